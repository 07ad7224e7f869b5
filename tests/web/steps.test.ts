// Beside which step of the page a problem is told.
import { expect, test } from 'vitest';
import { type Problem, warning } from '../../src/problem.ts';
import { withSteps } from '../../src/web/steps.ts';

test.each<readonly [string, Partial<Problem>, string]>([
  ['names-none', {}, 'people'],
  ['image-damaged', { file: 'a.png' }, 'look'],
  ['content-unknown-key', { file: 'brand.yaml', key: 'foter' }, 'look'],
  ['content-wrong-type', { file: 'workshop.yaml', key: 'breaks.0.at' }, 'day'],
  ['content-unknown-key', { file: 'workshop.yaml', key: 'tabels' }, 'plan'],
  ['fit-too-long', { file: 'content/a/sv.yaml', key: 'sheets.a.title' }, 'workshop'],
  ['usage-epoch', {}, 'workshop'],
])('%s at %j is told beside the step "%s"', (code, place, step) => {
  expect(withSteps([warning(code, 'Something is wrong.', place)])).toMatchObject([{ code, step }]);
});
