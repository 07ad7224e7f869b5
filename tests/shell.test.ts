// Arguments of suggested commands: a shell reads back what was meant, and nothing is in quotation marks that need not be.
import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { argument } from '../src/shell.ts';

describe('an argument', () => {
  it.each(['my-kit', './my-kit', 'content/vår', 'nb.po', '..', 'v1.2_3'])('%s is as it is', (words) => {
    expect(argument(words)).toBe(words);
  });

  it.each([
    ['vår workshop', '"vår workshop"'],
    ['R&D', '"R&D"'],
    ["o'clock", '"o\'clock"'],
    ['-n', './-n'],
    ['~', '"./~"'],
    ['a $5 kit', "'a $5 kit'"],
    ["it's $5", "'it'\\''s $5'"],
    ['', '""'],
  ])('%s is %s', (words, shown) => {
    expect(argument(words)).toBe(shown);
  });
});

test.skipIf(process.platform === 'win32')('a shell reads back the same file name', () => {
  const names = fc.string({
    unit: fc.constantFrom(...'aå9 -~.$`"\'\\!*?[]{}()<>|&;#%^='),
    minLength: 1,
    maxLength: 8,
  });
  const wanted = fc.sample(names, { numRuns: 300, seed: 7 });
  const command = `printf '%s\\n' ${wanted.map(argument).join(' ')}`;
  const read = execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' }).split('\n').slice(0, -1);
  expect(read.map((name) => name.replace(/^\.\/(?=[-~])/, ''))).toEqual(wanted);
});
