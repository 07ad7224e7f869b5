// A form of a picture while it is written.
import type { PdfFile, PdfRef } from './objects.ts';
import type { Paints } from './paints.ts';

/** A form being written: operators, and resources that are named on first use. */
export interface Form {
  out: string;
  /** The name of a resource, "G1"; equal resources have the same `key`. */
  name(kind: 'ExtGState' | 'XObject' | 'Pattern', key: unknown, make: () => PdfRef): string;
  readonly file: PdfFile;
  readonly paints: Paints;
}
