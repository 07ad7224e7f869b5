// Columns with their heads, rows with their names, and cells for cards.
import { corner, drawnOn, emptyBlock, isTinted, sandLine, stroke } from '../../furniture/block.ts';
import { cardGround, corners, placesIn } from '../../furniture/card-place.ts';
import { cellsPicture } from '../../furniture/cells-picture.ts';
import { ink, type Look, lookOf } from '../../furniture/context.ts';
import type { FrameOptions } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box, type Colour, inset } from '../../geometry.ts';
import { dotted, line, rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { arrows, wordsAcross, wordsUp } from './axes.ts';
import { axisLine } from './axis-line.ts';
import { checkCell } from './cells.ts';
import type { Part } from './part.ts';
import { AFTER_TILE, IN_TAB, type PartPlan, planPart, type Row, type SetName, tileOf } from './plan.ts';
import { ENDS } from './sheet.ts';

/** The part within `free`, line by line. */
export const drawPart = (part: Part, free: Box): readonly Item[] => {
  const plan = planPart(part, free);
  const { context, sheet, item } = part;
  const smallest = plan.rows.flatMap(({ cells }) => cells).toSorted((a, b) => a.height - b.height)[0];
  if (smallest) checkCell(context, sheet, smallest, item);
  return [
    ...axisLine(part, { x: plan.x, y: free.y, right: plan.right }),
    ...(part.side ? sideBand(part, plan) : []),
    ...heads(part, plan),
    ...plan.rows.flatMap((row) => drawRow(part, plan, row)),
    ...axes(part, plan),
  ];
};

/** Cells as many as there are, up to three in a direction, those of the band filled. */
const MOST = 3;

export const partPicture = ({ sheet, columns, rows }: Part): NonNullable<FrameOptions['picture']> => {
  const { across, band } = sheet;
  const least = across === ENDS ? 1 : columns.length;
  const wide = Math.min(MOST, least + (band === 'side' ? 1 : 0));
  const high = Math.min(MOST, Math.max(1, rows.length) + (band === 'bottom' ? 1 : 0));
  return cellsPicture(wide, high, (i) =>
    band === 'side' ? i % wide === wide - 1 : band === 'bottom' && i >= wide * (high - 1),
  );
};

const accent = ({ context, sheet, item }: Part): Look => lookOf(context, item ?? sheet);

/** mm: how far a band reaches around its cells. */
const AROUND = 1.2;

/** mm: of a tab, at the ends that do not join the ground of its band. */
const RADIUS = 3;

/** The ground of the band at the side, and the tab that its head is on. */
const sideBand = (part: Part, { columns, rows, headTop, bottom }: PartPlan): readonly Item[] => {
  const { context } = part;
  const [column, row] = [columns.at(-1), rows[0]];
  if (!column || !row) return [];
  const { x, width } = column;
  const r = corner(context, RADIUS);
  const tab = sideTab(x, width, headTop, row);
  const between = stroke(context, sandLine(context), 0.3);
  return [
    cardGround(context, box(x, tab.y, width, bottom - tab.y), 2),
    ...emptyBlock(context, { ...tab, radii: [r, r, 0, 0] }, accent(part)),
    ...rows.slice(1).map(({ y }) => line(x + IN_TAB, y, x + width - IN_TAB, y, between)),
  ];
};

/** The tab at the top of the band at the side, from its head down to its first cell. */
const sideTab = (x: number, width: number, headTop: number, first: Row): Box =>
  box(x, headTop - 1, width, first.y - headTop + 1);

const heads = (part: Part, { columns, heads: names, headTop, rows }: PartPlan): readonly Item[] =>
  names.flatMap((name, i) => {
    const { context } = part;
    const column = columns[i];
    if (!column) return [];
    const [row] = rows;
    if (!part.side || i < names.length - 1 || !row)
      return named(part, name, column.x, headTop, context.theme.template.colours.ink);
    const tab = sideTab(column.x, column.width, headTop, row);
    // In the middle of its tab.
    const top = tab.y + (tab.height - name.block.height) / 2;
    return drawnOn(context, tab, accent(part), (fill) => named(part, name, column.x + IN_TAB, top, fill));
  });

/** A name, after its tile if it is a theme. */
const named = ({ context }: Part, { block, theme }: SetName, x: number, y: number, fill: Colour) => {
  const side = tileOf(block);
  const left = theme ? x + side + AFTER_TILE : x;
  return [
    ...(theme ? tile(context, theme, x, y + (block.leading - side) / 2, side) : []),
    ...ink(block, left, y, 0, { fill }),
  ];
};

const drawRow = (part: Part, plan: PartPlan, row: Row): readonly Item[] => {
  const { context } = part;
  const { colours } = context.theme.template;
  const rule = line(plan.x, row.y, plan.right, row.y, stroke(context, colours.ink, 0.5));
  return [
    ...(row.band ? bottomBand(part, plan, row) : [rule]),
    ...rowName(part, plan, row),
    ...row.cells.flatMap((cell, i) => {
      const inBand = row.band || (part.side && i === row.cells.length - 1);
      return drawCell(
        part,
        inBand ? box(cell.x + AROUND, cell.y, cell.width - 2 * AROUND, cell.height - AROUND) : cell,
        inBand,
      );
    }),
  ];
};

const rowName = (part: Part, plan: PartPlan, row: Row): readonly Item[] => {
  const { context, first } = part;
  const { colours } = context.theme.template;
  const { name, band } = row;
  if (!name) return [];
  const y = row.y + (plan.beside === 0 ? OVER_NAME : AROUND_NAME);
  return band
    ? drawnOn(context, bottomTab(plan, row), accent(part), (fill) =>
        named(part, name, plan.x + IN_TAB, y, fill),
      )
    : named(part, name, plan.x, y, first ? colours.ink : colours.soft);
};

/** mm: above the name of a row, and around that of a band at the bottom that stands beside its cells. */
const OVER_NAME = 1.6;
const AROUND_NAME = 3;

/** The tab of the band at the bottom: above its cells, or beside them. */
const bottomTab = ({ x, right, beside, columns }: PartPlan, row: Row): Box => {
  const cells = row.cells[0]?.y ?? row.y;
  const left = columns[0]?.x ?? x;
  return beside === 0
    ? box(x, row.y, right - x, cells - row.y - 1)
    : box(x, row.y, left - x - 2, (row.name?.block.height ?? 0) + 2 * AROUND_NAME);
};

/** The ground of the band at the bottom, and the tab that its name is on. */
const bottomBand = (part: Part, plan: PartPlan, row: Row): readonly Item[] => {
  const { context } = part;
  const { x, right, beside } = plan;
  const r = corner(context, RADIUS);
  const radii = beside === 0 ? ([r, r, 0, 0] as const) : ([r, 0, r, 0] as const);
  return [
    cardGround(context, box(x, row.y, right - x, row.height), 2),
    ...emptyBlock(context, { ...bottomTab(plan, row), radii }, accent(part)),
  ];
};

/** mm: marks are inside a place, so that a card covers them. */
const INSIDE = 1.5;

/** A ground with marks where cards are put; with guide lines in place of them where an arrow says where. */
const drawCell = ({ context, sheet }: Part, cell: Box, inBand: boolean): readonly Item[] => {
  const { colours } = context.theme.template;
  const ground = inBand
    ? rect(
        cell,
        isTinted(context)
          ? { fill: colours.paper }
          : { fill: colours.paper, stroke: stroke(context, colours.soft, 0.3) },
        corner(context, 2),
      )
    : cardGround(context, cell);
  const guides = dotted(sandLine(context), 0.35, 1.4);
  const { x, y, width, height } = cell;
  const parts = Array.from({ length: 9 }, (_, i) => (i + 1) / 10);
  if (sheet.across === ENDS)
    return [ground, ...parts.map((at) => line(x + width * at, y, x + width * at, y + height, guides))];
  if (sheet.down === ENDS)
    return [ground, ...parts.map((at) => line(x, y + height * at, x + width, y + height * at, guides))];
  return [ground, ...placesIn(cell, sheet.takes).flatMap((place) => corners(context, inset(place, INSIDE)))];
};

/** The arrow of an axis that has one. */
const axes = ({ context, sheet, item }: Part, plan: PartPlan): readonly Item[] => {
  const [first] = plan.rows;
  const top = first?.cells[0];
  if (!top) return [];
  const field = box(top.x, top.y, plan.right - top.x, plan.bottom - top.y);
  const arrow = { context, sheet, ...(item && { item }) };
  const { across, down } = sheet.texts;
  const isAcross = sheet.across === ENDS && across !== undefined;
  const isUp = sheet.down === ENDS && down !== undefined;
  return [
    ...arrows(field, { across: isAcross, up: isUp }, context.theme.template.colours.ink),
    ...(isUp ? wordsUp({ ...arrow, texts: down }, field) : []),
    ...(isAcross ? wordsAcross({ ...arrow, texts: across }, field) : []),
  ];
};
