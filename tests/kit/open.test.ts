// Kits that cannot be opened at all.
import { expect, test } from 'vitest';
import { KEY_BEFORE_LISTS } from '../../src/yaml/old-keys.ts';
import { openFolder } from './lists-kit.ts';

test('a kit of the form before lists has one problem, with the way out, whatever else it has', () => {
  const { ok, problems } = openFolder({
    'kit.yaml': `id: old\nsheets: 7\n${KEY_BEFORE_LISTS}: []\nwrong: true\n`,
    'en.yaml': 'language: en\nnonsense: 1\n',
  });
  expect(ok).toBe(false);
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'content-old-form',
      severity: 'error',
      file: 'kit.yaml',
      line: 3,
      column: 1,
      key: KEY_BEFORE_LISTS,
      hint: expect.stringContaining('kitpress migrate'),
    }),
  ]);
});
