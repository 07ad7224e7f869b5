// Rows of text under one another in a terminal.
import { expect, test } from 'vitest';
import { table } from '../../src/commands/table.ts';

test('columns are as wide as their cells are seen: marks take no room, wide letters two places', () => {
  // The mark of "q̈" has no letter that it could be one with.
  expect(
    table(
      [
        ['ab', '1'],
        ['q̈', '22'],
        ['李', '3'],
        ['é', ''],
      ],
      [false, true],
    ),
  ).toEqual(['ab   1', 'q̈   22', '李   3', 'é']);
});
