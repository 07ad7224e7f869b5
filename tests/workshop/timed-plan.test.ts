// The plan against the clock, and guide and summary that say the same of it.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Flags } from '../../src/plan/flags.ts';
import { readFlags } from '../../src/plan/flags.ts';
import { buildIssue } from '../../src/workshop/build.ts';
import { layout } from '../../src/workshop/layout.ts';
import { timedPlan } from '../../src/workshop/timed-plan.ts';
import { saidBy } from '../support/scene.ts';
import { clear, kitOf, openTheme, SWEDISH, used } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();

/** What the summary has, and what the guide says. */
const made = (flags: Flags) => {
  const plan = clear(timedPlan(clear(readFlags(flags)), kit));
  const input = { kit: used(kit, plan), plan, theme, kinds: KINDS, kitName: 'x', date: new Date(0) };
  const laid = layout(input);
  const { summary } = clear(buildIssue(input, laid));
  const guide = clear(laid).find(({ sheet }) => sheet.id === 'guide');
  const said = (guide?.pages ?? []).map(({ items }) => saidBy(items)).join(' ');
  return { plan, summary, said };
};

const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} tim` : '', rest > 0 ? `${rest} min` : '']
    .filter((part) => part !== '')
    .join(' ');
};

describe('guide and summary agree', () => {
  test.each([
    [1, 1, 1],
    [7, 1, 2],
    [7, 3, 1],
    [12, 3, 3],
    [12, 12, 5],
    [24, 3, 5],
    [60, 12, 2],
    [100, 12, 1],
    [100, 3, 3],
    [200, 12, 5],
    [200, 1, 3],
  ])('for %i people at %i tables and %i themes', (people, tables, deep) => {
    const flags = { participants: String(people), tables: String(tables), deep: String(deep), start: '9' };
    const { summary, said } = made(flags);
    const { time, cutting } = summary;
    for (const { label, name, file, pages, copies, paper, cuts } of summary.sheets)
      expect(said).toContain(
        `${label} ${name} ${file} ${pages} ${copies} ${paper} ${cuts === 0 ? '–' : cuts}`,
      );
    expect(said).toContain(`${time?.planned}`);
    for (const { at, minutes } of time?.turns ?? [])
      expect(said).toMatch(new RegExp(`${at.replace(':', '\\.')}–\\d\\d\\.\\d\\d [^–]* ${minutes}\\b`));
    expect(said).toContain(
      `${duration(cutting?.scissors ?? 0)} med sax och ${duration(cutting?.guillotine ?? 0)} med`,
    );
    expect(said).toContain(`två saxar till varje bord, ${2 * tables} sammanlagt`);
  });
});

describe('a workshop with one theme', () => {
  test('has no vote, in guide and summary', () => {
    const { summary, said } = made({ only: '3' });
    expect(summary.sheets.map(({ sheet }) => sheet)).not.toContain('vote-sheet');
    expect(summary.time?.without?.map(({ step }) => step)).toEqual(['vote']);
    expect(said).not.toMatch(/Steg 1|röst(a|ar) |V Röst/i);
    expect(said).toContain('Kortet 3B');
  });
});

describe('a workshop with sheets for some themes', () => {
  test('says what to do if another one wins the vote', () => {
    expect(made({ deep: '1,3' }).said).toMatch(/Det finns bara blad för 1 .* och 3 .*\. Vinner något annat/);
    expect(made({ deep: '2' }).said).not.toContain('Vinner något annat');
  });
});

describe('the room', () => {
  test('has the packs on a table of their own, so many of each, and the sums of several tables', () => {
    const { plan, said } = made({ participants: '100', tables: '12', start: '9', end: '12' });
    expect(said).toContain('T Rummets summor');
    expect(said).toMatch(
      /Lägg på varje bord: V\sRöstningsblad, M\sMatris, R\sReflektionsblad och D4\sBordsskyltar\./,
    );
    expect(said).toMatch(
      new RegExp(
        `Lägg på ett eget bord, ${plan.packs} av varje: W1–W5\\sPrincipblad, S1–S5\\s.* och C1–C5\\s`,
      ),
    );
    expect(made({ tables: '1' }).said).toMatch(/Ha framme: W1–W5\sPrincipblad/);
  });

  test('has no sums of a vote that is not taken', () => {
    const { summary, said } = made({ only: '3', participants: '30' });
    expect(summary.sheets.map(({ sheet }) => sheet)).not.toContain('sums');
    expect(said).not.toMatch(/Steg 1|Rummets summor/);
  });
});

describe('steps without paper', () => {
  test('are left out, but not where only a guide is printed again', () => {
    expect(made({ sheets: 'guide,vote-sheet' }).said).not.toContain('Bedöm nuläget');
    expect(made({ sheets: 'guide' }).said).toContain('Bedöm nuläget');
  });
});

describe('the clock', () => {
  const problems = (flags: Flags) => timedPlan(clear(readFlags(flags)), kit).problems;

  test('decides how many themes there is time for, at least one', () => {
    const rounds = (end: string) => {
      const timed = timedPlan(clear(readFlags({ start: '9', end })), kit);
      return timed.ok ? timed.value.rounds : undefined;
    };
    expect(rounds('9:30')).toBe(1);
    expect(rounds('11:59')).toBe(1);
    expect(rounds('12')).toBe(2);
    expect(made({ start: '9', end: '12' }).summary.time).toMatchObject({
      planned: 180,
      breaks: [10],
      deep: { rounds: 2, withBreaks: 180 },
    });
    expect(made({ start: '9', end: '12', participants: '100', tables: '12' }).plan.rounds).toBe(1);
    expect(rounds('16')).toBeGreaterThan(rounds('11') ?? 9);
  });

  test('warns by how much a workshop does not fit, and says what would', () => {
    expect(problems({ start: '9', end: '12', deep: '1' })).toEqual([]);
    const [found] = problems({ start: '9', end: '12', deep: '5' });
    expect(found).toMatchObject({ severity: 'warning', code: 'plan-time-short' });
    expect(found?.message).toMatch(
      /^The workshop takes \d+ min, \d+ min more than there are: it ends at \d\d:\d\d\.$/,
    );
    expect(found?.hint).toMatch(/^What fits: .*\(deep: \d\)/);
  });

  test('says how many breaks would fit in the length that is planned', () => {
    const short = kitOf('content/coi-action-plan', 'da');
    const flags = { length: 'short', start: '9', end: '10', breaks: '2' };
    const [found] = timedPlan(clear(readFlags(flags)), short).problems;
    expect(found?.hint).toBe('What fits: fewer breaks (breaks: 1).');
  });
});
