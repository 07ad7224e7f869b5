// The paper that a workshop is printed on, as flags and a plan name it, and what the summary says of it.
import { describe, expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { put } from '../support/folder.ts';

const check = (flags = '') => kitpress(`check --sheets guide,notes ${flags}`);

test('a board is as large as it is laid out unless something is said', async () => {
  const { exit, out } = await check();
  expect(exit).toBe(0);
  expect(out).not.toContain('Boards:');
});

test.each([
  ['--paper a4', 'Boards: 2 sheets of A4 each, at 97 %.'],
  ['--paper letter', 'Boards: 2 sheets of Letter each, at 97 %.'],
  ['--paper ledger', 'Boards: 1 sheet of Tabloid each, at 97 %.'],
  ['--paper a4 --margin 8', 'Boards: 2 sheets of A4 each, at 95 %.'],
  ['--paper a4 --margin 6,5', 'Boards: 2 sheets of A4 each, at 97 %.'],
  ['--paper a4 --tiles full-size', 'Boards: 3 sheets of A4 each, at 100 %.'],
  ['--boards a2', 'Boards: 2 sheets of A3 each, at 137 %.'],
  ['--paper a1', 'Boards: 1 sheet of A1 each, at 206 %.'],
])('with %s: %s', async (flags, said) => {
  const { exit, out } = await check(flags);
  expect(exit).toBe(0);
  expect(out).toContain(said);
});

test('it names the boards on which a place for cards lies across a seam, which nothing can avoid', async () => {
  const across = await kitpress('check coi-action-plan --lang sv --paper a4');
  expect(across.out).toContain('A place for cards lies across the seam on B and M: glue with care');
  const whole = await kitpress('check coi-action-plan --lang sv --paper tabloid');
  expect([whole.exit, whole.out]).toEqual([0, expect.not.stringContaining('across the seam')]);
  const data = JSON.parse((await kitpress('check coi-action-plan --lang sv --paper a4 --json')).out);
  expect(data.summary.editions[0].boards.seams).toEqual(['B', 'M']);
});

test('the answer as data has every paper, and how boards are put on it', async () => {
  const { out } = await check('--paper tabloid --json');
  const { summary } = JSON.parse(out);
  expect(summary.papers.map(({ paper }: { paper: string }) => paper)).toEqual(['Letter', 'Tabloid']);
  expect([summary.a3, summary.a4]).toEqual([0, 0]);
  expect(summary.editions[0].boards).toEqual({ paper: 'Tabloid', scale: 0.97, sheets: 1 });
});

test('a papers.yaml is read with what it warns of', async () => {
  put(
    'papers.yaml',
    'papers:\n  plotter:\n    width: 305\n    height: 457\n    margin: 5\n    name: Roll #3\n',
  );
  put('workshop.yaml', 'paper: plotter\nsheets: [notes]\n');
  const { exit, err } = await kitpress('check');
  expect(exit).toBe(0);
  expect(err).toMatch(/papers\.yaml:6.*Everything from # on is a comment/s);
});

test('a plan says the same, and a papers.yaml beside it has papers of one’s own', async () => {
  put('workshop.yaml', 'paper: plotter\nboards: a3\nmargin: 5\ntiles: fewest\n');
  put('papers.yaml', 'papers:\n  plotter: { name: Plotter, width: 305, height: 457, margin: 5 }\n');
  const { exit, out } = await check();
  expect(exit).toBe(0);
  expect(out).toContain('Boards: 1 sheet of Plotter each, at 100 %.');
  put('papers.yaml', 'papers:\n  plotter: { name: Plotter, width: 30, height: 457, margin: 5 }\n');
  const wrong = await check();
  expect(wrong.exit).toBe(1);
  expect(wrong.err).toMatch(/papers\.yaml:2.*papers\.plotter\.width/);
});

describe('what cannot be is said with the reason:', () => {
  test.each([
    ['--paper a5', /--paper: there is no paper "a5"\. Did you mean "a4"\? The papers are a4, a3, /],
    ['--paper 100x150', /there is no paper "100x150"\..* from 190 to 1300, such as 320x450/],
    [
      '--paper a4 --boards a4',
      /--boards: boards of the size of A4 would be at less than 90 %, .*2 sheets of A4/,
    ],
    ['--boards letter', /--boards: boards of the size of Letter .*one sheet of A3/],
    ['--margin 12', /--margin: "12" is not a margin from 4 to 10 mm/],
    ['--margin wide', /"wide" is not a margin/],
    ['--tiles all', /--tiles: .* Say fewest or full-size/],
  ])('%s', async (flags, said) => {
    const { exit, err } = await check(flags);
    expect(exit).toBe(2);
    expect(err).toMatch(said);
  });

  test('and in a plan at its place', async () => {
    put('workshop.yaml', 'paper: a4\nboards: a4\n');
    const { exit, err } = await check();
    expect(exit).toBe(1);
    expect(err).toMatch(/^workshop\.yaml:2:9 {2}error {2}plan-boards/);
  });
});
