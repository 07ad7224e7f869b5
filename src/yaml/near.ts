// The word that was probably meant by a misspelt one.

/** The nearest of `candidates`, if `word` may be a misspelling of it: at most one wrong letter in three. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const length = Math.max(word.length, candidate.length);
    const limit = Math.min(least, Math.max(1, Math.floor(length / 3)) + 1, length);
    const steps = distance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (steps < limit && candidate !== word) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** Damerau–Levenshtein distance (letters missing, added, changed, two neighbours swapped), capped at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? limit) + 1,
          (current[column - 1] ?? limit) + 1,
          (last[column - 1] ?? limit) + same,
          swapped ? (before[column - 2] ?? limit) + 1 : limit,
        ),
      );
    }
    before = last;
    last = current;
  }
  return Math.min(last[b.length] ?? limit, limit);
}

/** The sentence for a hint, with a space after it, or an empty string. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : `Did you mean "${near}"? `;
}
