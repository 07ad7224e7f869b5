// Who sits at which table, and how many packs and copies several tables need.
import { describe, expect, test } from 'vitest';
import { packsFor } from '../../src/plan/packs.ts';
import { named, numbered } from '../../src/plan/participants.ts';
import { lastTable, seated, shareOf, sparesFor, tablesListed, tablesUpTo } from '../../src/plan/seats.ts';

describe('people', () => {
  test.each([
    [12, 3, [4, 4, 4]],
    [12, 1, [12]],
    [7, 3, [3, 2, 2]],
    [100, 12, [9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8]],
    [3, 3, [1, 1, 1]],
  ])('are dealt out in order: %i at %i tables', (people, tables, sizes) => {
    const all = seated(numbered(people), tablesUpTo(tables));
    expect(all.map(({ table, number }) => `${table}·${number}`)).toEqual(
      sizes.flatMap((size, i) => Array.from({ length: size }, (_, n) => `${i + 1}·${n + 1}`)),
    );
  });

  test('keep the order of the list at their tables', () => {
    const names = ['Ada', 'Bo', 'Cia', 'Dan', 'Eva'];
    const all = seated(named(names.map((name) => ({ name }))), [1, 2]);
    expect(all.map(({ table, name }) => `${table} ${name}`)).toEqual([
      '1 Ada',
      '1 Bo',
      '1 Cia',
      '2 Dan',
      '2 Eva',
    ]);
  });

  test('sit where the list says, and the others where there are fewest', () => {
    const all = seated(
      named([
        { name: 'Ada', table: 2 },
        { name: 'Bo', table: 2 },
        { name: 'Cia' },
        { name: 'Dan' },
        { name: 'Eva' },
      ]),
      [1, 2, 3],
    );
    expect(all.map(({ table, number, name }) => `${table}·${number} ${name}`)).toEqual([
      '1·1 Cia',
      '1·2 Eva',
      '2·1 Ada',
      '2·2 Bo',
      '3·1 Dan',
    ]);
    expect(lastTable(all)).toBe(3);
    expect(lastTable(numbered(4))).toBeUndefined();
  });

  test('keep the numbers of their tables where the list leaves some out', () => {
    const people = named([
      { name: 'Ada', table: 7 },
      { name: 'Bo' },
      { name: 'Cia', table: 2 },
      { name: 'Dan' },
    ]);
    const tables = tablesListed(people);
    expect(tables).toEqual([2, 7]);
    expect(seated(people, tables).map(({ table, number, name }) => `${table}·${number} ${name}`)).toEqual([
      '2·1 Bo',
      '2·2 Cia',
      '7·1 Ada',
      '7·2 Dan',
    ]);
    expect(tables.map((table) => shareOf(3, { tables: 2, tableNumbers: tables }, table))).toEqual([2, 1]);
  });

  test('who come unannounced are one in ten, and two at least', () => {
    expect([1, 12, 20, 21, 100, 200].map(sparesFor)).toEqual([2, 2, 2, 3, 10, 20]);
  });
});

describe('packs of a theme', () => {
  test.each([
    [1, 1, 5, 1],
    [2, 1, 5, 2],
    [3, 1, 5, 2],
    [6, 1, 5, 2],
    [7, 1, 5, 3],
    [10, 1, 5, 3],
    [12, 1, 5, 4],
    [12, 2, 5, 8],
    [12, 4, 5, 12],
    [12, 5, 5, 12],
    // Fewer themes to choose from: more tables for each of them.
    [12, 1, 1, 12],
    [12, 2, 2, 12],
    [12, 1, 3, 6],
  ])('for %i tables with %i rounds of %i themes are %i', (tables, rounds, themes, packs) => {
    expect(packsFor(tables, rounds, themes)).toBe(packs);
  });
});
