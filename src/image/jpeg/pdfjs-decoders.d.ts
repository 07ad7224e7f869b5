// The part of pdf.js's decoders that decode.ts uses; the package has no types for them.
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export function setVerbosityLevel(level: number): void;
  export class JpegImage {
    constructor(options: { readonly decodeTransform?: Int32Array });
    /** Throws if the file is broken. */
    parse(data: Uint8Array): void;
    getData(options: {
      readonly width: number;
      readonly height: number;
      readonly forceRGB: boolean;
      readonly isSourcePDF: boolean;
    }): Uint8ClampedArray<ArrayBuffer>;
  }
}
