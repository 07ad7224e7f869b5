// Kits in a world: built in and in ./content; their folders, editions and source language.
import { KINDS } from '../kinds/index.ts';
import type { Kinds } from '../kinds/kind.ts';
import { editionFiles, languagesIn, RECORD_FILE, recordPath } from '../kit/edition-files.ts';
import type { FallbackTexts } from '../kit/fallback-texts.ts';
import { type FileCache, openFileCache } from '../kit/file-cache.ts';
import type { Kit } from '../kit/kit.ts';
import { openEdition } from '../kit/open.ts';
import { pseudoKit, pseudoOf } from '../kit/pseudo.ts';
import { type Origin, wrong } from '../plan/choices.ts';
import { failed, ok, type Problem, type Result, unless } from '../problem.ts';
import { argument } from '../shell.ts';
import { readTexts } from '../translation/reading.ts';
import {
  checkExtra,
  checkFinished,
  checkWords,
  fallbacksFor,
  withSources,
} from '../translation/sync/check.ts';
import {
  readTranslation,
  type ShippedWords,
  sourceLanguageOf,
  sourceTexts,
  type Translation,
} from '../translation/sync/compare.ts';
import { MOVED_FILE } from '../translation/sync/moved.ts';
import type { EditionTexts } from '../translation/texts.ts';
import { openSnapshot, type Snapshot } from '../world/snapshot.ts';
import type { World } from '../world/world.ts';
import { didYouMean } from '../yaml/near.ts';
import type { Content } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { knownKits, WORDS_KIT } from './known-kits.ts';
import { fileMeant } from './near-file.ts';

/** The default kit. */
export const BUILT_IN_KIT = 'innovation-declaration';

/** A kit's folder, opened: its structure and the names of its files are loaded, its editions when they are asked for. */
export interface KitFolder {
  readonly folder: string;
  /** As people see it, relative to the current folder if it is in there. */
  readonly label: string;
  /** How to name it on a command line here, "./my-kit". */
  readonly name: string;
  readonly files: Snapshot;
  /** The kinds its sheets may be of. */
  readonly kinds: Kinds;
  /** The words that ship in a language, if they do. */
  readonly words: (language: string) => Promise<Content | undefined>;
  /** Its YAML files, each parsed once. */
  readonly cache: FileCache;
  readonly languages: readonly string[];
  /** What kit.yaml says, if it can be read; `loadKit` checks whether it is right. */
  readonly sourceLanguage: string | undefined;
  /** It comes with Kitpress: a test has put its translations to every check. */
  readonly ships: boolean;
}

/** Where a kit may be, in the order to look; the first that holds a kit.yaml is used. `base` is the folder names are relative to. */
function kitFolders({ paths, packageFolder }: World, kit: string, base: string): readonly string[] {
  if (/[/\\]/.test(kit) || kit.startsWith('.')) return [paths.resolve(base, kit)];
  return [base, packageFolder].map((folder) => paths.resolve(folder, 'content', kit));
}

async function firstKit(world: World, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders)
    if (await world.kindOf(world.paths.resolve(folder, 'kit.yaml'))) return folder;
  return undefined;
}

/** The bare name of a kit if it leads to `folder` from here, else its path. */
async function nameOf(world: World, folder: string): Promise<string> {
  const { paths } = world;
  const bare = paths.base(folder);
  if ((await firstKit(world, kitFolders(world, bare, paths.resolve()))) === folder) return bare;
  const path = paths.shown(folder);
  return path === folder || path.startsWith('.') || path.includes('/') ? path : `./${path}`;
}

/** The arguments that name the same kit in a suggested command. */
export const sameKit = ({ name }: KitFolder, flag = '--kit '): string =>
  name === BUILT_IN_KIT ? '' : ` ${flag}${argument(name)}`;

export interface FindOptions {
  /** What the name is relative to: the current folder unless another one is given. */
  readonly base?: string;
  /** The register of kinds that the kit's sheets may be of: the program's own unless another one is given. */
  readonly kinds?: Kinds | undefined;
}

/** The folder of a kit that flag or plan named. Problems: usage-unknown-kit, plan-unknown-kit. */
export async function findKit(
  world: World,
  name: string,
  from: Origin,
  { base = world.paths.resolve(), kinds }: FindOptions = {},
): Promise<Result<KitFolder>> {
  const folder = await firstKit(world, kitFolders(world, name, base));
  if (folder !== undefined) return ok(await openKit(world, folder, kinds));
  const [message, hint] = await whyNoKit(world, name, base);
  return failed(wrong(from, 'unknown-kit', message, hint));
}

async function whyNoKit(world: World, name: string, base: string): Promise<readonly [string, string]> {
  const { paths } = world;
  const path = paths.resolve(base, name);
  if ((await world.kindOf(path)) === 'file') {
    const hint =
      paths.base(path) === 'kit.yaml'
        ? `Name the folder that it is in: "${await nameOf(world, paths.parent(path))}".`
        : 'Name a folder with a kit.yaml. A plan is named with --plan, a list of names with --participants, a brand with --brand.';
    return [`${name} is a file, and a kit is a folder.`, hint];
  }
  if (kitFolders(world, name, base).length === 1)
    return [
      `there is no kit.yaml in ${name}.`,
      `${await fileMeant(world, name, path)}Name the folder that contains kit.yaml; "kitpress list" shows all kits.`,
    ];
  const names = (await knownKits(world, base)).map((kit) => kit.name);
  return [
    `there is no kit "${name}".`,
    `${didYouMean(name, names)}The kits are ${names.join(', ')}; write a folder with a slash, as in ./${name}.`,
  ];
}

export async function openKit(world: World, folder: string, kinds: Kinds = KINDS): Promise<KitFolder> {
  const label = world.paths.shown(folder);
  const files = openSnapshot(world, folder);
  await files.load({ files: ['kit.yaml', MOVED_FILE], lists: [''] });
  await files.load({ lists: files.list('') });
  const cache = openFileCache(files, label);
  const said = valueAt(cache.read('kit.yaml')?.source?.data, ['sourceLanguage']);
  return {
    folder,
    label,
    name: await nameOf(world, folder),
    files,
    kinds,
    cache,
    languages: languagesIn(files),
    words: (language) => readWords(world, language),
    sourceLanguage: typeof said === 'string' ? said : undefined,
    ships: world.paths.parent(folder) === world.paths.resolve(world.packageFolder, 'content'),
  };
}

/** The words that ship, as a kit without sheets. */
export const openWords = (world: World, kinds?: Kinds): Promise<KitFolder> =>
  openKit(world, world.paths.resolve(world.packageFolder, 'content', WORDS_KIT), kinds);

/** The kit in a language that it has an edition in, from files that have been loaded. */
export async function loadEdition(
  kit: KitFolder,
  language: string,
  fallbacks?: FallbackTexts,
): Promise<Result<Kit>> {
  const shipped = await kit.words(language);
  return openEdition(
    {
      folder: kit.folder,
      files: kit.cache,
      kinds: kit.kinds,
      ...(shipped && { shipped }),
      ...(fallbacks && { fallbacks }),
    },
    language,
  );
}

/** The words that every kit needs, in a language or, if they do not ship in "pt-BR", in "pt". */
async function readWords(world: World, language: string): Promise<Content | undefined> {
  const folder = world.paths.resolve(world.packageFolder, 'content', WORDS_KIT);
  const files = openSnapshot(world, folder);
  const names = [...new Set([language, language.split('-')[0] ?? language])].map((name) => `${name}.yaml`);
  await files.load({ files: names });
  const cache = openFileCache(files, world.paths.shown(folder));
  return names.map((name) => cache.read(name)?.source).find((source) => source !== undefined);
}

/** The words that ship in some languages. */
async function wordsIn(kit: KitFolder, languages: readonly string[]): Promise<ShippedWords> {
  const found = new Map<string, Content | undefined>();
  for (const language of languages) found.set(language, await kit.words(language));
  return (language) => found.get(language);
}

/** Loads what is read of some editions: their YAML files, and what a translation was made from. */
export const loadEditions = ({ files }: KitFolder, languages: readonly string[]): Promise<void> =>
  files.load({
    files: languages.flatMap((language) => [
      ...editionFiles(files, language).map(({ path }) => path),
      recordPath(files, language, RECORD_FILE),
    ]),
  });

/** The id of its list of themes, if kit.yaml says one. */
export const themesListOf = ({ cache }: KitFolder): string | undefined => {
  const said = valueAt(cache.read('kit.yaml')?.source?.data, ['themes']);
  return typeof said === 'string' ? said : undefined;
};

/** The default language. */
export const usualLanguage = ({ sourceLanguage, languages }: KitFolder): string =>
  sourceLanguage ?? languages[0] ?? 'sv';

/** True if the kit can be printed in a language: an edition (a refused one is reported later), or one that is made from the kit's own. */
export const hasEdition = ({ languages, files }: KitFolder, language: string): boolean =>
  languages.includes(language) || pseudoOf(language) !== undefined || files.refusal(language) !== undefined;

/**
 * The kit in one language, a pseudo-edition included; what was refused on the way (a link out of its folder) is among the problems. A translation must be
 * finished and up to date; in a draft its source stands in for texts that are missing or stale.
 */
export async function readKit(kit: KitFolder, language: string, draft = false): Promise<Result<Kit>> {
  const pseudo = kit.languages.includes(language) ? undefined : pseudoOf(language);
  if (!pseudo) return readEdition(kit, language, draft);
  const loaded = await readEdition(kit, usualLanguage(kit), draft);
  return loaded.ok ? ok(pseudoKit(loaded.value, pseudo), loaded.problems) : loaded;
}

async function readEdition(kit: KitFolder, language: string, draft: boolean): Promise<Result<Kit>> {
  if (kit.languages.includes(language)) await loadEditions(kit, [language]);
  const translation = await translationOf(kit, language);
  const loaded = !translation
    ? await loadEdition(kit, language)
    : translation.ok
      ? await readTranslated(kit, translation.value, draft)
      : withProblems(await readUncompared(kit, language, draft), translation.problems);
  return withProblems(loaded, kit.files.refused());
}

/** An edition beside its source; nothing for the language the kit is written in, or if there is no such edition. */
export async function translationOf(
  kit: KitFolder,
  language: string,
): Promise<Result<Translation> | undefined> {
  const { sourceLanguage: source, languages, cache } = kit;
  if (source === undefined || source === language) return undefined;
  if (!languages.includes(language) || !languages.includes(source)) return undefined;
  // Where it is made from another translation, its items are still those of the kit's source.
  await loadEditions(kit, [language, source]);
  const from = sourceLanguageOf(cache, language, source);
  await kit.files.load({ lists: [from] });
  await loadEditions(kit, [from]);
  return readTranslation(cache, language, source, await wordsIn(kit, [from, language]));
}

/** With a file that could not be read, there are no texts of the source to stand in; what is empty may be so in a draft all the same. */
async function readUncompared(kit: KitFolder, language: string, draft: boolean): Promise<Result<Kit>> {
  const read = await loadEdition(kit, language);
  const problems = draft ? read.problems.filter(({ code }) => code !== 'content-empty') : read.problems;
  return { ...read, problems };
}

async function readTranslated(
  kit: KitFolder,
  translation: Translation,
  draft: boolean,
): Promise<Result<Kit>> {
  const { language } = translation.edition;
  const update = `kitpress translate update ${language}${sameKit(kit)}`;
  const fallbacks = draft ? fallbacksFor(translation) : undefined;
  const read = await loadEdition(kit, language, fallbacks);
  const loaded = { ...read, problems: withSources(read.problems, translation) };
  return withProblems(loaded, [
    ...checkWords(translation, update),
    ...(kit.ships ? [] : await checksOf(translation)),
    ...(draft ? [] : checkFinished(translation, loaded.problems, update)),
    ...checkExtra(translation, loaded.problems),
  ]);
}

/** What programs for translators check as well. */
async function checksOf(translation: Translation): Promise<readonly Problem[]> {
  const { checkTranslated, unknownIgnores } = await import('../translation/checks/index.ts');
  return [...checkTranslated(translation), ...unknownIgnores(translation)];
}

const withProblems = <T>(result: Result<T>, more: readonly Problem[]): Result<T> => {
  const problems = [...result.problems, ...more];
  return result.ok ? unless(problems, () => result.value) : { ok: false, problems };
};

/** The texts of an edition that the kit has, as one in another language needs them. */
export async function textsToTranslate(kit: KitFolder, from: string, into: string): Promise<EditionTexts> {
  await loadEditions(kit, [from]);
  return sourceTexts(readTexts(kit.cache, from), into, await wordsIn(kit, [from, into]));
}
