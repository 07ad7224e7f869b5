// kitpress init: an organisation's folder with a plan, a brand and a logo to replace, and the kit for those who write their own.
import { resolve } from 'node:path';
import { BUILT_IN_KIT, kitsFolder, starterFolder } from '../paths.ts';
import { wrong } from '../plan/choices.ts';
import type { Problem } from '../problem.ts';
import { shownPath } from '../workshop/kits.ts';
import { exists, isFolder, readFolder, writeAll } from '../world/disk/files.ts';
import { answer } from './answer.ts';
import type { InitFlags } from './program.ts';
import { allSchemas } from './schemas.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

interface StarterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For the list; what has none is summed up in another line. */
  readonly use?: string;
}

const STARTER = {
  'workshop.yaml': 'the plan: who comes, in which languages, what to print',
  'brand.yaml': 'your organisation: name, logo, colours, fonts, words',
  'logo.svg': 'put your logo in its place',
} as const;

export async function runInit(named = '.', { kit, json }: InitFlags, terminal: Terminal): Promise<number> {
  const folder = resolve(terminal.cwd, named);
  const refused = refusal(folder, named);
  if (refused) return answer({ problems: [refused] }, json, terminal);
  const files = [...starterFiles(), ...(kit ? kitFiles() : []), ...schemaFiles(kit ?? false)];
  const written = writeAll(
    folder,
    files.map(({ name, bytes }) => ({ name, bytes })),
  );
  if (!written.ok) return answer(written, json, terminal);
  const shown = shownPath(folder, terminal.cwd);
  const facts = files.map(({ name, bytes }) => ({
    file: shown === '.' ? name : `${shown}/${name}`,
    bytes: bytes.length,
  }));
  const text = textOf(files, shown, kit ?? false);
  const summary = { folder: shown, kit: kit ? `content/${BUILT_IN_KIT}` : null };
  return answer({ problems: written.problems, text, files: facts, summary }, json, terminal);
}

/** Nothing of anybody's is ever written over. */
function refusal(folder: string, named: string): Problem | undefined {
  if (!exists(folder)) return undefined;
  const hint = 'Name an empty folder, or one that is not there yet.';
  if (!isFolder(folder)) return wrong({ flag: 'DIR' }, 'not-empty', `${named} is a file.`, hint);
  // A repository or a system's own note about the folder is no reason to refuse it.
  const there = readFolder(folder)
    .list('')
    .filter((name) => !name.startsWith('.'));
  if (there.length === 0) return undefined;
  const shown = there.slice(0, 3).join(', ');
  return wrong(
    { flag: 'DIR' },
    'not-empty',
    `there are files in ${named}: ${shown}${there.length > 3 ? ' …' : ''}.`,
    hint,
  );
}

const starterFiles = (): readonly StarterFile[] => {
  const starter = readFolder(starterFolder);
  return Object.entries(STARTER).map(([name, use]) => ({
    name,
    use,
    bytes: needed(starter.read(name), name),
  }));
};

/** The kit with all its editions, and the licence that goes with its content. */
const kitFiles = (): readonly StarterFile[] => {
  const kits = readFolder(kitsFolder);
  const folders = [BUILT_IN_KIT, ...kits.list(BUILT_IN_KIT).map((name) => `${BUILT_IN_KIT}/${name}`)];
  const paths = folders.flatMap((folder) =>
    kits
      .list(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  );
  return ['LICENSE.md', ...paths].map((path) => ({
    name: `content/${path}`,
    bytes: needed(kits.read(path), path),
  }));
};

/** For editors: those that the first lines of the files name. */
const schemaFiles = (all: boolean): readonly StarterFile[] =>
  Object.entries(allSchemas())
    .filter(([name]) => all || name === 'plan' || name === 'brand')
    .map(([name, schema]) => ({
      name: `schemas/${name}.json`,
      bytes: new TextEncoder().encode(`${JSON.stringify(schema, null, 2)}\n`),
    }));

const needed = (bytes: Uint8Array | undefined, name: string): Uint8Array => {
  if (!bytes) throw new Error(`${name} is missing: install kitpress again`);
  return bytes;
};

const textOf = (files: readonly StarterFile[], shown: string, kit: boolean): string => {
  const rows = files.flatMap(({ name, use }) => (use === undefined ? [] : [[name, use]]));
  const kitRow = kit
    ? [[`content/${BUILT_IN_KIT}/`, 'the kit: its structure, and a folder for each language']]
    : [];
  const steps = [
    `${shown === '.' ? '' : `cd ${shown} && `}npx kitpress build`,
    'Put your logo in the place of logo.svg, and your name into brand.yaml; "npx kitpress check" says what is wrong.',
    ...(kit
      ? [`Change the texts in content/${BUILT_IN_KIT}; "npx kitpress build" takes the kit from there.`]
      : []),
  ];
  return [
    `In ${shown}/:`,
    ...table([...rows, ...kitRow, ['schemas/', 'for editors that complete keys']]).map((row) => `  ${row}`),
    '',
    'Next:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
};
