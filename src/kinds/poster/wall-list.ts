// A list to read from the wall: a heading, then large items with their numbers, themes with their tile and colour.
import { ground, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  topOfCap,
  tryOut,
} from '../../furniture/context.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { below, columns, evenly, rows } from '../../layout/grid.ts';
import { line } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type Entry, type EntrySlot, type EntrySteps, entries, entryBody } from './entry.ts';

export interface WallList {
  /** Its id. */
  readonly list: string;
  readonly items: readonly ListItem[];
  readonly head?: Text | undefined;
  /** A heading on a ground is quieter than one beside it. */
  readonly quiet?: true;
  /** True if the page has no other list. */
  readonly alone?: boolean;
  readonly where: PaperPlace;
}

/** mm: from the left edge of a row to its text, and the space above and below it. */
const NUMERAL = 25;
const NUMERAL_END = 4;
const PAD = { above: 6, below: 3 };
const GUTTER = 14;
const MOST_COLUMNS = 3;
/** mm: the tallest tile of a theme, the space between two, and around its name. */
const TILE = 37;
const BETWEEN = 3.6;
const BESIDE = 9;
/** mm: the corners of a row of a theme. */
const RADIUS = 3;

const USUAL: EntrySteps = { main: 'wall', more: 'statement', balance: true };
/** For short texts that have the page to themselves. */
const LARGE: EntrySteps = { main: 'title', more: 'wall', most: 2, balance: true };

export const wallList = (context: LayoutContext, shown: WallList, b: Box): readonly Item[] =>
  wallLists(context, [{ shown, b }]);

/** Lists that are siblings, whose items have one size. */
export const wallLists = (
  context: LayoutContext,
  lists: readonly { readonly shown: WallList; readonly b: Box }[],
): readonly Item[] => {
  const placed = lists.map(({ shown, b }) => {
    const head = headIn(context, shown, b);
    const list = head === undefined ? b : below(b, head.height + 4);
    const { across, steps } = bestOf(context, shown, list);
    return { shown, b, head, steps, cells: cellsIn(context, shown, list, across) };
  });
  const steps = placed[0]?.steps ?? USUAL;
  const slots = placed.flatMap(({ shown, cells }) => slotsIn(context, shown, cells));
  const found = new Map(entries(context, slots, steps).map((entry) => [entry.item, entry]));
  const numerals = numeralsOf(context, lists, found);
  return placed.flatMap(({ shown, b, head, cells }) => [
    ...(head === undefined ? [] : [headingOf(context, shown, head, b)]),
    element(
      'list',
      shown.items.flatMap((item, i) => {
        const [cell, entry] = [cells[i], found.get(item)];
        if (cell === undefined || entry === undefined) return [];
        return isThemes(context, shown)
          ? themeRow(context, entry, cell)
          : numberedRow(context, entry, numerals.get(item), cell);
      }),
    ),
  ]);
};

const headIn = (context: LayoutContext, { head, where }: WallList, { width }: Box): Block | undefined =>
  head && set(context, 'section', { text: head, width, height: 20, maxLines: 2, where });

const headingOf = (context: LayoutContext, { quiet }: WallList, head: Block, b: Box): Item => {
  const { soft, ink: fill } = context.theme.template.colours;
  return element('heading', ink(head, b.x, b.y, b.width, { fill: quiet ? soft : fill }), { level: 2 });
};

const isThemes = ({ kit }: LayoutContext, { list }: WallList): boolean => list === kit.themes;

/** Down each column, then across. The last theme ends where the column does. */
const cellsIn = (context: LayoutContext, shown: WallList, b: Box, across: number): readonly Box[] => {
  const count = shown.items.length;
  const down = Math.ceil(count / across);
  const gap = isThemes(context, shown) ? BETWEEN : 0;
  return evenly(Array.from({ length: count }), down).flatMap((some, i) => {
    const column = columns(b, across, GUTTER)[i];
    return column === undefined ? [] : rows(column, down, gap).slice(0, some.length);
  });
};

const slotsIn = (context: LayoutContext, shown: WallList, cells: readonly Box[]): readonly EntrySlot[] => {
  const themes = isThemes(context, shown);
  return shown.items.map((item, i) => {
    const { width = 0, height = 0 } = cells[i] ?? {};
    const side = sideOf({ height });
    return {
      item,
      width: width - (themes ? side + 2 * BESIDE : NUMERAL),
      height: themes ? side - 2 : height - PAD.above - PAD.below,
      where: shown.where,
    };
  });
};

const sideOf = ({ height }: Pick<Box, 'height'>): number => Math.min(TILE, height);

interface Setting {
  readonly across: number;
  readonly steps: EntrySteps;
  /** pt; 0 if the texts do not fit. */
  readonly size: number;
}

/** The columns and the type in which the texts are largest. */
const bestOf = (context: LayoutContext, shown: WallList, b: Box): Setting => {
  const count = shown.items.length;
  const tried = (shown.alone ? [LARGE, USUAL] : [USUAL]).flatMap((steps) =>
    Array.from({ length: Math.max(1, Math.min(count, MOST_COLUMNS)) }, (_, i): Setting => {
      const trial = tryOut(context);
      const [first] = entries(trial, slotsIn(trial, shown, cellsIn(trial, shown, b, i + 1)), steps);
      return { across: i + 1, steps, size: trial.problems.length > 0 ? 0 : (first?.main.size ?? 0) };
    }),
  );
  const none: Setting = { across: 1, steps: USUAL, size: 0 };
  return tried.reduce((best, one) => (one.size > best.size ? one : best), none);
};

/** At one size, which follows that of the texts. */
const numeralsOf = (
  context: LayoutContext,
  lists: readonly { readonly shown: WallList }[],
  found: ReadonlyMap<ListItem, Entry>,
): ReadonlyMap<ListItem, Block> => {
  const { wallNumber, wall } = context.theme.template.type;
  const numbered = lists.flatMap(({ shown }) =>
    isThemes(context, shown) ? [] : shown.items.map((item) => ({ item, where: shown.where })),
  );
  const blocks = setAll(
    context,
    'wallNumber',
    numbered.map(({ item, where }) => ({
      text: own(context, item.code),
      width: NUMERAL - NUMERAL_END,
      height: wallNumber.leading * Math.min(1, (found.get(item)?.main.size ?? wall.size) / wall.size),
      maxLines: 1,
      where,
    })),
  );
  return new Map(
    numbered.flatMap(({ item }, i): [ListItem, Block][] => (blocks[i] ? [[item, blocks[i]]] : [])),
  );
};

const numberedRow = (
  context: LayoutContext,
  entry: Entry,
  numeral: Block | undefined,
  cell: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const { colour } = lookOf(context, entry.item);
  const { main } = entry;
  const top = cell.y + PAD.above;
  return [
    line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, colour, 0.5)),
    element('list-item', [
      // The capitals of number and text are level at the top.
      element(
        'label',
        numeral ? ink(numeral, cell.x, topOfCap(numeral, top), NUMERAL, { fill: colour }) : [],
      ),
      entryBody(
        context,
        entry,
        { x: cell.x + NUMERAL, y: topOfCap(main, top), width: cell.width - NUMERAL },
        colours.ink,
      ),
    ]),
  ];
};

const themeRow = (context: LayoutContext, entry: Entry, cell: Box): readonly Item[] => {
  const side = sideOf(cell);
  const row = box(cell.x, cell.y, cell.width, side);
  const x = row.x + side + BESIDE;
  const { colour, tint } = lookOf(context, entry.item);
  return [
    ...ground(context, row, RADIUS, tint),
    element('list-item', [
      element('label', tile(context, entry.item, row.x, row.y, side)),
      entryBody(
        context,
        entry,
        { x, y: row.y + (side - entry.height) / 2, width: row.width - side - BESIDE },
        colour,
      ),
    ]),
  ];
};
