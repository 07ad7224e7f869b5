// Editions from before there were forms for numbers: they are printed as they were, with a warning.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cwd, kitpress, put } from '../support/cli.ts';
import { root } from '../support/disk.ts';

/** Copies a kit of tests/kits and changes a file of it. */
const change = (kit: string, file: string, changes: readonly (readonly [RegExp, string])[]): void => {
  cpSync(join(root, 'tests', 'kits', kit), join(cwd, kit), { recursive: true });
  const before = readFileSync(join(cwd, kit, file), 'utf8');
  const after = changes.reduce((text, [pattern, words]) => text.replace(pattern, words), before);
  expect(after).not.toBe(before);
  put(join(kit, file), after);
};

const codesOf = async (
  kit: string,
): Promise<{ readonly exit: number; readonly found: readonly string[] }> => {
  const { exit, out } = await kitpress(`check ./${kit} --json`);
  const { problems } = JSON.parse(out) as {
    problems: readonly { severity: string; code: string; key?: string }[];
  };
  return { exit, found: problems.map((one) => `${one.severity} ${one.code} ${one.key}`) };
};

test('one text for every number is a warning where the language tells numbers apart', async () => {
  change('tiny', 'sv/workshop.yaml', [[/minutes: \{ .*? \}/, "minutes: '{n} min'"]]);
  expect(await codesOf('tiny')).toEqual({ exit: 0, found: ['warning content-one-form labels.minutes'] });
});

test('a total with its own numbers is a warning, and one without any an error', async () => {
  const withoutTotals = /\n {2}totals:(?:\n {4,}.*)+/;
  change('small', 'en/guide.yaml', [
    [withoutTotals, ''],
    [/total: .*\{all\}.*/, "total: '{a3} sheets of A3, {a4} of A4, {cuts} cuts'"],
  ]);
  expect(await codesOf('small')).toEqual({ exit: 0, found: ['warning content-one-form print.total'] });

  change('small', 'en/guide.yaml', [[withoutTotals, '']]);
  expect(await codesOf('small')).toEqual({ exit: 1, found: ['error content-missing-key print.totals'] });
});

test('a matrix that is not described in words is read as its axes and fields', async () => {
  change('small', 'en/workshop.yaml', [[/\n {4}inWords: .*(?:\n {6,}.*)*/, '']]);
  expect(await codesOf('small')).toEqual({ exit: 0, found: [] });
});
