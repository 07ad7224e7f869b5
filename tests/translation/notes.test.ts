// What translators are told of a text: what is filled in, with an example, and where a bare word stands.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileCache } from '../../src/kit/file-cache.ts';
import { WORD_FIELDS } from '../../src/kit/words-fields.ts';
import { WORD_NOTES } from '../../src/translation/note-words.ts';
import { noteSentences, textNote } from '../../src/translation/notes.ts';
import { readTexts } from '../../src/translation/reading.ts';
import { inMemory } from '../kit/memory.ts';
import { root } from '../support/disk.ts';
import { matchGolden } from '../support/golden.ts';

const notes = (key: string, source = ''): readonly string[] =>
  noteSentences(
    textNote(key, [{ id: 'vote-sheet', code: 'V', name: 'Röstningsblad' }, { id: 'notes' }]),
    source,
  );

const shipped = readTexts(
  openFileCache(inMemory({ 'sv.yaml': readFileSync(join(root, 'content', 'kitpress', 'sv.yaml'), 'utf8') })),
  'sv',
);

test('every field of the words that ship has its note', () => {
  const without = Object.entries(WORD_FIELDS).flatMap(([key, { may }]) => {
    const { fields = {} } = textNote(`words.${key}`, []);
    return may.filter((field) => !fields[field]).map((field) => `${key} ${field}`);
  });
  expect(without).toEqual([]);
});

test('what is noted of every word that ships, and of every kind of text in a kit, is what it was', () => {
  const ofSheets =
    'name subject aside own tally heads.a ends.low levels.1 down.name across.name cells.1 fields.a.title';
  const ofKits = [
    ...'title source sourceShort steps.a.label steps.a.name lists.a.1.deck lists.a.1.A.deck'.split(' '),
    ...ofSheets.split(' ').map((key) => `sheets.a.${key}`),
  ];
  const all = [
    ...[...shipped.texts].map(([key, { text }]) => [key, text]),
    ...ofKits.map((key) => [key, '']),
  ];
  const noted = all.flatMap(([key = '', text]) => notes(key, text).map((sentence) => `${key}: ${sentence}`));
  matchGolden('notes.txt', `${noted.join('\n')}\n`);
});

test('every note is of a word that ships', () => {
  const keys = [...shipped.texts.keys()].map((key) => key.replace('words.', ''));
  const lost = Object.keys(WORD_NOTES).filter(
    (one) => !keys.some((key) => key === one || key.startsWith(`${one}.`)),
  );
  expect(lost).toEqual([]);
});

test('a word of one or two letters more than its label has a note', () => {
  const bare = [...shipped.texts.values()].filter(({ text }) => /^[\p{Ll} ]{1,6}$/u.test(text));
  expect(bare.filter(({ key }) => notes(key).length === 0).map(({ key }) => key)).toEqual([]);
});

test('only what is in the text is explained, with an example', () => {
  expect(notes('words.labels.and', 'och')).toEqual([
    'Joins the last two of a list: “A, B and C”. A blank is put before and after it.',
  ]);
  expect(notes('words.labels.page', 'sida {n}')).toEqual([
    'After the name of a sheet with several pages.',
    '{n}: the number of the page, such as 1.',
  ]);
  expect(notes('words.cards.count.one', '{count} kort')[1]).toBe('{count}: the number of cards, such as 5.');
  expect(notes('words.labels.page', '{constructor}')).toHaveLength(1);
});

test('whose language is meant is said', () => {
  expect(notes('words.guide.colophon.unreviewed')[0]).toContain('your own language');
});

test('a sheet that a text names by its id is named by its name and code', () => {
  expect(notes('steps.focus.watch.1', 'Före {vote-sheet} och {notes}.')).toEqual([
    '{vote-sheet}: the code of the sheet “Röstningsblad”, such as V.',
    '{notes}: the code of a sheet, such as S.',
  ]);
  expect(notes('sheets.vote-sheet.name')).toEqual([
    'What the sheet is called, in lists and in running text.',
  ]);
});
