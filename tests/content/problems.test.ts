// The page docs/problems.md names every problem there can be with content.
import { expect, test } from 'vitest';
import { folderOf, root } from '../support/disk.ts';

const textOf = (folder: string, file: string): string =>
  new TextDecoder().decode(folderOf(`${root}/${folder}`).read(file));

const documented = new Map(
  [...textOf('docs', 'problems.md').matchAll(/^\| `([a-z0-9-]+)` \| (error|warning) \|/gm)].map(
    ([, code, severity]) => [code, severity],
  ),
);

const sources = folderOf(`${root}/src/content`)
  .list('')
  .map((file) => textOf('src/content', file))
  .join('\n');

const used = new Set(
  [...sources.matchAll(/'((?:yaml|content|text)-[a-z0-9-]+)'/g)].map(([, code]) => code ?? ''),
);

test('every code of content is on the page', () => {
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((code) => !documented.has(code))).toEqual([]);
});

test('no code on the page has gone out of use', () => {
  const ours = [...documented.keys()].filter((code) => /^(?:yaml|content|text)-/.test(code ?? ''));
  expect(ours.filter((code) => !used.has(code ?? ''))).toEqual([]);
});

test('what the page calls a warning is one', () => {
  for (const [, call, code] of sources.matchAll(/\b(warning|error)\(\s*'([a-z0-9-]+)'/g))
    expect([code, documented.get(code)]).toEqual([code, call]);
});
