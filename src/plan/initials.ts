// Initials for people who share a room: unique, and short enough for a dot of 10 mm.

/**
 * Initials by name, in order: first letters of first and last name ("AL"); whoever shares them gets one more letter
 * of the last name ("ALI", "ALU"), else of the first name ("ANL"), else a number ("AL1"). Three characters fit a dot.
 */
export function uniqueInitials(names: readonly string[]): readonly string[] {
  const found = new Map<number, string>();
  const taken = new Set<string>();
  const shapes = names.map(lettersOf);
  for (const shape of [short, byLastName, byFirstName]) {
    const proposals = shapes.map((letters, index) => (found.has(index) ? '' : shape(letters)));
    const wanted = countOf(proposals);
    proposals.forEach((proposal, index) => {
      // A form that two people want goes to neither, so that nobody is "AL" beside somebody who is "ALU".
      if (proposal === '' || wanted.get(proposal) !== 1 || taken.has(proposal)) return;
      found.set(index, proposal);
    });
    for (const initials of found.values()) taken.add(initials);
    // The short form that several share is nobody's: "AL" would be read as any of them.
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

/** Letters with their marks, upper case, of the first and the last word; "Ann-Sofi" counts as one word. */
function lettersOf(name: string): Letters {
  const words = name
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => (word.replace(ARABIC_ARTICLE, '').match(/[\p{L}\p{N}]\p{M}*/gu) ?? []).map(capital))
    .filter((letters) => letters.length > 0);
  const first = words[0] ?? [];
  return { first, last: words.length > 1 ? (words.at(-1) ?? []) : [] };
}

/** "al-" is of nobody's name the first letter, as long as three letters follow it. */
const ARABIC_ARTICLE = /^ال(?=\p{L}{3})/u;

/** Letters side by side. Arabic ones would join to a word without the zero-width non-joiner between them. */
const together = (letters: readonly string[]): string =>
  letters.join('').replace(/([\u0620-\u06ff]\p{M}*)(?=[\u0620-\u06ff])/gu, '$1\u200c');

/** "ß" grows to "SS" when it is raised: the first letter is enough. */
const capital = (letter: string): string => letter.toUpperCase().match(/^.\p{M}*/u)?.[0] ?? letter;

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
