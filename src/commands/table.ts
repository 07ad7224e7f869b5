// Rows of text with their columns under one another, for a terminal.

/** Rows with their columns under one another; `right` says which columns are aligned right. */
export function table(
  rows: readonly (readonly string[])[],
  right: readonly boolean[] = [],
): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (found, row) => row.map((cell, column) => Math.max(found[column] ?? 0, widthOf(cell))),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return right[column] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Width in terminal columns: combining marks take none, wide characters two. */
const widthOf = (text: string): number =>
  [...text.normalize('NFC')].reduce((sum, character) => {
    if (/\p{M}/u.test(character)) return sum;
    return (
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1)
    );
  }, 0);
