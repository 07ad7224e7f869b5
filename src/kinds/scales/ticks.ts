// A table of boxes to tick, a row for each item: the sheet for one person.
import { blockPaint, corner, ground, onBlock, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  tryOut,
} from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import { type Part, paged, partsOf } from './parts.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: the tile of a theme beside its rows, and where numbers and texts begin. */
const TILE = 10;
const BEFORE = 12.5;
/** mm: the number on a smaller tile could not be read. */
const LEAST_TILE = 9;
/** mm: the name of a theme above its rows, and the space after them. */
const HEAD = 5.2;
const AFTER = 1.2;
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
  return items.flatMap((item) => tickPages(at, partsOf(kit, at.sheet, item), room)).length;
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
const levelsHeight = ({ levels }: Pick<Ticks, 'levels'>): number =>
  Math.max(0, ...levels.map(({ height }) => height)) + 6;

/** mm: the least height of a row. */
const leastRow = ({ size, blocks }: Ticks, { text }: ListItem): number => {
  const block = blocks.get(text);
  return Math.max(size.least, (block?.height ?? 0) + AROUND);
};

const partHeight = (at: Ticks, { parent, rows }: Part): number =>
  (parent ? HEAD : 0) + AFTER + rows.reduce((sum, row) => sum + leastRow(at, row), 0);

export const tickPages = (at: Ticks, parts: readonly Part[], height: number): readonly (readonly Part[])[] =>
  paged(
    parts,
    (page) => page.reduce((sum, part) => sum + partHeight(at, part), 0),
    height - levelsHeight(at) + 1e-6,
  );

/** mm: what a page of rows takes of `most`. Rows are higher where there is room, up to a limit. */
export const tickHeight = (at: Ticks, page: readonly Part[], most: number): number =>
  levelsHeight(at) + leastOf(at, page) + rowCount(page) * extra(at, page, most);

const rowCount = (page: readonly Part[]): number => page.reduce((sum, { rows }) => sum + rows.length, 0);

const leastOf = (at: Ticks, page: readonly Part[]): number =>
  page.reduce((sum, part) => sum + partHeight(at, part), 0);

/** mm added to each row. */
const extra = (at: Ticks, page: readonly Part[], height: number): number => {
  const free = height - levelsHeight(at) - leastOf(at, page);
  return Math.max(0, Math.min(at.size.most - at.size.least, free / Math.max(1, rowCount(page))));
};

export const ticks = (at: Ticks, page: readonly Part[], b: Box): readonly Item[] => {
  const more = extra(at, page, b.height);
  const drawn: Item[] = [];
  let y = b.y + levelsHeight(at);
  for (const part of page) {
    const height = partHeight(at, part) - AFTER + part.rows.length * more;
    drawn.push(...drawPart(at, part, box(b.x, y, b.width, height), more));
    y += height + AFTER;
  }
  return [element('table', [levelRow(at, b), ...drawn])];
};

const levelX = ({ pitch, levels }: Ticks, b: Box, i: number): number =>
  b.x + b.width - (levels.length - i) * pitch;

/** Above each column, its number and its name. */
const levelRow = (at: Ticks, b: Box): Item => {
  const { context, levels, pitch } = at;
  const { colours } = context.theme.template;
  return element('row', [
    // The column of texts and codes has no head.
    element('column-header', []),
    ...levels.map((block, i) => {
      const number = set(context, 'label', {
        text: own(context, String(i + 1)),
        width: pitch,
        height: 6,
        maxLines: 1,
        where: { group: 'number' },
      });
      const x = levelX(at, b, i);
      return element('column-header', [
        ...ink(number, x, b.y - 1, pitch, { fill: colours.ink, align: 'centre', goesOn: true }),
        ...ink(block, x, b.y + 4.6, pitch, { fill: colours.ink, align: 'centre' }),
      ]);
    }),
  ]);
};

const drawPart = (at: Ticks, { parent, rows }: Part, b: Box, more: number): readonly Item[] => {
  let y = b.y + (parent ? HEAD : 0);
  const drawn = rows.map((row, i) => {
    const height = leastRow(at, row) + more;
    const item = drawRow(at, row, i, { parent, b: box(b.x, y, b.width, height) });
    y += height;
    return item;
  });
  return [...(parent ? [partRow(at, parent, b)] : []), ...drawn];
};

/** The name of what the rows below belong to, with a tile as high as they are. */
const partRow = ({ context, sheet, width, levels }: Ticks, parent: ListItem, b: Box): Item => {
  const { colours } = context.theme.template;
  const name = set(context, 'label', {
    text: parent.text,
    width: width - BEFORE,
    height: HEAD,
    maxLines: 1,
    where: { ...onSheet(sheet), item: parent.code },
  });
  return element('row', [
    element('row-header', [
      ...tallTile(context, parent, box(b.x, b.y, TILE, b.height)),
      ...ink(name, b.x + BEFORE, b.y - 0.4, width, { fill: colours.ink }),
    ]),
    // A row has as many cells as the table has columns (PDF/UA-1 7.5).
    ...levels.map(() => element('cell', [])),
  ]);
};

/** The number at the top and the symbol at the bottom. */
const tallTile = (context: LayoutContext, item: ListItem, b: Box): readonly Item[] => {
  const { colour, sign } = lookOf(context, item);
  const on = onBlock(context, colour);
  const number = set(context, 'axis', {
    text: own(context, item.code),
    width: b.width - 1,
    height: 8,
    maxLines: 1,
    where: { group: 'number' },
  });
  return [
    rect(b, blockPaint(context, colour), corner(context, 2)),
    ...ink(number, b.x, b.y + 1.5, b.width, { fill: on, align: 'centre', goesOn: true }),
    ...(b.height < 18 ? [] : themeSign(sign, b.x + b.width / 2, b.y + b.height - 5.5, 5.6, on)),
  ];
};

interface RowAt {
  readonly parent: ListItem | undefined;
  readonly b: Box;
}

/** Every other row has a ground; boxes to tick are not content. */
const drawRow = (at: Ticks, row: ListItem, index: number, { parent, b }: RowAt): Item => {
  const { context, size, sheet } = at;
  const { colours } = context.theme.template;
  const from = parent || sheet.each !== undefined ? BEFORE : 0;
  const block = at.blocks.get(row.text);
  const cy = b.y + b.height / 2;
  const side = size.box;
  return element('row', [
    ...(index % 2 === 0 ? ground(context, box(b.x + from, b.y, b.width - from, b.height), 1.5) : []),
    element('row-header', [
      ...numberOf(at, row, parent, box(b.x + from, b.y, size.number, b.height)),
      ...(block
        ? ink(block, b.x + from + size.number, cy - block.height / 2, b.width, { fill: colours.ink })
        : []),
    ]),
    ...at.levels.map((_, i) =>
      element('cell', [
        rect(
          box(levelX(at, b, i) + (at.pitch - side) / 2, cy - side / 2, side, side),
          { fill: colours.paper, stroke: stroke(context, colours.ink, 0.35) },
          corner(context, 0.8),
        ),
      ]),
    ),
  ]);
};

/** The last part of a code whose first part is on the tile beside it; a theme has its own tile. */
const numberOf = (
  { context, sheet }: Ticks,
  row: ListItem,
  parent: ListItem | undefined,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const side = Math.min(b.height - 1.5, b.width - 2);
  if (sheet.show === context.kit.themes && side >= LEAST_TILE)
    return tile(context, row, b.x, b.y + (b.height - side) / 2, side);
  const words = parent ? row.code.slice(parent.code.length).replace(/^[.-]/, '') : row.code;
  const number = set(
    context,
    'legend',
    {
      text: own(context, words),
      width: b.width - 2,
      height: 6,
      maxLines: 1,
      where: { group: 'number' },
    },
    { role: 'strong' },
  );
  return ink(number, b.x + 2, b.y + (b.height - number.height) / 2, b.width, {
    fill: colours.ink,
    goesOn: true,
  });
};
