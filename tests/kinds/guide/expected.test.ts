// What verify looks for in a guide of a step: its name with all that is done, said and watched for; nothing if there is none of it.
import { expect, test } from 'vitest';
import { facilitatorExpected } from '../../../src/kinds/guide/expected.ts';
import type { GuideSheet } from '../../../src/kinds/guide/sheet.ts';
import type { Step } from '../../../src/kit/kit.ts';
import { garden } from '../../kit/garden.ts';

const wordsWith = (change: Partial<Step>): string => {
  const steps = garden.steps.map((step) => (step.id === 'look' ? { ...step, ...change } : step));
  const sheet = garden.sheets.find((one): one is GuideSheet => one.id === 'guide');
  if (!sheet) throw new Error('no guide');
  const { always = [] } = facilitatorExpected({ ...garden, steps }, sheet);
  return always[0]?.map(({ words }) => words).join(' | ') ?? '';
};

test('a step is looked for with its parts, and one without any is on no card', () => {
  expect(wordsWith({})).toContain('Look around | Do | Walk once round the beds. | ');
  expect(wordsWith({ do: [] })).not.toContain('Look around');
  expect(wordsWith({ isBreak: true })).toContain('Look around | Walk once round the beds. | ');
});
