// Problems with pictures that cannot be used, worded for the person who will save them again.
import { error, type Problem } from '../problem.ts';

/** More is a photograph for a poster, not a logo: 10 megapixels are 400 × 400 mm at 200 dots per inch. */
export const MAX_PIXELS = 10_000_000;
/** JPEGs in CMYK are decoded here, which takes time and memory. */
export const MAX_CMYK_PIXELS = 3_000_000;
const MAX_SIDE = 16_000;
export const MAX_BYTES = 10 * 1024 * 1024;

const SAVE_AGAIN = 'Export it again from the program it was made with, or get another copy of the file.';

export const broken = (what: string, file: string): Problem =>
  error('image-broken', `The picture is broken: ${what}.`, { hint: SAVE_AGAIN, file });

/** A problem if there are no pixels or too many; checked before any are read. */
export const pixelFault = (
  width: number,
  height: number,
  file: string,
  cmyk = false,
): Problem | undefined => {
  if (width === 0 || height === 0) return broken('it has no pixels', file);
  const most = cmyk ? MAX_CMYK_PIXELS : MAX_PIXELS;
  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= most) return undefined;
  const shown = (n: number): string => n.toLocaleString('en');
  return error(
    'image-too-many-pixels',
    `The picture has ${shown(width)} × ${shown(height)} pixels; the limit is ${most / 1e6} million${cmyk ? ' in CMYK' : ''}, and ${shown(MAX_SIDE)} on one side.`,
    { hint: 'Save it at a smaller size; 3,000 pixels are enough for 250 mm.', file },
  );
};

export const blank = (file: string): Problem =>
  error('image-blank', 'Nothing in the picture is visible.', {
    hint: 'Check that it is the right file.',
    file,
  });

export const unsharp = (what: string, file: string): Problem =>
  error('image-svg-element', `The picture contains ${what}, which cannot be printed sharply.`, {
    hint: 'Turn it into plain shapes, or export the picture as a large PNG.',
    file,
  });
