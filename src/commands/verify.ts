// kitpress verify: finished PDFs, read by a reader that did not write them, against the edition they were made from.
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { KINDS } from '../kinds/index.ts';
import type { Kit } from '../kit/kit.ts';
import { error, ok, type Problem, type Result, warning } from '../problem.ts';
import type { About, FoundKit, Verified } from '../verify/verify.ts';
import {
  findKit,
  hasEdition,
  type KitFolder,
  knownKits,
  openKit,
  readKit,
  shownPath,
} from '../workshop/kits.ts';
import { readBytes } from '../world/disk/files.ts';
import { readYaml } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { answer } from './answer.ts';
import type { VerifiedFile } from './answer-schema.ts';
import type { VerifyFlags } from './program.ts';
import { breathe, progressOn, type Terminal } from './terminal.ts';

export async function runVerify(
  names: readonly string[],
  flags: VerifyFlags,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  if (names.length === 0) return answer({ problems: [NO_FILE] }, flags.json, terminal);
  const named = flags.kit === undefined ? undefined : findKit(flags.kit, { flag: '--kit' }, cwd, cwd);
  if (named && !named.ok) return answer(named, flags.json, terminal);
  const brands = await openNamed(flags.brand, cwd);
  if (!brands.ok) return answer(brands, flags.json, terminal);
  const kits = openKits(named?.value, cwd, brands.value);
  // Unlike a build, this reads long enough for optimised code to pay.
  setFlagsFromString('--opt');
  const { verifyPdf } = await import('../verify/verify.ts');
  const progress = progressOn(terminal);
  const problems: Problem[] = [];
  const files: VerifiedFile[] = [];
  try {
    for (const name of new Set(names)) {
      const file = shownPath(resolve(cwd, name), cwd);
      progress.say(`Reading ${file} …`);
      await breathe(terminal);
      const read = readBytes(resolve(cwd, name));
      problems.push(...read.problems);
      if (!read.ok) continue;
      const verified = await verifyPdf(read.value, file, KINDS, (about) => kits(about, file));
      problems.push(...verified.problems);
      files.push(factOf(file, read.value.length, verified));
    }
  } finally {
    progress.clear();
  }
  const summary = {
    pages: files.reduce((sum, { pages }) => sum + pages, 0),
    words: files.reduce((sum, { words }) => sum + words, 0),
  };
  const text = files.map(lineOf).join('');
  return answer({ problems, files, summary, text }, flags.json, terminal);
}

/** Finds the brand of an id among those that were named, and puts its words into a kit. */
type InBrand = (id: string, kit: Kit, folder: KitFolder) => Result<Kit> | undefined;

const openNamed = async (named: string | undefined, cwd: string): Promise<Result<InBrand>> => {
  if (named === undefined) return ok(() => undefined);
  const { inBrand, openBrands } = await import('../workshop/brands.ts');
  const opened = openBrands({ value: named.split(','), from: { flag: '--brand' } }, cwd);
  if (!opened.ok) return opened;
  return ok((id, kit, folder) => {
    const brand = opened.value.find((one) => one.id === id);
    return brand && inBrand(brand, kit, folder);
  });
};

const NO_FILE = error('usage-no-value', 'verify needs a file.', {
  hint: 'Write kitpress verify out/kit.pdf out/guide.pdf.',
});

const factOf = (
  file: string,
  bytes: number,
  { pages, words, problems, compared }: Verified,
): VerifiedFile => ({
  file,
  bytes,
  pages,
  words,
  problems: problems.length,
  compared,
});

const plural = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

/** "out/kit.pdf: 29 pages, 3,412 words, 0 problems" */
const lineOf = ({ file, pages, words, problems, compared }: VerifiedFile): string =>
  `${file}: ${plural(pages, 'page')}, ${plural(words, 'word')}, ${plural(problems, 'problem')}${
    compared ? '' : '; its words were not compared with an edition'
  }\n`;

/** Finds the kit a file was made from, and reads each edition once. */
const openKits = (
  named: KitFolder | undefined,
  cwd: string,
  inBrand: InBrand,
): ((about: About | undefined, file: string) => FoundKit) => {
  const read = new Map<string, ReturnType<typeof readKit>>();
  return (about, file) => {
    const skipped = (code: string, message: string, hint: string): FoundKit => ({
      problems: [warning(code, `${message} Its words were not compared with an edition.`, { hint, file })],
    });
    if (!about)
      return skipped('verify-no-kit', 'The file does not say which kit it was made from.', 'Build it again.');
    const folder = named ?? folderOf(about.kit, cwd);
    const id = folder && idOf(folder);
    if (!folder || id !== about.kit)
      return skipped(
        'verify-unknown-kit',
        `The file was made from the kit "${about.kit}", and ${named ? `${named.label} is ${id ?? 'another'}` : 'there is none of that name here'}.`,
        'Name the folder of its kit with --kit.',
      );
    if (!hasEdition(folder, about.language))
      return skipped(
        'verify-no-edition',
        `The kit has no edition in "${about.language}" any more.`,
        'Name the folder of the kit it was made from with --kit.',
      );
    const key = `${folder.folder}|${about.language}|${about.brand ?? ''}`;
    const found = read.get(key) ?? editionOf(folder, about, inBrand);
    if (!found)
      return skipped(
        'verify-needs-brand',
        `The brand "${about.brand}" has put texts of its own into the file.`,
        'Name its brand.yaml with --brand.',
      );
    read.set(key, found);
    if (!found.ok) return found;
    return sameVersion(found.value, about)
      ? { kit: found.value, problems: [] }
      : skipped(
          'verify-other-version',
          `The file was made from version ${about.version} of the kit, and here is ${found.value.version}.`,
          'Build it again.',
        );
  };
};

/** The edition a file was made from, with the brand's words if it has some; undefined if nobody named that brand. */
const editionOf = (folder: KitFolder, about: About, inBrand: InBrand): Result<Kit> | undefined => {
  // The words of a draft are partly those of its source.
  const kit = readKit(folder, about.language, true);
  return about.brand === undefined || !kit.ok ? kit : inBrand(about.brand, kit.value, folder);
};

const sameVersion = (kit: Kit, { version }: About): boolean => kit.version === version;

const folderOf = (id: string, cwd: string): KitFolder | undefined =>
  knownKits(cwd)
    .map(({ folder }) => openKit(folder, cwd))
    .find((folder) => idOf(folder) === id);

const idOf = ({ files }: KitFolder): string | undefined => {
  const bytes = files.read('kit.yaml');
  const id = bytes && valueAt(readYaml(bytes, 'kit.yaml').source?.data, ['id']);
  return typeof id === 'string' ? id : undefined;
};
