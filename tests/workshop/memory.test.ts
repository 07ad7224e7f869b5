// The use cases without a disk: kit, plan and brand are texts in a Map, and what is built has the bytes that it has on the disk.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Flags } from '../../src/plan/flags.ts';
import { initFolder } from '../../src/workshop/init/init.ts';
import { listKits, listSheets } from '../../src/workshop/list.ts';
import { locate } from '../../src/workshop/locate.ts';
import { layOutWorkshop, printWorkshop } from '../../src/workshop/print.ts';
import { exportEdition } from '../../src/workshop/translate/export.ts';
import { importEdition } from '../../src/workshop/translate/import.ts';
import { proofEdition } from '../../src/workshop/translate/proof.ts';
import { startEdition } from '../../src/workshop/translate/start.ts';
import { statusOfEdition, statusOfKit } from '../../src/workshop/translate/status.ts';
import { updateEdition } from '../../src/workshop/translate/update.ts';
import { verifyFiles } from '../../src/workshop/verify.ts';
import { openDisk } from '../../src/world/disk/disk.ts';
import type { Files } from '../../src/world/memory.ts';
import type { World } from '../../src/world/world.ts';
import { EPOCH, filesOf, inMemory as openInMemory } from '../support/memory.ts';
import { clear } from '../support/workshop.ts';

const top = mkdtempSync(join(tmpdir(), 'kitpress-memory-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const PLAN = `kit: ./small
participants: names.txt
organisation: Gamla Gården
title: En dag i mars
`;

/** What a workshop of ours has in its folder: a kit, a plan, names and two brands. */
const ours = (): Files =>
  new Map([
    ...filesOf('tests/kits/small', 'small'),
    ...filesOf('tests/brands/region-nord', 'nord'),
    ...filesOf('tests/brands/provarkivet', 'arkiv'),
    ['workshop.yaml', new TextEncoder().encode(PLAN)],
    ['names.txt', new TextEncoder().encode('Åsa Ek\nBo Ek\nChrister Öberg\n')],
  ]);

const inMemory = (files: Files = ours()) => openInMemory(files);

const onDisk = (files: Files = ours()): { readonly world: World; readonly cwd: string } => {
  const cwd = mkdtempSync(join(top, 'disk-'));
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), bytes);
  }
  return { world: openDisk(cwd, EPOCH), cwd };
};

describe('a build', () => {
  test.each<[string, Flags]>([
    ['of a plan', {}],
    ['in two brands, one with fonts and pictures of its own', { brand: 'nord/brand.yaml,arkiv/brand.yaml' }],
    ['from right to left', { lang: 'pseudo-rtl', sheets: 'walls,handbook' }],
  ])('%s has the bytes that it has on the disk', async (_, flags) => {
    const [memory, disk] = [inMemory(), onDisk()];
    const printed = await printWorkshop(memory.world, flags);
    const expected = await printWorkshop(disk.world, flags);
    expect(printed.problems).toEqual(expected.problems);
    expect(expected.ok).toBe(true);
    const names = printed.ok ? printed.value.files.map(({ name }) => name) : [];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const bytes = memory.files.get(`/here/out/${name}`) ?? new Uint8Array();
      expect(Buffer.from(bytes).equals(readFileSync(join(disk.cwd, 'out', name))), name).toBe(true);
    }
  });

  test('names the PDFs of earlier builds beside its own', async () => {
    const { world, files } = inMemory();
    files.set('/here/out/05-old.pdf', new Uint8Array());
    files.set('/here/out/notes.txt', new Uint8Array());
    const printed = clear(await printWorkshop(world, { sheets: 'handbook' }));
    expect(printed.files.map(({ name }) => name)).toEqual(['guide.pdf']);
    expect(printed.others).toEqual(['05-old.pdf']);
  });

  test('can be stopped between two steps, and has written nothing then', async () => {
    const { world, files } = inMemory();
    const before = files.size;
    const steps: (string | undefined)[] = [];
    const pause = async (next?: { readonly kit: { readonly edition: { readonly language: string } } }) => {
      steps.push(next?.kit.edition.language);
      if (next === undefined) throw new Error('stopped');
    };
    await expect(printWorkshop(world, { sheets: 'handbook' }, { pause })).rejects.toThrow('stopped');
    expect([steps, files.size]).toEqual([['en', undefined], before]);
  });
});

test('a check finds what it finds on the disk, and writes nothing', async () => {
  const files = ours();
  const actions = 'small/en/actions.yaml';
  const text = new TextDecoder().decode(files.get(actions));
  files.set(actions, new TextEncoder().encode(text.replace('Hang a calendar', 'Hang a 暦')));
  const [memory, disk] = [inMemory(files), onDisk(files)];
  const before = memory.files.size;
  const [laid, expected] = [await layOutWorkshop(memory.world, {}), await layOutWorkshop(disk.world, {})];
  const found = await locate(memory.world, laid.problems);
  expect(found).toMatchObject([{ code: 'text-missing-glyph', file: actions, line: 33 }]);
  expect(await locate(disk.world, expected.problems)).toEqual(found);
  const good = await layOutWorkshop(inMemory().world, {});
  expect(good).toMatchObject({ ok: true, problems: [] });
  expect(memory.files.size).toBe(before);
});

test('a file that was built is verified against its kit', async () => {
  const { world } = inMemory();
  clear(await printWorkshop(world, { brand: 'nord/brand.yaml' }));
  const verified = clear(
    await verifyFiles(world, ['out/kit.pdf', 'out/guide.pdf'], {
      kit: './small',
      brands: ['nord/brand.yaml'],
    }),
  );
  expect(verified.found).toEqual([]);
  expect(verified.files.map(({ file, compared }) => [file, compared])).toEqual([
    ['out/kit.pdf', true],
    ['out/guide.pdf', true],
  ]);
});

test('kits and sheets are listed', async () => {
  const { world } = inMemory();
  expect((await listKits(world)).map(({ kit, builtIn }) => [kit, builtIn])).toEqual([
    ['coi-action-plan', true],
    ['dialogue-meeting', true],
    ['dino-support', true],
    ['innovation-declaration', true],
  ]);
  expect(clear(await listSheets(world, './small')).sheets.length).toBeGreaterThan(3);
});

test('a folder is begun from what the package brings', async () => {
  const { world } = inMemory(new Map());
  const made = clear(
    await initFolder(world, { folder: 'new', kit: { title: 'Our kit' }, schemas: { plan: {} } }),
  );
  expect(made.files.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'brand.yaml',
      'schemas/plan.json',
      'content/our-kit/kit.yaml',
      'content/our-kit/en.yaml',
    ]),
  );
  expect(
    clear(await printWorkshop(world, { plan: 'new/workshop.yaml', sheets: 'poster' })).files,
  ).toHaveLength(1);
  expect((await initFolder(world, { folder: 'new', schemas: {} })).problems).toMatchObject([
    { code: 'usage-not-empty' },
  ]);
});

test('an edition is begun, filled by translators, carried on and proofed', async () => {
  const { world, files } = inMemory();
  const kit = { kit: './small' };
  const started = clear(await startEdition(world, 'sv', kit));
  expect(files.has('/here/small/sv/actions.yaml')).toBe(true);
  const status = clear(await statusOfEdition(world, 'sv', kit));
  expect(status.counts).toMatchObject({ texts: started.texts, translated: 0, missing: started.texts });

  clear(await exportEdition(world, 'sv', kit));
  const po = new TextDecoder().decode(files.get('/here/sv.po'));
  const [, source = ''] = /^msgid "([^"\\{}]{12,})"\nmsgstr ""$/m.exec(po) ?? [];
  expect(source).not.toBe('');
  const translated = po.replace(`msgid "${source}"\nmsgstr ""`, `msgid "${source}"\nmsgstr "På svenska"`);
  files.set('/here/sv.po', new TextEncoder().encode(translated));
  expect(await importEdition(world, 'sv.po', kit)).toMatchObject({
    ok: true,
    value: { language: 'sv', texts: started.texts, changes: [{ now: 'På svenska' }], confirmed: 1 },
  });
  expect(clear(await statusOfEdition(world, 'sv', kit)).counts).toMatchObject({ translated: 1 });
  expect(clear(await statusOfKit(world, kit)).editions.map(({ language }) => language)).toEqual(['en', 'sv']);

  expect(await updateEdition(world, 'sv', kit)).toMatchObject({ ok: true, value: { names: [] } });
  expect(await proofEdition(world, 'sv', kit)).toMatchObject({
    ok: true,
    value: { file: { file: 'out/proof-sv.pdf' } },
  });
  const draft = await printWorkshop(world, { lang: 'sv', draft: true, sheets: 'handbook' });
  expect(draft).toMatchObject({ ok: true });
});
