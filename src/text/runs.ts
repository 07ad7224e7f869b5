// A text split into runs of one face: the role's own, the fallback where that lacks a character; and what no face has.
import type { Copy } from '../copy.ts';
import { error, type Problem } from '../problem.ts';
import type { Faces, TextRole } from './faces.ts';
import type { Face } from './metrics.ts';
import type { Positions } from './shaping.ts';

export interface Span {
  readonly face: Face;
  readonly text: string;
}

/** Combining marks, and scripts that have composed forms besides the European ones. */
const isComposable = (code: number): boolean =>
  code < 0x370 ||
  (code >= 0x590 && code < 0x1d00) ||
  (code >= 0x1dc0 && code < 0x1e00) ||
  (code >= 0x20d0 && code < 0x2100) ||
  code >= 0x2e80;

/** Letters and marks composed where there is a character for both (NFC). Asking first saves loading its tables. */
export function compose(text: string): string {
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code >= 0x300 && isComposable(code)) return text.normalize('NFC');
  }
  return text;
}

const hasAscii = new WeakMap<Face, boolean>();

/** Asked once a face: then most characters of most texts need not be looked up. */
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
    // Surrogates: ask by code point.
    if (code >= 0xd800 && code < 0xdc00) {
      if (!face.covers(text.codePointAt(k) ?? 0)) return false;
      k++;
    } else if (!face.covers(code)) return false;
  }
  return true;
}

/** Spans of one face in reading order. A combining mark stays with its letter; what no face has stays with the role's. */
export function spansOf(text: string, role: TextRole, faces: Faces): readonly Span[] {
  const own = faces.role(role);
  if (coversAll(own, text)) return [{ face: own, text }];
  const spans: { face: Face; text: string }[] = [];
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const face = faceFor(cluster, own, faces);
    const last = spans.at(-1);
    if (last?.face === face) last.text += cluster;
    else spans.push({ face, text: cluster });
  }
  return spans;
}

function faceFor(cluster: string, own: Face, faces: Faces): Face {
  if (coversAll(own, cluster)) return own;
  const fallback = faces.fallback();
  return fallback && coversAll(fallback, cluster) ? fallback : own;
}

/** Advance in em. */
export function emWidth(text: string, role: TextRole, faces: Faces): number {
  const own = faces.role(role);
  if (coversAll(own, text)) return own.width(text) / own.unitsPerEm;
  return spansOf(text, role, faces).reduce(
    (sum, { face, text: part }) => sum + face.width(part) / face.unitsPerEm,
    0,
  );
}

/** How far along a text its characters lie, in units of which `perEm` make one em. */
export interface Along extends Positions {
  readonly perEm: number;
}

/** Positions along spans that stand side by side; nothing is kerned between two faces. */
export function along(spans: readonly Span[]): Along {
  const [only] = spans;
  if (only && spans.length === 1) return { ...only.face.positions(only.text), perEm: only.face.unitsPerEm };
  const to = [0];
  const from: number[] = [];
  let x = 0;
  for (const { face, text: part } of spans) {
    const positions = face.positions(part);
    for (let k = 0; k < part.length; k++) {
      from.push(x + (positions.from[k] ?? 0) / face.unitsPerEm);
      to.push(x + (positions.to[k + 1] ?? 0) / face.unitsPerEm);
    }
    x = to.at(-1) ?? x;
  }
  from.push(x);
  return { to, from, perEm: 1 };
}

/** A problem for every character of the text that neither its face nor the fallback has, each once. */
export function missingGlyphs(copy: Copy, role: TextRole, faces: Faces, where: string): readonly Problem[] {
  const own = faces.role(role);
  const text = compose(copy.text);
  if (coversAll(own, text)) return [];
  const missing = [...new Set(text)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0x20 && !own.covers(code) && !faces.fallback()?.covers(code);
  });
  return missing.map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return error('text-missing-glyph', `no font has the character ${character} (U+${code}) for ${where}`, {
      hint: 'Write it in another way, or add a font that has it.',
      ...place(copy),
    });
  });
}

/** File and key of a text, for a problem. */
export const place = ({ file, key }: Copy): Pick<Problem, 'file' | 'key'> => ({
  ...(file === undefined ? {} : { file }),
  ...(key === undefined ? {} : { key }),
});
