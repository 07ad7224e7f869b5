// What every world does the same: paths, bounded reading that stays inside its folder, writing all files or none.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, win32 } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDisk, pathsFrom } from '../../src/world/disk/disk.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { type Files, openMemory } from '../../src/world/memory.ts';
import { openSnapshot } from '../../src/world/snapshot.ts';
import { ownAsset, READ_LIMIT, type World } from '../../src/world/world.ts';
import { asset, root } from '../support/disk.ts';

const top = mkdtempSync(join(tmpdir(), 'kitpress-world-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES = {
  'plan.yaml': 'groups: 2',
  'secret.yaml': 'secret',
  'kit/kit.yaml': 'id: x',
  'kit/sv/b.yaml': 'ö',
  'kit/sv/a.yaml': '',
};

interface Opened {
  readonly world: World;
  /** The current folder. */
  readonly cwd: string;
  /** What a file holds, whatever the world says. */
  readonly holds: (path: string) => string;
}

let number = 0;
const WORLDS: Readonly<Record<string, () => Opened>> = {
  disk: () => {
    const cwd = join(top, `disk-${number++}`);
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    return { world: openDisk(cwd), cwd, holds: (path) => readFileSync(path, 'utf8') };
  },
  memory: () => {
    const cwd = '/here';
    const files: Files = new Map(
      Object.entries(FILES).map(([name, text]) => [`${cwd}/${name}`, bytesOf(text)]),
    );
    return {
      world: openMemory(files, { asset, zlib: nodeZlib, cwd }),
      cwd,
      holds: (path) => new TextDecoder().decode(files.get(path)),
    };
  },
};

describe.each(Object.entries(WORLDS))('the %s', (_, open) => {
  test('joins paths from the current folder, and shows them as people know them', () => {
    const { cwd, world } = open();
    const { paths } = world;
    expect(paths.resolve()).toBe(cwd);
    expect(paths.resolve('kit', '../kit/./sv')).toBe(join(cwd, 'kit/sv'));
    expect(paths.resolve('kit', '/elsewhere/x')).toBe('/elsewhere/x');
    expect([paths.parent(join(cwd, 'kit/kit.yaml')), paths.base('/a/b.pdf')]).toEqual([
      join(cwd, 'kit'),
      'b.pdf',
    ]);
    expect(paths.parent('/b.pdf')).toBe('/');
    const shown = [cwd, join(cwd, 'kit/sv'), '/elsewhere/x', `${cwd}-2/x`].map(paths.shown);
    expect(shown).toEqual(['.', 'kit/sv', '/elsewhere/x', `${cwd}-2/x`]);
  });

  test('says what there is, and what is wrong with a file that was named', async () => {
    const { cwd, world } = open();
    const kinds = ['kit', 'kit/kit.yaml', 'nothing', 'kit/kit.yaml/x'].map((name) =>
      world.kindOf(join(cwd, name)),
    );
    expect(await Promise.all(kinds)).toEqual(['folder', 'file', undefined, undefined]);
    expect(await world.read(join(cwd, 'plan.yaml'))).toEqual({
      ok: true,
      value: bytesOf('groups: 2'),
      problems: [],
    });
    expect((await world.read(join(cwd, 'nothing'))).problems).toMatchObject([{ code: 'file-not-found' }]);
    expect((await world.read(join(cwd, 'kit'))).problems).toMatchObject([{ code: 'file-not-a-file' }]);
  });

  test('reads inside a folder, and nothing outside it', async () => {
    const { cwd, world } = open();
    const kit = join(cwd, 'kit');
    expect(await world.readIn(kit, 'sv/b.yaml')).toMatchObject({ value: bytesOf('ö') });
    expect(await world.listIn(kit, '')).toMatchObject({ value: ['kit.yaml', 'sv'] });
    expect(await world.listIn(kit, 'sv')).toMatchObject({ value: ['a.yaml', 'b.yaml'] });
    const nothing = [
      world.readIn(kit, 'sv'),
      world.readIn(kit, 'none'),
      world.readIn(kit, '../none'),
      world.listIn(kit, 'kit.yaml'),
      world.listIn(kit, 'none'),
    ];
    for (const one of await Promise.all(nothing))
      expect(one).toEqual({ ok: true, value: undefined, problems: [] });
    const outside = [
      world.readIn(kit, '../secret.yaml'),
      world.readIn(kit, 'sv/../../secret.yaml'),
      world.readIn(kit, join(cwd, 'secret.yaml')),
      world.listIn(kit, '..'),
    ];
    for (const one of await Promise.all(outside))
      expect(one).toMatchObject({ ok: false, problems: [{ code: 'file-outside' }] });
  });

  test('gives of a large file as much as is read of any', async () => {
    const { cwd, world } = open();
    await world.write(cwd, [{ name: 'large.yaml', bytes: new Uint8Array(READ_LIMIT + 3) }]);
    const read = await world.read(join(cwd, 'large.yaml'));
    const readIn = await world.readIn(cwd, 'large.yaml');
    expect([read.ok && read.value.length, readIn.ok && readIn.value?.length]).toEqual([
      READ_LIMIT,
      READ_LIMIT,
    ]);
  });

  test('writes all files, into folders that were not there, or none', async () => {
    const { cwd, world, holds } = open();
    const write = (...names: readonly string[]) =>
      world.write(
        join(cwd, 'kit'),
        names.map((name) => ({ name, bytes: bytesOf(`new ${name}`) })),
      );
    expect(await write('kit.yaml', 'en/a.yaml')).toEqual({ ok: true, value: undefined, problems: [] });
    expect(holds(join(cwd, 'kit/kit.yaml'))).toBe('new kit.yaml');
    expect(holds(join(cwd, 'kit/en/a.yaml'))).toBe('new en/a.yaml');
    expect((await write('other.yaml', 'sv')).problems).toMatchObject([{ code: 'file-is-a-folder' }]);
    expect((await write('other.yaml', 'kit.yaml/a.yaml')).problems).toMatchObject([
      { code: 'file-not-a-folder' },
    ]);
    expect(await world.kindOf(join(cwd, 'kit/other.yaml'))).toBeUndefined();
  });

  test('has what the package’s build compiled', async () => {
    const { world } = open();
    expect((await ownAsset(world, 'resvg.wasm')).subarray(0, 4)).toEqual(Uint8Array.of(0, 0x61, 0x73, 0x6d));
    expect(await world.asset('faces/none.json')).toBeUndefined();
    await expect(ownAsset(world, 'faces/none.json')).rejects.toThrow('install kitpress again');
  });

  test('is loaded into a snapshot, which remembers what was refused and reads nothing else', async () => {
    const { cwd, world } = open();
    const files = openSnapshot(world, join(cwd, 'kit'));
    expect(() => files.read('kit.yaml')).toThrow('was not loaded');
    expect(() => files.list('')).toThrow('was not loaded');
    await files.load({ files: ['kit.yaml', '../secret.yaml', 'none'], lists: ['', 'kit.yaml'] });
    expect(files.read('kit.yaml')).toEqual(bytesOf('id: x'));
    expect([files.read('none'), files.read('../secret.yaml')]).toEqual([undefined, undefined]);
    expect([files.list(''), files.list('kit.yaml')]).toEqual([['kit.yaml', 'sv'], []]);
    expect(files.refusal('../secret.yaml')?.code).toBe('file-outside');
    expect([files.refusal('none'), files.refused().length]).toEqual([undefined, 1]);
    await world.write(join(cwd, 'kit'), [{ name: 'kit.yaml', bytes: bytesOf('id: y') }]);
    await files.load({ files: ['kit.yaml'] });
    expect(files.read('kit.yaml')).toEqual(bytesOf('id: x'));
  });
});

test('paths of Windows are shown with "/" where they lie below, and as they are on another drive', () => {
  const paths = pathsFrom('C:\\work', win32);
  expect([paths.resolve(), paths.resolve('kit/sv'), paths.resolve('D:\\x', 'kit')]).toEqual([
    'C:\\work',
    'C:\\work\\kit\\sv',
    'D:\\x\\kit',
  ]);
  const shown = ['C:\\work', 'C:\\work\\kit\\sv', 'C:\\other', 'D:\\work'].map(paths.shown);
  expect(shown).toEqual(['.', 'kit/sv', 'C:\\other', 'D:\\work']);
  expect([paths.parent('C:\\work\\a.po'), paths.base('C:\\work\\a.po')]).toEqual(['C:\\work', 'a.po']);
});

test('the disk finds the package from its source as from its bundle', () => {
  expect(join(openDisk(top).packageFolder, '/')).toBe(join(root, '/'));
});
