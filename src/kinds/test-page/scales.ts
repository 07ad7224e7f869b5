// What is measured on a test page: rulers, scales from the edges of the paper, and crosses that lie on each other on front and back.

import { type Block, element, ink, type LayoutContext, own, set, topOfCap } from '../../furniture/context.ts';
import { HAIRLINE, line, pen } from '../../layout/shapes.ts';
import type { Element, Item, LineItem, Stroke } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { testPageMeasures } from './measures.ts';

const number = (context: LayoutContext, words: string): Block =>
  set(context, 'furniture', {
    text: own(context, words),
    width: 20,
    height: 4,
    maxLines: 1,
    where: { group: 'test-page' },
  });

/** Words centred on a point, or beginning at it; their capitals are in the middle of its height. */
const at = (block: Block, x: number, y: number, fillColour: string, from?: 'left'): readonly Item[] => {
  const width = 20;
  const top = topOfCap(block, y - block.cap / 2);
  return from === 'left'
    ? ink(block, x, top, width, { fill: fillColour })
    : ink(block, x - width / 2, top, width, { fill: fillColour, align: 'centre' });
};

const figure = (items: readonly Item[], alt: Text, upright?: number): Element =>
  element('figure', items, { alt, ...(upright !== undefined && { upright }) });

const steps = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** mm: the parts that a ruler is drawn in, each as long as the ruler in the foot of a sheet. */
const PART = 50;
/** mm: all shorter than 4, as on the rulers of sheets. */
const TICKS = { part: 3.6, ten: 2.6, five: 1.6 };
const AFTER_TICKS = 1.2;

const tickAt = (n: number): number => (n % PART === 0 ? TICKS.part : n % 10 === 0 ? TICKS.ten : TICKS.five);

/** From left to right in every language; its ticks point up. */
export const rulerAcross = (context: LayoutContext): Element => {
  const { colours } = context.theme.template;
  const { across, centre } = testPageMeasures(context.format);
  const { x, y, length } = across;
  const stroke = pen(colours.ink, HAIRLINE);
  const items = [
    ...steps(length / PART).map((i) => line(x + i * PART, y, x + (i + 1) * PART, y, stroke)),
    ...steps(length / 5 + 1).map((i) => line(x + i * 5, y, x + i * 5, y - tickAt(i * 5), stroke)),
    ...steps(length / PART + 1).flatMap((i) => {
      const block = number(context, i * PART === length ? `${length} mm` : String(i * PART));
      return at(block, x + i * PART, y - TICKS.part - AFTER_TICKS - block.cap / 2, colours.ink);
    }),
  ];
  return figure(items, fill(context.kit.words.testPage.alt.ruler, { n: length }), centre.x);
};

/** From the top down; its ticks point to what is read. */
export const rulerDown = (context: LayoutContext): Element => {
  const { colours } = context.theme.template;
  const { x, y, length } = testPageMeasures(context.format).down;
  const stroke = pen(colours.ink, HAIRLINE);
  const items = [
    ...steps(length / PART).map((i) => line(x, y + i * PART, x, y + (i + 1) * PART, stroke)),
    ...steps(length / 5 + 1).map((i) => line(x, y + i * 5, x + tickAt(i * 5), y + i * 5, stroke)),
    ...steps(length / PART + 1).flatMap((i) =>
      at(number(context, String(i * PART)), x + TICKS.part + AFTER_TICKS, y + i * PART, colours.ink, 'left'),
    ),
  ];
  return figure(items, fill(context.kit.words.testPage.alt.ruler, { n: length }));
};

/** mm: the scales at the edges go so far into the paper, in steps of one, side by side; their numbers stand further in. */
const DEEP = 12;
const PITCH = 4;
const BETWEEN = 0.6;
const LEADER = { from: 0.8, to: 13.4 };
const NUMBERS = 16;

type Side = 'top' | 'right' | 'bottom' | 'left';

/** One stair for each mm from an edge: the first whose line is printed shows how much the printer leaves white. */
export const edgeScales = (context: LayoutContext): Element => {
  const { width } = context.format;
  const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];
  const items = sides.flatMap((side) => stairs(context, side));
  return figure(items, context.kit.words.testPage.alt.edges, width / 2);
};

const stairs = (context: LayoutContext, side: Side): readonly Item[] => {
  const { width, height } = context.format;
  const { colours } = context.theme.template;
  const middle = side === 'left' || side === 'right' ? height / 2 : width / 2;
  const place = (deep: number, along: number): readonly [number, number] => {
    if (side === 'left') return [deep, along];
    if (side === 'right') return [width - deep, along];
    return [along, side === 'top' ? deep : height - deep];
  };
  const between = (
    from: readonly [number, number],
    to: readonly [number, number],
    stroke: Stroke,
  ): LineItem => line(...from, ...to, stroke);
  return steps(DEEP).flatMap((i) => {
    const [mm, from] = [i + 1, middle + (i - DEEP / 2) * PITCH];
    const along = from + PITCH / 2;
    return [
      between(place(mm, from + BETWEEN / 2), place(mm, from + PITCH - BETWEEN / 2), pen(colours.ink, 0.4)),
      between(place(mm + LEADER.from, along), place(LEADER.to, along), pen(colours.rule, 0.2)),
      ...at(number(context, String(mm)), ...place(NUMBERS, along), colours.ink),
    ];
  });
};

/** mm: from the edges of the paper to the crosses in its corners; and the arms of a cross, with a tick for each mm. */
const CORNER = 24;
const ARM = 6;
const CROSS_TICKS = { five: 1.7, one: 0.7 };

/** In the corners and in the middle: the same places on front and back, whichever edge the sheet is turned over. */
export const crosses = (context: LayoutContext): Element => {
  const { width, height } = context.format;
  const { centre } = testPageMeasures(context.format);
  const [right, bottom] = [width - CORNER, height - CORNER];
  const places = [
    [CORNER, CORNER],
    [right, CORNER],
    [centre.x, centre.y],
    [CORNER, bottom],
    [right, bottom],
  ] as const;
  const stroke = pen(context.theme.template.colours.ink, 0.2);
  const items = places.flatMap(([x, y]) => cross(x, y, stroke));
  return figure(items, context.kit.words.testPage.alt.crosses, width / 2);
};

const cross = (x: number, y: number, stroke: Stroke): readonly Item[] => [
  line(x - ARM, y, x + ARM, y, stroke),
  line(x, y - ARM, x, y + ARM, stroke),
  ...steps(2 * ARM + 1).flatMap((i) => {
    const n = i - ARM;
    if (n === 0) return [];
    const half = n % 5 === 0 ? CROSS_TICKS.five : CROSS_TICKS.one;
    return [line(x + n, y - half, x + n, y + half, stroke), line(x - half, y + n, x + half, y + n, stroke)];
  }),
];
