// A translation of a kit of lists over time: the files of an edition are one content, and a text is known by its key.
import { describe, expect, test } from 'vitest';
import type { ShippedWords } from '../../../src/translation/sync/compare.ts';
import { readYaml } from '../../../src/yaml/read.ts';
import { Workbench } from '../support.ts';

const KIT = `id: walk
version: 1.0.0
sourceLanguage: sv
licence: CC BY-SA 4.0
lists:
  places: {}
  finds: { of: places, fields: [name, text], links: true }
`;
const ABOUT = 'language: sv\nname: svenska\nreview: none\ntitle: Vandring\n';
const PLACES = 'lists:\n  places:\n    lake: Sjön\n    wood: Skogen\n';
const FINDS =
  'lists:\n  finds:\n    lake:\n      1:\n        name: Kapten\n        text: En båt ligger här.\n';
const STEPS = 'steps:\n  go:\n    name: Gå\n    do:\n      - Gå ut.\n      - Se upp.\n';
const FOLDER = {
  'kit.yaml': KIT,
  'sv/edition.yaml': ABOUT,
  'sv/lists.yaml': PLACES + FINDS.slice(7),
  'sv/steps.yaml': STEPS,
};
const ALONE = { 'kit.yaml': KIT, 'sv.yaml': ABOUT + PLACES + FINDS.slice(7) + STEPS };

const WORDS: Readonly<Record<string, string>> = {
  sv: 'words:\n  labels:\n    table: Bord\n    hours:\n      one: "{n} timme"\n      other: "{n} timmar"\n',
  nb: 'words:\n  labels:\n    table: Bord\n    hours:\n      one: "{n} time"\n      other: "{n} timer"\n',
};
const shipped: ShippedWords = (language) =>
  readYaml(new TextEncoder().encode(WORDS[language] ?? ''), `kitpress/${language}.yaml`).source;

const begun = (files: Readonly<Record<string, string>>): Workbench => {
  const bench = new Workbench(files, 'nb', shipped);
  bench.start();
  bench.fill('nb ');
  bench.update();
  expect(bench.open()).toEqual([]);
  return bench;
};

describe('a new edition', () => {
  test('has the files of its source, every text empty and its source over it', () => {
    const bench = new Workbench(FOLDER, 'nb', shipped);
    expect(bench.start()).toEqual(['nb/edition.yaml', 'nb/lists.yaml', 'nb/steps.yaml', 'nb/made-from.yaml']);
    expect(bench.files['nb/steps.yaml']).toBe(`# yaml-language-server: $schema=../../../schemas/edition.json
steps:
  go:
    # sv: Gå
    name: ''
    do:
      # sv: Gå ut.
      - ''
      # sv: Se upp.
      - ''
`);
    expect(bench.files['nb/edition.yaml']).toContain("review: none\n\n# sv: Vandring\ntitle: ''\n");
  });

  test('is one file with its records beside it if its source is', () => {
    const bench = new Workbench(ALONE, 'nb', shipped);
    expect(bench.start()).toEqual(['nb.yaml', 'nb.made-from.yaml']);
    expect(bench.files['nb.yaml']).toMatch(
      /language: nb\nname: norsk bokmål\n#.*\nreview: none\n\n# sv: Vandring\n/,
    );
    bench.fill('nb ');
    expect(bench.update().paths).toEqual(['nb.yaml']);
    expect(bench.open()).toEqual([]);
    expect(bench.texts()['steps.go.do.1']).toBe('nb Se upp.');
  });

  test('does not count its language, name and reviewer among its texts', () => {
    expect(Object.keys(begun(FOLDER).texts()).sort()).toEqual([
      'lists.finds.lake.1.name',
      'lists.finds.lake.1.text',
      'lists.places.lake',
      'lists.places.wood',
      'steps.go.do.0',
      'steps.go.do.1',
      'steps.go.name',
      'title',
    ]);
  });
});

describe('words', () => {
  test('that ship in the language are not translated again; an edition may have its own', () => {
    const bench = begun(FOLDER);
    bench.change('nb/edition.yaml', 'title:', 'words:\n  labels:\n    table: Langbord\ntitle:');
    expect(bench.open()).toEqual([]);
    expect(bench.update().paths).toEqual([]);
  });

  test('that do not ship in it are texts of its source, in a file of their own, with the forms of its numbers', () => {
    const bench = new Workbench(FOLDER, 'pl', shipped);
    expect(bench.start()).toContain('pl/words.yaml');
    expect(bench.files['pl/words.yaml']).toContain("    # sv: Bord\n    table: ''\n");
    expect(bench.open().filter((line) => line.includes('hours'))).toEqual(
      ['one', 'few', 'many', 'other'].map((form) => `missing words.labels.hours.${form}`),
    );
    bench.fill('nb ');
    bench.update();
    expect(bench.open()).toEqual([]);
  });

  test('that the source replaces are texts like any other', () => {
    const bench = begun(FOLDER);
    bench.change('sv/edition.yaml', 'title:', 'words:\n  labels:\n    table: Filt\ntitle:');
    expect(bench.open()).toEqual(['missing words.labels.table']);
    bench.update();
    expect(bench.files['nb/edition.yaml']).toContain("words:\n  labels:\n    # sv: Filt\n    table: ''\n");
  });
});

describe('a text that is new in the source', () => {
  test('comes into the file of the same name, which is made if it is not there', () => {
    const bench = begun(FOLDER);
    bench.change('sv/lists.yaml', '    wood: Skogen\n', '    wood: Skogen\n    hill: Backen\n');
    bench.files['sv/guide.yaml'] = 'guide:\n  intro:\n    - Hej.\n';
    expect(bench.update().added.map(({ key }) => key)).toEqual(['guide.intro.0', 'lists.places.hill']);
    expect(bench.files['nb/lists.yaml']).toContain("    wood: nb Skogen\n    # sv: Backen\n    hill: ''\n");
    expect(bench.files['nb/guide.yaml']).toContain("guide:\n  intro:\n    # sv: Hej.\n    - ''\n");
  });

  test('comes into the only file of an edition that is one', () => {
    const bench = begun(ALONE);
    bench.files['sv/edition.yaml'] = bench.files['sv.yaml'] ?? '';
    delete bench.files['sv.yaml'];
    bench.files['sv/more.yaml'] = 'guide:\n  intro:\n    - Hej.\n';
    bench.update();
    expect(bench.files['nb.yaml']).toContain("guide:\n  intro:\n    # sv: Hej.\n    - ''\n");
  });

  test('comes into the list it is an item of, wherever the edition has that: lists are not merged', () => {
    const bench = begun(FOLDER);
    bench.files['nb/lists.yaml'] += (bench.files['nb/steps.yaml'] ?? '').replace(/^#.*\n/, '');
    delete bench.files['nb/steps.yaml'];
    bench.change('sv/steps.yaml', '      - Se upp.\n', '      - Se upp.\n      - Kom hem.\n');
    expect(bench.update().paths.toSorted()).toEqual(['nb/lists.yaml', 'nb/made-from.yaml']);
    expect(bench.open()).toEqual(['missing steps.go.do.2']);
    expect(bench.files['nb/lists.yaml']).toContain("      - nb Se upp.\n      # sv: Kom hem.\n      - ''\n");
  });
});

describe('a source that changes', () => {
  test('is told over the text, and the record has both by key', () => {
    const bench = begun(FOLDER);
    bench.change('sv/lists.yaml', 'En båt ligger här.', 'En eka ligger här.');
    expect(bench.open()).toEqual(['stale lists.finds.lake.1.text']);
    expect(bench.update().told.map(({ key }) => key)).toEqual(['lists.finds.lake.1.text']);
    expect(bench.files['nb/lists.yaml']).toContain(
      '        # sv was: En båt ligger här.\n        # sv now: En eka ligger här.\n        text: nb En båt',
    );
    expect(bench.files['nb/made-from.yaml']).toContain(
      'stale:\n  lists.finds.lake.1.text:\n    now: En eka ligger här.\n    text: nb En båt ligger här.\ntexts:\n',
    );
    bench.change('nb/lists.yaml', 'text: nb En båt', 'text: nb En eke');
    expect(bench.update().done.map(({ key }) => key)).toEqual(['lists.finds.lake.1.text']);
    expect(bench.files['nb/lists.yaml']).not.toContain('# sv');
    expect(bench.open()).toEqual([]);
  });

  test('takes the texts of a list along when a sentence comes before them, and of a key that is renamed', () => {
    const bench = begun(FOLDER);
    bench.change('sv/steps.yaml', '      - Gå ut.\n', '      - Samlas.\n      - Gå ut.\n');
    bench.change('sv/lists.yaml', '    wood: Skogen', '    forest: Skogen');
    bench.update();
    expect(bench.texts()).toMatchObject({
      'steps.go.do.0': '',
      'steps.go.do.1': 'nb Gå ut.',
      'steps.go.do.2': 'nb Se upp.',
      'lists.places.forest': 'nb Skogen',
    });
    expect(bench.open()).toEqual(['missing steps.go.do.0']);
  });
});

test('the name of what has an address may be the same as in the source, other texts only with a reason', () => {
  const bench = begun(FOLDER);
  bench.change('nb/lists.yaml', 'nb Kapten', 'Kapten');
  bench.change('nb/lists.yaml', 'nb Skogen', 'Skogen');
  expect(bench.open()).toEqual(['same lists.places.wood']);
  bench.change('nb/made-from.yaml', 'texts:\n', 'same:\n  lists.places.wood: a name\ntexts:\n');
  expect(bench.open()).toEqual([]);
  expect(bench.update().paths).toEqual([]);
});
