// Files that have only some of the texts, or do not say what they are; and where a new edition looks for its schema.
import { mkdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { exported, kitpress, smallKit } from '../support/cli.ts';
import { at, change, put, read } from '../support/folder.ts';

const json = async (args: string) =>
  answerSchema.parse(JSON.parse((await kitpress(`translate ${args} --kit ./kit --json`)).out));
const codes = async (args: string): Promise<readonly string[]> =>
  (await json(args)).problems.map(({ code }) => code);

beforeEach(smallKit);

describe('an export with --only', () => {
  const exportLeft = () => exported('po', 'sv.po', '--only missing,stale');
  beforeEach(() => {
    change('kit/en.yaml', 'name: Board', 'name: Wall');
    change('kit/sv.yaml', 'name: Orsaksblad', "name: ''");
  });

  test('has the texts in these states, and comes back as a whole file', async () => {
    await exportLeft();
    expect(read('sv.po').match(/^msgctxt .*/gm)).toEqual([
      'msgctxt "sheets.board.name"',
      'msgctxt "sheets.causes.name"',
    ]);
    change('sv.po', /msgstr ""\n?$/, 'msgstr "Orsaksblad"\n');
    const { ok, problems, summary } = await json('import sv.po');
    expect([ok, problems]).toEqual([true, []]);
    expect(summary).toMatchObject({ texts: 2, changed: 1 });
  });

  test('is refused if it comes back without its end', async () => {
    await exportLeft();
    put('sv.po', read('sv.po').slice(0, read('sv.po').lastIndexOf('\n\n') + 1));
    expect(await codes('import sv.po')).toEqual(['exchange-truncated']);
  });

  test('needs names of states, and texts in them', async () => {
    expect(await codes('export sv --only mising')).toEqual(['usage-only']);
    expect(await codes('export sv --only same')).toEqual(['exchange-nothing-left']);
    expect(await codes('export --format tmx --only missing')).toEqual(['usage-only']);
  });

  test('is as many words as status says', async () => {
    expect((await json('status sv')).words).toMatchObject({ missing: 2, stale: 1, repeated: 0 });
    expect((await kitpress('translate status sv --kit ./kit')).out).toMatch(
      /\nWords in en: \d+\. To translate: 3 \(2 missing, 1 stale\)\.\n/,
    );
  });
});

describe('a file that does not say what it is', () => {
  const strip = (): void =>
    put(
      'bare.po',
      read('sv.po')
        .replace(/^"(Language|X-Kitpress|Plural).*\n/gm, '')
        .replace(/^#\. kitpress.*\n/gm, ''),
    );

  beforeEach(() => exported('po', 'sv.po'));

  test('is of the edition that --as names, in the kit that --kit names', async () => {
    strip();
    expect(await codes('import bare.po')).toEqual(['exchange-no-language']);
    change('bare.po', 'Tavla', 'Anslag');
    expect((await json('import bare.po --as sv --theirs')).summary).toMatchObject({ texts: 90, changed: 1 });
  });

  test('and whose language two editions have is of neither, until one is named', async () => {
    for (const language of ['sv-FI', 'sv-AX'])
      put(`kit/${language}.yaml`, read('kit/sv.yaml').replace('language: sv', `language: ${language}`));
    put('swedish.po', read('sv.po').replace('Language: sv', 'Language: sv_SE'));
    const { problems } = await json('import swedish.po');
    expect(
      problems.map(({ code, message, hint }) => [code, message.includes('sv-FI'), hint?.includes('--as')]),
    ).toEqual([['exchange-several-editions', true, true]]);
    expect((await json('import swedish.po --as sv')).ok).toBe(true);
  });

  test.each([
    ['csv', /Translation \(sv\)/, 'Translation'],
    ['xliff', ' trgLang="sv"', ''],
  ])('may be %s', async (format, from, to) => {
    await exported(format, 'sv.file');
    change('sv.file', from, to);
    expect(await codes('import sv.file')).toEqual(['exchange-no-language']);
    expect(await json('import sv.file --as sv')).toMatchObject({ ok: true, summary: { changed: 0 } });
  });
});

describe('the first line of a new file', () => {
  const first = (name: string): string => read(name).split('\n', 1)[0] ?? '';

  test('leads to the schemas beside the kit, or to those of an installed program, or is left out', async () => {
    await kitpress('translate start da --kit ./kit');
    expect(first('kit/da.yaml')).not.toContain('$schema');
    mkdirSync(at('node_modules/kitpress/schemas'), { recursive: true });
    for (const name of ['edition', 'made-from']) put(`node_modules/kitpress/schemas/${name}.json`, '{}');
    await kitpress('translate start fi --kit ./kit');
    expect(first('kit/fi.yaml')).toBe(
      '# yaml-language-server: $schema=../node_modules/kitpress/schemas/edition.json',
    );
    put('kit/schemas/edition.json', '{}');
    await kitpress('translate start de --kit ./kit');
    expect(first('kit/de.yaml')).toBe('# yaml-language-server: $schema=schemas/edition.json');
    expect(first('kit/de.made-from.yaml')).toContain('../node_modules/kitpress/schemas/made-from.json');
  });

  test('stays as it is in a file that is there', async () => {
    await kitpress('translate start da --kit ./kit');
    const record = read('kit/da.made-from.yaml');
    expect((await kitpress('translate update da --kit ./kit')).out).toContain('Nothing to change in da.');
    expect(read('kit/da.made-from.yaml')).toBe(record);
  });
});
