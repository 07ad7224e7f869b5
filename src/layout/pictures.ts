// Pictures in boxes: as large as fits, aligned to a side, with clear space around the visible part.
import { type Box, inset } from '../geometry.ts';
import { dpiAt, type Picture } from '../picture.ts';
import { type Problem, warning } from '../problem.ts';
import type { PictureItem } from '../scene.ts';

export interface PictureAlignment {
  readonly across?: 'left' | 'centre' | 'right';
  readonly down?: 'top' | 'middle' | 'bottom';
  /** mm inside the box, on every side. */
  readonly clear?: number;
}

const SHARE = { left: 0, top: 0, centre: 0.5, middle: 0.5, right: 1, bottom: 1 };

/**
 * The picture as large as its visible part fits into the box (mm). Its transparent margins may extend beyond the box.
 * Default: in the middle.
 */
export const placePicture = (
  picture: Picture,
  within: Box,
  { across = 'centre', down = 'middle', clear = 0 }: PictureAlignment = {},
): PictureItem => {
  const room = inset(within, clear);
  const { ink } = picture;
  const scale = Math.min(room.width / ink.width, room.height / ink.height);
  const left = room.x + SHARE[across] * (room.width - scale * ink.width);
  const top = room.y + SHARE[down] * (room.height - scale * ink.height);
  return {
    kind: 'picture',
    x: left - scale * ink.x,
    y: top - scale * ink.y,
    width: scale * picture.width,
    height: scale * picture.height,
    picture,
  };
};

/** Pixels per inch; with fewer, edges look jagged on paper. */
const LEAST_DPI = 200;

/** A warning if a picture has too few pixels for the size it is printed at; `file` is the picture's. */
export const resolutionWarning = ({ picture, width }: PictureItem, file: string): Problem | undefined => {
  const dpi = dpiAt(picture, width);
  if (dpi >= LEAST_DPI) return undefined;
  return warning(
    'image-low-resolution',
    `The picture has ${Math.floor(dpi)} pixels per inch in print; below ${LEAST_DPI} its edges look jagged.`,
    { hint: `Use an SVG file, or ${Math.ceil(LEAST_DPI / dpi)} times as many pixels on each side.`, file },
  );
};
