// What each use case of translating says where its kit, an edition or a file cannot be used: the cause at its place, and nothing is written.
import { describe, expect, test } from 'vitest';
import { error, failed, type Result } from '../../../src/problem.ts';
import { MEMORY_FORMATS } from '../../../src/translation/memory/formats.ts';
import { exportEdition } from '../../../src/workshop/translate/export.ts';
import { importEdition } from '../../../src/workshop/translate/import.ts';
import { exportMemory } from '../../../src/workshop/translate/memory.ts';
import { proofEdition } from '../../../src/workshop/translate/proof.ts';
import { startEdition } from '../../../src/workshop/translate/start.ts';
import { statusOfEdition, statusOfKit } from '../../../src/workshop/translate/status.ts';
import { updateEdition } from '../../../src/workshop/translate/update.ts';
import type { Files } from '../../../src/world/memory.ts';
import type { World } from '../../../src/world/world.ts';
import { filesOf, inMemory } from '../../support/memory.ts';

const KIT = filesOf('tests/kits/retrospective', 'kit');
const textOf = (files: Files, name: string): string => new TextDecoder().decode(files.get(name));

/** A kit in English with its translation into Swedish, with some files as they are given. */
const kitWith = (changed: Readonly<Record<string, string | undefined>>) => {
  const files: Files = new Map(KIT);
  for (const [name, text] of Object.entries(changed))
    if (text === undefined) files.delete(name);
    else files.set(name, new TextEncoder().encode(text));
  return inMemory(files);
};

const [TMX] = MEMORY_FORMATS;
type UseCase = (world: World, kit: string) => Promise<Result<unknown>>;
/** All that need the source edition. */
const COMPARING: Readonly<Record<string, UseCase>> = {
  status: (world, kit) => statusOfEdition(world, 'sv', { kit }),
  update: (world, kit) => updateEdition(world, 'sv', { kit }),
  export: (world, kit) => exportEdition(world, 'sv', { kit }),
  proof: (world, kit) => proofEdition(world, 'sv', { kit }),
  memory: async (world, kit) => (TMX ? exportMemory(world, undefined, TMX, { kit }) : failed()),
};
const USE_CASES: Readonly<Record<string, UseCase>> = {
  ...COMPARING,
  start: (world, kit) => startEdition(world, 'nb', { kit }),
};

const placed = ({ problems }: Result<unknown>): readonly string[] =>
  problems.map(
    ({ file = '', line, column, code }) => `${[file, line, column].filter(Boolean).join(':')} ${code}`,
  );

/** What all of the use cases say, which must be the same. */
const saidByAll = async (
  cases: Readonly<Record<string, UseCase>>,
  changed: Readonly<Record<string, string | undefined>>,
  kit = './kit',
): Promise<readonly string[]> => {
  const said = new Set<string>();
  for (const run of Object.values(cases)) {
    const { world, files } = kitWith(changed);
    const before = new Map(files);
    const result = await run(world, kit);
    expect(result.ok).toBe(false);
    expect([...files].filter(([name, bytes]) => before.get(name) !== bytes)).toEqual([]);
    said.add(placed(result).join(', '));
  }
  return [...said];
};

describe('all that translates', () => {
  test('says that there is no such kit', async () => {
    const cases = {
      ...USE_CASES,
      'status of all': (world, kit) => statusOfKit(world, { kit }),
      import: (world, kit) => importEdition(world, 'sv.po', { kit }),
    } satisfies Readonly<Record<string, UseCase>>;
    expect(await saidByAll(cases, {}, './none')).toEqual([' usage-unknown-kit']);
  });

  test('says what is wrong with a kit.yaml that does not name its language', async () => {
    expect(await saidByAll(USE_CASES, { 'kit/kit.yaml': 'id: [\n' })).toEqual([
      'kit/kit.yaml:1:5 yaml-brackets',
    ]);
    const nameless = textOf(KIT, 'kit/kit.yaml').replace(/^sourceLanguage: .*\n/m, '');
    expect(await saidByAll(USE_CASES, { 'kit/kit.yaml': nameless })).toEqual([
      'kit/kit.yaml:3:1 content-missing-key',
    ]);
  });

  test('says where the kit names an edition that is not there', async () => {
    expect(await saidByAll(USE_CASES, { 'kit/en.yaml': undefined })).toEqual([
      'kit/kit.yaml:5:17 translation-no-source',
    ]);
  });

  test('says what is wrong with the source, or with the translation', async () => {
    expect(await saidByAll(USE_CASES, { 'kit/en.yaml': 'title: "\n' })).toEqual([
      'kit/en.yaml:1:8 yaml-open-quote',
    ]);
    expect(await saidByAll(COMPARING, { 'kit/sv.yaml': 'title: "\n' })).toEqual([
      'kit/sv.yaml:1:8 yaml-open-quote',
    ]);
  });

  test('says why a file cannot be written', async () => {
    const full = failed(error('file-no-space', 'The disk is full.', { file: 'kit' }));
    for (const run of [USE_CASES.start, USE_CASES.memory, USE_CASES.update]) {
      const { world } = kitWith({ 'kit/sv.yaml': textOf(KIT, 'kit/sv.yaml').replace(/^title: .*/m, '') });
      expect(await run?.({ ...world, write: async () => full }, './kit')).toEqual(full);
    }
  });
});

test('the status of a kit says what is wrong with its kit.yaml once, whatever editions it has', async () => {
  const { world } = kitWith({ 'kit/kit.yaml': 'id: [\n' });
  const status = await statusOfKit(world, { kit: './kit' });
  expect(status.ok && placed(failed(...status.value.found))).toEqual(['kit/kit.yaml:1:5 yaml-brackets']);
});

describe('a file for translators', () => {
  test('that cannot be read is told, and is not replaced', async () => {
    const gone = failed(error('file-unreadable', 'sv.po cannot be read (EACCES).', { file: 'sv.po' }));
    const { world } = kitWith({ 'sv.po': '', 'retrospective.tmx': '' });
    const closed = { ...world, read: async () => gone };
    for (const run of [USE_CASES.export, USE_CASES.memory])
      expect(await run?.(closed, './kit')).toEqual(gone);
    expect(await importEdition(closed, 'sv.po', { kit: './kit' })).toEqual(gone);
  });

  test('is written though the kit cannot remember it, and that is told', async () => {
    const { world, files } = kitWith({});
    const refusal = error('file-read-only', 'The folder is read-only.', { file: 'kit' });
    const closed: World = {
      ...world,
      write: async (folder, some) => (folder === '/here/kit' ? failed(refusal) : world.write(folder, some)),
    };
    const result = await exportEdition(closed, 'sv', { kit: './kit' });
    expect([result.ok, result.problems]).toEqual([true, [{ ...refusal, severity: 'warning' }]]);
    expect(textOf(files, '/here/sv.po')).toContain('msgid');
  });

  test('comes back into an edition that cannot be written, and that is told', async () => {
    const csv =
      'Key,Source (en),Translation (sv),Kitpress: retrospective\ntitle,"Look back, try one thing",Nytt\n';
    const { world } = kitWith({ 'sv.csv': csv });
    const full = failed(error('file-no-space', 'The disk is full.', { file: 'kit' }));
    const closed = { ...world, write: async () => full };
    const result = await importEdition(closed, 'sv.csv', { kit: './kit', prefer: 'theirs' });
    expect(result).toMatchObject({ ok: false, problems: expect.arrayContaining([...full.problems]) });
  });
});

test('a proof has the date that SOURCE_DATE_EPOCH says, and none that is no number', async () => {
  const { world } = kitWith({});
  const result = await proofEdition({ ...world, epoch: 'today' }, 'sv', { kit: './kit' });
  expect(result).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'usage-epoch',
        message: 'SOURCE_DATE_EPOCH is "today", which is not a number of seconds.',
        hint: 'Set it to the seconds since 1970, or unset it.',
      },
    ],
  });
});
