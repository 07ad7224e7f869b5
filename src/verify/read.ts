// Opens a PDF with pdf.js, a reader independent of the writer, and reads every page.
import { getDocument, OPS, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Faults } from './fault.ts';
import { readMarks } from './marks.ts';
import type { SeenPage } from './seen.ts';

const MOST_PAGES = 20_000;

/** A page, how many sequences of marked content are in it, and what is left when it is trimmed: left, bottom, right, top in points. */
interface PageToRead {
  readonly label: string;
  readonly sequences: number;
  readonly trim?: readonly number[];
}

/** The pages in order; a page that cannot be read is a fault and returned empty. */
export const readSeen = async (
  bytes: Uint8Array,
  places: readonly PageToRead[],
  faults: Faults,
): Promise<readonly SeenPage[]> => {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: true,
  });
  try {
    const pdf = await task.promise.catch((cause: unknown) => {
      faults.add('verify-unreadable', `A PDF reader cannot open it (${wordsOf(cause)}).`);
    });
    if (!pdf) return [];
    if (pdf.numPages !== places.length || pdf.numPages > MOST_PAGES) {
      faults.add('verify-pages', `A PDF reader finds ${pdf.numPages} pages instead of ${places.length}.`);
      return [];
    }
    const pages: SeenPage[] = [];
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const { label = String(n), trim, sequences = 0 } = places[n - 1] ?? {};
      const read = await operatorsOf(pdf, n).catch((cause: unknown) => {
        faults.add('verify-page-unreadable', `it cannot be read (${wordsOf(cause)}).`, undefined, label);
      });
      // pdf.js leaves out what comes after an operator that it cannot read, and says nothing.
      const isWhole = read !== undefined && endsIn(read.operators) >= sequences;
      if (read && !isWhole)
        faults.add('verify-page-unreadable', 'it cannot be read to its end.', undefined, label);
      pages.push(
        isWhole ? readMarks(trim?.length === 4 ? trim : read.box, read.operators, label) : emptyPage(label),
      );
    }
    return pages;
  } finally {
    await task.destroy();
  }
};

const endsIn = ({ fnArray }: Awaited<ReturnType<typeof operatorsOf>>['operators']): number =>
  fnArray.filter((operator) => operator === OPS.endMarkedContent).length;

/** Calls only pdf.js. */
const operatorsOf = async (pdf: PDFDocumentProxy, n: number) => {
  const page = await pdf.getPage(n);
  const read = { box: page.view, operators: await page.getOperatorList() };
  page.cleanup();
  return read;
};

const wordsOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ').slice(0, 200);

const emptyPage = (label: string): SeenPage => ({
  label,
  width: 0,
  height: 0,
  texts: [],
  lines: [],
  blocks: [],
  mcids: new Set(),
});
