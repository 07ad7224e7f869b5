// Plans, templates and brands, migrated: keys get their new names where they stand, and a brand's texts the new keys of its kit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { error, failed } from '../../../src/problem.ts';
import { migrate } from '../../../src/workshop/migrate/migrate.ts';
import type { Files } from '../../../src/world/memory.ts';
import { root, templateBytes } from '../../support/disk.ts';
import { inMemory, textOf } from './support.ts';

/** Files beside the base kit, in /here/kit's own folder. */
const withFiles = (texts: Readonly<Record<string, string>>) => {
  const memory = inMemory('tests/workshop/migrate/kits/base');
  for (const [name, text] of Object.entries(texts))
    memory.files.set(`/here/${name}`, new TextEncoder().encode(text));
  return memory;
};

const read = (files: Files, name: string): string =>
  textOf(new Map([['/here/kit/x', files.get(`/here/${name}`) ?? new Uint8Array()]]), 'x');

const migrated = async (texts: Readonly<Record<string, string>>, ...paths: readonly string[]) => {
  const { world, files } = withFiles(texts);
  const result = await migrate(world, { paths, dryRun: false });
  return { result, world, now: (name: string) => read(files, name) };
};

const said = (result: Awaited<ReturnType<typeof migrate>>): readonly string[] =>
  result.problems.map(({ code, line }) => `${code} ${line ?? ''}`.trim());

const TEMPLATE = new TextDecoder().decode(templateBytes('default')).replace(/^themes:/m, 'principles:');

const PLAN = `# Our plan.
kit: ./kit # ours
principles: [1, 2] # both

# How many groups.
groups: 3
deep: [1]
#principles: [1]
# principles are what we work with
`;

describe('a plan', () => {
  test('has its keys renamed and nothing else changed', async () => {
    const { result, now } = await migrated({ 'plan.yaml': PLAN }, 'plan.yaml');
    expect(result).toMatchObject({ ok: true });
    expect(now('plan.yaml')).toBe(`# Our plan.
kit: ./kit # ours
only: [1, 2] # both

# How many groups.
tables: 3
deep: [1]
#only: [1]
# principles are what we work with
`);
  });

  test('brings the kit, the brands and the templates that it names', async () => {
    const { result, now } = await migrated(
      {
        'workshop.yaml': 'kit: ./kit\nbrand: [a/brand.yaml, b.yaml, away.yaml]\ntemplate: look\n',
        'a/brand.yaml': "name: A\ntemplate: ../other\ncolours:\n  # Five.\n  principles: ['#123456']\n",
        'b.yaml': 'name: B\ntexts:\n  sv: { workshop.yaml: { sheets.matrix.effect.low: ringa } }\n',
        'look/template.yaml': TEMPLATE,
        'other/template.yaml': TEMPLATE,
      },
      '.',
    );
    expect(result).toMatchObject({ ok: true, value: { current: ['workshop.yaml'] } });
    expect(now('kit/kit.yaml')).toContain('\nlists:\n');
    expect(now('a/brand.yaml')).toBe(
      "name: A\ntemplate: ../other\ncolours:\n  # Five.\n  themes: ['#123456']\n",
    );
    expect(now('b.yaml')).toBe('name: B\ntexts:\n  sv:\n    sheets.matrix.down.low: ringa\n');
    expect(now('look/template.yaml')).toBe(TEMPLATE.replace(/^principles:/m, 'themes:'));
    expect(now('other/template.yaml')).toBe(now('look/template.yaml'));
  });

  test('that does not load in the old form is refused', async () => {
    const { result, now } = await migrated({ 'workshop.yaml': 'groups: many\n' }, 'workshop.yaml');
    expect(said(result)).toEqual(['content-wrong-type 1']);
    expect(now('workshop.yaml')).toBe('groups: many\n');
  });
});

const BRAND = `name: Us
# Our words.
texts: # in two languages
  # Swedish.
  sv:
    # About the workshop.
    workshop.yaml: # a file
      sheets.focus-board.title: Vad gör vi? # short
      # Less strict.
      sheets.matrix.quadrants.leave: Vänta
      labels.group: Lag
      sheets.matrix.inWords: 'Effekt: {effect}'
    actions.yaml:
      principles.1.decks.A.actions.1: Gör så här.
  en:
    guide.yaml: { bring.points.0: 'Pens, paper' }
# After.
footer: Hej
`;

describe('nothing is written where a file', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['that is named is no YAML', { 'plan.yaml': 'groups: [\n' }, 'plan.yaml:1:9 yaml-brackets'],
    [
      'that a plan names is no YAML',
      { 'plan.yaml': 'brand: b.yaml\n', 'b.yaml': 'name: "\n' },
      'b.yaml:1:7 yaml-open-quote',
    ],
    [
      'that a brand names is no YAML',
      { 'plan.yaml': 'name: Us\ntemplate: look\n', 'look/template.yaml': 'type: {\n' },
      'look/template.yaml:1:7 yaml-brackets',
    ],
    [
      'with old texts has another fault, in its other old keys',
      { 'plan.yaml': BRAND.replace('footer: Hej', 'colours: { principles: 7 }') },
      'plan.yaml:18:24 content-wrong-type',
    ],
  ])('%s', async (_, texts, expected) => {
    const { result, world } = await migrated(
      { ...texts, 'more.yaml': 'groups: 2\n' },
      'more.yaml',
      'plan.yaml',
    );
    expect(result.ok).toBe(false);
    expect(
      result.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    ).toEqual([expected]);
    const kept = await world.read('/here/more.yaml');
    expect(kept.ok && new TextDecoder().decode(kept.value)).toBe('groups: 2\n');
  });

  test('is too large', async () => {
    const { result } = await migrated({ 'plan.yaml': '# much\n'.repeat(400_000) }, 'plan.yaml');
    expect(result.problems.map(({ code, file }) => [code, file])).toEqual([['yaml-too-large', 'plan.yaml']]);
  });

  test('cannot be read, or written', async () => {
    const { world, files } = withFiles({ 'plan.yaml': PLAN });
    const refusal = error('file-not-written', 'The disk is full.', { file: 'plan.yaml' });
    const refused = { ok: false, problems: expect.arrayContaining([refusal]) };
    for (const refusing of [
      { ...world, read: async () => failed(refusal) },
      { ...world, write: async () => failed(refusal) },
    ])
      expect(await migrate(refusing, { paths: ['plan.yaml'], dryRun: false })).toEqual(refused);
    expect(read(files, 'plan.yaml')).toBe(PLAN);
  });
});

test('a template that ships stays as it is', async () => {
  const { result, now } = await migrated({ 'plan.yaml': 'template: plain\ngroups: 2\n' }, 'plan.yaml');
  expect(result).toMatchObject({ ok: true, value: { files: [{ file: 'plan.yaml' }] } });
  expect(now('plan.yaml')).toBe('template: plain\ntables: 2\n');
});

describe('a brand', () => {
  test('has its texts under the new keys of the kit, with their comments', async () => {
    const { result, now } = await migrated({ 'brand.yaml': BRAND }, 'kit', 'brand.yaml');
    expect(result).toMatchObject({ ok: true });
    expect(now('brand.yaml')).toBe(`name: Us
# Our words.
texts: # in two languages
  # Swedish.
  sv:
    # About the workshop.
    # a file
    sheets.focus-board.title: Vad gör vi? # short
    # Less strict.
    sheets.matrix.cells.3: Vänta
    words.labels.group: Lag
    words.grid.inWords.cells: 'Effekt: {down}'
    lists.actions.1.A.1: Gör så här.
  en:
    guide.bring.0: Pens, paper
# After.
footer: Hej
`);
  });

  test('of a kit that was migrated before is read with its moved.yaml', async () => {
    const { world, files } = withFiles({ 'brand.yaml': BRAND });
    await migrate(world, { paths: ['kit'], dryRun: false });
    await migrate(world, { paths: ['kit', 'brand.yaml'], dryRun: false });
    expect(read(files, 'brand.yaml')).toContain('    lists.actions.1.A.1: Gör så här.\n');
    const again = await migrate(world, { paths: ['brand.yaml'], dryRun: false });
    expect(again).toMatchObject({ ok: true, value: { files: [], current: ['brand.yaml'] } });
  });

  test('of such a kit is refused where moved.yaml cannot be read', async () => {
    const { world, files } = withFiles({ 'brand.yaml': BRAND });
    await migrate(world, { paths: ['kit'], dryRun: false });
    files.set('/here/kit/moved.yaml', new TextEncoder().encode('a: "\n'));
    const { ok, problems } = await migrate(world, { paths: ['kit', 'brand.yaml'], dryRun: false });
    expect([ok, problems.map(({ code, file, line }) => `${file}:${line} ${code}`)]).toEqual([
      false,
      ['kit/moved.yaml:1 yaml-open-quote'],
    ]);
    expect(read(files, 'brand.yaml')).toBe(BRAND);
  });

  test('with a text that its kit does not have is refused', async () => {
    const texts = BRAND.replace('focus-board.title', 'focus-bord.title');
    const { result, now } = await migrated({ 'brand.yaml': texts }, 'kit', 'brand.yaml');
    expect(said(result)).toEqual(['migrate-step-without-minutes', 'brand-unknown-text 8']);
    expect(result.problems[1]?.hint).toMatch(/^Did you mean "workshop\.yaml:sheets\.focus-board\.title"\?/);
    expect(now('brand.yaml')).toBe(texts);
    expect(now('kit/kit.yaml')).toContain('\nprinciples:\n');
  });

  test('with texts in braces is refused', async () => {
    const { result } = await migrated(
      { 'brand.yaml': '{ name: Us, texts: { sv: { guide.yaml: { intro.0: Hej } } } }\n' },
      'kit',
      'brand.yaml',
    );
    expect(said(result)).toContain('translation-rewrite 1');
  });

  test('keeps levels and cards, and the line ends of its file', async () => {
    const before =
      "name: Us\r\ncolours: { principles: { 1: '#123456' } }\r\nlevels:\r\n  sv: [{ name: A, note: B }, { name: C, note: D }]\r\ncards: { 1A: { sv: [Gör.] } }\r\n";
    const { now } = await migrated({ 'brand.yaml': before }, 'brand.yaml');
    expect(now('brand.yaml')).toBe(before.replace('principles', 'themes'));
  });
});

test('the files of kitpress init get new names for what waits behind a "#"', async () => {
  const memory = withFiles({});
  for (const name of ['workshop.yaml', 'brand.yaml'])
    memory.files.set(`/here/${name}`, new Uint8Array(readFileSync(join(root, 'starter', name))));
  const result = await migrate(memory.world, { paths: ['.'], dryRun: false });
  expect(result).toMatchObject({ ok: true });
  expect(read(memory.files, 'workshop.yaml')).toMatch(/^#only: \[1/m);
  expect(read(memory.files, 'brand.yaml')).toMatch(/^# {2}themes: \['#/m);
});
