// Text to lines: broken where the language allows, as even as possible, in runs of one face.

import { MM_PER_PT } from '../geometry.ts';
import type { PlacedGlyph } from '../scene.ts';
import { HYPHEN, type Text } from '../text.ts';
import { partOf, visualOrder } from './directions.ts';
import type { Faces, TextRole } from './faces.ts';
import type { Face } from './metrics.ts';
import { type Prepared, prepare, type TextStop } from './prepared.ts';
import { bestLines, fewest, isBalanced } from './rag.ts';
import { emWidth, type Span, spansOf, spanWidth } from './runs.ts';

/** One face on one line. */
interface Run {
  readonly face: Face;
  readonly text: string;
  /** mm from the start of the line: its left end, or its right end if the page will be mirrored. */
  readonly x: number;
  /** mm, without a space at the end of the line. */
  readonly width: number;
  /** For right-to-left text, and for words with marks; in order from left to right. */
  readonly glyphs?: readonly PlacedGlyph[];
  /** The glyphs are in the reverse of reading order. */
  readonly reversed?: true;
}

export interface Line {
  /** As painted: with the hyphen or space that it was broken at. */
  readonly text: string;
  /** In reading order. */
  readonly runs: readonly Run[];
  /** mm, without a space at its end. */
  readonly width: number;
}

export interface Setting {
  readonly role: TextRole;
  /** pt */
  readonly size: number;
  /** mm */
  readonly leading: number;
}

export interface ParagraphOptions {
  /** Hyphenate by the language's patterns where a line would otherwise be too wide or very short. */
  readonly hyphenate?: boolean | undefined;
  /** Lines of similar length, for headings. */
  readonly balance?: boolean | undefined;
}

/** mm; by line if something is in the way (line 0 is the first). */
export type Measure = number | ((line: number, leading: number) => number);

/** A piece of a text that cannot be broken and is wider than its line. */
export interface Overfull {
  /** Where it is in the text as painted, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** mm */
  readonly width: number;
  readonly room: number;
}

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly overfull: readonly Overfull[];
}

/** A line, other than the last, that is shorter than its measure by this share calls for hyphens. */
const VERY_RAGGED = 0.3;

/** Sets a text in the fewest lines that hold it, broken where that looks best. */
export const setParagraph = (
  text: Text,
  setting: Setting,
  width: Measure,
  faces: Faces,
  options: ParagraphOptions = {},
): Paragraph => setPrepared(prepare(text, setting.role, faces), setting, width, faces, options);

/** Width in mm of a text on one line. */
export const measure = (text: string, { role, size }: Pick<Setting, 'role' | 'size'>, faces: Faces): number =>
  emWidth(text, role, faces) * size * MM_PER_PT;

/** `setParagraph` for a text that is already measured; `lines` is how many there is room for. */
export function setPrepared(
  prepared: Prepared,
  setting: Setting,
  width: Measure,
  faces: Faces,
  options: ParagraphOptions & { readonly lines?: number },
): Paragraph {
  const em = setting.size * MM_PER_PT;
  const inEm =
    typeof width === 'number' ? () => width / em : (line: number) => width(line, setting.leading) / em;
  const { stops, ends } = chooseLines(prepared, inEm, options);
  const lines = ends.map((end, k) => lineOf(prepared, stops[ends[k - 1] ?? 0], stops[end], em, faces));
  const overfull = lines.flatMap(({ width: wide }, k): readonly Overfull[] => {
    const room = inEm(k) * em;
    if (wide <= room + 1e-6 * em) return [];
    const [start = 0, end = 0] = [stops[ends[k - 1] ?? 0]?.start, stops[ends[k] ?? 0]?.end];
    return [{ start, end, width: wide, room }];
  });
  return { lines, overfull };
}

interface Choice {
  readonly stops: readonly TextStop[];
  readonly ends: readonly number[];
}

/** Without hyphens if that looks good; otherwise with those that the patterns allow. */
function chooseLines(
  prepared: Prepared,
  width: (line: number) => number,
  options: ParagraphOptions & { readonly lines?: number },
): Choice {
  const balance = options.balance ?? false;
  const { stops } = prepared;
  const ends = bestLines(stops, { width, balance });
  if (!options.hyphenate) return { stops, ends };
  const few = fewest(stops, width);
  const crowded = options.lines !== undefined && few.lines > options.lines;
  // Lines that are short for their sense alone need no hyphens.
  const isShort = (lines: readonly number[]): boolean => isRagged(stops, lines, width, balance);
  const ragged = isShort(ends) && isShort(bestLines(stops, { width, balance, calm: true }));
  if (!few.overfull && !crowded && !ragged) return { stops, ends };
  const hyphenated = prepared.hyphenated();
  if (hyphenated === stops) return { stops, ends };
  const lines = crowded ? options.lines : few.overfull ? undefined : few.lines;
  return { stops: hyphenated, ends: bestLines(hyphenated, { width, balance, lines }) };
}

/** True if a line is much shorter than its measure, or than the others of a balanced text. */
function isRagged(
  stops: readonly TextStop[],
  ends: readonly number[],
  width: (line: number) => number,
  balance: boolean,
): boolean {
  const inks = ends.map((end, k) => (stops[end]?.to ?? 0) - (stops[ends[k - 1] ?? 0]?.from ?? 0));
  const longest = isBalanced(ends.length, balance) ? Math.max(...inks) : undefined;
  return inks.some(
    (ink, k) =>
      k < ends.length - 1 && !stops[ends[k] ?? 0]?.must && ink < (longest ?? width(k)) * (1 - VERY_RAGGED),
  );
}

function lineOf(
  prepared: Prepared,
  from: TextStop | undefined,
  to: TextStop | undefined,
  em: number,
  faces: Faces,
): Line {
  const start = from?.start ?? 0;
  const end = to?.end ?? 0;
  const ink = prepared.text.slice(start, end) + (to?.hyphen ? HYPHEN : '');
  const spaces = prepared.text.slice(end, to?.start);
  if (prepared.whole) {
    const width = ((to?.to ?? 0) - (from?.from ?? 0)) * em;
    return {
      text: ink + spaces,
      runs: [{ face: faces.role(prepared.role), text: ink + spaces, x: 0, width }],
      width,
    };
  }
  const directions = prepared.directions && partOf(prepared.directions, start, end, ink.length);
  const spans = spansOf(ink, prepared.role, faces, directions);
  return { text: ink + spaces, ...runsOf(spans, spaces, em, faces.mirrored ?? false) };
}

/** Spans side by side in visual order; the space at the end of the line belongs to the last one in reading order. */
function runsOf(
  spans: readonly Span[],
  spaces: string,
  em: number,
  mirrored: boolean,
): Pick<Line, 'runs' | 'width'> {
  const widths = spans.map((span) => spanWidth(span) * em);
  const places: number[] = [];
  let total = 0;
  for (const k of visualOrder(spans.map(({ level }) => level))) {
    places[k] = total;
    total += widths[k] ?? 0;
  }
  const runs = spans.map((span, k): Run => {
    const backward = span.level % 2 === 1;
    const { face, text, glyphs } = k === spans.length - 1 ? withSpaces(span, spaces, backward) : span;
    const reversed = glyphs && backward;
    const [left = 0, width = 0] = [places[k], widths[k]];
    const x = mirrored ? total - left - width : left;
    return {
      face,
      text: text.replace(ISOLATES, ''),
      x,
      width,
      ...(glyphs && { glyphs }),
      ...(reversed && { reversed }),
    };
  });
  return { runs, width: total };
}

/** Not needed once the directions are known. */
const ISOLATES = /[\u2066-\u2069]/g;

/** The space has no width, so that the line ends where its ink does and its last word is still a word when read aloud. */
export function withSpaces<T extends Pick<Span, 'face' | 'text' | 'glyphs'>>(
  span: T,
  spaces: string,
  reversed: boolean,
): T {
  const text = span.text + spaces;
  const [space] = span.glyphs && spaces !== '' ? span.face.shape(' ') : [];
  if (!space || !span.glyphs) return { ...span, text };
  const last = { id: space.id, text: ' ', advance: 0, dx: 0, dy: 0 };
  return { ...span, text, glyphs: reversed ? [last, ...span.glyphs] : [...span.glyphs, last] };
}
