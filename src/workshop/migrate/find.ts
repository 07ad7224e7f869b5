// What a path leads to: a kit, a plan with what it names, a brand, a template.
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import type { World } from '../../world/world.ts';
import { readYaml, type Source } from '../../yaml/read.ts';
import { valueAt } from '../../yaml/validate.ts';
import { type FileKind, kindOfFile } from './keys.ts';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  readonly kind: FileKind;
  readonly source: Source;
  /** Folder or name of its kit, and the folder that is relative to. */
  readonly kit?: { readonly name: string; readonly base: string };
}

export interface FoundFiles {
  /** Absolute folders. */
  readonly kits: readonly string[];
  readonly files: readonly FoundFile[];
}

/** Problems: usage-nothing-to-migrate; of reading, and of the YAML of what was found. */
export async function findAt(world: World, path: string): Promise<Result<FoundFiles>> {
  const { resolve, base, parent } = world.paths;
  const full = resolve(path);
  if (base(full) === 'kit.yaml') return ok({ kits: [parent(full)], files: [] });
  if ((await world.kindOf(full)) === 'file') return withNamed(world, await fileAt(world, full));
  if (await world.kindOf(resolve(full, 'kit.yaml'))) return ok({ kits: [full], files: [] });
  const results: Result<FoundFiles>[] = [
    ok({ kits: await kitsIn(world, resolve(full, 'content')), files: [] }),
  ];
  for (const name of ['workshop.yaml', 'brand.yaml', 'template.yaml'])
    if ((await world.kindOf(resolve(full, name))) === 'file')
      results.push(await withNamed(world, await fileAt(world, resolve(full, name))));
  const all = allFound(results);
  return all.ok && all.value.kits.length === 0 && all.value.files.length === 0
    ? failed(...all.problems, nothing(path))
    : all;
}

const nothing = (path: string): Problem =>
  error('usage-nothing-to-migrate', `There is nothing to migrate in ${path}.`, {
    hint: 'Name a folder with a kit.yaml, a workshop.yaml, a brand.yaml or a template.yaml.',
  });

/** Each kit and file once, a file with the kit that one of its finders knows. */
export function allFound(results: readonly Result<FoundFiles>[]): Result<FoundFiles> {
  const problems = results.flatMap((result) => result.problems);
  const all = results.flatMap((result) => (result.ok ? [result.value] : []));
  if (all.length < results.length) return { ok: false, problems };
  const files = new Map<string, FoundFile>();
  for (const file of all.flatMap((one) => one.files))
    if (!files.get(file.path)?.kit) files.set(file.path, file);
  return ok({ kits: [...new Set(all.flatMap(({ kits }) => kits))], files: [...files.values()] }, problems);
}

async function kitsIn(world: World, folder: string): Promise<readonly string[]> {
  const listed = await world.listIn(folder, '');
  const folders = ((listed.ok && listed.value) || []).map((name) => world.paths.resolve(folder, name));
  const kits: string[] = [];
  for (const one of folders) if (await world.kindOf(world.paths.resolve(one, 'kit.yaml'))) kits.push(one);
  return kits;
}

async function fileAt(world: World, path: string): Promise<Result<FoundFile>> {
  const read = await world.read(path);
  if (!read.ok) return read;
  const { source, problems } = readYaml(read.value, world.paths.shown(path));
  if (!source || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return ok({ path, kind: kindOfFile(source), source }, problems);
}

/** A file, and what it names: the brands, the template and the kit of a plan, the template of a brand. */
async function withNamed(world: World, file: Result<FoundFile>): Promise<Result<FoundFiles>> {
  if (!file.ok) return file;
  const { path, kind, source } = file.value;
  const { resolve, parent } = world.paths;
  const results: Result<FoundFiles>[] = [
    found([file.value], file.problems),
    ...(await templates(world, file.value)),
  ];
  if (kind !== 'plan') return allFound(results);
  const [name] = namesAt(source, 'kit');
  const kit = name === undefined ? {} : { kit: { name, base: parent(path) } };
  for (const brand of namesAt(source, 'brand').map((one) => resolve(parent(path), one))) {
    if ((await world.kindOf(brand)) !== 'file') continue;
    const read = await fileAt(world, brand);
    results.push(read.ok ? found([{ ...read.value, ...kit }], read.problems) : read);
    if (read.ok) results.push(...(await templates(world, read.value)));
  }
  const own = resolve(parent(path), name ?? '.');
  if (await world.kindOf(resolve(own, 'kit.yaml'))) results.push(ok({ kits: [own], files: [] }));
  return allFound(results);
}

const found = (files: readonly FoundFile[], problems: readonly Problem[]): Result<FoundFiles> =>
  ok({ kits: [], files }, problems);

/** The template that a plan or brand names, if it is a folder of its own. */
async function templates(world: World, { path, source }: FoundFile): Promise<readonly Result<FoundFiles>[]> {
  const results: Result<FoundFiles>[] = [];
  for (const name of namesAt(source, 'template')) {
    const template = world.paths.resolve(world.paths.parent(path), name, 'template.yaml');
    if ((await world.kindOf(template)) !== 'file') continue;
    const read = await fileAt(world, template);
    results.push(read.ok ? found([read.value], read.problems) : read);
  }
  return results;
}

/** One name, or several. */
function namesAt({ data }: Source, key: string): readonly string[] {
  const value = valueAt(data, [key]);
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
