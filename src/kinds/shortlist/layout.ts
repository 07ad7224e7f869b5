// Places for the cards that are chosen, numbered beside them, the most important ones drawn bolder on one field.
import { block, corner, isSparing, isTinted, stroke } from '../../furniture/block.ts';
import { CARD, cardGround, corners } from '../../furniture/card-place.ts';
import { cellsPicture } from '../../furniture/cells-picture.ts';
import {
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  topOfCap,
} from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { foot } from '../../furniture/foot.ts';
import { headBottom } from '../../furniture/head.ts';
import { headWithLines } from '../../furniture/instruction-lines.ts';
import { bodyBottom, type FrameOptions, inKit, onSheet, pageOf } from '../../furniture/page.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box, inset } from '../../geometry.ts';
import { line, polygon, rect } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import { placeWords } from '../../place.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item, Page } from '../../scene.ts';
import { crossing } from './crossing.ts';
import { type Arrangement, arrange, BETWEEN_PLACES, besideNumber, capacity, WRITING_ROOM } from './places.ts';
import type { ShortlistSheet } from './sheet.ts';

export const shortlistPages = (context: LayoutContext, sheet: ShortlistSheet): readonly Page[] =>
  framesOf(context, sheet).map((options) => page(context, sheet, options));

/** mm: under the head and what is said in it; the tab on the field of the most important ones, lower where places need the height. */
const OVER = { head: 6, lines: 2 };
const TAB = { width: 62, heights: [8.6, 7], over: 2, pad: 5 };

const page = (context: LayoutContext, sheet: ShortlistSheet, options: FrameOptions): Page => {
  const across = Math.min(3, sheet.places);
  const picture = cellsPicture(
    across,
    Math.min(3, Math.ceil(sheet.places / across)),
    (i) => sheet.top !== undefined && i < across,
  );
  const head = headWithLines(context, sheet, { ...options, picture });
  const { x, width } = contentBox(context.format);
  const lower = headBottom(context);
  const laid = (sheet.top === undefined ? [0] : TAB.heights).map((tab) => {
    const least = tab === 0 ? lower + OVER.head : lower + (tab === TAB.heights[0] ? TAB.over : 0) + tab;
    const top = Math.max(least, head.bottom > lower ? head.bottom + OVER.lines : 0);
    const body = box(x, top, width, bodyBottom(context) - top);
    return { tab, body, places: arrange(body, sheet.size, sheet.places) };
  });
  const best = laid.find(({ places }) => places !== undefined) ?? laid.at(-1);
  if (best && best.places === undefined) context.problems.push(tooMany(sheet, options, best.body));
  return pageOf(context, sheet, options, [
    ...head.items,
    ...(best?.places ? draw({ context, sheet, options, places: best.places, tab: best.tab }) : []),
    ...foot(context, sheet, { ...options, worked: true }),
  ]);
};

const tooMany = (sheet: ShortlistSheet, { item }: FrameOptions, body: Box): Problem => {
  const { size, places } = sheet;
  const place = onSheet(sheet, item);
  const { width, height } = CARD[size];
  return error(
    'fit-card',
    `Only ${capacity(body, size)} of ${places} places for cards of ${width} × ${height} mm fit on ${placeWords(place)}.`,
    { hint: 'Use fewer places or smaller cards.', ...inKit(sheet, 'places'), place },
  );
};

interface Drawing {
  readonly context: LayoutContext;
  readonly sheet: ShortlistSheet;
  readonly options: FrameOptions;
  readonly places: Arrangement;
  /** mm: the height of the tab. */
  readonly tab: number;
}

const draw = (drawing: Drawing): readonly Item[] => {
  const { context, sheet, places } = drawing;
  const top = sheet.top ?? 0;
  return [
    ...(top === 0 ? [] : topField(drawing, top)),
    // To somebody who hears them, the places would be so many numbers.
    element('artifact', [
      ...numbers(drawing, top),
      ...places.cells.flatMap((cell, i) =>
        drawPlace(context, sheet, cell, { bold: i < top, last: places.cells.length <= places.columns }),
      ),
    ]),
    ...crossing(context, sheet, places.free[0]),
  ];
};

/** mm: the distance of lines to write on. */
const PITCH = 11;

/** mm: from the end of a line to the next place, and how much longer than its place a line is at least, if it is. */
const BEFORE_NEXT = 8;
const LONGER = 20;
/** mm: from the last line to the next row. */
const BEFORE_ROW = 5;

const drawPlace = (
  context: LayoutContext,
  { size }: ShortlistSheet,
  cell: Box,
  { bold, last }: { readonly bold: boolean; readonly last: boolean },
): readonly Item[] => {
  const { colours } = context.theme.template;
  const { width, height } = CARD[size];
  const beside = besideNumber(cell, size);
  const place = box(cell.x + beside, cell.y + BETWEEN_PLACES / 2, width, height - BETWEEN_PLACES);
  const outline = { fill: colours.paper, stroke: stroke(context, colours.ink, 0.9) };
  const room = cell.height - height - (last ? 0 : BEFORE_ROW);
  const count = Math.max(1, Math.floor(room / PITCH));
  const end = cell.x + cell.width - BEFORE_NEXT;
  // As long as the place is wide, or much longer.
  const right = end - place.x - width > LONGER ? end : place.x + width;
  return [
    ...(bold
      ? [rect(place, outline, corner(context, 1.5))]
      : [cardGround(context, place), ...corners(context, inset(place, 2))]),
    ...(room < WRITING_ROOM
      ? []
      : Array.from({ length: count }, (_, i) => {
          const y = cell.y + height + ((i + 1) * room) / count;
          return line(place.x, y, right, y, writingPen(context));
        })),
  ];
};

/** Those of the most important ones are larger and darker. */
const numbers = ({ context, sheet, options, places }: Drawing, top: number): readonly Item[] => {
  const { ink: colour, soft } = context.theme.template.colours;
  const setNumbers = (cells: readonly Box[], from: number): readonly Item[] =>
    setAll(
      context,
      from === 0 && top > 0 ? 'headline' : 'section',
      cells.map((cell, i) => ({
        text: own(context, String(from + i + 1)),
        width: besideNumber(cell, sheet.size) - 1,
        height: from === 0 && top > 0 ? 11 : SMALL_NUMBER,
        maxLines: 1,
        where: onSheet(sheet, options.item),
      })),
    ).flatMap((block, i) => {
      const { x = 0, y = 0, width = 0 } = cells[i] ?? {};
      const room = besideNumber({ width }, sheet.size);
      return ink(block, x, topOfCap(block, y + BETWEEN_PLACES / 2 + NUMBER_CAP), room, {
        fill: from < top ? colour : soft,
        align: 'centre',
      });
    });
  return [...setNumbers(places.cells.slice(0, top), 0), ...setNumbers(places.cells.slice(top), top)];
};

/** mm: the height of a line of 20 pt in the type of sections, and the capitals of numbers below the top of their place. */
const SMALL_NUMBER = 8.2;
const NUMBER_CAP = 2;

/** Around the places of the most important ones, in the order of reading, with their name on a tab. */
const topField = (
  { context, sheet, options, places, tab: height }: Drawing,
  top: number,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const look = lookOf(context, options.item ?? sheet);
  const [first] = places.cells;
  if (!first || !sheet.texts.top) return [];
  const name = set(context, 'guideSection', {
    text: sheet.texts.top,
    width: 120,
    height,
    maxLines: 1,
    where: onSheet(sheet, options.item),
  });
  const width = Math.max(TAB.width, (name.lines[0]?.width ?? 0) + 2 * TAB.pad);
  const tab = box(first.x, first.y - height, width, height);
  const r = corner(context, 2.5);
  return [
    ...(isTinted(context) || isSparing(context)
      ? [polygon(outlineOf(places, top), { fill: colours.sands[isTinted(context) ? 2 : 1] })]
      : []),
    ...block(context, { ...tab, radii: [r, r, 0, 0] }, look, (fill) => [
      element('paragraph', ink(name, tab.x + TAB.pad, tab.y + (height - name.leading) / 2, width, { fill })),
    ]),
  ];
};

type Corner = readonly [number, number];

/** Full rows, and what is left of the last one. */
const outlineOf = ({ columns, cells }: Arrangement, top: number): readonly Corner[] => {
  const { x = 0, y = 0, width = 0, height = 0 } = cells[0] ?? {};
  const [rows, rest] = [Math.floor(top / columns), top % columns];
  const right = x + width * (rows > 0 ? columns : rest);
  const bottom = y + height * (rows > 0 ? rows : 1);
  const step: readonly Corner[] =
    rows > 0 && rest > 0
      ? [
          [x + width * rest, bottom],
          [x + width * rest, bottom + height],
          [x, bottom + height],
        ]
      : [[x, bottom]];
  return [[x, y], [right, y], [right, bottom], ...step];
};
