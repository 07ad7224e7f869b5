// A field between two arrows, one across and one upwards; its quadrants may have names.
import { sandLine } from '../../furniture/block.ts';
import { type CardSize, cardGround, corners, placesIn } from '../../furniture/card-place.ts';
import { cellsPicture } from '../../furniture/cells-picture.ts';
import { element, type LayoutContext } from '../../furniture/context.ts';
import { foot } from '../../furniture/foot.ts';
import { headBottom } from '../../furniture/head.ts';
import { headWithLines } from '../../furniture/instruction-lines.ts';
import { bodyBottom, type FrameOptions, pageOf } from '../../furniture/page.ts';
import { subjectUnderClock } from '../../furniture/subject-field.ts';
import { type Box, box } from '../../geometry.ts';
import { dotted, line } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import type { Item, Page } from '../../scene.ts';
import { checkCell } from './cells.ts';
import { drawExample, EXAMPLE, exampleCards } from './example.ts';
import { type FieldSheet, wordsAround } from './field-words.ts';
import { inWords } from './in-words.ts';

/** mm: the field below the head and what is said in it, with a line of names between them; the words of the arrows are left of it and under it. */
const OVER = { head: 15, lines: 10.6 };
export const FIELD_AT = 20;
const BELOW = 10;
/** mm: white between the quadrants. */
const BETWEEN = 3;

/** Between the words of both axes; on A3 large enough for twenty cards. */
const fieldOf = (context: LayoutContext, lines: number): Box => {
  const { x, width } = contentBox(context.format);
  const top = Math.max(headBottom(context) + OVER.head, lines + OVER.lines);
  return box(x + FIELD_AT, top, width - FIELD_AT, bodyBottom(context) - BELOW - top);
};

export const fieldPage = (context: LayoutContext, sheet: FieldSheet, options: FrameOptions): Page => {
  const cards = exampleCards(context);
  const example = { ...EXAMPLE, draw: (at: Pick<Box, 'x' | 'y'>) => drawExample(context, cards, at) };
  const head = headWithLines(
    context,
    sheet,
    { ...options, picture: cellsPicture(2, 2, (i) => i === 0) },
    sheet.cells && cards.length > 0 ? example : undefined,
  );
  const field = fieldOf(context, head.bottom);
  const quarters = quartersOf(field);
  if (sheet.cells && quarters[0]) checkCell(context, sheet, quarters[0], options.item);
  const words = wordsAround({ context, sheet, item: options.item, field });
  return pageOf(context, sheet, options, [
    ...head.items,
    ...(sheet.texts.subject
      ? subjectUnderClock(context, sheet.texts.subject, contentBox(context.format))
      : []),
    element('figure', [...quarters.flatMap((quarter, i) => ground(context, sheet, quarter, i)), ...words], {
      alt: inWords(context, sheet),
    }),
    ...foot(context, sheet, { ...options, worked: true }),
  ]);
};

/** The places of cards in a named quadrant, the first of which is the deepest; a dotted grid in one without a name. */
const ground = (
  context: LayoutContext,
  { cells, takes }: FieldSheet,
  quarter: Box,
  i: number,
): readonly Item[] => {
  const under = cardGround(context, quarter, cells && i === 0 ? 2 : 1);
  if (!cells) return [under, ...dottedGrid(context, quarter)];
  const { side, over } = cardPlaces(quarter, takes);
  return [
    under,
    ...side.flatMap((place) => corners(context, place)),
    ...over.flatMap((place) => corners(context, place, 'top')),
  ];
};

/** Side by side in the middle; and one more of four, over the lower part of one card and under the next, so that every band is seen. */
const cardPlaces = (
  quarter: Box,
  takes: CardSize,
): { readonly side: readonly Box[]; readonly over: readonly Box[] } => {
  const places = placesIn(quarter, takes);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return { side: [], over: [] };
  const down = (quarter.y + quarter.height - last.y - last.height - (first.y - quarter.y)) / 2;
  const side = places.map((place) => ({ ...place, y: place.y + down }));
  const [, second, , fourth] = side;
  const isFour = side.length === 4 && second && fourth && second.x === fourth.x;
  return { side, over: isFour ? [{ ...second, y: (second.y + fourth.y) / 2 }] : [] };
};

const quartersOf = ({ x, y, width, height }: Box): readonly Box[] => {
  const [w, h] = [(width - BETWEEN) / 2, (height - BETWEEN) / 2];
  return [0, 1, 2, 3].map((i) =>
    box(x + (i % 2) * (w + BETWEEN), y + Math.floor(i / 2) * (h + BETWEEN), w, h),
  );
};

const dottedGrid = (context: LayoutContext, { x, y, width, height }: Box): readonly Item[] => {
  const grid = dotted(sandLine(context), 0.35, 1.4);
  const parts = (count: number): readonly number[] =>
    Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
  return [
    ...parts(5).map((at) => line(x + width * at, y, x + width * at, y + height, grid)),
    ...parts(4).map((at) => line(x, y + height * at, x + width, y + height * at, grid)),
  ];
};
