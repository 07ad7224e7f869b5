// exported.yaml: what an edition remembers of its exports, and for how long.
import { describe, expect, test } from 'vitest';
import type { ExportState } from '../../../src/translation/exchange/exchange.ts';
import { versionOf } from '../../../src/translation/exchange/version.ts';
import {
  type Exports,
  readExports,
  returnedOf,
  withExport,
  withReturned,
} from '../../../src/translation/sync/exported.ts';
import { readYaml } from '../../../src/yaml/read.ts';
import { clear } from '../../support/workshop.ts';

const read = (text: string): Exports =>
  clear(readExports(readYaml(new TextEncoder().encode(text), 'exported.yaml')));

/** An export of texts by key. */
const exportOf = (id: string, texts: Readonly<Record<string, string>>): ExportState => ({
  id,
  versions: new Map(Object.entries(texts).map(([key, text]) => [key, versionOf(text, 'translated')])),
});

const FIRST = exportOf('first', { a: 'one', b: 'two' });
const SECOND = exportOf('second', { a: 'one', c: 'three' });

test('an edition that was never exported remembers nothing', () => {
  expect(clear(readExports(undefined)).size).toBe(0);
});

test('each export is remembered as it was; a text that has not changed takes one version', () => {
  const text = withExport(read(withExport(new Map(), FIRST)), SECOND);
  expect(read(text)).toEqual(
    new Map([
      ['first', FIRST.versions],
      ['second', SECOND.versions],
    ]),
  );
  expect(text.match(/^ {2}a: .*/m)?.[0]).toBe(`  a: ${versionOf('one', 'translated')}`);
  expect(text.match(/^ {2}b: .*/m)?.[0]).toBe(`  b: ${versionOf('two', 'translated')} -`);
});

test('of a kit before lists it has keys by file, each the key of today if the text has moved', () => {
  const [one, two] = [versionOf('one', 'translated'), versionOf('two', 'translated')];
  const text = `exports:\n  - first\ntexts:\n  actions.yaml:\n    a: ${one}\n    b: ${two}\n`;
  const moved = () => new Map([['actions.yaml:a', 'lists.actions.1']]);
  const exports = clear(readExports(readYaml(new TextEncoder().encode(text), 'exported.yaml'), moved));
  expect([...(exports.get('first') ?? [])]).toEqual([
    ['lists.actions.1', one],
    ['actions.yaml:b', two],
  ]);
});

test('an export of the same texts is the newest again, and is not remembered twice', () => {
  const once = withExport(new Map(), FIRST);
  expect(withExport(read(once), FIRST)).toBe(once);
  const again = withExport(read(withExport(read(once), SECOND)), FIRST);
  expect([...read(again).keys()]).toEqual(['second', 'first']);
});

test('what came back of an export is remembered beside it, the latest of each text', () => {
  const { versions: first } = exportOf('', { a: 'uno', b: 'due' });
  const { versions: second } = exportOf('', { a: 'ein' });
  const once = withReturned(read(withExport(new Map(), FIRST)), { id: 'first', versions: first });
  const twice = read(withReturned(read(once), { id: 'first', versions: second }));
  expect(twice.get('first')).toEqual(FIRST.versions);
  expect(returnedOf(twice, 'first')).toEqual(exportOf('', { a: 'ein', b: 'due' }).versions);
  expect(returnedOf(twice, 'second').size).toBe(0);
});

describe('it does not grow for ever', () => {
  test('the twenty latest states are remembered', () => {
    let text = '';
    for (let n = 1; n <= 25; n += 1)
      text = withExport(text === '' ? new Map() : read(text), exportOf(`e${n}`, { a: `${n}` }));
    expect([...read(text).keys()]).toEqual(Array.from({ length: 20 }, (_, n) => `e${n + 6}`));
  });

  test('and fewer of a kit with so many texts that they would not fit a file', () => {
    const many = (n: number) =>
      exportOf(`e${n}`, Object.fromEntries(Array.from({ length: 5000 }, (_, k) => [`k${k}`, `${n} ${k}`])));
    let text = withExport(new Map(), many(0));
    for (let n = 1; n < 10; n += 1) text = withExport(read(text), many(n));
    expect(text.length).toBeLessThan(500_000);
    expect([...read(text).keys()].at(-1)).toBe('e9');
    expect(read(text).size).toBeGreaterThan(2);
  });
});

test.each([
  ['a version that is none', 'exports:\n  - x\ntexts:\n  k: some words\n'],
  ['no exports', 'texts:\n  k: 00000000000\n'],
])('%s is a problem with its line', (_, text) => {
  const result = readExports(readYaml(new TextEncoder().encode(text), 'exported.yaml'));
  expect([result.ok, result.problems[0]?.file, result.problems[0]?.line]).toEqual([
    false,
    'exported.yaml',
    expect.any(Number),
  ]);
});
