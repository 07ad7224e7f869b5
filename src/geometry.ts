// Lengths and shapes on paper, in millimetres.

/** A box on a page: (x, y) is its top left corner, y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MM_PER_PT = 25.4 / 72;
export const PT_PER_MM = 72 / 25.4;

export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

export const inset = (b: Box, by: number, vertical = by): Box =>
  box(b.x + by, b.y + vertical, b.width - 2 * by, b.height - 2 * vertical);

/** A straight cut through a sheet; mm. */
export interface Cut {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Across strips that lie in a stack. */
  readonly short?: true;
}

/** Corners, in mm. */
export type Polygon = readonly (readonly [x: number, y: number])[];

/** M x y, L x y, C x1 y1 x2 y2 x y, Z: absolute, mm. */
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** "#rrggbb". */
export type Colour = string;

/** Red, green and blue of a colour, 0–255. */
export const channels = (colour: Colour): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A colour with a share of another in it; a negative share leads away from that one. */
export const mixed = (colour: Colour, other: Colour, share: number): Colour => {
  const others = channels(other);
  const parts = channels(colour).map((channel, i) => channel + ((others[i] ?? 0) - channel) * share);
  return `#${parts.map((part) => Math.max(0, Math.round(part)).toString(16).padStart(2, '0')).join('')}`;
};
