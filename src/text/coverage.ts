// What a face can set: whether it has every character of a text, and a place for every mark.
import { byMarkedWords, hasMarks } from './marks.ts';
import type { Face } from './metrics.ts';
import type { Shaper } from './shaper.ts';

/** Combining marks, and scripts that have composed forms besides the European ones. */
const isComposable = (code: number): boolean =>
  code < 0x370 ||
  (code >= 0x590 && code < 0x1d00) ||
  (code >= 0x1dc0 && code < 0x1e00) ||
  (code >= 0x20d0 && code < 0x2100) ||
  code >= 0x2e80;

/** Letters and marks composed if there is a character for both (NFC). The test before it saves loading the tables. */
export function composeText(text: string): string {
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code >= 0x300 && isComposable(code)) return text.normalize('NFC');
  }
  return text;
}

const hasAscii = new WeakMap<Face, boolean>();

/** Tested once per face: then most characters of most texts need no look-up. */
function coversAscii(face: Face): boolean {
  const known = hasAscii.get(face);
  if (known !== undefined) return known;
  let covers = true;
  for (let code = 0x20; code < 0x7f; code++) covers &&= face.covers(code);
  hasAscii.set(face, covers);
  return covers;
}

/** True if the face has every character of the text. */
export function coversAll(face: Face, text: string): boolean {
  const ascii = coversAscii(face);
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (ascii && code >= 0x20 && code < 0x7f) continue;
    // Surrogates are looked up by code point.
    if (code >= 0xd800 && code < 0xdc00) {
      if (!face.covers(text.codePointAt(k) ?? 0)) return false;
      k++;
    } else if (!face.covers(code)) return false;
  }
  return true;
}

/** True if the face has every character of the text and puts every mark on its letter. */
export const canSet = (face: Face, text: string, shaper: Shaper | undefined): boolean =>
  coversAll(face, text) &&
  (!hasMarks(text) ||
    byMarkedWords(text).every((word) => !hasMarks(word) || shaper?.place(face, word) !== undefined));
