// The participants, numbered or named, and the rules for a list of names.

import { error, type Problem, type Result, unless, warning } from '../problem.ts';
import type { TextPlace } from '../text.ts';
import { uniqueInitials } from './initials.ts';

export interface Participant {
  /** From 1, in the order of the list; in a plan, at each table. */
  readonly number: number;
  /** Number of their table, if the list says it. */
  readonly table?: number;
  readonly name?: string;
  /** Unique in the workshop, at most three characters; printed on a named participant's dots. */
  readonly initials?: string;
  /** Where the name was written. */
  readonly from?: TextPlace;
}

/** Where something was read, `offset` characters into it; looked up only for a problem. */
type Placed = (offset?: number) => Pick<Problem, 'file' | 'line' | 'column' | 'key'>;

/** One name and the place it was read from. */
export interface ListedName {
  readonly name: string;
  readonly table?: number;
  readonly place: Placed;
  /** The same without looking into the file, for the text on the sheets. */
  readonly from?: TextPlace;
}

export const MAX_PARTICIPANTS = 200;
export const USUAL_PARTICIPANTS = 12;
const MAX_NAME = 60;

/** Controls, line separators, lone surrogates and invisible formatting including bidi; not ZWNJ and ZWJ, which are spelling. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;

/** Participants without names: their numbers are enough. */
export const numbered = (count: number): readonly Participant[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1 }));

/** Bytes of a file of names → the names with their lines. Ignores blank lines, a byte order mark and CRLF. */
export function readNames(bytes: Uint8Array, file: string): Result<readonly ListedName[]> {
  const text = decode(bytes);
  if (text === undefined)
    return unless(
      [
        error('names-not-utf8', 'The file is not UTF-8.', {
          file,
          hint: 'Save it as plain text in UTF-8, with one name per line.',
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

/** The names, trimmed and composed (NFC), or every problem with them. `whole` is the place of the list. */
export function checkNames(listed: readonly ListedName[], whole: Placed): Result<readonly ListedName[]> {
  const tidy = listed.map((entry) => ({ ...entry, name: entry.name.normalize('NFC').trim() }));
  // A file with something else is one problem, not thousands.
  const within = tidy.slice(0, MAX_PARTICIPANTS);
  const problems = [...within.flatMap(wrongName), ...duplicateNames(within)];
  if (tidy.length === 0)
    problems.push(
      error('names-none', 'The list of names is empty.', { ...whole(), hint: 'Write one name per line.' }),
    );
  if (tidy.length > MAX_PARTICIPANTS)
    problems.push(
      error('names-too-many', `The list has ${tidy.length} names; the maximum is ${MAX_PARTICIPANTS}.`, {
        ...whole(),
        hint: 'Make two lists, and build the kit once for each.',
      }),
    );
  return unless(problems, () => tidy);
}

function wrongName({ name, place }: ListedName): readonly Problem[] {
  const hidden = UNPRINTABLE.exec(name);
  if (hidden) {
    const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      error('names-unprintable', `This name has a character that cannot be printed (U+${code}).`, {
        ...place(hidden.index),
        hint: 'Type the name again, without tabs or copied formatting.',
      }),
    ];
  }
  const length = [...name].length;
  if (length <= MAX_NAME) return [];
  const message = `This name has ${length} characters; the maximum is ${MAX_NAME}.`;
  return [
    error('names-too-long', message, {
      ...place(),
      hint: 'Shorten it, or check that each name is on its own line.',
    }),
  ];
}

function duplicateNames(listed: readonly ListedName[]): Problem[] {
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
        hint: 'If they are two people, add something to distinguish them; if not, delete one.',
      }),
    ];
  });
}

/** Named participants, each with unique initials. */
export function named(
  listed: readonly Pick<ListedName, 'name' | 'table' | 'from'>[],
): readonly Participant[] {
  const initials = uniqueInitials(listed.map(({ name }) => name));
  return listed.map(({ name, table, from }, index) => ({
    number: index + 1,
    ...(table !== undefined && { table }),
    name,
    initials: initials[index] ?? String(index + 1),
    ...(from && { from }),
  }));
}
