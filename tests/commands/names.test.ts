// What build and check say of a list of names: whom they read, and what they left out.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, put } from '../support/folder.ts';

const copy = (name: string): void => cpSync(join(root, 'tests/fixtures/names', name), at(name));

test('a list from Excel is told in the summary, with the first names as read', async () => {
  copy('deltagare-excel.xlsx');
  for (const command of ['check', 'build']) {
    const { exit, out } = await kitpress(
      `${command} --participants deltagare-excel.xlsx --sheets vote-sheet`,
    );
    expect(exit).toBe(0);
    expect(out).toContain(
      [
        '4 participants from deltagare-excel.xlsx at 3 tables: Anna Åberg AÅ, Bo Öst BÖ, Cia Ek CE, Eva Lind EL.',
        'Left out: a hidden row, a line above the names ("Deltagarlista, innovationsdag 12 mars"), the heading ("Förnamn"), an empty row, a row of sums ("Summa").',
        'Taken for granted: the sheet "Anmälda" has the list, not "Lokaler".',
        '',
      ].join('\n'),
    );
  }
});

test('and in JSON', async () => {
  copy('svensk-excel-cp1252.csv');
  put('workshop.yaml', 'participants: svensk-excel-cp1252.csv\n');
  const { out } = await kitpress('check --sheets vote-sheet --json');
  expect(JSON.parse(out).summary).toMatchObject({
    participants: 3,
    names: {
      from: 'svensk-excel-cp1252.csv',
      first: [
        { name: 'Anna Åberg', initials: 'AÅ', table: 1 },
        { name: 'Bo Öst', initials: 'BÖ', table: 1 },
        { name: 'Cia Ek', initials: 'CE', table: 2 },
      ],
      tables: 2,
      leftOut: ['the heading ("Förnamn")', 'an empty row', 'a row of sums ("Totalt")'],
      assumed: ['the letters are those of Windows-1252 (Western Europe)'],
    },
  });
});

test('names in the plan are told only where something was left out', async () => {
  put('workshop.yaml', 'participants: [Anna Åberg, Bo Öst]\nsheets: [vote-sheet]\n');
  expect((await kitpress('check')).out).not.toContain('participants from');
  put('workshop.yaml', 'participants:\n  - Berg, Anna\n  - Bo Öst (Malmö)\nsheets: [vote-sheet]\n');
  expect((await kitpress('check')).out).toContain(
    '2 participants from workshop.yaml: Anna Berg AB, Bo Öst BÖ.\nLeft out: a parenthesis ("(Malmö)").\nTaken for granted: "Berg, Anna" is Anna Berg.\n',
  );
});

test('without names there is nothing to tell', async () => {
  expect((await kitpress('check --participants 3 --sheets vote-sheet')).out).not.toContain(
    'participants from',
  );
});

test('more than five names end with a sign that there are more', async () => {
  put('names.txt', ['Anna A', 'Bo B', 'Cia C', 'Dan D', 'Eva E', 'Ulf F'].join('\n'));
  expect((await kitpress('check --participants names.txt --sheets vote-sheet')).out).toContain(
    'Eva E EE, …\n',
  );
});
