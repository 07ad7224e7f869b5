// Packs: a file of the package is read when it is asked for, a pack is loaded once, and people's own files are beside them.
import { expect, test } from 'vitest';
import { openPacks, packed } from '../../src/web/packs.ts';
import { bytesOf } from '../support/image.ts';
import { clear } from '../support/workshop.ts';

const LIST = {
  base: ['content/kit/kit.yaml', 'dist/faces/a.json'],
  sv: ['content/kit/sv/a.yaml', 'content/kit/sv/b.yaml', 'content/empty/x.yaml'],
};
const PACKS: Readonly<Record<string, Uint8Array>> = {
  base: packed([bytesOf('kit'), bytesOf('{}')]),
  sv: packed([bytesOf('å'), bytesOf('b'), new Uint8Array()]),
};

const open = () => {
  const loaded: string[] = [];
  const packs = openPacks(LIST, async (name) => {
    loaded.push(name);
    return PACKS[name] ?? new Uint8Array();
  });
  return { ...packs, loaded };
};
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

test('each pack is loaded once, when something in it is read', async () => {
  const { world, loaded } = open();
  expect(clear(await world.listIn('/package/content', 'kit'))).toEqual(['kit.yaml', 'sv']);
  expect(await world.kindOf('/package/content/kit/sv/a.yaml')).toBe('file');
  expect(await world.kindOf('/package/content/kit/sv')).toBe('folder');
  expect(await world.kindOf('/package/content/kit/fi')).toBeUndefined();
  expect(loaded).toEqual([]);
  const read = await Promise.all([
    world.readIn('/package/content/kit', 'sv/a.yaml'),
    world.readIn('/package/content/kit', 'sv/b.yaml'),
    world.read('/package/content/empty/x.yaml'),
  ]);
  expect(read.map((one) => text(clear(one)))).toEqual(['å', 'b', '']);
  expect(loaded).toEqual(['sv']);
  expect(text(await world.asset('faces/a.json'))).toBe('{}');
  expect(await world.asset('faces/b.json')).toBeUndefined();
  expect(loaded).toEqual(['sv', 'base']);
});

test('a pack that was not loaded is loaded the next time it is asked for', async () => {
  let tries = 0;
  const { world } = openPacks(LIST, async (name) => {
    tries += 1;
    if (tries === 1) throw new Error('no network');
    return PACKS[name] ?? new Uint8Array();
  });
  await expect(world.asset('faces/a.json')).rejects.toThrow('no network');
  expect(text(await world.asset('faces/a.json'))).toBe('{}');
});

test('the folder of the workshop is in memory, and nothing leads out of it', async () => {
  const { world, files } = open();
  files.set('/workshop/workshop.yaml', bytesOf('kit: kit'));
  expect(text(clear(await world.read('/workshop/workshop.yaml')))).toBe('kit: kit');
  expect(clear(await world.listIn('/workshop', ''))).toEqual(['workshop.yaml']);
  expect((await world.readIn('/workshop', '../package/content/kit/kit.yaml')).ok).toBe(false);
  expect((await world.read('/package/content/none.yaml')).ok).toBe(false);
});
