// The links of the guide: every card of a list with links, and its links in full.
import { chosen, element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { overhang } from '../../page/format.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { LinkTexts } from './chapters.ts';
import { type Linked, type LinkRow, linkRows } from './links.ts';
import { guideMeasures, keptWithNext, paragraphs, section, titled, withoutOrphans } from './text.ts';

const GUTTER = 8;
const columnWidth = (context: LayoutContext): number => (guideMeasures(context).full - GUTTER) / 2;
/** mm: symbols are a little wider than a letter. */
const SIGN_OVER = 0.2;

/** By theme, in the order of the cards, so that a card's code leads to its links; what belongs to no theme comes last. */
export const resources = (context: LayoutContext, texts: LinkTexts): readonly FlowBlock[] => {
  const rows = linkRows(context, texts.cardsOf);
  const of = (theme?: number): readonly FlowBlock[] =>
    rows.filter((row) => row.theme === theme).map((row) => pair(context, row));
  const themed = chosen(context).flatMap((item) => {
    const blocks = of(item.index);
    return blocks.length === 0 ? [] : [themeHead(context, item), ...withoutOrphans(blocks)];
  });
  return rows.length === 0
    ? []
    : [
        ...keptWithNext(
          titled(context, section(context, texts.title), paragraphs(context, [texts.intro])),
          1,
        ),
        ...themed,
        ...withoutOrphans(of()).map((block, i) => (i === 0 ? { ...block, before: 6 } : block)),
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

const pair = (context: LayoutContext, { cells }: LinkRow): FlowBlock => {
  const columns = cells.map((cell) => linked(context, cell));
  const pitch = columnWidth(context) + GUTTER;
  const { left } = guideMeasures(context);
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    before: 1.8,
    draw: (top) => columns.flatMap(({ draw }, i) => draw(left + i * pitch, top)),
  };
};

const linked = (context: LayoutContext, cell: Linked | undefined) => {
  if (cell === undefined) return { height: 0, draw: (): readonly Item[] => [] };
  const { colours } = context.theme.template;
  const place: PaperPlace = { group: 'links' };
  const width = columnWidth(context);
  const name = set(
    context,
    'legend',
    { text: cell.label, width, height: 20, where: place },
    { role: 'strong' },
  );
  const links = cell.item.links.map((link) => ({
    link,
    block: set(context, 'furniture', { text: own(context, link), width, height: 60, where: place }),
  }));
  return {
    height: name.height + links.reduce((sum, { block }) => sum + block.height, 0),
    draw: (x: number, top: number): readonly Item[] => {
      let y = top + name.height;
      return [
        element('paragraph', ink(name, x, top, width, { fill: colours.ink })),
        ...links.map(({ link, block }) => {
          const at = y;
          y += block.height;
          return element('paragraph', [
            element('link', ink(block, x, at, width, { fill: colours.soft }), {
              href: link,
              alt: { ...cell.item.text, words: `${cell.item.text.words}: ${link}` },
            }),
          ]);
        }),
      ];
    },
  };
};
