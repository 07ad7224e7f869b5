// Rows of scales on pages, under the names of the levels.
import { type Block, element, ink, type LayoutContext, set, setAll } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { eachOf } from '../../kit/lists.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import { bayWidth, isStacked, type Lanes, laneRow, scaleHeight, scaleWidth, textWidth } from './lane-row.ts';
import { endsOf, paged, questionOf, type RowPart, rowParts } from './parts.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: a scale and the least space around it; rows that would be lower go on a further page. */
const ROW = 26;
/** mm: around a scale that has its text above it. */
const AROUND = 6;
/** More are too many to take in, on any paper. */
const MOST_ROWS = 7;
/** mm: one line of words above the first scale, and the head of some rows. */
const ENDS = 9;
const HEAD = 12;

export const lanesFor = (context: LayoutContext, sheet: ScalesSheet, width: number): Lanes => {
  const stacked = isStacked(sheet, width);
  const all = everyRow(context, sheet);
  const room = textWidth(sheet, width);
  const step = room < 200 && stacked ? 'instruction' : 'question';
  const asked = setAll(
    context,
    step,
    all.flatMap(({ row, where }) => {
      const text = questionOf(sheet, row);
      return text === undefined ? [] : [{ text, width: room, height: 25, maxLines: stacked ? 2 : 3, where }];
    }),
    // A name directly above an end of its scale must look like a heading.
    sheet.levels === 'own' ? { role: 'strong' } : {},
  );
  const ends = setAll(
    context,
    step,
    all.flatMap(({ row, where }) =>
      sheet.levels === 'own'
        ? endsOf(row).map((text) => ({ text, width: room / 2 - 3, height: 25, maxLines: 3, where }))
        : [],
    ),
    { balance: true },
  );
  const tallest = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map(({ height }) => height));
  return {
    context,
    sheet,
    width,
    blocks: new Map([...asked, ...ends].map((block) => [block.text, block])),
    stacked,
    above: stacked ? tallest(asked) + tallest(ends) + 1 : 0,
  };
};

/** The rows of all sheets, whatever the plan leaves out, so that they look the same in every plan. */
const everyRow = (
  context: LayoutContext,
  sheet: ScalesSheet,
): readonly { readonly row: ListItem; readonly where: PaperPlace }[] => {
  const items = sheet.each === undefined ? [undefined] : eachOf(context.kit, sheet);
  return items.flatMap((item) =>
    rowParts(context.kit, sheet, item)
      .flatMap(({ rows }) => rows)
      .map((row) => ({ row, where: { ...onSheet(sheet, item), item: row.code } })),
  );
};

/** mm: the least height of a row. */
const leastRow = (lanes: Lanes): number => (lanes.stacked ? lanes.above + scaleHeight(lanes) + AROUND : ROW);

/** The rows of each page that is `height` mm high. */
export const lanePages = (
  lanes: Lanes,
  parts: readonly RowPart[],
  height: number,
): readonly (readonly RowPart[])[] => {
  const row = leastRow(lanes);
  const room = height - headsHeight(lanes);
  const most = Math.max(row, Math.min(MOST_ROWS * row, room));
  return paged(
    parts,
    (page) => page.reduce((sum, { parent, rows }) => sum + rows.length * row + (parent ? HEAD : 0), 0),
    most + 1e-6,
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
  const x = b.x + b.width - scaleWidth(at) - (at.stacked ? bayWidth(at.sheet) : 0);
  const cells = box(b.x, b.y + zone, b.width, b.height - zone);
  const heads = page.filter(({ parent }) => parent).length * HEAD;
  const count = page.reduce((sum, { rows }) => sum + rows.length, 0);
  const height = (cells.height - heads) / Math.max(1, count);
  let y = cells.y;
  const items: Item[] = [];
  for (const { parent, rows } of page) {
    if (parent) {
      items.push(...partHead(at, parent, box(b.x, y, b.width, HEAD)));
      y += HEAD;
    }
    const drawn = rows.map((one, i) => laneRow(at, one, box(b.x, y + i * height, b.width, height), item));
    items.push(element('list', drawn.flat()));
    y += rows.length * height;
  }
  return [...levelHeads(at, x, b.y, item), ...items];
};

const headsHeight = (at: Lanes): number => {
  if (at.sheet.levels === 'own') return 0;
  const blocks = levelBlocks(at, undefined);
  const more = Math.max(0, ...blocks.map(({ height, leading }) => height - leading));
  return ENDS + more;
};

const levelBlocks = (at: Lanes, item: ListItem | undefined): readonly Block[] => {
  const { context, sheet } = at;
  const levels = sheet.texts.levels ?? [];
  const two = levels.length === 2;
  return setAll(
    context,
    'label',
    levels.map((text) => ({
      text,
      width: two ? scaleWidth(at) / 2 - 3 : scaleWidth(at) / levels.length - 2,
      height: two ? 8 : 12,
      maxLines: two ? 1 : 2,
      where: onSheet(sheet, item),
    })),
  );
};

/** The meaning of the two ends, or of each field, above the first scale. */
const levelHeads = (at: Lanes, x: number, y: number, item: ListItem | undefined): readonly Item[] => {
  if (at.sheet.levels === 'own') return [];
  const fill = at.context.theme.template.colours.ink;
  const width = scaleWidth(at);
  const blocks = levelBlocks(at, item);
  if (blocks.length === 2)
    return blocks.map((block, i) =>
      element('paragraph', ink(block, x, y, width, { fill, align: i === 0 ? 'left' : 'right' })),
    );
  const field = width / blocks.length;
  const tallest = Math.max(0, ...blocks.map(({ height }) => height));
  return blocks.map((block, i) =>
    element(
      'paragraph',
      ink(block, x + i * field, y + tallest - block.height, field, { fill, align: 'centre' }),
    ),
  );
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
