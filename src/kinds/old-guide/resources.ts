// The end of the guide: every case study and tool with its full links, and where the material comes from.

import { chosen, element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsUnder } from '../../kit/lists.ts';
import type { GuideFile } from '../../kit/schema.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { overhang } from '../../page/format.ts';
import type { PaperPlace } from '../../place.ts';
import type { Text, Texts } from '../../text.ts';
import { fill } from '../../text.ts';
import { guideMeasures, paragraphs, points, section, titled } from './text.ts';

const GUTTER = 8;
const columnWidth = (context: LayoutContext): number => (guideMeasures(context).full - GUTTER) / 2;
/** mm: symbols are a little wider than a letter. */
const SIGN_OVER = 0.2;

/** Case study and tool of a deck side by side, in the order of the decks, so that a card's code leads to them. */
export const resources = (context: LayoutContext, texts: Texts<GuideFile>): readonly FlowBlock[] => {
  const all = chosen(context).flatMap((item) => {
    const decks = itemsUnder(item, 'questions').filter(
      ({ items }) => items.cases?.length || items.tools?.length,
    );
    const rows = decks.map((deck) => pair(context, texts, deck));
    return rows.length === 0 ? [] : [themeHead(context, item), ...rows];
  });
  return all.length === 0
    ? []
    : [
        ...titled(
          context,
          section(context, texts.resources.title),
          paragraphs(context, [texts.resources.intro]),
        ),
        ...all,
      ];
};

const themeHead = (context: LayoutContext, item: ListItem): FlowBlock => {
  const { colour, sign } = lookOf(context, item);
  const { left, full } = guideMeasures(context);
  const signX = left + 2 + SIGN_OVER - overhang(context.format, 'left', SIGN_OVER);
  const block = set(
    context,
    'guide',
    {
      text: { ...item.text, words: `${item.code} ${item.text.words}` },
      width: full - 8,
      height: 12,
      maxLines: 2,
      where: { group: 'guide' },
    },
    { role: 'strong' },
  );
  return {
    height: block.height,
    before: 6,
    keep: true,
    draw: (top) => [
      ...themeSign(sign, signX, top + block.leading / 2, 4, colour),
      element('heading', ink(block, left + 7, top, full, { fill: colour }), { level: 3 }),
    ],
  };
};

const pair = (context: LayoutContext, texts: Texts<GuideFile>, deck: ListItem): FlowBlock => {
  const columns = [
    one(context, deck, texts.resources.case, deck.items.cases?.[0]),
    one(context, deck, texts.resources.tool, deck.items.tools?.[0]),
  ];
  const pitch = columnWidth(context) + GUTTER;
  const { left } = guideMeasures(context);
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    before: 2.2,
    draw: (top) => columns.flatMap(({ draw }, i) => draw(left + i * pitch, top)),
  };
};

const one = (context: LayoutContext, deck: ListItem, kind: Text, resource: ListItem | undefined) => {
  if (resource === undefined) return { height: 0, draw: () => [] };
  const { colours } = context.theme.template;
  const place: PaperPlace = { group: 'links' };
  const width = columnWidth(context);
  const name = set(
    context,
    'legend',
    {
      text: { ...resource.text, words: `${deck.code} ${kind.words}: ${resource.text.words}` },
      width,
      height: 20,
      where: place,
    },
    { role: 'strong' },
  );
  const links = resource.links.map((link) => ({
    link,
    block: set(context, 'legend', { text: own(context, link), width, height: 60, where: place }),
  }));
  return {
    height: name.height + links.reduce((sum, { block }) => sum + block.height, 0),
    draw: (x: number, top: number) => {
      let y = top + name.height;
      return [
        element('paragraph', ink(name, x, top, width, { fill: colours.ink })),
        ...links.map(({ link, block }) => {
          const at = y;
          y += block.height;
          return element('paragraph', [
            element('link', ink(block, x, at, width, { fill: colours.soft }), {
              href: link,
              alt: { ...resource.text, words: `${resource.text.words}: ${link}` },
            }),
          ]);
        }),
      ];
    },
  };
};

export const colophon = (context: LayoutContext, texts: Texts<GuideFile>): readonly FlowBlock[] => {
  const { kit } = context;
  const reviewed = kit.edition.review !== 'none';
  const review = reviewed ? kit.edition.review : '–';
  const edition = fill(texts.colophon.edition, {
    title: kit.title.words,
    version: kit.version,
    language: kit.edition.name,
    review,
  });
  return titled(context, section(context, texts.colophon.title), [
    ...paragraphs(context, [edition, ...(reviewed ? [] : [texts.colophon.unreviewed])]),
    ...points(context, texts.colophon.points),
  ]);
};
