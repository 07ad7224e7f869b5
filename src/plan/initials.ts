// Unique initials for the participants, short enough for a dot of 10 mm.

/**
 * Initials for each name, in order: the first letters of first and last name ("AL"). People who share them get one more
 * letter of the last name ("ALI", "ALU"), or else of the first name ("ANL"), or else a number ("AL1"). At most three
 * characters, which is what fits a dot.
 */
export function uniqueInitials(names: readonly string[]): readonly string[] {
  const found = new Map<number, string>();
  const taken = new Set<string>();
  const shapes = names.map(lettersOf);
  for (const shape of [short, byLastName, byFirstName]) {
    const proposals = shapes.map((letters, index) => (found.has(index) ? '' : shape(letters)));
    const wanted = countOf(proposals);
    proposals.forEach((proposal, index) => {
      // A form that two people could have goes to neither, so that nobody is "AL" beside somebody who is "ALU".
      if (proposal === '' || wanted.get(proposal) !== 1 || taken.has(proposal)) return;
      found.set(index, proposal);
    });
    for (const initials of found.values()) taken.add(initials);
    // Nobody gets a form that several share: "AL" could be any of them.
    for (const [proposal, count] of wanted) if (count > 1) taken.add(proposal);
  }
  shapes.forEach((letters, index) => {
    if (found.has(index)) return;
    const numbered = firstFree(letters, index, taken);
    found.set(index, numbered);
    taken.add(numbered);
  });
  return names.map((_, index) => found.get(index) ?? String(index + 1));
}

interface Letters {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** Initial and surname with the words in small letters before it, "K. af Geijerstam"; undefined for a name of one word. */
export function shortName(name: string): string | undefined {
  const words = said(wordsOf(name));
  const last = words.length - 1;
  const initial = (words[0]?.match(LETTERS) ?? []).map(capital)[0];
  if (initial === undefined || last < 1 || UNSPACED.test(words[0] ?? '')) return undefined;
  let from = last;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? '')) from -= 1;
  return `${initial}. ${words.slice(from).join(' ')}`;
}

/** In Chinese, Japanese and Korean a name has no initials. */
const UNSPACED = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

const LETTERS = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]\p{M}*/gu;

/** Without what is in parentheses. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .replace(/\s\([^)]*\)/g, ' ')
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== '');

/** Letters with their combining marks, in uppercase, of the first and the last word that is a name; "Ann-Sofi" is one word. */
function lettersOf(name: string): Letters {
  const words = said(wordsOf(name))
    .map((word) => (word.replace(PREFIX, '').match(LETTERS) ?? []).map(capital))
    .filter((letters) => letters.length > 0);
  const first = words[0] ?? [];
  return { first, last: words.length > 1 ? (words.at(-1) ?? []) : [] };
}

/** "Dr.", "Prof.", "Frau" before a name, and "Jr." after it. */
const TITLE =
  /^(dr|prof|professor|univ\.?-prof|docent|mr|mrs|ms|miss|mx|herr|hr|fru|frau|fröken|sir|dame|lady|(dipl\.?-)?ing|dipl|mag|rev|pastor|fil|med|tekn|lic|δρ|κα|κος)\.?$/i;
const SUFFIX = /^(jr|sr|jun|sen|i{2,3}|iv|d\.y|d\.ä|ph\.?d|m\.?d|m\.?sc|mba)\.?,?$/i;

/** The words without titles, with the surname last: some write it first, and in capitals, "BERG Anna". */
function said(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (to - from > 2 && SUFFIX.test(words[to - 1] ?? '')) to -= 1;
  while (to - from > 1 && TITLE.test(words[from] ?? '')) from += 1;
  const named = words.slice(from, to);
  const capitals = named.findIndex((word) => !CAPITALS.test(word));
  return capitals > 0 ? [...named.slice(capitals), ...named.slice(0, capitals)] : named;
}

/** Three or more: "JP Lind" is a given name. */
const CAPITALS = /^(?:[\p{Lu}][\p{M}’'-]*){3,}$/u;

/** "al-" in Arabic letters, if at least three follow it, and "el-" or "d’" before a capital. */
const PREFIX = /^(?:ال(?=\p{L}{3})|\p{Ll}{1,3}[-’'](?=\p{Lu}))/u;

/** The letters as one string. A zero-width non-joiner keeps Arabic letters from joining. */
const together = (letters: readonly string[]): string =>
  letters.join('').replace(/([\u0620-\u06ff]\p{M}*)(?=[\u0620-\u06ff])/gu, '$1\u200c');

/** "ß" in uppercase is "SS", and "ŉ" is "ʼN": the first letter is enough. Greek capitals have no accents: "Άννα" is "Α". */
const capital = (letter: string): string => {
  const upper = letter.toUpperCase();
  const first = upper.match(/(?!\p{Lm})\p{L}\p{M}*/u)?.[0] ?? upper;
  return GREEK.test(first) ? first.normalize('NFD').replace(ACCENTS, '').normalize('NFC') : first;
};

const GREEK = /\p{Script=Greek}/u;
/** All marks but the diaeresis. */
const ACCENTS = /(?!\u0308)\p{M}/gu;

const short = ({ first, last }: Letters): string => together([...first.slice(0, 1), ...last.slice(0, 1)]);
const byLastName = ({ first, last }: Letters): string =>
  together(last.length > 0 ? [...first.slice(0, 1), ...last.slice(0, 2)] : first.slice(0, 2));
const byFirstName = ({ first, last }: Letters): string =>
  together(last.length > 0 ? [...first.slice(0, 2), ...last.slice(0, 1)] : first.slice(0, 3));

/** "AL1" … "AL9", then "A10" … "A99", then any free number of up to three digits. */
function firstFree(letters: Letters, index: number, taken: ReadonlySet<string>): string {
  const stem = short(letters);
  const initial = letters.first[0] ?? '';
  for (let number = 1; number <= 9; number += 1)
    if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
  for (let number = 10; number <= 99; number += 1)
    if (!taken.has(`${initial}${number}`)) return `${initial}${number}`;
  let number = index + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
