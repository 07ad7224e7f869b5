// Kits on this machine: built in and in ./content; their folders, editions and source language.
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import type { Kinds } from '../kinds/kind.ts';
import type { Kit } from '../kit/kit.ts';
import { joinFiles, listEditions } from '../kit/load.ts';
import { pseudoKit, pseudoOf } from '../kit/pseudo.ts';
import { openReadings, type Readings } from '../kit/readings.ts';
import { editionSchema } from '../kit/schema.ts';
import { BUILT_IN_KIT, kitFolders, kitsFolder } from '../paths.ts';
import { type Origin, wrong } from '../plan/choices.ts';
import { failed, ok, type Problem, type Result, unless } from '../problem.ts';
import {
  checkExtra,
  checkFinished,
  checkWords,
  standInsFor,
  withSources,
} from '../translation/sync/check.ts';
import { readTranslation, type Translation } from '../translation/sync/compare.ts';
import { exists, type OpenFolder, readFolder } from '../world/disk/files.ts';
import { didYouMean } from '../yaml/near.ts';
import { validate, valueAt } from '../yaml/validate.ts';

/** A kit's folder, opened. */
export interface KitFolder {
  readonly folder: string;
  /** As people know it, relative to where they are if it lies there. */
  readonly label: string;
  /** What means it on a command line here, "./my-kit". */
  readonly name: string;
  readonly files: OpenFolder;
  /** The kinds its sheets may be of. */
  readonly kinds: Kinds;
  /** Its YAML files, each read once. */
  readonly readings: Readings;
  readonly languages: readonly string[];
  /** What kit.yaml says, if it can be read; whether it is right is for `loadKit` to say. */
  readonly sourceLanguage: string | undefined;
}

/** A path as people see it: relative to where they are, with "/", unless it lies elsewhere. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  if (near === '') return '.';
  const elsewhere = near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near);
  return elsewhere ? path : near.split(sep).join('/');
}

/** The bare name of a kit if it leads to `folder` from here, else its path. */
function nameOf(folder: string, cwd: string): string {
  const bare = basename(folder);
  if (firstKit(kitFolders(bare, cwd)) === folder) return bare;
  const path = shownPath(folder, cwd);
  return isAbsolute(path) || path.startsWith('.') || path.includes('/') ? path : `./${path}`;
}

/** What a command that is suggested says after itself, to mean the same kit; in double quotes where a shell needs them. */
export const sameKit = ({ name }: KitFolder, flag = '--kit '): string =>
  name === BUILT_IN_KIT ? '' : ` ${flag}${/[^\p{L}\p{N}./\\:_-]/u.test(name) ? `"${name}"` : name}`;

const firstKit = (folders: readonly string[]): string | undefined =>
  folders.find((path) => exists(join(path, 'kit.yaml')));

/** The folder of a kit that flag or plan named. `base` is what its name is relative to. */
export function findKit(name: string, from: Origin, base: string, cwd: string): Result<KitFolder> {
  const folders = kitFolders(name, base);
  const folder = firstKit(folders);
  if (folder !== undefined) return ok(openKit(folder, cwd));
  if (folders.length === 1) {
    const hint =
      'Name the folder of a kit, the one that holds its kit.yaml; "kitpress list" shows the kits there are.';
    return failed(wrong(from, 'unknown-kit', `there is no kit.yaml in ${name}.`, hint));
  }
  const names = knownKits(base).map((kit) => kit.name);
  const hint = `${didYouMean(name, names)}The kits are ${names.join(', ')}; a folder is written with a slash, as ./${name}.`;
  return failed(wrong(from, 'unknown-kit', `there is no kit "${name}".`, hint));
}

export const openKit = (folder: string, cwd: string): KitFolder =>
  kitOf(readFolder(folder), { folder, label: shownPath(folder, cwd), name: nameOf(folder, cwd) });

/** The kit that is in these files. */
export function kitOf(
  files: OpenFolder,
  { folder, label, name }: Pick<KitFolder, 'folder' | 'label' | 'name'>,
): KitFolder {
  const readings = openReadings(files, label);
  const said = valueAt(readings.read('kit.yaml')?.source?.data, ['sourceLanguage']);
  return {
    folder,
    label,
    name,
    files,
    kinds: KINDS,
    readings,
    languages: listEditions(files),
    sourceLanguage: typeof said === 'string' ? said : undefined,
  };
}

/** The language to take where none is said. */
export const usualLanguage = ({ sourceLanguage, languages }: KitFolder): string =>
  sourceLanguage ?? languages[0] ?? 'sv';

/** True if the kit can be had in a language: an edition (one that was refused will say why), or one that is made from the kit's own. */
export const hasEdition = ({ languages, files }: KitFolder, language: string): boolean =>
  languages.includes(language) || pseudoOf(language) !== undefined || files.refusal(language) !== undefined;

/**
 * The kit in one language, a pseudo-edition included; what was refused on the way (a link out of its folder) is among the problems. A translation must be
 * finished and up to date; in a draft its source stands in for texts that are missing or stale.
 */
export function readKit(kit: KitFolder, language: string, draft = false): Result<Kit> {
  const pseudo = kit.languages.includes(language) ? undefined : pseudoOf(language);
  if (!pseudo) return readEdition(kit, language, draft);
  const loaded = readEdition(kit, usualLanguage(kit), draft);
  return loaded.ok ? ok(pseudoKit(loaded.value, pseudo), loaded.problems) : loaded;
}

function readEdition(kit: KitFolder, language: string, draft: boolean): Result<Kit> {
  const translation = translationOf(kit, language);
  const loaded = !translation
    ? joinFiles(kit.folder, language, kit.readings, kit.kinds)
    : translation.ok
      ? readTranslated(kit, translation.value, draft)
      : withProblems(joinFiles(kit.folder, language, kit.readings, kit.kinds), translation.problems);
  return withProblems(loaded, kit.files.refused());
}

/** An edition beside its source; nothing for the language the kit is written in, or if there is no such edition. */
export function translationOf(kit: KitFolder, language: string): Result<Translation> | undefined {
  const { sourceLanguage: source, languages, readings } = kit;
  if (source === undefined || source === language) return undefined;
  if (!languages.includes(language) || !languages.includes(source)) return undefined;
  return readTranslation(readings, language, source);
}

function readTranslated(kit: KitFolder, translation: Translation, draft: boolean): Result<Kit> {
  const { language } = translation.edition;
  const update = `kitpress translate update ${language}${sameKit(kit)}`;
  const standIns = draft ? standInsFor(translation) : undefined;
  const read = joinFiles(kit.folder, language, kit.readings, kit.kinds, standIns);
  const loaded = { ...read, problems: withSources(read.problems, translation) };
  return withProblems(loaded, [
    ...checkWords(translation, update),
    ...(draft ? [] : checkFinished(translation, loaded.problems, update)),
    ...checkExtra(translation, loaded.problems),
  ]);
}

const withProblems = <T>(result: Result<T>, more: readonly Problem[]): Result<T> => {
  const problems = [...result.problems, ...more];
  return result.ok ? unless(problems, () => result.value) : { ok: false, problems };
};

/** What an edition says of itself; nothing if it cannot be read, which `check` will explain. */
export function describe(
  { readings }: KitFolder,
  language: string,
): { readonly name: string; readonly review: string } {
  const source = readings.read(`${language}/edition.yaml`)?.source;
  const edition = source && validate(editionSchema, source);
  return edition?.ok
    ? { name: edition.value.name, review: edition.value.review }
    : { name: '', review: 'none' };
}

export interface KnownKit {
  readonly name: string;
  readonly folder: string;
  readonly builtIn: boolean;
}

/** Kits that a bare name reaches from `base`: those in its content folder, then the built-in ones they do not hide. */
export function knownKits(base: string): readonly KnownKit[] {
  const near = resolve(base, 'content');
  const own = near === kitsFolder ? [] : kitsIn(near, false);
  return [...own, ...kitsIn(kitsFolder, true).filter(({ name }) => own.every((kit) => kit.name !== name))];
}

const kitsIn = (folder: string, builtIn: boolean): readonly KnownKit[] => {
  const files = readFolder(folder);
  return files
    .list('')
    .filter((name) => files.list(name).includes('kit.yaml'))
    .map((name) => ({ name, folder: join(folder, name), builtIn }));
};
