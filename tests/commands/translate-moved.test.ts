// Files and records of a kit from before it had lists, read into the kit as it is now: moved.yaml says where each text went.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { openFileCache } from '../../src/kit/file-cache.ts';
import type { Imported } from '../../src/translation/exchange/exchange.ts';
import { fromPo } from '../../src/translation/exchange/po-read.ts';
import { fromXliff } from '../../src/translation/exchange/xliff-read.ts';
import { readTexts } from '../../src/translation/reading.ts';
import { readMoved } from '../../src/translation/sync/moved.ts';
import { kitpress } from '../support/cli.ts';
import { folderOf, root } from '../support/disk.ts';
import { at, read } from '../support/folder.ts';
import { clear } from '../support/workshop.ts';

const FOLDER = join(root, 'tests', 'translation', 'returned', 'moved');
const KIT = '--kit ./kit';
/** Their sources have been rewritten since, and are words that ship now. */
const REWRITTEN = [
  'workshop.yaml:sheets.vote-sheet.legend',
  'workshop.yaml:sheets.vote-dots.howto',
  'workshop.yaml:sheets.personal-dots.howto',
  'guide.yaml:print.total',
];

const json = async (args: string) => answerSchema.parse(JSON.parse((await kitpress(`${args} --json`)).out));
const textsOf = (language: string): ReadonlyMap<string, string> =>
  new Map(
    [...readTexts(openFileCache(folderOf(at('kit'))), language).texts].map(([key, { text }]) => [key, text]),
  );
const textsIn = ({ items }: Imported) => items.filter(({ key }) => !REWRITTEN.includes(key));

beforeEach(() => cpSync(join(FOLDER, 'kit'), at('kit'), { recursive: true }));

describe.each([
  ['en.po', 'en', fromPo],
  ['fi.xlf', 'fi', fromXliff],
] as const)('%s, exported from the kit before it had lists', (name, language, from) => {
  const sent = readFileSync(join(FOLDER, name), 'utf8');

  test('brings every text to its new key if all of them are changed', async () => {
    const changed = sent.replace(/(?<=\nmsgstr ".+)"\n/g, '!"\n').replaceAll('</target>', '!</target>');
    writeFileSync(at(name), changed);
    const imported = clear(from(new TextEncoder().encode(changed), name));
    expect(imported.items).toHaveLength(61);
    expect(textsIn(imported).every(({ text }) => text.endsWith('!'))).toBe(true);
    const { ok, problems } = await json(`translate import ${name} --theirs --older ${KIT}`);
    expect(ok).toBe(true);
    expect(problems.map(({ code, key }) => [code, key])).toEqual([['exchange-left-out', REWRITTEN[0]]]);
    const moved = readMoved(openFileCache(folderOf(at('kit'))));
    const now = textsOf(language);
    const lost = textsIn(imported).filter(({ key, text }) => {
      const keys = [key, `${key}.other`].flatMap((one) => moved.get(one) ?? []);
      return keys.length === 0 || now.get(keys[0] ?? '') !== text;
    });
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  test('changes nothing if nobody has worked in it, and names what is newer than it', async () => {
    writeFileSync(at(name), sent);
    const before = textsOf(language);
    const { ok, problems } = await json(`translate import ${name} ${KIT}`);
    expect(ok).toBe(false);
    expect(problems.map(({ code, key }) => [code, key])).toEqual([
      ['exchange-unknown-key', REWRITTEN[0]],
      ['exchange-conflict', 'workshop.yaml:sheets.action-cards.count'],
    ]);
    const { summary } = await json(`translate import ${name} --ours --older ${KIT}`);
    expect(summary).toMatchObject({ texts: 61, changed: 0, confirmed: 0 });
    expect(textsOf(language)).toEqual(before);
  });
});

test('an XLIFF file whose names are lost on the way finds its texts by file and id', async () => {
  const sent = readFileSync(join(FOLDER, 'fi.xlf'), 'utf8');
  writeFileSync(at('fi.xlf'), sent.replaceAll(/ name="[^"]*"/g, '').replaceAll('</target>', '!</target>'));
  const { summary, problems } = await json(`translate import fi.xlf --theirs --older ${KIT}`);
  expect(problems.map(({ code }) => code)).toEqual(['exchange-left-out']);
  // Of 61, four are left out, and a pair of texts has become one.
  expect(summary).toMatchObject({ texts: 61, changed: 56 });
});

test('a word that ships and comes back changed is a word of the edition, in all forms of its number', async () => {
  const sent = readFileSync(join(FOLDER, 'en.po'), 'utf8').replace(
    'msgstr "{n} min"',
    'msgstr "{n} minutes"',
  );
  writeFileSync(at('en.po'), sent);
  await kitpress(`translate import en.po --theirs --older ${KIT}`);
  expect(read('kit/en.yaml')).toMatch(
    / {2}labels:\n {4}minutes:\n {6}one: '\{n\} min'\n {6}other: '\{n\} minutes'\n/,
  );
});

test('a record of what texts were made from, by file and key, is that of the new keys, and is written by these', async () => {
  writeFileSync(
    at('kit/en.made-from.yaml'),
    'from: sv\nsame:\n  workshop.yaml:\n    title: a name\ntexts:\n  workshop.yaml:\n    purposes.1: Something else.\n',
  );
  const status = await json(`translate status en ${KIT}`);
  expect(status.items?.filter(({ kind }) => kind === 'stale').map(({ key }) => key)).toEqual([
    'lists.purposes.1',
  ]);
  await kitpress(`translate update en ${KIT}`);
  const record = read('kit/en.made-from.yaml');
  expect(record).toContain('same:\n  title: a name\n');
  expect(record).toContain('\n  lists.purposes.1: Something else.\n');
});
