// kitpress translate export, import and proof: texts on their way to translators' programs and back, without loss.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { exported, kitpress, smallKit } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, change, read } from '../support/folder.ts';
import { openPdf, wordsOf } from '../support/pdf.ts';

const KIT = '--kit ./kit';
/** Every file of every edition, as it is written. */
const editions = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(at('kit'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, read(join('kit', name))]),
  );
const changed = (before: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(editions())
    .filter(([name, text]) => before[name] !== text)
    .map(([name]) => name)
    .sort();
const json = async (args: string) => answerSchema.parse(JSON.parse((await kitpress(`${args} --json`)).out));

beforeEach(smallKit);

const FORMATS = [
  ['po', 'sv.po'],
  ['xliff', 'sv.xlf'],
] as const;

describe('an edition that nobody has changed', () => {
  test.each([
    ['content/innovation-declaration', 'de', 'xliff', 'de/exported.yaml'],
    ['content/dino-support', 'en', 'xlsx', 'en/exported.yaml'],
    ['tests/kits/park-dialogue', 'sv', 'po', 'sv.exported.yaml'],
    ['tests/kits/power-cut', 'sv', 'xliff-1.2', 'sv.exported.yaml'],
    ['tests/kits/retrospective', 'sv', 'csv', 'sv.exported.yaml'],
  ])('goes out and comes back to the byte: %s in %s as %s', async (kit, language, format, record) => {
    rmSync(at('kit'), { recursive: true });
    cpSync(join(root, kit), at('kit'), { recursive: true });
    const untouched = editions();
    expect((await kitpress(`translate export ${language} --format ${format} --out file ${KIT}`)).exit).toBe(
      0,
    );
    expect(changed(untouched)).toEqual([record]);
    const before = editions();
    const { exit, out, err } = await kitpress(`translate import file ${KIT}`);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(`Nothing to change in ${language}.`);
    expect(changed(before)).toEqual([]);
  });
});

describe.each(FORMATS)('a text changed in %s', (format, name) => {
  test('is written in its place, and nothing else is', async () => {
    await exported(format, name);
    const before = editions();
    change(name, 'Tavla', 'Anslag');
    const { summary } = await json(`translate import ${name} ${KIT}`);
    expect(summary).toEqual({
      ...{ language: 'sv', texts: 90, changed: 1, confirmed: 1, stale: 0, kept: 0, remarks: 0 },
      changes: [{ file: 'edition.yaml', key: 'sheets.board.name', was: 'Tavla', now: 'Anslag' }],
    });
    expect(changed(before)).toEqual(['sv.exported.yaml', 'sv.yaml']);
    expect(read('kit/sv.yaml')).toBe(before['sv.yaml']?.replace('name: Tavla', 'name: Anslag'));
  });

  test('is counted in the words of translators', async () => {
    await exported(format, name);
    change(name, 'Tavla', 'Anslag');
    expect((await kitpress(`translate import ${name} ${KIT}`)).out).toMatch(
      /^sheets\.board\.name\n {2}was: “Tavla”\n {2}now: “Anslag”\n\n90 texts read: 1 changed, 1 now up to date with the source\.\nWritten: /,
    );
  });

  test('is refused with all the others if one of them is wrong', async () => {
    await exported(format, name);
    const before = editions();
    change(name, 'Tavla', 'Anslag');
    writeFileSync(at(name), read(name).slice(0, read(name).length / 2));
    const { ok, problems } = await json(`translate import ${name} ${KIT}`);
    expect(ok).toBe(false);
    expect(problems.map(({ code }) => code.split('-')[0])).toContain('exchange');
    expect(changed(before)).toEqual([]);
  });

  test('whose source has changed since is refused, or taken and stays stale', async () => {
    await exported(format, name);
    change(name, 'Tavla', 'Anslag');
    change('kit/en.yaml', 'name: Board', 'name: Wall');
    const before = editions();
    const refused = await json(`translate import ${name} ${KIT}`);
    expect(refused.problems.map(({ code }) => code)).toContain('exchange-older');
    expect(changed(before)).toEqual([]);
    const taken = await json(`translate import ${name} --older ${KIT}`);
    expect(taken.summary).toMatchObject({ changed: 1, confirmed: 0, stale: 1 });
    const status = await json(`translate status sv ${KIT}`);
    expect(status.items?.map(({ kind, key, text }) => [kind, key, text])).toEqual([
      ['stale', 'sheets.board.name', 'Anslag'],
    ]);
  });

  test('that is marked as not done stays stale until it is done', async () => {
    change('kit/en.yaml', 'name: Board', 'name: Wall');
    await kitpress(`translate update sv ${KIT}`);
    expect(read('kit/sv.yaml')).toContain('# en was: Board');
    await kitpress(`translate export sv --format ${format} ${KIT}`);
    const same = await json(`translate import ${name} ${KIT}`);
    expect(same.summary).toMatchObject({ changed: 0, confirmed: 0 });
    // What the translator does in Poedit, or in a program for XLIFF: the text still holds.
    if (format === 'po') change(name, /#, fuzzy\n/, '');
    else change(name, / state="initial" subState="kitpress:stale"/, ' state="translated"');
    const done = await json(`translate import ${name} ${KIT}`);
    expect(done.summary).toMatchObject({ changed: 0, confirmed: 1 });
    expect(read('kit/sv.yaml')).not.toContain('# en was');
    expect((await json(`translate status sv ${KIT}`)).counts).toMatchObject({ stale: 0, translated: 90 });
  });
});

test('a text that comes back as not finished is told once, with its source, until its comment goes', async () => {
  await exported('po', 'sv.po');
  change('sv.po', /(?=msgctxt "sheets.board.name")/, '#, fuzzy\n');
  expect((await json(`translate import sv.po ${KIT}`)).summary).toMatchObject({ changed: 1, stale: 1 });
  await kitpress(`translate update sv ${KIT}`);
  const before = editions();
  expect((await kitpress(`translate update sv ${KIT}`)).out).toContain('Nothing to change');
  expect(changed(before)).toEqual([]);
  expect(read('kit/sv.yaml').match(/# not finished, en: Board/g)).toHaveLength(1);
  expect((await kitpress(`translate status sv ${KIT}`)).out).toContain('came back unfinished');
  expect((await kitpress('check ./kit --lang sv')).err).toContain('It came back unfinished.');
  await kitpress(`translate export sv ${KIT}`);
  expect(read('sv.po')).not.toContain('#| msgid ""');
  change('kit/sv.yaml', / *# not finished.*\n/, '');
  await kitpress(`translate update sv ${KIT}`);
  expect((await json(`translate status sv ${KIT}`)).counts).toMatchObject({ stale: 0, translated: 90 });
});

test('no text is said to have more room than its schema takes', async () => {
  await exported('po', 'sv.po');
  const entry = read('sv.po')
    .split('\n\n')
    .find((one) => one.includes('"steps.arrive.do.0"'));
  expect(entry).toContain('#. the guide; about 300 characters\n');
  change('kit/sv.yaml', /(?<=name: Kom in\n {4}do:\n {6}- ).*/, `${'Brett '.repeat(50)}nå.`);
  expect((await kitpress('check ./kit --lang sv')).err).toContain(
    'The text is 3 characters too long: the maximum is 300.',
  );
});

test('what an office has reviewed is still reviewed when it goes out again, and has to be read again when its source changes', async () => {
  await exported('xliff', 'sv.xlf');
  const segment = /<segment state="translated">(?=\s*<source>Board<)/;
  change('sv.xlf', segment, '<segment state="reviewed">');
  const reviewed = read('sv.xlf');
  const before = editions();
  await kitpress(`translate import sv.xlf ${KIT}`);
  expect(changed(before)).toEqual(['sv.exported.yaml', 'sv.made-from.yaml']);
  await kitpress(`translate export sv --format xliff ${KIT}`);
  const words = (text: string): string => text.replace(/<note category="(?:export|kitpress)">.*/g, '');
  expect(words(read('sv.xlf'))).toBe(words(reviewed));
  change('kit/en.yaml', 'name: Board', 'name: Wall');
  await kitpress(`translate update sv ${KIT}`);
  expect(read('kit/sv.made-from.yaml')).toMatch(/\nstates:\n {2}sheets\.board\.name: needs-review \w+\n/);
});

test('a new edition can be filled from a file alone', async () => {
  await kitpress(`translate start lv ${KIT}`);
  await kitpress(`translate export lv ${KIT}`);
  change('lv.po', /(msgid "Board"\nmsgstr )""/, 'msgid "Board"\nmsgstr "Balsošanas lapa"');
  const { summary } = await json(`translate import lv.po ${KIT}`);
  expect(summary).toMatchObject({ changed: 1, confirmed: 1 });
  expect(read('kit/lv.yaml')).toContain('    name: Balsošanas lapa\n');
  expect(read('kit/lv.yaml')).not.toContain('# en: Board');
});

test('a proof has source and translation side by side', async () => {
  const { exit, out } = await kitpress(`translate proof sv ${KIT}`);
  expect(exit).toBe(0);
  expect(out).toMatch(/^out\/proof-sv\.pdf: \d+ pages of A4, 90 texts, en beside sv\.\n$/);
  const pdf = await openPdf(new Uint8Array(readFileSync(at('out/proof-sv.pdf'))));
  const words = (await Promise.all([1, 2].map(async (n) => wordsOf(await pdf.getPage(n))))).join('\n');
  expect(words).toContain('Which meeting could go?');
  expect(words).toContain('Vilket möte klarar vi oss utan?');
});

test.each([
  ['translate export sv --format docx', 'usage-format'],
  ['translate export en', 'usage-source-language'],
  ['translate import nothing.po', 'file-not-found'],
  ['translate proof xx', 'usage-unknown-language'],
])('%s says what is wrong', async (args, code) => {
  const { ok, problems } = await json(`${args} ${KIT}`);
  expect([ok, problems.map((problem) => problem.code)]).toEqual([false, [code]]);
});
