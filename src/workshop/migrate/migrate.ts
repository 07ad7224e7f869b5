// The use case "migrate": kits, plans, brands and templates of an older Kitpress, rewritten in place.
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { openSnapshot } from '../../world/snapshot.ts';
import type { NewFile, World } from '../../world/world.ts';
import { migrateKit } from './kit.ts';
import { bytesFor, type NewForm } from './rewritten.ts';

export interface MigrateOptions {
  /** Folders and files as they were named; the current folder if none was. */
  readonly paths: readonly string[];
  /** Nothing is written. */
  readonly dryRun: boolean;
}

interface MigratedFile {
  /** As people see it. */
  readonly file: string;
  readonly bytes: number;
}

export interface Migrated {
  /** Those that are written, or would be. */
  readonly files: readonly MigratedFile[];
  /** What has the new form already, as people see it. */
  readonly current: readonly string[];
}

/** A kit's folder, or a single file, in its folder. */
interface Found {
  readonly folder: string;
  readonly files: Result<readonly NewForm[]>;
}

/** Writes all files of a folder or none, and nothing at all if there is a problem. Problems: usage-nothing-to-migrate; of what is read; of writing. */
export async function migrate(world: World, { paths, dryRun }: MigrateOptions): Promise<Result<Migrated>> {
  const folders = await Promise.all((paths.length > 0 ? paths : ['.']).map((path) => kitsAt(world, path)));
  const problems = folders.flatMap((one) => one.problems);
  if (folders.some((one) => !one.ok)) return { ok: false, problems };
  const found = await Promise.all(
    [...new Set(folders.flatMap((one) => (one.ok ? one.value : [])))].map(async (folder) => ({
      folder,
      files: await migrateKit(world, folder),
    })),
  );
  const all = [...problems, ...found.flatMap(({ files }) => files.problems)];
  if (found.some(({ files }) => !files.ok)) return { ok: false, problems: all };
  return written(world, found, dryRun, all);
}

async function written(
  world: World,
  found: readonly Found[],
  dryRun: boolean,
  problems: readonly Problem[],
): Promise<Result<Migrated>> {
  const { shown, resolve } = world.paths;
  const files: MigratedFile[] = [];
  const current: string[] = [];
  const said = [...problems];
  for (const { folder, files: rewritten } of found) {
    const changed = await changedIn(world, folder, rewritten.ok ? rewritten.value : []);
    if (changed.length === 0) current.push(shown(folder));
    const done = dryRun || changed.length === 0 ? ok(undefined) : await world.write(folder, changed);
    said.push(...done.problems);
    if (!done.ok) return { ok: false, problems: said };
    files.push(
      ...changed.map(({ name, bytes }) => ({ file: shown(resolve(folder, name)), bytes: bytes.length })),
    );
  }
  return ok({ files, current }, said);
}

async function changedIn(
  world: World,
  folder: string,
  files: readonly NewForm[],
): Promise<readonly NewFile[]> {
  const snapshot = openSnapshot(world, folder);
  await snapshot.load({ files: files.map(({ name }) => name) });
  return files.flatMap((file) => bytesFor(file, snapshot.read(file.name)));
}

/** The folders of kits that a path leads to: itself, or those in its folder `content`. */
async function kitsAt(world: World, path: string): Promise<Result<readonly string[]>> {
  const { resolve, base, parent } = world.paths;
  const full = resolve(path);
  const folder = base(full) === 'kit.yaml' ? parent(full) : full;
  if (await world.kindOf(resolve(folder, 'kit.yaml'))) return ok([folder]);
  const listed = await world.listIn(folder, 'content');
  const kits: string[] = [];
  for (const name of (listed.ok && listed.value) || []) {
    const kit = resolve(folder, 'content', name);
    if (await world.kindOf(resolve(kit, 'kit.yaml'))) kits.push(kit);
  }
  if (kits.length > 0) return ok(kits);
  return failed(
    error('usage-nothing-to-migrate', `There is nothing to migrate in ${path}.`, {
      hint: 'Name the folder of a kit, which contains kit.yaml.',
    }),
  );
}
