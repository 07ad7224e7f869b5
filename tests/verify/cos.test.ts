// The values of a PDF as they may be written: each is read as what it is, up to where it ends, and what is no value is refused.
import { describe, expect, test } from 'vitest';
import { CosRef, Damaged, Name, parseAt, textOf } from '../../src/verify/cos.ts';

const VALUES: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['0', 0],
  ['+12', 12],
  ['-12', -12],
  ['1.5', 1.5],
  ['-.25', -0.25],
  ['7.', 7],
  ['12 0 R', new CosRef(12)],
  ['1234567890\r\n12345\t R', new CosRef(1234567890)],
  ['/Type', new Name('Type')],
  ['/', new Name('')],
  ['/A#20b#2f#zz', new Name('A b/#zz')],
  ['<48 65\n6C6c 6f>', 'Hello'],
  ['<487>', 'Hp'],
  ['<>', ''],
  ['()', ''],
  ['(a (nested (one)) b)', 'a (nested (one)) b'],
  ['(a \\) b \\( c \\\\)', 'a ) b ( c \\'],
  ['(\\n\\r\\t\\b\\f\\x)', '\n\r\t\b\fx'],
  ['(\\101\\12\\7\\0053\\501)', 'A\n\u0007\u00053A'],
  ['(\\18)', '\u00018'],
  ['(one \\\ntwo \\\rthree \\\r\nfour \\\r\\\n)', 'one two three four '],
  ['(two\nlines)', 'two\nlines'],
  ['[]', []],
  ['[1 2 3]', [1, 2, 3]],
  ['[1 2 0 R 3]', [1, new CosRef(2), 3]],
  ['[/a/b(c)<64>[true]false null]', [new Name('a'), new Name('b'), 'c', 'd', [true], false, null]],
  ['[1%2\n3 % 4 ]\r5\0\f\t6]', [1, 3, 5, 6]],
  ['<<>>', new Map()],
  [
    '<</A 1/B#31 << /C[/D] >>\n/A 2 >>',
    new Map<string, unknown>([
      ['A', 2],
      ['B1', new Map([['C', [new Name('D')]]])],
    ]),
  ],
  [
    '<</R 5 0 R/S 5>>',
    new Map<string, unknown>([
      ['R', new CosRef(5)],
      ['S', 5],
    ]),
  ],
];

describe('a value is read as what it is, and no further', () => {
  test.each(VALUES)('%j', (text, is) => {
    for (const [before, after] of [
      ['', ''],
      ['', ' /Next'],
      ['', ']'],
      [' \0%[\r\n', '\n'],
    ] as const) {
      const read = parseAt(`xx${before}${text}${after}`, 2);
      expect(read.value).toStrictEqual(is);
      expect(read.end).toBe(2 + before.length + text.length);
    }
  });
});

const DAMAGED: readonly (readonly [string, string])[] = [
  ['', 'there is no value at byte 0'],
  ['  ', 'there is no value at byte 2'],
  ['nothing', 'there is no value at byte 0'],
  ['nullx', 'there is no value at byte 0'],
  ['truely', 'there is no value at byte 0'],
  [']', 'there is no value at byte 0'],
  ['>>', 'there is no value at byte 0'],
  ['<4g>', 'there is no value at byte 0'],
  ['<48', 'there is no value at byte 0'],
  ['[1 2', 'there is no value at byte 4'],
  ['<< /A 1', 'there is no value at byte 7'],
  ['<< /A >>', 'there is no value at byte 6'],
  ['<< 1 /A >>', 'there is no value at byte 3'],
  ['(a', 'it has a string without an end'],
  ['(a (b)', 'it has a string without an end'],
  ['(a\\)', 'it has a string without an end'],
];

test.each(DAMAGED)('%j is no value, and it is said where', (text, why) => {
  expect(() => parseAt(text, 0)).toThrow(new Damaged(why));
  expect(() => parseAt(text, 0)).toThrow(Damaged);
});

test('a number and R are a reference only with a generation between them, and nothing after', () => {
  for (const text of ['1 0 Rx', '1 0 r', '1 R', '12345678901 0 R', '1 123456 R', '1.0 0 R'])
    expect(parseAt(text, 0).value).toBe(Number(text.split(' ')[0]));
  for (const after of ['', ' ', ']', '>', '/', '(', '<', '[', '%'])
    expect(parseAt(`1 0 R${after}`, 0).value).toStrictEqual(new CosRef(1));
});

test('values are nested 60 deep at most, in arrays and in dictionaries', () => {
  const lists = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
  const dicts = (depth: number): string => `${'<</A '.repeat(depth)}1${'>>'.repeat(depth)}`;
  for (const nested of [lists, dicts]) {
    expect(parseAt(nested(60), 0).end).toBe(nested(60).length);
    expect(() => parseAt(nested(61), 0)).toThrow(new Damaged('it is nested too deeply'));
  }
});

test('a text is in UTF-16 after a byte order mark, otherwise as it is; nothing else is a text', () => {
  expect(textOf('R\u00f6st')).toBe('R\u00f6st');
  expect(textOf('\xfe\xff\0A\x20\x14\xd8\x3d\xde\0')).toBe('A—😀');
  expect(textOf('\u00fe\u00ff\0A\0')).toBe('A');
  expect(textOf('\u00fe\u00ff')).toBe('');
  expect([textOf(undefined), textOf(null), textOf(5), textOf(new Name('A')), textOf([])]).toEqual(
    Array(5).fill(undefined),
  );
});
