// A picture from outside, such as a logo, resolved: shapes, groups and pixels in its own units, y down from its top left corner.
import type { Box, Colour, Segment } from './geometry.ts';

/** A PictureItem of the scene puts it into a box. The same object is written once. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The visible part, without transparent margins. */
  readonly ink: Box;
  readonly parts: readonly PicturePart[];
}

/** A font that text in a picture may have. */
export interface PictureFont {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** The path of its file. */
  readonly file: string;
  readonly covers: (code: number) => boolean;
  /** The font as a file with this name for its family; undefined if its outlines cannot be drawn. */
  readonly program: (family: string) => Uint8Array | undefined;
}

export type PicturePart = ShapePart | RasterPart | GroupPart;

/** x' = ax + cy + e, y' = bx + dy + f. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface PictureOutline {
  readonly segments: readonly Segment[];
  /** Which parts are inside; default: the non-zero winding number. */
  readonly rule?: 'evenodd';
}

export interface ShapePart extends PictureOutline {
  readonly kind: 'shape';
  readonly fill?: PictureInk;
  readonly line?: PictureLine;
  /** The line is painted before the fill, which then covers half of it. */
  readonly lineFirst?: boolean;
}

export interface PictureLine {
  readonly ink: PictureInk;
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
}

export type PictureInk = FlatInk | GradientInk;

interface FlatInk {
  readonly kind: 'flat';
  readonly colour: Colour;
  /** 0 to 1. */
  readonly opacity: number;
}

/** Colours along a line or between two circles; the first and last continue beyond the ends. */
export interface GradientInk {
  readonly kind: 'gradient';
  /** x1 y1 x2 y2, or x y r of the inner circle and of the outer one. */
  readonly axis: readonly number[];
  /** From the gradient's coordinates to those of the shape. */
  readonly transform: Transform;
  readonly stops: readonly GradientStop[];
  readonly opacity: number;
}

export interface GradientStop {
  /** 0 to 1, rising. */
  readonly at: number;
  readonly colour: Colour;
}

/** Pixels on the unit square, with (0, 0) as their top left corner; `transform` puts them in place. */
interface RasterPart {
  readonly kind: 'raster';
  readonly raster: Raster;
  readonly transform: Transform;
}

export interface GroupPart {
  readonly kind: 'group';
  readonly transform?: Transform;
  /** Of the group as a whole, 0 to 1. */
  readonly opacity?: number;
  /** How its colours mix with what is behind it; the group is first painted on its own. */
  readonly blend?: Blend;
  /** In the coordinates inside the group. */
  readonly clip?: PictureOutline;
  /** Visible where these parts are light and opaque; in the coordinates inside the group. */
  readonly mask?: readonly PicturePart[];
  readonly parts: readonly PicturePart[];
}

/** Blend modes that SVG and PDF both have, in CSS's names (CSS Compositing 1, ISO 32000-1 11.3.5). */
export const BLENDS = [
  'normal',
  'multiply',
  'screen',
  'overlay',
  'darken',
  'lighten',
  'color-dodge',
  'color-burn',
  'hard-light',
  'soft-light',
  'difference',
  'exclusion',
  'hue',
  'saturation',
  'color',
  'luminosity',
] as const;
export type Blend = (typeof BLENDS)[number];

/** Eight bits per sample, in sRGB unless it has a profile. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 red, green and blue. */
  readonly channels: 1 | 3;
  /** Deflated: rows as PNG has them, each after its filter's number; or a whole JPEG file. */
  readonly coding: 'rows' | 'jpeg';
  readonly data: Uint8Array;
  /** One channel of the same size, deflated rows: 0 is invisible, 255 is opaque. */
  readonly alpha?: Uint8Array;
  /** The ICC profile of its colour space, if that is not sRGB; checked, with the same number of channels. */
  readonly profile?: Uint8Array;
  /** The same pixels as a file without other data, for SVG. */
  readonly file: { readonly type: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array };
}

export const IDENTITY: Transform = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const composeTransforms = (outer: Transform, inner: Transform): Transform => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const apply = (t: Transform, x: number, y: number): readonly [number, number] => [
  t[0] * x + t[2] * y + t[4],
  t[1] * x + t[3] * y + t[5],
];

export const transformSegments = (segments: readonly Segment[], t: Transform): readonly Segment[] =>
  segments.map((segment): Segment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] !== 'C') return [segment[0], ...apply(t, segment[1], segment[2])];
    const [, a, b, c, d, e, f] = segment;
    return ['C', ...apply(t, a, b), ...apply(t, c, d), ...apply(t, e, f)];
  });

/** Pixels per inch of its coarsest pixels when it is printed `width` mm wide; Infinity if all of it is shapes. */
export const dpiAt = (picture: Picture, width: number): number => {
  const finest = (parts: readonly PicturePart[], t: Transform): number =>
    Math.min(
      ...parts.map((part) => {
        if (part.kind === 'shape') return Number.POSITIVE_INFINITY;
        const inner = composeTransforms(t, part.transform ?? IDENTITY);
        if (part.kind === 'group') return finest(part.parts, inner);
        const across = part.raster.width / Math.hypot(inner[0], inner[1]);
        return Math.min(across, part.raster.height / Math.hypot(inner[2], inner[3]));
      }),
      Number.POSITIVE_INFINITY,
    );
  const perUnit = finest(picture.parts, IDENTITY);
  return (perUnit * picture.width * 25.4) / width;
};
