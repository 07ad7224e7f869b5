// A row of scales: a panel with an item's code and text, a bay for a triangle, and its scale beside them or, if there is no room, below.
import { stroke } from '../../furniture/block.ts';
import { element, ink, lookOf } from '../../furniture/context.ts';
import { TRIANGLE } from '../../furniture/cut-sizes.ts';
import { onSheet } from '../../furniture/page.ts';
import { writingPen } from '../../furniture/rules.ts';
import { exclamation } from '../../furniture/signs.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { line, TRIANGLE_HEIGHT, triangle } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import {
  AFTER_BAY,
  bayWidth,
  type Lanes,
  longOf,
  PANEL_PAD,
  panelHeight,
  panelWidth,
  rowHeight,
  SCALE_HEIGHT,
  scaleHeight,
  scaleWidth,
} from './lane-sizes.ts';
import { CODE, codeBlock, rowPanel } from './row-panel.ts';
import type { RowSpace } from './row-space.ts';
import { scaleFigure } from './scale.ts';

/** A row with its top left corner at (x, y), and the lines under it. */
export const laneRow = (
  at: Lanes,
  one: ListItem,
  { x, y }: Pick<Box, 'x' | 'y'>,
  space: RowSpace,
  item: ListItem | undefined,
): readonly Item[] => {
  const drawn = at.stacked ? stacked(at, one, { x, y }, item) : sideBySide(at, one, { x, y }, item);
  const rule = writingPen(at.context);
  const bottom = y + rowHeight(at) + space.before;
  return [
    ...drawn,
    ...Array.from({ length: space.lines }, (_, i) => {
      const under = bottom + (i + 1) * space.pitch;
      return line(x, under, x + at.width, under, rule);
    }),
  ];
};

const sideBySide = (
  at: Lanes,
  one: ListItem,
  { x, y }: Pick<Box, 'x' | 'y'>,
  item: ListItem | undefined,
): readonly Item[] => {
  const { context, sheet, width } = at;
  const panel = box(x, y, panelWidth(sheet, width), SCALE_HEIGHT);
  const long = longOf(width);
  const scale = scaleFigure(
    context,
    { sheet, row: one, where: onSheet(sheet, item) },
    box(x + width - long, y, long, SCALE_HEIGHT),
  );
  const { ground, label, text } = rowPanel(context, panelOf(at, one, item), panel);
  return [
    ...ground,
    element('list-item', [label, element('body', [...text, scale])]),
    ...bay(at, x + width - long - AFTER_BAY, y + SCALE_HEIGHT / 2),
  ];
};

/** Question, then the two ends of its own, then the scale. */
const stacked = (
  at: Lanes,
  one: ListItem,
  { x, y }: Pick<Box, 'x' | 'y'>,
  item: ListItem | undefined,
): readonly Item[] => {
  const { context, sheet, width } = at;
  const fill = context.theme.template.colours.ink;
  const high = rowHeight(at);
  const [from, to] = at.texts.get(one)?.ends ?? [];
  const across = scaleWidth(at);
  const lane = box(
    at.asked > 0 ? x : x + CODE + AFTER_BAY,
    y + high - scaleHeight(at),
    across,
    scaleHeight(at),
  );
  const beneath = (lines: number): number => lane.y - PANEL_PAD - lines;
  const scale = scaleFigure(context, { sheet, row: one, where: onSheet(sheet, item) }, lane, [
    ...(from ? ink(from, lane.x, beneath(from.height), across, { fill, goesOn: true }) : []),
    ...(to ? ink(to, lane.x, beneath(to.height), across, { fill, align: 'right' }) : []),
  ]);
  const marked = bay(at, x + width, lane.y + lane.height / 2);
  const parts = panelOf(at, one, item);
  if (at.asked === 0)
    return [
      element('list-item', [
        codeBlock(context, parts, box(x, y, CODE, high), true),
        element('body', [scale]),
      ]),
      ...marked,
    ];
  const { ground, label, text } = rowPanel(context, parts, box(x, y, width, panelHeight(at)));
  return [...ground, element('list-item', [label, element('body', [...text, scale])]), ...marked];
};

/** A theme itself has its tile. */
const panelOf = (at: Lanes, one: ListItem, item: ListItem | undefined) => {
  const { context, sheet } = at;
  const { code, question } = at.texts.get(one) ?? {};
  return {
    look: lookOf(context, one.theme === undefined ? (item ?? sheet) : one),
    theme: sheet.show === context.kit.themes ? one : undefined,
    code,
    text: question,
  };
};

/** Where a triangle is put: its right corner is at `right`. */
const bay = ({ context, sheet }: Lanes, right: number, cy: number): readonly Item[] => {
  if (bayWidth(sheet) === 0) return [];
  const { soft } = context.theme.template.colours;
  const height = TRIANGLE * TRIANGLE_HEIGHT;
  const [x, y] = [right - TRIANGLE, cy - height / 2];
  return [
    triangle(x, y, TRIANGLE, { stroke: stroke(context, soft, OUTLINE) }),
    ...exclamation(x + TRIANGLE / 2, y + height * MARK.down, MARK.height, soft),
  ];
};

/** mm: the outline of a bay, and the mark in it, that far down as a share of its height. */
const OUTLINE = 0.4;
const MARK = { height: 6, down: 0.62 };
