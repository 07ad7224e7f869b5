// The lists of an item's poster that are not read aloud: their items in rows of one height, each after the symbol of the theme.
import { element, lookOf } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box } from '../../geometry.ts';
import { eachOf, itemsFor } from '../../kit/lists.ts';
import { below, rows } from '../../layout/grid.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { type Entry, entries, entryBody } from './entry.ts';
import { type Heads, headed, type On, underHead } from './item-heads.ts';

/** mm: the symbol, its middle, and the words beside it, from the left of a row. */
export const POINT_SIGN = { size: 8, middle: 4.5, words: 15 };
/** mm: around the words of a row. */
const AROUND = 3;
/** mm: between two lists. */
const GAP = 6;

/** One list under another, as high as they have rows. */
export const pointsOf = (on: On, lists: readonly string[], heads: Heads, b: Box): readonly Item[] => {
  const from = underHead(heads);
  const counts = lists.map((list) => most(on, list));
  const rowsHigh = b.height - lists.length * from - (lists.length - 1) * GAP;
  const row =
    rowsHigh /
    Math.max(
      1,
      counts.reduce((sum, count) => sum + count, 0),
    );
  return lists.flatMap((list, i) => {
    const before = counts.slice(0, i).reduce((sum, count) => sum + from + count * row + GAP, 0);
    const at = box(b.x, b.y + before, b.width, from + (counts[i] ?? 0) * row);
    return [...headed(on, heads.get(list), at), ...points(on, list, below(at, from))];
  });
};

/** Items of the list on the poster that has most of them. */
const most = ({ context, sheet }: On, list: string): number =>
  Math.max(1, ...eachOf(context.kit, sheet).map((one) => itemsFor(context.kit, sheet, list, one).length));

const points = (on: On, list: string, b: Box): readonly Item[] => {
  const { context, sheet, item } = on;
  const { colours } = context.theme.template;
  const { colour, sign } = lookOf(context, item);
  const indent = sign === undefined ? 0 : POINT_SIGN.words;
  const own = itemsFor(context.kit, sheet, list, item);
  const shown = settled(on, list, b.width - indent, b.height).filter((entry) => own.includes(entry.item));
  return [
    element(
      'list',
      rows(b, Math.max(1, shown.length)).flatMap((row, i) => {
        const entry = shown[i];
        if (entry === undefined) return [];
        const middle = row.y + row.height / 2;
        const at = { x: row.x + indent, y: middle - entry.height / 2, width: row.width };
        return [
          ...(i === 0 ? [] : [line(row.x, row.y, row.x + row.width, row.y, pen(colours.rule))]),
          ...themeSign(sign, row.x + POINT_SIGN.middle, middle, POINT_SIGN.size, colour),
          element('list-item', [entryBody(context, entry, at, colours.ink)]),
        ];
      }),
    ),
  ];
};

/** The items of all posters at one size. */
const settled = ({ context, sheet }: On, list: string, width: number, height: number): readonly Entry[] => {
  const slots = eachOf(context.kit, sheet).flatMap((one) => {
    const items = itemsFor(context.kit, sheet, list, one);
    return items.map((item) => ({
      item,
      width,
      height: height / items.length - 2 * AROUND,
      where: onSheet(sheet, one),
    }));
  });
  return entries(context, slots, { main: 'point', more: 'instruction', balance: true });
};
