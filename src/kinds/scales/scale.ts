// One scale: a line with two ends, a lane of fields, or an axis to write on; and what it is in words.
import { stroke } from '../../furniture/block.ts';
import { element, ink, type LayoutContext, own, set } from '../../furniture/context.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import { writingPen } from '../../furniture/rules.ts';
import type { Box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { circle, line, pen, polygon, rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item, Stroke } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { endsOf } from './parts.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: across the number of a field. */
const NUMERAL = 6.4;
/** mm: the outline of a scale. */
const OUTLINE = 0.5;
const STOP = 1.9;
const ARROW = 5;
/** Of the width of an axis, before and after it. */
const INSET = 0.03;

/** Where a scale is on a sheet. */
export interface ScaleAt {
  readonly sheet: ScalesSheet;
  readonly row: ListItem;
  readonly where: PaperPlace;
}

/** A scale in words. Its levels are read aloud before the first row, unless each row has its own ends. */
const inWords = (context: LayoutContext, { sheet, row }: ScaleAt): Text => {
  const { inWords: words } = context.kit.words.scales;
  const { levels, ends } = sheet.texts;
  if (sheet.levels === 'own') {
    const [low, high] = endsOf(row).map((text) => withoutStop(text.words));
    return fill(words.ends, { no: low ?? '', yes: high ?? '' });
  }
  const all = levels ?? [];
  const [no, yes] = ends ?? all;
  return sheet.levels === 2
    ? fill(words.ends, { no: no?.words ?? '', yes: yes?.words ?? '' })
    : fill(words.stops, {
        stops: enumerated(
          context,
          all.map((text) => text.words),
        ),
      });
};

const withoutStop = (words: string): string => words.replace(/[.。]$/, '');

/** `extra`: texts at the scale that are part of it. */
export const scaleFigure = (context: LayoutContext, at: ScaleAt, b: Box, extra: readonly Item[] = []): Item =>
  element('figure', [...scale(context, at, b), ...extra], { alt: inWords(context, at) });

const scale = (context: LayoutContext, at: ScaleAt, b: Box): readonly Item[] => {
  const { mark, levels, now } = at.sheet;
  const stops = typeof levels === 'number' && levels > 2 ? levels : 0;
  if (mark === 'pen') return axis(context, b, stops, now);
  return stops > 0 ? lane(context, b, stops) : ended(context, b);
};

/** mm: the radius of a disc, half of the bars in it, and the ticks at the quarters. */
const DISC = 5;
const BAR = { half: 3.1, width: 0.9 };
const QUARTER = 5;

/** − at one end and + at the other with equal weight, the middle marked, and quarters ticked. */
const ended = (context: LayoutContext, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const cy = b.y + b.height / 2;
  const middle = b.x + b.width / 2;
  const tick = (x: number, half: number): Item => line(x, cy - half, x, cy + half, writingPen(context));
  return [
    tick(middle, b.height / 2),
    ...[-1, 1].map((side) => tick(middle + (side * b.width) / 4, QUARTER / 2)),
    rect(b, { stroke: stroke(context, colours.ink, OUTLINE) }, b.height / 2),
    ...endSign(context, b.x + b.height / 2, cy, false),
    ...endSign(context, b.x + b.width - b.height / 2, cy, true),
  ];
};

/** In the middle of the round end. */
const endSign = (context: LayoutContext, cx: number, cy: number, plus: boolean): readonly Item[] => {
  const { colours } = context.theme.template;
  const bar = { ...pen(colours.ink, BAR.width), cap: 'round' } as const;
  return [
    circle(cx, cy, DISC, { stroke: stroke(context, colours.ink, OUTLINE) }),
    line(cx - BAR.half, cy, cx + BAR.half, cy, bar),
    ...(plus ? [line(cx, cy - BAR.half, cx, cy + BAR.half, bar)] : []),
  ];
};

/** Whether its fields have numbers, which reach under its lower edge. */
export const isNumbered = ({ mark, levels }: Pick<ScalesSheet, 'mark' | 'levels'>): boolean =>
  mark === 'dot' && typeof levels === 'number' && levels > 2;

/** mm */
export const UNDER_LANE = NUMERAL / 2;

/** Fields side by side. Their numbers are on the lower edge, where no dot hides them: a host asks for "a one". */
const lane = (context: LayoutContext, b: Box, stops: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const outline = stroke(context, colours.ink, OUTLINE);
  const width = b.width / stops;
  const bottom = b.y + b.height;
  return [
    ...Array.from({ length: stops - 1 }, (_, i) => {
      const x = b.x + (i + 1) * width;
      return line(x, b.y, x, bottom, writingPen(context));
    }),
    rect(b, { stroke: outline }, b.height / 2),
    ...Array.from({ length: stops }, (_, i) => {
      const number = set(
        context,
        'label',
        {
          text: own(context, String(i + 1)),
          width: NUMERAL,
          height: NUMERAL,
          maxLines: 1,
          where: { group: 'number' },
        },
        { role: 'strong' },
      );
      const left = b.x + (i + 0.5) * width - NUMERAL / 2;
      return [
        circle(left + NUMERAL / 2, bottom, NUMERAL / 2, { fill: colours.paper, stroke: outline }),
        ...ink(number, left, bottom - number.leading / 2, NUMERAL, { fill: colours.ink, align: 'centre' }),
      ];
    }).flat(),
  ];
};

/** mm: an axis is so far above the lower edge of its box. */
export const UNDER_AXIS = 6;

/** Initials are written above it. With stops it is an arrow, and that of today is filled; without, it has two ends and a middle. */
const axis = (context: LayoutContext, b: Box, stops: number, now?: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const y = b.y + b.height - UNDER_AXIS;
  const right = b.x + b.width;
  const heavy = stroke(context, colours.ink, 0.9);
  if (stops === 0) {
    const bar = (x: number, half: number, width: number): Item =>
      line(x, y - half, x, y + half, stroke(context, colours.ink, width));
    return [
      line(b.x, y, right, y, heavy),
      ...[0, 1].map((end) => bar(b.x + end * b.width, 3, 0.9)),
      ...[1, 3].map((quarter) => bar(b.x + (quarter * b.width) / 4, 1.4, 0.4)),
      bar(b.x + b.width / 2, 2.2, 0.6),
    ];
  }
  const at = stopsAlong(b, stops);
  const inset = b.width * INSET;
  const tip = right - inset;
  return [
    ...at.map((x, i) => line(x, b.y, x, y - STOP, threadStroke(context, i + 1 === now))),
    line(b.x + inset, y, tip - ARROW, y, heavy),
    polygon(
      [
        [tip - ARROW, y - ARROW / 2],
        [tip, y],
        [tip - ARROW, y + ARROW / 2],
      ],
      { fill: colours.ink },
    ),
    ...at.map((x, i) =>
      circle(x, y, STOP, { fill: i + 1 === now ? colours.ink : colours.paper, stroke: heavy }),
    ),
  ];
};

/** From the name of a stop down to the axis; from that of today it is unbroken. */
export const threadStroke = (context: LayoutContext, isNow: boolean): Stroke => ({
  ...writingPen(context),
  ...(!isNow && { dash: [1.8, 1.8] }),
});

/** x of each stop: the middle of as many equal fields. */
const stopsAlong = (b: Box, stops: number): readonly number[] =>
  Array.from({ length: stops }, (_, i) => b.x + ((i + 0.5) * b.width) / stops);
