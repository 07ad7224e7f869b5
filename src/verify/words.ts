// Compares printed words with those of the YAML: removes hyphens at line ends, matches placeholders, measures likeness.

/** Scripts without spaces between words: a line may end between any two of them. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}\\u3000-\\u303f\\uff00-\\uffef]';
const BESIDE_UNSPACED = new RegExp(`(?<=${UNSPACED})\\s|\\s(?=${UNSPACED})`, 'gu');
const STARTS_UNSPACED = new RegExp(`^\\s*${UNSPACED}`, 'u');
const ENDS_SPACED = new RegExp(`(?!${UNSPACED})[\\p{L}\\p{N}}]$`, 'u');

/** As read aloud: hyphens at line ends removed, one space between words, none where a line may end within a word. */
export const plainly = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\u2010\s+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/([-–—/.?&=@])\s/g, '$1')
    .replace(/\s([._~#%,])/g, '$1')
    .replace(BESIDE_UNSPACED, '')
    .trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const PLACEHOLDER = /\{[\w-]+\}/;
/** What may be beside a text: neither a letter nor a digit of a script with spaces. */
const FREE = `[^\\p{L}\\p{N}]|${UNSPACED}`;
const FREE_BEFORE = new RegExp(`(?:${FREE})$`, 'u');
const FREE_AFTER = new RegExp(`^(?:${FREE})`, 'u');

/** Finds a text as printed; a placeholder matches any text. `g` lets a search begin anywhere. */
export const patternOf = (text: string): RegExp => {
  const parts = plainly(text)
    .split(PLACEHOLDER)
    .map(escaped)
    // A value may end in a full stop, "55 Min.", after which `plainly` leaves no space.
    .map((part, i) => (i === 0 ? part : part.replace(/^ /, ' ?')));
  // A full stop at the end does not need a space after it, because `plainly` may have removed it.
  const begin = STARTS_UNSPACED.test(text) ? '' : `(?<=^|${FREE})`;
  const end = ENDS_SPACED.test(text) ? `(?=$|${FREE})` : '';
  return new RegExp(`${begin}${parts.join('.{1,80}?')}${end}`, 'gu');
};

/** The end of the first occurrence at or after `from`, or -1. */
export type Finder = (words: string, from: number) => number;

/** Finds what `patternOf` does. Most texts have no placeholder, and need no pattern, which takes long to make and to run. */
export const finderOf = (text: string): Finder => {
  const plain = plainly(text);
  if (plain === '' || PLACEHOLDER.test(plain)) {
    const pattern = patternOf(text);
    return (words, from) => {
      pattern.lastIndex = from;
      return pattern.exec(words) ? pattern.lastIndex : -1;
    };
  }
  const [begins, ends] = [!STARTS_UNSPACED.test(text), ENDS_SPACED.test(text)];
  return (words, from) => {
    for (let at = words.indexOf(plain, from); at >= 0; at = words.indexOf(plain, at + 1)) {
      const end = at + plain.length;
      const isFreeBefore = !begins || at === 0 || FREE_BEFORE.test(words.slice(Math.max(0, at - 2), at));
      const isFreeAfter = !ends || end === words.length || FREE_AFTER.test(words.slice(end, end + 2));
      if (isFreeBefore && isFreeAfter) return end;
    }
    return -1;
  };
};

/** The pairs of adjacent characters of a text, each with how often it is there, and how many that are. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
}

/** How similar two texts are, 0 to 1, by pairs of adjacent characters (Dice coefficient). */
export const likeness = (a: Pairs, b: Pairs): number => {
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return a.all + b.all === 0 ? 0 : (2 * shared) / (a.all + b.all);
};

export const pairsOf = (text: string): Pairs => {
  const counts = new Map<string, number>();
  const folded = text.toLowerCase();
  for (let i = 0; i + 1 < folded.length; i += 1) {
    const pair = folded.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, all: Math.max(0, folded.length - 1) };
};
