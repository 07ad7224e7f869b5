// What the page chooses before anybody has chosen, and what of it stays when something else is chosen.
import { describe, expect, test } from 'vitest';
import { withChanges } from '../../src/web/page/model.ts';
import { pageAt, timesPrinted } from '../../src/web/page/sheet-page.ts';
import { firstChoices, withKit, withLanguage } from '../../src/web/page/start.ts';
import type { OfferedKit, Offers } from '../../src/web/protocol.ts';
import type { PageFacts, ShownSheet } from '../../src/workshop/shown.ts';

const kit = (name: string, ...languages: readonly string[]): OfferedKit => ({
  kit: name,
  title: name,
  subtitle: '',
  inLanguage: languages[0] ?? '',
  languages: languages.map((language) => ({ language, name: language, direction: 'ltr', reviewed: false })),
  lengths: [],
  themes: [],
  sheets: [],
  tablesFor: [],
  licence: '',
});
const offers: Offers = {
  workshops: [kit('one', 'sv', 'en', 'fi'), kit('two', 'nb', 'en'), kit('three', 'da', 'sv')],
  papers: [],
  labels: [],
  inks: ['full'],
  most: { people: 200, tables: 50, copies: 200 },
  usual: { people: 12, paper: 'a3' },
};

describe('the page starts', () => {
  test('with the usual workshop for the usual number of people, in its own language', () => {
    expect(firstChoices(offers, 'fi')).toEqual({ kit: 'one', languages: ['fi'], people: { count: 12 } });
  });

  test('in English if the workshop does not speak its language', () => {
    expect(firstChoices(offers, 'de').languages).toEqual(['en']);
  });
});

describe('another language of the page', () => {
  const choices = { kit: 'one', languages: ['sv'], people: { count: 7 } };

  test('is that of the sheets as well', () => {
    expect(withLanguage(choices, offers, 'fi')).toEqual({ ...choices, languages: ['fi'] });
  });

  test('leaves several languages as they were chosen', () => {
    const several = { ...choices, languages: ['sv', 'en'] };
    expect(withLanguage(several, offers, 'fi')).toBe(several);
  });
});

describe('another workshop', () => {
  const choices = {
    kit: 'one',
    languages: ['sv', 'en'],
    people: { count: 7 },
    copies: { matrix: 3 },
    date: '1 May',
  };
  const changed = (name: string) => withChanges(choices, withKit(choices, offers, name, 'sv'));

  test('keeps people, date and the languages that it has, and nothing of the sheets of the former one', () => {
    expect(changed('two')).toEqual({ kit: 'two', languages: ['en'], people: { count: 7 }, date: '1 May' });
  });

  test('takes the language of the page if it has none of them', () => {
    const finnish = { ...choices, languages: ['fi'] };
    expect(withKit(finnish, offers, 'three', 'sv').languages).toEqual(['sv']);
    expect(withKit(finnish, offers, 'three', 'de').languages).toEqual(['da']);
  });
});

describe('a page', () => {
  const facts = (label: string): PageFacts => ({
    version: 1,
    label,
    title: '',
    width: 420,
    height: 297,
    cuts: [],
  });
  const sheet = (copies: number, ...labels: readonly string[]): ShownSheet => ({
    sheet: 'one',
    name: 'One',
    label: 'V',
    copies,
    paper: 'A3',
    pages: labels.map(facts),
  });
  const times = (given: ShownSheet) =>
    given.pages.map((one, page) =>
      timesPrinted({ ref: { issue: 0, sheet: 'one', page }, sheet: given, facts: one }),
    );

  test('is printed for each table once if the tables have their own', () => {
    expect(
      times(sheet(2, 'V 1/2 · Table 1', 'V 2/2 · Table 1', 'V 1/2 · Table 2', 'V 2/2 · Table 2')),
    ).toEqual([1, 1, 1, 1]);
  });

  test('is printed as often as its sheet otherwise', () => {
    expect(times(sheet(2, 'W1', 'W2'))).toEqual([2, 2]);
  });

  test('that is not there any more is the first of its sheet, or else the first of all', () => {
    const all = [
      { ref: { issue: 0, sheet: 'a', page: 0 }, sheet: sheet(1, 'A'), facts: facts('A') },
      { ref: { issue: 0, sheet: 'b', page: 0 }, sheet: sheet(1, 'B'), facts: facts('B') },
    ];
    expect(pageAt(all, { issue: 0, sheet: 'b', page: 4 })?.ref.sheet).toBe('b');
    expect(pageAt(all, { issue: 0, sheet: 'c', page: 0 })?.ref.sheet).toBe('a');
    expect(pageAt([], undefined)).toBeUndefined();
  });
});
