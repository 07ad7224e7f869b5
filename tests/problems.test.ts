// The page docs/problems.md names every problem there can be, and none that has gone out of use.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/disk.ts';

const CODE =
  '(?:yaml|content|text|translation|fit|theme|brand|image|names|file|plan|page|usage|exchange|migrate)-[a-z0-9-]+';

/** A row may name several codes of one kind: "`plan-date`, `plan-language` | error |". */
const rows = [
  ...readFileSync(join(root, 'docs', 'problems.md'), 'utf8').matchAll(/^\| ([^|]*) \| (error|warning) \|/gm),
].flatMap(([, codes = '', severity = '']) =>
  [...codes.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) =>
    code.startsWith('…') ? [] : [[code, severity] as const],
  ),
);
const documented = new Map(rows);

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  // The face of the page calls its parts names of this form.
  .filter((file) => file.endsWith('.ts') && !/^web.page./.test(file))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');

const used = new Set([...sources.matchAll(new RegExp(`'(${CODE})'`, 'g'))].map(([, code = '']) => code));
/** Codes that are put together from who said it and what is wrong. */
const built = /^(?:plan|usage|exchange)-/;

test('every code is on the page', () => {
  expect(used.size).toBeGreaterThan(80);
  expect([...used].filter((code) => !documented.has(code))).toEqual([]);
});

test('once', () => {
  const codes = rows.map(([code]) => code);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

test('no code on the page has gone out of use', () => {
  expect([...documented.keys()].filter((code) => !used.has(code) && !built.test(code))).toEqual([]);
});

test('what the page calls a warning is one', () => {
  for (const [, call, code = ''] of sources.matchAll(new RegExp(`\\b(warning|error)\\(\\s*'(${CODE})'`, 'g')))
    expect([code, documented.get(code)]).toEqual([code, call]);
});
