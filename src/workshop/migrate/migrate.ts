// The use case "migrate": kits, plans, brands and templates of an older Kitpress, rewritten in place.
import { ok, type Problem, type Result } from '../../problem.ts';
import { openSnapshot } from '../../world/snapshot.ts';
import type { NewFile, World } from '../../world/world.ts';
import { BUILT_IN_KIT, findKit, type KitFolder, openKit } from '../kits.ts';
import { hasOldTexts, withNewTexts } from './brand-texts.ts';
import { allFound, type FoundFile, type FoundFiles, findAt } from './find.ts';
import { withNewNames } from './keys.ts';
import { migrateKit, movesOfKit } from './kit.ts';
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

/** What was found, as it is now. */
interface Done {
  /** A kit's folder, or a single file. */
  readonly path: string;
  readonly folder: string;
  readonly files: Result<readonly NewForm[]>;
}

/**
 * Writes the files of a kit all or none, and nothing at all if there is a problem. Problems: those of finding and reading what
 * is at the paths, in the old form; of writing.
 */
export async function migrate(world: World, { paths, dryRun }: MigrateOptions): Promise<Result<Migrated>> {
  const wanted = paths.length > 0 ? paths : ['.'];
  const found = allFound(await Promise.all(wanted.map((path) => findAt(world, path))));
  if (!found.ok) return found;
  const { kits, files } = found.value;
  const done: readonly Done[] = [
    ...(await Promise.all(
      kits.map(async (folder) => ({ path: folder, folder, files: await migrateKit(world, folder) })),
    )),
    ...(await Promise.all(files.map((file) => migrateFile(world, file, found.value)))),
  ];
  const problems = [...found.problems, ...done.flatMap((one) => one.files.problems)];
  if (done.some((one) => !one.files.ok)) return { ok: false, problems };
  return written(world, done, dryRun, problems);
}

async function migrateFile(world: World, file: FoundFile, all: FoundFiles): Promise<Done> {
  const { base, parent } = world.paths;
  const text = await newText(world, file, all);
  return {
    path: file.path,
    folder: parent(file.path),
    files: text.ok ? ok([{ name: base(file.path), text: text.value }], text.problems) : text,
  };
}

async function newText(world: World, file: FoundFile, all: FoundFiles): Promise<Result<string>> {
  if (file.kind !== 'brand' || !hasOldTexts(file.source)) return withNewNames(file.source, file.kind);
  const named = withNewNames(file.source, file.kind);
  if (!named.ok) return named;
  const kit = await kitOf(world, file, all);
  const moves = kit.ok ? await movesOfKit(world, kit.value) : kit;
  return moves.ok ? withNewTexts({ ...file.source, text: named.value }, moves.value) : moves;
}

/** The kit that a brand's texts are about: that of its plan, else the only one that was found, else the built-in one. */
async function kitOf(
  world: World,
  { kit, path }: FoundFile,
  { kits }: FoundFiles,
): Promise<Result<KitFolder>> {
  const [only, ...others] = kits;
  if (!kit && only !== undefined && others.length === 0) return ok(await openKit(world, only));
  const { name, base } = kit ?? { name: BUILT_IN_KIT, base: world.paths.parent(path) };
  return findKit(world, name, { flag: 'PATH' }, { base });
}

async function written(
  world: World,
  done: readonly Done[],
  dryRun: boolean,
  problems: readonly Problem[],
): Promise<Result<Migrated>> {
  const { shown, resolve } = world.paths;
  const files: MigratedFile[] = [];
  const current: string[] = [];
  const said = [...problems];
  for (const { path, folder, files: forms } of done) {
    const changed = await changedIn(world, folder, forms.ok ? forms.value : []);
    if (changed.length === 0) current.push(shown(path));
    const result = dryRun || changed.length === 0 ? ok(undefined) : await world.write(folder, changed);
    said.push(...result.problems);
    if (!result.ok) return { ok: false, problems: said };
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
