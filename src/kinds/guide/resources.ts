// The end of the guide: every case and tool with its links in full, and where the material comes from.

import type { Copies, Copy } from '../../copy.ts';
import { fill } from '../../copy.ts';
import { chosen, type Desk, element, ink, lookOf, own, set } from '../../furniture/desk.ts';
import { principleSign } from '../../furniture/signs.ts';
import type { Deck, Resource } from '../../kit/kit.ts';
import type { GuideFile } from '../../kit/schema.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { MARGIN, paragraphs, points, section, titled } from './text.ts';

const FULL = 210 - 2 * MARGIN;
const GUTTER = 8;
const COLUMN = (FULL - GUTTER) / 2;

/** Case and tool of a deck side by side, deck after deck, so that the codes on the cards find them. */
export const resources = (desk: Desk, texts: Copies<GuideFile>): readonly FlowBlock[] => {
  const all = chosen(desk).flatMap((principle) => {
    const decks = principle.decks.filter((deck) => deck.case !== undefined || deck.tool !== undefined);
    const rows = decks.map((deck) => pair(desk, texts, deck));
    return rows.length === 0 ? [] : [principleHead(desk, principle), ...rows];
  });
  return all.length === 0
    ? []
    : [
        ...titled(desk, section(desk, texts.resources.title), paragraphs(desk, [texts.resources.intro])),
        ...all,
      ];
};

const principleHead = (desk: Desk, principle: Parameters<typeof lookOf>[1]): FlowBlock => {
  const { colour, sign } = lookOf(desk, principle);
  const block = set(
    desk,
    'guide',
    { ...principle.name, text: `${principle.code} ${principle.name.text}` },
    { width: FULL - 8, height: 12, maxLines: 2 },
    'the guide',
    { role: 'strong' },
  );
  return {
    height: block.height,
    before: 6,
    keep: true,
    draw: (top) => [
      ...principleSign(sign, MARGIN + 2, top + block.leading / 2, 4, colour),
      element('heading', ink(block, MARGIN + 7, top, FULL, { fill: colour }), { level: 3 }),
    ],
  };
};

const pair = (desk: Desk, texts: Copies<GuideFile>, deck: Deck): FlowBlock => {
  const columns = [
    one(desk, deck, texts.resources.case, deck.case),
    one(desk, deck, texts.resources.tool, deck.tool),
  ];
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    before: 2.2,
    draw: (top) => columns.flatMap(({ draw }, i) => draw(MARGIN + i * (COLUMN + GUTTER), top)),
  };
};

const one = (desk: Desk, deck: Deck, kind: Copy, resource: Resource | undefined) => {
  if (resource === undefined) return { height: 0, draw: () => [] };
  const { colours } = desk.theme.template;
  const place = 'the list of links';
  const name = set(
    desk,
    'legend',
    { ...resource.name, text: `${deck.code} ${kind.text}: ${resource.name.text}` },
    { width: COLUMN, height: 20 },
    place,
    { role: 'strong' },
  );
  const links = resource.links.map((link) => ({
    link,
    block: set(desk, 'legend', own(desk, link), { width: COLUMN, height: 60 }, place),
  }));
  return {
    height: name.height + links.reduce((sum, { block }) => sum + block.height, 0),
    draw: (x: number, top: number) => {
      let y = top + name.height;
      return [
        element('paragraph', ink(name, x, top, COLUMN, { fill: colours.ink })),
        ...links.map(({ link, block }) => {
          const at = y;
          y += block.height;
          return element('paragraph', [
            element('link', ink(block, x, at, COLUMN, { fill: colours.soft }), {
              href: link,
              alt: own(desk, link),
            }),
          ]);
        }),
      ];
    },
  };
};

export const colophon = (desk: Desk, texts: Copies<GuideFile>): readonly FlowBlock[] => {
  const { kit } = desk;
  const reviewed = kit.edition.review !== 'none';
  const review = reviewed ? kit.edition.review : '–';
  const edition = fill(texts.colophon.edition, {
    title: kit.title.text,
    version: kit.version,
    language: kit.edition.name,
    review,
  });
  return titled(desk, section(desk, texts.colophon.title), [
    ...paragraphs(desk, [edition, ...(reviewed ? [] : [texts.colophon.unreviewed])]),
    ...points(desk, texts.colophon.points),
  ]);
};
