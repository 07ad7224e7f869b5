// Words from paper against words from YAML: hyphens at line ends undone, placeholders open, and which text is nearly another.

/** As read aloud: hyphens at line ends undone, one space between words, none after a sign at which a line may end within a word. */
export const plainly = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\u2010\s+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/([-–/.?&=])\s/g, '$1')
    .trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a text as it is printed; what is filled in may be anything. `g`, so that a search can begin anywhere. */
export const patternOf = (text: string): RegExp => {
  const parts = plainly(text)
    .split(/\{\w+\}/)
    .map(escaped);
  // A full stop at its end needs no blank after it, and may have lost it above.
  const end = /[\p{L}\p{N}}]$/u.test(text) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('.{1,80}?')}${end}`, 'gu');
};

/** How much two texts share, 0 to 1: pairs of neighbouring characters (Dice). */
export const likeness = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let shared = 0;
  let all = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
};

export const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  const folded = text.toLowerCase();
  for (let i = 0; i + 1 < folded.length; i += 1) {
    const pair = folded.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};
