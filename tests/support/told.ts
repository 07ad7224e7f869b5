// What a workshop comes to as its guide says it, as `--json` says it and as its pages are, each read by itself and without writing a byte.
import { expect } from 'vitest';
import { factsOf } from '../../src/commands/build.ts';
import type { BuildFacts } from '../../src/commands/build-facts.ts';
import { builtText } from '../../src/commands/summary.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Page } from '../../src/scene.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { type Built, buildIssue } from '../../src/workshop/build.ts';
import type { Laid } from '../../src/workshop/layout.ts';
import { elementsIn, saidBy } from './scene.ts';
import { clear, DATE, laidOut, used } from './workshop.ts';

export interface Told {
  readonly laid: readonly Laid[];
  readonly facts: BuildFacts;
  /** What a build prints in the terminal. */
  readonly text: string;
  readonly guide: readonly Page[];
}

/** A plan of `kit`, laid out once. */
export const tell = (kit: Kit, theme: Theme, plan: Plan): Told => {
  const input = { kit: used(kit, plan), kinds: KINDS, plan, theme, kitName: kit.id, date: DATE };
  const laying = laidOut(kit, plan, theme);
  const built = clear(buildIssue(input, laying));
  const facts = answerTo(input, built);
  const laid = clear(laying);
  return {
    laid,
    facts,
    text: builtText({ summary: facts, files: [], cutFiles: [], problems: [], out: 'out', sameKit: '' }),
    guide: laid.find(({ sheet }) => sheet.forFacilitator)?.pages ?? [],
  };
};

const answerTo = (job: { readonly kit: Kit; readonly plan: Plan; readonly theme: Theme }, built: Built) =>
  factsOf({
    workshop: {
      kitName: job.kit.id,
      sourceLanguage: 'sv',
      sameKit: '',
      issues: [job],
      kinds: KINDS,
      brands: [],
      plan: job.plan,
      planFile: null,
      date: DATE,
      out: 'out',
    },
    built: [built],
  });

export interface TableRow {
  /** "W1–W5 Principblad" */
  readonly sheet: string;
  readonly file: string;
  readonly pages: number;
  readonly copies: number;
  readonly paper: string;
  readonly cuts: number;
}

/** The rows of the guide's print list. */
export const printList = (guide: readonly Page[]): readonly TableRow[] =>
  rowsOf(guide).flatMap((cells) => {
    const [sheet = '', file = '', pages, copies, paper = '', cuts] = cells;
    if (cells.length !== 6 || !/^\d/.test(copies ?? '')) return [];
    return {
      sheet,
      file,
      pages: Number(pages),
      copies: Number(copies),
      paper,
      cuts: cuts === '–' ? 0 : Number(cuts),
    };
  });

/** The same rows as the answer of `--json` has them. */
export const answered = (facts: BuildFacts): readonly TableRow[] =>
  (facts.editions[0]?.sheets ?? expect.fail('no edition')).map(
    ({ label, name, file, pages, copies, paper, cuts }) => ({
      sheet: `${label} ${name}`,
      file,
      pages,
      copies,
      paper,
      cuts,
    }),
  );

/** The minutes of the guide's agenda, row by row, and their sum as it says it. */
export const agenda = (
  guide: readonly Page[],
): { readonly minutes: readonly number[]; readonly total: number } => {
  const rows = rowsOf(guide).filter((cells) => cells.length === 3 && /^\d+:\d\d/.test(cells[0] ?? ''));
  const minutes = rows.map(([, , last]) => Number(last));
  return { minutes: minutes.slice(0, -1), total: minutes.at(-1) ?? 0 };
};

/** The points of the guide as one line each. */
export const pointsIn = (guide: readonly Page[]): readonly string[] =>
  guide
    .flatMap(({ items }) => elementsIn(items, 'body'))
    .map((body) => plain(saidBy([body])))
    .filter((line) => line !== '');

const rowsOf = (guide: readonly Page[]): readonly (readonly string[])[] =>
  guide
    .flatMap(({ items }) => elementsIn(items, 'row'))
    .map(({ items }) => items.map((cell) => plain(saidBy([cell]))));

const plain = (words: string): string => words.replaceAll('\u00a0', ' ').trim();

/** The things a packing line gives to one table: "9 strips D1" as ["D1 strips", 9]; prints by their code. */
export interface PackingLine {
  readonly tables: readonly number[];
  readonly things: readonly string[];
}

/** "Bord 1–4 och 7: 9 personer, V, 2 × M och R." */
export const packingLine = (line: string, table: string, and: string): PackingLine | undefined => {
  const [, where, what] = new RegExp(`^${table} ([^:]+): (.+)\\.$`).exec(line) ?? [];
  if (where === undefined || what === undefined) return undefined;
  const parts = (list: string): readonly string[] => list.split(new RegExp(`, | ${and} `));
  const tables = parts(where).flatMap((range) => {
    const [from = 0, to = from] = range.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  return { tables, things: parts(what) };
};

/** A print of a page. */
export interface Print {
  /** Of its sheet. */
  readonly code: string;
  /** With its number among the pages, and its table. */
  readonly label: string;
  /** Straight cuts on it. */
  readonly cuts: number;
}

/** So many things dealt out to tables, the first of which get what is over. */
export const dealt = (things: number, tables: number): readonly number[] =>
  Array.from({ length: tables }, (_, i) => Math.floor((things + tables - 1 - i) / tables));

/** Every print of every page, as often as the plan says; those of a table are dealt out. */
export const printed = (laid: readonly Laid[], { copies, tables }: Plan): readonly Print[] =>
  laid.flatMap(({ sheet: { id, code }, pages }) => {
    const all = copies[id] ?? 0;
    const each = dealt(all, tables);
    return pages.flatMap(({ label, table, cuts }) =>
      Array.from({ length: table === undefined ? all : (each[table - 1] ?? 0) }, () => ({
        code,
        label,
        cuts,
      })),
    );
  });
