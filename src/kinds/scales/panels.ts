// Few scales to write on, each in a panel of its own with the stops in line: a continuum.
import { corner, isTinted, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  set,
  setAll,
  topOfCap,
} from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { below, rows as rowsIn } from '../../layout/grid.ts';
import { line, rect, rounded } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { RowPart } from './parts.ts';
import { scaleFigure, threadStroke, UNDER_AXIS } from './scale.ts';
import type { ScalesSheet } from './sheet.ts';

/** More have too little room to write in. */
const MOST = 3;
/** mm: narrower than this, a panel has no room for names of stops. */
const NARROWEST = 260;
/** mm */
const HEAD = 15;
const GAP = 5;
const INSET = 10;
/** mm: the names of stops above the panels, where their capitals begin and what they take; and the space over panels without them. */
const STOPS = { cap: 5, height: 17 };
const OVER = 4.5;
/** mm: an axis above the lower edge, with or without words below it. */
const LIFT = 14;

export const isPanelled = (
  { mark, levels }: ScalesSheet,
  parts: readonly RowPart[],
  width: number,
): boolean => {
  const [first, second] = parts;
  return (
    mark === 'pen' &&
    levels !== 'own' &&
    width >= NARROWEST &&
    first !== undefined &&
    second === undefined &&
    first.rows.length <= MOST
  );
};

/** mm: what the names of stops take above the panels. */
export const stopsHeight = (context: LayoutContext, sheet: ScalesSheet, width: number): number => {
  const more = stopNames(context, sheet, width).map(({ height, leading }) => height - leading);
  return more.length === 0 ? OVER : STOPS.height + Math.max(...more);
};

export const panels = (
  context: LayoutContext,
  sheet: ScalesSheet,
  parts: readonly RowPart[],
  b: Box,
): readonly Item[] => {
  const items = parts.flatMap(({ rows }) => rows);
  const names = stopNames(context, sheet, b.width);
  const [first] = names;
  const field = b.width / Math.max(1, names.length);
  const { ink: fill } = context.theme.template.colours;
  // Names of one line are level with the last line of others.
  const last = first && topOfCap(first, b.y + STOPS.cap) + Math.max(...names.map(({ height }) => height));
  const boxes = rowsIn(below(b, stopsHeight(context, sheet, b.width)), items.length, GAP);
  return [
    ...names.map((block, i) => {
      const top = (last ?? b.y) - block.height;
      return element('paragraph', ink(block, b.x + i * field, top, field, { fill, align: 'centre' }));
    }),
    ...boxes.flatMap((at, i) => {
      const one = items[i];
      const end = boxes[i + 1]?.y ?? at.y + at.height;
      const threads = names.map((_, stop) => {
        const x = b.x + (stop + 0.5) * field;
        return line(x, at.y + at.height - LIFT, x, end, threadStroke(context, stop + 1 === sheet.now));
      });
      return one === undefined ? [] : [...threads, ...panel(context, sheet, one, at)];
    }),
  ];
};

const stopNames = (context: LayoutContext, sheet: ScalesSheet, width: number): readonly Block[] => {
  const levels = sheet.levels === 2 ? [] : (sheet.texts.levels ?? []);
  return setAll(
    context,
    'section',
    levels.map((text) => ({
      text,
      width: width / levels.length - 4,
      height: 18,
      maxLines: 2,
      where: onSheet(sheet),
    })),
    { balance: true },
  );
};

const panel = (context: LayoutContext, sheet: ScalesSheet, one: ListItem, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const outline = stroke(context, colours.ink, 0.4);
  const radius = corner(context, 3);
  const left = one.theme === undefined ? 6 : HEAD;
  const title = set(context, 'section', {
    text: one.text,
    width: b.width - left - 6,
    height: HEAD,
    maxLines: 1,
    where: { ...onSheet(sheet), item: one.code },
  });
  const under = b.y + HEAD;
  return [
    ...(isTinted(context)
      ? [rounded({ ...b, height: HEAD }, [radius, radius, 0, 0], { fill: colours.sands[2] })]
      : []),
    ...(isTinted(context) ? [] : [line(b.x, under, b.x + b.width, under, outline)]),
    rect(b, { stroke: outline }, radius),
    element(
      'heading',
      [
        ...(one.theme === undefined ? [] : tile(context, one, b.x + 2, b.y + 2, HEAD - 4)),
        ...ink(title, b.x + left, b.y + (HEAD - title.height) / 2, b.width, { fill: colours.ink }),
      ],
      { level: 2 },
    ),
    figure(context, sheet, one, b),
  ];
};

/** Stops are where their names are, above all panels; the words of two ends are below each axis. */
const figure = (context: LayoutContext, sheet: ScalesSheet, one: ListItem, b: Box): Item => {
  const fill = context.theme.template.colours.ink;
  const bottom = b.y + b.height - LIFT + UNDER_AXIS;
  const two = sheet.levels === 2;
  const across = two
    ? box(b.x + INSET, b.y + HEAD, b.width - 2 * INSET, 0)
    : box(b.x, b.y + HEAD, b.width, 0);
  const at = box(across.x, across.y, across.width, bottom - across.y);
  const where = onSheet(sheet);
  const words = two
    ? setAll(
        context,
        'axis',
        (sheet.texts.levels ?? []).map((text) => ({
          text,
          width: at.width / 2 - 4,
          height: LIFT - UNDER_AXIS + 2,
          maxLines: 1,
          where,
        })),
      )
    : [];
  return scaleFigure(
    context,
    { sheet, row: one, where },
    at,
    words.flatMap((block, i) =>
      ink(block, at.x, b.y + b.height - LIFT + 4.5, at.width, {
        fill,
        align: i === 0 ? 'left' : 'right',
        goesOn: i === 0,
      }),
    ),
  );
};
