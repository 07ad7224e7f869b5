// kitpress translate export and import where several people work at once: nothing is lost without a word.
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, change, read } from '../support/folder.ts';

const KIT = '--kit ./kit';
const json = async (args: string) =>
  answerSchema.parse(JSON.parse((await kitpress(`${args} ${KIT} --json`)).out));
const codes = async (args: string): Promise<readonly string[]> =>
  (await json(args)).problems.map(({ code }) => code);
const all = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(at('kit'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, read(join('kit', name))]),
  );
/** What the edition says about the title. */
const title = (): string => /^title: (.*)$/m.exec(read('kit/nb/edition.yaml'))?.[1] ?? '';
/** The title as a translator's file has it. */
const write = (file: string, words: string): void =>
  change(file, /(?<=msgctxt "title"\nmsgid "Litet"\nmsgstr ")[^"]*/, words);

beforeEach(async () => {
  cpSync(join(root, 'tests', 'kits', 'tiny'), at('kit'), { recursive: true });
  await kitpress(`translate start nb ${KIT}`);
  change('kit/nb/edition.yaml', "title: ''", 'title: Lite');
  await kitpress(`translate update nb ${KIT}`);
});

describe('a file that comes back', () => {
  test('untouched does not bring back an older text', async () => {
    await kitpress(`translate export nb ${KIT}`);
    change('kit/nb/edition.yaml', 'title: Lite', 'title: Liten');
    const before = all();
    const { summary, problems } = await json('translate import nb.po');
    expect([summary, problems]).toEqual([expect.objectContaining({ changed: 0, kept: 1, changes: [] }), []]);
    expect(all()).toEqual(before);
    expect((await kitpress(`translate import nb.po ${KIT}`)).out).toContain('Kept: 1 of the edition');
  });

  test('does not bring back the state of an older text either', async () => {
    change('kit/sv/edition.yaml', 'title: Litet', 'title: Smått');
    await kitpress(`translate update nb ${KIT}`);
    await kitpress(`translate export nb ${KIT}`);
    expect(read('nb.po')).toContain('#, fuzzy');
    change('kit/nb/edition.yaml', / *# sv (?:was|now): .*\n *# sv now: .*\n/, '');
    await kitpress(`translate update nb ${KIT}`);
    expect((await json('translate import nb.po')).summary).toMatchObject({ changed: 0, stale: 0 });
    expect((await json('translate status nb')).counts).toMatchObject({ stale: 0 });
  });

  test('after both have changed is a conflict with both texts, and nothing is written until somebody decides', async () => {
    await kitpress(`translate export nb ${KIT}`);
    write('nb.po', 'Bitteliten');
    change('nb.po', /(?<=msgid "En liten workshop"\nmsgstr ")/, 'En liten workshop, nb');
    change('kit/nb/edition.yaml', 'title: Lite', 'title: Liten');
    const before = all();
    const { ok, problems } = await json('translate import nb.po');
    expect([ok, problems.map(({ code, key, message }) => [code, key, message])]).toEqual([
      false,
      [
        [
          'exchange-conflict',
          'title',
          'This text has changed in the file and in the edition since the export: the edition says “Liten”, the file “Bitteliten”.',
        ],
      ],
    ]);
    expect(all()).toEqual(before);
    cpSync(at('kit'), at('spare'), { recursive: true });
    expect((await json('translate import nb.po --ours')).summary).toMatchObject({ changed: 1, kept: 1 });
    expect([title(), read('kit/nb/edition.yaml')]).toEqual([
      'Liten',
      expect.stringContaining('workshop, nb'),
    ]);
    cpSync(at('spare'), at('kit'), { recursive: true });
    const { summary } = await json('translate import nb.po --theirs');
    const changed = { file: 'edition.yaml', key: 'title', was: 'Liten', now: 'Bitteliten' };
    expect(summary).toMatchObject({ changes: expect.arrayContaining([changed]) });
    expect(title()).toBe('Bitteliten');
    expect(await codes('translate import nb.po --theirs --ours')).toEqual(['usage-wrong']);
  });

  test('from before exports were recorded fills what is empty, and asks where a text differs', async () => {
    await kitpress(`translate export nb ${KIT}`);
    const old = read('nb.po').replace(/#\. kitpress: .*\n|"X-Kitpress-Export.*\n/g, '');
    writeFileSync(at('nb.po'), old.replace('"Lite"', '"Bitteliten"'));
    const [{ message } = { message: '' }] = (await json('translate import nb.po')).problems;
    expect(message).toContain('does not say what it was exported from');
    writeFileSync(at('nb.po'), old.replace(/(?<=msgid "En liten workshop"\nmsgstr ")/, 'nb'));
    expect((await json('translate import nb.po')).summary).toMatchObject({ changed: 1, kept: 0 });
  });

  test('without its notes is compared with exported.yaml', async () => {
    await kitpress(`translate export nb ${KIT}`);
    writeFileSync(at('nb.po'), read('nb.po').replace(/#\. .*\n/g, ''));
    write('nb.po', 'Bitteliten');
    expect((await json('translate import nb.po')).summary).toMatchObject({ changed: 1 });
    expect(title()).toBe('Bitteliten');
  });

  test('with the notes of a later export, as msgmerge and Poedit bring a file up to date, is compared with its own', async () => {
    await kitpress(`translate export nb ${KIT}`);
    change('kit/nb/edition.yaml', 'title: Lite', 'title: Liten');
    await kitpress(`translate export nb --out later.po ${KIT}`);
    const note = /#\. kitpress: (\S+)\n(?=(?:#.*\n)*msgctxt "title")/;
    const later = note.exec(read('later.po'))?.[0] ?? '';
    expect(note.exec(read('nb.po'))?.[0]).not.toBe(later);
    change('nb.po', note, later);
    expect((await json('translate import nb.po')).summary).toMatchObject({ changed: 0, kept: 1 });
    expect(title()).toBe('Liten');
  });

  test('is only tried with --dry-run', async () => {
    await kitpress(`translate export nb ${KIT}`);
    write('nb.po', 'Bitteliten');
    const before = all();
    const { out } = await kitpress(`translate import nb.po --dry-run ${KIT}`);
    expect(out.replace(/^\d+/m, 'N')).toBe(
      'title\n  was: “Lite”\n  now: “Bitteliten”\n\nN texts read: 1 changed, 1 now up to date with the source.\nNot written, because of --dry-run: nb/edition.yaml.\n',
    );
    expect(all()).toEqual(before);
  });

  test('from two translators is the work of both', async () => {
    await kitpress(`translate export nb ${KIT}`);
    cpSync(at('nb.po'), at('bo.po'));
    write('nb.po', 'Bitteliten');
    change('bo.po', /(?<=msgid "En liten workshop"\nmsgstr ")/, 'Verksted');
    expect((await json('translate import nb.po')).summary).toMatchObject({ changed: 1, kept: 0 });
    expect((await json('translate import bo.po')).summary).toMatchObject({ changed: 1, kept: 1 });
    expect(read('kit/nb/edition.yaml')).toContain('title: Bitteliten\nsubtitle: Verksted\n');
  });

  test('finds a text whose key has changed since, whether the edition has been updated or not', async () => {
    await kitpress(`translate export nb ${KIT}`);
    write('nb.po', 'Bitteliten');
    change('nb.po', /(?<=msgid "Spana"\nmsgstr ")/, 'Spane');
    change('kit/sv/actions.yaml', 'deck: Spana', 'heading: Spana');
    const first = await json('translate import nb.po');
    expect([first.problems, first.summary]).toEqual([[], expect.objectContaining({ changed: 2 })]);
    expect(read('kit/nb/actions.yaml')).toContain('heading: Spane');
    change('kit/sv/actions.yaml', 'heading: Spana', 'name: Spana');
    await kitpress(`translate update nb ${KIT}`);
    expect((await json('translate import nb.po')).summary).toMatchObject({ changed: 0 });
    expect(read('kit/nb/actions.yaml')).toContain('name: Spane');
  });

  test('a second time asks nothing that was decided, and does not undo what was corrected since', async () => {
    await kitpress(`translate export nb ${KIT}`);
    write('nb.po', 'Bitteliten');
    await kitpress(`translate import nb.po ${KIT}`);
    change('kit/nb/edition.yaml', 'title: Bitteliten', 'title: Liten');
    change('nb.po', /(?<=msgid "En liten workshop"\nmsgstr ")/, 'Verksted');
    const { summary, problems } = await json('translate import nb.po');
    expect([problems, summary]).toEqual([[], expect.objectContaining({ changed: 1, kept: 1 })]);
    expect(title()).toBe('Liten');
    write('nb.po', 'Ørliten');
    expect(await codes('translate import nb.po')).toEqual(['exchange-conflict']);
    expect(await codes('translate import nb.po --ours')).toEqual([]);
    expect((await json('translate import nb.po')).summary).toMatchObject({ changed: 0, kept: 1 });
    expect(await codes('translate export nb')).toEqual([]);
  });

  test('with a mark that was set and taken away again leaves no comment', async () => {
    await kitpress(`translate export nb ${KIT}`);
    const mark = '#, fuzzy\n';
    change('nb.po', /(?=msgctxt "title")/, mark);
    expect((await json('translate import nb.po')).summary).toMatchObject({ stale: 1 });
    expect(read('kit/nb/edition.yaml')).toContain('# not finished, sv: Litet\n');
    change('nb.po', mark, '');
    expect((await json('translate import nb.po')).summary).toMatchObject({ confirmed: 1, stale: 0 });
    expect(read('kit/nb/edition.yaml')).not.toContain('# not finished');
  });

  test('is taken further once it is exported again, which loses nothing', async () => {
    await kitpress(`translate export nb ${KIT}`);
    write('nb.po', 'Bitteliten');
    const { out } = await kitpress(`translate import nb.po ${KIT}`);
    const advice = /kitpress (translate export .*)\n/.exec(out)?.[1] ?? '';
    expect((await kitpress(advice)).exit).toBe(0);
    write('nb.po', 'Ørliten');
    expect((await json('translate import nb.po')).summary).toMatchObject({ changed: 1 });
    expect(title()).toBe('Ørliten');
  });
});

describe('an export', () => {
  test('does not overwrite a file with work that the edition lacks, unless that is meant', async () => {
    await kitpress(`translate export nb ${KIT}`);
    expect(await codes('translate export nb')).toEqual([]);
    write('nb.po', 'Bitteliten');
    const file = read('nb.po');
    const { problems } = await json('translate export nb');
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['exchange-not-imported', 'nb.po has work that the edition lacks: title.'],
    ]);
    expect(read('nb.po')).toBe(file);
    await kitpress(`translate import nb.po ${KIT}`);
    expect(await codes('translate export nb')).toEqual([]);
    write('nb.po', 'Ørliten');
    expect(await codes('translate export nb --force')).toEqual([]);
    expect(read('nb.po')).not.toContain('Ørliten');
  });

  test('counts a mark that was set or taken away as work', async () => {
    await kitpress(`translate export nb ${KIT}`);
    change('nb.po', /(?=msgctxt "title")/, '#, fuzzy\n');
    expect(await codes('translate export nb')).toEqual(['exchange-not-imported']);
  });

  test.each([
    ['notes.txt', 'My notes\n'],
    ['workshop.yaml', 'participants: 12\n'],
    [
      'other.po',
      'msgid ""\nmsgstr ""\n"X-Kitpress-Kit: other\\n"\n"Language: nb\\n"\n"X-Kitpress-From: sv\\n"\n',
    ],
  ])('does not overwrite %s', async (name, text) => {
    writeFileSync(at(name), text);
    expect(await codes(`translate export nb --out ${name}`)).toEqual(['exchange-overwrites']);
    expect(read(name)).toBe(text);
    expect(await codes(`translate export nb --out ${name} --force`)).toEqual([]);
    expect(read(name)).toContain('X-Kitpress-Kit: tiny');
  });

  test.each(['kit/nb/workshop.yaml', 'kit/sv/guide.yaml', 'kit/kit.yaml', 'kit/nb/new.YML'])(
    'never writes to %s, which is of a kit',
    async (name) => {
      const before = all();
      expect(await codes(`translate export nb --out ${name} --force`)).toEqual(['exchange-overwrites']);
      expect(all()).toEqual(before);
    },
  );

  test('of another edition is not overwritten', async () => {
    await kitpress(`translate export nb ${KIT}`);
    await kitpress(`translate start da ${KIT}`);
    expect(await codes('translate export da --out nb.po')).toEqual(['exchange-overwrites']);
  });

  test('is recorded next to the texts, where builds do not mind it', async () => {
    await kitpress(`translate export nb ${KIT}`);
    const record = read('kit/nb/exported.yaml');
    await kitpress(`translate export nb --format xliff ${KIT}`);
    expect(read('kit/nb/exported.yaml')).toBe(record);
    const { problems } = answerSchema.parse(
      JSON.parse((await kitpress('check ./kit --lang nb --draft --json')).out),
    );
    expect(problems.filter(({ file }) => file?.endsWith('exported.yaml'))).toEqual([]);
    expect(record).toContain('\nexports:\n  - ');
  });

  test('says what is wrong with a record that somebody has damaged', async () => {
    await kitpress(`translate export nb ${KIT}`);
    change('kit/nb/exported.yaml', /^ {2}title: .*$/m, '  title: some words');
    for (const args of ['translate export nb', 'translate import nb.po']) {
      const { problems } = await json(args);
      expect(problems.map(({ file, key }) => [file, key])).toEqual([['kit/nb/exported.yaml', 'texts.title']]);
    }
  });
});

test.each(['translate export nb', 'translate import nb.po'])(
  'Ctrl-C ends %s before it writes',
  async (args) => {
    await kitpress(`translate export nb ${KIT}`);
    write('nb.po', 'Bitteliten');
    const [before, file] = [all(), read('nb.po')];
    const { exit, err } = await kitpress(`${args} ${KIT}`, { interrupted: () => 'SIGINT' });
    expect([exit, err]).toEqual([130, 'Stopped; nothing was written.\n']);
    expect([all(), read('nb.po')]).toEqual([before, file]);
  },
);
