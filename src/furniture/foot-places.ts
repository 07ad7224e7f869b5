// Where the parts of a foot begin: on a board, on upright paper, and on the paper of one person.
import type { Box } from '../geometry.ts';

/** mm: the length of the ruler. */
export const RULER = 50;

/** Where the parts of a foot begin, and their lengths; in mm. */
export interface FootPlaces {
  readonly origin: number;
  readonly originWidth: number;
  readonly ruler: number;
  readonly rulerLabel: 'beside' | 'over';
  readonly fields: number;
  /** Lengths of the lines for group and date. */
  readonly lines: readonly [number, number];
}

/** mm: the length of the origin's lines beside the widest hosts. */
const ORIGIN = 98;
/** mm: the corner of the foot for hosts, the same on every sheet. */
export const FOOT_HOSTS = { width: 62, height: 10, area: 220 } as const;

/** mm: papers with less between their margins have one field, and the origin is shorter. */
const UPRIGHT = 330;

/** `content` is the area inside the margins, `hosts` the width of the hosts in the corner. */
export const wideFoot = ({ x: left, width }: Box, hosts: number): FootPlaces => {
  if (width < UPRIGHT) {
    const origin = hosts === 0 ? left : left + hosts + 6;
    const originWidth = hosts === 0 ? 110 : 76;
    const ruler = origin + originWidth + 6;
    return { origin, originWidth, ruler, rulerLabel: 'over', fields: ruler + RULER + 8, lines: [30, 30] };
  }
  if (hosts === 0)
    return {
      origin: left,
      originWidth: 106,
      ruler: left + 116,
      rulerLabel: 'beside',
      fields: left + 200,
      lines: [28, 32],
    };
  // The ruler is where the widest hosts leave room for it; the origin takes the room that narrower hosts leave.
  const origin = left + hosts + 8;
  const ruler = left + FOOT_HOSTS.width + 8 + ORIGIN + 7;
  return {
    origin,
    originWidth: Math.min(ruler - 7 - origin, ORIGIN + 24),
    ruler,
    rulerLabel: 'over',
    fields: ruler + RULER + 9,
    lines: [24, 27],
  };
};

/** mm: where to go next, on narrow paper. */
export const NARROW_NEXT = 30;

/**
 * Narrow paper is for one person to keep: no card or dot is measured on it, so it has no ruler, and nobody asks which
 * table it is from. The line that is beside the others elsewhere is above them.
 */
export const narrowFoot = (left: number, hosts: number, end: number): FootPlaces => {
  const origin = hosts === 0 ? left : left + hosts + 6;
  const originWidth = end - 3 - origin;
  return {
    origin,
    originWidth,
    ruler: origin,
    rulerLabel: 'over',
    fields: origin + originWidth,
    lines: [0, 0],
  };
};
