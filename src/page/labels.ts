// Labels on their sheets: which one is whose, and where it is.
import { type Box, box } from '../geometry.ts';
import type { LabelStock } from '../labels.ts';

/** What is printed on one label. */
export interface Label<T> {
  readonly of: T;
  /** It begins a row where that costs no sheet: sheets are handed out in parts, cut between rows. A table goes before a person. */
  readonly begins?: 'table' | 'person';
}

export interface PlacedLabel<T> {
  readonly of: T;
  /** mm: the label itself. */
  readonly label: Box;
  /** mm: up to the middle of the gaps around it; colour that fills it covers the label though the printer misses a little. */
  readonly cell: Box;
}

/** Sheet by sheet. `mirror` is for pages that are mirrored afterwards: labels stay where they are on the sheet. */
export const onSheets = <T>(
  labels: readonly Label<T>[],
  stock: LabelStock,
  mirror = false,
): readonly (readonly PlacedLabel<T>[])[] => {
  const { columns, rows } = stock.format;
  const all = columns * rows;
  const [numbers = []] = [PEOPLE_AND_TABLES, TABLES, NOBODY]
    .map((begin) => numbersOf(labels, stock, begin))
    .toSorted((a, b) => sheetsUpTo(a, all) - sheetsUpTo(b, all));
  return Array.from({ length: sheetsUpTo(numbers, all) }, (_, sheet) =>
    labels.flatMap(({ of }, i) => {
      const number = (numbers[i] ?? 0) - sheet * all;
      return number < 0 || number >= all ? [] : [{ of, ...placeOf(number, stock, mirror) }];
    }),
  );
};

type Begin = readonly (string | undefined)[];

/** The best first: what begins rows, if it costs no sheet. */
const PEOPLE_AND_TABLES: Begin = ['person', 'table'];
const TABLES: Begin = ['table'];
const NOBODY: Begin = [];

/** The number of each label from 0, over all sheets. */
const numbersOf = (
  labels: readonly Label<unknown>[],
  { format: { columns }, from }: LabelStock,
  begin: Begin,
): readonly number[] => {
  let next = from - 1;
  return labels.map(({ begins }, i) => {
    if (i > 0 && begins && begin.includes(begins)) next = Math.ceil(next / columns) * columns;
    next += 1;
    return next - 1;
  });
};

const sheetsUpTo = (numbers: readonly number[], all: number): number =>
  Math.ceil(((numbers.at(-1) ?? -1) + 1) / all);

const placeOf = (
  number: number,
  { format, shift }: LabelStock,
  mirror: boolean,
): Pick<PlacedLabel<unknown>, 'label' | 'cell'> => {
  const { width, height, columns, sheet } = format;
  const [dx, dy] = format.pitch;
  const left = format.x + (number % columns) * dx + shift[0];
  const x = mirror ? sheet.width - left - width : left;
  const y = format.y + Math.floor(number / columns) * dy + shift[1];
  return {
    label: box(x, y, width, height),
    cell: box(x - (dx - width) / 2, y - (dy - height) / 2, dx, dy),
  };
};
