// An alpha mask → the equivalent luminance mask, for PDF and browsers: its shapes in white, with the same opacity.
import type { PictureInk, PicturePart } from '../../picture.ts';
import { OnlyPixels } from './values.ts';

/** Drops blend modes, because white over white stays white. Throws OnlyPixels. */
export const lit = (part: PicturePart): PicturePart => {
  if (part.kind === 'raster') throw new OnlyPixels('a bitmap in an alpha mask');
  if (part.kind === 'group') {
    const { blend, ...group } = part;
    return { ...group, parts: part.parts.map(lit) };
  }
  const { fill, line } = part;
  return {
    ...part,
    ...(fill && { fill: white(fill) }),
    ...(line && { line: { ...line, ink: white(line.ink) } }),
  };
};

const white = (ink: PictureInk): PictureInk =>
  ink.kind === 'flat'
    ? { ...ink, colour: '#ffffff' }
    : { ...ink, stops: ink.stops.map((stop) => ({ ...stop, colour: '#ffffff' })) };
