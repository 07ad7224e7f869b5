// kitpress translate export, import and proof: texts on their way to translators' programs and back, without loss.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { exported, kitpress, kitWith } from '../support/cli.ts';
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

/** With an edition beside the one at hand, which nobody may write. */
beforeEach(() => kitWith('sv', 'nb', 'da'));

const FORMATS = [
  ['po', 'nb.po'],
  ['xliff', 'nb.xlf'],
] as const;

describe('an edition that nobody has changed', () => {
  test.each([
    ['da', 'po', 'da.po'],
    ['de', 'xliff', 'de.xlf'],
    ['en', 'xliff-1.2', 'en.xlf'],
    ['fi', 'csv', 'fi.csv'],
    ['nb', 'xlsx', 'nb.xlsx'],
  ])('goes out and comes back to the byte: %s as %s', async (language, format, file) => {
    kitWith(language);
    const untouched = editions();
    expect((await kitpress(`translate export ${language} --format ${format} ${KIT}`)).exit).toBe(0);
    expect(changed(untouched)).toEqual([`${language}/exported.yaml`]);
    const before = editions();
    const { exit, out, err } = await kitpress(`translate import ${file} ${KIT}`);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(`Nothing to change in ${language}.`);
    expect(changed(before)).toEqual([]);
  });
});

describe.each(FORMATS)('a text changed in %s', (format, name) => {
  test('is written in its place, and nothing else is', async () => {
    await exported('nb', format, name);
    const before = editions();
    change(name, 'Stemmeark', 'Avstemningsark');
    const { summary } = await json(`translate import ${name} ${KIT}`);
    expect(summary).toEqual({
      ...{ language: 'nb', texts: 551, changed: 1, confirmed: 1, stale: 0, kept: 0, remarks: 0 },
      changes: [
        { file: 'workshop.yaml', key: 'sheets.vote-sheet.name', was: 'Stemmeark', now: 'Avstemningsark' },
      ],
    });
    expect(changed(before)).toEqual(['nb/exported.yaml', 'nb/workshop.yaml']);
    expect(read('kit/nb/workshop.yaml')).toBe(
      before['nb/workshop.yaml']?.replace('name: Stemmeark', 'name: Avstemningsark'),
    );
  });

  test('is counted in the words of translators', async () => {
    await exported('nb', format, name);
    change(name, 'Stemmeark', 'Avstemningsark');
    expect((await kitpress(`translate import ${name} ${KIT}`)).out).toMatch(
      /^sheets\.vote-sheet\.name\n {2}was: “Stemmeark”\n {2}now: “Avstemningsark”\n\n551 texts read: 1 changed, 1 now up to date with the source\.\nWritten: /,
    );
  });

  test('is refused with all the others if one of them is wrong', async () => {
    await exported('nb', format, name);
    const before = editions();
    change(name, 'Stemmeark', 'Avstemningsark');
    writeFileSync(at(name), read(name).slice(0, read(name).length / 2));
    const { ok, problems } = await json(`translate import ${name} ${KIT}`);
    expect(ok).toBe(false);
    expect(problems.map(({ code }) => code.split('-')[0])).toContain('exchange');
    expect(changed(before)).toEqual([]);
  });

  test('whose source has changed since is refused, or taken and stays stale', async () => {
    await exported('nb', format, name);
    change(name, 'Stemmeark', 'Avstemningsark');
    change('kit/sv/workshop.yaml', 'name: Röstningsblad', 'name: Röstblad');
    const before = editions();
    const refused = await json(`translate import ${name} ${KIT}`);
    expect(refused.problems.map(({ code }) => code)).toContain('exchange-older');
    expect(changed(before)).toEqual([]);
    const taken = await json(`translate import ${name} --older ${KIT}`);
    expect(taken.summary).toMatchObject({ changed: 1, confirmed: 0, stale: 1 });
    const status = await json(`translate status nb ${KIT}`);
    expect(status.items?.map(({ kind, key, text }) => [kind, key, text])).toEqual([
      ['stale', 'sheets.vote-sheet.name', 'Avstemningsark'],
    ]);
  });

  test('that is marked as not done stays stale until it is done', async () => {
    change('kit/sv/workshop.yaml', 'name: Röstningsblad', 'name: Röstblad');
    await kitpress(`translate update nb ${KIT}`);
    expect(read('kit/nb/workshop.yaml')).toContain('# sv was: Röstningsblad');
    await kitpress(`translate export nb --format ${format} ${KIT}`);
    const same = await json(`translate import ${name} ${KIT}`);
    expect(same.summary).toMatchObject({ changed: 0, confirmed: 0 });
    // What the translator does in Poedit, or in a program for XLIFF: the text still holds.
    if (format === 'po') change(name, /#, fuzzy\n/, '');
    else change(name, / state="initial" subState="kitpress:stale"/, ' state="translated"');
    const done = await json(`translate import ${name} ${KIT}`);
    expect(done.summary).toMatchObject({ changed: 0, confirmed: 1 });
    expect(read('kit/nb/workshop.yaml')).not.toContain('# sv was');
    expect((await json(`translate status nb ${KIT}`)).counts).toMatchObject({ stale: 0, translated: 551 });
  });
});

test('a text that comes back as not finished is told once, with its source, until its comment goes', async () => {
  await exported('nb', 'po', 'nb.po');
  change('nb.po', /(?=msgctxt "sheets.vote-sheet.name")/, '#, fuzzy\n');
  expect((await json(`translate import nb.po ${KIT}`)).summary).toMatchObject({ changed: 1, stale: 1 });
  await kitpress(`translate update nb ${KIT}`);
  const before = editions();
  expect((await kitpress(`translate update nb ${KIT}`)).out).toContain('Nothing to change');
  expect(changed(before)).toEqual([]);
  expect(read('kit/nb/workshop.yaml').match(/# not finished, sv: Röstningsblad/g)).toHaveLength(1);
  expect((await kitpress(`translate status nb ${KIT}`)).out).toContain('came back unfinished');
  expect((await kitpress('check ./kit --lang nb')).err).toContain('It came back unfinished.');
  await kitpress(`translate export nb ${KIT}`);
  expect(read('nb.po')).not.toContain('#| msgid ""');
  change('kit/nb/workshop.yaml', / *# not finished.*\n/, '');
  await kitpress(`translate update nb ${KIT}`);
  expect((await json(`translate status nb ${KIT}`)).counts).toMatchObject({ stale: 0, translated: 551 });
});

test('no text is said to have more room than its schema takes', async () => {
  await exported('nb', 'po', 'nb.po');
  const entry = read('nb.po')
    .split('\n\n')
    .find((one) => one.includes('"steps.focus.do.0"'));
  expect(entry).toContain('#. the guide; about 300 characters\n');
  change('kit/nb/guide.yaml', /(?<=focus:\n {4}do:\n {6}- ).*/, `${'Brett '.repeat(50)}nå.`);
  expect((await kitpress('check ./kit --lang nb')).err).toContain(
    'The text is 3 characters too long: the maximum is 300.',
  );
});

test('what an office has reviewed is still reviewed when it goes out again, and has to be read again when its source changes', async () => {
  await exported('nb', 'xliff', 'nb.xlf');
  const segment = /<segment state="translated">(?=\s*<source>Röstningsblad<)/;
  change('nb.xlf', segment, '<segment state="reviewed">');
  const reviewed = read('nb.xlf');
  const before = editions();
  await kitpress(`translate import nb.xlf ${KIT}`);
  expect(changed(before)).toEqual(['nb/exported.yaml', 'nb/made-from.yaml']);
  await kitpress(`translate export nb --format xliff ${KIT}`);
  const words = (text: string): string => text.replace(/<note category="(?:export|kitpress)">.*/g, '');
  expect(words(read('nb.xlf'))).toBe(words(reviewed));
  change('kit/sv/workshop.yaml', 'name: Röstningsblad', 'name: Röstblad');
  await kitpress(`translate update nb ${KIT}`);
  expect(read('kit/nb/made-from.yaml')).toMatch(
    /\nstates:\n {2}sheets\.vote-sheet\.name: needs-review \w+\n/,
  );
});

test('a new edition can be filled from a file alone', async () => {
  await kitpress(`translate start lv ${KIT}`);
  await kitpress(`translate export lv ${KIT}`);
  change('lv.po', /(msgid "Röstningsblad"\nmsgstr )""/, 'msgid "Röstningsblad"\nmsgstr "Balsošanas lapa"');
  const { summary } = await json(`translate import lv.po ${KIT}`);
  expect(summary).toMatchObject({ changed: 1, confirmed: 1 });
  expect(read('kit/lv/workshop.yaml')).toContain('    name: Balsošanas lapa\n');
  expect(read('kit/lv/workshop.yaml')).not.toContain('# sv: Röstningsblad');
});

test('a proof has source and translation side by side', async () => {
  const { exit, out } = await kitpress(`translate proof nb ${KIT}`);
  expect(exit).toBe(0);
  expect(out).toMatch(/^out\/proof-nb\.pdf: \d+ pages of A4, 551 texts, sv beside nb\.\n$/);
  const pdf = await openPdf(new Uint8Array(readFileSync(at('out/proof-nb.pdf'))));
  const words = (await Promise.all([1, 2].map(async (n) => wordsOf(await pdf.getPage(n))))).join('\n');
  expect(words).toContain('Hur stort tänker vi i dag?');
  expect(words).toContain('Hvor stort tenker vi i dag?');
});

test.each([
  ['translate export nb --format docx', 'usage-format'],
  ['translate export sv', 'usage-source-language'],
  ['translate import nothing.po', 'file-not-found'],
  ['translate proof xx', 'usage-unknown-language'],
])('%s says what is wrong', async (args, code) => {
  const { ok, problems } = await json(`${args} ${KIT}`);
  expect([ok, problems.map((problem) => problem.code)]).toEqual([false, [code]]);
});
