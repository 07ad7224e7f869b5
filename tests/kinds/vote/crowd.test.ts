// How many people vote on one print of a sheet, and when they are more than there are places.
import { expect, test } from 'vitest';
import { isCrowded } from '../../../src/kinds/vote/crowd.ts';
import { PLACES } from '../../../src/kinds/vote/places.ts';
import { kitOf, planOf, SMALL } from '../../support/workshop.ts';

const kit = kitOf(SMALL, 'en');
const plan = (people: number, tables: number) => ({
  ...planOf(kit, { participants: String(people), tables: String(tables) }),
  copies: {},
});

test.each([
  ['of the room', undefined, 1],
  ['of a pack, which has as many as a table', 'pack', 4],
] as const)('a sheet %s has room for so many, and not for one more', (_, per, tables) => {
  const sheet = { id: 'vote', ...(per && { per }) };
  expect(isCrowded(plan(PLACES * tables, tables), sheet)).toBe(false);
  expect(isCrowded(plan(PLACES * tables + 1, tables), sheet)).toBe(true);
});

test('a sheet of each person is never crowded', () => {
  expect(isCrowded(plan(4 * PLACES, 1), { id: 'vote', per: 'person' })).toBe(false);
});
