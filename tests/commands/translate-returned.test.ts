// Files as the programs of translators write them (parts of real ones, in tests/translation/returned), imported into an edition in Portuguese, whose words do not ship.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, cwd, put } from '../support/folder.ts';

const KIT = '--kit ./kit';
const file = (name: string): string => join(root, 'tests', 'translation', 'returned', name);
const json = async (args: string) =>
  answerSchema.parse(JSON.parse((await kitpress(`${args} ${KIT} --json`)).out));
const edition = (name: string): string => readFileSync(join(cwd, 'kit', name), 'utf8');
/** The keys of stale texts. */
const stale = async (language = 'pt'): Promise<readonly string[]> => {
  const { items = [] } = await json(`translate status ${language}`);
  return items.flatMap(({ kind, key }) => (kind === 'stale' ? [key] : []));
};

/** ./kit with an edition in Portuguese that is up to date: begun once, then copied. */
const begun = new Map<string, string>();
async function begin(): Promise<void> {
  for (const name of ['kit.yaml', 'sv', 'en'])
    cpSync(join(root, 'content', 'innovation-declaration', name), join(cwd, 'kit', name), {
      recursive: true,
    });
  await kitpress(`translate start pt --from en ${KIT}`);
  const { ok } = await json(`translate import ${file('complete.po')}`);
  expect([ok, await stale()]).toEqual([true, []]);
  for (const entry of readdirSync(at('kit'), { recursive: true, withFileTypes: true, encoding: 'utf8' }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      begun.set(relative(cwd, path), readFileSync(path, 'utf8'));
    }
}

beforeEach(async () => {
  if (begun.size === 0) await begin();
  else for (const [name, text] of begun) put(name, text);
});

test('a text that needs work in Poedit is stale, whatever its state', async () => {
  await json(`translate import ${file('poedit-needs-work.xlf')}`);
  expect(await stale()).toEqual(['sheets.vote-sheet.instructions.2']);
});

test('a text that went out with a state and came back without one from Okapi is unfinished (XLIFF 2.0: initial)', async () => {
  const { summary } = await json(`translate import ${file('okapi-states.xlf')}`);
  expect(summary).toMatchObject({ texts: 6, stale: 1 });
  expect(await stale()).toEqual(['source']);
  expect(edition('pt/made-from.yaml')).toMatch(/ {2}title: reviewed \w+\n {2}subtitle: final \w+\n/);
});

test('a text that went out empty had no state to lose', async () => {
  await kitpress(`translate export pt --format xliff ${KIT}`);
  const xliff = readFileSync(join(cwd, 'pt.xlf'), 'utf8');
  put('pt.xlf', xliff.replace('<source>and</source>', '$&<target>et</target>'));
  const { summary } = await json('translate import pt.xlf');
  expect(summary).toMatchObject({ changed: 1, confirmed: 1, stale: 0 });
});

test('pt-PT is the only edition in Portuguese, and en-US the only one in English', async () => {
  const { ok, problems } = await json(`translate import ${file('regional.xlf')}`);
  expect([ok, problems]).toEqual([true, []]);
});

test('"# not finished" goes when the text is finished, above the first text as well', async () => {
  await json(`translate import ${file('first-text-fuzzy.po')}`);
  expect(await stale()).toEqual(['title', 'words.labels.group']);
  for (const name of ['edition', 'words'])
    expect(edition(`pt/${name}.yaml`).match(/# not finished/g)).toHaveLength(1);
  await json(`translate import ${file('first-text-done.po')}`);
  expect(await stale()).toEqual([]);
  for (const name of ['edition', 'words']) expect(edition(`pt/${name}.yaml`)).not.toContain('# not finished');
});

test('entries without a name are known by their sources, and those of no text are one problem', async () => {
  const bare = readFileSync(file('without-msgctxt.po'), 'utf8');
  put('bare.po', bare.replace('"Suite"', '"Ensuite"'));
  const { summary } = await json('translate import bare.po --theirs');
  expect(summary).toMatchObject({ texts: 6, changes: [{ key: 'words.labels.next', now: 'Ensuite' }] });
  put('other.po', bare.replaceAll(/msgid "(?=\w)|(?<=msgid ""\n")(?=Based)/g, '$&Our '));
  const { problems } = await json('translate import other.po');
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    [
      'exchange-unknown-key',
      'This entry has no msgctxt that says which text it is, and no text of the edition has its source. The same applies to line 29, line 37, line 44 and 2 more.',
    ],
  ]);
});

test('the blank between two sentences stays where a program wrote an empty target for it', async () => {
  await kitpress(`translate start lv ${KIT}`);
  await json(`translate import ${file('ignorable.xlf')}`);
  expect(edition('lv/workshop.yaml')).toContain(
    'Õ Börja med principen som fick flest prickar: läs, bedöm och välj åtgärder. Ta sedan den som kom tvåa, om tiden räcker.',
  );
});

describe('a hundred thousand texts that the edition lacks', () => {
  const head =
    'msgid ""\nmsgstr ""\n"Language: pt\\n"\n"X-Kitpress-Kit: innovation-declaration\\n"\n"X-Kitpress-From: en\\n"\n';
  const many = Array.from(
    { length: 100_000 },
    (_, n) => `\nmsgctxt "k${n}"\nmsgid "w${n}"\nmsgstr "m${n}"\n`,
  );

  test('are one problem', async () => {
    put('many.po', head + many.join(''));
    const { problems } = await json('translate import many.po');
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'exchange-unknown-key',
        'The edition has no text with this name. The same applies to line 13 (k1), line 17 (k2), line 21 (k3) and 99996 more.',
      ],
    ]);
  });
});
