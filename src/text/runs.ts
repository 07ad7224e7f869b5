// A text split into runs of one face and direction: the role's face, or a fallback.

import { hasRightToLeft } from '../direction.ts';
import type { PlacedGlyph } from '../scene.ts';
import { canSet, coversAll } from './coverage.ts';
import { type Directions, directionsOf, levelRuns } from './directions.ts';
import type { Faces, TextRole } from './faces.ts';
import { beginsWithMark, byMarkedWords, hasMarks } from './marks.ts';
import type { Face } from './metrics.ts';
import type { Shaper } from './shaper.ts';
import type { Positions } from './shaping.ts';

/** Text in one face and one direction. */
export interface Span {
  readonly face: Face;
  readonly text: string;
  /** Embedding level (UAX #9); odd levels run from right to left. */
  readonly level: number;
  /** For right-to-left text, and for words with marks; in order from left to right. */
  readonly glyphs?: readonly PlacedGlyph[];
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
  const { shaper } = faces;
  const forwards = (part: string, level: number): readonly Span[] =>
    faceRuns(part, role, faces).flatMap((run) => withMarks(run, shaper).map((span) => ({ ...span, level })));
  if (!directions) return forwards(text, 0);
  return levelRuns(text, directions).flatMap(({ text: part, level }) =>
    level % 2 === 0 || !shaper
      ? forwards(part, level)
      : faceRuns(part, role, faces)
          .flatMap(inPieces)
          .map(({ face, text: run }) => ({
            face,
            text: run,
            level,
            glyphs: shaper.shape(face, run, directions.lang),
          })),
  );
}

/** Every word with marks by itself, shaped; what is between them as it is. */
const withMarks = (run: FaceRun, shaper: Shaper | undefined): readonly Omit<Span, 'level'>[] =>
  byMarkedWords(run.text).map((text) => {
    const glyphs = hasMarks(text) ? shaper?.place(run.face, text) : undefined;
    return { face: run.face, text, ...(glyphs && { glyphs }) };
  });

/** Characters without a right-to-left letter among them become one run each: a reader of the file could not know their order. */
const inPieces = (run: FaceRun): readonly FaceRun[] =>
  hasRightToLeft(run.text) ? [run] : Array.from(run.text, (text) => ({ ...run, text }));

interface FaceRun {
  readonly face: Face;
  readonly text: string;
}

/** Words, and the spaces between them, by face; neighbours in the same face are one run. */
function faceRuns(text: string, role: TextRole, faces: Faces): readonly FaceRun[] {
  const own = faces.role(role);
  if (canSet(own, text, faces.shaper)) return [{ face: own, text }];
  const words = (text.match(/\s+|\S+/g) ?? []).flatMap((word) => wordRuns(word, role, faces));
  // Numbers first: the spaces beside them go with them.
  const runs: { face: Face; text: string }[] = [];
  for (const { face, text: word } of settled(settled(words, own, /\S/), own, /\s/)) {
    const last = runs.at(-1);
    if (last?.face === face) last.text += word;
    else runs.push({ face, text: word });
  }
  return runs;
}

/** Those words without letters that match `which` are in the face that they take. */
const settled = (words: readonly FaceRun[], own: Face, which: RegExp): readonly FaceRun[] => {
  const leads = words.map(({ face, text }) => face !== own || /\p{L}/u.test(text));
  return words.map((run, k) =>
    leads[k] || !which.test(run.text) || hasMarks(run.text)
      ? run
      : { ...run, face: neighbour(words, leads, k, own) },
  );
};

/**
 * Spaces, symbols and numbers between words in one face take that face too, if it has them, and so do those at an end of
 * the text. Between two faces a number takes that of its unit, the word after it, unless that is in brackets.
 * `leads`: the words that others go with.
 */
function neighbour(words: readonly FaceRun[], leads: readonly boolean[], at: number, own: Face): Face {
  const text = words[at]?.text ?? '';
  const before = at > 0 ? words[leads.lastIndexOf(true, at - 1)] : undefined;
  const after = words[leads.indexOf(true, at + 1)];
  const taken =
    !before || !after || before.face === after.face ? (after ?? before) : unitOf(text, before, after);
  return taken && coversAll(taken.face, text) ? taken.face : own;
}

const unitOf = (text: string, before: FaceRun, after: FaceRun): FaceRun | undefined =>
  !/\d/.test(text) ? undefined : /^\p{Ps}/u.test(after.text) ? before : after;

/** A word in one face or, as a last resort, letter by letter, each with its combining marks. */
function wordRuns(word: string, role: TextRole, faces: Faces): readonly FaceRun[] {
  const own = faces.role(role);
  const find = (part: string): Face | undefined =>
    canSet(own, part, faces.shaper) ? own : faces.fallback(role, (face) => canSet(face, part, faces.shaper));
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
  if (!directions && !hasMarks(text) && coversAll(own, text)) return own.width(text) / own.unitsPerEm;
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
  for (const { face, text: part, glyphs, level } of spans) {
    const placed = level % 2 === 0 ? forwardPositions : backwardPositions;
    const positions = glyphs ? placed(glyphs, face) : face.positions(part);
    // A control at the end of a span has no glyph in a face without tables: it is where the span ends.
    const end = positions.to.at(-1) ?? 0;
    for (let k = 0; k < part.length; k++) {
      from.push(x + (positions.from[k] ?? end) / face.unitsPerEm);
      to.push(x + (positions.to[k + 1] ?? end) / face.unitsPerEm);
    }
    x = to.at(-1) ?? x;
  }
  from.push(x);
  return { to, from, perEm: 1 };
}

/** Positions along a word with marks; no line is broken between a letter and its marks. */
function forwardPositions(glyphs: readonly PlacedGlyph[], face: Face): Positions {
  const to = [0];
  const from: number[] = [];
  let x = 0;
  for (const { id, text, advance } of glyphs) {
    // A letter ends without the kerning to the next one, which may be on another line; its marks end where it does.
    const end = text === '' || beginsWithMark(text) ? (to.at(-1) ?? 0) + advance : x + face.advance(id);
    if (text === '') to[to.length - 1] = end;
    for (let k = 0; k < text.length; k++) {
      from.push(x);
      to.push(end);
    }
    x += advance;
  }
  from.push(x);
  return { to, from };
}

/** Positions along a right-to-left span; no line is broken inside the characters of one glyph. */
function backwardPositions(glyphs: readonly PlacedGlyph[]): Positions {
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
