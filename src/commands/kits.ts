// Kits on this machine: built in and in ./content; their folders, editions and source language.
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Kit } from '../content/kit.ts';
import { listEditions, loadKit } from '../content/load.ts';
import { didYouMean } from '../content/near.ts';
import { pseudoKit, pseudoOf } from '../content/pseudo.ts';
import { valueAt } from '../content/validate.ts';
import { readYaml } from '../content/yaml.ts';
import { exists, type OpenFolder, readFolder } from '../files.ts';
import { kitFolders, kitsFolder } from '../paths.ts';
import { type Origin, wrong } from '../plan-choices.ts';
import { failed, ok, type Result } from '../problem.ts';

/** A kit's folder, opened. */
export interface KitFolder {
  readonly folder: string;
  /** As people know it, relative to where they are if it lies there. */
  readonly label: string;
  readonly files: OpenFolder;
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

/** The folder of a kit that flag or plan named. `base` is what its name is relative to. */
export function findKit(name: string, from: Origin, base: string, cwd: string): Result<KitFolder> {
  const folders = kitFolders(name, base);
  const folder = folders.find((path) => exists(join(path, 'kit.yaml')));
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

export function openKit(folder: string, cwd: string): KitFolder {
  const files = readFolder(folder);
  const bytes = files.read('kit.yaml');
  const said = bytes && valueAt(readYaml(bytes, 'kit.yaml').source?.data, ['sourceLanguage']);
  return {
    folder,
    label: shownPath(folder, cwd),
    files,
    languages: listEditions(files),
    sourceLanguage: typeof said === 'string' ? said : undefined,
  };
}

/** The language to take where none is said. */
export const usualLanguage = ({ sourceLanguage, languages }: KitFolder): string =>
  sourceLanguage ?? languages[0] ?? 'sv';

/** True if the kit can be had in a language: an edition, or one that is made from the kit's own. */
export const hasEdition = ({ languages }: KitFolder, language: string): boolean =>
  languages.includes(language) || pseudoOf(language) !== undefined;

/**
 * The kit in one language, a pseudo-edition included; what was refused on the way (a link out of its folder) is among
 * the problems.
 */
export function readKit(kit: KitFolder, language: string): Result<Kit> {
  const pseudo = kit.languages.includes(language) ? undefined : pseudoOf(language);
  const loaded = loadKit(kit.folder, pseudo ? usualLanguage(kit) : language, kit.files, kit.label);
  const problems = [...loaded.problems, ...kit.files.refused()];
  if (!loaded.ok) return { ok: false, problems };
  return ok(pseudo ? pseudoKit(loaded.value, pseudo) : loaded.value, problems);
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
