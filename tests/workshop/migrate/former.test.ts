// What must be right in the editions of a kit of the old form before it is migrated: each fault at its place, and nothing is written.
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../src/workshop/migrate/migrate.ts';
import { dataOf, inMemory, textOf } from './support.ts';

const BASE = 'tests/workshop/migrate/kits/base';
const { files } = inMemory(BASE);
const old = (name: string): string => textOf(files, name);
const names = [...files.keys()].flatMap((path) => /^\/here\/kit\/(.*)$/.exec(path)?.[1] ?? []);
/** The kit without these of its files. */
const without = (isGone: (name: string) => boolean) =>
  Object.fromEntries(names.filter(isGone).map((name) => [name, undefined]));
/** The Swedish edition in the folder of another language, which it says it is in. */
const inFolder = (language: string) =>
  Object.fromEntries(
    names
      .filter((name) => name.startsWith('sv/'))
      .map((name) => [
        name.replace('sv', language),
        old(name).replace('language: sv', `language: ${language}`),
      ]),
  );

const migrated = async (changed: Readonly<Record<string, string | undefined>>, path = 'kit') => {
  const memory = inMemory(BASE, changed);
  const before = new Map(memory.files);
  const { ok, problems } = await migrate(memory.world, { paths: [path], dryRun: false });
  if (!ok) expect([...memory.files].filter(([name, bytes]) => before.get(name) !== bytes)).toEqual([]);
  return { ok, problems, files: memory.files };
};

/** What is wrong with the kit, with what to do about it. */
const troubles = async (changed: Readonly<Record<string, string | undefined>>, path?: string) => {
  const { ok, problems } = await migrated(changed, path);
  expect(ok).toBe(false);
  return problems.map(({ code, message, hint, file, line, column }) => [
    [file, line, column].filter((part) => part !== undefined).join(':'),
    `${code} ${message}`,
    hint,
  ]);
};

describe('a kit is not migrated', () => {
  test('without a kit.yaml', async () => {
    expect(await troubles({ 'kit.yaml': undefined }, 'kit/kit.yaml')).toEqual([
      [
        'kit/kit.yaml',
        'content-missing-file There is no kit.yaml.',
        'Check that this is the folder of a kit: kit.yaml contains its structure.',
      ],
    ]);
  });

  test.each([
    ['without editions', {}],
    ['with an edition of the new form alone', { 'sv.yaml': 'language: sv\n' }],
  ])('%s', async (_, more) => {
    expect(await troubles({ ...without((name) => name.startsWith('sv/')), ...more })).toEqual([
      [
        'kit/kit.yaml',
        'content-no-edition There is no edition of the kit.',
        'Put its editions beside kit.yaml: an edition is a folder, such as sv, with an edition.yaml.',
      ],
    ]);
  });

  test('with a folder of texts that does not say which edition it is', async () => {
    expect(await troubles({ 'en/workshop.yaml': 'title: x\n' })).toEqual([
      ['kit/kit.yaml', 'content-no-edition There is no edition in "en".', 'Editions: sv.'],
    ]);
    expect(await troubles({ 'sv/edition.yaml': undefined })).toEqual([
      [
        'kit/kit.yaml',
        'content-no-edition There is no edition in "sv".',
        'Editions: none (an edition is a folder, such as sv, with an edition.yaml).',
      ],
    ]);
  });

  test('whose kit.yaml lacks what it needs, be it the source language', async () => {
    const kit = old('kit.yaml').replace('sourceLanguage: sv\n', '');
    expect((await migrated({ 'kit.yaml': kit })).problems).toMatchObject([
      { code: 'content-missing-key', key: 'sourceLanguage', file: 'kit/kit.yaml', line: 2 },
    ]);
  });

  test('whose kit.yaml is no YAML', async () => {
    const [place, what] = (await troubles({ 'kit.yaml': 'id: [\n' }))[0] ?? [];
    expect([place, what]).toEqual([
      'kit/kit.yaml:1:5',
      'yaml-brackets The brackets [ ] or { } do not match, or a comma between two items is missing.',
    ]);
  });
});

describe('a fault in an edition is told', () => {
  const replaced = (name: string, from: string | RegExp, to: string) => ({
    [name]: old(name).replace(from, to),
  });
  test.each<[string, Readonly<Record<string, string | undefined>>, readonly [string, string, string]]>([
    [
      'the language of another folder',
      replaced('sv/edition.yaml', 'language: sv', 'language: nb'),
      [
        'kit/sv/edition.yaml:1:11',
        'content-wrong-language The folder is "sv", but the language of the edition in it is "nb".',
        'Write the language of the texts, or rename the folder.',
      ],
    ],
    [
      'a quotation mark that stays open',
      { 'sv/actions.yaml': 'principles: "\n' },
      [
        'kit/sv/actions.yaml:1:13',
        'yaml-open-quote A quotation mark is opened and never closed.',
        'Close it at the end of the text; for a quotation inside the text, use typographic marks: “…”.',
      ],
    ],
    [
      'a file that is missing',
      { 'sv/guide.yaml': undefined },
      [
        'kit/sv/guide.yaml',
        'content-missing-file There is no guide.yaml in this edition.',
        'Copy it from another edition and translate its texts.',
      ],
    ],
    [
      'a file with a name like that of the one that is missing',
      { 'sv/actions.yaml': undefined, 'sv/action.yaml': old('sv/actions.yaml') },
      [
        'kit/sv/actions.yaml',
        'content-missing-file There is no actions.yaml in this edition.',
        'Rename "action.yaml" to "actions.yaml" if that is the file.',
      ],
    ],
    [
      'a sheet without texts',
      replaced('sv/workshop.yaml', /^ {2}parking:\n {4}name: Parkering\n(?: {4}.*\n)*/m, ''),
      [
        'kit/sv/workshop.yaml:26:1',
        'content-missing-text The text of sheet "parking" is missing.',
        'Write the text here, or remove the item from kit.yaml.',
      ],
    ],
    [
      'a card that is one character too long',
      replaced(
        'sv/actions.yaml',
        'Gör ett litet försök.',
        `${'Gör ett litet försök. '.repeat(5)}Gör om allt.`,
      ),
      [
        'kit/sv/actions.yaml:12:14',
        'text-card-too-long The text is 2 characters too long for a card: the maximum is 120.',
        'Use fewer words; translations need the remaining space.',
      ],
    ],
    [
      'a total without its forms',
      replaced('sv/guide.yaml', /^ {2}totals:\n(?: {4}.*\n){3}/m, ''),
      [
        'kit/sv/guide.yaml:3:1',
        'content-missing-key "totals" is missing.',
        'Add "totals" here: {all} is made of it.',
      ],
    ],
  ])('%s', async (_, changed, expected) => {
    expect(await troubles(changed)).toEqual([expected]);
  });

  test('in each edition, that of kit.yaml once', async () => {
    const wrong = { 'kit.yaml': old('kit.yaml').replace('step: vote,', 'step: voting,') };
    expect((await troubles({ ...wrong, ...inFolder('nb') })).map(([place]) => place)).toEqual([
      'kit/kit.yaml:22:56',
    ]);
    const half = { 'nb/actions.yaml': 'a: "\n', 'sv/actions.yaml': 'a: "\n' };
    expect((await troubles({ ...inFolder('nb'), ...half })).map(([place]) => place)).toEqual([
      'kit/nb/actions.yaml:1:4',
      'kit/sv/actions.yaml:1:4',
    ]);
  });
});

test('a translation is migrated as far as it has come, also where the source is not there', async () => {
  const half = { ...inFolder('nb'), 'nb/actions.yaml': undefined };
  expect(await migrated(half)).toMatchObject({ ok: true });
  const { ok, files } = await migrated({ ...half, ...without((name) => name.startsWith('sv/')) });
  expect(ok).toBe(true);
  expect(dataOf(files, 'nb/workshop.yaml')).toMatchObject({ steps: { act: { name: 'Gör' } } });
});

test('cards are in the order of the kit, whatever that of the edition was', async () => {
  const kit = old('kit.yaml').replace('actions: [1, 2]', 'actions: [2, 1]');
  const { files } = await migrated({ 'kit.yaml': kit });
  expect(textOf(files, 'sv/actions.yaml')).toMatch(/ 2: Fråga .*\n +1: Läs /);
});

describe('of a text that has no place as before', () => {
  /** A file of the kit once it is migrated without some lines. */
  const migratedFile = async (changed: Readonly<Record<string, string>>, name: string) => {
    const { ok, files, problems } = await migrated(changed);
    expect([ok, problems.filter(({ severity }) => severity === 'error')]).toEqual([true, []]);
    return dataOf(files, name);
  };
  const withoutSheet = (id: string) => ({
    'kit.yaml': old('kit.yaml')
      .replace(new RegExp(`^ {2}- \\{ id: ${id},.*\n`, 'm'), '')
      .replace(`, next: [${id}]`, ''),
    'sv/workshop.yaml': old('sv/workshop.yaml').replace(new RegExp(`^ {2}${id}:\n(?: {4}.*\n)*`, 'm'), ''),
  });

  test('a question to reflect on stays in its list where no sheet shows it', async () => {
    expect(await migratedFile(withoutSheet('reflection'), 'sv/workshop.yaml')).toMatchObject({
      lists: { reflections: { 1: 'Vad tar ni med er?' } },
    });
  });

  test('the word for needles goes where there is no board for them', async () => {
    const { sheets } = (await migratedFile(withoutSheet('focus-board'), 'sv/workshop.yaml')) as {
      readonly sheets: Readonly<Record<string, object>>;
    };
    expect(sheets['vote-dots']).toEqual({
      ...{ name: 'Röstprickar', title: 'Röstprickar', howto: 'Klipp ut.' },
      ...{ dots: { 'vote-sheet': 'Fem var' }, triangles: { assessment: 'Trianglar' } },
    });
  });

  test('a point of the guide that is no point of Kitpress’s goes', async () => {
    const points = old('sv/guide.yaml').replace('    - Klipp korten.\n', `${'    - Klipp.\n'.repeat(6)}`);
    const guide = (await migratedFile({ 'sv/guide.yaml': points }, 'sv/guide.yaml')) as object;
    expect(guide).toMatchObject({ words: { guide: { cut: { late: 'Klipp.' } } } });
    expect(JSON.stringify(guide).match(/Klipp\./g)).toHaveLength(5);
  });
});
