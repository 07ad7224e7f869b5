// Lines in which several texts share the room: what is too long is said of all of them, not of the first.
import { expect, test } from 'vitest';
import { saying } from '../support/saying.ts';
import { kitOf, openTheme, planOf, problemsOf, SMALL } from '../support/workshop.ts';

const kit = kitOf(SMALL, 'en');
const theme = openTheme();

test.each([
  ['the foot', 'sheets.walls.name', /^\d+ characters too long for the foot of every sheet/],
  ['the line above a title', 'steps.walk.name', /^\d+ characters too long for sheet W/],
  ['the agenda', 'steps.walk.name', /^\d+ characters too long for the agenda/],
])('%s says which texts share the line', (_, key, message) => {
  const long = 'Considerable '.repeat(30).trim();
  const problems = problemsOf(saying(kit, key, long), planOf(kit), theme);
  const found = problems.find((problem) => message.test(problem.message));
  expect(found).toMatchObject({ key: expect.any(String), file: expect.stringContaining('.yaml') });
  expect(found?.hint).toMatch(/^Shorten one of the texts that share this line: /);
  expect(found?.hint).toContain(long);
});
