// Kits in memory to migrate: those in kits/ here, which keep the old form, or with some of their files changed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeZlib } from '../../../src/world/disk/zlib.ts';
import { type Files, openMemory } from '../../../src/world/memory.ts';
import type { World } from '../../../src/world/world.ts';
import { readYaml } from '../../../src/yaml/read.ts';
import { asset, root } from '../../support/disk.ts';

/** The files below a folder of the project, by their paths below another one. */
const filesOf = (folder: string, as: string): Files =>
  new Map(
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .filter((name) => statSync(join(root, folder, name)).isFile())
      .map((name) => [`${as}/${name}`, new Uint8Array(readFileSync(join(root, folder, name)))]),
  );

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Words that ship, as far as these tests need them: those of the first kit, and one of theirs that is another. */
const WORDS: Readonly<Record<string, string>> = {
  'sv.yaml':
    "words:\n  labels:\n    group: Grupp\n    and: och\n    minutes:\n      one: '{n} min'\n      other: '{n} min'\n",
  'en.yaml':
    "words:\n  labels:\n    group: Group\n    and: and\n    minutes:\n      one: '{n} min'\n      other: '{n} min'\n",
};

export interface InMemory {
  readonly world: World;
  readonly files: Files;
}

/** A kit of the project at /here/kit. `changed` has texts by path in it, undefined for a file that is not there; the words that ship stand in for content/kitpress. */
export const inMemory = (
  folder: string,
  changed: Readonly<Record<string, string | undefined>> = {},
  words = WORDS,
): InMemory => {
  const files: Files = new Map([
    ...filesOf(folder, '/here/kit'),
    ...Object.entries(words).map(
      ([name, text]) => [`/package/content/kitpress/${name}`, bytesOf(text)] as const,
    ),
  ]);
  for (const [name, text] of Object.entries(changed))
    if (text === undefined) files.delete(`/here/kit/${name}`);
    else files.set(`/here/kit/${name}`, bytesOf(text));
  return { world: openMemory(files, { asset, zlib: nodeZlib, cwd: '/here' }), files };
};

export const textOf = (files: Files, name: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(`/here/kit/${name}`));

export const dataOf = (files: Files, name: string): unknown => {
  const { source, problems } = readYaml(files.get(`/here/kit/${name}`) ?? new Uint8Array(), name);
  if (!source) throw new Error(`${name}: ${problems[0]?.message}`);
  return source.data;
};

/** Names of files in a folder of the kit. */
export const namesIn = (files: Files, folder: string): readonly string[] =>
  [...files.keys()]
    .filter((path) => path.startsWith(`/here/kit/${folder}/`))
    .map((path) => path.slice(`/here/kit/${folder}/`.length));
