// Fills and strokes of a normalised SVG → inks: flat colours, and gradients in the coordinates of the shape they fill.
import type { Box } from '../../geometry.ts';
import {
  composeTransforms,
  type GradientInk,
  IDENTITY,
  type PictureInk,
  type PictureLine,
  type Transform,
} from '../../picture.ts';
import { attributeOf, childrenOf, type XmlElement } from '../../xml/node.ts';
import { numberOf, numbersOf, OnlyPixels, transformOf, Unprintable } from './values.ts';

/** The opacity of a gradient's stops as greys, if it is not the same for all. */
export interface SvgPaint {
  readonly ink: PictureInk;
  readonly veil?: PictureInk;
}

/** Finds an element of <defs> by its id. */
export type Find = (id: string) => XmlElement | undefined;

/** Undefined for no ink. `bounds` is the shape's own box, which gradients may refer to. */
export const paintOf = (
  value: string | undefined,
  opacity: number,
  bounds: Box | undefined,
  find: Find,
): SvgPaint | undefined => {
  if (value === undefined || value === 'none') return undefined;
  if (/^#[0-9a-f]{6}$/i.test(value)) return { ink: { kind: 'flat', colour: value.toLowerCase(), opacity } };
  const gradient = find(/^url\(#(.*)\)$/.exec(value)?.[1] ?? '');
  if (!gradient) throw new Unprintable('an unknown colour');
  return gradientOf(gradient, opacity, bounds);
};

interface SeenStop {
  readonly at: number;
  readonly colour: string;
  readonly opacity: number;
}

const gradientOf = (element: XmlElement, opacity: number, bounds: Box | undefined): SvgPaint | undefined => {
  if (element.name === 'pattern') throw new OnlyPixels('a pattern');
  if (attributeOf(element, 'spreadMethod') !== undefined) throw new OnlyPixels('a gradient that repeats');
  const stops = childrenOf(element).map(stopOf);
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) throw new Unprintable('a gradient without colours');
  const own = transformOf(attributeOf(element, 'gradientTransform')) ?? IDENTITY;
  const inBox = attributeOf(element, 'gradientUnits') !== 'userSpaceOnUse';
  const transform = inBox ? composeTransforms(squareTo(bounds), own) : own;
  if (!isInvertible(transform)) return undefined;
  const axis = axisOf(element);
  // Without a length, all of it is beyond its end (SVG 1.1, 13.2.2).
  if (axis.length === 4 && axis[0] === axis[2] && axis[1] === axis[3])
    return { ink: { kind: 'flat', colour: last.colour, opacity: opacity * last.opacity } };
  const even = stops.every((stop) => stop.opacity === first.opacity);
  const ink: GradientInk = {
    kind: 'gradient',
    axis,
    transform,
    stops: stops.map(({ at, colour }) => ({ at, colour })),
    opacity: even ? opacity * first.opacity : opacity,
  };
  if (even) return { ink };
  return {
    ink,
    veil: { ...ink, opacity: 1, stops: stops.map((stop) => ({ at: stop.at, colour: grey(stop.opacity) })) },
  };
};

const isInvertible = ([a, b, c, d]: Transform): boolean =>
  Math.abs(a * d - b * c) > 1e-9 * (Math.hypot(a, b) * Math.hypot(c, d) || 1);

const axisOf = (element: XmlElement): readonly number[] => {
  const at = (name: string, otherwise?: number): number => numberOf(attributeOf(element, name), otherwise);
  if (element.name === 'linearGradient') return [at('x1', 0), at('y1', 0), at('x2', 1), at('y2', 0)];
  const [cx, cy] = [at('cx', 0.5), at('cy', 0.5)];
  return [at('fx', cx), at('fy', cy), at('fr', 0), cx, cy, at('r', 0.5)];
};

const stopOf = (element: XmlElement): SeenStop => ({
  at: numberOf(attributeOf(element, 'offset'), 0),
  colour: attributeOf(element, 'stop-color') ?? '#000000',
  opacity: numberOf(attributeOf(element, 'stop-opacity'), 1),
});

const grey = (level: number): string => {
  const two = Math.round(level * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${two}${two}${two}`;
};

/** From the unit square to a box. */
export const squareTo = (bounds: Box | undefined): Transform =>
  bounds ? [bounds.width, 0, 0, bounds.height, bounds.x, bounds.y] : IDENTITY;

type LineShape = Omit<PictureLine, 'ink'>;

export const strokeOf = (element: XmlElement): LineShape => {
  const at = (name: string): string | undefined => attributeOf(element, name);
  const cap = at('stroke-linecap');
  const join = at('stroke-linejoin');
  const width = numberOf(at('stroke-width'), 1);
  const dash = numbersOf(at('stroke-dasharray') ?? '');
  return {
    width,
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
    join: join === 'round' || join === 'bevel' ? join : 'miter',
    miterLimit: numberOf(at('stroke-miterlimit'), 4),
    dash: cap === 'round' || cap === 'square' ? withLength(dash, width / 1000) : dash,
    dashOffset: numberOf(at('stroke-dashoffset'), 0),
  };
};

/** Dashes without a length get a little of it: Poppler does not know which way their square caps face. */
const withLength = (dash: readonly number[], least: number): readonly number[] => {
  const even = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  return even.some((length, i) => i % 2 === 0 && length === 0)
    ? even.map((length, i) => (i % 2 === 0 ? Math.max(length, least) : length))
    : dash;
};
