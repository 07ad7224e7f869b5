// Which files are token files: their forms, what is said of others, and limits.
import { describe, expect, test } from 'vitest';
import { openTokens } from '../../../src/brand/tokens/open.ts';
import { read, readCss } from './read.ts';

describe('a file that cannot be read says in one sentence what it is', () => {
  test.each([
    ['[{"name":"a"}]', 'list.json', 'list.json is a list, not groups of tokens with names.'],
    [
      '{"resolutionOrder":[]}',
      'a.resolver.json',
      'a.resolver.json is a resolver, which says how files of tokens are combined.',
    ],
    [
      '$blue: #1d70b8;',
      '_colours.scss',
      '_colours.scss is a style sheet in Sass, Less or Stylus, which is a program.',
    ],
    ['export const blue = "#1d70b8";', 'tokens.js', 'tokens.js is a program in JavaScript or TypeScript.'],
    ['blue: "#1d70b8"', 'tokens.yml', 'tokens.yml is a file of design tokens in YAML.'],
    [
      'body { color: red }',
      'x.css',
      'x.css has no design tokens: it is neither JSON nor CSS with custom properties (--name).',
    ],
    [
      'hello',
      'notes.txt',
      'notes.txt has no design tokens: it is neither JSON nor CSS with custom properties (--name).',
    ],
    [':root { --a: red } }', 'x.css', 'The braces of x.css do not match.'],
    ['', 'empty.json', '1 From here, this cannot be read as JSON.'],
    ['{\n"a": "b" "c": 1}', 'a.json', '2 From here, this cannot be read as JSON.'],
    ['{\n"a": "\\x"}', 'a.json', '2 From here, this cannot be read as JSON.'],
    ['{"a": 1}}', 'a.json', '1 From here, this cannot be read as JSON.'],
    ['{"a":'.repeat(60), 'deep.json', '1 From here, this cannot be read as JSON.'],
    ['['.repeat(1_000_000), 'deep.json', '1 From here, this cannot be read as JSON.'],
    [`{"a":"${' '.repeat(4 * 1024 * 1024)}"}`, 'large.json', 'large.json has more than 4 MiB.'],
  ])('%.30s', (text, file, sentence) => {
    expect(read(text, 'a', file)).toBe(sentence);
  });

  test('in fifty groups, each in the one before, the last is read', () => {
    const groups = (count: number): string => `${'{"a":'.repeat(count)}"#111111"${'}'.repeat(count)}`;
    const path = (count: number): string => Array.from({ length: count }, () => 'a').join('.');
    expect(read(groups(49), path(49), 'a.json')).toBe('#111111');
    expect(read(groups(50), path(50), 'a.json')).toBe('1 From here, this cannot be read as JSON.');
  });

  test('as it does where it is not UTF-8', () => {
    const tokens = openTokens(new Uint8Array([123, 10, 34, 255, 34]), 'a.json');
    expect(tokens.problems).toMatchObject([{ code: 'brand-tokens', file: 'a.json', line: 2, column: 2 }]);
  });
});

describe('the custom properties of CSS', () => {
  const css = `@charset "UTF-8"; /* --a: red; */
:root, [data-theme="light"] { --a: #005ea2; --b: var(--a) !important; --c: var(--none, rgb(0, 0, 0));
  --d: var(--none, var(--a)); --e: light-dark(#ffffff, #000000); --hsl: 206 87% 57%; --f: hsl(var(--hsl)); }
[data-theme="dark"] { --a: #ffffff; --x: #000000 }
@media (prefers-color-scheme: dark) { :root { --a: #eeeeee; --y: #111111; } }
@layer base { html { --z: red } }
.one { --x: #aaaaaa; } .two { --x: #bbbbbb; }
.button { background: var(--a); content: "}"; }`;

  test.each([
    ['--a', '#005ea2'],
    ['--b', '#005ea2'],
    ['--c', '#000000'],
    ['--d', '#005ea2'],
    ['--e', '#ffffff'],
    ['--f', '#329ef1'],
    ['--y', '#111111'],
    ['--z', '#ff0000'],
    ['--x', '#aaaaaa of .one, not .two'],
    ['--none', 'there is no token --none'],
    ['--hsl', 'no colour 206 87% 57%'],
  ])('%s: those of the whole page count, then those of a part of it, dark ones last', (path, colour) => {
    expect(readCss(css, path)).toBe(colour);
  });

  test('of which the last counts where a rule has two', () => {
    expect(readCss(':root{--a:red}:root{--a:#00f}', '--a')).toBe('#0000ff');
  });

  test('in a circle are a problem with its place', () => {
    expect(readCss(':root {\n  --a: var(--b);\n  --b: var(--a);\n}', '--a')).toBe(
      '2:3 the token --a refers back to itself',
    );
  });

  const MiB = 1024 * 1024;
  test.each([
    ['braces', `:root${'{'.repeat(MiB)}`],
    ['semicolons', ';'.repeat(MiB)],
    ['blanks', `:root{--a:${' '.repeat(MiB)}}`],
    ['escaped quotes', `:root{--a:"${'\\"'.repeat(MiB)}}`],
    ['comments', '/*'.repeat(MiB)],
  ])('that are made to harm (%s) are refused', (_name, text) => {
    expect(readCss(text, '--a')).toMatch(/has no design tokens|do not match/);
  });

  test('of two hundred thousand rules are read', () => {
    const rules = Array.from({ length: 200_000 }, (_, i) => `.a${i}{--a:red}`).join('');
    expect(readCss(rules, '--a')).toBe('#ff0000');
  });
});
