// A row of scales: an item's code and text, a bay for a triangle, and its scale beside them or, if there is no room, below.
import { blockPaint, corner, onBlock, stroke } from '../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { TRIANGLE } from '../../furniture/cut-sizes.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import { onSheet } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { dotted, HAIRLINE, line, pen, rect, TRIANGLE_HEIGHT, triangle } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { endsOf, questionOf } from './parts.ts';
import { scaleFigure } from './scale.ts';
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

/** mm */
export const bayWidth = ({ bay }: ScalesSheet): number => (bay ? BAY + GAP : 0);

export const isStacked = ({ levels }: ScalesSheet, width: number): boolean =>
  levels === 'own' || width < WIDE;

/** mm: the text beside a scale, or a stacked scale with its text. */
export const textWidth = (sheet: ScalesSheet, width: number): number =>
  width - BADGE - GAP - bayWidth(sheet) - (isStacked(sheet, width) ? 0 : GAP + longOf(width));

/** mm: without boxes beside them, scales are longer. */
const longOf = (width: number): number => (width < LONG ? SCALE : LONG_SCALE);

/** mm */
export const scaleHeight = ({ sheet, stacked }: Lanes): number =>
  stacked && sheet.mark === 'pen' ? PEN_HEIGHT : SCALE_HEIGHT;

/** mm */
export const scaleWidth = ({ sheet, width, stacked }: Lanes): number =>
  stacked ? textWidth(sheet, width) : longOf(width);

export const laneRow = (at: Lanes, one: ListItem, cell: Box, item: ListItem | undefined): readonly Item[] => {
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

/** A row's code in a square of its theme's colour. */
const badge = (context: LayoutContext, code: string, colour: string, b: Box): readonly Item[] => {
  const text = set(context, 'section', {
    text: own(context, code),
    width: b.width - 1,
    height: 10,
    maxLines: 1,
    where: { group: 'deck-code' },
  });
  return [
    rect(b, blockPaint(context, colour), corner(context, 2)),
    ...ink(text, b.x, b.y + b.height / 2 - text.leading / 2, b.width, {
      fill: onBlock(context, colour),
      align: 'centre',
    }),
  ];
};
