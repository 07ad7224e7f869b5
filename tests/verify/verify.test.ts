// kitpress verify finds nothing wrong in what a build writes, and every damage that is done to it.
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { matchGolden } from '../support/golden.ts';
import { DAMAGES, type Damage, untouched } from './damages.ts';
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

/** What is found of each damage, which several tests look at. */
const found = new Map<Damage, Promise<readonly Problem[]>>();
const problemsOf = (damage: Damage): Promise<readonly Problem[]> => {
  const made = found.get(damage) ?? verify(damage.bytes()).then(({ problems }) => problems);
  found.set(damage, made);
  return made;
};

describe('a damaged file is found out:', () => {
  test.each(DAMAGES)('$name', async (damage) => {
    expect(codesOf(await problemsOf(damage))).toContain(damage.code);
  });

  test('it is said what to do about each', async () => {
    const all = (await Promise.all(DAMAGES.map(problemsOf))).flat();
    const advice = new Set(all.map(({ severity, code, hint }) => `${severity} ${code}: ${hint}`));
    matchGolden('problems/verify.txt', `${[...advice].sort().join('\n')}\n`);
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
