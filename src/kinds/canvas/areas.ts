// The drawing of a page in kit.yaml, a row a string and a word a field → the rectangle of each field (CSS grid-template-areas).

/** The rectangle of a field, in rows and columns of the drawing. */
export interface Area {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell that no field takes. */
const EMPTY = '.';

export const cellsOf = (areas: readonly string[]): readonly (readonly string[])[] =>
  areas.map((row) => row.split(' '));

/** The least rectangle around each name, in reading order of their top left corners. */
export function areasOf(drawing: readonly string[]): readonly Area[] {
  const cells = cellsOf(drawing).flatMap((row, r) => row.map((name, c) => ({ name, row: r, column: c })));
  const names = [...new Set(cells.map(({ name }) => name))].filter((name) => name !== EMPTY);
  return names.map((name): Area => {
    const own = cells.filter((cell) => cell.name === name);
    const [rows, columns] = [own.map((cell) => cell.row), own.map((cell) => cell.column)];
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return {
      name,
      row,
      column,
      rows: Math.max(...rows) - row + 1,
      columns: Math.max(...columns) - column + 1,
    };
  });
}

/** The first row in which a name is not in all cells of its rectangle; undefined if the field is a rectangle. */
export const brokenRow = (drawing: readonly string[], { name, row, column, rows, columns }: Area) => {
  const found = cellsOf(drawing)
    .slice(row, row + rows)
    .findIndex((cells) => cells.slice(column, column + columns).some((cell) => cell !== name));
  return found < 0 ? undefined : row + found;
};

/** What a field needs of the rows that it takes. */
export interface Need extends Pick<Area, 'row' | 'rows'> {
  /** mm */
  readonly least: number;
}

interface Tracks {
  /** Of the rows, in proportion. */
  readonly parts: readonly number[];
  readonly needs: readonly Need[];
  /** mm: of all rows with the gaps between them. */
  readonly height: number;
  readonly gap: number;
}

/** Heights of rows whose proportions nobody has given: those that their fields need (CSS "auto"). */
export const ownHeights = (needs: readonly Need[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, row) =>
    Math.max(
      1,
      ...needs.flatMap((need) =>
        need.row <= row && row < need.row + need.rows ? [need.least / need.rows] : [],
      ),
    ),
  );

/** mm: rows in proportion, but none lower than its fields need (CSS "fr"). They may come to more than `height`. */
export function rowHeights({ parts, needs, height, gap }: Tracks): readonly number[] {
  const free = height - gap * (parts.length - 1);
  const single = (row: number): number =>
    Math.max(0, ...needs.filter((need) => need.rows === 1 && need.row === row).map(({ least }) => least));
  let least = parts.map((_, row) => single(row));
  // Those that take the fewest rows come first, as in CSS.
  for (const { row, rows, least: wanted } of needs
    .filter((need) => need.rows > 1)
    .toSorted((one, other) => one.rows - other.rows)) {
    const within = (at: number): boolean => at >= row && at < row + rows;
    const heights = shared(parts, least, free);
    const short = wanted - gap * (rows - 1) - total(heights.filter((_, at) => within(at)));
    const part = total(parts.filter((_, at) => within(at)));
    if (short > 0)
      least = least.map((one, at) =>
        within(at) ? (heights[at] ?? 0) + (short * (parts[at] ?? 0)) / part : one,
      );
  }
  return shared(parts, least, free);
}

const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

/** `free` mm in proportion; a row that would be too low gets its least, and the others share the rest. */
function shared(parts: readonly number[], least: readonly number[], free: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const rest = free - total(least.filter((_, row) => fixed.has(row)));
    const flexible = total(parts.filter((_, row) => !fixed.has(row)));
    const unit = flexible > 0 ? Math.max(0, rest) / flexible : 0;
    const low = parts.flatMap((part, row) =>
      !fixed.has(row) && part * unit < (least[row] ?? 0) ? [row] : [],
    );
    if (low.length === 0) return parts.map((part, row) => (fixed.has(row) ? (least[row] ?? 0) : part * unit));
    for (const row of low) fixed.add(row);
  }
}
