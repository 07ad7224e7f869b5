// How well the texts of a workshop are broken into lines: its paragraphs as they are printed, what is a fault of one, and how many of
// a hundred may have it. For the test beside this and for `npm run setting`.

import type { Item } from '../../src/scene.ts';
import { senseOf } from '../../src/text/sense.ts';
import type { Text } from '../../src/text.ts';

interface PrintedLine {
  text: string;
  /** mm */
  width: number;
  x: number;
  readonly y: number;
}

/** A text of several lines as it is printed in one place. */
export interface Printed {
  readonly source: Text;
  /** pt */
  readonly size: number;
  readonly lines: PrintedLine[];
}

interface Fault {
  /** Of a hundred paragraphs of several lines. */
  readonly limit: number;
  readonly isIn: (paragraph: Printed) => boolean;
}

/** Lines of one text follow each other by less than this, in sizes of type. */
const FARTHEST = 2;
const MM_PER_PT = 25.4 / 72;
const SHORT = 1 / 4;
const HOLE = 0.7;

/** A line ends in a word that belongs to the next one. */
const endsBinding = ({ source, lines }: Printed): boolean => {
  const sense = senseOf(source.lang);
  return lines.slice(0, -1).some(({ text }) => sense(text.trim().split(/\s+/).at(-1) ?? '', '') > 0);
};

/** The last line is under a quarter of the longest. */
const endsShort = ({ lines }: Printed): boolean =>
  (lines.at(-1)?.width ?? 0) < Math.max(...lines.map(({ width }) => width)) * SHORT;

/** Of three lines or more, one is under 70 % of those next to it. */
const hasHole = ({ lines }: Printed): boolean => {
  const isShort = (line: PrintedLine, beside: PrintedLine | undefined): boolean =>
    beside === undefined || line.width < beside.width * HOLE;
  return (
    lines.length > 2 &&
    lines.slice(0, -1).some((line, k) => isShort(line, lines[k - 1]) && isShort(line, lines[k + 1]))
  );
};

export const FAULTS: Readonly<Record<string, Fault>> = {
  'binding word': { limit: 19, isIn: endsBinding },
  'short last line': { limit: 0.8, isIn: endsShort },
  hole: { limit: 0.8, isIn: hasHole },
};

/** The paragraphs of several lines on a page; not those that are turned or inside pictures. */
export const paragraphsIn = (items: readonly Item[]): readonly Printed[] =>
  printedIn(items).filter(({ lines }) => lines.length > 1);

/** Texts with their lines, of one element each. */
const printedIn = (items: readonly Item[]): readonly Printed[] => {
  const texts: Printed[] = [];
  for (const item of items) {
    if (item.kind === 'element') texts.push(...printedIn(item.items));
    if (item.kind !== 'text' || item.turn) continue;
    const { source, size, x, y, text, width } = item;
    const before = texts.at(-1);
    const line = before?.lines.at(-1);
    const down = line ? y - line.y : 0;
    if (
      !before ||
      !line ||
      before.source !== source ||
      before.size !== size ||
      down < 0 ||
      down >= FARTHEST * size * MM_PER_PT
    )
      texts.push({ source, size, lines: [{ x, y, text, width }] });
    else if (down < 0.01) {
      line.text += text;
      // From right to left, the next part stands at the left of the one before.
      const end = Math.max(x + width, line.x + line.width);
      line.x = Math.min(x, line.x);
      line.width = end - line.x;
    } else before.lines.push({ x, y, text, width });
  }
  return texts;
};
