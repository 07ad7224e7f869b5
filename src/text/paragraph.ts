// A text becomes lines: broken where the language allows, as even as can be, in runs of one face.
import { type Copy, HYPHEN } from '../copy.ts';
import { MM_PER_PT } from '../geometry.ts';
import type { Faces, TextRole } from './faces.ts';
import type { Face } from './metrics.ts';
import { type Prepared, prepare, type TextStop } from './prepared.ts';
import { bestLines, fewest } from './rag.ts';
import { emWidth, spansOf } from './runs.ts';

/** One face on one line. */
export interface Run {
  readonly face: Face;
  readonly text: string;
  /** mm from the line's start. */
  readonly x: number;
  /** mm, without a space at the line's end. */
  readonly width: number;
}

export interface Line {
  /** As painted: with the space it was broken at, or the hyphen. */
  readonly text: string;
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
  /** Hyphenate by the language's patterns where a line would be too wide or very short otherwise. */
  readonly hyphenate?: boolean | undefined;
  /** Lines of like length, for headings. */
  readonly balance?: boolean | undefined;
}

/** mm; by line where something stands in the way (line 0 is the first). */
export type Measure = number | ((line: number, leading: number) => number);

export interface Paragraph {
  readonly lines: readonly Line[];
  /** False if a piece that cannot be broken is wider than its line. */
  readonly fits: boolean;
}

/** A line but the last that is this much shorter than its measure asks for hyphens. */
const VERY_RAGGED = 0.3;

/** Sets a text in the fewest lines that hold it, the best-looking way there is. */
export const setParagraph = (
  copy: Copy,
  setting: Setting,
  width: Measure,
  faces: Faces,
  options: ParagraphOptions = {},
): Paragraph => setPrepared(prepare(copy, setting.role, faces), setting, width, faces, options);

/** Width in mm of a text on one line. */
export const measure = (text: string, { role, size }: Pick<Setting, 'role' | 'size'>, faces: Faces): number =>
  emWidth(text, role, faces) * size * MM_PER_PT;

/** The same for a text that was measured before; `lines` is how many there is room for. */
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
  const fits = lines.every((line, k) => line.width <= inEm(k) * em + 1e-6 * em);
  return { lines, fits };
}

interface Choice {
  readonly stops: readonly TextStop[];
  readonly ends: readonly number[];
}

/** Without hyphens if that looks well, else with those the patterns allow. */
function chooseLines(
  prepared: Prepared,
  width: (line: number) => number,
  options: ParagraphOptions & { readonly lines?: number },
): Choice {
  const balance = options.balance ?? false;
  const heading = balance || prepared.role === 'heading';
  const { stops } = prepared;
  const ends = bestLines(stops, { width, balance, heading });
  if (!options.hyphenate) return { stops, ends };
  const few = fewest(stops, width);
  const crowded = options.lines !== undefined && few.lines > options.lines;
  if (!few.overfull && !crowded && !isRagged(stops, ends, width)) return { stops, ends };
  const hyphenated = prepared.hyphenated();
  if (hyphenated === stops) return { stops, ends };
  const lines = crowded ? options.lines : few.overfull ? undefined : few.lines;
  return { stops: hyphenated, ends: bestLines(hyphenated, { width, balance, heading, lines }) };
}

const isRagged = (
  stops: readonly TextStop[],
  ends: readonly number[],
  width: (line: number) => number,
): boolean =>
  ends.some((end, k) => {
    if (k === ends.length - 1 || stops[end]?.must) return false;
    return (stops[end]?.to ?? 0) - (stops[ends[k - 1] ?? 0]?.from ?? 0) < width(k) * (1 - VERY_RAGGED);
  });

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
  const spans = spansOf(ink, prepared.role, faces);
  const runs: Run[] = [];
  let x = 0;
  for (const [k, { face, text }] of spans.entries()) {
    const width = (face.width(text) / face.unitsPerEm) * em;
    runs.push({ face, text: k === spans.length - 1 ? text + spaces : text, x, width });
    x += width;
  }
  return { text: ink + spaces, runs, width: x };
}
