// Papers as values: what lies in the printer, how large a finished board is, and what hand-outs are printed on.

/** A size of paper, upright; lengths in mm. */
export interface Paper {
  /** As people call it: "A4", "320×450". */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The edge that its printer leaves white. */
  readonly margin: number;
}

/** What a workshop is printed on. */
export interface Printing {
  /** In the printer: pieces are put on it, and boards, or tiles of them. */
  readonly paper: Paper;
  /** Of the size of this one is a finished board. */
  readonly boards: Paper;
  /** Of guide and hand-outs. */
  readonly handOut: Paper;
  /** Boards are put together of as many sheets as their full size takes, and not made a little smaller to need fewer. */
  readonly fullSize: boolean;
}

/** mm: the white edge of a usual office printer, and more than that. */
const EDGE = 6;

/** What boards and hand-outs are designed for (ISO 216). */
export const A3: Paper = { name: 'A3', width: 297, height: 420, margin: EDGE };
export const A4: Paper = { name: 'A4', width: 210, height: 297, margin: EDGE };

export const USUAL_PRINTING: Printing = { paper: A3, boards: A3, handOut: A4, fullSize: false };

const sameSize = (one: Paper, other: Paper): boolean =>
  Math.abs(one.width - other.width) < 0.5 && Math.abs(one.height - other.height) < 0.5;

/** Whether boards are printed as they are laid out. */
export const isAsLaidOut = ({ paper, boards }: Printing): boolean =>
  sameSize(paper, A3) && sameSize(boards, A3);

/** The paper that a document is for; mm, upright. */
export interface PrintedOn {
  readonly width: number;
  readonly height: number;
  /** Its white edge. */
  readonly margin: number;
  /** Of boards: the least of them. */
  readonly scale: number;
}

/** So many sheets of a paper. */
export interface PaperUse {
  readonly paper: string;
  readonly sheets: number;
}

/** Each paper once, in the order of their names: A3 before A4. */
export const papersTogether = (uses: readonly PaperUse[]): readonly PaperUse[] => {
  const found = new Map<string, number>();
  for (const { paper, sheets } of uses) found.set(paper, (found.get(paper) ?? 0) + sheets);
  return [...found]
    .map(([paper, sheets]) => ({ paper, sheets }))
    .filter(({ sheets }) => sheets > 0)
    .toSorted((a, b) => (a.paper < b.paper ? -1 : 1));
};

/** Sheets of one paper. */
export const sheetsOn = (papers: readonly PaperUse[], name: string): number =>
  papers.find(({ paper }) => paper === name)?.sheets ?? 0;
