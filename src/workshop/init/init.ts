// The use case "init": an organisation's folder with a plan, a brand and a logo to replace, and a small kit for those who write their own.
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import type { NewFile, World } from '../../world/world.ts';
import { newKit } from './new-kit.ts';
import { packageFile } from './package.ts';
import { type KitWishes, openStarter, wrongWishes } from './starter.ts';

/** The files of starter/, in the order people need them. */
export const STARTER_FILES = ['workshop.yaml', 'brand.yaml', 'logo.svg'] as const;

export interface InitOptions {
  /** As it was named; the current folder if it was not. */
  readonly folder?: string;
  /** A kit in it, if there is to be one. */
  readonly kit?: KitWishes;
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

/** Writes the folder, all or nothing. Problems: usage-not-empty, those of the wishes, and those of writing. */
export async function initFolder(
  world: World,
  { folder: named = '.', kit: wishes, schemas }: InitOptions,
): Promise<Result<NewFolder>> {
  const refused = await folderRefusal(world, named);
  const starter = wishes && (await openStarter(world));
  const wrong = starter ? wrongWishes(starter, wishes) : [];
  if (refused || wrong.length > 0) return failed(...(refused ? [refused] : []), ...wrong);
  const kit = starter && newKit(starter, wishes);
  const path = kit && `content/${kit.id}`;
  const files = [
    ...(await starterFiles(world, kit?.id)),
    ...(kit?.files ?? []).map(({ name, text }) => ({ name: `${path}/${name}`, bytes: bytesOf(text) })),
    ...schemaFiles(schemas, kit !== undefined),
  ];
  const folder = world.paths.resolve(named);
  const done = await world.write(folder, files);
  if (!done.ok) return done;
  const shown = world.paths.shown(folder);
  return ok({ folder: shown, files, ...(path !== undefined && { kit: path }) }, done.problems);
}

/** What "npm install kitpress" leaves in a folder that was empty. */
const OF_NPM = ['node_modules', 'package.json', 'package-lock.json'];

/** Existing files are never overwritten. */
export async function folderRefusal(world: World, named = '.'): Promise<Problem | undefined> {
  const folder = world.paths.resolve(named);
  const kind = await world.kindOf(folder);
  if (!kind) return undefined;
  const hint = 'Name an empty folder, or one that does not exist yet: it may be inside this one.';
  if (kind !== 'folder') return error('usage-not-empty', `${named} is a file, not a folder.`, { hint });
  const listed = await world.listIn(folder, '');
  // Hidden files, such as a repository or a system's own note about the folder, do no harm.
  const there = ((listed.ok && listed.value) || []).filter(
    (name) => !name.startsWith('.') && !OF_NPM.includes(name),
  );
  if (there.length === 0) return undefined;
  const shown = there.slice(0, 3).join(', ');
  return error(
    'usage-not-empty',
    `The folder ${named} is not empty: it has ${shown}${there.length > 3 ? ' …' : ''}.`,
    { hint },
  );
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A plan names the kit beside it. */
const starterFiles = (world: World, kit: string | undefined): Promise<readonly NewFile[]> =>
  Promise.all(
    STARTER_FILES.map(async (name) => {
      const bytes = await packageFile(world, `starter/${name}`);
      if (name !== 'workshop.yaml' || kit === undefined) return { name, bytes };
      return { name, bytes: bytesOf(new TextDecoder().decode(bytes).replace(/^#kit: .*$/m, `kit: ${kit}`)) };
    }),
  );

/** Those that the first lines of the files name. */
const schemaFiles = (schemas: InitOptions['schemas'], withKit: boolean): readonly NewFile[] =>
  Object.entries(schemas)
    .filter(
      ([name]) => name === 'plan' || name === 'brand' || (withKit && (name === 'kit' || name === 'edition')),
    )
    .map(([name, schema]) => ({
      name: `schemas/${name}.json`,
      bytes: bytesOf(`${JSON.stringify(schema, null, 2)}\n`),
    }));
