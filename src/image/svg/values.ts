// Parses the values that resvg writes in normalised SVG: numbers, transforms, paths with absolute coordinates.

import type { Segment } from '../../geometry.ts';
import type { Transform } from '../../picture.ts';

/** Something cannot be printed as it looks; the message names it. */
export class Unprintable extends Error {}

/** Shapes cannot express something that resvg can paint; the message names it. */
export class OnlyPixels extends Error {}

/** A value written by resvg cannot be parsed. */
export class Unreadable extends Error {}

/** The limit of PDF numbers (ISO 32000-1 annex C) and of precision in 32 bits. */
const LARGEST = 1e7;

/** Throws Unreadable if there is no number; normalised files have one wherever it is required. */
export const numberOf = (value: string | undefined, otherwise?: number): number => {
  if (value === undefined && otherwise !== undefined) return otherwise;
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) throw new Unreadable(`${value} is not a number`);
  if (Math.abs(number) > LARGEST) throw new Unprintable('a shape that is far too large');
  return number;
};

export const numbersOf = (value: string): readonly number[] =>
  value
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => numberOf(part));

export const transformOf = (value: string | undefined): Transform | undefined => {
  if (value === undefined) return undefined;
  const [a, b, c, d, e, f] = numbersOf(/^matrix\(([^)]*)\)$/.exec(value)?.[1] ?? '');
  if (
    f === undefined ||
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined
  )
    throw new Unreadable(`${value} is not a matrix`);
  return [a, b, c, d, e, f];
};

/** Quadratic curves become cubic ones, because PDF has no others. */
export const segmentsOf = (data: string): readonly Segment[] => {
  const segments: Segment[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of data.matchAll(/([A-Za-z])([^A-Za-df-z]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbersOf(rest);
    if (letter === 'M' || letter === 'L') segments.push([letter, a, b]);
    else if (letter === 'C') segments.push(['C', a, b, c, d, e, f]);
    else if (letter === 'Q')
      segments.push([
        'C',
        x + (2 / 3) * (a - x),
        y + (2 / 3) * (b - y),
        c + (2 / 3) * (a - c),
        d + (2 / 3) * (b - d),
        c,
        d,
      ]);
    else if (letter === 'Z') segments.push(['Z']);
    else throw new Unreadable(`${letter} is not a segment of a normalised path`);
    if (letter !== 'Z') [x, y] = letter === 'C' ? [e, f] : letter === 'Q' ? [c, d] : [a, b];
  }
  return segments;
};
