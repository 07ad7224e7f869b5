// What the use cases say where a file cannot be read or written, or is not what it should be: the cause, and nothing is written.
import { expect, test } from 'vitest';
import { error, failed, type Problem, type Result } from '../../src/problem.ts';
import { exportWorkshop } from '../../src/workshop/export.ts';
import { initFolder } from '../../src/workshop/init/init.ts';
import { openKit, readKit } from '../../src/workshop/kits.ts';
import { listSheets } from '../../src/workshop/list.ts';
import { layOutWorkshop } from '../../src/workshop/print.ts';
import { writeTestPages } from '../../src/workshop/test-page.ts';
import type { Files } from '../../src/world/memory.ts';
import type { World } from '../../src/world/world.ts';
import { filesOf, inMemory } from '../support/memory.ts';

const KIT = filesOf('tests/kits/retrospective', 'kit');
const folder = (changed: Readonly<Record<string, string>> = {}) => {
  const files: Files = new Map(KIT);
  for (const [name, text] of Object.entries(changed)) files.set(name, new TextEncoder().encode(text));
  return inMemory(files);
};
const placed = ({ problems }: Result<unknown>): readonly string[] =>
  problems.map(
    ({ file = '', line, column, code }) => `${[file, line, column].filter(Boolean).join(':')} ${code}`,
  );

/** A world in which nothing of a name can be reached. */
const without = (world: World, name: string, problem: Problem): World => {
  const isIt = (path: string): boolean => path === name || path.endsWith(`/${name}`);
  return {
    ...world,
    read: async (path) => (isIt(path) ? failed(problem) : world.read(path)),
    readIn: async (of, path) => (isIt(path) ? failed(problem) : world.readIn(of, path)),
    listIn: async (of, path) => (isIt(path) ? failed(problem) : world.listIn(of, path)),
  };
};
const closed = (file: string): Problem =>
  error('file-unreadable', `${file} cannot be read (EACCES).`, { file });

test('the list of sheets says what is wrong with the kit', async () => {
  const list = async (kit: string, changed = {}) => placed(await listSheets(folder(changed).world, kit));
  expect(await list('./none')).toEqual([' usage-unknown-kit']);
  expect(await list('./kit', { 'kit/kit.yaml': 'id: [\n' })).toEqual(['kit/kit.yaml:1:5 yaml-brackets']);
});

test('a template of the package that is missing is told, with what to do', async () => {
  const { world, files } = folder();
  files.delete('/package/templates/default/template.yaml');
  expect((await listSheets(world, './kit')).problems).toEqual([
    error('file-not-found', 'The template /package/templates/default/template.yaml is missing.', {
      hint: 'Install kitpress again.',
      file: '/package/templates/default/template.yaml',
    }),
  ]);
});

test.each<[string, Readonly<Record<string, string>>, Parameters<typeof layOutWorkshop>[1]]>([
  ['plan.yaml', { 'plan.yaml': '' }, { plan: 'plan.yaml' }],
  [
    'template.yaml',
    { 'look/template.yaml': '', 'plan.yaml': 'kit: ./kit\ntemplate: look\n' },
    { plan: 'plan.yaml' },
  ],
  ['brand.yaml', { 'brand.yaml': '' }, { kit: './kit', brand: 'brand.yaml' }],
  ['labels.yaml', {}, { kit: './kit', labels: 'avery-5160' }],
  ['shop.yaml', {}, { kit: './kit', for: 'shop' }],
])('a %s that cannot be read is told', async (name, changed, flags) => {
  const problem = closed(name);
  const result = await layOutWorkshop(without(folder(changed).world, name, problem), flags);
  expect([result.ok, result.problems]).toEqual([false, expect.arrayContaining([problem])]);
});

test('the folder of an edition that leads elsewhere is told, and the edition is not printed', async () => {
  const { world } = folder({ 'kit/da/a.yaml': 'language: da\n' });
  const problem = error('file-outside', 'kit/da is outside the kit.', { file: 'kit/da' });
  const kit = await openKit(without(world, 'da', problem), '/here/kit');
  const read = await readKit(kit, 'da');
  expect([read.ok, read.problems]).toEqual([false, expect.arrayContaining([problem])]);
});

test('words alone make no pictures, and a test page no PDF without its plan', async () => {
  const { world } = folder();
  expect(
    placed(await exportWorkshop(world, { kit: 'kitpress', lang: 'en' }, { formats: ['svg'], px: 100 })),
  ).toEqual([' content-no-sheets']);
  expect(placed(await writeTestPages(world, { plan: 'none.yaml' }))).toEqual([' usage-no-plan']);
});

test('what cannot be written is told', async () => {
  const full = failed(error('file-disk-full', 'The disk is full.', { file: 'out' }));
  const { world } = folder();
  const onFull: World = { ...world, write: async () => full };
  expect(await initFolder(onFull, { folder: 'new', schemas: {} })).toEqual(full);
  expect(await writeTestPages(onFull, { paper: 'a4', lang: 'en' })).toEqual(full);
});
