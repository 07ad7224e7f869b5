// Where the parts of a foot begin: on a board, on upright paper, and on the paper of one person.
import type { Box } from '../geometry.ts';

/** mm: the length of the ruler. */
export const RULER = 50;
/** mm: its ticks, at both ends and in the middle, and between. */
export const TICKS = { long: 2.2, short: 1.4 };
/** mm above the end of the content: the rule over a foot; and below it: the baseline of all its parts. */
export const RULE = 8.4;
export const BASE = 1;

/** Where the parts of a foot begin and end; in mm. */
export interface FootPlaces {
  readonly origin: number;
  readonly originWidth: number;
  readonly ruler: number;
  /** The fields for group and date: where their words begin, and where their lines end. */
  readonly fields: readonly [Span, Span];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** mm: the corner of the foot for hosts, the same on every sheet; it stays clear of the rule. */
export const FOOT_HOSTS = { width: 62, height: 9, area: 200 } as const;
/** mm: the length of the origin's lines beside the widest hosts. */
const ORIGIN = 98;

/** mm: papers with less between their margins have shorter fields. */
const UPRIGHT = 330;

/**
 * `content` is the area inside the margins, `hosts` the width of the hosts in the corner, and `free` what no other part takes at the
 * right of a sheet without fields.
 */
export const wideFoot = ({ x: left, width }: Box, hosts: number, free?: number): FootPlaces => {
  if (width < UPRIGHT) {
    const origin = hosts === 0 ? left : left + hosts + 6;
    const room = free === undefined ? 0 : free - (origin - left) - 6 - RULER;
    const originWidth = hosts === 0 ? 110 : Math.max(76, Math.min(room, ORIGIN));
    const ruler = origin + originWidth + 6;
    const fields = ruler + RULER + 8;
    const to = fields + (hosts === 0 ? 46 : 36);
    return {
      origin,
      originWidth,
      ruler,
      fields: [
        { from: fields, to },
        { from: fields, to },
      ],
    };
  }
  // On the columns of the sheet: origin under the first, ruler and group under the second, date under the third.
  if (hosts === 0) {
    const column = (width + 6) / 3;
    return {
      origin: left,
      originWidth: column - 12,
      ruler: left + column,
      fields: [
        { from: left + column + 60, to: left + 2 * column - 6 },
        { from: left + 2 * column, to: left + 2 * column + 46 },
      ],
    };
  }
  // The ruler is where the widest hosts leave room for it; the origin takes the room that narrower hosts leave.
  const origin = left + hosts + 8;
  const ruler = left + FOOT_HOSTS.width + 8 + ORIGIN + 7;
  const fields = ruler + RULER + 9;
  return {
    origin,
    originWidth: Math.min(ruler - 7 - origin, ORIGIN + 24),
    ruler,
    fields: [
      { from: fields, to: fields + 42 },
      { from: fields + 47, to: fields + 87 },
    ],
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
  const none = { from: origin + originWidth, to: origin + originWidth };
  return { origin, originWidth, ruler: origin, fields: [none, none] };
};
