// Files that have only some of the texts, or do not say what they are; and where a new edition looks for its schema.
import { cpSync, mkdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { exported, kitpress, kitWith } from '../support/cli.ts';
import { at, change, put, read } from '../support/folder.ts';

const json = async (args: string) =>
  answerSchema.parse(JSON.parse((await kitpress(`translate ${args} --kit ./kit --json`)).out));
const codes = async (args: string): Promise<readonly string[]> =>
  (await json(args)).problems.map(({ code }) => code);

beforeEach(() => kitWith('sv', 'nb'));

describe('an export with --only', () => {
  const exportLeft = () => exported('nb', 'po', 'nb.po', '--only missing,stale');
  beforeEach(() => {
    change('kit/sv/workshop.yaml', 'name: Röstningsblad', 'name: Röstblad');
    change('kit/nb/workshop.yaml', 'name: Refleksjonsark', "name: ''");
  });

  test('has the texts in these states, and comes back as a whole file', async () => {
    await exportLeft();
    expect(read('nb.po').match(/^msgctxt .*/gm)).toEqual([
      'msgctxt "sheets.vote-sheet.name"',
      'msgctxt "sheets.reflection.name"',
    ]);
    change('nb.po', /msgstr ""\n?$/, 'msgstr "Refleksjonsark"\n');
    const { ok, problems, summary } = await json('import nb.po');
    expect([ok, problems]).toEqual([true, []]);
    expect(summary).toMatchObject({ texts: 2, changed: 1 });
  });

  test('is refused if it comes back without its end', async () => {
    await exportLeft();
    put('nb.po', read('nb.po').slice(0, read('nb.po').lastIndexOf('\n\n') + 1));
    expect(await codes('import nb.po')).toEqual(['exchange-truncated']);
  });

  test('needs names of states, and texts in them', async () => {
    expect(await codes('export nb --only mising')).toEqual(['usage-only']);
    expect(await codes('export nb --only same')).toEqual(['exchange-nothing-left']);
    expect(await codes('export --format tmx --only missing')).toEqual(['usage-only']);
  });

  test('is as many words as status says', async () => {
    expect((await json('status nb')).words).toMatchObject({ missing: 1, stale: 1, repeated: 0 });
    expect((await kitpress('translate status nb --kit ./kit')).out).toMatch(
      /\nWords in sv: \d+\. To translate: 2 \(1 missing, 1 stale\)\.\n/,
    );
  });
});

describe('a file that does not say what it is', () => {
  const strip = (): void =>
    put(
      'bare.po',
      read('nb.po')
        .replace(/^"(Language|X-Kitpress|Plural).*\n/gm, '')
        .replace(/^#\. kitpress.*\n/gm, ''),
    );

  beforeEach(() => exported('nb', 'po', 'nb.po'));

  test('is of the edition that --as names, in the kit that --kit names', async () => {
    strip();
    expect(await codes('import bare.po')).toEqual(['exchange-no-language']);
    change('bare.po', 'Stemmeark', 'Avstemningsark');
    expect((await json('import bare.po --as nb --theirs')).summary).toMatchObject({ texts: 551, changed: 1 });
  });

  test('and whose language two editions have is of neither, until one is named', async () => {
    cpSync(at('kit/nb'), at('kit/nb-SJ'), { recursive: true });
    change('kit/nb-SJ/edition.yaml', 'language: nb', 'language: nb-SJ');
    cpSync(at('kit/nb'), at('kit/nb-NO'), { recursive: true });
    put('no.po', read('nb.po').replace('Language: nb', 'Language: nb_DK'));
    const { problems } = await json('import no.po');
    expect(
      problems.map(({ code, message, hint }) => [code, message.includes('nb-SJ'), hint?.includes('--as')]),
    ).toEqual([['exchange-several-editions', true, true]]);
    expect((await json('import no.po --as nb')).ok).toBe(true);
  });

  test.each([
    ['csv', /Translation \(nb\)/, 'Translation'],
    ['xliff', ' trgLang="nb"', ''],
  ])('may be %s', async (format, from, to) => {
    await exported('nb', format, 'nb.file');
    change('nb.file', from, to);
    expect(await codes('import nb.file')).toEqual(['exchange-no-language']);
    expect(await json('import nb.file --as nb')).toMatchObject({ ok: true, summary: { changed: 0 } });
  });
});

describe('the first line of a new file', () => {
  const first = (name: string): string => read(name).split('\n', 1)[0] ?? '';

  test('leads to the schemas beside the kit, or to those of an installed program, or is left out', async () => {
    await kitpress('translate start da --kit ./kit');
    expect(first('kit/da/workshop.yaml')).not.toContain('$schema');
    mkdirSync(at('node_modules/kitpress/schemas'), { recursive: true });
    for (const name of ['edition', 'made-from']) put(`node_modules/kitpress/schemas/${name}.json`, '{}');
    await kitpress('translate start fi --kit ./kit');
    expect(first('kit/fi/workshop.yaml')).toBe(
      '# yaml-language-server: $schema=../../node_modules/kitpress/schemas/edition.json',
    );
    put('kit/schemas/edition.json', '{}');
    await kitpress('translate start de --kit ./kit');
    expect(first('kit/de/workshop.yaml')).toBe('# yaml-language-server: $schema=../schemas/edition.json');
    expect(first('kit/de/made-from.yaml')).toContain('../../node_modules/kitpress/schemas/made-from.json');
  });

  test('stays as it is in a file that is there', async () => {
    await kitpress('translate start da --kit ./kit');
    const record = read('kit/da/made-from.yaml');
    expect((await kitpress('translate update da --kit ./kit')).out).toContain('Nothing to change in da.');
    expect(read('kit/da/made-from.yaml')).toBe(record);
  });
});
