// kitpress verify finds nothing wrong in what a build writes, and every damage that is done to it.
import { describe, expect, test } from 'vitest';
import { DAMAGES, untouched } from './damages.ts';
import { codesOf, good, guide, verify } from './subject.ts';

describe('a good file', () => {
  test('has no problems, and is compared with its edition', async () => {
    for (const bytes of [good, guide, untouched()]) {
      const { problems, pages, words, compared, about } = await verify(bytes);
      expect(problems).toEqual([]);
      expect([compared, pages > 0, words > 300]).toEqual([true, true, true]);
      expect(about).toEqual({
        kit: 'small',
        version: '0.2.0',
        language: 'en',
        own: [],
        title: 'The meeting room',
        length: 'full',
        sheets: ['handbook', 'walls', 'scores', 'ideas', 'table', 'promises', 'scribbles'],
      });
    }
  });
});

describe('a damaged file is found out:', () => {
  test.each(DAMAGES)('$name', async ({ code, bytes }) => {
    expect(codesOf((await verify(bytes())).problems)).toContain(code);
  });

  test('in more than twenty ways', () => {
    expect(DAMAGES.length).toBeGreaterThan(40);
  });
});

test('a problem names the file, the page and what to do', async () => {
  const altered = DAMAGES.find(({ name }) => name === 'a letter altered in an action');
  const { problems } = await verify(altered?.bytes() ?? good);
  expect(problems.map(({ file, key, hint }) => [file, key, hint !== undefined])).toEqual(
    problems.map(() => ['kit.pdf', 'I1', true]),
  );
  expect(problems.map(({ message }) => message).join('\n')).toContain('actions.yaml lists.actions.1.A.1');
});
