// Loading a kit: all files are read and checked in one run, and one broken file hides no problem of another.
import { describe, expect, test } from 'vitest';
import { listEditions } from '../../src/kit/load.ts';
import { bytesOf, changed, inMemory, kitFiles, load, placed } from './memory.ts';

const problems = (...args: Parameters<typeof load>) => load(...args).problems.map(placed);

test('a kit that is right loads without a word', () => {
  const kit = load('base');
  expect(kit.problems).toEqual([]);
  expect(kit.ok && kit.value.sheets.map(({ kind }) => kind)).toHaveLength(12);
});

test('problems of all files come in one run, those of a file without syntax included', () => {
  const found = problems('base', {
    'sv/questions.yaml': 'principles: {\n',
    ...changed('base', 'sv/actions.yaml', '2: Fråga dem som är nya.', '2: TODO'),
    ...changed('base', 'kit.yaml', 'step: vote', 'step: vot'),
    ...changed('base', 'sv/edition.yaml', 'name: svenska', 'nam: svenska'),
    'sv/principles.yaml': undefined,
  });
  expect(found.sort()).toEqual([
    'kit.yaml:22:56 content-unknown-reference sheets.2.step',
    'sv/actions.yaml:8:14 text-unfinished principles.1.decks.A.actions.2',
    'sv/edition.yaml:2:1 content-unknown-key nam',
    'sv/principles.yaml content-missing-file',
    'sv/questions.yaml:1:13 yaml-brackets',
  ]);
});

test('with a broken kit.yaml the texts are checked by themselves', () => {
  const found = problems('base', {
    'kit.yaml': 'id: [\n',
    ...changed('base', 'sv/workshop.yaml', 'title: Prova på', 'titel: Prova på'),
    ...changed('base', 'sv/actions.yaml', '2: Fråga', '9: Fråga'),
  });
  expect(found).toEqual(['kit.yaml:1:5 yaml-brackets', 'sv/workshop.yaml:1:1 content-unknown-key titel']);
});

test('file names are shown as the caller calls the folder', () => {
  const found = load(
    'base',
    changed('base', 'sv/edition.yaml', 'svenska', '12'),
    'sv',
    'content/base/',
  ).problems;
  expect(found.map(({ file }) => file)).toEqual(['content/base/sv/edition.yaml']);
});

describe('files that are not there', () => {
  test('no kit.yaml: is it a kit at all?', () => {
    const [problem] = load('base', { 'kit.yaml': undefined }).problems;
    expect(problem && placed(problem)).toBe('kit.yaml content-missing-file');
  });

  test('no edition in the language that is wanted: those there are, and the near one', () => {
    const [problem] = load('base', {}, 'se').problems;
    expect(problem?.code).toBe('content-no-edition');
    expect(problem?.hint).toBe('Did you mean "sv"? Editions: sv.');
  });

  test('a language is never a way out of the folder', () => {
    expect(problems('base', {}, '../base/sv')).toEqual(['kit.yaml content-no-edition']);
    expect(problems('base', {}, '')).toEqual(['kit.yaml content-no-edition']);
  });

  test('the guide and the resources are needed only by kits that have them', () => {
    expect(problems('tiny')).toEqual([]);
    expect(problems('base', { 'sv/guide.yaml': undefined, 'sv/resources.yaml': undefined })).toEqual([
      'sv/resources.yaml content-missing-file',
      'sv/guide.yaml content-missing-file',
    ]);
  });

  test('another file of the edition is never guessed to be the missing one', () => {
    expect(load('base', { 'sv/actions.yaml': undefined }).problems.map(({ hint }) => hint)).toEqual([
      'Copy it from another edition and translate its texts.',
    ]);
  });

  test('a name in other letters is not the file, on any disk', () => {
    const actions = kitFiles('base')['sv/actions.yaml'];
    const found = load('base', { 'sv/actions.yaml': undefined, 'sv/Actions.yaml': actions }).problems;
    expect(found.map(placed)).toEqual([
      'sv/actions.yaml content-missing-file',
      'sv/Actions.yaml content-unknown-file',
    ]);
    expect(found.map(({ hint }) => hint)).toEqual([
      'Rename "Actions.yaml" to "actions.yaml" if that is the file.',
      'Did you mean "actions.yaml"?',
    ]);
  });
});

test('a file that nobody reads is told, with the name it may have been meant to have', () => {
  const found = load('base', {
    'sv/actons.yaml': 'a: b',
    'sv/notes.yml': 'a: b',
    'sv/readme.txt': 'Hello',
  }).problems;
  expect(found.map(placed)).toEqual([
    'sv/actons.yaml content-unknown-file',
    'sv/notes.yml content-unknown-file',
  ]);
  expect(found[0]?.hint).toBe('Did you mean "actions.yaml"?');
});

test('a translation may be longer than a card of the source language', () => {
  const long =
    'Ask everybody who is new here, everybody who is about to leave, and everybody who has never said a word in any meeting yet.';
  const swedish = Object.entries(kitFiles('tiny')).filter(([path]) => path.startsWith('sv/'));
  const english = {
    ...Object.fromEntries(swedish.map(([path, bytes]) => [path.replace('sv/', 'en/'), bytes])),
    'en/edition.yaml': 'language: en\nname: English\nreview: none\n',
    'en/actions.yaml': bytesOf(
      `principles:\n  1:\n    decks:\n      A:\n        title: Look\n        actions:\n          1: ${long}\n          2: Ask.\n`,
    ),
  };
  expect(problems('tiny', english, 'en')).toEqual([]);
  expect(listEditions(inMemory(kitFiles('tiny', english)))).toEqual(['en', 'sv']);
});

test('hash marks that begin no comment, long dashes and the quotation marks of a language are plain text', () => {
  expect(
    problems(
      'tiny',
      changed('tiny', 'sv/actions.yaml', 'Fråga dem som är nya.', 'Fråga ”de nya” – Bo’s C#-grupp.'),
    ),
  ).toEqual([]);
});

describe('a kit that is made to harm', () => {
  const many = (line: (index: number) => string): string =>
    Array.from({ length: 30_000 }, (_, index) => line(index)).join('');
  test.each([
    ['thirty thousand texts that nobody asked for', many((index) => `          x${index}: Text ${index}.\n`)],
    ['thirty thousand unfinished texts', many((index) => `          x${index}: TODO "${index}"  {n}\n`)],
    ['thirty thousand cards with the same text', many((index) => `          x${index}: Samma text.\n`)],
    ['thirty thousand keys that are no ids', many((index) => `          X ${index}: Text ${index}.\n`)],
  ])('(%s) is refused in some hundred problems', (_name, lines) => {
    const found = load(
      'tiny',
      changed('tiny', 'sv/actions.yaml', '          2: Fråga dem som är nya.\n', lines),
    ).problems;
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(500);
  });
});

test('a kit may suggest 200 copies of a sheet, and not 201', () => {
  const suggesting = (copies: number) =>
    problems('base', changed('base', 'kit.yaml', 'suggestedCopies: 5', `suggestedCopies: ${copies}`));
  expect(suggesting(200)).toEqual([]);
  expect(suggesting(201)).toHaveLength(1);
});
