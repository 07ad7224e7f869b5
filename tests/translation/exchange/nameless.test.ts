// Texts that came back without their keys: known by their sources, their places or their order.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFoundKeys } from '../../../src/translation/exchange/nameless.ts';
import { fromPo } from '../../../src/translation/exchange/po-read.ts';
import { toPo } from '../../../src/translation/exchange/po-write.ts';
import type { Unit } from '../../../src/translation/unit.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, cards, UNITS } from '../units.ts';

/** Two texts with one source, on lines of their own. */
const AND: readonly Unit[] = ['a.and', 'b.and'].map((key, k) => ({
  ...{ file: 'actions.yaml', key, source: 'och' },
  ...{ text: ['and', 'plus'][k] ?? '', from: 'och', state: 'translated' },
}));
const HEAD = {
  ...ABOUT,
  at: ({ key }: Unit) => ({
    path: 'sv/actions.yaml',
    line: [...key].reduce((n, c) => n * 31 + c.charCodeAt(0), 7) % 9973,
  }),
};
const ALL: readonly Unit[] = [...UNITS, ...AND, ...cards('en', ['card', '{count} cards'])];
const whole = toPo(ALL, HEAD);
const bare = whole.replace(/^msgctxt .*\n/gm, '');

const named = (text: string, units: readonly Unit[] = ALL, at: typeof HEAD.at | undefined = HEAD.at) =>
  withFoundKeys(clear(fromPo(bytesOf(text), 'en.po')), units, { at });
const textsIn = (text: string, units: readonly Unit[] = ALL, at: typeof HEAD.at | undefined = HEAD.at) =>
  clear(named(text, units, at)).items.map((item) => [item.key, item.text]);
const sent = (units: readonly Unit[]) => units.map(({ key, text = '' }) => [key, text]);
const inOrder = <T>(all: readonly T[]): readonly string[] => all.map((one) => JSON.stringify(one)).sort();

test('a text is known by its source; where several have it, by the place of the source', () => {
  expect(textsIn(bare)).toEqual(sent(ALL));
  const turned = bare.split('\n\n');
  const backwards = [
    turned[0],
    ...turned
      .slice(1)
      .map((one) => one.trimEnd())
      .reverse(),
  ].join('\n\n');
  expect(inOrder(textsIn(backwards))).toEqual(inOrder(sent(ALL)));
});

test('without places, by its order, if as many came back', () => {
  const placeless = bare.replace(/^#: .*\n/gm, '');
  expect(textsIn(placeless)).toEqual(sent(ALL));
  expect(textsIn(bare, ALL, undefined)).toEqual(sent(ALL));
});

describe('one text for several', () => {
  const ONE = 'msgid ""\nmsgstr "Language: en\\n"\n\n#: x:1\nmsgid "och"\nmsgstr "and"\n';

  test('fills those that are empty, and is nothing new for those that are the same', () => {
    const empty = AND.map(({ text: _, ...unit }): Unit => ({ ...unit, state: 'missing' }));
    expect(textsIn(ONE, empty)).toEqual([
      ['a.and', 'and'],
      ['b.and', 'and'],
    ]);
    expect(textsIn(ONE, AND)).toEqual([['a.and', 'and']]);
  });

  test('is left out if it differs from all of them, with one problem', () => {
    const { ok, problems } = named(ONE.replace('"and"', '"as well as"'), AND);
    expect([ok, problems.map(({ code, severity, line }) => [code, severity, line])]).toEqual([
      true,
      [['exchange-ambiguous', 'warning', 6]],
    ]);
  });
});

test('a text whose source no text of the edition has is an error, or left out of an older file', () => {
  const other = bare.replaceAll('msgid "och"', 'msgid "men"');
  expect(named(other).problems.map(({ code, message }) => [code, /line (\d+)\.$/.test(message)])).toEqual([
    ['exchange-unknown-key', true],
  ]);
  const imported = clear(fromPo(bytesOf(other), 'en.po'));
  const older = withFoundKeys(imported, ALL, { at: HEAD.at, older: true });
  expect([older.ok, older.problems.map(({ code }) => code)]).toEqual([true, ['exchange-left-out']]);
});

const run = (command: string, args: readonly string[], cwd: string): boolean =>
  spawnSync(command, args, { cwd }).status === 0;
const hasToolkit = run('po2xliff', ['--version'], '/') && run('xliff2po', ['--version'], '/');
const hasGettext = run('msgmerge', ['--version'], '/');

describe('programs that others wrote', () => {
  const through = (...steps: readonly (readonly [string, ...string[]])[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'kitpress-po-'));
    writeFileSync(join(folder, 'en.po'), whole);
    for (const [command, ...args] of steps)
      expect([command, run(command, args, folder)]).toEqual([command, true]);
    return readFileSync(join(folder, 'back.po'), 'utf8');
  };

  test.skipIf(!hasToolkit)(
    'Translate Toolkit loses no text on the way to XLIFF and back (skipped without it)',
    () => {
      const back = through(
        ['po2xliff', '--progress=none', 'en.po', 'en.xlf'],
        ['xliff2po', '--progress=none', 'en.xlf', 'back.po'],
      );
      expect(back).not.toContain('lists.actions.1.A.1');
      expect(inOrder(textsIn(back))).toEqual(inOrder(sent(ALL)));
    },
  );

  test.skipIf(!hasGettext)('gettext merges, wraps and sorts without losing one (skipped without it)', () => {
    const merged = through(['msgmerge', '--quiet', '-o', 'back.po', 'en.po', 'en.po']);
    const sorted = through(['msgcat', '--sort-output', '--width=40', '-o', 'back.po', 'en.po']);
    const unique = through(['msguniq', '-o', 'back.po', 'en.po']);
    for (const back of [merged, sorted, unique]) expect(inOrder(textsIn(back))).toEqual(inOrder(sent(ALL)));
  });
});
