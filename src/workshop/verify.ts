// The use case "verify": finished PDFs, read by a reader that did not write them, against the edition they were made from.
import { KINDS } from '../kinds/index.ts';
import type { Kinds } from '../kinds/kind.ts';
import type { Kit } from '../kit/kit.ts';
import { asUsed } from '../kit/length.ts';
import { ok, type Problem, type Result, warning } from '../problem.ts';
import type { FileOrigin, FoundKit, Verified } from '../verify/verify.ts';
import type { World } from '../world/world.ts';
import { readYaml } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { findKit, hasEdition, type KitFolder, openKit, openWords, readKit } from './kits.ts';
import { knownKits, WORDS_KIT } from './known-kits.ts';
import type { Pause } from './print.ts';

export interface VerifyOptions {
  /** The kit the files were made from, by name or folder; else each file says its own. */
  readonly kit?: string;
  /** The register of kinds, as in `FindOptions`. */
  readonly kinds?: Kinds;
  /** Brand files whose texts the PDFs may have. */
  readonly brands?: readonly string[];
  /** Called with each file before it is read. */
  readonly pause?: Pause<string>;
}

export interface VerifiedPdf extends Verified {
  /** As people see it. */
  readonly file: string;
  /** Its size. */
  readonly bytes: number;
}

export interface Verification {
  /** Those that could be read. */
  readonly files: readonly VerifiedPdf[];
  /** The problems of all files, also of those that could not be read. */
  readonly found: readonly Problem[];
}

/** Reads PDFs again. Problems: of the kit and the brands that were named; problems of the PDFs are in the value. */
export async function verifyFiles(
  world: World,
  names: readonly string[],
  { kit, kinds = KINDS, brands, pause = async () => {} }: VerifyOptions = {},
): Promise<Result<Verification>> {
  const named = kit === undefined ? undefined : await findKit(world, kit, { flag: '--kit' }, { kinds });
  if (named && !named.ok) return named;
  const inBrand = await openNamed(world, brands);
  if (!inBrand.ok) return inBrand;
  const kits = openKits(world, kinds, named?.value, inBrand.value);
  // Unlike a build, this reads long enough for optimised code to pay off.
  world.optimise();
  const { verifyPdf } = await import('../verify/verify.ts');
  const found: Problem[] = [];
  const files: VerifiedPdf[] = [];
  for (const name of new Set(names)) {
    const path = world.paths.resolve(name);
    const file = world.paths.shown(path);
    await pause(file);
    const read = await world.read(path);
    found.push(...read.problems);
    if (!read.ok) continue;
    const verified = await verifyPdf(read.value, file, kinds, (about) => kits(about, file));
    found.push(...verified.problems);
    files.push({ ...verified, file, bytes: read.value.length });
  }
  return ok({ files, found });
}

/** Finds the brand of an id among those that were named, and puts its words into a kit. */
type InBrand = (id: string, kit: Kit) => Result<Kit> | undefined;

const openNamed = async (world: World, named: readonly string[] | undefined): Promise<Result<InBrand>> => {
  if (named === undefined) return ok(() => undefined);
  const { inBrand, openBrands } = await import('./brands.ts');
  const opened = await openBrands(world, { value: named, from: { flag: '--brand' } });
  if (!opened.ok) return opened;
  return ok((id, kit) => {
    const brand = opened.value.find((one) => one.id === id);
    return brand && inBrand(brand, kit);
  });
};

/** Finds the kit a file was made from, and reads each edition once. */
const openKits = (
  world: World,
  kinds: Kinds,
  named: KitFolder | undefined,
  inBrand: InBrand,
): ((about: FileOrigin | undefined, file: string) => Promise<FoundKit>) => {
  const read = new Map<string, Result<Kit>>();
  return async (about, file) => {
    const skipped = (code: string, message: string, hint: string): FoundKit => ({
      problems: [warning(code, `${message} Its words were not compared with an edition.`, { hint, file })],
    });
    if (!about)
      return skipped('verify-no-kit', 'The file does not say which kit it was made from.', 'Build it again.');
    const folder = named ?? (await folderOf(world, kinds, about.kit));
    const id = folder && idOf(folder);
    if (!folder || id !== about.kit)
      return skipped(
        'verify-unknown-kit',
        `The file was made from the kit "${about.kit}", but ${named ? `${named.label} is ${id ?? 'another'}` : 'there is no kit of that name here'}.`,
        'Name the folder of its kit with --kit.',
      );
    if (!hasEdition(folder, about.language))
      return skipped(
        'verify-no-edition',
        `The kit no longer has an edition in "${about.language}".`,
        'Name the folder of the kit it was made from with --kit.',
      );
    const key = `${folder.folder}|${about.language}|${about.brand ?? ''}`;
    const found = read.get(key) ?? (await editionOf(folder, about, inBrand));
    if (!found)
      return skipped(
        'verify-needs-brand',
        `The file has texts from the brand "${about.brand}".`,
        'Name its brand.yaml with --brand.',
      );
    read.set(key, found);
    if (!found.ok) return found;
    return sameVersion(found.value, about)
      ? { kit: asPrinted(found.value, about), problems: [] }
      : skipped(
          'verify-other-version',
          `The file was made from version ${about.version} of the kit, but the version here is ${found.value.version}.`,
          'Build it again.',
        );
  };
};

/** The edition a file was made from, with the brand's words if it has some; undefined if that brand was not named. */
const editionOf = async (
  folder: KitFolder,
  about: FileOrigin,
  inBrand: InBrand,
): Promise<Result<Kit> | undefined> => {
  // The words of a draft are partly those of its source.
  const kit = await readKit(folder, about.language, true);
  return about.brand === undefined || !kit.ok ? kit : inBrand(about.brand, kit.value);
};

/** At the length, and with the codes of the sheets, that the file was made with. */
const asPrinted = (kit: Kit, { length, sheets, onLabels = [] }: FileOrigin): Kit =>
  kit.words && sheets
    ? asUsed(kit, { length, sheets, labels: Object.fromEntries(onLabels.map((what) => [what, true])) })
    : kit;

const sameVersion = (kit: Kit, { version }: FileOrigin): boolean => kit.version === version;

async function folderOf(world: World, kinds: Kinds, id: string): Promise<KitFolder | undefined> {
  for (const { folder } of await knownKits(world)) {
    const kit = await openKit(world, folder, kinds);
    if (idOf(kit) === id) return kit;
  }
  // Of a test page: the words that ship.
  return id === WORDS_KIT ? openWords(world, kinds) : undefined;
}

const idOf = ({ files }: KitFolder): string | undefined => {
  const bytes = files.read('kit.yaml');
  const id = bytes && valueAt(readYaml(bytes, 'kit.yaml').source?.data, ['id']);
  return typeof id === 'string' ? id : undefined;
};
