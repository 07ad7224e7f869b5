// The links of the guide: every card of a list with links, and its links in full.
import { colonIn } from '../../direction.ts';
import { chosen, element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { chunks } from '../../layout/grid.ts';
import { overhang } from '../../page/format.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { LinkTexts } from './chapters.ts';
import { type Linked, linkRows } from './links.ts';
import { guideMeasures, keptWithNext, paragraphs, titled, withoutOrphans } from './text.ts';

const GUTTER = 8;
const columnWidth = (context: LayoutContext): number => (guideMeasures(context).full - GUTTER) / 2;
/** mm: symbols are a little wider than a letter. */
const SIGN_OVER = 0.2;

/** By theme, in the order of the cards, so that a card's code leads to its links; what belongs to no theme comes last. */
export const resources = (context: LayoutContext, texts: LinkTexts): readonly FlowBlock[] => {
  const rows = linkRows(context, texts.cardsOf);
  const of = (theme?: number): readonly FlowBlock[] =>
    chunks(
      rows.filter((row) => row.theme === theme).flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])),
      TOGETHER,
    ).map((cells) => inColumns(context, cells));
  const themed = chosen(context).flatMap((item) => {
    const blocks = of(item.index);
    return blocks.length === 0 ? [] : [themeHead(context, item), ...withoutOrphans(blocks)];
  });
  return rows.length === 0
    ? []
    : [
        ...keptWithNext(titled(context, texts.title, paragraphs(context, [texts.intro])), 1),
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
    before: 5,
    keep: true,
    draw: (top) => [
      ...themeSign(sign, signX, top + block.leading / 2, 4, colour),
      element('heading', ink(block, left + 7, top, full, { fill: colour }), { level: 3 }),
    ],
  };
};

/** So many cards are in two columns, one after the other; the next ones are below them. */
const TOGETHER = 6;
/** mm: between two cards. */
const BETWEEN = 1.6;

/** A name with its links, or a link of a card with many, which may be in the next column. */
interface LinkUnit {
  readonly height: number;
  readonly isName: boolean;
  readonly draw: (x: number, top: number) => readonly Item[];
}

const heightIn = (units: readonly LinkUnit[]): number =>
  units.reduce((sum, { height, isName }, i) => sum + height + (isName && i > 0 ? BETWEEN : 0), 0);

/** The columns are as even as they can be. */
const inColumns = (context: LayoutContext, cells: readonly Linked[]): FlowBlock => {
  const units = cells.flatMap((cell) => linked(context, cell));
  const tallest = (n: number): number => Math.max(heightIn(units.slice(0, n)), heightIn(units.slice(n)));
  const first = units.map((_, i) => i + 1).reduce((a, b) => (tallest(b) < tallest(a) ? b : a), 1);
  const { left } = guideMeasures(context);
  return {
    height: tallest(first),
    before: BETWEEN,
    draw: (top) => [
      ...inColumn(units.slice(0, first), left, top),
      ...inColumn(units.slice(first), left + columnWidth(context) + GUTTER, top),
    ],
  };
};

const inColumn = (units: readonly LinkUnit[], x: number, top: number): readonly Item[] =>
  units.flatMap(({ draw }, i) => draw(x, top + heightIn(units.slice(0, i + 1)) - (units[i]?.height ?? 0)));

/** More links than these may go on in the next column. */
const MANY = 6;

const linked = (context: LayoutContext, { item, label }: Linked): readonly LinkUnit[] => {
  const { colours } = context.theme.template;
  const place: PaperPlace = { group: 'links' };
  const width = columnWidth(context);
  const name = set(
    context,
    'guideLink',
    { text: label, width, height: 20, where: place },
    { role: 'strong' },
  );
  const links = item.links.map((link): LinkUnit => {
    const block = set(context, 'guideLink', { text: own(context, link), width, height: 60, where: place });
    const alt = { ...item.text, words: `${item.text.words}${colonIn(item.text.lang)}${link}` };
    return {
      height: block.height,
      isName: false,
      draw: (x, top) => [
        element('paragraph', [
          element('link', ink(block, x, top, width, { fill: colours.soft }), { href: link, alt }),
        ]),
      ],
    };
  });
  const stay = links.length > MANY ? links.slice(0, 2) : links;
  return [
    {
      height: name.height + heightIn(stay),
      isName: true,
      draw: (x, top) => [
        element('paragraph', ink(name, x, top, width, { fill: colours.ink })),
        ...inColumn(stay, x, top + name.height),
      ],
    },
    ...links.slice(stay.length),
  ];
};
