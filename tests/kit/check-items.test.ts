// The items of an edition's lists: as many as kit.yaml says, each below an item that there is; the same in a translation.
import { describe, expect, test } from 'vitest';
import { openKitIn } from '../support/workshop.ts';
import { inMemory } from './memory.ts';

const STRUCTURE = `
id: trial
version: 1.0.0
sourceLanguage: en
licence: CC0
themes: themes
lists:
  themes: 2
  questions: { of: themes, letters: true, count: 3 }
  cards: { of: questions, optional: true, count: 2 }
sheets:
  - { id: cards, kind: cards, code: K, show: cards, size: s }
`;
const LISTS = {
  themes: '{ soil: Soil, light: Light }',
  questions: '{ soil: { A: One, B: Two }, light: { A: Three } }',
  cards: '{ soil: { A: { 1: Dig, 2: Water } } }',
};
type Lists = Partial<typeof LISTS>;

const edition = (language: string, lists: Lists): string =>
  [
    `language: ${language}\nname: English\nreview: none\ntitle: Trial\nsubtitle: A kit to try\nsource: Nobody`,
    'sheets: { cards: { name: Cards, title: Cards } }',
    'lists:',
    ...Object.entries({ ...LISTS, ...lists }).map(([list, items]) => `  ${list}: ${items}`),
  ].join('\n');

/** "content-count lists.cards: …", of the source edition, or of a translation of it. */
const found = (
  lists: Lists,
  { structure = STRUCTURE, translated }: { structure?: string; translated?: Lists } = {},
) =>
  openKitIn(
    '/kit',
    translated ? 'sv' : 'en',
    inMemory({
      'kit.yaml': structure,
      'en.yaml': edition('en', lists),
      ...(translated && { 'sv.yaml': edition('sv', translated) }),
    }),
  ).problems.map(({ code, key, message, hint }) => `${code} ${key}: ${message} ${hint}`);

test('lists that are as kit.yaml says are right', () => {
  expect(found({})).toEqual([]);
  expect(found({}, { translated: {} })).toEqual([]);
});

describe('in the source edition', () => {
  test('one item too few or too many is noticed', () => {
    expect(found({ cards: '{ soil: { A: { 1: Dig } } }' })).toEqual([
      'content-count lists.cards: The list "cards" has 1 item here; kit.yaml says 2. Add those that are missing, or correct the count in kit.yaml.',
    ]);
    expect(found({ cards: '{ soil: { A: { 1: Dig, 2: Water, 3: Cut } } }' })).toEqual([
      'content-count lists.cards: The list "cards" has 3 items here; kit.yaml says 2. Delete those that are too many, or write 3 in kit.yaml.',
    ]);
  });

  test('a list without a count may have any number', () => {
    const structure = STRUCTURE.replace(', count: 2', '');
    expect(found({ cards: '{ soil: { A: { 1: Dig } } }' }, { structure })).toEqual([]);
  });

  test('a parent without items is noticed, unless it may have none', () => {
    expect(found({ questions: '{ soil: { A: One, B: Two, C: Three } }' })).toEqual([
      'content-no-items lists.questions.light: "light" of "themes" has nothing in the list "questions". Write its texts here; or write "optional: true" for the list in kit.yaml, if a parent may have none.',
    ]);
    const structure = STRUCTURE.replace('optional: true, ', '');
    expect(found({}, { structure }).map((one) => one.split(':')[0])).toEqual([
      'content-no-items lists.cards.soil.B',
      'content-no-items lists.cards.light.A',
    ]);
  });

  test('items of no parent are reported once, with the outermost list that has them', () => {
    expect(found({ cards: '{ soil: { A: { 1: Dig, 2: Water }, C: { 1: Cut, 2: Sow } } }' })).toEqual([
      'content-extra-text lists.cards.soil.C: There is no "soil.C" in the list "questions". Correct the id, or add it to "questions".',
    ]);
    expect(found({ themes: '{ soul: Soil, light: Light }' }).map((one) => one.split('. ')[0])).toEqual([
      'content-no-items lists.questions.soul: "soul" of "themes" has nothing in the list "questions"',
      'content-extra-text lists.questions.soil: There is no "soil" in the list "themes"',
    ]);
    expect(found({ cards: '{ soul: { A: { 1: Dig, 2: Water } } }' })).toEqual([
      'content-extra-text lists.cards.soul: There is no "soul" in the list "themes". Correct the id, or add it to "themes".',
    ]);
  });

  test('there are eight themes at most', () => {
    const structure = (count: number): string =>
      STRUCTURE.replace('themes: 2', `themes: ${count}`).replace('letters: true, count: 3', 'optional: true');
    const themes = (count: number): string =>
      `{ soil: Soil, ${Array.from({ length: count - 1 }, (_, i) => `t${i}: Theme ${i}`).join(', ')} }`;
    const questions = '{ soil: { A: One } }';
    expect(found({ themes: themes(8), questions }, { structure: structure(8) })).toEqual([]);
    expect(found({ themes: themes(9), questions }, { structure: structure(9) })).toEqual([
      'content-themes lists.themes: A kit has at most 8 themes; these are 9. Put some of them together: there are eight colours and symbols.',
    ]);
  });
});

describe('in a translation', () => {
  const translated = (lists: Lists) => found({}, { translated: lists });

  test('an item of the source that is missing is reported, and nothing for what is below it', () => {
    expect(translated({ themes: '{ light: Ljus }' })).toEqual([
      'content-missing-text lists.themes.soil: "soil" of the list "themes" is missing. Write the text here, or delete it in the source edition.',
    ]);
    expect(
      translated({ questions: '{ light: { A: Tre } }', cards: '{}' }).map((one) => one.split(':')[0]),
    ).toEqual(['content-missing-text lists.questions.soil.A', 'content-missing-text lists.questions.soil.B']);
  });

  test('an item that the source does not have is reported, with the one that was probably meant', () => {
    expect(translated({ cards: '{ soil: { A: { 1: Gräv, 2: Vattna, 3: Klipp } } }' })).toEqual([
      'content-extra-text lists.cards.soil.A.3: The source edition has no "soil.A.3" in the list "cards". Delete it, or add it to the source edition.',
    ]);
    expect(translated({ themes: '{ soll: Jord, light: Ljus }' })).toEqual([
      'content-missing-text lists.themes.soil: "soil" of the list "themes" is missing. Write the text here, or delete it in the source edition.',
      'content-extra-text lists.themes.soll: The source edition has no "soll" in the list "themes". Did you mean "soil"?',
    ]);
  });

  test('items below one that the source does not have are reported with it only', () => {
    expect(
      translated({
        themes: '{ soil: Jord, light: Ljus, wind: Vind }',
        questions: '{ soil: { A: Ett, B: Två }, light: { A: Tre }, wind: { A: Fyra } }',
      }).map((one) => one.split(':')[0]),
    ).toEqual(['content-extra-text lists.themes.wind']);
  });
});
