// The list on the strip of what is on a page of cards: tables, piles and the number of cards in each.
import { commaIn } from '../../direction.ts';
import { block, corner } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  setByText,
  tryOut,
} from '../../furniture/context.ts';
import { setEven } from '../../furniture/even.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box, type Colour } from '../../geometry.ts';
import { themesOf } from '../../kit/lists.ts';
import { fillPlural } from '../../plural.ts';
import type { Item } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import type { Card, Pile, PileName } from './piles.ts';
import { type CardStrip, inStrip } from './strip-foot.ts';

/** The cards of a page. */
export interface OnPage {
  /** All piles of the sheet, in their order. */
  readonly piles: readonly Pile[];
  readonly cards: readonly Card[];
  /** Numbers of the first and the last table that they are for, if there are several. */
  readonly tables?: readonly [first: number, last: number];
}

/** Each pile with a title over its count, both on one line, the count alone, or only codes. */
export const DETAILS = ['titles', 'lines', 'counts', 'codes'] as const;
export type Detail = (typeof DETAILS)[number];

/** Before the words. */
interface Mark {
  /** mm */
  readonly height: number;
  draw(x: number, y: number): readonly Item[];
}

/** A row of the list, ready to be drawn. */
interface Row {
  readonly block: Block;
  /** Below the words, in a softer colour. */
  readonly under?: Block;
  readonly mark?: Mark;
  /** mm */
  readonly height: number;
}

/** mm: a chip with a code, a tile with a symbol, and where the words beside them begin. */
const CHIP = { width: 9.4, height: 6.6 };
const TILE = { width: 9, height: 9 };
const WORDS = 11.2;
/** mm: how far below the top of its words a chip may begin. */
const TOP_MARK = 0.7;
/** mm between rows. */
const BETWEEN = 1.4;
const AFTER_TABLES = 2.4;

interface Entry {
  readonly text: Text;
  readonly under?: Text;
  readonly pile?: PileName;
  /** With the symbol of its theme. */
  readonly signed?: true;
}

export const listOnStrip = (
  layout: CardStrip,
  onPage: OnPage,
  width: number,
  detail: Detail,
): readonly Row[] => {
  const { context } = layout;
  const entries = entriesOf(layout, onPage, detail);
  const slot = ({ pile }: Entry) => ({
    width: width - (pile ? WORDS : 0),
    height: 14.4,
    maxLines: detail === 'counts' ? 1 : 3,
    where: inStrip(layout),
  });
  const slots = entries.map((entry) => ({ ...slot(entry), text: entry.text }));
  const trial = tryOut(context);
  setAll(trial, 'legend', slots);
  const fits = trial.problems.length === 0;
  const blocks = setEven(context, 'legend', slots, fits ? {} : { hyphenate: true });
  const unders = setByText(
    context,
    'legend',
    entries.flatMap((entry) => (entry.under ? [{ ...slot(entry), text: entry.under }] : [])),
  );
  const rows = blocks.map((block, i): Row => {
    const { under: words, pile, signed } = entries[i] ?? {};
    const under = words && unders.get(words);
    const mark = pile && markOf(layout, pile, signed ?? false);
    const high = Math.max(block.height + (under?.height ?? 0), mark?.height ?? 0);
    return { block, ...(under && { under }), ...(mark && { mark }), height: high + BETWEEN };
  });
  return [...tablesRow(layout, onPage, width), ...rows];
};

/** "Table 2", "Table 1–3": large, because it says where the bundle goes. */
const tablesRow = (layout: CardStrip, { tables }: OnPage, width: number): readonly Row[] => {
  if (tables === undefined) return [];
  const { context } = layout;
  const [first, last] = tables;
  const n = first === last ? String(first) : `${first}–${last}`;
  const text = fill(context.kit.words.labels.tableNumber, { n });
  const slot = { text, width, height: 12, maxLines: 2, where: inStrip(layout) };
  const block = set(context, 'label', slot, { role: 'heading' });
  return [{ block, height: block.height + AFTER_TABLES }];
};

const entriesOf = (
  { context, sheet }: CardStrip,
  { piles: every, cards }: OnPage,
  detail: Detail,
): readonly Entry[] => {
  const piles = every.map(({ of }) => of).filter((one) => cards.some(({ pile }) => pile === one));
  const comma = commaIn(context.kit.edition.language);
  const themes = new Set(themesOf(context.kit));
  const listed = piles.map((pile): Entry => {
    const inPile = cards.filter((card) => card.pile === pile);
    const count = fillPlural(context.kit.words.cards.count, 'count', inPile.length);
    if (pile.parent === undefined) {
      const [first] = inPile;
      const named = (first?.kind === 'blank' && sheet.texts.own) || sheet.texts.name;
      return { text: { ...named, words: `${named.words}${comma}${count.words}` } };
    }
    if (detail === 'titles' && themes.has(pile.parent)) return { text: pileName(pile), pile, signed: true };
    if (detail === 'titles') return { text: pile.name, under: count, pile };
    const words = detail === 'counts' ? count.words : `${pile.name.words}${comma}${count.words}`;
    return { text: { ...pile.name, words }, pile };
  });
  const codes = { text: own(context, piles.map(({ code }) => code).join(comma)) };
  return detail === 'codes' ? [codes] : listed;
};

/** "3 Leadership" */
const pileName = ({ code, name }: PileName): Text => ({ ...name, words: `${code} ${name.words}` });

/** The code of a pile on its colour, as on its cover; or the symbol of a theme, whose code is before its name. */
const markOf = ({ context, sheet }: CardStrip, { parent, code }: PileName, signed: boolean): Mark => {
  const look = lookOf(context, parent?.theme === undefined ? sheet : parent);
  const { width, height } = signed ? TILE : CHIP;
  const on = (x: number, y: number, draw: (fill: Colour) => readonly Item[]): readonly Item[] =>
    block(context, { ...box(x, y, width, height), radii: corner(context, 1.2) }, look, draw);
  if (signed)
    return {
      height,
      draw: (x, y) =>
        on(x, y, (fill) => themeSign(look.sign, x + width / 2, y + height / 2, width * 0.6, fill)),
    };
  const where = { group: 'deck', item: code } as const;
  const text = set(context, 'deck', { text: own(context, code), width, height, maxLines: 1, where });
  return {
    height,
    draw: (x, y) =>
      on(x, y, (fill) =>
        ink(text, x, y + (height - text.leading) / 2, width, { fill, align: 'centre', goesOn: true }),
      ),
  };
};

export const heightOfList = (rows: readonly Row[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);

export const drawList = (context: LayoutContext, rows: readonly Row[], b: Box): readonly Item[] => {
  if (rows.length === 0) return [];
  let y = b.y;
  const items = rows.map((row) => {
    const top = y;
    y += row.height;
    return element('list-item', [element('body', drawRow(context, row, { ...b, y: top }))]);
  });
  return [element('list', items)];
};

/** Words are beside the middle of a mark, or begin with it if they are higher. */
const drawRow = (context: LayoutContext, { block, under, mark }: Row, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const high = block.height + (under?.height ?? 0);
  const top = Math.max(b.y, b.y + ((mark?.height ?? 0) - high) / 2);
  const left = mark ? b.x + WORDS : b.x;
  const beside = mark && high > mark.height ? b.y + Math.min(TOP_MARK, (high - mark.height) / 2) : b.y;
  return [
    ...(mark ? mark.draw(b.x, beside) : []),
    ...ink(block, left, top, b.width, { fill: colours.ink, goesOn: under !== undefined }),
    ...(under ? ink(under, left, top + block.height, b.width, { fill: colours.ink }) : []),
  ];
};
