// A JPEG in inks → pixels in red, green and blue, by pdf.js's decoder. Bundled apart and loaded when there is such a JPEG. The only file that knows it.
import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import { concat } from '../inflate.ts';
import type { Jpeg } from './jpeg.ts';

/** v · multiplier / 256 + offset for each of four values. Inks that stand inverted are turned over; in YCCK, what turns over is Y and K, and Cb and Cr about 128. */
const INVERTED = [-256, 255, -256, 255, -256, 255, -256, 255];
const INVERTED_YCCK = [-256, 255, -256, 256, -256, 256, -256, 255];

/** An empty comment before the end: the decoder forgives a scan that is cut by the end of the file, and no other. */
const END = Uint8Array.of(0xff, 0xfe, 0, 2, 0xff, 0xd9);

/**
 * Three samples a pixel, in sRGB as inks look on coated paper (pdf.js's fit to US Web Coated SWOP); no ink is exactly white.
 * Undefined where the decoder finds a fault.
 */
export const rgbOf = ({ width, height, transform, file }: Jpeg): Uint8Array | undefined => {
  // Errors alone: it prints what it finds strange.
  setVerbosityLevel(0);
  const inverted = transform === 0 ? INVERTED : INVERTED_YCCK;
  const image = new JpegImage(transform === undefined ? {} : { decodeTransform: Int32Array.from(inverted) });
  const data = concat([file.subarray(0, -2), END]);
  try {
    image.parse(data);
    const { buffer, byteOffset, length } = image.getData({
      width,
      height,
      forceRGB: true,
      // As it stands, unless it is said to be inverted.
      isSourcePDF: true,
    });
    return new Uint8Array(buffer, byteOffset, length);
  } catch {
    // The decoder alone is called here.
    return undefined;
  }
};
