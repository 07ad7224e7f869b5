// Opening a kit: all files are read and checked in one run, and one broken file hides no problem of another.
import { describe, expect, test } from 'vitest';
import { languagesIn } from '../../src/kit/edition-files.ts';
import { changed, inMemory, kitFiles, load, placed } from './memory.ts';

const problems = (...args: Parameters<typeof load>) => load(...args).problems.map(placed);

test('a kit that is right loads without a word', () => {
  const kit = load('base');
  expect(kit.problems).toEqual([]);
  expect(kit.ok && kit.value.sheets.map(({ kind }) => kind)).toHaveLength(12);
});

test('problems of all files come in one run, those of a file without syntax included', () => {
  const found = problems('base', {
    'sv/questions.yaml': 'lists: {\n',
    ...changed('base', 'sv/actions.yaml', '2: Fråga dem som är nya.', '2: TODO'),
    ...changed('base', 'kit.yaml', 'step: vote', 'step: vot'),
    ...changed('base', 'sv/edition.yaml', 'name: svenska', 'nam: svenska'),
    ...changed('base', 'sv/resources.yaml', 'Spanarkortet', '12'),
  });
  expect(found.sort()).toEqual([
    'kit.yaml:48:11 content-unknown-reference sheets.2.step',
    'sv/actions.yaml:15:12 text-unfinished lists.actions.1.A.2',
    'sv/edition.yaml:2:1 content-unknown-key nam',
    'sv/questions.yaml:1:8 yaml-brackets',
    'sv/resources.yaml:12:17 content-not-text lists.tools.1.A.1.name',
  ]);
});

test('what may be in a file that cannot be read is not missing', () => {
  for (const file of ['edition', 'workshop', 'principles', 'questions', 'actions', 'resources', 'guide'])
    expect(problems('base', { [`sv/${file}.yaml`]: 'a: "b\n' })).toEqual([
      `sv/${file}.yaml:1:4 yaml-open-quote`,
    ]);
});

test('with a broken kit.yaml the texts are checked by themselves', () => {
  const found = problems('base', {
    'kit.yaml': 'id: [\n',
    ...changed('base', 'sv/edition.yaml', 'title: Prova på', 'titel: Prova på'),
    ...changed('base', 'sv/actions.yaml', '2: Fråga', '9: Fråga'),
  });
  expect(found).toEqual(['kit.yaml:1:5 yaml-brackets', 'sv/edition.yaml:4:1 content-unknown-key titel']);
});

test('a key with nothing under it in one file does not contradict a group in another', () => {
  expect(problems('tiny', { 'sv/a.yaml': 'lists:\n  actions:\n    1:\n      A:\n' })).toEqual([]);
  expect(problems('tiny', { 'sv/z.yaml': 'lists:\n  actions:\n    1:\n      A:\n' })).toEqual([]);
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

  test('the texts of a file that is not there are missing, whatever it would be called', () => {
    expect(problems('base', { 'sv/resources.yaml': undefined })).toEqual([
      'sv/actions.yaml:1:1 content-missing-key lists.cases',
      'sv/actions.yaml:1:1 content-missing-key lists.tools',
    ]);
    const resources = kitFiles('base')['sv/resources.yaml'];
    expect(problems('base', { 'sv/resources.yaml': undefined, 'sv/Fall.yaml': resources })).toEqual([]);
  });
});

test('a file that nobody reads is told', () => {
  const found = load('base', {
    'sv/more.yml': 'a: b',
    'sv/GUIDE.YAML': 'a: b',
    'sv.yml': 'a: b',
    'sv/readme.txt': 'Hello',
  }).problems;
  expect(found.map(placed)).toEqual([
    'sv.yml content-unknown-file',
    'sv/more.yml content-unknown-file',
    'sv/GUIDE.YAML content-unknown-file',
  ]);
  expect(found[0]).toMatchObject({ severity: 'warning', message: 'The file "sv.yml" is not used.' });
  expect(found[0]?.hint).toContain('.yaml');
});

describe('an edition', () => {
  const files = kitFiles('tiny');
  const swedish = Object.keys(files).filter((path) => path.startsWith('sv/'));
  const none = Object.fromEntries(swedish.map((path) => [path, undefined]));
  const texts = ['edition', 'workshop'].map((name) =>
    new TextDecoder().decode(files[`sv/${name}.yaml`] as Uint8Array),
  );
  const lists = `lists:
  principles:
    1: Se framåt
  questions:
    1:
      A: { text: Har ni tid att spana?, deck: Spana }
  actions:
    1:
      A: { 1: Läs ihop., 2: Fråga. }
  cases:
    1:
      A:
        1: { name: Staden, text: Den såg regnet komma. }
`;

  test('may be one file beside kit.yaml', () => {
    const alone = { ...none, 'sv.yaml': `${texts.join('')}${lists}` };
    expect(problems('tiny', alone)).toEqual([]);
    expect(languagesIn(inMemory(kitFiles('tiny', alone)))).toEqual(['sv']);
  });

  test('may be a folder of any files', () => {
    expect(problems('tiny', { ...none, 'sv/a.yaml': texts.join(''), 'sv/b.yaml': lists })).toEqual([]);
  });

  test('has no key twice', () => {
    const folder = { ...none, 'sv/a.yaml': texts.join(''), 'sv/lists.yaml': lists };
    expect(problems('tiny', { ...folder, 'sv/more.yaml': 'title: Stort\n' })).toEqual([
      'sv/more.yaml:1:1 content-twice title',
    ]);
  });

  test('is not both: that is one problem, whatever is in them', () => {
    expect(problems('tiny', { ...none, 'sv.yaml': texts.join(''), 'sv/lists.yaml': lists })).toEqual([
      'sv.yaml content-two-editions',
    ]);
    expect(problems('tiny', { ...none, 'sv.yaml': lists, 'sv/lists.yaml': lists })).toEqual([
      'sv.yaml content-two-editions',
    ]);
  });

  test('is not made of notes and records beside its files', () => {
    const beside = { 'sv/readme.txt': 'Hello', 'sv/made-from.yaml': 'from: en\ntexts: {}\n' };
    expect(problems('tiny', beside)).toEqual([]);
  });
});

describe('a translation', () => {
  const swedish = Object.entries(kitFiles('tiny')).filter(([path]) => path.startsWith('sv/'));
  const english = {
    ...Object.fromEntries(swedish.map(([path, bytes]) => [path.replace('sv/', 'en/'), bytes])),
    'en/edition.yaml': 'language: en\nname: English\nreview: none\ntitle: Little\nsubtitle: A\nsource: B\n',
  };
  const actions = (one: string) => ({
    'en/actions.yaml': `lists:\n  questions: { 1: { A: { deck: Look } } }\n  actions:\n    1:\n      A:\n        1: ${one}\n        2: Ask.\n`,
  });

  test('may be longer than a card of the source language', () => {
    const long =
      'Ask everybody who is new here, everybody who is about to leave, and everybody who has never said a word in any meeting yet.';
    const files = { ...english, ...actions(long) };
    expect(problems('tiny', files, 'en')).toEqual([]);
    expect(languagesIn(inMemory(kitFiles('tiny', files)))).toEqual(['en', 'sv']);
    expect(problems('tiny', changed('tiny', 'sv/actions.yaml', 'Fråga dem som är nya.', long))).toEqual([
      'sv/actions.yaml:10:12 text-too-long lists.actions.1.A.2',
    ]);
  });

  test('has the items of its source in the order of the source', () => {
    const kit = load(
      'tiny',
      {
        ...english,
        ...changed('tiny', 'sv/actions.yaml', '        1: Läs', '        3: Våga.\n        1: Läs'),
      },
      'en',
    );
    expect(kit.problems.map(placed)).toEqual([
      'en/actions.yaml:8:7 content-missing-text lists.actions.1.A.3',
    ]);
  });

  test('is not printed without what a broken file of its source may have', () => {
    expect(problems('tiny', { ...english, 'sv/actions.yaml': 'lists: "\n' }, 'en')).toEqual([
      'sv/actions.yaml:1:8 yaml-open-quote',
    ]);
  });
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
  const actions: readonly (readonly [string, string])[] = [
    ['thirty thousand texts that nobody asked for', many((index) => `        x${index}: Text ${index}.\n`)],
    ['thirty thousand unfinished texts', many((index) => `        x${index}: TODO "${index}"  {n}\n`)],
    ['thirty thousand cards with the same text', many((index) => `        x${index}: Samma text.\n`)],
    ['thirty thousand keys that are no ids', many((index) => `        X ${index}: Text ${index}.\n`)],
  ];
  const refused = (files: Parameters<typeof load>[1]): void => {
    const found = load('tiny', files).problems;
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(500);
  };
  test.each(actions)('(%s) is refused in some hundred problems', (_name, lines) => {
    refused(changed('tiny', 'sv/actions.yaml', '        2: Fråga dem som är nya.\n', lines));
  });

  test('(thirty thousand themes with nothing below them) is refused in some hundred problems', () => {
    refused(
      changed(
        'tiny',
        'sv/principles.yaml',
        '    1: Se framåt\n',
        many((index) => `    x${index}: Text ${index}.\n`),
      ),
    );
  });
});

test('a kit may suggest 200 copies of a sheet, and not 201', () => {
  const suggesting = (copies: number) =>
    problems('base', changed('base', 'kit.yaml', 'suggested: 5', `suggested: ${copies}`));
  expect(suggesting(200)).toEqual([]);
  expect(suggesting(201)).toHaveLength(1);
});
