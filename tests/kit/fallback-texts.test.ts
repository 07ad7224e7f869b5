// Drafts: texts of the source in place of those that an edition lacks, in whichever of its files they belong.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { FallbackText } from '../../src/kit/fallback-texts.ts';
import { openFileCache } from '../../src/kit/file-cache.ts';
import { itemsOf } from '../../src/kit/lists.ts';
import { openEdition } from '../../src/kit/open.ts';
import { keyOf, type Path } from '../../src/yaml/locate.ts';
import { clear, wordsIn } from '../support/workshop.ts';
import { type Files, inMemory, kitFiles, placed } from './memory.ts';

const files = kitFiles('tiny');
const swedish = Object.entries(files).filter(([path]) => path.startsWith('sv/'));
const english: Files = {
  ...files,
  ...Object.fromEntries(swedish.map(([path, bytes]) => [path.replace('sv/', 'en/'), bytes])),
  'en/edition.yaml': 'language: en\nname: English\nreview: none\ntitle: Little\nsubtitle: A\nsource: B\n',
};

type Standing = readonly (readonly [file: string, path: Path, text: string, why: FallbackText['why']])[];

/** The English edition of these files, with these texts of the Swedish one. */
const draft = (all: Files, standing: Standing) => {
  const texts = new Map<string, Map<string, FallbackText>>();
  for (const [file, path, text, why] of standing) {
    const place = { file: `en/${file}`, line: 1, column: 1 };
    const inFile = texts.get(file) ?? new Map<string, FallbackText>();
    texts.set(file, inFile.set(keyOf(path), { path, text, why, place }));
  }
  const shipped = wordsIn('en');
  return openEdition(
    {
      folder: '/kit',
      files: openFileCache(inMemory(all)),
      kinds: KINDS,
      fallbacks: { lang: 'sv', texts },
      ...(shipped && { shipped }),
    },
    'en',
  );
};

const CASE = ['lists', 'cases', '1', 'A', '1'];
const case_: Standing = [
  ['resources.yaml', [...CASE, 'name'], 'Staden som spanade', 'missing'],
  ['resources.yaml', [...CASE, 'text'], 'Den såg regnet komma.', 'missing'],
];

describe('a text of the source', () => {
  test('does not hide what is wrong with the file that it would be in', () => {
    const told = (text: string) =>
      draft({ ...english, 'en/resources.yaml': text }, case_).problems.map(placed);
    expect(told('lists: "\n')).toEqual(['en/resources.yaml:1:8 yaml-open-quote']);
    expect(told('lists: { cases: none }\n')).toContain(
      'en/resources.yaml:1:17 content-wrong-type lists.cases',
    );
  });

  test('is in the kit with its language and why it is there; all others are as they were', () => {
    const kit = clear(draft({ ...english, 'en/resources.yaml': undefined }, case_));
    expect(itemsOf(kit, 'cases').map(({ fields }) => fields)).toEqual([
      {
        name: {
          words: 'Staden som spanade',
          lang: 'sv',
          fallback: 'missing',
          file: 'en/resources.yaml',
          key: 'lists.cases.1.A.1.name',
        },
        text: {
          words: 'Den såg regnet komma.',
          lang: 'sv',
          fallback: 'missing',
          file: 'en/resources.yaml',
          key: 'lists.cases.1.A.1.text',
        },
      },
    ]);
    expect(itemsOf(kit, 'actions').map(({ text }) => [text.lang, text.fallback])).toEqual([
      ['en', undefined],
      ['en', undefined],
    ]);
    expect(kit.fallbacks).toEqual([
      { file: 'en/resources.yaml', line: 1, key: 'lists.cases.1.A.1.name', why: 'missing' },
      { file: 'en/resources.yaml', line: 1, key: 'lists.cases.1.A.1.text', why: 'missing' },
    ]);
  });

  test('replaces one whose source has changed, also in a list of lines', () => {
    const kit = clear(
      draft(english, [['workshop.yaml', ['sheets', 'notes', 'instructions', 0], 'Skriv nu.', 'stale']]),
    );
    expect(kit.sheets[0]?.instructions.map(({ text }) => [text.words, text.lang, text.fallback])).toEqual([
      ['Skriv nu.', 'sv', 'stale'],
    ]);
  });

  test('may be missing in an edition of one file', () => {
    const sheets =
      'sheets:\n  notes: { name: N, title: N, instructions: [Write.], subject: P }\n  parking: { name: P, title: P, subject: P }\n  cards: { name: C, title: C, heads: { cases: C } }\n';
    const lists =
      'lists:\n  principles: { 1: Look }\n  questions: { 1: { A: { text: Time?, deck: Look } } }\n  actions: { 1: { A: { 1: Read., 2: Ask. } } }\n';
    const alone = {
      ...files,
      'en.yaml': `language: en\nname: English\nreview: none\ntitle: L\nsubtitle: A\nsource: B\nsteps: { vote: { name: Vote } }\n${sheets}${lists}`,
    };
    const standing = case_.map(([, path, text, why]) => ['edition.yaml', path, text, why] as const);
    const kit = clear(draft(alone, standing));
    expect(itemsOf(kit, 'cases')[0]?.text.fallback).toBe('missing');
  });

  test('hides nothing that the edition has in its place in another form', () => {
    const odd = { ...english, 'en/resources.yaml': 'lists:\n  cases:\n    1: [Staden]\n' };
    expect(draft(odd, case_).problems.map(placed)).toContain(
      'en/resources.yaml:3:8 content-wrong-type lists.cases.1',
    );
  });
});
