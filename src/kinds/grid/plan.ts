// Where the columns, rows and cells of a part are.
import { CARD, takesCard } from '../../furniture/card-place.ts';
import { type Block, type LayoutContext, lookOf, setAll } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { columns as columnsIn, rows as rowsIn } from '../../layout/grid.ts';
import type { Text } from '../../text.ts';
import { UNDER } from './axes.ts';
import { axisLineHeight } from './axis-line.ts';
import type { Part } from './part.ts';
import { ENDS } from './sheet.ts';

/** A column's head or a row's name, set; with the theme if it is one. */
export interface SetName {
  readonly block: Block;
  readonly theme?: ListItem;
}

export interface Row {
  readonly name?: SetName;
  readonly band: boolean;
  /** From its rule to the next. */
  readonly y: number;
  readonly height: number;
  /** Its cells. */
  readonly cells: readonly Box[];
}

export interface PartPlan {
  /** Left edge, and right edge of the columns without a band at the side. */
  readonly x: number;
  readonly right: number;
  readonly columns: readonly Box[];
  readonly heads: readonly SetName[];
  readonly headTop: number;
  /** Names are beside the rows and not above them: they are this wide, in mm. */
  readonly beside: number;
  readonly rows: readonly Row[];
  readonly bottom: number;
}

/** mm: between cells; left of them for the words of an arrow upwards, under them for those of one across. */
const GAP = 2.5;
const LEFT = 16;
const BELOW = UNDER + 5;
/** mm: a row's name above its cells, or beside them. */
const OVER = 10.5;
const BESIDE = 44;
/** mm: beside the head of a band, which is on a tab. */
export const IN_TAB = 4;
/** mm: the largest and the smallest tile before a name, whose number is still 8 pt, and the space after it. */
const TILE = { most: 9, least: 7.8 };
export const AFTER_TILE = 3;

/** mm: the side of a name's tile. */
export const tileOf = ({ leading }: Block): number =>
  Math.min(TILE.most, Math.max(TILE.least, leading * 1.1));

/** Names of rows are above them, or beside them if cards have no room otherwise. */
export const planPart = (part: Part, free: Box): PartPlan => {
  const over = planWith(part, free, 0);
  if (fits(over, part)) return over;
  const beside = planWith(part, free, BESIDE);
  return fits(beside, part) ? beside : over;
};

const fits = ({ rows }: PartPlan, { sheet }: Part): boolean =>
  rows.every(({ cells }) => cells.every((cell) => takesCard(cell, sheet.takes)));

const planWith = (part: Part, free: Box, beside: number): PartPlan => {
  const { sheet, side } = part;
  const left = sheet.down === ENDS ? LEFT : beside;
  const x = free.x + left;
  const headTop = free.y + axisLineHeight(sheet);
  const bottom = free.y + free.height - (sheet.across === ENDS ? BELOW : 0);
  const count = (sheet.across === ENDS ? 1 : part.columns.length) + (side ? 1 : 0);
  const all = columnsIn(box(x, headTop, free.width - left, bottom - headTop), part.across, GAP);
  const columns = all.slice(0, count);
  const heads = headsOf(part, columns[0]?.width ?? 0);
  const lines = Math.max(0, ...heads.map(({ block }) => block.height));
  const top = headTop + (lines === 0 ? 0 : lines + 3);
  const last = columns.at(side ? -2 : -1);
  return {
    x: free.x + (sheet.down === ENDS ? LEFT : 0),
    right: last === undefined ? x : last.x + last.width,
    columns,
    heads,
    headTop,
    beside,
    rows: rowsOf(part, columns, { top, bottom, beside }),
    bottom,
  };
};

const headsOf = (part: Part, width: number): readonly SetName[] => {
  const band = part.side && part.sheet.texts.band ? [part.sheet.texts.band] : [];
  return namesOf(part, 'headline', [...part.columns, ...band], {
    width: width - 2 * IN_TAB,
    height: 20,
    maxLines: 2,
  });
};

interface Room {
  readonly width: number;
  readonly height: number;
  readonly maxLines: number;
}

const namesOf = (
  { context, sheet, item }: Part,
  step: 'headline' | 'axisName',
  things: readonly (ListItem | Text)[],
  room: Room,
): readonly SetName[] => {
  const where = onSheet(sheet, item);
  const names = things.map((thing) =>
    'words' in thing ? { text: thing } : { text: thing.text, ...themeIn(context, thing) },
  );
  const blocks = setAll(
    context,
    step,
    names.map((name) => ({
      ...room,
      text: name.text,
      width: room.width - ('theme' in name ? TILE.most + AFTER_TILE : 0),
      where,
    })),
  );
  return blocks.map((block, i) => ({ ...names[i], block }));
};

/** The item itself if it is a theme. */
const themeIn = (context: LayoutContext, item: ListItem): { readonly theme?: ListItem } =>
  context.kit.lists[context.kit.themes ?? '']?.items.includes(item) && lookOf(context, item).sign
    ? { theme: item }
    : {};

interface Between {
  readonly top: number;
  readonly bottom: number;
  readonly beside: number;
}

/** Rows of equal height; the band under columns without rows is as high as a card. */
const rowsOf = (part: Part, columns: readonly Box[], { top, bottom, beside }: Between): readonly Row[] => {
  const { sheet } = part;
  const band = sheet.band === 'bottom' && sheet.texts.band ? [sheet.texts.band] : [];
  const room = beside === 0 ? { width: rowWidth(columns), height: 7.4 } : { width: beside - 6, height: 24 };
  const names = namesOf(part, 'axisName', [...part.rows, ...band], {
    ...room,
    maxLines: beside === 0 ? 1 : 3,
  });
  const boxes = boxesOf(part, box(0, top, 0, bottom - top), beside);
  return boxes.map(({ y, height }, i): Row => {
    const name = part.rows.length > 0 ? names[i] : names[i - 1];
    const over = name && beside === 0 ? OVER : 1.5;
    return {
      ...(name && { name }),
      band: band.length > 0 && i === boxes.length - 1,
      y,
      height,
      cells: columns.map((column) => box(column.x, y + over, column.width, height - over)),
    };
  });
};

const rowWidth = (columns: readonly Box[]): number => {
  const [first, last] = [columns[0], columns.at(-1)];
  return first && last ? last.x + last.width - first.x : 0;
};

const boxesOf = ({ sheet, rows }: Part, b: Box, beside: number): readonly Box[] => {
  const band = sheet.band === 'bottom';
  if (rows.length > 0 || !band) return rowsIn(b, Math.max(1, rows.length) + (band ? 1 : 0), GAP);
  const height = CARD[sheet.takes].height + (beside === 0 ? OVER : 1.5) + 2;
  const upper = box(b.x, b.y, b.width, b.height - height - GAP);
  return [upper, box(b.x, upper.y + upper.height + GAP, b.width, height)];
};
