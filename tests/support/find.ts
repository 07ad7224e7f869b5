// The search of pdf.js' own viewer, as in Firefox, on a finished PDF: it needs the names of a browser, but neither page nor canvas.

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfjsLib from 'pdfjs-dist/legacy/build/pdf.mjs';

const requestAnimationFrame = (call: () => void): void => void setTimeout(call, 0);
Object.assign(globalThis, {
  pdfjsLib,
  window: { requestAnimationFrame },
  document: {
    createElement: () => ({ style: {} }),
    documentElement: { style: {} },
    addEventListener: () => {},
  },
});
const { EventBus, PDFFindController } = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');

/** How often words are found, ignoring case. */
export type Find = (words: string) => Promise<number>;

export const openFind = (pdf: PDFDocumentProxy): Find => {
  const eventBus = new EventBus();
  const linkService = { pagesCount: pdf.numPages, page: 1 };
  // One count, when all pages have been searched.
  const search = new PDFFindController({
    linkService,
    eventBus,
    updateMatchesCountOnProgress: false,
  } as never);
  search.setDocument(pdf);
  return async (query) => {
    const counted = new Promise<number>((resolve) => {
      eventBus.on(
        'updatefindmatchescount',
        ({ matchesCount }: { matchesCount: { total: number } }) => resolve(matchesCount.total),
        { once: true },
      );
    });
    eventBus.dispatch('find', { source: null, type: 'find', query, matchDiacritics: true });
    return counted;
  };
};
