// The brand files that were named, each read with its folder and laid over the kit; loaded when there is one and not before.
import { dirname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { deflateSync } from 'node:zlib';
import { leadsOut, type OpenBrand, openBrand } from '../brand/file.ts';
import { applyBrand, type Branded, type Ground } from '../brand/load.ts';
import { ownKit } from '../brand/words.ts';
import type { Kit } from '../kit/kit.ts';
import type { Picture } from '../picture.ts';
import { type Origin, type Said, wrong } from '../plan/choices.ts';
import { error, failed, type Problem, type Result, unless } from '../problem.ts';
import type { Theme } from '../theme/theme.ts';
import { exists, readBytes, readFolder } from '../world/disk/files.ts';
import { didYouMean } from '../yaml/near.ts';
import { type KitFolder, shownPath } from './kits.ts';
import { builtInTemplates, type Looks, type NamedTemplate, openLooks } from './look.ts';
import { pictureFrom } from './pictures.ts';

/**
 * All brands, or all that is wrong with them. `base` is the folder their names are relative to, `others` what is set
 * besides kits and brands.
 */
export async function readBrands(
  { value: names, from }: Said<readonly string[]>,
  base: string,
  cwd: string,
  folder: KitFolder,
  kits: readonly Kit[],
  others: readonly unknown[],
  template?: NamedTemplate,
): Promise<Result<readonly Branded[]>> {
  const paths = [...new Set(names.map((name) => resolve(base, name)))];
  const all = paths.map((path) => [path, openAt(path, from, cwd)] as const);
  const said = all.map(([, opened]) => (opened.ok ? opened.value.said : undefined));
  // The program runs without V8's optimiser (bin/load.js), which pays from the third build on, and for fonts.
  if (names.length > 2 || said.some((one) => one?.faces)) setFlagsFromString('--opt');
  const shared = await shareAll(cwd, [kits, said, ...others]);
  const read: Result<Branded>[] = [];
  for (const [path, opened] of all) {
    read.push(
      opened.ok
        ? after(opened.problems, await laid(opened.value, path, cwd, folder, kits, shared, template))
        : opened,
    );
  }
  const brands = read.flatMap((result) => (result.ok ? [result.value] : []));
  return unless([...read.flatMap(({ problems }) => problems), ...sameFolder(brands)], () => brands);
}

/** The brand files that were named, opened; for what needs their words and not their look. */
export function openBrands(
  { value: names, from }: Said<readonly string[]>,
  cwd: string,
): Result<readonly OpenBrand[]> {
  const opened = names.map((name) => openAt(resolve(cwd, name), from, cwd));
  return unless(
    opened.flatMap(({ problems }) => problems),
    () => opened.flatMap((result) => (result.ok ? [result.value] : [])),
  );
}

/** A kit with the words of a brand. */
export const inBrand = (
  brand: OpenBrand,
  kit: Kit,
  { kinds, sourceLanguage }: Pick<KitFolder, 'kinds' | 'sourceLanguage'>,
): Result<Kit> => {
  const own = ownKit(brand, kit, kinds, kit.edition.language === sourceLanguage);
  return unless(own.problems, () => own.kit);
};

const after = <T>(problems: readonly Problem[], result: Result<T>): Result<T> => ({
  ...result,
  problems: [...problems, ...result.problems],
});

function openAt(path: string, from: Origin, cwd: string): Result<OpenBrand> {
  const file = shownPath(path, cwd);
  if (!exists(path))
    return failed(
      wrong(
        from,
        'no-brand',
        `there is no file ${file}.`,
        'Name the brand.yaml of an organisation; "kitpress init" makes one.',
      ),
    );
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const home = dirname(path);
  return openBrand(bytes.value, file, readFolder(home), home);
}

/** What all brands of a run share: looks, compiled faces, pictures. */
interface Shared extends Pick<Ground, 'shop' | 'withFaces'> {
  readonly looks: Looks;
  readonly pictures: Map<string, Promise<Result<Picture>>>;
}

async function shareAll(cwd: string, toSet: readonly unknown[]): Promise<Shared> {
  const looks = await openLooks(cwd, toSet);
  return {
    looks,
    pictures: new Map(),
    withFaces: looks.withFaces,
    shop: { deflate: (bytes) => deflateSync(bytes), compiled: new Map() },
  };
}

async function laid(
  brand: OpenBrand,
  path: string,
  cwd: string,
  folder: KitFolder,
  kits: readonly Kit[],
  { looks, pictures, ...shared }: Shared,
  planned: NamedTemplate | undefined,
): Promise<Result<Branded>> {
  const theme = templateOf(brand, cwd, looks, planned);
  if (!theme.ok) return theme;
  const picture = (bytes: Uint8Array, file: string): Promise<Result<Picture>> => {
    const key = resolve(dirname(path), file);
    const read = pictures.get(key) ?? pictureFrom(bytes, file);
    pictures.set(key, read);
    return read;
  };
  const { kinds, languages, sourceLanguage } = folder;
  return after(
    theme.problems,
    await applyBrand(brand, {
      ...shared,
      theme: theme.value,
      kinds,
      kits,
      languages,
      sourceLanguage,
      picture,
    }),
  );
}

/** A template by its name, or in a folder of the brand's own; the plan's, where the brand names none. */
function templateOf(
  brand: OpenBrand,
  cwd: string,
  looks: Looks,
  planned: NamedTemplate | undefined,
): Result<Theme> {
  const name = brand.said.template;
  if (name === undefined) return looks.at(planned);
  const known = builtInTemplates();
  if (known.includes(name)) return looks.builtIn(name);
  const path = `${name}/template.yaml`;
  const bytes = brand.folder.read(path);
  if (bytes) return looks.from(bytes, shownPath(resolve(brand.home, path), cwd));
  const place = brand.source.at(['template']);
  const outside = leadsOut(name) || brand.folder.refusal?.(path)?.code === 'file-outside';
  return failed(
    outside
      ? error('file-outside', `${name} leads out of the brand’s folder.`, {
          hint: 'Put a copy of it into the folder of brand.yaml.',
          ...place,
        })
      : error('brand-unknown-template', `There is no template "${name}".`, {
          hint: `${didYouMean(name, known)}The built-in ones are ${known.join(', ')}; one of your own is a folder with a template.yaml beside brand.yaml.`,
          ...place,
        }),
  );
}

/** Two brands of one id would write over one another. */
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
