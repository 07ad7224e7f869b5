// The flags of build and check → choices, or every problem with them.

import { INK_NAMES, type Ink, inkCalled } from '../ink.ts';
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
  type CutLinesChoice,
  type LabelChoice,
  MAX_BREAKS,
  newSheet,
  noClock,
  TILE_CHOICES,
  type TileChoice,
  withoutAbsent,
  wrong,
} from './choices.ts';
import { readClock } from './clock.ts';
import { MARGIN } from './papers.ts';

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
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Does not read `flags.plan` and `flags.json`, which are not choices about the workshop; the command reads them. */
export function readFlags(flags: Flags): Result<Choices> {
  const problems: Problem[] = [];
  const given = <T>(
    flag: string,
    typed: string | undefined,
    read: (typed: string, flag: string, problems: Problem[]) => T | undefined,
  ) => {
    const value =
      typed === undefined || swallowed(typed, flag, problems) ? undefined : read(typed, flag, problems);
    return value === undefined ? undefined : { value, from: { flag } };
  };
  /** A flag, or else the one that it was called before. */
  const renamed = <T>(
    now: 'only' | 'tables',
    read: (typed: string, flag: string, problems: Problem[]) => T | undefined,
  ) => {
    const old = Object.keys(OLD_FLAGS).find(
      (name): name is keyof typeof OLD_FLAGS => OLD_FLAGS[name as keyof typeof OLD_FLAGS] === now,
    );
    return (
      given(`--${now === 'only' ? (flags.byList?.list ?? now) : now}`, flags[now], read) ??
      (old && given(`--${old}`, flags[old], read))
    );
  };
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
    split: flags.split === undefined ? undefined : { value: flags.split, from: { flag: '--split' } },
    paper: given('--paper', flags.paper, filled),
    boards: given('--boards', flags.boards, filled),
    margin: given('--margin', flags.margin, margin),
    tiles: given('--tiles', flags.tiles, tiles),
    cutLines:
      flags.cutLines === true
        ? { value: 'lines' as const, from: { flag: '--cut-lines' } }
        : given('--cut-lines', flags.cutLines, cutLines),
    backs:
      flags.backs === true
        ? { value: 'pattern' as const, from: { flag: '--backs' } }
        : given('--backs', flags.backs, backsNamed),
    labels: given('--labels', flags.labels, labels),
    badges: given('--badges', flags.badges, labels),
    draft: flags.draft === undefined ? undefined : { value: flags.draft, from: { flag: '--draft' } },
    out: given('--out', flags.out, filled),
    brands: given('--brand', flags.brand, list),
    ink: given('--ink', flags.ink, ink),
    for: given('--for', flags.for, target),
    profile: given('--profile', flags.profile, filled),
    marks: flags.marks === undefined ? undefined : { value: flags.marks, from: { flag: '--marks' } },
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

function filled(typed: string, flag: string, problems: Problem[]): string | undefined {
  if (visible(typed) !== '') return typed;
  problems.push(wrong({ flag }, 'empty', 'the value is empty.', 'Give a value, or leave the flag out.'));
  return undefined;
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
  if (!NUMBER.test(typed.trim()))
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

function ink(typed: string, flag: string, problems: Problem[]): Ink | undefined {
  const called = inkCalled(typed.trim().toLowerCase());
  if (called === undefined)
    problems.push(
      wrong({ flag }, 'ink', `"${typed}" is not a way to print.`, `Give one of ${INK_NAMES.join(', ')}.`),
    );
  return called;
}

function target(typed: string, flag: string, problems: Problem[]): 'shop' | undefined {
  if (typed.trim().toLowerCase() === 'shop') return 'shop';
  const hint = `Say shop, for files for a print shop; leave ${flag} out for an office printer.`;
  problems.push(wrong({ flag }, 'for', `"${typed}" is nobody that files are made for.`, hint));
  return undefined;
}

function breaks(typed: string, flag: string, problems: Problem[]): number | undefined {
  const count = typed.trim() === '0' ? 0 : whole(typed, MAX_BREAKS);
  const hint = `Give a whole number from 0 to ${MAX_BREAKS}; in workshop.yaml, each may have its time.`;
  if (count === undefined)
    problems.push(wrong({ flag }, 'breaks', `"${typed}" is not a number of breaks.`, hint));
  return count;
}

/** "6", "6.5" or "6,5" mm. */
function margin(typed: string, flag: string, problems: Problem[]): number | undefined {
  const mm = NUMBER.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : Number.NaN;
  if (mm >= MARGIN.least && mm <= MARGIN.most) return mm;
  const message = `"${typed}" is not a margin from ${MARGIN.least} to ${MARGIN.most} mm.`;
  const hint = 'Give the edge that the printer leaves white, such as 6; few leave more than that.';
  problems.push(wrong({ flag }, 'margin', message, hint));
  return undefined;
}

function tiles(typed: string, flag: string, problems: Problem[]): TileChoice | undefined {
  const found = TILE_CHOICES.find((choice) => choice === typed.trim());
  if (found === undefined)
    problems.push(
      wrong(
        { flag },
        'tiles',
        `"${typed}" is no way to put boards together.`,
        `Say ${TILE_CHOICES.join(' or ')}.`,
      ),
    );
  return found;
}

function cutLines(typed: string, flag: string, problems: Problem[]): CutLinesChoice | undefined {
  if (typed.trim() === 'marks') return 'marks';
  const hint = `Say marks, or nothing after ${flag}: a kit or plan is named before it.`;
  problems.push(wrong({ flag }, 'cut-lines', `"${typed}" is no way to write cut lines.`, hint));
  return undefined;
}

function labels(typed: string, flag: string, problems: Problem[]): LabelChoice | undefined {
  const name = filled(typed, flag, problems);
  return name === undefined ? undefined : newSheet(name);
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
