// The shapes of a picture as content operators: paths, lines with their caps and joins, flat inks and gradients.

import type { Segment } from '../geometry.ts';
import {
  composeTransforms,
  type GradientInk,
  type GradientStop,
  type PictureInk,
  type PictureLine,
  type ShapePart,
  type Transform,
} from '../picture.ts';
import type { Form } from './form.ts';
import { fine } from './number.ts';
import type { Dictionary, PdfRef, Value } from './objects.ts';

export const pathOf = (segments: readonly Segment[]): string =>
  segments
    .map(([letter, ...numbers]) =>
      letter === 'Z' ? 'h\n' : `${numbers.map(fine).join(' ')} ${letter.toLowerCase()}\n`,
    )
    .join('');

/** `t` transforms the shape's coordinates to those of the form's patterns. */
export const paintShape = (form: Form, part: ShapePart, t: Transform): void => {
  const path = pathOf(part.segments);
  const { fill, line, rule } = part;
  const even = rule ? '*' : '';
  // Painted separately if the stroke is transparent or lies under the fill.
  if (fill && line && !part.lineFirst && fill.opacity === 1 && line.ink.opacity === 1) {
    form.out += `q\n${inkOf(form, fill, t, 'fill')}${penOf(form, line, t)}${path}B${even}\nQ\n`;
    return;
  }
  const filled = fill ? `q\n${inkOf(form, fill, t, 'fill')}${path}f${even}\nQ\n` : '';
  const lined = line ? `q\n${penOf(form, line, t)}${path}S\nQ\n` : '';
  form.out += part.lineFirst ? lined + filled : filled + lined;
};

const CAPS = { butt: 0, round: 1, square: 2 };
const JOINS = { miter: 0, round: 1, bevel: 2 };

const penOf = (form: Form, line: PictureLine, t: Transform): string =>
  [
    `${inkOf(form, line.ink, t, 'stroke')}${fine(line.width)} w ${CAPS[line.cap]} J ${JOINS[line.join]} j `,
    `${fine(Math.max(1, line.miterLimit))} M [${line.dash.map(fine).join(' ')}] ${fine(line.dashOffset)} d\n`,
  ].join('');

const inkOf = (form: Form, ink: PictureInk, t: Transform, use: 'fill' | 'stroke'): string => {
  const { opacity } = ink;
  const state =
    opacity === 1
      ? ''
      : `/${form.name('ExtGState', opacity, () =>
          form.file.put({ Type: 'ExtGState', ca: opacity, CA: opacity }),
        )} gs\n`;
  if (ink.kind === 'flat') return state + form.paints.operators(ink.colour)[use];
  const name = form.name('Pattern', `${use} ${JSON.stringify([ink, t])}`, () => writeGradient(form, ink, t));
  return `${state}/Pattern ${use === 'fill' ? 'cs' : 'CS'} /${name} ${use === 'fill' ? 'scn' : 'SCN'}\n`;
};

const writeGradient = (
  { file, paints }: Form,
  { axis, transform, stops }: GradientInk,
  t: Transform,
): PdfRef => {
  const { name, parts } = paints.space(stops.map(({ colour }) => colour));
  return file.put({
    Type: 'Pattern',
    PatternType: 2,
    Matrix: [...composeTransforms(t, transform)],
    Shading: {
      ShadingType: axis.length === 4 ? 2 : 3,
      ColorSpace: name,
      Coords: [...axis],
      Function: colours(stops, parts),
      Extend: [true, true],
    },
  });
};

type Parts = ReturnType<Form['paints']['space']>['parts'];

const between = (from: GradientStop, to: GradientStop, parts: Parts): Value => ({
  FunctionType: 2,
  Domain: [0, 1],
  C0: parts(from.colour),
  C1: parts(to.colour),
  N: 1,
});

/** The share of a gradient that an outer colour keeps where the colour changes abruptly at its end: beyond, it continues for ever. */
const EDGE = 1e-4;
/** Nearer stops are at one position; resvg moves the second one up by a little. */
const NEAR = 1e-5;

/** Stitched from stop to stop; the colour changes abruptly at two stops with the same position. */
const colours = (stops: readonly GradientStop[], parts: Parts): Dictionary => {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) throw new Error('a gradient without colours');
  const [low, high] = [isAbrupt(stops) ? EDGE : 0, isAbrupt(stops.toReversed()) ? 1 - EDGE : 1];
  const inner = stops.map((stop) => ({ ...stop, at: Math.min(Math.max(stop.at, low), high) }));
  const all = [{ ...first, at: 0 }, ...inner, { ...last, at: 1 }];
  const spans = all
    .slice(1)
    .map((to, i) => ({ from: all[i] ?? to, to }))
    .filter(({ from, to }) => to.at - from.at > NEAR);
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: spans.map(({ from, to }) => between(from, to, parts)),
    Bounds: spans.slice(0, -1).map(({ to }) => to.at),
    Encode: spans.flatMap(() => [0, 1]),
  };
};

/** Whether the colour changes abruptly at the first stop, and there is nothing before it. */
const isAbrupt = ([first, second]: readonly GradientStop[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  Math.abs(second.at - first.at) <= NEAR &&
  Math.min(first.at, 1 - first.at) <= NEAR;
