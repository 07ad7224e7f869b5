// Backs, as flags and a plan name them, and what summary, guide and the answer as data say of them.
import { expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { put } from '../support/folder.ts';

const SHEETS = '--sheets guide,action-cards,vote-dots --lang sv';

test('a build says which file is printed on both sides, and counts sheets of paper', async () => {
  const plain = await kitpress(`check ${SHEETS}`);
  const { exit, out } = await kitpress(`build ${SHEETS} --backs`);
  expect(exit).toBe(0);
  expect(out).toMatch(/cards\.pdf +20 pages +A3/);
  expect(out).toContain('Only out/cards.pdf: print on both sides, flip on the long edge');
  const [paper] = /To print and cut: .*/.exec(plain.out) ?? ['none'];
  expect(out).toContain(paper);
});

test('the answer as data has the edge for each file and each sheet', async () => {
  put('workshop.yaml', 'backs: ids\nprinter: { flip: short, back: [2, -1.5] }\n');
  const { out } = await kitpress(`build ${SHEETS} --json`);
  const { files, summary } = JSON.parse(out);
  const flips = (of: readonly { file: string; flip?: string }[]) =>
    of.flatMap(({ file, flip }) => (flip ? [[file.replace('out/', ''), flip]] : []));
  expect(flips(files)).toEqual([['cards.pdf', 'short']]);
  expect(flips(summary.editions[0].sheets)).toEqual([['cards.pdf', 'short']]);
  expect(summary.editions[0].sheets.find(({ file }: { file: string }) => file === 'cards.pdf').pages).toBe(
    10,
  );
});

test('a sheet in a file of its own has its backs in it', async () => {
  const { out } = await kitpress(`build ${SHEETS} --backs ids --split`);
  expect(out).toMatch(/action-cards-1\.pdf +4 pages/);
  expect(out).not.toContain(' cards.pdf');
});

test.each([
  ['--backs --sheets vote-dots', /--backs: none of the sheets to print has cards.*action-cards/s],
  ['--backs --sheets assessment', /usage-backs|none of the sheets to print has cards/],
  ['--backs --sheets vote-dots --labels herma-4385', /none of the sheets to print has cards/],
  ['--backs stripes', /"stripes" is nothing to print on backs\. Say pattern or ids/],
  ['--backs ./my-kit', /or nothing after --backs: a kit or plan is named before it/],
])('%s is wrong usage', async (flags, message) => {
  const { exit, err } = await kitpress(`build ${flags}`);
  expect(exit).toBe(2);
  expect(err).toMatch(message);
});

test.each([
  ['backs: true\nsheets: [vote-dots]\n', /workshop\.yaml:1:8 {2}error {2}plan-backs/],
  ['backs: stripes\n', /workshop\.yaml:1:8 /],
  ['printer: { back: [9, 0] }\n', /workshop\.yaml:1:\d+ .*printer\.back\.0/],
  ['printer: { flip: left }\n', /workshop\.yaml:1:\d+ .*printer\.flip/],
  ['baksidor: true\n', /Did you mean "backs"\?/],
])('in a plan, %s is wrong', async (plan, message) => {
  put('workshop.yaml', plan);
  const { exit, err } = await kitpress('check');
  expect(exit).toBe(1);
  expect(err).toMatch(message);
});

test('a plan with backs prints other sheets where a flag names them, and backs: false is the same as nothing', async () => {
  put('workshop.yaml', 'backs: true\n');
  expect((await kitpress('check --sheets vote-dots')).exit).toBe(0);
  put('workshop.yaml', 'backs: false\n');
  const { exit, out } = await kitpress(`build ${SHEETS}`);
  expect(exit).toBe(0);
  expect(out).not.toContain('cards.pdf');
});
