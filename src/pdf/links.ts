// Links as annotations: their target, description and clickable rectangle.
import type { Item } from '../scene.ts';
import { withoutControls } from './metadata.ts';
import { type PdfFile, type PdfRef, textString } from './objects.ts';

/** Returned before it is written, so that the structure can add its key. `rect` in points: left, bottom, right, top. */
export const openLink = (file: PdfFile, href: string, words: string, rect: readonly number[]): PdfRef =>
  file.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rect,
    Border: [0, 0, 0],
    // Print: PDF/A-2 6.3.2 requires the flag on every annotation.
    F: 4,
    A: { S: 'URI', URI: textString(asciiUri(href)) },
    // PDF/UA-1 7.18.5: an alternate description.
    Contents: textString(withoutControls(words.trim()) || href),
  });

/** A URI action contains 7-bit ASCII (ISO 32000-1 12.6.4.7). */
const asciiUri = (href: string): string =>
  withoutControls(href).replace(/[^\x21-\x7e]/gu, encodeURIComponent);

/** What a link says: the alternative text of it or of a figure in it, or else its text. */
export const linkWords = (item: Item): string => {
  if (item.kind === 'text') return item.text;
  if (item.kind !== 'element' || item.role === 'artifact') return '';
  return item.alt?.words ?? item.items.map(linkWords).join('');
};
