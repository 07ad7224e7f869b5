// What is on a page as pdf.js reads it: texts with position and size, straight lines, and the words of each block.

export interface SeenText {
  readonly text: string;
  /** The start of the baseline, mm from the top left. */
  readonly x: number;
  readonly y: number;
  /** pt, as printed. */
  readonly size: number;
  /** mm */
  readonly width: number;
  /** Degrees counter-clockwise. */
  readonly turn: 0 | 90 | -90 | 180;
  /** Inside a tag or an artifact. */
  readonly marked: boolean;
}

export interface SeenLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The words of one marked sequence. */
export interface SeenBlock {
  readonly words: string;
  readonly artifact: boolean;
}

export interface SeenPage {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SeenText[];
  readonly lines: readonly SeenLine[];
  readonly blocks: readonly SeenBlock[];
  /** Ids of the marked sequences that are not empty. */
  readonly mcids: ReadonlySet<number>;
}

/** All words of a page, one line per block. */
export const pageWords = ({ blocks }: SeenPage): string => blocks.map(({ words }) => words).join('\n');
