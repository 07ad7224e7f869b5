// The initials of names, of one workshop together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadList } from '../../src/plan/choices.ts';
import { uniqueInitials } from '../../src/plan/initials.ts';
import { listOf, named, participantsOf } from '../../src/plan/participants.ts';

describe('initials', () => {
  test.each<[readonly string[], readonly string[]]>([
    [
      ['Anna Lind', 'Bo Ek'],
      ['AL', 'BE'],
    ],
    [
      ['Anna Lind', 'Anders Lund'],
      ['ALI', 'ALU'],
    ],
    [
      ['Anna Lind', 'Ada Lind'],
      ['ANL', 'ADL'],
    ],
    [
      ['Anna Lind', 'Anna Lind'],
      ['AL1', 'AL2'],
    ],
    [
      ['Anna', 'Anders', 'Bo'],
      ['ANN', 'AND', 'B'],
    ],
    [
      ['Anna-Karin von Essen', 'åsa Öberg'],
      ['AE', 'ÅÖ'],
    ],
    [
      ['ßa ßb', '王小明', '???'],
      ['SS', '王', '1'],
    ],
  ])('%j', (given, expected) => {
    expect(uniqueInitials(given)).toEqual(expected);
  });

  test.each([
    ['Henrik Christensen', 'HC'],
    ['Martin King Jr.', 'MK'],
    ['Dr. Anna Berg', 'AB'],
    ['Prof. Dr. Hans von Müller', 'HM'],
    ['Ing-Marie Lind', 'IL'],
    ['María de la Cruz', 'MC'],
    ['Karl af Geijerstam', 'KG'],
    ['Jeanne d’Arc', 'JA'],
    ['Ahmed el-Sayed', 'AS'],
    ['Conor O’Brien', 'CO'],
    ['Kristín Kristjánsdóttir', 'KK'],
    ['BERG Anna', 'AB'],
    ['JP Lind', 'JL'],
    ['Anna Berg (Malmö)', 'AB'],
    ['Elisabeth (Lisa) Berg', 'EB'],
    ['ŉora Ek', 'NE'],
    ['ʻAlamoana Kea', 'AK'],
    ['Άννα Έλλη', 'ΑΕ'],
    ['Δρ. ήβη ΐρις', 'ΗΪ'],
    ['L̥̄ara K͟hān', 'L̥̄K͟'],
    ['山田 太郎', '山太'],
    ['Madonna', 'M'],
    ['Sum Jr.', 'SJ'],
    ['Dr.', 'D'],
  ])('of %s are %s', (name, expected) => {
    expect(uniqueInitials([name])).toEqual([expected.normalize('NFC')]);
  });

  test('of Arabic names are their letters, not joined to a word, without the article', () => {
    expect(uniqueInitials(['محمد العلي', 'فاطمة الزهراء', 'נועה לוי', 'محمد العلوي'])).toEqual([
      'م\u200cع1',
      'ف\u200cز',
      'נל',
      'م\u200cع2',
    ]);
  });

  test('are unique and at most three characters, for 200 people of one name too', () => {
    const initials = uniqueInitials(Array.from({ length: 200 }, () => 'Anna Lind'));
    expect(new Set(initials).size).toBe(200);
    expect(Math.max(...initials.map((text) => [...text].length))).toBe(3);
  });

  test('are unique and short whatever people are called', () => {
    const name = fc.oneof(
      fc.constantFrom('Anna Lind', 'Anna', 'A L', '1', '10 1'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 200 }), (list) => {
        const initials = uniqueInitials(list);
        expect(new Set(initials).size).toBe(list.length);
        for (const text of initials)
          expect((text.replaceAll('\u200c', '').match(/\P{M}/gu) ?? []).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('stand with name and number', () => {
    expect(named([{ name: 'Anna Lind' }])).toEqual([
      { number: 1, name: 'Anna Lind', initials: 'AL', short: 'A. Lind' },
    ]);
  });
});

describe('initials beside others who share them', () => {
  test('are never the short form that several share', () => {
    expect(uniqueInitials(['Anna Lind', 'Anders Lund', 'Al', 'Axel'])).toEqual(['ALI', 'ALU', 'A1', 'AX']);
    expect(uniqueInitials(['Anna Lind', 'Anders Lund'])).toEqual(['ALI', 'ALU']);
  });

  test('are not those that somebody has already', () => {
    expect(uniqueInitials(['Anna Xu', 'Axel', 'Alma'])).toEqual(['AX', 'AXE', 'AL']);
  });

  test('take a letter of the first name where the last name does not tell them apart', () => {
    expect(uniqueInitials(['Anna Lind', 'Alma Lind', 'Bo Ek'])).toEqual(['ANL', 'ALL', 'BE']);
  });

  test('are numbered from 1, and from the tenth on with one letter', () => {
    const initials = uniqueInitials(Array.from({ length: 101 }, () => 'Anna Lind'));
    expect([0, 8, 9, 98, 99, 100].map((i) => initials[i])).toEqual([
      'AL1',
      'AL9',
      'A10',
      'A99',
      '100',
      '101',
    ]);
  });
});

describe('a list with tables', () => {
  const list = { file: 'names.csv', assumed: ['the first row has headings'] } as unknown as ReadList;
  const read = (tables: readonly number[]) =>
    listOf({ participants: { value: { names: [], list }, from: { flag: '--participants' } } }, tables).list;

  test.each<[readonly number[], string]>([
    [[2], 'there is only table 2'],
    [[1, 3], 'there are only tables 1 and 3'],
    [[2, 3, 12], 'there are only tables 2, 3 and 12'],
  ])('says which tables there are if one is missing: %j', (tables, only) => {
    expect(read(tables)?.assumed).toEqual(['the first row has headings', only]);
  });

  test('says nothing of tables that are all there', () => {
    expect(read([1])).toBe(list);
    expect(read([1, 2, 3])).toBe(list);
    expect(listOf({}, [2])).toEqual({});
    expect(listOf({ participants: { value: { count: 3 }, from: { flag: '--participants' } } }, [2])).toEqual(
      {},
    );
  });
});

test('there are twelve people if nobody says how many', () => {
  expect(participantsOf({}).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});
