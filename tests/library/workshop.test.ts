// The library over memory and over the disk: values and problems, nothing printed, and the bytes of the command line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { build, check, diskWorld, exportSvg, memoryWorld, openWorkshop } from '../../src/index.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { bytesOf, cwd, pdfs, put } from '../support/folder.ts';
import { clear } from '../support/workshop.ts';

const PLAN = 'participants: 9\ntitle: En dag i mars\nsheets: [guide, vote-sheet, vote-dots]\n';

test('a workshop in memory has the bytes that the command writes', async () => {
  put('workshop.yaml', PLAN);
  await kitpress('build');
  const world = memoryWorld({ 'workshop.yaml': PLAN });
  const built = clear(await build({}, world));
  expect(built).toMatchObject({ title: 'En dag i mars', participants: 9, cutFiles: [] });
  expect(built.files.map(({ name }) => name).sort()).toEqual(pdfs('out'));
  for (const { name, bytes } of built.files) {
    expect(bytes).toEqual(new Uint8Array(bytesOf(`out/${name}`)));
    expect(world.files.get(`/out/${name}`)).toBe(bytes);
  }
});

test('on the disk, the folder is that of the process or the one that is named', async () => {
  put('workshop.yaml', PLAN);
  const built = clear(await build({ out: 'print' }, diskWorld({ cwd })));
  expect(pdfs('print')).toEqual(built.files.map(({ name }) => name).sort());
});

test('files may be made and not written', async () => {
  const world = diskWorld({ cwd });
  expect(clear(await build({ sheets: 'notes', write: false }, world)).files.length).toBe(1);
  expect(clear(await exportSvg({ sheets: 'notes', write: false }, world)).length).toBe(1);
  expect(pdfs('.')).toEqual([]);
});

test('a check says what a build would print, by edition', async () => {
  const checked = clear(await check({ lang: ['sv', 'en'], sheets: ['vote-sheet', 'notes'] }, memoryWorld()));
  expect(checked.editions.map(({ language }) => language)).toEqual(['sv', 'en']);
  expect(checked.editions[0]).toMatchObject({
    papers: [{ paper: 'A3', sheets: expect.any(Number) }],
    sheets: [
      {
        sheet: 'vote-sheet',
        label: expect.stringMatching(/^V/),
        file: 'kit.pdf',
        copies: expect.any(Number),
      },
      { sheet: 'notes' },
    ],
  });
});

test('drawings are text, and are written beside each other', async () => {
  const world = memoryWorld();
  const drawn = clear(await exportSvg({ sheets: 'vote-dots', participants: 2 }, world));
  expect(drawn.find(({ piece }) => piece)).toMatchObject({ name: expect.stringMatching(/^pieces\//) });
  for (const { name, svg } of drawn) {
    expect(svg).toMatch(/^<svg /);
    expect(new TextDecoder().decode(world.files.get(`/out/${name}`))).toBe(svg);
  }
});

test('problems are values with their lines, and nothing is printed or thrown', async () => {
  const out = vi.spyOn(process.stdout, 'write');
  const err = vi.spyOn(process.stderr, 'write');
  const world = memoryWorld({ 'workshop.yaml': 'participants: 9\ntables: many\n', 'kit/kit.yaml': 'id: [' });
  const planned = await build({}, world);
  expect(planned.ok).toBe(false);
  expect(planned.problems).toMatchObject([{ severity: 'error', file: 'workshop.yaml', line: 2 }]);
  expect(await check({ kit: './kit' }, world)).toMatchObject({ ok: false });
  expect((await build({ tables: -3 }, memoryWorld())).problems).toMatchObject([{ code: 'usage-tables' }]);
  expect(out).not.toHaveBeenCalled();
  expect(err).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('a kit of one’s own in memory finds the words that come with the package', async () => {
  const kit = join(root, 'tests/kits/small');
  const names = readdirSync(kit, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.[a-z]+$/.test(name),
  );
  const files = Object.fromEntries(names.map((name) => [`mine/${name}`, readFileSync(join(kit, name))]));
  const checked = clear(await check({ kit: './mine', lang: 'en' }, memoryWorld(files)));
  expect(checked.editions.length).toBe(1);
});

test('an open workshop shows its sheets, follows its files, and is built in the end', async () => {
  const world = memoryWorld({ 'workshop.yaml': 'participants: 9\nsheets: [vote-sheet, notes]\n' });
  const workshop = openWorkshop({}, world);
  expect(workshop.facts()).toBeUndefined();
  const first = await workshop.update();
  const pages = (state: typeof first) =>
    state.issues.flatMap(({ sheets }) => sheets.map(({ sheet, pages: [page] }) => [sheet, page?.version]));
  expect(pages(first).map(([sheet]) => sheet)).toEqual(['vote-sheet', 'notes']);
  expect(workshop.draw({ issue: 0, sheet: 'vote-sheet', page: 0 })?.svg).toMatch(/^<svg/);
  const plan = new TextEncoder().encode('participants: 12\nsheets: [vote-sheet, notes]\n');
  world.files.set('/workshop.yaml', plan);
  expect(workshop.forget('/workshop.yaml')).toBe(true);
  const second = await workshop.update();
  expect(workshop.facts()).toMatchObject({ participants: 12, editions: [{ sheets: [{}, {}] }] });
  // Notes are the same for twelve.
  expect(pages(second)[1]).toEqual(pages(first)[1]);
  const built = clear(await workshop.build());
  expect(built).toMatchObject({ ...workshop.facts() });
  const again = clear(await build({ write: false }, memoryWorld({ 'workshop.yaml': plan })));
  expect(built.files.map(({ bytes }) => bytes)).toEqual(again.files.map(({ bytes }) => bytes));
});
