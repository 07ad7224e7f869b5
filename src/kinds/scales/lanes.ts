// Rows of scales on pages, under the names of the levels.
import { type Block, element, ink, set, setAll, topOfCap } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { Item } from '../../scene.ts';
import { laneRow } from './lane-row.ts';
import { type Lanes, rowHeight, scaleWidth } from './lane-sizes.ts';
import { tallest } from './lane-texts.ts';
import { paged, type RowPart } from './parts.ts';
import { rowSpace } from './row-space.ts';
import { isNumbered, UNDER_LANE } from './scale.ts';

/** mm: the least space between two rows; rows that would be nearer go on a further page. */
const BETWEEN = 1;
/** mm: between rows with their text above the scale. */
const BETWEEN_STACKED = 4;
/** More are too many to take in, on any paper. */
const MOST_ROWS = 7;
/** mm: what the levels are called above the first scale: where their capitals begin, and where the scale does. */
const LEVELS = { cap: 4.5, height: 12 };
/** mm: between the end of a line and the name of that end, which is beside the disc. */
export const END_INSET = 7;
/** mm: the head of some rows. */
const HEAD = 12;
/** mm: how far a row reaches under its lower edge. */
const belowRow = ({ sheet }: Lanes): number => (isNumbered(sheet) ? UNDER_LANE : 0);

/** The rows of each page that is `height` mm high. */
export const lanePages = (
  at: Lanes,
  parts: readonly RowPart[],
  height: number,
): readonly (readonly RowPart[])[] => {
  const between = at.stacked ? BETWEEN_STACKED : BETWEEN;
  const row = rowHeight(at) + belowRow(at) + between;
  const room = height - headsHeight(at) + between;
  return paged(
    parts,
    (page) => page.reduce((sum, { parent, rows }) => sum + rows.length * row + (parent ? HEAD : 0), 0),
    Math.max(row, Math.min(MOST_ROWS * row, room)) + 1e-6,
  );
};

/** The rows of a page, with what the levels are called above the first scale. */
export const lanes = (
  at: Lanes,
  page: readonly RowPart[],
  b: Box,
  item: ListItem | undefined,
): readonly Item[] => {
  const zone = headsHeight(at);
  const heads = page.filter(({ parent }) => parent).length * HEAD;
  const count = page.reduce((sum, { rows }) => sum + rows.length, 0);
  const high = rowHeight(at);
  const space = rowSpace(b.height - zone - heads - count * high, count, belowRow(at));
  let y = b.y + zone;
  const items: Item[] = [];
  for (const { parent, rows } of page) {
    if (parent) {
      items.push(...partHead(at, parent, box(b.x, y, b.width, HEAD)));
      y += HEAD;
    }
    const top = y;
    const drawn = rows.map((one, i) =>
      laneRow(at, one, { x: b.x, y: top + i * (high + space.between) }, space, item),
    );
    items.push(element('list', drawn.flat()));
    y += rows.length * (high + space.between);
  }
  return [...levelHeads(at, b, item), ...items];
};

const headsHeight = (at: Lanes): number => {
  if (at.sheet.levels === 'own') return 0;
  const more = levelBlocks(at, undefined).map(({ height, leading }) => height - leading);
  return LEVELS.height + Math.max(0, ...more);
};

/** mm: before and after the names of two ends, which begin and end where the discs do. */
const endInset = ({ sheet }: Lanes): number => (sheet.mark === 'dot' ? END_INSET : 0);

const levelBlocks = (at: Lanes, item: ListItem | undefined): readonly Block[] => {
  const { context, sheet } = at;
  const levels = sheet.texts.levels ?? [];
  const two = levels.length === 2;
  return setAll(
    context,
    'level',
    levels.map((text) => ({
      text,
      width: two ? scaleWidth(at) / 2 - endInset(at) - 2 : scaleWidth(at) / levels.length - 2,
      height: two ? 8 : 13,
      maxLines: two ? 1 : 2,
      where: onSheet(sheet, item),
    })),
    { balance: true },
  );
};

/** The meaning of the two ends, or of each field, above the first scale. */
const levelHeads = (at: Lanes, b: Box, item: ListItem | undefined): readonly Item[] => {
  if (at.sheet.levels === 'own') return [];
  const fill = at.context.theme.template.colours.ink;
  const width = scaleWidth(at);
  const x = at.stacked ? b.x : b.x + b.width - width;
  const blocks = levelBlocks(at, item);
  const [first] = blocks;
  if (first === undefined) return [];
  // Names of one line are level with the last line of others.
  const last = topOfCap(first, b.y + LEVELS.cap) + tallest(blocks);
  const two = blocks.length === 2;
  const field = width / blocks.length;
  return blocks.map((block, i) => {
    const top = last - block.height;
    const words = two
      ? ink(block, x + endInset(at), top, width - 2 * endInset(at), {
          fill,
          align: i === 0 ? 'left' : 'right',
        })
      : ink(block, x + i * field, top, field, { fill, align: 'centre' });
    return element('paragraph', words);
  });
};

/** The name of what some rows belong to, with the tile of a theme. */
const partHead = ({ context, sheet }: Lanes, parent: ListItem, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const left = parent.theme === undefined ? 0 : HEAD;
  const block = set(context, 'axis', {
    text: parent.text,
    width: b.width - left,
    height: HEAD,
    maxLines: 1,
    where: { ...onSheet(sheet), item: parent.code },
  });
  const top = b.y + (HEAD - block.height) / 2;
  return [
    element(
      'heading',
      [
        ...(left === 0 ? [] : tile(context, parent, b.x, b.y + 1.5, HEAD - 3)),
        ...ink(block, b.x + left, top, b.width, { fill: colours.ink }),
      ],
      { level: 2 },
    ),
  ];
};
