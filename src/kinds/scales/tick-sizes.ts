// How large a table to tick is set: as large as leaves its rows on as few pages as possible.
import { type Block, type LayoutContext, setAll, tryOut } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import type { Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import { paged, type RowPart, rowParts } from './parts.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: where numbers and texts begin, beside the tile of a theme. */
export const BEFORE = 12.5;
/** mm: the name of a theme above its rows, and the space after them. */
export const NAME = 5.2;
export const AFTER = 1.2;
/** mm from box to box, as far as names and texts allow. */
const PITCHES = [24, 22, 20, 18, 16, 14, 12] as const;
/** mm: around the lines of a row. */
const AROUND = 1;

/** mm: the height of a row, from and to; its box, and the room for its number. */
interface Size {
  readonly step: TypeStepName;
  readonly least: number;
  readonly most: number;
  readonly box: number;
  readonly number: number;
}

/** The largest that takes no more pages than the smallest is used. */
const SIZES: readonly Size[] = [
  { step: 'question', least: 13, most: 18, box: 7, number: 15 },
  { step: 'instruction', least: 9, most: 13, box: 6, number: 10 },
  { step: 'card', least: 7, most: 9, box: 4.8, number: 8 },
];
const SMALLEST: Size = { step: 'resource', least: 5.5, most: 7, box: 4.4, number: 6 };

/** How the rows of all sheets of a kind are drawn. */
export interface Ticks {
  readonly context: LayoutContext;
  readonly sheet: ScalesSheet;
  readonly width: number;
  readonly pitch: number;
  readonly levels: readonly Block[];
  readonly size: Size;
  readonly blocks: ReadonlyMap<Text, Block>;
}

export const ticksFor = (context: LayoutContext, sheet: ScalesSheet, width: number, room: number): Ticks => {
  const sized = (size: Size, tried: LayoutContext): Ticks =>
    columnsFor({ context: tried, sheet, width, size });
  const fewest = pageCount(sized(SMALLEST, tryOut(context)), room);
  const size = SIZES.find((one) => {
    const trial = tryOut(context);
    return pageCount(sized(one, trial), room) === fewest && trial.problems.length === 0;
  });
  return sized(size ?? SMALLEST, context);
};

/** Of all sheets, if the plan leaves nothing out. */
const pageCount = (at: Ticks, room: number): number => {
  const { kit } = at.context;
  const items = at.sheet.each === undefined ? [undefined] : itemsOf(kit, at.sheet.each);
  return items.flatMap((item) => tickPages(at, rowParts(kit, at.sheet, item), room)).length;
};

type Sized = Pick<Ticks, 'context' | 'sheet' | 'width' | 'size'>;

/** Boxes are as far apart as leaves each row on one line, or else as near as the names of the levels allow. */
const columnsFor = (at: Sized): Ticks => {
  const named = PITCHES.filter((pitch) => {
    const trial = tryOut(at.context);
    const blocks = levelBlocks({ ...at, context: trial }, pitch);
    return blocks.every(({ lines }) => lines.length <= 2) && trial.problems.length === 0;
  });
  const roomy = named.find((pitch) => {
    const trial = tryOut(at.context);
    const blocks = rowBlocks({ ...at, context: trial }, pitch);
    return blocks.every(({ lines }) => lines.length <= 1) && trial.problems.length === 0;
  });
  const pitch = roomy ?? named.at(-1) ?? PITCHES[0];
  const blocks = rowBlocks(at, pitch);
  return {
    ...at,
    pitch,
    levels: levelBlocks(at, pitch),
    blocks: new Map(blocks.map((block) => [block.text, block])),
  };
};

const levelBlocks = ({ context, sheet }: Sized, pitch: number): readonly Block[] =>
  setAll(
    context,
    'pillSmall',
    (sheet.texts.levels ?? []).map((text) => ({
      text,
      width: pitch - 1,
      height: 12,
      maxLines: 3,
      where: onSheet(sheet),
    })),
  );

const rowBlocks = ({ context, sheet, width, size }: Sized, pitch: number): readonly Block[] =>
  setAll(
    context,
    size.step,
    itemsOf(context.kit, sheet.show).map(({ text, code }) => ({
      text,
      width: width - BEFORE - size.number - 1.5 - pitch * (sheet.texts.levels ?? []).length,
      height: 18,
      maxLines: 2,
      where: { ...onSheet(sheet), item: code },
    })),
  );

/** mm: the numbers and names of the levels above the first row. */
export const levelsHeight = ({ levels }: Pick<Ticks, 'levels'>): number =>
  Math.max(0, ...levels.map(({ height }) => height)) + 6;

/** mm: the least height of a row. */
export const leastRow = ({ size, blocks }: Ticks, { text }: ListItem): number => {
  const block = blocks.get(text);
  return Math.max(size.least, (block?.height ?? 0) + AROUND);
};

export const partHeight = (at: Ticks, { parent, rows }: RowPart): number =>
  (parent ? NAME : 0) + AFTER + rows.reduce((sum, row) => sum + leastRow(at, row), 0);

export const tickPages = (
  at: Ticks,
  parts: readonly RowPart[],
  height: number,
): readonly (readonly RowPart[])[] =>
  paged(parts, (page) => leastOf(at, page), height - levelsHeight(at) + 1e-6);

/** mm: what a page of rows takes of `most`. Rows are higher where there is room, up to a limit. */
export const tickHeight = (at: Ticks, page: readonly RowPart[], most: number): number =>
  levelsHeight(at) + leastOf(at, page) + rowCount(page) * extra(at, page, most);

const rowCount = (page: readonly RowPart[]): number => page.reduce((sum, { rows }) => sum + rows.length, 0);

const leastOf = (at: Ticks, page: readonly RowPart[]): number =>
  page.reduce((sum, part) => sum + partHeight(at, part), -AFTER);

/** mm added to each row. */
export const extra = (at: Ticks, page: readonly RowPart[], height: number): number => {
  const free = height - levelsHeight(at) - leastOf(at, page);
  return Math.max(0, Math.min(at.size.most - at.size.least, free / Math.max(1, rowCount(page))));
};
