// What is told of a translation beside its texts that are missing: texts that its source has not, and reviews that no longer count.
import { expect, test } from 'vitest';
import { checkExtra, checkWords } from '../../../src/translation/sync/check.ts';
import { Workbench } from '../support.ts';

/** An edition of the base kit that is finished. */
const finished = (): Workbench => {
  const bench = new Workbench();
  bench.start();
  bench.fill();
  bench.update();
  return bench;
};

test('a text that its source does not have is told at its place, unless a problem there is known', () => {
  const bench = finished();
  const before = bench.files['nb/actions.yaml'] ?? '';
  bench.files['nb/actions.yaml'] = `${before}extra:\n  one: Ett\n`;
  const [found, ...others] = checkExtra(bench.read(), []);
  expect(others).toEqual([]);
  expect(found).toEqual({
    severity: 'warning',
    code: 'translation-extra',
    message: 'The edition in "sv" has no such text.',
    hint: 'Delete it, or add its source there.',
    ...{
      file: 'nb/actions.yaml',
      line: before.split('\n').length + 1,
      column: 8,
    },
    key: 'extra.one',
  });
  for (const key of ['extra', 'extra.one'])
    expect(
      checkExtra(bench.read(), [{ severity: 'error', code: 'x', message: '', file: 'nb/actions.yaml', key }]),
    ).toEqual([]);
});

test('a text that was reviewed and has changed since is told, with what to write once it is read again', () => {
  const bench = finished();
  const key = 'lists.purposes.1';
  const record = 'nb/made-from.yaml';
  bench.files[record] = `${bench.files[record]}states:\n  ${key}: final\n`;
  bench.update();
  expect(checkWords(bench.read(), 'update')).toEqual([]);
  bench.change('nb/workshop.yaml', 'nb: Lär känna', 'nb: Bli kjent med');
  expect(checkWords(bench.read(), 'update')).toMatchObject([
    {
      severity: 'warning',
      code: 'translation-needs-review',
      message: 'The text or its source has changed since it was reviewed.',
      hint: `Have it read again, and write "reviewed" or "final" for its key under "states" in ${record}.`,
      ...{ file: 'nb/workshop.yaml', key },
    },
  ]);
});
