// A JPEG in CMYK, or in colours that become greys → RGB pixels, with pdf.js's decoder. Bundled separately, loaded only for such a JPEG, and the only file that uses the decoder.
import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import { concat } from '../inflate.ts';
import type { Jpeg } from './jpeg.ts';

/** v · multiplier / 256 + offset for each of the four values, to undo inverted inks; in YCCK, Y and K are inverted, and Cb and Cr mirrored about 128. */
const INVERTED = [-256, 255, -256, 255, -256, 255, -256, 255];
const INVERTED_YCCK = [-256, 255, -256, 256, -256, 256, -256, 255];

/** An empty comment before the end: the decoder accepts a truncated scan only if the file ends there. */
const END = Uint8Array.of(0xff, 0xfe, 0, 2, 0xff, 0xd9);

/**
 * Three samples per pixel, in sRGB as the inks look on coated paper (pdf.js's fit to US Web Coated SWOP); no ink is exactly white.
 * Undefined if the decoder reports an error.
 */
export const rgbOf = ({ width, height, channels, transform, file }: Jpeg): Uint8Array | undefined => {
  // Errors only: otherwise it prints warnings.
  setVerbosityLevel(0);
  const inverted = transform === 0 ? INVERTED : INVERTED_YCCK;
  const image = new JpegImage(
    transform === undefined || channels < 4 ? {} : { decodeTransform: Int32Array.from(inverted) },
  );
  const data = concat([file.subarray(0, -2), END]);
  try {
    image.parse(data);
    const { buffer, byteOffset, length } = image.getData({
      width,
      height,
      forceRGB: true,
      // Unchanged unless the inks are marked as inverted.
      isSourcePDF: true,
    });
    return new Uint8Array(buffer, byteOffset, length);
  } catch {
    // Only the decoder is called here.
    return undefined;
  }
};
