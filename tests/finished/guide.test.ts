// The guide's print list agrees with what was built, and named participants find their names and initials.
import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/plan/flags.ts';
import { plainly } from '../support/edition.ts';
import { type Finished, finish, readAll } from '../support/finished.ts';
import { labelsOf, openPdf, pagesOf, rowsOf, wordsOf } from '../support/pdf.ts';
import { cutLinesOf } from '../support/room.ts';
import { fileOf, kitOf, openTheme, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const { print } = kit.words?.guide ?? expect.fail('no words');

interface Row {
  readonly label: string;
  readonly name: string;
  readonly file: string;
  readonly pages: number;
  readonly copies: number;
  readonly paper: string;
  readonly cuts: number;
}

/** The print list as the guide's table has it. */
const listOf = async ({ built }: Finished): Promise<readonly Row[]> => {
  const pages = await pagesOf(await openPdf(fileOf(built, 'guide.pdf')));
  const rows = (await Promise.all(pages.map(rowsOf))).flat();
  const from = rows.findIndex(([first]) => first === print.sheet.words);
  const list = rows.slice(from + 1).filter((row) => row.length === 6);
  return list.map(([sheet = '', file = '', count, copies, paper = '', cuts]) => {
    const name =
      kit.sheets.find(({ texts }) => sheet.endsWith(` ${texts.name.words}`))?.texts.name.words ?? '?';
    return {
      label: sheet.slice(0, -name.length).trim(),
      name,
      file,
      pages: Number(count),
      copies: Number(copies),
      paper,
      cuts: cuts === '–' ? 0 : Number(cuts),
    };
  });
};

/** The code a page belongs to: "C" for "C1 2/3", "D1" for "D1 1/2". */
const codeOf = (label: string): string => {
  const printed = label.replace(/ .*$/, '');
  return kit.sheets.find(({ code }) => code === printed)?.code ?? printed.replace(/\d+$/, '');
};
const codeOfRow = ({ label }: Row): string => codeOf(label.replace(/[–,].*$/, ''));

/** Pages by code in the files whose name fits the one in the list. */
const builtPages = async ({ built }: Finished, row: Row): Promise<number> => {
  const pattern = new RegExp(`^${row.file.replace('.', '\\.').replace('*', '\\d')}$`);
  const files = built.files.filter(({ name }) => pattern.test(name));
  const labels = await Promise.all(files.map(async ({ bytes }) => labelsOf(await openPdf(bytes))));
  return labels.flat().filter((label) => codeOf(label) === codeOfRow(row)).length;
};

/** Name badges may be below dots. */
const isPrinted = ({ plan, built }: Pick<ReturnType<typeof finish>, 'plan' | 'built'>, id: string): boolean =>
  plan.sheets.includes(id) && built.summary.sheets.some(({ sheet }) => sheet === id);

const PLANS: readonly (readonly [string, Omit<Flags, 'kit'>])[] = [
  ['of everything', {}],
  ['with the suggested copies for sixty', { copies: 'suggested', participants: '60', groups: '4' }],
  ['of two principles, split', { principles: '1,5', deep: '5,', split: true, copies: '2,matrix=4' }],
];

describe.each(PLANS)('the print list of a plan %s', (_, flags) => {
  const finished = finish(kit, theme, flags);

  test('has a row for every sheet that was built, and its pages and copies are as many as in its file', async () => {
    const rows = await listOf(finished);
    const printed = kit.sheets.filter(({ id }) => isPrinted(finished, id));
    expect(rows.map(({ name }) => name)).toEqual(printed.map(({ texts }) => texts.name.words));
    for (const row of rows)
      expect({ ...row, printed: await builtPages(finished, row) }).toEqual({
        ...row,
        printed: row.pages * row.copies,
      });
  });

  test('says what the summary says: file, copies, paper and cuts of every sheet', async () => {
    const rows = await listOf(finished);
    const { sheets } = finished.built.summary;
    expect(rows).toEqual(
      sheets.map(({ label, name, file, pages, copies, paper, cuts }) => ({
        label,
        name,
        file,
        pages,
        copies,
        paper,
        cuts,
      })),
    );
    expect(rows.map(({ copies }) => copies)).toEqual(
      finished.plan.sheets.filter((id) => isPrinted(finished, id)).map((id) => finished.plan.copies[id]),
    );
  });

  test('adds up: sheets of A3 and A4 and straight cuts', async () => {
    const rows = await listOf(finished);
    const papers = (paper: string) =>
      rows.filter((row) => row.paper === paper).reduce((sum, { pages, copies }) => sum + pages * copies, 0);
    const cuts = rows.reduce((sum, row) => sum + row.cuts, 0);
    const words = await Promise.all(
      (await pagesOf(await openPdf(fileOf(finished.built, 'guide.pdf')))).map(wordsOf),
    );
    expect(print.total.words).toBe('Sammanlagt {all}');
    expect(plainly(words.join('\n'))).toContain(
      `Sammanlagt ${papers('A3')} ark A3, ${papers('A4')} ark A4 och ${cuts} raka snitt`,
    );
  });
});

test('the total of a workshop with one sheet and nothing to cut says just that', async () => {
  const totalOf = async (language: string): Promise<string> => {
    const { built } = finish(kitOf(SWEDISH, language), openTheme(), { sheets: 'guide,matrix' });
    const [, first] = await pagesOf(await openPdf(fileOf(built, 'guide.pdf')));
    return plainly(first ? await wordsOf(first) : '');
  };
  expect(await totalOf('en')).toMatch(/In total, 1 sheet of A3 and \d sheets of A4 (?!\d+ straight)/);
  expect(await totalOf('fi')).toMatch(/Yhteensä 1 A3-arkki ja \d A4-arkkia (?!\d+ suora)/);
});

test('a straight cut is a cut line: cards and personal dots have as many lines as the list says', async () => {
  const finished = finish(kit, theme, {
    sheets: 'guide,action-cards,personal-dots',
    participants: '30',
    tables: '1',
  });
  const pages = await readAll(kit, theme, finished);
  const lines = (code: string) =>
    pages
      .filter(({ label }) => codeOf(label) === code)
      .reduce((sum, { seen }) => sum + cutLinesOf(seen.shapes).length, 0);
  const rows = await listOf(finished);
  expect(rows.map((row) => [row.name, row.cuts])).toEqual([
    ['Handledning', 0],
    ['Åtgärdskort', lines('C')],
    ['Personliga prickar', lines('D2')],
  ]);
});

const NAMES = [
  'Aino Lehtonen',
  'Anna Lind',
  'Axel Lund',
  'Åsa Öberg',
  'Bo Ek',
  'Cecilia Dahl',
  'David Ek',
  'Elin Fors',
  'Farid Amini',
  'Göran Hall',
  'Hanna Ivarsson',
  'Ida',
  'Jan Åkesson',
  'Karin Björk-Wallin',
];

test('fourteen people with names at one table are on the legend, and their initials on each of their dots', async () => {
  const finished = finish(kit, theme, { tables: '1' }, NAMES);
  const pages = await readAll(kit, theme, finished);
  const texts = (code: string) =>
    pages
      .filter(({ label }) => codeOf(label) === code)
      .flatMap(({ seen }) => seen.texts.map(({ text }) => text.trim()));
  const initials = finished.plan.participants.map((person) => person.initials ?? '?');
  expect(new Set(initials).size).toBe(14);
  expect(initials.slice(0, 3)).toEqual(['ALE', 'ALI', 'ALU']);
  const times = (code: string, text: string) => texts(code).filter((one) => one === text).length;
  expect(NAMES.filter((name) => !texts('V').includes(name))).toEqual([]);
  expect(initials.map((mark) => [mark, times('V', mark), times('D1', mark), times('D2', mark)])).toEqual(
    // D1 has a badge too, and D2 dots for a round more.
    initials.map((mark) => [mark, 1, 1 + 5 + 1, 2 * (1 + 7)]),
  );
});
