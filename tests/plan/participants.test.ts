// The initials of names, of one workshop together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniqueInitials } from '../../src/plan/initials.ts';
import { named } from '../../src/plan/participants.ts';

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
