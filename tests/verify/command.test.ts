// kitpress verify as people meet it: a line a file, the kit found or not, JSON, exit codes, and codes that are documented.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, bytesOf, cwd, pdfs, put, read } from '../support/folder.ts';
import { good as kit } from './subject.ts';

const place = (name: string, bytes: Uint8Array): void => writeFileSync(join(cwd, name), bytes);
/** All that a build wrote. */
const built = (): string =>
  pdfs('out')
    .map((file) => `out/${file}`)
    .join(' ');
const SMALL = join(root, 'tests', 'kits', 'small');

describe('verify', () => {
  test('finds nothing wrong in what build wrote', async () => {
    await kitpress('build --sheets vote-sheet,assessment,guide --deep 3 --only 1,3 --copies 2');
    const { exit, out, err } = await kitpress('verify out/kit.pdf out/guide.pdf');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^out\/kit\.pdf: \d+ pages, [\d,]+ words, 0 problems\nout\/guide\.pdf: \d pages, [\d,]+ words, 0 problems\n$/,
    );
  });

  test.each([
    'innovation-declaration',
    'dialogue-meeting --lang en',
    'dino-support --length short',
    'coi-action-plan',
  ])('finds nothing wrong in all of %s', async (kit) => {
    await kitpress(`build ${kit}`);
    const { exit, out, err } = await kitpress(`verify ${built()}`);
    expect([exit, err]).toEqual([0, '']);
    expect(out.match(/ 0 problems$/gm)).toHaveLength(pdfs('out').length);
  });

  test.each([
    ['', '--only 1 --sheets guide,focus-board,assessment'],
    ['--kit', ''],
  ])('finds nothing wrong in what init %s begins with, built %s', async (flag, some) => {
    expect((await kitpress(`init new ${flag}`)).exit).toBe(0);
    expect(read('new/workshop.yaml')).toMatch(/^brand: brand\.yaml$/m);
    // Kits are looked for where the program runs.
    if (flag !== '') cpSync(at('new/content'), at('content'), { recursive: true });
    expect((await kitpress(`build --plan new/workshop.yaml --out out ${some}`)).exit).toBe(0);
    const { exit, out, err } = await kitpress(`verify ${built()}`);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('out/guide.pdf');
  });

  test('does not take names of people, hosts and their contacts for texts that were changed', async () => {
    await kitpress('init new --kit --sheets guide,host,form,vote,dots,cards');
    cpSync(at('new/content'), at('content'), { recursive: true });
    const like = ['Our own ideas', 'Organisations', 'Table hosts', 'Promises', 'The vote sheet', 'Habit'];
    put('names.txt', like.join('\n'));
    put(
      'brand.yaml',
      'name: Your organisation\npartners: [{ name: Better meetings! }]\ncontact: [Agree on a plan, Promises & co]\n',
    );
    put(
      'workshop.yaml',
      'kit: better-meetings\nbrand: brand.yaml\nparticipants: names.txt\ntitle: Agenda.\norganisation: Organisations\ndate: Dates.\n',
    );
    expect((await kitpress('build')).exit).toBe(0);
    const { exit, out, err } = await kitpress('verify out/kit.pdf out/guide.pdf out/handouts.pdf');
    expect([exit, err]).toEqual([0, '']);
    expect(out.match(/ 0 problems$/gm)).toHaveLength(3);
  });

  test('takes the kit from ./content or from --kit, and says so if there is none', async () => {
    place('kit.pdf', kit);
    const lost = await kitpress('verify kit.pdf');
    expect(lost.exit).toBe(0);
    expect(lost.err).toMatch(/^warning: kit\.pdf: .*"small".* not compared/);
    expect(lost.out).toMatch(/1 problem; its words were not compared with an edition\n$/);
    const named = await kitpress(`verify kit.pdf --kit ${SMALL}`);
    expect([named.exit, named.err]).toEqual([0, '']);
    cpSync(SMALL, join(cwd, 'content', 'anything'), { recursive: true });
    expect(await kitpress('verify kit.pdf')).toMatchObject({ exit: 0, err: '' });
    expect((await kitpress('verify kit.pdf --kit innovation-declaration')).err).toContain('not compared');
  });

  test('says why the words of a file are compared with no edition', async () => {
    const nameless = Buffer.from(kit).toString('latin1').replaceAll('kitpress:kit>', 'kitpress:kat>');
    place('nameless.pdf', Buffer.from(nameless, 'latin1'));
    const warned = async (file: string) => (await kitpress(`verify ${file}`)).err;
    expect(await warned('nameless.pdf')).toContain(
      'The file does not say which kit it was made from. Its words were not compared with an edition. Build it again.',
    );
    place('kit.pdf', kit);
    cpSync(join(SMALL, 'kit.yaml'), at('content/small/kit.yaml'));
    put('content/small/sv.yaml', 'language: sv');
    expect(await warned('kit.pdf')).toContain('The kit no longer has an edition in "en".');
    put('content/small/en.yaml', 'title: "');
    expect(await warned('kit.pdf')).toContain('content/small/en.yaml:1:8');
  });

  test('tells a text that was changed in the edition since', async () => {
    place('kit.pdf', kit);
    cpSync(SMALL, join(cwd, 'content', 'small'), { recursive: true });
    const file = join('content', 'small', 'en', 'questions.yaml');
    put(
      file,
      bytesOf(file).toString().replace('Is it simple to get hold of the key?', 'Is it easy to find a key?'),
    );
    const { exit, err } = await kitpress('verify kit.pdf');
    expect(exit).toBe(1);
    expect(err).toMatch(
      /error: kit\.pdf: page S1: "Is it easy to find a key\?" \(questions\.yaml lists\.questions\.1\.B\.text\)/,
    );
  });

  test('answers in JSON, with its exit code', async () => {
    place('kit.pdf', kit.slice(0, 5000));
    const { exit, out } = await kitpress('verify kit.pdf --json');
    const answer = JSON.parse(out);
    expect(exit).toBe(1);
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ severity: 'error', code: 'verify-truncated', file: 'kit.pdf' }],
      files: [{ file: 'kit.pdf', bytes: 5000, pages: 0, words: 0, problems: 1, compared: false }],
      summary: { pages: 0, words: 0 },
    });
  });

  test('wants a file, and one that is there', async () => {
    expect((await kitpress('verify')).exit).toBe(2);
    expect((await kitpress('verify --kit nowhere x.pdf')).exit).toBe(2);
    expect(await kitpress('verify nothing.pdf')).toMatchObject({ exit: 1, out: '' });
  });

  test('wants a brand that is there', async () => {
    place('kit.pdf', kit);
    const { exit, err } = await kitpress('verify --brand nowhere.yaml kit.pdf');
    expect([exit, err]).toEqual([2, expect.stringContaining('--brand: there is no file nowhere.yaml.')]);
  });
});

test('docs/problems.md has every code of verify and of the check in a build, and no others', () => {
  const page = readFileSync(join(root, 'docs', 'problems.md'), 'utf8');
  const files = [
    ...readdirSync(join(root, 'src', 'verify')).map((name) => join('verify', name)),
    join('workshop', 'verify.ts'),
    join('pdf', 'check.ts'),
  ];
  const source = files.map((name) => readFileSync(join(root, 'src', name), 'utf8')).join('\n');
  const codes = (text: string, pattern: RegExp): readonly string[] =>
    [...new Set([...text.matchAll(pattern)].map(([, code = '']) => code))].sort();
  expect(codes(page, /`((?:verify|pdf)-[a-z-]+)`/g)).toEqual(codes(source, /'((?:verify|pdf)-[a-z-]+)'/g));
});
