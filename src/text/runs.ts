// A text split into runs of one face and direction: the role's face, or a fallback; and the characters that no face has.

import { hasRightToLeft } from '../direction.ts';
import { type PaperPlace, placeWords } from '../place.ts';
import { error, type Problem } from '../problem.ts';
import type { PlacedGlyph } from '../scene.ts';
import type { Text, TextPlace } from '../text.ts';
import { type Directions, directionsOf, levelRuns } from './directions.ts';
import type { Faces, TextRole } from './faces.ts';
import type { Face } from './metrics.ts';
import type { Positions } from './shaping.ts';

/** Text in one face and one direction. */
export interface Span {
  readonly face: Face;
  readonly text: string;
  /** Embedding level (UAX #9); odd levels run from right to left. */
  readonly level: number;
  /** For right-to-left text; in order from left to right. */
  readonly glyphs?: readonly PlacedGlyph[];
}

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

/**
 * Spans of one face and direction in reading order. A word is in one face if there is one that has all of it;
 * characters that no face has stay in the role's.
 */
export function spansOf(
  text: string,
  role: TextRole,
  faces: Faces,
  directions?: Directions,
): readonly Span[] {
  if (!directions) return faceRuns(text, role, faces, false).map((run) => ({ ...run, level: 0 }));
  const { shaper } = faces;
  return levelRuns(text, directions).flatMap(({ text: part, level }) =>
    level % 2 === 0 || !shaper
      ? faceRuns(part, role, faces, false).map((run) => ({ ...run, level }))
      : faceRuns(part, role, faces, true)
          .flatMap(inPieces)
          .map(({ face, text: run }) => ({
            face,
            text: run,
            level,
            glyphs: shaper.shape(face, run, directions.lang),
          })),
  );
}

/** Characters without a right-to-left letter among them become one run each: a reader of the file could not know their order. */
const inPieces = (run: FaceRun): readonly FaceRun[] =>
  hasRightToLeft(run.text) ? [run] : Array.from(run.text, (text) => ({ ...run, text }));

interface FaceRun {
  readonly face: Face;
  readonly text: string;
}

/** Words, and the spaces between them, by face; neighbours in the same face are one run. */
function faceRuns(text: string, role: TextRole, faces: Faces, rtl: boolean): readonly FaceRun[] {
  const own = faces.role(role);
  if (coversAll(own, text)) return [{ face: own, text }];
  const words = (text.match(/\s+|\S+/g) ?? []).flatMap((word) => wordRuns(word, role, faces));
  const runs: { face: Face; text: string }[] = [];
  words.forEach(({ face, text: word }, k) => {
    const taken = face === own && !/\p{L}/u.test(word) ? neighbour(words, k, own, rtl) : face;
    const last = runs.at(-1);
    if (last?.face === taken) last.text += word;
    else runs.push({ face: taken, text: word });
  });
  return runs;
}

/** Spaces, symbols and numbers between words in one face take that face too, if it has them; in right-to-left text also at the ends. */
function neighbour(words: readonly FaceRun[], at: number, own: Face, rtl: boolean): Face {
  const lettered = ({ face, text }: FaceRun): boolean => face !== own || /\p{L}/u.test(text);
  const before = words.slice(0, at).findLast(lettered)?.face;
  const after = words.slice(at + 1).find(lettered)?.face;
  const face = before === after || (rtl && !after) ? before : rtl && !before ? after : own;
  return face && coversAll(face, words[at]?.text ?? '') ? face : own;
}

/** A word in one face or, as a last resort, letter by letter, each with its combining marks. */
function wordRuns(word: string, role: TextRole, faces: Faces): readonly FaceRun[] {
  const own = faces.role(role);
  const find = (part: string): Face | undefined =>
    coversAll(own, part) ? own : faces.fallback(role, (face) => coversAll(face, part));
  const whole = find(word);
  if (whole) return [{ face: whole, text: word }];
  return (word.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []).map((text) => ({ face: find(text) ?? own, text }));
}

/** Advance of a span in em. */
export const spanWidth = ({ face, text, glyphs }: Span): number =>
  (glyphs ? glyphs.reduce((sum, { advance }) => sum + advance, 0) : face.width(text)) / face.unitsPerEm;

/** Advance in em. */
export function emWidth(text: string, role: TextRole, faces: Faces): number {
  const own = faces.role(role);
  const directions = directionsOf(text, 'und', faces);
  if (!directions && coversAll(own, text)) return own.width(text) / own.unitsPerEm;
  return spansOf(text, role, faces, directions).reduce((sum, span) => sum + spanWidth(span), 0);
}

/** The positions of characters along a text, in units of which `perEm` make one em. */
export interface Along extends Positions {
  readonly perEm: number;
}

/** Positions along spans in reading order, as if all ran from left to right, without kerning between spans. */
export function along(spans: readonly Span[]): Along {
  const [only] = spans;
  if (only && spans.length === 1 && !only.glyphs)
    return { ...only.face.positions(only.text), perEm: only.face.unitsPerEm };
  const to = [0];
  const from: number[] = [];
  let x = 0;
  for (const { face, text: part, glyphs } of spans) {
    const positions = glyphs ? glyphPositions(glyphs) : face.positions(part);
    for (let k = 0; k < part.length; k++) {
      from.push(x + (positions.from[k] ?? 0) / face.unitsPerEm);
      to.push(x + (positions.to[k + 1] ?? 0) / face.unitsPerEm);
    }
    x = to.at(-1) ?? x;
  }
  from.push(x);
  return { to, from, perEm: 1 };
}

/** Positions along a right-to-left span; no line is broken inside the characters of one glyph. */
function glyphPositions(glyphs: readonly PlacedGlyph[]): Positions {
  const to = [0];
  const from: number[] = [];
  let x = 0;
  for (const { text, advance } of glyphs.toReversed()) {
    if (text === '' && to.length > 1) to[to.length - 1] = x + advance;
    for (let k = 0; k < text.length; k++) {
      from.push(x);
      to.push(x + advance);
    }
    x += advance;
  }
  from.push(x);
  return { to, from };
}

/** A problem with the characters of the text that neither its face nor a fallback has; one for each part that has any. */
export function missingGlyphs(
  source: Text,
  role: TextRole,
  faces: Faces,
  where: PaperPlace,
): readonly Problem[] {
  const own = faces.role(role);
  const text = composeText(source.words);
  if (coversAll(own, text)) return [];
  const missing = [...new Set(text)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0x20 && !own.covers(code) && !faces.fallback(role, (face) => face.covers(code));
  });
  if (missing.length === 0) return [];
  const inPart = (part: Text): readonly string[] =>
    missing.filter((character) => composeText(part.words).includes(character));
  const parts = (source.parts ?? []).filter((part) => inPart(part).length > 0);
  // The character that no font has may be one that joins the parts.
  return (parts.length > 0 ? parts : [source]).map((part) =>
    error('text-missing-glyph', `No font has ${named(inPart(part))} for ${placeWords(where)}.`, {
      hint: 'Use other characters, or add a font that has them.',
      ...place(part),
      place: where,
    }),
  );
}

const MOST_NAMED = 6;

const named = (characters: readonly string[]): string => {
  const shown = characters.slice(0, MOST_NAMED).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  const more = characters.length - shown.length;
  return `the character${characters.length > 1 ? 's' : ''} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** File and key of a text, or its line in a file without keys, as a problem has them. */
export const place = ({ file, key, line, column }: Text): TextPlace => ({
  ...(file === undefined ? {} : { file }),
  ...(key === undefined ? {} : { key }),
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
});
