// Finished PDFs read by somebody else: pdf.js for what a viewer sees, zlib for the operators of a page.
import { inflateSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;

/** The file as characters, one a byte. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Every object by its number, as it stands in the file. */
export const objects = (bytes: Uint8Array): ReadonlyMap<number, string> =>
  new Map(
    [...latin1(bytes).matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gms)].map(([, id, body = '']) => [
      Number(id),
      body,
    ]),
  );

/** The operators of the page with this index, one line each. */
export const operators = (bytes: Uint8Array, index: number): readonly string[] => {
  const all = objects(bytes);
  const pages = [...all.values()].find((body) => body.includes('/Type /Pages')) ?? '';
  const kids = [...pages.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
  const content = /\/Contents (\d+) 0 R/.exec(all.get(kids[index] ?? 0) ?? '')?.[1];
  const [, length = '0', stream = ''] =
    /\/Length (\d+)[\s\S]*?stream\n([\s\S]*)/.exec(all.get(Number(content)) ?? '') ?? [];
  return inflateSync(Buffer.from(stream.slice(0, Number(length)), 'latin1'))
    .toString('latin1')
    .trimEnd()
    .split('\n');
};

/** Text of a page as a viewer copies it, each line break and other white space as one space. */
export const textOf = async (pdf: PDFDocumentProxy, page: number): Promise<string> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  const parts = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''));
  return parts.join('').replace(/\s+/g, ' ').trim();
};
