// The telling of src/README.md, held: a kind is added by what is in this file and nothing else.
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { element, ink, set } from '../../src/furniture/context.ts';
import { framed } from '../../src/furniture/frame.ts';
import { onSheet } from '../../src/furniture/page.ts';
import type { OldKind, OldKinds } from '../../src/kinds/kind.ts';
import { OLD_KINDS as KINDS } from '../../src/kinds/old.ts';
import { jsonSchemas } from '../../src/kit/json-schema.ts';
import type { Kit, Sheet } from '../../src/kit/kit.ts';
import { themesOf } from '../../src/kit/lists.ts';
import { loadKit } from '../../src/kit/load.ts';
import { commonTexts } from '../../src/kit/sheet-texts.ts';
import type { Texts } from '../../src/text.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { build } from '../../src/workshop/build.ts';
import { placesOf } from '../../src/workshop/places.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { text } from '../../src/yaml/schema-words.ts';
import { changed, type Files, inMemory, kitFiles, placed } from '../kit/memory.ts';
import { clear, DATE, fileOf, openTheme, planOf } from '../support/workshop.ts';

const texts = z.strictObject({ ...commonTexts, promise: text(80), rounds: text(60) });
type BadgeSheet = Sheet<Texts<z.infer<typeof texts>>> & { readonly lines: number };

/** One sheet per theme with a promise on it, a number of times. */
const badge: OldKind<BadgeSheet['texts']> = {
  traits: { perTheme: true },
  texts,
  fields: { rounds: { may: ['n'], must: ['n'] } },
  keys: {
    lines: {
      schema: z.int().min(1).max(9),
      need: { what: '"lines", how many promises', hint: 'Add a line "lines: 3" to the sheet.' },
      only: 'promises to repeat',
    },
  },
  needs: { purposes: { what: 'purposes to promise', hint: 'Add "purposes: [1]" to kit.yaml.' } },
  layout: (context, sheet: BadgeSheet) =>
    themesOf(context.kit).map((item) =>
      framed(context, sheet, { item }, (free) => {
        const where = onSheet(sheet, item);
        const block = set(context, 'section', {
          text: sheet.texts.promise,
          width: free.width,
          height: 12,
          where,
        });
        return Array.from({ length: sheet.lines }, (_, i) =>
          element('paragraph', ink(block, free.x, free.y + i * 14, free.width, {})),
        );
      }),
    ),
  expected: ({ labels }, { texts: { promise } }) => ({ always: [[promise, promise], [labels.measure]] }),
};
const kinds: OldKinds = { ...KINDS, badge };

const kitYaml = changed(
  'small',
  'kit.yaml',
  'sheets:\n',
  'purposes: [1]\n\nsheets:\n  - { id: promise, kind: badge, code: B, lines: 2 }\n',
);
const edition = changed(
  'small',
  'en/workshop.yaml',
  'sheets:\n',
  `purposes: { 1: To try. }\n\nsheets:\n  promise:\n    name: Promise sheet\n    title: What we promise\n    promise: I will try one idea before the month is over.\n    rounds: Round {n}\n`,
);
const load = (changes: Files = {}) =>
  loadKit('/kit', 'en', inMemory(kitFiles('small', { ...kitYaml, ...edition, ...changes })), kinds);
const kit: Kit = clear(load());
const plan = planOf(kit);
const theme = openTheme();
const built = clear(build({ kit, kinds, plan, theme, kitName: kit.id, date: DATE, zlib: nodeZlib }));

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
      expect((await verifyPdf(bytes, name, () => kinds, find(kit))).problems).toEqual([]);
    const other = clear(
      load({
        'en/workshop.yaml': String(edition['en/workshop.yaml']).replace('one idea', 'two ideas'),
      }),
    );
    const { problems } = await verifyPdf(fileOf(built, 'kit.pdf'), 'kit.pdf', () => kinds, find(other));
    expect(problems.map(({ code }) => code)).toContain('verify-text-missing');
  });

  test('offers its texts to translators, with their places and room', () => {
    const places = placesOf({ kit, kinds, plan, theme });
    expect(places.get('workshop.yaml:sheets.promise.promise')).toMatchObject({
      where: [{ sheet: 'B1' }, { sheet: 'B2' }],
      room: expect.any(Number),
    });
  });

  test('is in the schemas for editors', () => {
    const schemas = jsonSchemas(kinds);
    expect(JSON.stringify(schemas.kit)).toContain('"badge"');
    expect(JSON.stringify(schemas.workshop)).toContain('"promise"');
  });

  test('says what it lacks in kit.yaml, and what no other kind has', () => {
    const wrong = String(kitYaml['kit.yaml'])
      .replace('purposes: [1]\n', '')
      .replace(', lines: 2', '')
      .replace('kind: notes', 'kind: notes\n    lines: 2');
    const { problems } = load({ 'kit.yaml': wrong });
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'A sheet of the kind "badge" needs "lines", how many promises.',
        'A sheet of the kind "badge" needs purposes to promise.',
        'Only a sheet of the kind "badge" has promises to repeat.',
      ]),
    );
    expect(problems.map(placed)).toContain('kit.yaml:59:5 content-kind-takes-no sheets.7.lines');
  });

  test('has its texts checked: all of them, and the fields that the program fills in', () => {
    const source = String(edition['en/workshop.yaml']);
    const lost = source.replace(/ {4}promise: .*\n/, '').replace('Round {n}', 'Round {m}');
    expect(load({ 'en/workshop.yaml': lost }).problems.map(({ code, key }) => `${code} ${key}`)).toEqual(
      expect.arrayContaining([
        'content-missing-key sheets.promise.promise',
        'text-unknown-field sheets.promise.rounds',
      ]),
    );
  });
});
