// The use case "init": an organisation's folder with a plan, a brand and a logo to replace, and the kit for those who write their own.
import { error, failed, ok, type Problem, type Result } from '../problem.ts';
import type { NewFile, World } from '../world/world.ts';
import { BUILT_IN_KIT } from './kits.ts';

/** The files of starter/, in the order people need them. */
export const STARTER_FILES = ['workshop.yaml', 'brand.yaml', 'logo.svg'] as const;

export interface InitOptions {
  /** As it was named; the current folder if it was not. */
  readonly folder?: string;
  /** Whether to copy the built-in kit into it. */
  readonly kit: boolean;
  /** JSON Schemas by name, for editors; those of the kit's files go with the kit. */
  readonly schemas: Readonly<Record<string, object>>;
}

export interface NewFolder {
  /** As people see it. */
  readonly folder: string;
  /** Path of the kit in it, if there is one. */
  readonly kit?: string;
  readonly files: readonly NewFile[];
}

/** Writes the folder, all or nothing. Problems: usage-not-empty, and those of writing. */
export async function initFolder(
  world: World,
  { folder: named = '.', kit, schemas }: InitOptions,
): Promise<Result<NewFolder>> {
  const folder = world.paths.resolve(named);
  const refused = await refusal(world, folder, named);
  if (refused) return failed(refused);
  const files = [
    ...(await starterFiles(world)),
    ...(kit ? await kitFiles(world) : []),
    ...schemaFiles(schemas, kit),
  ];
  const written = await world.write(folder, files);
  if (!written.ok) return written;
  const shown = world.paths.shown(folder);
  return ok({ folder: shown, files, ...(kit && { kit: `content/${BUILT_IN_KIT}` }) }, written.problems);
}

/** Existing files are never overwritten. */
async function refusal(world: World, folder: string, named: string): Promise<Problem | undefined> {
  const kind = await world.kindOf(folder);
  if (!kind) return undefined;
  const hint = 'Name an empty folder, or one that does not exist yet.';
  if (kind !== 'folder') return error('usage-not-empty', `${named} is a file, not a folder.`, { hint });
  const listed = await world.listIn(folder, '');
  // Hidden files, such as a repository or a system's own note about the folder, do no harm.
  const there = ((listed.ok && listed.value) || []).filter((name) => !name.startsWith('.'));
  if (there.length === 0) return undefined;
  const shown = there.slice(0, 3).join(', ');
  return error(
    'usage-not-empty',
    `The folder ${named} is not empty: it has ${shown}${there.length > 3 ? ' …' : ''}.`,
    { hint },
  );
}

const starterFiles = (world: World): Promise<readonly NewFile[]> =>
  Promise.all(
    STARTER_FILES.map(async (name) => ({ name, bytes: await packageFile(world, `starter/${name}`) })),
  );

/** The kit with all its editions, and the licence that goes with its content. */
async function kitFiles(world: World): Promise<readonly NewFile[]> {
  const kit = `content/${BUILT_IN_KIT}`;
  const names = await packageList(world, kit);
  const folders = [kit, ...names.map((name) => `${kit}/${name}`)];
  const paths: string[] = ['content/LICENSE.md'];
  for (const folder of folders) {
    const yaml = (await packageList(world, folder)).filter((name) => name.endsWith('.yaml'));
    paths.push(...yaml.map((name) => `${folder}/${name}`));
  }
  return Promise.all(paths.map(async (path) => ({ name: path, bytes: await packageFile(world, path) })));
}

/** Those that the first lines of the files name. */
const schemaFiles = (schemas: InitOptions['schemas'], all: boolean): readonly NewFile[] =>
  Object.entries(schemas)
    .filter(([name]) => all || name === 'plan' || name === 'brand')
    .map(([name, schema]) => ({
      name: `schemas/${name}.json`,
      bytes: new TextEncoder().encode(`${JSON.stringify(schema, null, 2)}\n`),
    }));

async function packageList(world: World, path: string): Promise<readonly string[]> {
  const listed = await world.listIn(world.packageFolder, path);
  return (listed.ok && listed.value) || [];
}

async function packageFile(world: World, path: string): Promise<Uint8Array> {
  const read = await world.readIn(world.packageFolder, path);
  if (!read.ok || !read.value) throw new Error(`${path} is missing: install kitpress again`);
  return read.value;
}
