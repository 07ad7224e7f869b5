// What translators are told of the texts of a group.
import { expect, test } from 'vitest';
import { pluralWords } from '../../../src/translation/exchange/groups.ts';

test('the forms of a plural are named with numbers that take them, and the form that no whole number takes by what it is for', () => {
  expect(pluralWords('pl')).toBe(
    'The forms of one text in pl: one (1), few (2, 3, 4, 22 …), many (0, 5, 6, 7 …), other (fractions)',
  );
});
