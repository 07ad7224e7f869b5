// A finished PDF, opened with pdfjs: its pages and their sizes, what can be read on them, and its tables as they are tagged.
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MM_PER_PT } from '../../src/geometry.ts';
import { childrenOf, itemsOf, readTags, wordsOf as spokenIn, withRole } from './tags.ts';

export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  }).promise;

export const pagesOf = (pdf: PDFDocumentProxy): Promise<readonly PDFPageProxy[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));

/** "S3", as viewers name the page. */
export const labelsOf = async (pdf: PDFDocumentProxy): Promise<readonly string[]> =>
  (await pdf.getPageLabels()) ?? [];

/** Width and height in mm. */
export const sizeOf = ({
  view: [left = 0, bottom = 0, right = 0, top = 0],
}: PDFPageProxy): readonly [number, number] => [(right - left) * MM_PER_PT, (top - bottom) * MM_PER_PT];

/** The words of a page as a reader hands them out, in its order; lines and whatever is tagged apart stand apart. */
export const wordsOf = async (page: PDFPageProxy): Promise<string> => {
  const items = await itemsOf(page);
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '\n')).join('');
};

/** The rows of all tables of a page, cell by cell, in the order of the tags. */
export const rowsOf = async (page: PDFPageProxy): Promise<readonly (readonly string[])[]> =>
  withRole((await readTags(page)).tags, /^TR$/).map((row) => childrenOf(row).map(spokenIn));
