// A mask by opacity → the same by brightness, which is what a PDF and a browser take: its shapes in white, as opaque as they were.
import type { PictureInk, PicturePart } from '../../picture.ts';
import { Unprintable } from './values.ts';

/** White over white stays white, so colours that blend no longer do. Throws Unprintable. */
export const lit = (part: PicturePart): PicturePart => {
  if (part.kind === 'raster') throw new Unprintable('a bitmap in a mask by opacity');
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
