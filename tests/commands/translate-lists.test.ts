// kitpress translate with kits of lists: editions in one file and in folders, and the words that ship with Kitpress.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, bytesOf, change, pdfs, put, read } from '../support/folder.ts';
import { openPdf, pagesOf, wordsOf } from '../support/pdf.ts';

const json = async (args: string) => answerSchema.parse(JSON.parse((await kitpress(`${args} --json`)).out));
const KIT = '--kit ./kit';
/** An edition in a file of its own, three times. */
const park = () => cpSync(join(root, 'tests/kits/park-dialogue'), at('kit'), { recursive: true });
/** An edition in a folder of files, three times. */
const dialogue = () => cpSync(join(root, 'content/dialogue-meeting'), at('kit'), { recursive: true });
const words = () => cpSync(join(root, 'content/kitpress'), at('kit'), { recursive: true });

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

describe.each(['dialogue-meeting', 'dino-support', 'coi-action-plan', 'kitpress'])('%s', (kit) => {
  test('is translated and up to date in every language', async () => {
    const { editions: all = [] } = await json(`translate status --kit ${kit}`);
    const translations = all.filter(({ counts }) => counts !== undefined);
    expect(translations.length).toBe(all.length - 1);
    for (const { counts } of translations)
      expect(counts).toMatchObject({ missing: 0, stale: 0, extra: 0, same: 0, translated: counts?.texts });
  });
});

// Editions in one file are in tests/commands/translate-exchange.
test.each(['po', 'xliff'])(
  'an edition in a folder goes out and comes back as %s, and only a changed text is written',
  async (format) => {
    dialogue();
    const before = editions();
    const out = `sv.${format}`;
    const file = 'sv/lists.yaml';
    expect((await kitpress(`translate export sv --format ${format} --out ${out} ${KIT}`)).exit).toBe(0);
    expect(changed(before)).toEqual(['sv/exported.yaml']);
    expect((await kitpress(`translate import ${out} ${KIT}`)).out).toContain('Nothing to change in sv.');
    const text = /(?<=purposes:\n {4}1: ).*/.exec(read(`kit/${file}`))?.[0] ?? '';
    change(out, text, 'Ett helt annat syfte.');
    const sent = editions();
    const { summary } = await json(`translate import ${out} ${KIT}`);
    expect(summary).toMatchObject({ changed: 1, confirmed: 1, stale: 0, kept: 0 });
    expect(summary).toMatchObject({ changes: [{ key: 'lists.purposes.1', was: text }] });
    expect(changed(sent)).toEqual(['sv/exported.yaml', file]);
    expect(read(`kit/${file}`)).toBe(sent[file]?.replace(text, 'Ett helt annat syfte.'));
  },
);

describe.each([
  ['one file', park, 'sv.yaml'],
  ['a folder', dialogue, 'sv/lists.yaml'],
] as const)('an edition in %s', (_, copy, file) => {
  test('whose source has changed is not printed, but as a draft in the language of its source', async () => {
    copy();
    const source = file === 'sv.yaml' ? 'da.yaml' : 'nb/lists.yaml';
    change(`kit/${source}`, /(?<=purposes:\n {4}1: ).*/, 'Something new.');
    const { problems } = await json('check ./kit --lang sv');
    expect(problems.filter(({ code }) => code === 'translation-stale')).toMatchObject([
      { key: 'lists.purposes.1', file: `kit/${file}` },
    ]);
    const status = await json(`translate status sv ${KIT}`);
    expect(status.items).toMatchObject([
      { kind: 'stale', key: 'lists.purposes.1', source: 'Something new.' },
    ]);
    const draft = await json('check ./kit --lang sv --draft');
    expect(draft.problems.map(({ code }) => code)).not.toContain('translation-stale');
    expect(draft.summary).toMatchObject({ editions: [{ standIns: [{ key: 'lists.purposes.1' }] }] });
    await kitpress(`translate update sv ${KIT}`);
    expect(read(`kit/${file}`)).toContain(`    # ${source.slice(0, 2)} now: Something new.\n    1: `);
  });
});

test('a text that an edition lacks is missing where it belongs, and its source stands in for it in a draft', async () => {
  dialogue();
  change('kit/sv/steps.yaml', /\n {6}- [^\n]*\n {4}say:/, '\n    say:');
  const { problems } = await json('check ./kit --lang sv');
  const missing = problems.filter(({ code }) => code !== 'translation-stale');
  expect(missing).toMatchObject([
    {
      code: 'content-missing-text',
      file: 'kit/sv/steps.yaml',
      key: expect.stringMatching(/^steps\.welcome\.do\.\d$/),
    },
  ]);
  expect((await json('check ./kit --lang sv --draft')).summary).toMatchObject({
    editions: [{ standIns: [{ file: 'kit/sv/steps.yaml', why: 'missing' }] }],
  });
});

test('a file for translators names each text by its key, says where its source is and where it is printed', async () => {
  park();
  await kitpress(`translate export sv ${KIT}`);
  expect(read('sv.po')).toMatch(
    /\n#\. .*sheet A; about \d+ characters\n#\. kitpress: \w+\n#: da\.yaml:11\n#, max-length:\d+\nmsgctxt "lists\.purposes\.1"\n/,
  );
  // The schema allows no more, however much room there is.
  expect(read('sv.po')).toMatch(
    /\n#\. .*about \d+ characters\n.*\n#: .*\n#, max-length:\d+\nmsgctxt "subtitle"\n/,
  );
  const rooms = [...read('sv.po').matchAll(/about (\d+) characters/g)].map(([, room]) => Number(room));
  expect(Math.max(...rooms)).toBeLessThanOrEqual(600);
});

test('a proof has every text once, by its key', async () => {
  park();
  const { out } = await kitpress(`translate proof sv ${KIT}`);
  expect(out).toMatch(/proof-sv\.pdf: \d+ pages of A4, 191 texts, da beside sv\./);
  const pages = await pagesOf(await openPdf(new Uint8Array(bytesOf('out/proof-sv.pdf'))));
  const said = (await Promise.all(pages.map(wordsOf))).join('').replace(/[\s\u2010]/g, '');
  for (const key of ['lists.purposes.1', 'sheets.map.title', 'sourceShort'])
    expect(said.split(key).length - 1).toBe(1);
});

test('a language whose words do not ship has them under "words", to be translated', async () => {
  park();
  const before = await json(`translate start hu ${KIT}`);
  expect(before.files.map(({ file }) => file)).toEqual(['kit/hu.yaml', 'kit/hu.made-from.yaml']);
  const edition = read('kit/hu.yaml');
  expect(edition).toContain("words:\n  labels:\n    # da: Gruppe\n    group: ''\n");
  expect(edition).toMatch(/ {4}minutes:\n {6}# da: .*\n {6}one: ''\n {6}# da: .*\n {6}other: ''\n/);
  expect((await kitpress(`translate start hu ${KIT}`)).err).toContain(
    '"kitpress translate update hu --kit ./kit"',
  );
  await kitpress(`translate start fi ${KIT}`);
  expect(read('kit/fi.yaml')).not.toContain('words:');
  expect((await json(`translate status fi ${KIT}`)).counts?.texts).toBe(191);
});

test('an edition in such a language must have all words', async () => {
  park();
  const edition = read('kit/sv.yaml').replace('language: sv', 'language: lv');
  put('kit/lv.yaml', `${edition}words:\n  labels:\n    group: Grupa\n`);
  const { problems } = await json('check ./kit --lang lv');
  const missing = problems.filter(({ key }) => key?.startsWith('words.labels.'));
  expect(missing.length).toBeGreaterThan(10);
  expect(new Set(missing.map(({ key }) => key)).size).toBe(missing.length);
  expect((await json('check ./kit --lang lv --draft')).problems.map(({ code }) => code)).not.toContain(
    'content-missing-key',
  );
});

test('an edition that is a file and a folder is one problem, whatever is to be done', async () => {
  dialogue();
  put('kit/sv.yaml', 'language: sv\n');
  for (const command of [
    'check ./kit --lang sv',
    `translate update sv ${KIT}`,
    `translate export sv ${KIT}`,
  ]) {
    const { problems } = await json(command);
    expect(problems).toMatchObject([{ code: 'content-two-editions', file: 'kit/sv.yaml' }]);
  }
  const { err } = await kitpress(`translate status ${KIT}`);
  expect(err).toContain('There is both sv.yaml and a folder sv.');
});

test('a mark of what is no text is reported and kept', async () => {
  dialogue();
  change(
    'kit/sv/made-from.yaml',
    /^same:\n|^(?=texts:)/m,
    'same:\n  words.labels: a name\n  steps.welcome: so\n',
  );
  await kitpress(`translate update sv ${KIT}`);
  expect(read('kit/sv/made-from.yaml')).toContain('  words.labels: a name\n');
  const { problems } = await json('check ./kit --lang sv');
  expect(problems.map(({ code, key, severity }) => `${severity} ${code} ${key}`)).toEqual([
    'warning translation-unknown-mark same.words.labels',
    'warning translation-unknown-mark same.steps.welcome',
  ]);
  expect(problems[1]?.hint).toContain('steps.welcome.name');
});

describe('the words that ship', () => {
  test('say in a file for translators where they are: not in the kit', async () => {
    park();
    await kitpress(`translate start lv ${KIT}`);
    await kitpress(`translate export lv ${KIT}`);
    await kitpress(`translate export lv --format xliff ${KIT}`);
    const shipped = readFileSync(join(root, 'content/kitpress/da.yaml'), 'utf8').split('\n');
    const [, line = '', text] =
      /#: content\/kitpress\/da\.yaml:(\d+)\n(?:#.*\n)*msgctxt "words\.labels\.table"\nmsgid "(.*)"/.exec(
        read('lv.po'),
      ) ?? [];
    expect(shipped[Number(line) - 1]).toBe(`    table: ${text}`);
    expect(read('lv.po')).not.toContain('words.yaml');
    const originals = [...read('lv.xlf').matchAll(/<file id="([^"]+)"(?: original="([^"]+)")?/g)];
    expect(originals.map(([, id, original]) => `${id} ${original}`)).toEqual([
      'edition.yaml park-dialogue/da.yaml',
      'words.yaml undefined',
    ]);
    expect((await kitpress(`translate import lv.xlf ${KIT}`)).exit).toBe(0);
  });

  test('are a kit that is translated like any other, and found by its name', async () => {
    expect((await kitpress('list')).out).not.toMatch(/^kitpress/m);
    expect((await json('translate status de --kit kitpress')).counts).toMatchObject({ missing: 0, same: 0 });
    words();
    await kitpress(`translate update de ${KIT}`);
    const before = editions();
    expect((await kitpress(`translate update de ${KIT}`)).out).toBe('Nothing to change in de.\n');
    expect((await kitpress(`translate export de ${KIT}`)).exit).toBe(0);
    change('de.po', 'msgstr "Tisch"', 'msgstr "Tafel"');
    expect((await kitpress(`translate import de.po ${KIT}`)).exit).toBe(0);
    expect(changed(before)).toEqual(['de.exported.yaml', 'de.yaml']);
    expect(read('kit/de.yaml')).toContain('    table: Tafel\n');
    await kitpress(`translate start pl ${KIT}`);
    expect(pdfs('kit')).toContain('pl.made-from.yaml');
    expect(read('kit/pl.yaml')).toMatch(
      /^(?:#.*\n)*language: pl\nname: polski\n#.*\nreview: none\n\nwords:\n/,
    );
  });

  test('are checked: none may be missing, be unknown, or lose what is filled in', async () => {
    words();
    expect((await kitpress('check ./kit --lang de')).exit).toBe(0);
    change('kit/de.yaml', '    group: Gruppe\n', '    grup: Gruppe\n');
    change('kit/de.yaml', 'Tisch {n}', 'Tisch');
    const { problems } = await json('check ./kit --lang de');
    expect(problems.map(({ code, key }) => [code, key])).toEqual(
      expect.arrayContaining([
        ['content-unknown-key', 'words.labels.grup'],
        ['text-missing-field', 'words.labels.tableNumber'],
      ]),
    );
  });
});
