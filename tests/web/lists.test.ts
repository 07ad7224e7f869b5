// A list on the page: the table as it was read, the columns that were found or picked, and everybody with the initials of their dots.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readList } from '../../src/web/lists.ts';
import { root } from '../support/disk.ts';

const fixture = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(root, 'tests/fixtures/names', name))),
});

test('pasted names have no columns to pick', async () => {
  const { list, problems } = await readList('Åsa Ek\nBo Berg\n\nBo Ek\n');
  expect(problems).toEqual([]);
  expect(list).toEqual({
    rows: [
      { line: 1, cells: ['Åsa Ek'] },
      { line: 2, cells: ['Bo Berg'] },
      { line: 4, cells: ['Bo Ek'] },
    ],
    rowCount: 3,
    columnCount: 1,
    columns: { names: [0] },
    people: [
      { name: 'Åsa Ek', initials: 'ÅE', line: 1 },
      { name: 'Bo Berg', initials: 'BB', line: 2 },
      { name: 'Bo Ek', initials: 'BE', line: 4 },
    ],
    tables: 0,
    leftOut: [],
    assumed: [],
  });
});

test('a workbook shows its rows, its headings and what was made of them', async () => {
  const { list, problems } = await readList(fixture('deltagare-excel.xlsx'));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(list).toMatchObject({
    rowCount: 7,
    columnCount: 6,
    columns: { names: [1, 2], table: 4 },
    headings: 3,
    tables: 3,
  });
  expect(list?.rows[1]).toEqual({
    line: 3,
    cells: ['Nr', 'Förnamn', 'Efternamn', 'Organisation', 'Bord', 'E-post'],
  });
  expect(list?.people.map(({ name, initials, table, line }) => [name, initials, table, line])).toEqual([
    ['Anna Åberg', 'AÅ', 1, 4],
    ['Bo Öst', 'BÖ', 1, 5],
    ['Cia Ek', 'CE', 2, 6],
    ['Eva Lind', 'EL', 3, 8],
  ]);
  expect(list?.leftOut).toContain('a row of sums ("Summa")');
  expect(list?.assumed).toEqual(['the sheet "Anmälda" has the list, not "Lokaler"']);
});

const PASTED =
  'Avdelning\tNamn\tRum\tPlats\nIT-enheten\tÅsa Ek\tEken\t1\nVård och omsorg\tBo Berg\tEken\t2\n';

test('columns that somebody picks are read instead of those that were found', async () => {
  const found = await readList(PASTED);
  expect(found.list?.columns).toEqual({ names: [1] });
  const picked = await readList(PASTED, { names: [2, 1], table: 3 });
  expect(picked.list?.columns).toEqual({ names: [2, 1], table: 3 });
  expect(picked.list?.headings).toBe(1);
  expect(picked.list?.people).toEqual([
    { name: 'Eken Åsa Ek', initials: 'EE', table: 1, line: 2 },
    { name: 'Eken Bo Berg', initials: 'EB', table: 2, line: 3 },
  ]);
  expect(picked.list?.tables).toBe(2);
});

test('a row is a heading, or none is, if somebody says so', async () => {
  const list = 'اسم\tقسم\nمحمد\tأ\nSara Ek\tب\n';
  const names = async (headings?: number): Promise<readonly string[]> => {
    const columns = { names: [0], ...(headings !== undefined && { headings }) };
    return ((await readList(list, columns)).list?.people ?? []).map(({ name }) => name);
  };
  expect(await names()).toEqual(['اسم', 'محمد', 'Sara Ek']);
  expect(await names(1)).toEqual(['محمد', 'Sara Ek']);
  expect(await names(0)).toEqual(['اسم', 'محمد', 'Sara Ek']);
  const headed = 'Namn\tEnhet\nGuest\tIT\n';
  expect((await readList(headed, { names: [0], headings: 0 })).list?.people.length).toBe(2);
  expect((await readList(headed, { names: [0], headings: 0 })).list?.headings).toBeUndefined();
});

test('what is wrong with names is said beside the table that they are in', async () => {
  const { list, problems } = await readList('Åsa Ek\nÅsa Ek\n<img src=x onerror=alert(1)>\n');
  expect(list?.people.map(({ name }) => name)).toEqual(['Åsa Ek', 'Åsa Ek', '<img src=x onerror=alert(1)>']);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'names-twice', severity: 'warning', step: 'people', line: 2 }),
  ]);
});

test('of a long list the first rows are shown, and of its people as many as there may be', async () => {
  const { list, problems } = await readList(
    Array.from({ length: 300 }, (_, i) => `Ek ${'abcdefghij'[i % 10]} ${i}x`).join('\n'),
  );
  expect(list?.rows.length).toBe(200);
  expect(list?.rowCount).toBe(300);
  expect(list?.people.length).toBe(200);
  expect(problems.map(({ code }) => code)).toContain('names-too-many');
});

test('a file that is no list is a problem without a table', async () => {
  const answer = await readList({ name: 'names.pdf', bytes: new TextEncoder().encode('%PDF-1.7') });
  expect(answer).toEqual({
    problems: [expect.objectContaining({ code: 'names-not-a-list', step: 'people' })],
  });
});
