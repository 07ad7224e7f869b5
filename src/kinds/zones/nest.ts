// Where nested zones are, and in each of them its band, its texts and its needle.
import { type Box, box } from '../../geometry.ts';

/** mm: the height of a needle, what its point is above the lower end of a band, and the white spot around the point. */
export const NEEDLE_HEIGHT = 34;
const RISE = 11;
export const SPOT = 8;
/** mm: the radius of the point that a needle is put on. */
export const POINT = 1.5;
/** mm: a zone on each side of the one inside it, and under it. */
const RIM = 6;
/** mm: in the innermost zone, from its left edge to what is drawn in it, and from its right edge to its needle. */
const START = 12;
const ASIDE = 21;
/** mm: a band in which a needle stands with air. */
const BAND = NEEDLE_HEIGHT + RISE + 1;
/** mm: where bands are lower, needles stand side by side: the strip for each, the rim under a zone, and the lowest band. */
const STRIP = 18;
const UNDER = 4;
export const LOWEST = 20;

export interface Zone {
  readonly box: Box;
  /** Above the zone inside it. */
  readonly band: number;
  /** The point of the needle. */
  readonly x: number;
  readonly y: number;
}

export interface Nest {
  /** From the innermost outwards. */
  readonly zones: readonly Zone[];
  /** What is drawn and what is written begins in all of them on the same line: this one. */
  readonly start: number;
}

/** Bands of equal height with needles one above the other; if these have no room, with needles side by side. */
export const nest = (b: Box, count: number): Nest => {
  const start = b.x + RIM * (count - 1) + START;
  const band = (b.height - RIM * (count - 1)) / count;
  if (band < BAND) return { zones: stepped(b, count), start };
  const x = b.x + b.width - RIM * (count - 1) - ASIDE;
  const zones = Array.from({ length: count }, (_, i): Zone => {
    const out = count - 1 - i;
    const y = b.y + out * band;
    const height = band * (i + 1) + RIM * i;
    return {
      box: box(b.x + out * RIM, y, b.width - 2 * out * RIM, height),
      band,
      x,
      y: y + band - RISE,
    };
  });
  return { zones, start };
};

/** The innermost zone is as high as a needle needs, the others share the rest. */
const stepped = (b: Box, count: number): readonly Zone[] => {
  const inner = Math.min(BAND, b.height);
  const band = count < 2 ? 0 : (b.height - inner - UNDER * (count - 1)) / (count - 1);
  return Array.from({ length: count }, (_, i): Zone => {
    const out = count - 1 - i;
    const y = b.y + out * band;
    const right = b.x + b.width - out * STRIP;
    const left = b.x + out * RIM;
    return {
      box: box(left, y, right - left, inner + i * (band + UNDER)),
      band: i === 0 ? inner : band,
      x: right - STRIP / 2,
      y: y + BAND - RISE,
    };
  });
};

/** How many zones there is room for. */
export const mostZones = (b: Box): number =>
  Math.max(
    1 + Math.floor((b.height - BAND) / (LOWEST + UNDER) + 1e-6),
    Math.floor((b.height + RIM) / (BAND + RIM) + 1e-6),
  );
