// The flags of build and check → choices, or everything that is wrong with them.

import { type Problem, type Result, unless } from '../problem.ts';
import {
  type Attendance,
  type Choices,
  type Copying,
  MOST_COPIES,
  MOST_GROUPS,
  withoutAbsent,
  wrong,
} from './choices.ts';
import { MOST_PARTICIPANTS } from './participants.ts';

/** As typed; absent is "nothing said". */
export interface Flags {
  readonly kit?: string;
  readonly lang?: string;
  readonly participants?: string;
  readonly groups?: string;
  readonly principles?: string;
  readonly deep?: string;
  readonly sheets?: string;
  readonly copies?: string;
  readonly split?: boolean;
  readonly draft?: boolean;
  readonly plan?: string;
  readonly out?: string;
  readonly brand?: string;
  readonly json?: boolean;
}

type Notes = Problem[];
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** `flags.plan` and `flags.json` are not choices about the workshop; the command reads them itself. */
export function readFlags(flags: Flags): Result<Choices> {
  const notes: Notes = [];
  const said = <T>(
    flag: string,
    typed: string | undefined,
    read: (typed: string, flag: string, notes: Notes) => T | undefined,
  ) => {
    const value = typed === undefined || swallowed(typed, flag, notes) ? undefined : read(typed, flag, notes);
    return value === undefined ? undefined : { value, from: { flag } };
  };
  const choices = {
    kit: said('KIT', flags.kit, filled),
    languages: said('--lang', flags.lang, list),
    participants: said('--participants', flags.participants, attendance),
    groups: said('--groups', flags.groups, groups),
    principles: said('--principles', flags.principles, list),
    deep: said('--deep', flags.deep, list),
    sheets: said('--sheets', flags.sheets, list),
    copies: said('--copies', flags.copies, copying),
    split: flags.split === undefined ? undefined : { value: flags.split, from: { flag: '--split' } },
    draft: flags.draft === undefined ? undefined : { value: flags.draft, from: { flag: '--draft' } },
    out: said('--out', flags.out, filled),
    brands: said('--brand', flags.brand, list),
  };
  return unless(notes, () => withoutAbsent(choices));
}

/** "--lang --json" takes the second flag for the language. */
function swallowed(typed: string, flag: string, notes: Notes): boolean {
  if (!typed.startsWith('--')) return false;
  notes.push(
    wrong(
      { flag },
      'no-value',
      `a value is missing before ${typed}.`,
      `Write it after ${flag}, or leave ${flag} out.`,
    ),
  );
  return true;
}

function filled(typed: string, flag: string, notes: Notes): string | undefined {
  if (typed.trim() !== '') return typed;
  notes.push(wrong({ flag }, 'empty', 'nothing is said here.', 'Give a value, or leave it out.'));
  return undefined;
}

function list(typed: string, flag: string, notes: Notes): readonly string[] | undefined {
  const parts = partsOf(typed);
  if (parts.length > 0) return [...new Set(parts)];
  notes.push(
    wrong({ flag }, 'empty', 'nothing is said here.', 'Give one or several, with commas between them.'),
  );
  return undefined;
}

const partsOf = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A number is a number of people, anything else is a file of names. */
function attendance(typed: string, flag: string, notes: Notes): Attendance | undefined {
  if (!NUMBER.test(typed.trim()))
    return filled(typed, flag, notes) === undefined ? undefined : { file: typed };
  const count = whole(typed, MOST_PARTICIPANTS);
  if (count !== undefined) return { count };
  const message = `${typed.trim()} is not between 1 and ${MOST_PARTICIPANTS} people.`;
  notes.push(
    wrong(
      { flag },
      'participants',
      message,
      `Give a whole number from 1 to ${MOST_PARTICIPANTS}, or a file with one name a line.`,
    ),
  );
  return undefined;
}

function groups(typed: string, flag: string, notes: Notes): number | undefined {
  const count = whole(typed, MOST_GROUPS);
  if (count === undefined)
    notes.push(
      wrong(
        { flag },
        'groups',
        `"${typed}" is not a number of groups.`,
        `Give a whole number from 1 to ${MOST_GROUPS}.`,
      ),
    );
  return count;
}

/** A whole number from 1 to `most`, else nothing. */
function whole(typed: string, most: number): number | undefined {
  if (!/^\s*\+?\d{1,6}\s*$/.test(typed)) return undefined;
  const number = Number(typed);
  return number >= 1 && number <= most ? number : undefined;
}

const COPIES_HINT = `Give a number from 1 to ${MOST_COPIES} for all, SHEET=NUMBER for one, or suggested; with commas between them, as 2,matrix=5.`;

/** "5", "matrix=3", "suggested", or several with commas; each said once. */
function copying(typed: string, flag: string, notes: Notes): Copying | undefined {
  const before = notes.length;
  const refuse = (message: string) => void notes.push(wrong({ flag }, 'copies', message, COPIES_HINT));
  let all: Copying['all'] | undefined;
  const each = new Map<string, number>();
  for (const part of partsOf(typed)) {
    const [, sheet, amount = part] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const value = sheet === undefined && part === 'suggested' ? part : whole(amount, MOST_COPIES);
    if (value === undefined) refuse(`"${part}" is not a number of copies.`);
    else if (sheet === undefined && all !== undefined)
      refuse(`both ${all} and ${value} are said for all sheets.`);
    else if (sheet === undefined) all = value;
    else if (value !== 'suggested' && each.has(sheet.trim())) refuse(`${sheet.trim()} is said twice.`);
    else if (value !== 'suggested') each.set(sheet.trim(), value);
  }
  if (all === undefined && each.size === 0 && notes.length === before) refuse('nothing is said here.');
  return notes.length > before ? undefined : { all: all ?? 1, each };
}
