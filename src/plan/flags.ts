// The flags of build and check → choices, or every problem with them.

import { MAX_PRINTS } from '../kit/structure.ts';
import { MAX_PARTICIPANTS } from '../names/check.ts';
import { MAX_TABLES } from '../names/table-numbers.ts';
import { type Problem, type Result, unless } from '../problem.ts';
import { visible } from '../text.ts';
import { OLD_FLAGS } from '../yaml/old-keys.ts';
import { backsNamed } from './backs.ts';
import {
  type Attendance,
  type Choices,
  type Copying,
  MAX_BREAKS,
  noClock,
  withoutAbsent,
  wrong,
} from './choices.ts';
import { readClock } from './clock.ts';
import {
  cutLinesTyped,
  filled,
  inkTyped,
  labelsTyped,
  marginTyped,
  type ReadFlag,
  TYPED_NUMBER,
  targetTyped,
  tilesTyped,
} from './print-flags.ts';

/** As typed; absent if not given. */
export interface Flags extends Readonly<Partial<Record<keyof typeof OLD_FLAGS, string>>> {
  readonly kit?: string;
  readonly lang?: string;
  readonly participants?: string;
  readonly tables?: string;
  readonly start?: string;
  readonly end?: string;
  readonly breaks?: string;
  readonly length?: string;
  readonly only?: string;
  readonly deep?: string;
  readonly sheets?: string;
  readonly copies?: string;
  readonly split?: boolean;
  readonly paper?: string;
  readonly boards?: string;
  readonly margin?: string;
  readonly tiles?: string;
  /** True without a value. */
  readonly cutLines?: string | true;
  /** True without a value. */
  readonly backs?: string | true;
  readonly labels?: string;
  readonly badges?: string;
  readonly draft?: boolean;
  readonly plan?: string;
  readonly out?: string;
  readonly brand?: string;
  readonly ink?: string;
  readonly for?: string;
  readonly profile?: string;
  readonly marks?: boolean;
  readonly json?: boolean;
  /** `only` was typed as this flag, which is one if the kit calls its list of themes so. */
  readonly byList?: ByList;
}

export interface ByList {
  readonly list: string;
  /** What is wrong if the kit does not. */
  readonly otherwise: Problem;
}

/** More rounds than a kit has themes. */
const MAX_ROUNDS = 8;

/** Does not read `flags.plan` and `flags.json`, which are not choices about the workshop; the command reads them. */
export function readFlags(flags: Flags): Result<Choices> {
  const problems: Problem[] = [];
  const given = <T>(flag: string, typed: string | undefined, read: ReadFlag<T>) => {
    const value =
      typed === undefined || swallowed(typed, flag, problems) ? undefined : read(typed, flag, problems);
    return value === undefined ? undefined : { value, from: { flag } };
  };
  /** A flag, or else the one that it was called before. */
  const renamed = <T>(now: 'only' | 'tables', read: ReadFlag<T>) => {
    const old = Object.keys(OLD_FLAGS).find(
      (name): name is keyof typeof OLD_FLAGS => OLD_FLAGS[name as keyof typeof OLD_FLAGS] === now,
    );
    return (
      given(`--${now === 'only' ? (flags.byList?.list ?? now) : now}`, flags[now], read) ??
      (old && given(`--${old}`, flags[old], read))
    );
  };
  /** A flag that may stand without a value. */
  const bare = <T, const U extends string>(
    flag: string,
    typed: string | true | undefined,
    alone: U,
    read: ReadFlag<T>,
  ) => (typed === true ? { value: alone, from: { flag } } : given<T>(flag, typed, read));
  const on = (flag: string, value: boolean | undefined) =>
    value === undefined ? undefined : { value, from: { flag } };
  const choices = {
    kit: given('KIT', flags.kit, filled),
    languages: given('--lang', flags.lang, list),
    participants: given('--participants', flags.participants, attendance),
    tables: renamed('tables', tables),
    start: given('--start', flags.start, clock),
    end: given('--end', flags.end, clock),
    breaks: given('--breaks', flags.breaks, breaks),
    length: given('--length', flags.length, filled),
    only: renamed('only', list),
    deep: given('--deep', flags.deep, idsOrNumber),
    sheets: given('--sheets', flags.sheets, list),
    copies: given('--copies', flags.copies, copying),
    split: on('--split', flags.split),
    paper: given('--paper', flags.paper, filled),
    boards: given('--boards', flags.boards, filled),
    margin: given('--margin', flags.margin, marginTyped),
    tiles: given('--tiles', flags.tiles, tilesTyped),
    cutLines: bare('--cut-lines', flags.cutLines, 'lines', cutLinesTyped),
    backs: bare('--backs', flags.backs, 'pattern', backsNamed),
    labels: given('--labels', flags.labels, labelsTyped),
    badges: given('--badges', flags.badges, labelsTyped),
    draft: on('--draft', flags.draft),
    out: given('--out', flags.out, filled),
    brands: given('--brand', flags.brand, list),
    ink: given('--ink', flags.ink, inkTyped),
    for: given('--for', flags.for, targetTyped),
    profile: given('--profile', flags.profile, filled),
    marks: on('--marks', flags.marks),
  };
  return unless(problems, () => withoutAbsent(choices));
}

/** In "--lang --json", the second flag would be read as the language. */
function swallowed(typed: string, flag: string, problems: Problem[]): boolean {
  if (!typed.startsWith('--')) return false;
  problems.push(
    wrong(
      { flag },
      'no-value',
      `a value is missing before ${typed}.`,
      `Write it after ${flag}, or leave ${flag} out.`,
    ),
  );
  return true;
}

function list(typed: string, flag: string, problems: Problem[]): readonly string[] | undefined {
  const parts = partsOf(typed);
  if (parts.length > 0) return [...new Set(parts)];
  problems.push(
    wrong({ flag }, 'empty', 'the value is empty.', 'Give one or more values, separated by commas.'),
  );
  return undefined;
}

/** "2" is how many; "1,3" or "culture" are ids. */
const idsOrNumber = (
  typed: string,
  flag: string,
  problems: Problem[],
): readonly string[] | number | undefined => whole(typed, MAX_ROUNDS) ?? list(typed, flag, problems);

const partsOf = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map(visible)
    .filter((part) => part !== '');

/** A number is the number of people; anything else is a file of names. */
function attendance(typed: string, flag: string, problems: Problem[]): Attendance | undefined {
  if (!TYPED_NUMBER.test(typed.trim()))
    return filled(typed, flag, problems) === undefined ? undefined : { file: typed };
  const count = whole(typed, MAX_PARTICIPANTS);
  if (count !== undefined) return { count };
  const message = `${typed.trim()} is not a number of people from 1 to ${MAX_PARTICIPANTS}.`;
  problems.push(
    wrong(
      { flag },
      'participants',
      message,
      `Give a whole number from 1 to ${MAX_PARTICIPANTS}, or a file with the names (.xlsx, .csv or .txt).`,
    ),
  );
  return undefined;
}

function tables(typed: string, flag: string, problems: Problem[]): number | undefined {
  const count = whole(typed, MAX_TABLES);
  if (count === undefined)
    problems.push(
      wrong(
        { flag },
        'tables',
        `"${typed}" is not a number of tables.`,
        `Give a whole number from 1 to ${MAX_TABLES}.`,
      ),
    );
  return count;
}

function clock(typed: string, flag: string, problems: Problem[]): number | undefined {
  const time = readClock(typed);
  if (time === undefined) problems.push(noClock({ flag }, typed));
  return time;
}

function breaks(typed: string, flag: string, problems: Problem[]): number | undefined {
  const count = typed.trim() === '0' ? 0 : whole(typed, MAX_BREAKS);
  const hint = `Give a whole number from 0 to ${MAX_BREAKS}; in workshop.yaml, each may have its time.`;
  if (count === undefined)
    problems.push(wrong({ flag }, 'breaks', `"${typed}" is not a number of breaks.`, hint));
  return count;
}

/** A whole number from 1 to `maximum`, or undefined. */
function whole(typed: string, maximum: number): number | undefined {
  if (!/^\s*\+?\d{1,6}\s*$/.test(typed)) return undefined;
  const number = Number(typed);
  return number >= 1 && number <= maximum ? number : undefined;
}

const COPIES_HINT = `Give a number from 1 to ${MAX_PRINTS} for all, SHEET=NUMBER for one sheet, or suggested; separate several with commas, such as 2,matrix=5.`;

/** "5", "matrix=3", "suggested", or several of them separated by commas; each given only once. */
function copying(typed: string, flag: string, problems: Problem[]): Copying | undefined {
  const before = problems.length;
  const refuse = (message: string) => void problems.push(wrong({ flag }, 'copies', message, COPIES_HINT));
  let all: Copying['all'] | undefined;
  const each = new Map<string, number>();
  for (const part of partsOf(typed)) {
    const [, sheet, amount = part] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const value = sheet === undefined && part === 'suggested' ? part : whole(amount, MAX_PRINTS);
    if (value === undefined) refuse(`"${part}" is not a number of copies.`);
    else if (sheet === undefined && all !== undefined)
      refuse(`both ${all} and ${value} are given for all sheets.`);
    else if (sheet === undefined) all = value;
    else if (value !== 'suggested' && each.has(sheet.trim())) refuse(`${sheet.trim()} is given twice.`);
    else if (value !== 'suggested') each.set(sheet.trim(), value);
  }
  if (all === undefined && each.size === 0 && problems.length === before) refuse('the value is empty.');
  return problems.length > before ? undefined : { all, each };
}
