// The rows of a sheet of scales, with the items above them, and how they go on over pages.
import { type LayoutContext, takesPart } from '../../furniture/context.ts';
import type { Kit, ListItem } from '../../kit/kit.ts';
import { fieldOf, itemsOf, itemsUnder } from '../../kit/lists.ts';
import type { Text } from '../../text.ts';
import type { ScalesSheet } from './sheet.ts';

/** Rows with the same parent; a sheet that is for that parent does not name it once more. */
export interface Part {
  readonly parent?: ListItem;
  readonly rows: readonly ListItem[];
}

/** All rows of one sheet, whatever the plan leaves out. */
export const rowParts = (kit: Kit, { show }: ScalesSheet, item: ListItem | undefined): readonly Part[] => {
  if (item !== undefined) return [{ rows: itemsUnder(item, show) }];
  const { of } = kit.lists[show] ?? {};
  if (of === undefined) return [{ rows: itemsOf(kit, show) }];
  return itemsOf(kit, of).map((parent) => ({ parent, rows: parent.items[show] ?? [] }));
};

/** Those that take part. */
export const partsShown = (
  context: LayoutContext,
  sheet: ScalesSheet,
  item: ListItem | undefined,
): readonly Part[] =>
  rowParts(context.kit, sheet, item)
    .map(({ rows, ...rest }) => ({ ...rest, rows: rows.filter((row) => takesPart(context, row)) }))
    .filter(({ rows }) => rows.length > 0);

/** The text of a row, unless it is one of its ends. */
export const questionOf = ({ levels }: ScalesSheet, { text, fields }: ListItem): Text | undefined =>
  levels === 'own' && (text.key === fields.low?.key || text.key === fields.high?.key) ? undefined : text;

/** The two ends of a row that has its own. */
export const endsOf = (row: ListItem): readonly [Text, Text] => [fieldOf(row, 'low'), fieldOf(row, 'high')];

/**
 * Parts on pages, of which `size` is at most `most` each: as few pages as that takes, and then as even as possible. A part
 * that has room on a page is not divided.
 */
export const paged = (
  parts: readonly Part[],
  size: (page: readonly Part[]) => number,
  most: number,
): readonly (readonly Part[])[] => {
  const fewest = packed(parts, size, most);
  return EVENER.map((share) => packed(parts, size, most * share)).reduce(
    (best, pages) => (pages.length === best.length ? pages : best),
    fewest,
  );
};

/** From nearly full pages to half full ones. */
const EVENER = Array.from({ length: 20 }, (_, i) => 1 - i / 40);

const packed = (
  parts: readonly Part[],
  size: (page: readonly Part[]) => number,
  most: number,
): readonly (readonly Part[])[] => {
  const pages: Part[][] = [];
  for (const part of parts) {
    const last = pages.at(-1);
    if (last && size([...last, part]) <= most) last.push(part);
    else if (size([part]) <= most) pages.push([part]);
    else pages.push(...divided(part, size, most).map((one) => [one]));
  }
  return pages;
};

/** A part that is longer than a page, in even runs. */
const divided = (part: Part, size: (page: readonly Part[]) => number, most: number): readonly Part[] => {
  for (let count = 2; count < part.rows.length; count += 1) {
    const parts = inRuns(part, count);
    if (parts.every((one) => size([one]) <= most)) return parts;
  }
  return inRuns(part, part.rows.length);
};

/** The first ones are longer by one if they are not all the same: 9 in two is 5 and 4. */
const inRuns = ({ rows, ...rest }: Part, count: number): readonly Part[] => {
  const [base, longer] = [Math.floor(rows.length / count), rows.length % count];
  return Array.from({ length: count }, (_, i) => {
    const from = i * base + Math.min(i, longer);
    return { ...rest, rows: rows.slice(from, from + base + (i < longer ? 1 : 0)) };
  });
};
