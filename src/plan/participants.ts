// Who comes: numbered or named, and what a list of names may hold.

import { error, type Problem, type Result, unless, warning } from '../problem.ts';
import type { TextPlace } from '../text.ts';
import { uniqueInitials } from './initials.ts';

export interface Participant {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly name?: string;
  /** Unique within the workshop, at most three characters; what stands on a named participant's dots. */
  readonly initials?: string;
  /** Where the name stands. */
  readonly from?: TextPlace;
}

/** Where something was read, `offset` characters into it; looked up only for a problem. */
type Placed = (offset?: number) => Pick<Problem, 'file' | 'line' | 'column' | 'key'>;

/** One name and the place it was read from. */
export interface ListedName {
  readonly name: string;
  readonly place: Placed;
  /** The same without a look into the file, for its copies on the sheets. */
  readonly from?: TextPlace;
}

export const MOST_PARTICIPANTS = 200;
export const USUAL_PARTICIPANTS = 12;
const LONGEST_NAME = 60;

/** Controls, line separators, lone surrogates and invisible formatting (bidi included); ZWNJ and ZWJ are spelling. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;

/** Participants without names: their numbers are enough. */
export const numbered = (count: number): readonly Participant[] =>
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
    .map((line, index) => {
      const indent = line.length - line.trimStart().length;
      const place: Placed = (offset = 0) => ({ file, line: index + 1, column: indent + offset + 1 });
      return { name: line.trim(), place, from: place() };
    })
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
  const tidy = listed.map((entry) => ({ ...entry, name: entry.name.normalize('NFC').trim() }));
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
  const hidden = UNPRINTABLE.exec(name);
  if (hidden) {
    const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      error('names-unprintable', `This name holds a character that cannot be printed (U+${code}).`, {
        ...place(hidden.index),
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
export function named(listed: readonly Pick<ListedName, 'name' | 'from'>[]): readonly Participant[] {
  const initials = uniqueInitials(listed.map(({ name }) => name));
  return listed.map(({ name, from }, index) => ({
    number: index + 1,
    name,
    initials: initials[index] ?? String(index + 1),
    ...(from && { from }),
  }));
}
