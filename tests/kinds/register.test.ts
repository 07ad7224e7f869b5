// The telling of src/README.md, held: a kind is added by what is in this file and nothing else.
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { element, ink, set } from '../../src/furniture/context.ts';
import { framesOf } from '../../src/furniture/each.ts';
import { framed } from '../../src/furniture/frame.ts';
import { onSheet } from '../../src/furniture/page.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind, Kinds } from '../../src/kinds/kind.ts';
import { openFileCache } from '../../src/kit/file-cache.ts';
import { editorSchemas } from '../../src/kit/json-schema.ts';
import type { Kit, Sheet } from '../../src/kit/kit.ts';
import { openEdition } from '../../src/kit/open.ts';
import type { CommonTexts } from '../../src/kit/sheet-texts.ts';
import { error, type Result } from '../../src/problem.ts';
import type { Text } from '../../src/text.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { buildIssue } from '../../src/workshop/build.ts';
import { layout } from '../../src/workshop/layout.ts';
import { placesOf } from '../../src/workshop/places.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { text } from '../../src/yaml/schema-words.ts';
import { changed, type Files, inMemory, kitFiles, placed } from '../kit/memory.ts';
import { saidBy } from '../support/scene.ts';
import { clear, DATE, fileOf, openTheme, planOf, used, wordsIn } from '../support/workshop.ts';

const keys = { show: z.string(), lines: z.int().min(1).max(9) };
type BadgeKeys = z.infer<z.ZodObject<typeof keys>>;
interface BadgeSheet
  extends Sheet<CommonTexts & { readonly promise: Text; readonly rounds: Text }>,
    BadgeKeys {}

/** A promise on each sheet, a number of times. */
const badge: Kind<BadgeSheet, BadgeKeys> = {
  keys,
  texts: () => ({ promise: text(80), rounds: text(60) }),
  fields: { rounds: { may: ['n'], must: ['n'] } },
  lists: ({ show }) => [{ list: show, path: ['show'] }],
  limits: () => [{ most: 60, what: 'a badge', key: 'promise' }],
  check: ({ lines, each }, _, at) =>
    each === undefined && lines > 1
      ? [
          error('content-promises', 'One sheet for all has one promise.', {
            hint: 'Write 1.',
            ...at(['lines']),
          }),
        ]
      : [],
  layout: (context, sheet) =>
    framesOf(context, sheet).map((frame) =>
      framed(context, sheet, frame, (free) => {
        const block = set(context, 'section', {
          text: sheet.texts.promise,
          width: free.width,
          height: 12,
          where: onSheet(sheet, frame.item),
        });
        return Array.from({ length: sheet.lines }, (_, i) =>
          element('paragraph', ink(block, free.x, free.y + i * 14, free.width, {})),
        );
      }),
    ),
  expected: (_, { texts: { promise } }) => ({ always: [[promise, promise]] }),
};
const kinds: Kinds = { ...KINDS, badge };

const SHEET = `  - id: promise
    kind: badge
    code: B
    each: principles
    show: purposes
    lines: 2
`;
const kitYaml = changed('small', 'kit.yaml', 'sheets:\n', `sheets:\n${SHEET}`)['kit.yaml'] as string;
const structure = kitYaml.replace('lists:\n', 'lists:\n  purposes: 1\n');
const PROMISE = 'I will try one idea before the month is over.';
const edition = changed(
  'small',
  'en/workshop.yaml',
  'sheets:\n',
  `lists:
  purposes:
    1: To try.

sheets:
  promise:
    name: Promise sheet
    title: What we promise
    promise: ${PROMISE}
    rounds: Round {n}
`,
)['en/workshop.yaml'] as string;

const load = (changes: Files = {}, language = 'en'): Result<Kit> => {
  const files = kitFiles('small', { 'kit.yaml': structure, 'en/workshop.yaml': edition, ...changes });
  const shipped = wordsIn(language);
  return openEdition(
    { folder: '/kit', files: openFileCache(inMemory(files)), kinds, ...(shipped && { shipped }) },
    language,
  );
};
const opened = clear(load());
const plan = planOf(opened);
const kit = used(opened, plan);
const theme = openTheme();
const built = clear(buildIssue({ kit, kinds, plan, theme, kitName: kit.id, date: DATE, zlib: nodeZlib }));

describe('a kind that somebody adds', () => {
  test('is laid out, counted and listed by the guide', () => {
    expect(built.summary.sheets.find(({ sheet }) => sheet === 'promise')).toMatchObject({
      name: 'Promise sheet',
      label: 'B1–B2',
      pages: 2,
      paper: 'A3',
    });
  });

  test('is verified: what it expects is there, and is missed in a file that says something else', async () => {
    const find = (one: Kit) => () => ({ kit: one, problems: [] });
    for (const { name, bytes } of built.files)
      expect((await verifyPdf(bytes, name, kinds, find(kit))).problems).toEqual([]);
    const other = clear(load({ 'en/workshop.yaml': edition.replace('one idea', 'two ideas') }));
    const { problems } = await verifyPdf(fileOf(built, 'kit.pdf'), 'kit.pdf', kinds, find(used(other, plan)));
    expect(problems.map(({ code }) => code)).toContain('verify-text-missing');
  });

  test('offers its texts to translators, with their places and room', () => {
    const places = placesOf({ kit, kinds, plan, theme });
    expect(places.get('sheets.promise.promise')).toMatchObject({
      where: [{ sheet: 'B1' }, { sheet: 'B2' }],
      room: expect.any(Number),
    });
  });

  test('is printed in another language', () => {
    const promise = 'Jag provar en idé innan månaden är slut, och berättar sedan hur det gick.';
    const names = ['actions', 'edition', 'guide', 'principles', 'questions'];
    const copied = names.map((name) => [
      `sv/${name}.yaml`,
      new TextDecoder()
        .decode(kitFiles('small')[`en/${name}.yaml`] as Uint8Array)
        .replace('language: en\nname: English', 'language: sv\nname: svenska'),
    ]);
    const swedish = { ...Object.fromEntries(copied), 'sv/workshop.yaml': edition.replace(PROMISE, promise) };
    const translated = used(clear(load(swedish, 'sv')), plan);
    const laid = clear(layout({ kit: translated, kinds, plan: planOf(translated), theme }));
    const pages = laid.flatMap(({ sheet, pages: all }) => (sheet.kind === 'badge' ? all : []));
    expect(pages).toHaveLength(2);
    for (const { items } of pages) expect(saidBy(items).split(promise)).toHaveLength(1 + 2);
  });

  test('is in the schema of kit.yaml for editors', () => {
    const { kit: schema } = editorSchemas(kinds);
    expect(JSON.stringify(schema)).toMatch(/"lines":\{.{0,120}\}.*"const":"badge"/);
  });

  test('says what it lacks in kit.yaml, and what other kinds do not take', () => {
    const wrong = structure
      .replace('    show: purposes\n', '    show: reasons\n')
      .replace('    lines: 2\n', '')
      .replace('    subject: true\n', '    subject: true\n    promises: 2\n');
    expect(load({ 'kit.yaml': wrong }).problems.map(placed)).toEqual([
      expect.stringMatching(/^kit\.yaml:\d+:\d+ content-missing-key sheets\.0\.lines$/),
      expect.stringMatching(/^kit\.yaml:\d+:\d+ content-unknown-key sheets\.7\.promises$/),
    ]);
    const unknown = structure.replace('    show: purposes\n', '    show: reasons\n');
    expect(load({ 'kit.yaml': unknown }).problems.map(placed)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^kit\.yaml:\d+:\d+ content-unknown-reference sheets\.0\.show$/),
      ]),
    );
    const single = structure.replace('    each: principles\n    show: purposes\n', '    show: purposes\n');
    expect(load({ 'kit.yaml': single }).problems.map(({ code, message }) => [code, message])).toEqual([
      ['content-promises', 'One sheet for all has one promise.'],
    ]);
  });

  test('has its texts checked: all of them, their length, and the fields that the program fills in', () => {
    const lost = edition.replace(/ {4}promise: .*\n/, '').replace('Round {n}', 'Round {m}');
    expect(load({ 'en/workshop.yaml': lost }).problems.map(({ code, key }) => `${code} ${key}`)).toEqual(
      expect.arrayContaining([
        'content-missing-key sheets.promise.promise',
        'text-unknown-field sheets.promise.rounds',
      ]),
    );
    const long = edition.replace(PROMISE, `${PROMISE} And another one after that.`);
    expect(load({ 'en/workshop.yaml': long }).problems.map(({ code, key }) => `${code} ${key}`)).toEqual([
      'text-too-long sheets.promise.promise',
    ]);
  });
});
