// A date in the forms that people write is read, asked about, or left as words.
import { describe, expect, test } from 'vitest';
import { dayIn, readDate } from '../../src/plan/date.ts';

const iso = (text: string): string | undefined => dayIn(text)?.toISOString();

describe('a date that can mean only one day is that day', () => {
  test.each([
    '2026-03-12',
    '2026-3-12',
    ' 2026-03-12 ',
    '2026/3/12',
    '2026.3.12',
    '2026 03 12',
    '20260312',
    '12.3.2026',
    '12.03.2026.',
    '12. 3. 2026',
    '12.3.26',
    '12 mars 2026',
    '12 mar. 2026',
    '12-Mar-2026',
    'den 12 mars 2026',
    'torsdag 12 mars 2026',
    'torsdagen den 12:e mars 2026',
    'Thursday, March 12, 2026',
    'Mar 12 2026',
    '12th of March 2026',
    '12. März 2026',
    'Donnerstag, den 12. März 2026',
    'torsdag d. 12. marts 2026',
    '12. maaliskuuta 2026',
    'torstaina 12. maaliskuuta 2026',
    'الخميس 12 مارس 2026',
    '12 آذار 2026',
  ])('%s', (text) => {
    expect(iso(text)).toBe('2026-03-12T00:00:00.000Z');
  });

  test.each([
    ['3/13/2026', '2026-03-13'],
    ['13/3/2026', '2026-03-13'],
    ['3/3/2026', '2026-03-03'],
    ['31.12.26', '2026-12-31'],
    ['24. Dezember 2026', '2026-12-24'],
    ['1. marraskuuta 2026', '2026-11-01'],
    ['17 mai 2026', '2026-05-17'],
    ['samedi 1er août 2026', '2026-08-01'],
    ['le 3 févr. 2026', '2026-02-03'],
    ['14 juillet 2026', '2026-07-14'],
    ['12. märts 2026', '2026-03-12'],
    ['donderdag 12 maart 2026', '2026-03-12'],
    ['12 Μαρτίου 2026', '2026-03-12'],
    ['fimmtudagur 12. febrúar 2026', '2026-02-12'],
    ['3. ágúst 2026', '2026-08-03'],
    ['1. maí 2026', '2026-05-01'],
    ['27. nóvember 2026', '2026-11-27'],
    ['6. joulukuuta 2026', '2026-12-06'],
    ['1 oktober 2026', '2026-10-01'],
    ['29 februari 2028', '2028-02-29'],
    ['3 كانون الثاني 2026', '2026-01-03'],
  ])('%s', (text, day) => {
    expect(iso(text)?.slice(0, 10)).toBe(day);
  });
});

describe('a date that can be several is asked about', () => {
  test.each([
    ['03/04/2026', '03/04/2026 could be 3 April 2026 or 4 March 2026.', 'Write 2026-04-03 or 2026-03-04.'],
    ['3/12/2026', '3/12/2026 could be 3 December 2026 or 12 March 2026.', 'Write 2026-12-03 or 2026-03-12.'],
    ['26-03-12', '26-03-12 could be 12 March 2026 or 26 March 2012.', 'Write 2026-03-12 or 2012-03-26.'],
    [
      '12-03-2026',
      '12-03-2026 could be 12 March 2026 or 3 December 2026.',
      'Write 2026-03-12 or 2026-12-03.',
    ],
    ['26/3/12', '26/3/12 could be 12 March 2026 or 26 March 2012.', 'Write 2026-03-12 or 2012-03-26.'],
    [
      '10-11-12',
      '10-11-12 could be 12 November 2010, 10 November 2012 or 11 October 2012.',
      'Write 2010-11-12, 2012-11-10 or 2012-10-11.',
    ],
  ])('%s', (text, message, hint) => {
    expect(readDate(text)).toEqual({ message, hint });
  });
});

test.each(['2026-02-30', '2026-13-01', '30/2/2026', '12.13.2026', '31 februari 2026', '99-99-99'])(
  '%s is not in the calendar',
  (text) => {
    expect(readDate(text)).toEqual({
      message: `${text} is not a date in the calendar.`,
      hint: 'Write year, month and day, such as 2026-03-12, or the date in words.',
    });
  },
);

test.each([
  'våren 2026',
  'torsdag',
  'mars 2026',
  '12 mars',
  '12/3',
  '1200/3/2026',
  '120.3.26',
  'v. 11 2026',
  '2026-W11',
  '12–13 mars 2026',
  '12-13 mars 2026',
  '12 och 13 mars 2026',
  '12 mars 2026 kl. 9',
  '2026-03-12 09:00',
  '1.5.2026–3.5.2026',
  'den 漢',
  '192.168.1',
])('%s is words', (text) => {
  expect(readDate(text)).toEqual({ words: true });
});
