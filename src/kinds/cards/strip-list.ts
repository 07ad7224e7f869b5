// The list on the strip of what is on a page of cards: tables, piles and the number of cards in each.
import { commaIn } from '../../direction.ts';
import { blockPaint, corner, onBlock } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  setAll,
} from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { themesOf } from '../../kit/lists.ts';
import { rect } from '../../layout/shapes.ts';
import { fillPlural } from '../../plural.ts';
import type { Item } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import type { Card, Pile } from './piles.ts';
import { type CardStrip, inStrip } from './strip-foot.ts';

/** The cards of a page. */
export interface OnPage {
  /** All piles of the sheet, in their order. */
  readonly piles: readonly Pile[];
  readonly cards: readonly Card[];
  /** Numbers of the first and the last table that they are for, if there are several. */
  readonly tables?: readonly [first: number, last: number];
}

/** Piles with titles and counts, with counts, or the codes of piles alone. */
export const DETAILS = ['titles', 'counts', 'codes'] as const;
export type Detail = (typeof DETAILS)[number];

const LINES = {
  titles: { height: 14.4, maxLines: 3 },
  counts: { height: 4.8, maxLines: 1 },
  codes: { height: 14.4, maxLines: 3 },
} as const;

interface Row {
  readonly block: Block;
  /** The theme that the pile belongs to, with its symbol in a small tile. */
  readonly theme?: ListItem;
  /** mm */
  readonly height: number;
}

/** mm: a small tile, and where the words beside it begin. */
const SMALL_TILE = { size: 7, words: 8.4 };

export const listOnStrip = (
  layout: CardStrip,
  { piles: every, cards, tables }: OnPage,
  width: number,
  detail: Detail,
): readonly Row[] => {
  const { context } = layout;
  const piles = every.map(({ of }) => of).filter((one) => cards.some(({ pile }) => pile === one));
  const themes = new Set(themesOf(context.kit));
  const entries = [
    ...(tables ? [{ text: tablesText(context, tables) }] : []),
    ...(detail === 'codes'
      ? [{ text: own(context, piles.map(({ code }) => code).join(commaIn(context.kit.edition.language))) }]
      : piles.map((pile) => {
          const inPile = cards.filter((card) => card.pile === pile);
          const theme = pile.parent && themes.has(pile.parent) ? pile.parent : undefined;
          return theme && detail === 'titles'
            ? { text: pileName(pile), theme }
            : { text: pileText(layout, inPile, detail) };
        })),
  ];
  const blocks = setAll(
    context,
    'legend',
    entries.map((entry) => ({
      text: entry.text,
      width: width - ('theme' in entry ? SMALL_TILE.words : 0),
      ...LINES[detail],
      where: inStrip(layout),
    })),
  );
  return blocks.map((block, i) => {
    const entry = entries[i];
    const theme = entry && 'theme' in entry ? entry.theme : undefined;
    if (theme) return { block, theme, height: Math.max(block.height, SMALL_TILE.size) + 1.6 };
    return { block, height: block.height + (tables && i === 0 ? 2.4 : 1) };
  });
};

/** "Table 2", "Table 1–3". */
const tablesText = ({ kit }: LayoutContext, [first, last]: readonly [number, number]): Text =>
  fill(kit.words.labels.tableNumber, { n: first === last ? String(first) : `${first}–${last}` });

/** "3 Leadership" */
const pileName = ({ code, name }: Card['pile']): Text => ({ ...name, words: `${code} ${name.words}` });

/** "3B Leadership, 10 cards"; of cards without a parent, "Wish cards, 12 cards". */
const pileText = ({ context, sheet }: CardStrip, cards: readonly Card[], detail: Detail): Text => {
  const [first] = cards;
  const count = fillPlural(context.kit.words.cards.count, 'count', cards.length);
  const alone = (first?.kind === 'blank' && sheet.texts.own) || sheet.texts.name;
  const named = first?.pile.parent ? pileName(first.pile) : alone;
  const words = detail === 'titles' || first?.pile.parent === undefined ? named.words : first.pile.code;
  return { ...named, words: `${words}${commaIn(named.lang)}${count.words}` };
};

export const heightOfList = (rows: readonly Row[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);

export const drawList = (context: LayoutContext, rows: readonly Row[], b: Box): readonly Item[] => {
  if (rows.length === 0) return [];
  let y = b.y;
  const items = rows.map(({ block, theme, height }) => {
    const at = y;
    y += height;
    const { colours } = context.theme.template;
    if (theme === undefined)
      return element('list-item', [element('body', ink(block, b.x, at, b.width, { fill: colours.ink }))]);
    const top = at + (SMALL_TILE.size - block.height) / 2;
    return element('list-item', [
      ...smallTile(context, theme, b.x, at),
      element('body', ink(block, b.x + SMALL_TILE.words, Math.max(at, top), b.width, { fill: colours.ink })),
    ]);
  });
  return [element('list', items)];
};

const smallTile = (context: LayoutContext, theme: ListItem, x: number, y: number): readonly Item[] => {
  const { colour, sign } = lookOf(context, theme);
  const { size } = SMALL_TILE;
  return [
    rect(box(x, y, size, size), blockPaint(context, colour), corner(context, 1)),
    ...themeSign(sign, x + size / 2, y + size / 2, size * 0.55, onBlock(context, colour)),
  ];
};
