// Labels, as flags and a plan name them, and what the summary and the answer as data say of them.
import { expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { put } from '../support/folder.ts';

const check = (flags = '') => kitpress(`check --sheets guide,vote-dots,personal-dots,badges ${flags}`);

test('the summary counts sheets of labels by their name, and no others have become more', async () => {
  const { exit, out } = await check('--labels herma-4385 --badges avery-l4785');
  expect(exit).toBe(0);
  expect(out).toContain('2 sheets of Avery L4785, 1 sheet of HERMA 4385, 12 straight cuts');
});

test('the answer as data has a sheet for each, and what paper it is on', async () => {
  const { out } = await check('--labels herma-4385 --json');
  const { papers, editions } = JSON.parse(out).summary;
  expect(papers).toContainEqual({ paper: 'HERMA 4385', sheets: 1 });
  expect(editions[0].sheets.find(({ file }: { file: string }) => file === 'labels.pdf')).toMatchObject({
    sheet: 'dots-labels',
    name: 'Prickar på etiketter',
    label: 'D1, D2',
    file: 'labels.pdf',
    pages: 1,
    copies: 1,
    paper: 'HERMA 4385',
    cuts: 0,
  });
});

test('a plan says from where, and a labels.yaml beside it has labels of one’s own', async () => {
  const own = (across: number) =>
    put(
      'labels.yaml',
      `labels:\n  mine: { name: Mine, shape: round, size: [12, 12], paper: a4, across: ${across}, down: 10, first: [10, 10], pitch: [15, 15] }\n`,
    );
  put('workshop.yaml', 'labels: { format: mine, from: 100 }\n');
  own(10);
  const { exit, out } = await check();
  expect(exit).toBe(0);
  // One on the sheet that is begun, and the others in the rows of a second and third.
  expect(out).toContain('3 sheets of Mine');
  own(14);
  const wrong = await check();
  expect(wrong.exit).toBe(1);
  expect(wrong.err).toMatch(/labels\.yaml:2:\d+ .*labels\.mine\.across/);
});

test.each([
  ['labels: herma-4358\n', /workshop\.yaml:1:9 {2}error {2}plan-labels.*Did you mean "herma-4385"\?/s],
  [
    'labels: { format: herma-4385, from: 400 }\n',
    /workshop\.yaml:1:37 {2}error {2}plan-labels.*has 315 labels/s,
  ],
  [
    'labels: { format: herma-4385, form: 4 }\n',
    /workshop\.yaml:1:31 {2}error {2}content-unknown-key.*"from"/s,
  ],
  ['labels: { format: herma-4385, shift: [9, 0] }\n', /workshop\.yaml:1:39 .*labels\.shift\.0/],
  ['labels: [herma-4385]\n', /workshop\.yaml:1:9 /],
  ['badges: herma-4385\n', /plan-labels.*too small for a name badge/s],
  ['etiketter: herma-4385\n', /workshop\.yaml:1:1 .*content-unknown-key.*Did you mean "labels"\?/s],
])('what is wrong in a plan has its place: %s', async (plan, said) => {
  put('workshop.yaml', plan);
  const { exit, err } = await check();
  expect(exit).toBe(1);
  expect(err).toMatch(said);
});

test('labels for dots that are not printed are a warning', async () => {
  const { exit, err } = await kitpress('check --sheets guide,matrix --labels herma-4385');
  expect(exit).toBe(0);
  expect(err).toContain('no sheet that is printed has dots');
});

test('a wrong flag is wrong usage', async () => {
  const { exit, err } = await check('--labels avery-l4785');
  expect(exit).toBe(2);
  expect(err).toContain('Avery L4785 has labels of 80 × 50 mm, too large for dots');
});
