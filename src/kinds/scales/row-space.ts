// How rows share the height of a page: the last one, or the last line under it, ends where the page does.

/** mm: from one writing line to the next, and the least space between the last one and the next row. */
const LINE = 9;
const UNDER_LINES = 4.5;

export interface RowSpace {
  /** mm from the end of a row to the beginning of the next. */
  readonly between: number;
  /** Writing lines under each row, and mm from each to the next. */
  readonly lines: number;
  readonly pitch: number;
  /** mm: added before the first line. */
  readonly before: number;
}

/**
 * `free` mm that `rows` rows leave. As many writing lines as there is room for, and no wider apart than all of them are
 * from the next row. `below` mm of a row reach under its edge.
 */
export const rowSpace = (free: number, rows: number, below: number): RowSpace => {
  const gaps = rows - 1;
  const lined = Array.from({ length: Math.floor(free / LINE) }, (_, i): RowSpace => {
    const lines = i + 1;
    const even = (free - rows * below) / ((lines + 1) * gaps + lines);
    const pitch = Math.max(LINE, even);
    const under = below + lines * pitch;
    return { between: (free - under) / Math.max(1, gaps), lines, pitch, before: below };
  }).filter(({ between, lines, pitch }) => {
    const under = below + lines * pitch;
    return gaps === 0 ? under <= free + 1e-6 : between - under >= UNDER_LINES - 1e-6;
  });
  const none = { between: (free - below) / Math.max(1, gaps), lines: 0, pitch: LINE, before: below };
  return lined.at(-1) ?? none;
};
