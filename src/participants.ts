// Who comes: names and their checks, and initials short enough for a dot.
import { error, type Problem, type Result, unless, warning } from './problem.ts';

export interface Participant {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly name?: string;
  /** Unique within the workshop, at most three characters; what stands on a named participant's dots. */
  readonly initials?: string;
}

/** Where something was read; looked up only for a problem. */
type Placed = () => Pick<Problem, 'file' | 'line' | 'column' | 'key'>;

/** One name and the place it was read from. */
export interface ListedName {
  readonly name: string;
  readonly place: Placed;
}

export const MOST_PARTICIPANTS = 200;
export const USUAL_PARTICIPANTS = 12;
const LONGEST_NAME = 60;

/** Controls, line separators, lone surrogates and invisible formatting (bidi included); ZWNJ and ZWJ are spelling. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;

/** Participants without names: their numbers are enough. */
export const unnamed = (count: number): readonly Participant[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1 }));

/** Bytes of a names file → the names with their lines; blank lines, a byte order mark and CRLF do not matter. */
export function readNames(bytes: Uint8Array, file: string): Result<readonly ListedName[]> {
  const text = decode(bytes);
  if (text === undefined)
    return unless(
      [
        error('names-not-utf8', 'This is not a UTF-8 text file.', {
          file,
          hint: 'Save it as plain text in UTF-8, one name a line.',
        }),
      ],
      () => [],
    );
  const listed = text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ name: line.trim(), place: () => ({ file, line: index + 1 }) }))
    .filter((entry) => entry.name !== '');
  return checkNames(listed, () => ({ file }));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The names, tidied, or everything that is wrong with them. `whole` is the place of the list itself. */
export function checkNames(listed: readonly ListedName[], whole: Placed): Result<readonly ListedName[]> {
  const tidy = listed.map(({ name, place }) => ({ name: name.normalize('NFC').trim(), place }));
  // A file of something else entirely is one problem, not thousands.
  const within = tidy.slice(0, MOST_PARTICIPANTS);
  const problems = [...within.flatMap(wrongName), ...twins(within)];
  if (tidy.length === 0)
    problems.push(
      error('names-none', 'There are no names in this list.', { ...whole(), hint: 'Write one name a line.' }),
    );
  if (tidy.length > MOST_PARTICIPANTS)
    problems.push(
      error(
        'names-too-many',
        `There are ${tidy.length} names; a workshop has room for ${MOST_PARTICIPANTS}.`,
        {
          ...whole(),
          hint: 'Make two lists and build the kit once for each.',
        },
      ),
    );
  return unless(problems, () => tidy);
}

function wrongName({ name, place }: ListedName): readonly Problem[] {
  const hidden = UNPRINTABLE.exec(name)?.[0];
  if (hidden !== undefined) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      error('names-unprintable', `This name holds a character that cannot be printed (U+${code}).`, {
        ...place(),
        hint: 'Type the name again, without tabs or copied formatting.',
      }),
    ];
  }
  const length = [...name].length;
  if (length <= LONGEST_NAME) return [];
  const message = `This name has ${length} characters; there is room for ${LONGEST_NAME}.`;
  return [
    error('names-too-long', message, {
      ...place(),
      hint: 'Shorten it, or check that each name has its own line.',
    }),
  ];
}

function twins(listed: readonly ListedName[]): Problem[] {
  const seen = new Set<string>();
  return listed.flatMap(({ name, place }) => {
    const key = name.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      warning('names-twice', `"${name}" is in the list twice.`, {
        ...place(),
        hint: 'If they are two people, add something that tells them apart; if not, delete one.',
      }),
    ];
  });
}

/** Named participants, each with initials of their own. */
export function named(names: readonly string[]): readonly Participant[] {
  const initials = uniqueInitials(names);
  return names.map((name, index) => ({
    number: index + 1,
    name,
    initials: initials[index] ?? String(index + 1),
  }));
}

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
    .map((word) => (word.match(/[\p{L}\p{N}]\p{M}*/gu) ?? []).map(capital))
    .filter((letters) => letters.length > 0);
  const first = words[0] ?? [];
  return { first, last: words.length > 1 ? (words.at(-1) ?? []) : [] };
}

/** "ß" grows to "SS" when it is raised: the first letter is enough. */
const capital = (letter: string): string => letter.toUpperCase().match(/^.\p{M}*/u)?.[0] ?? letter;

const short = ({ first, last }: Letters): string => [...first.slice(0, 1), ...last.slice(0, 1)].join('');
const byLastName = ({ first, last }: Letters): string =>
  (last.length > 0 ? [...first.slice(0, 1), ...last.slice(0, 2)] : first.slice(0, 2)).join('');
const byFirstName = ({ first, last }: Letters): string =>
  (last.length > 0 ? [...first.slice(0, 2), ...last.slice(0, 1)] : first.slice(0, 3)).join('');

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
