// The brand files that were named, each read with its folder and laid over the kit; loaded only if there is one.

import type { CompiledFaces } from '../brand/compile.ts';
import { fontsAmong } from '../brand/faces.ts';
import { filesNamed, leadsOut, type OpenBrand, openBrand, templateFile } from '../brand/file.ts';
import { applyBrand, type BrandContext, type Branded } from '../brand/load.ts';
import { ownKit } from '../brand/words.ts';
import type { Ink } from '../ink.ts';
import type { Kit } from '../kit/kit.ts';
import type { Picture, PictureFont } from '../picture.ts';
import { type Origin, type Sourced, wrong } from '../plan/choices.ts';
import { error, failed, ok, type Problem, type Result, unless } from '../problem.ts';
import type { Theme } from '../theme/theme.ts';
import { openSnapshot, type Snapshot } from '../world/snapshot.ts';
import type { World } from '../world/world.ts';
import { didYouMean } from '../yaml/near.ts';
import type { KitFolder } from './kits.ts';
import { builtInTemplates, type Looks, type NamedTemplate, openLooks } from './look.ts';
import { fileMeant } from './near-file.ts';
import { pictureFrom } from './pictures.ts';

/** What brands are laid over, and how they were named. */
export interface BrandsWanted {
  readonly brands: Sourced<readonly string[]>;
  /** The folder that their names are relative to. */
  readonly base: string;
  readonly folder: KitFolder;
  /** In the languages to print. */
  readonly kits: readonly Kit[];
  /** What else is set. */
  readonly others: readonly unknown[];
  readonly template: NamedTemplate | undefined;
  readonly ink: Ink;
}

/** All brands, or all their problems. */
export async function readBrands(world: World, wanted: BrandsWanted): Promise<Result<readonly Branded[]>> {
  const all = await openAll(world, wanted.brands, wanted.base);
  const contents = all.map((opened) => (opened.ok ? opened.value.brand.content : undefined));
  // Optimised code pays off from the third build on, and for fonts.
  if (wanted.brands.value.length > 2 || contents.some((one) => one?.faces)) world.optimise();
  const shared = await shareAll(world, [wanted.kits, contents, ...wanted.others]);
  const read: Result<Branded>[] = [];
  for (const opened of all) {
    read.push(opened.ok ? after(opened.problems, await laid(world, opened.value, wanted, shared)) : opened);
  }
  const brands = read.flatMap((result) => (result.ok ? [result.value] : []));
  return unless([...read.flatMap(({ problems }) => problems), ...sameFolder(brands)], () => brands);
}

/** The brand files that were named, opened: for callers that need only their words. */
export async function openBrands(
  world: World,
  brands: Sourced<readonly string[]>,
): Promise<Result<readonly OpenBrand[]>> {
  const opened = await openAll(world, brands, world.paths.resolve());
  return unless(
    opened.flatMap(({ problems }) => problems),
    () => opened.flatMap((result) => (result.ok ? [result.value.brand] : [])),
  );
}

/** A brand with its folder, nothing loaded yet. */
interface BrandFolder {
  readonly brand: OpenBrand;
  readonly files: Snapshot;
}

/** Each once. */
const openAll = (
  world: World,
  { value: names, from }: Sourced<readonly string[]>,
  base: string,
): Promise<readonly Result<BrandFolder>[]> => {
  const paths = new Set(names.map((name) => world.paths.resolve(base, name)));
  return Promise.all([...paths].map((path) => openAt(world, path, from)));
};

/** A kit with the words of a brand. */
export const inBrand = (brand: OpenBrand, kit: Kit): Result<Kit> => {
  const own = ownKit(brand, kit);
  return unless(own.problems, () => own.kit);
};

const after = <T>(problems: readonly Problem[], result: Result<T>): Result<T> => ({
  ...result,
  problems: [...problems, ...result.problems],
});

async function openAt(world: World, path: string, from: Origin): Promise<Result<BrandFolder>> {
  const file = world.paths.shown(path);
  if (!(await world.kindOf(path)))
    return failed(
      wrong(
        from,
        'no-brand',
        `there is no file ${file}.`,
        `${await fileMeant(world, file, path)}Name the brand.yaml of an organisation; "kitpress init" creates one.`,
      ),
    );
  const bytes = await world.read(path);
  if (!bytes.ok) return bytes;
  const home = world.paths.parent(path);
  const files = openSnapshot(world, home);
  const opened = openBrand(bytes.value, file, files, home);
  return opened.ok ? ok({ brand: opened.value, files }, opened.problems) : opened;
}

/** Loads all files that a brand names, and the fonts in the folders that it names. */
async function loadNamed({ brand, files }: BrandFolder): Promise<void> {
  const { single, faces } = filesNamed(brand.content);
  await files.load({ files: [...single, ...faces], lists: faces });
  await files.load({ files: faces.flatMap((folder) => fontsAmong(folder, files.list(folder))) });
}

/** What all brands of a run share: looks, compiled faces, pictures. */
interface Shared extends Pick<BrandContext, 'compiled' | 'withFaces'> {
  readonly looks: Looks;
  readonly pictures: Map<string, Promise<Result<Picture>>>;
}

async function shareAll(world: World, toSet: readonly unknown[]): Promise<Shared> {
  const looks = await openLooks(world, toSet);
  const compiled = compiledIn.get(world) ?? new Map();
  compiledIn.set(world, compiled);
  return {
    looks,
    pictures: new Map(),
    withFaces: looks.withFaces,
    compiled,
  };
}

/** A world that is laid out again and again keeps them: compiling a font takes longer than everything else. */
const compiledIn = new WeakMap<World, CompiledFaces>();

async function laid(
  world: World,
  opened: BrandFolder,
  { kits, folder: { languages, sourceLanguage }, template, ink }: BrandsWanted,
  { looks, pictures, ...shared }: Shared,
): Promise<Result<Branded>> {
  const { brand } = opened;
  await loadNamed(opened);
  const theme = await templateOf(world, brand, looks, template);
  if (!theme.ok) return theme;
  const picture = (
    bytes: Uint8Array,
    file: string,
    fonts: readonly PictureFont[],
  ): Promise<Result<Picture>> => {
    // A picture with text looks different in other fonts.
    const key = [file, ...fonts.map((font) => font.file)]
      .map((path) => world.paths.resolve(brand.home, path))
      .join('\n');
    const read = pictures.get(key) ?? pictureFrom(world, bytes, file, fonts, ink);
    pictures.set(key, read);
    return read;
  };
  return after(
    theme.problems,
    await applyBrand(brand, {
      ...shared,
      theme: theme.value,
      ink,
      kits,
      languages,
      sourceLanguage,
      picture,
    }),
  );
}

/** A template by its name, or in the brand's own folder; the plan's, if the brand names none. */
async function templateOf(
  world: World,
  brand: OpenBrand,
  looks: Looks,
  planned: NamedTemplate | undefined,
): Promise<Result<Theme>> {
  const name = brand.content.template;
  if (name === undefined) return looks.at(planned);
  const known = await builtInTemplates(world);
  if (known.includes(name)) return looks.builtIn(name);
  const path = templateFile(name);
  const bytes = brand.folder.read(path);
  if (bytes) return looks.from(bytes, world.paths.shown(world.paths.resolve(brand.home, path)));
  const place = brand.source.at(['template']);
  const outside = leadsOut(name) || brand.folder.refusal?.(path)?.code === 'file-outside';
  return failed(
    outside
      ? error('file-outside', `${name} leads out of the brand’s folder.`, {
          hint: 'Put a copy of it into the folder of brand.yaml.',
          ...place,
        })
      : error('brand-unknown-template', `There is no template "${name}".`, {
          hint: `${didYouMean(name, known)}The built-in ones are ${known.join(', ')}; your own is a folder with a template.yaml, next to brand.yaml.`,
          ...place,
        }),
  );
}

/** Two brands with one id would overwrite each other's files. */
const sameFolder = (brands: readonly Branded[]): readonly Problem[] =>
  brands.flatMap(({ id, file }, i) => {
    const first = brands.slice(0, i).find((other) => other.id === id);
    if (!first) return [];
    return [
      error(
        'brand-same-id',
        `${file} and ${first.file} have the same id, "${id}", and would be written into the same folder.`,
        {
          hint: 'Give one of them another "id".',
          file,
        },
      ),
    ];
  });
