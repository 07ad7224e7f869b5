// Places for the cards that are chosen, numbered beside them, the most important ones drawn bolder on one field.
import { blockPaint, corner, onBlock, stroke } from '../../furniture/block.ts';
import { CARD, cardGround, corners } from '../../furniture/card-place.ts';
import { element, ink, type LayoutContext, lookOf, own, set, setAll } from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { foot } from '../../furniture/foot.ts';
import { headWithLines } from '../../furniture/instruction-lines.ts';
import { bodyBottom, type FrameOptions, inKit, onSheet, pageOf } from '../../furniture/page.ts';
import { ruled } from '../../furniture/rules.ts';
import { type Box, box, inset } from '../../geometry.ts';
import { polygon, rect } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import { placeWords } from '../../place.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item, Page } from '../../scene.ts';
import { crossing } from './crossing.ts';
import { type Arrangement, arrange, capacity, NUMERAL } from './places.ts';
import type { ShortlistSheet } from './sheet.ts';

export const shortlistPages = (context: LayoutContext, sheet: ShortlistSheet): readonly Page[] =>
  framesOf(context, sheet).map((options) => page(context, sheet, options));

/** mm: between head and body, and the tab on the field of the most important ones. */
const OVER = 2;
const TAB = { width: 62, height: 8.6 };

const page = (context: LayoutContext, sheet: ShortlistSheet, options: FrameOptions): Page => {
  const head = headWithLines(context, sheet, options);
  const { x, width } = contentBox(context.format);
  const top = head.bottom + OVER + (sheet.top === undefined ? 0 : TAB.height);
  const body = box(x, top, width, bodyBottom(context) - top);
  const places = arrange(body, sheet.size, sheet.places);
  if (places === undefined) context.problems.push(tooMany(sheet, options, body));
  return pageOf(context, sheet, options, [
    ...head.items,
    ...(places === undefined ? [] : draw({ context, sheet, options, places })),
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
}

const draw = (drawing: Drawing): readonly Item[] => {
  const { context, sheet, places } = drawing;
  const top = sheet.top ?? 0;
  return [
    ...(top === 0 ? [] : topField(drawing, top)),
    // To somebody who hears them, the places would be so many numbers.
    element('artifact', [
      ...numbers(drawing, top),
      ...places.cells.flatMap((cell, i) => drawPlace(context, sheet, cell, i < top)),
    ]),
    ...crossing(context, sheet, places.free[0]),
  ];
};

/** mm: between places. */
const GAP = 2;
/** mm: room under a card from which on there are lines to write on, and their distance. */
const WRITING = 22;
const PITCH = 11;

const drawPlace = (context: LayoutContext, { size }: ShortlistSheet, cell: Box, bold: boolean) => {
  const { colours } = context.theme.template;
  const { width, height } = CARD[size];
  const place = box(cell.x + NUMERAL, cell.y + GAP / 2, width, height - GAP);
  const outline = { fill: colours.paper, stroke: stroke(context, colours.ink, 0.9) };
  const room = cell.height - height;
  const lines = box(place.x, cell.y + height, cell.width - NUMERAL - 4, room - 4);
  return [
    ...(bold
      ? [rect(place, outline, corner(context, 1.5))]
      : [cardGround(context, place), ...corners(context, inset(place, 2))]),
    ...(room < WRITING ? [] : ruled(lines, PITCH, colours.rule)),
  ];
};

const numbers = ({ context, sheet, options, places }: Drawing, top: number): readonly Item[] => {
  const { ink: colour, soft } = context.theme.template.colours;
  const blocks = setAll(
    context,
    'section',
    places.cells.map((_, i) => ({
      text: own(context, String(i + 1)),
      width: NUMERAL - 1.6,
      height: 10,
      maxLines: 1,
      where: onSheet(sheet, options.item),
    })),
  );
  return blocks.flatMap((block, i) => {
    const { x = 0, y = 0 } = places.cells[i] ?? {};
    return ink(block, x, y + GAP / 2, NUMERAL - 1.2, { fill: i < top ? colour : soft, align: 'centre' });
  });
};

/** Around the places of the most important ones, in the order of reading, with their name on a tab. */
const topField = ({ context, sheet, options, places }: Drawing, top: number): readonly Item[] => {
  const { colours, shapes } = context.theme.template;
  const accent = lookOf(context, options.item ?? sheet).colour;
  const [first] = places.cells;
  if (!first || !sheet.texts.top) return [];
  const tab = box(first.x, first.y - TAB.height, TAB.width, TAB.height);
  const block = set(context, 'strip', {
    text: sheet.texts.top,
    width: 120,
    height: TAB.height,
    maxLines: 1,
    where: onSheet(sheet, options.item),
  });
  const width = Math.max(TAB.width, (block.lines[0]?.width ?? 0) + 10);
  return [
    polygon(
      outlineOf(places, top),
      shapes.grounds === 'tinted'
        ? { fill: colours.sands[1] }
        : { stroke: stroke(context, colours.soft, 0.3) },
    ),
    rect({ ...tab, width }, blockPaint(context, accent), corner(context, 1.5)),
    element(
      'paragraph',
      ink(block, tab.x + 5, tab.y + (TAB.height - block.leading) / 2, width, {
        fill: onBlock(context, accent),
      }),
    ),
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
