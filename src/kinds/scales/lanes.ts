// A row for each item: its code and text, a bay for a triangle, and its scale beside them or, if there is no room, below.
import { stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  set,
  setAll,
} from '../../furniture/context.ts';
import { TRIANGLE } from '../../furniture/cut-sizes.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import { onSheet } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { eachOf } from '../../kit/lists.ts';
import { dotted, HAIRLINE, line, pen, TRIANGLE_HEIGHT, triangle } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { endsOf, type Part, paged, partsOf, questionOf } from './parts.ts';
import { badge, scaleFigure } from './scale.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: the widths of badge, triangle bay and scale; the text takes the rest. */
const BADGE = 15;
const BAY = 26;
const SCALE = 150;
const LONG_SCALE = 210;
const GAP = 4;
/** mm: dots are put in the scale, initials are written above a line on a narrow one. */
const SCALE_HEIGHT = 24;
const PEN_HEIGHT = 14;
/** mm: a scale and the least space around it; rows that would be lower go on a further page. */
const ROW = 26;
/** mm: around a scale that has its text above it. */
const AROUND = 6;
/** More are too many to take in, on any paper. */
const MOST_ROWS = 7;
/** mm: one line of words above the first scale, and the head of some rows. */
const ENDS = 9;
const HEAD = 12;
const NOTE_PITCH = 9;
/** mm: narrower than this, a scale has its text above it. */
const WIDE = 260;
/** mm: rows of this width have room for a longer scale. */
const LONG = 340;

/** How the rows of all sheets of a kind are drawn. */
export interface Lanes {
  readonly context: LayoutContext;
  readonly sheet: ScalesSheet;
  /** mm: of a row. */
  readonly width: number;
  /** Texts of all rows, each kind at one size. */
  readonly blocks: ReadonlyMap<Text, Block>;
  readonly stacked: boolean;
  /** mm: the texts above a stacked scale. */
  readonly above: number;
}

const bayWidth = ({ bay }: ScalesSheet): number => (bay ? BAY + GAP : 0);

const isStacked = ({ levels }: ScalesSheet, width: number): boolean => levels === 'own' || width < WIDE;

/** mm: the text beside a scale, or a stacked scale with its text. */
const textWidth = (sheet: ScalesSheet, width: number): number =>
  width - BADGE - GAP - bayWidth(sheet) - (isStacked(sheet, width) ? 0 : GAP + longOf(width));

/** mm: without boxes beside them, scales are longer. */
const longOf = (width: number): number => (width < LONG ? SCALE : LONG_SCALE);

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
  );
  const ends = setAll(
    context,
    step,
    all.flatMap(({ row, where }) =>
      sheet.levels === 'own'
        ? endsOf(row).map((text) => ({ text, width: room / 2 - 3, height: 25, maxLines: 3, where }))
        : [],
    ),
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
    partsOf(context.kit, sheet, item)
      .flatMap(({ rows }) => rows)
      .map((row) => ({ row, where: { ...onSheet(sheet, item), item: row.code } })),
  );
};

const scaleHeight = ({ sheet, stacked }: Lanes): number =>
  stacked && sheet.mark === 'pen' ? PEN_HEIGHT : SCALE_HEIGHT;

/** mm: the least height of a row. */
const leastRow = (lanes: Lanes): number => (lanes.stacked ? lanes.above + scaleHeight(lanes) + AROUND : ROW);

/** The rows of each page that is `height` mm high. */
export const lanePages = (
  lanes: Lanes,
  parts: readonly Part[],
  height: number,
): readonly (readonly Part[])[] => {
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
  page: readonly Part[],
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
    const drawn = rows.map((one, i) => row(at, one, box(b.x, y + i * height, b.width, height), item));
    items.push(element('list', drawn.flat()));
    y += rows.length * height;
  }
  return [...levelHeads(at, x, b.y, item), ...items];
};

const scaleWidth = ({ sheet, width, stacked }: Lanes): number =>
  stacked ? textWidth(sheet, width) : longOf(width);

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

const row = (at: Lanes, one: ListItem, cell: Box, item: ListItem | undefined): readonly Item[] => {
  const { context, sheet } = at;
  const { colour } = lookOf(context, one.theme === undefined ? (item ?? sheet) : one);
  return [
    line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, colour, 0.4)),
    ...(at.stacked ? stacked : sideBySide)(at, one, cell, { colour, where: onSheet(sheet, item) }),
  ];
};

interface Drawn {
  readonly colour: string;
  readonly where: PaperPlace;
}

const sideBySide = (at: Lanes, one: ListItem, cell: Box, { colour, where }: Drawn): readonly Item[] => {
  const { context, sheet } = at;
  const { colours } = context.theme.template;
  const block = at.blocks.get(one.text);
  const top = Math.min(cell.y + 4, cell.y + (cell.height - SCALE_HEIGHT) / 2 + HAIRLINE);
  const cy = top + SCALE_HEIGHT / 2;
  const x = cell.x + BADGE + GAP;
  const width = textWidth(sheet, at.width);
  const long = longOf(at.width);
  const scaleX = cell.x + cell.width - long;
  return [
    element('list-item', [
      element('label', label(at, one, colour, box(cell.x, cy - 6.5, BADGE, 13))),
      element('body', [
        ...(block ? ink(block, x, cy - block.height / 2, width, { fill: colours.ink }) : []),
        scaleFigure(context, { sheet, row: one, where }, box(scaleX, top, long, SCALE_HEIGHT)),
      ]),
    ]),
    ...(sheet.bay ? bay(at, x + width + GAP + BAY / 2, cy) : []),
    ...notes(
      box(x, top + SCALE_HEIGHT + 1, cell.x + cell.width - x, cell.y + cell.height - top - SCALE_HEIGHT - 4),
      colours.rule,
    ),
  ];
};

/** Question, then the two ends of its own, then the scale. */
const stacked = (at: Lanes, one: ListItem, cell: Box, { colour, where }: Drawn): readonly Item[] => {
  const { context, sheet } = at;
  const fill = context.theme.template.colours.ink;
  const high = scaleHeight(at);
  const question = questionOf(sheet, one);
  const block = question && at.blocks.get(question);
  const [from, to] = sheet.levels === 'own' ? endsOf(one).map((text) => at.blocks.get(text)) : [];
  const x = cell.x + BADGE + GAP;
  const width = textWidth(sheet, at.width);
  const top = cell.y + Math.max(2, Math.min(6, (cell.height - at.above - high) / 2));
  const scaleY = top + at.above;
  const beneath = (end: Block): number => scaleY - 1 - end.height;
  return [
    element('list-item', [
      element('label', label(at, one, colour, box(cell.x, scaleY + high / 2 - 6.5, BADGE, 13))),
      element('body', [
        ...(block ? ink(block, x, top, width, { fill }) : []),
        scaleFigure(context, { sheet, row: one, where }, box(x, scaleY, width, high), [
          ...(from ? ink(from, x, beneath(from), width, { fill, goesOn: true }) : []),
          ...(to ? ink(to, x, beneath(to), width, { fill, align: 'right' }) : []),
        ]),
      ]),
    ]),
    ...(sheet.bay ? bay(at, x + width + GAP + BAY / 2, scaleY + high / 2) : []),
    ...notes(
      box(x, scaleY + high + 1, width, cell.y + cell.height - scaleY - high - 4),
      context.theme.template.colours.rule,
    ),
  ];
};

/** The code in its theme's colour; a theme itself has its tile. */
const label = ({ context, sheet }: Lanes, one: ListItem, colour: string, b: Box): readonly Item[] =>
  sheet.show === context.kit.themes
    ? tile(context, one, b.x + (b.width - b.height) / 2, b.y, b.height)
    : badge(context, codeOnSheet(context.kit, sheet.code, sheet.show, one), colour, b);

/** Where a triangle is put. */
const bay = ({ context }: Lanes, cx: number, cy: number): readonly Item[] => [
  triangle(cx - TRIANGLE / 2, cy - (TRIANGLE * TRIANGLE_HEIGHT) / 2, TRIANGLE, {
    stroke: dotted(context.theme.template.colours.soft, 0.3, 0.9),
  }),
];

/** Lines for notes, if there is room to spare. */
const notes = (b: Box, colour: string): readonly Item[] => {
  const count = Math.max(0, Math.floor(b.height / NOTE_PITCH + 0.1));
  return Array.from({ length: count }, (_, i) => {
    const y = b.y + (i + 1) * NOTE_PITCH;
    return line(b.x, y, b.x + b.width, y, pen(colour));
  });
};
