// A world that remembers what was read of it: until a file changes, and only what depends on that file.
import { expect, test } from 'vitest';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { keepWorld } from '../../src/world/kept.ts';
import { type Files, openMemory } from '../../src/world/memory.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const open = () => {
  const files: Files = new Map([
    ['/here/kit/a.yaml', bytes('a')],
    ['/here/kit/sv/b.yaml', bytes('b')],
  ]);
  const kept = keepWorld(openMemory(files, { asset: async () => undefined, zlib: nodeZlib, cwd: '/here' }));
  const read = async (path: string): Promise<string> => {
    const found = await kept.world.readIn('/here/kit', path);
    return found.ok && found.value ? new TextDecoder().decode(found.value) : 'nothing';
  };
  return { files, read, ...kept };
};

test('a file is what it was, until it is said to have changed', async () => {
  const { files, read, forget } = open();
  expect(await read('a.yaml')).toBe('a');
  files.set('/here/kit/a.yaml', bytes('new'));
  expect(await read('a.yaml')).toBe('a');
  expect(forget('/here/kit/a.yaml')).toBe(true);
  expect(await read('a.yaml')).toBe('new');
});

test('a file that was not there is waited for', async () => {
  const { files, read, forget } = open();
  expect(await read('new.yaml')).toBe('nothing');
  files.set('/here/kit/new.yaml', bytes('here'));
  expect(forget('/here/kit/new.yaml')).toBe(true);
  expect(await read('new.yaml')).toBe('here');
});

test('a new file changes the list of its folder, and a folder that goes takes all that is in it', async () => {
  const { world, files, read, forget } = open();
  const list = async () => {
    const found = await world.listIn('/here/kit', 'sv');
    return found.ok ? found.value : 'refused';
  };
  expect(await list()).toEqual(['b.yaml']);
  expect(await read('sv/b.yaml')).toBe('b');
  files.set('/here/kit/sv/c.yaml', bytes('c'));
  expect(forget('/here/kit/sv/c.yaml')).toBe(true);
  expect(await list()).toEqual(['b.yaml', 'c.yaml']);
  for (const name of ['b', 'c']) files.delete(`/here/kit/sv/${name}.yaml`);
  expect(forget('/here/kit/sv')).toBe(true);
  expect(await list()).toBeUndefined();
  expect(await read('sv/b.yaml')).toBe('nothing');
});

test('what nobody asked for does not matter, and only folders that were asked for are named', async () => {
  const { read, forget, folders } = open();
  expect([...folders()]).toEqual([]);
  await read('sv/b.yaml');
  expect([...folders()]).toEqual(['/here/kit/sv']);
  expect(forget('/here/kit/a.yaml')).toBe(false);
  expect(forget('/elsewhere/sv/b.yaml')).toBe(false);
});
