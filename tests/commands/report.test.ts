// Problems as people read them in a terminal, and as programs read them.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { counted, report, toJson } from '../../src/commands/report.ts';
import { error, type Problem, warning } from '../../src/problem.ts';

const at = (line: number, column: number, file = 'sv/actions.yaml') => ({ file, line, column });
const shown = (problem: Problem, text: string): readonly string[] =>
  report([problem], { source: () => text }).split('\n');

test('a problem is its place, code and key, what is wrong, the line with a caret, and what to do', () => {
  const problem = error('content-unknown-key', 'There is no key "actons" here.', {
    hint: 'Did you mean "actions"?',
    key: 'lists.actons',
    ...at(2, 3),
  });
  expect(report([problem], { source: () => 'lists:\n  actons:\n' })).toBe(
    `sv/actions.yaml:2:3  error  content-unknown-key  lists.actons
  There is no key "actons" here.
  2 |   actons:
    |   ^
  Did you mean "actions"?

1 error
`,
  );
});

test('nothing wrong is nothing said', () => {
  expect(report([])).toBe('');
});

test('problems stand in the order of files, lines and columns, each once, with a count at the end', () => {
  const problems = [
    warning('w', 'W', at(9, 1, 'b.yaml')),
    error('e', 'E2', at(10, 1, 'a.yaml')),
    error('e', 'E1', at(2, 7, 'a.yaml')),
    error('e', 'E0', at(2, 3, 'a.yaml')),
    warning('w', 'W', at(9, 1, 'b.yaml')),
    error('usage', 'U'),
  ];
  const text = report(problems);
  expect(text.match(/^\S.*$/gm)).toEqual([
    'error  usage',
    'a.yaml:2:3  error  e',
    'a.yaml:2:7  error  e',
    'a.yaml:10:1  error  e',
    'b.yaml:9:1  warning  w',
    '4 errors, 1 warning',
  ]);
});

test('counts are in words', () => {
  expect(counted([error('a', 'A'), warning('b', 'B'), warning('c', 'C')])).toBe('1 error, 2 warnings');
});

describe('the caret stands under the column', () => {
  test('behind tabs', () => {
    const [, , line, caret] = shown(error('e', 'E', at(1, 3)), '\t\tx');
    expect(line?.indexOf('x')).toBe(caret?.indexOf('^'));
  });

  test('behind characters that are two columns wide', () => {
    const [, , line = '', caret = ''] = shown(error('e', 'E', at(1, 5)), '漢字: x');
    // In the string the two characters are two; on the terminal they take four columns.
    expect(caret.indexOf('^')).toBe(line.indexOf('x') + 2);
  });

  test('behind accents that take no column, and emoji that take two units and two columns', () => {
    const [, , , accent] = shown(error('e', 'E', at(1, 4)), 'e\u0301: x');
    expect(accent?.indexOf('^')).toBe('  1 | '.length + 2);
    const [, , , emoji] = shown(error('e', 'E', at(1, 5)), '🎲: x');
    expect(emoji?.indexOf('^')).toBe('  1 | '.length + 4);
  });

  test('at the end of a line', () => {
    const [, , , caret] = shown(error('e', 'E', at(1, 7)), 'title:');
    expect(caret?.indexOf('^')).toBe('  1 | title:'.length);
  });
});

describe('a long line', () => {
  const text = `key: ${'ord '.repeat(100)}fel ${'ord '.repeat(100)}`;

  test('is cut to 100 columns around the place', () => {
    const column = text.indexOf('fel') + 1;
    const [, , line = '', caret = ''] = shown(error('e', 'E', at(1, column)), text);
    expect(line.length).toBeLessThanOrEqual(100);
    expect(line.indexOf('fel')).toBe(caret.indexOf('^'));
    expect(line).toMatch(/^ {2}1 \| ….*…$/);
  });

  test('shows an ellipsis at an end exactly if something is cut off there', () => {
    // No character occurs twice.
    const letters = Array.from({ length: 240 }, (_, i) => String.fromCodePoint(0x100 + i)).join('');
    for (let column = 1; column <= letters.length; column += 1) {
      const [, , line = ''] = shown(error('e', 'E', at(1, column)), letters);
      const excerpt = line.slice(line.indexOf('| ') + 2);
      const letter = excerpt.replaceAll('…', '');
      expect(letters, `column ${column}`).toContain(letter);
      expect(excerpt.startsWith('…'), `column ${column}`).toBe(!letters.startsWith(letter));
      expect(excerpt.endsWith('…'), `column ${column}`).toBe(!letters.endsWith(letter));
    }
  });

  test('of a MiB is read no further than it is shown', () => {
    const characters = vi.spyOn(String.prototype, Symbol.iterator);
    const [, , line = '', caret = ''] = shown(error('e', 'E', at(1, 600_000)), 'x'.repeat(1024 * 1024));
    const read = characters.mock.contexts.reduce((sum: number, text) => sum + String(text).length, 0);
    characters.mockRestore();
    expect(read).toBeLessThanOrEqual(2000);
    expect([line.length, caret.indexOf('^')]).toEqual([100, expect.any(Number)]);
  });
});

test('other people’s files cannot steer the terminal', () => {
  const text = report(
    [error('e', 'Bad \u001b[31mred', { ...at(1, 1, 'a\u001b]0;x.yaml'), key: 'k\u202e', hint: 'h\u0007' })],
    {
      source: () => 'x\u001b[2J\u202ey',
    },
  );
  for (const sign of ['\u001b', '\u202e', '\u0007']) expect(text).not.toContain(sign);
  // One can see that something is there.
  for (const shown of ['Bad \ufffd[31mred', 'k\ufffd', 'h\ufffd', 'x\ufffd[2J\ufffdy'])
    expect(text).toContain(shown);
});

test('there are colours only when they are asked for', () => {
  const problems = [error('e', 'E', at(1, 1)), warning('w', 'W', at(2, 1))];
  expect(report(problems)).not.toContain('\u001b');
  const coloured = report(problems, { colour: true, source: () => 'a\nb' });
  expect(coloured).toContain('\u001b[31;1merror\u001b[0m');
  expect(stripVTControlCharacters(coloured)).toBe(report(problems, { source: () => 'a\nb' }));
});

test('without the text of a file, or without a line, there is no excerpt', () => {
  expect(report([error('e', 'E', { file: 'a.yaml', hint: 'H' })], { source: () => 'a' })).toBe(
    'a.yaml  error  e\n  E\n  H\n\n1 error\n',
  );
  expect(report([error('e', 'E', at(3, 1))], { source: () => undefined })).not.toContain('|');
  expect(report([error('e', 'E', at(99, 1))], { source: () => 'a' })).not.toContain('|');
});

test('for a program all is one JSON object on one line, and warnings do not make it false', () => {
  const place = { sheet: 'V', item: '3.4' };
  const excess = { kind: 'width', word: 'W', mm: 2 } as const;
  const problem = warning('w', 'W', { ...at(2, 3), hint: 'H', key: 'k', place, excess });
  expect(JSON.parse(toJson([problem], { files: ['kit.pdf'] }))).toEqual({
    ok: true,
    problems: [
      {
        severity: 'warning',
        code: 'w',
        message: 'W',
        hint: 'H',
        file: 'sv/actions.yaml',
        line: 2,
        column: 3,
        key: 'k',
        place,
        excess,
      },
    ],
    files: ['kit.pdf'],
  });
  expect(JSON.parse(toJson([error('e', 'E')]))).toEqual({
    ok: false,
    problems: [{ severity: 'error', code: 'e', message: 'E' }],
  });
  expect(toJson([problem])).not.toContain('\n');
});

test('a file is looked up once, however many problems it has', () => {
  let asked = 0;
  const problems = Array.from({ length: 100 }, (_, n) =>
    error('yaml-syntax', `${n}`, { file: 'a.yaml', line: n + 1 }),
  );
  const source = (): string => {
    asked += 1;
    return 'line\n'.repeat(100);
  };
  expect(report(problems, { source }).match(/\| line/g)).toHaveLength(100);
  expect(asked).toBe(1);
});
