// The sums of the room: tables down, what was voted on across, and the total under each column.
import { block, corner, isTinted, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  shownItems,
} from '../../furniture/context.ts';
import { untimed } from '../../furniture/day.ts';
import { framesOf } from '../../furniture/each.ts';
import { equals } from '../../furniture/equals.ts';
import { foot } from '../../furniture/foot.ts';
import { headWithLines } from '../../furniture/instruction-lines.ts';
import { bodyBottom, type FrameOptions, onSheet, pageOf } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { tooMany } from '../../furniture/too-many.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { columns, evenly } from '../../layout/grid.ts';
import { circle, line, rect } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import type { Item, Page } from '../../scene.ts';
import { onOneLine, type Text } from '../../text.ts';
import { packOf, type SumsSheet } from './sheet.ts';

/** mm: the column of the tables' numbers, the heads, and the boxes for the totals. */
const NUMBERS = 32;
const HEAD = 22;
const TOTAL = { least: 24, over: 3 };
const GAP = 3.4;
/** mm: under the instructions. */
const OVER = 5;
/** Rows on a page. */
const MOST_ROWS = 13;
const MOST_COLUMNS = 8;

export const sumsPages = (context: LayoutContext, sheet: SumsSheet): readonly Page[] => {
  const items = shownItems(context, sheet.show);
  if (items.length > MOST_COLUMNS)
    context.problems.push(tooMany('columns', items, MOST_COLUMNS, onSheet(sheet)));
  const pages = evenly(context.plan.tableNumbers, MOST_ROWS);
  return framesOf(context, sheet).flatMap((options) =>
    pages.map((rows, i) =>
      sumsPage(context, sheet, { ...options, page: i + 1, pages: pages.length }, { items, rows }),
    ),
  );
};

/** What is on a page: the totals are on the last one. */
interface Sums {
  readonly items: readonly ListItem[];
  readonly rows: readonly number[];
}

const sumsPage = (context: LayoutContext, sheet: SumsSheet, options: FrameOptions, sums: Sums): Page => {
  // Adding up is part of the vote’s time.
  const said = { ...untimed(sheet), instructions: instructionsOf(context, sheet) };
  const head = headWithLines(context, said, { ...options, picture: abacus });
  const { x, width } = contentBox(context.format);
  const top = head.bottom + OVER;
  const body = box(x, top, width, bodyBottom(context) - top);
  return pageOf(context, sheet, options, [
    ...head.items,
    element('table', table(context, sheet, options, sums, body)),
    ...foot(context, sheet, { ...options, worked: 'date' }),
  ]);
};

/** The last one says where to go from here, if a theme has its pack. */
const instructionsOf = (
  { kit, plan }: LayoutContext,
  { instructions }: SumsSheet,
): SumsSheet['instructions'] => {
  const isPacked = packOf(kit).some(({ id }) => plan.sheets.includes(id));
  const last = instructions.length - 1;
  return instructions.map((one, i) =>
    isPacked && i === last ? { ...one, text: onOneLine(' ', one.text, kit.words.sums.fetch) } : one,
  );
};

const table = (
  context: LayoutContext,
  sheet: SumsSheet,
  { page, pages }: FrameOptions,
  { items, rows }: Sums,
  b: Box,
): readonly Item[] => {
  const room = b.height - HEAD - TOTAL.over;
  // Large figures are read from all tables.
  const total = Math.max(TOTAL.least, room / (rows.length + 1));
  const height = (room - total) / rows.length;
  const across = columns(box(b.x + NUMBERS, b.y, b.width - NUMBERS, HEAD), items.length, GAP);
  const bottom = b.y + HEAD + rows.length * height;
  return [
    element('row', [
      element(
        'column-header',
        word(context, sheet, context.kit.words.labels.table, box(b.x, b.y + HEAD - 7, NUMBERS - 4, 6)),
      ),
      ...heads(context, sheet, items, across),
    ]),
    ...rows.map((number, i) =>
      tableRow(
        context,
        sheet,
        { table: number, items: i % 2 === 0 ? items : [] },
        box(b.x, b.y + HEAD + i * height, b.width, height),
        across,
      ),
    ),
    ...(page === pages
      ? [totals(context, sheet, items, box(b.x, bottom + TOTAL.over, b.width, total), across)]
      : []),
  ];
};

/** In the colour of a theme, with its tile; the names at one size. */
const heads = (
  context: LayoutContext,
  sheet: SumsSheet,
  items: readonly ListItem[],
  across: readonly Box[],
): readonly Item[] => {
  const slots = items.map((item, i) => ({
    text: item.text,
    width: (across[i]?.width ?? 0) - leadOf(item) - 3,
    height: HEAD - 3,
    maxLines: 4,
    where: { ...onSheet(sheet), item: item.code },
  }));
  const whole = fits(context, (at) => setAll(at, 'label', slots, { balance: true }));
  // Narrow columns divide words.
  const blocks = setAll(context, 'label', slots, { balance: true, hyphenate: !whole });
  return items.flatMap((item, i) => {
    const [b, name] = [across[i], blocks[i]];
    if (b === undefined || name === undefined) return [];
    return element('column-header', headOf(context, item, name, b));
  });
};

/** A name on a block, after its tile if it is a theme. */
const headOf = (context: LayoutContext, item: ListItem, name: Block, b: Box): readonly Item[] =>
  block(context, { ...b, radii: corner(context, 2) }, lookOf(context, item), (fill) => [
    ...(item.theme === undefined ? [] : tile(context, item, b.x + 1, b.y + 2, TILE)),
    ...ink(name, b.x + leadOf(item), b.y + (HEAD - name.height) / 2, b.width, { fill }),
  ]);

/** mm: a tile in a head, and where the name begins. */
const TILE = 18;
const leadOf = ({ theme }: ListItem): number => (theme === undefined ? 4 : TILE + 3);

const word = (
  context: LayoutContext,
  sheet: SumsSheet,
  text: Text,
  b: Box,
  step: 'label' | 'section' = 'label',
): readonly Item[] => {
  const block = set(context, step, {
    text,
    width: b.width,
    height: b.height,
    maxLines: 1,
    where: onSheet(sheet),
  });
  return ink(block, b.x, b.y + (b.height - block.height) / 2, b.width, {
    fill: context.theme.template.colours.ink,
  });
};

/** Every other row, in the tint of the column's theme. */
const tinted = (context: LayoutContext, item: ListItem | undefined, b: Box): readonly Item[] =>
  item !== undefined && isTinted(context) ? [rect(b, { fill: lookOf(context, item).tint })] : [];

const tableRow = (
  context: LayoutContext,
  sheet: SumsSheet,
  { table, items }: { readonly table: number; readonly items: readonly ListItem[] },
  b: Box,
  across: readonly Box[],
): Item => {
  const { rule } = context.theme.template.colours;
  const bottom = b.y + b.height;
  const under = (x: number, width: number): Item =>
    line(x, bottom, x + width, bottom, stroke(context, rule, 0.3));
  return element('row', [
    element(
      'row-header',
      word(context, sheet, own(context, String(table)), box(b.x, b.y, NUMBERS - 4, b.height), 'section'),
    ),
    under(b.x, NUMBERS - GAP),
    ...across.flatMap(({ x, width }, i) => [
      element('cell', []),
      ...tinted(context, items[i], box(x, b.y, width, b.height)),
      under(x, width),
    ]),
  ]);
};

/** An abacus: what is counted, over what it comes to. */
const abacus: NonNullable<FrameOptions['picture']> = (context, _, { x, y, width: side }) => {
  const { colours, dots } = context.theme.template;
  const wires = [
    { at: 0.15, beads: [0.1, 0.55, 0.85] },
    { at: 0.4, beads: [0.25] },
    { at: 0.65, beads: [0.85] },
  ];
  return [
    ...wires.flatMap(({ at, beads }, row) => [
      line(x, y + at * side, x + side, y + at * side, stroke(context, colours.soft, 0.5)),
      ...beads.map((along, i) =>
        circle(x + along * side, y + at * side, side * 0.09, {
          fill: dots[(row * 4 + i) % dots.length] ?? colours.ink,
        }),
      ),
    ]),
    line(x, y + 0.92 * side, x + side, y + 0.92 * side, {
      ...stroke(context, colours.ink, 1.1),
      cap: 'round',
    }),
  ];
};

/** A box for the total of each column. */
const totals = (
  context: LayoutContext,
  sheet: SumsSheet,
  items: readonly ListItem[],
  b: Box,
  across: readonly Box[],
): Item =>
  element('row', [
    element(
      'row-header',
      word(context, sheet, context.kit.words.sums.room, box(b.x, b.y, NUMBERS - 4, b.height), 'section'),
    ),
    ...across.flatMap(({ x, width }, i) => {
      const { colour } = lookOf(context, items[i] ?? {});
      return [
        element('cell', []),
        rect(box(x, b.y, width, b.height), { stroke: stroke(context, colour, 0.9) }, corner(context, 2)),
        ...equals(context, x + 5, b.y + b.height / 2, colour, 4),
      ];
    }),
  ]);
