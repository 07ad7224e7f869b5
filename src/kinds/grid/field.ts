// A field between two arrows, one across and one upwards; its quadrants may have names.
import { CARD, corners, placesIn } from '../../furniture/card-place.ts';
import { element, ink, type LayoutContext, setAll } from '../../furniture/context.ts';
import { foot } from '../../furniture/foot.ts';
import { headWithLines } from '../../furniture/instruction-lines.ts';
import { type FrameOptions, onSheet, pageOf } from '../../furniture/page.ts';
import { subjectUnderClock } from '../../furniture/subject-field.ts';
import { type Box, box } from '../../geometry.ts';
import { dotted, line, pen } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import type { Item, Page, TextItem } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { arrows, UNDER, wordsAcross, wordsUp } from './axes.ts';
import { checkCell } from './cells.ts';
import { inWords } from './in-words.ts';
import type { AxisTexts, GridSheet } from './sheet.ts';

/** mm: from the head to the field; the words of the arrows are left of it and under it. */
const OVER = 4;
const LEFT = 20;
const BELOW = 17;

/** The field between the words of both axes; on A3 large enough for twenty cards. */
const fieldOf = ({ format }: LayoutContext, headBottom: number): Box => {
  const { x, y, width, height } = contentBox(format);
  const top = headBottom + OVER;
  return box(x + LEFT, top, width - LEFT, y + height - BELOW - top);
};

/** A sheet with an arrow on both axes, and their texts. */
export type FieldSheet = GridSheet & {
  readonly texts: { readonly across: AxisTexts; readonly down: AxisTexts };
};

export const fieldPage = (context: LayoutContext, sheet: FieldSheet, options: FrameOptions): Page => {
  const head = headWithLines(context, sheet, options);
  const field = fieldOf(context, head.bottom);
  const arrow = { context, sheet, ...(options.item && { item: options.item }) };
  const [across, down] = [
    { ...arrow, texts: sheet.texts.across },
    { ...arrow, texts: sheet.texts.down },
  ];
  if (sheet.cells) checkCell(context, sheet, box(0, 0, field.width / 2, field.height / 2), options.item);
  // Line by line from left to right, so that they can be copied one by one.
  const below = wordsAcross(across, field);
  const words = [...quadrants(context, sheet, options, { field, below }), ...below].toSorted(
    (a, b) => Number(a.y > field.y) - Number(b.y > field.y) || a.x - b.x,
  );
  return pageOf(context, sheet, options, [
    ...head.items,
    ...(sheet.texts.subject
      ? subjectUnderClock(context, sheet.texts.subject, contentBox(context.format))
      : []),
    element('figure', [...ground(context, sheet, field), ...wordsUp(down, field), ...words], {
      alt: inWords(context, sheet),
    }),
    ...foot(context, sheet, { ...options, worked: true }),
  ]);
};

/** A light dotted grid, or the places of cards in named quadrants; the halves marked, and an arrow along each axis. */
const ground = (context: LayoutContext, sheet: FieldSheet, field: Box): readonly Item[] => {
  const { ink: colour, soft } = context.theme.template.colours;
  const { x, y, width, height } = field;
  const [right, bottom] = [x + width, y + height];
  return [
    ...(sheet.cells
      ? quarters(field)
          .flatMap((quarter) => placesOf(sheet, quarter))
          .flatMap((place) => corners(context, place))
      : dottedGrid(context, field)),
    line(x + width / 2, y, x + width / 2, bottom, pen(soft, 0.4)),
    line(x, y + height / 2, right, y + height / 2, pen(soft, 0.4)),
    line(x, y, right, y, pen(soft, 0.3)),
    line(right, y, right, bottom, pen(soft, 0.3)),
    ...arrows(field, { across: true, up: true }, colour),
  ];
};

const quarters = ({ x, y, width, height }: Box): readonly Box[] =>
  [0, 1, 2, 3].map((i) =>
    box(x + (i % 2) * (width / 2), y + Math.floor(i / 2) * (height / 2), width / 2, height / 2),
  );

/** Side by side, and one more that overlaps four of them. */
const placesOf = ({ takes }: FieldSheet, quarter: Box): readonly Box[] => {
  const places = placesIn(quarter, takes);
  const [first, , , fourth] = places;
  if (first === undefined || fourth === undefined || places.length > 4) return places;
  const { width, height } = CARD[takes];
  const x = (first.x + fourth.x) / 2;
  const y = (first.y + fourth.y) / 2;
  return [...places, box(x, y, width, height)];
};

const dottedGrid = (context: LayoutContext, { x, y, width, height }: Box): readonly Item[] => {
  const grid = dotted(context.theme.template.colours.rule, 0.35, 1.4);
  const [right, bottom] = [x + width, y + height];
  const tenths = [1, 2, 3, 4, 6, 7, 8, 9].map((i) =>
    line(x + (width * i) / 10, y, x + (width * i) / 10, bottom, grid),
  );
  const eighths = [1, 2, 3, 5, 6, 7].map((i) =>
    line(x, y + (height * i) / 8, right, y + (height * i) / 8, grid),
  );
  return [...tenths, ...eighths];
};

/** mm: between words on one line. */
const AIR = 3;

/** The names of the quadrants are outside the field, where cards cannot cover them: the upper two above it, the lower two below it. */
const quadrants = (
  context: LayoutContext,
  sheet: FieldSheet,
  { item }: FrameOptions,
  { field, below }: { readonly field: Box; readonly below: readonly TextItem[] },
): readonly TextItem[] => {
  const { x, y, width, height } = field;
  const half = width / 2;
  const rooms = [0, 1, 2, 3].map((i) =>
    i < 2 ? { from: x, to: x + width } : between(below, sheet, i, field),
  );
  const blocks = setAll(
    context,
    'label',
    (sheet.texts.cells ?? []).map((text, i) => ({
      text,
      width: Math.max(0, Math.min(half * 0.5, (rooms[i]?.to ?? 0) - (rooms[i]?.from ?? 0))),
      height: 6,
      maxLines: 1,
      where: onSheet(sheet, item),
    })),
  );
  const { ink: fill } = context.theme.template.colours;
  return blocks.flatMap((block, i) => {
    const { from = x, to = x } = rooms[i] ?? {};
    const own = block.lines[0]?.width ?? 0;
    // In the middle of its half, or as near to that as the words of the arrow leave room.
    const left = Math.max(from, Math.min(x + half * (0.5 + (i % 2)) - own / 2, to - own));
    const top = i < 2 ? y - 6.4 : y + height + UNDER - block.leading / 2;
    return ink(block, left, top, own, { fill });
  });
};

/** Below the field, what the words of the arrow leave between its name and the words at one of its ends. */
const between = (
  below: readonly TextItem[],
  { texts: { across } }: FieldSheet,
  i: number,
  { x, width }: Box,
): { readonly from: number; readonly to: number } => {
  const partsOf = (text: Text | undefined) => below.filter(({ source }) => source === text);
  const start = (text: Text | undefined, none: number) =>
    Math.min(none, ...partsOf(text).map((one) => one.x));
  const end = (text: Text | undefined, none: number) =>
    Math.max(none, ...partsOf(text).map((one) => one.x + one.width));
  const [left, right] = [x, x + width];
  return i === 2
    ? { from: end(across.low, left) + AIR, to: start(across.name, right) - AIR }
    : { from: end(across.name, left) + AIR, to: start(across.high, right) - AIR };
};
