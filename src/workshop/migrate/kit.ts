// A kit in today's format → its files in the new one, with a list of where each text went.

import { EXPORTED_FILE, RECORD_FILE } from '../../kit/edition-files.ts';
import { openFileCache } from '../../kit/file-cache.ts';
import { ok, type Result } from '../../problem.ts';
import { MOVED_FILE } from '../../translation/sync/moved.ts';
import { textsIn } from '../../translation/texts.ts';
import { openSnapshot } from '../../world/snapshot.ts';
import type { World } from '../../world/world.ts';
import { commentsIn } from '../../yaml/comments.ts';
import { valueAt } from '../../yaml/validate.ts';
import { type KitFolder, openKit } from '../kits.ts';
import type { Moves } from './brand-texts.ts';
import { newFiles } from './edition.ts';
import { checkFormer, formerLanguages, noEditions, readFormer } from './former/load.ts';
import { type KitFile, TEXT_FILES } from './former/schema.ts';
import { newRecord } from './records.ts';
import type { NewForm } from './rewritten.ts';
import { newStructure } from './structure.ts';
import { type MovedKit, type OldEdition, type OldFile, rekey } from './texts.ts';
import { whatChanges } from './warnings.ts';

/** A kit in the old form with all its texts. */
interface OldKit {
  readonly kit: KitFile;
  readonly moved: MovedKit;
}

const isNew = ({ cache }: KitFolder): boolean => {
  const data = cache.read('kit.yaml')?.source?.data;
  return valueAt(data, ['lists']) !== undefined && valueAt(data, ['principles']) === undefined;
};

/** Nothing if the kit has the new form already. Problems: those of the kit in the old form; what is lost or needs a hand. */
export async function migrateKit(world: World, folder: string): Promise<Result<readonly NewForm[]>> {
  const opened = await openKit(world, folder);
  if (isNew(opened)) return ok([]);
  const read = await readOld(world, opened);
  if (!read.ok) return read;
  const { kit, moved } = read.value;
  return ok(
    [structureFile(opened, kit, moved), ...editionFiles(opened, kit, moved), movesFile(moved)],
    [...read.problems, ...whatChanges(kit, moved, opened.cache.shown)],
  );
}

/** Where the texts of a kit went, or will go. Problems: those of the kit in the old form, of moved.yaml. */
export async function movesOfKit(world: World, opened: KitFolder): Promise<Result<Moves>> {
  if (!isNew(opened)) {
    const read = await readOld(world, opened);
    return read.ok ? ok(read.value.moved.moves, read.problems) : read;
  }
  await opened.files.load({ files: [MOVED_FILE] });
  const reading = opened.cache.read(MOVED_FILE);
  if (reading && !reading.source) return { ok: false, problems: reading.problems };
  const moves = Object.entries(reading?.source?.data ?? {});
  return ok(new Map(moves.flatMap(([old, key]) => (typeof key === 'string' ? [[old, key]] : []))));
}

async function readOld(world: World, opened: KitFolder): Promise<Result<OldKit>> {
  const languages = formerLanguages(opened.cache);
  const kit = await structureOf(opened, languages);
  if (!kit.ok) return kit;
  const editions = await Promise.all(languages.map((language) => editionOf(world, opened, language)));
  return ok({ kit: kit.value, moved: rekey(kit.value, editions) });
}

/** What a translation may lack: it is migrated as it is. */
const UNTRANSLATED = ['content-missing-text', 'content-missing-key', 'content-missing-file', 'content-empty'];

/** kit.yaml, if the kit can be read in each of its languages. A text that is still to be translated does not matter here. */
async function structureOf(
  { cache, files, sourceLanguage }: KitFolder,
  languages: readonly string[],
): Promise<Result<KitFile>> {
  await files.load({
    files: languages.flatMap((language) => cache.list(language).map((name) => `${language}/${name}`)),
  });
  const structure = readFormer(cache);
  const isOpen = (language: string, code: string): boolean =>
    language !== sourceLanguage && UNTRANSLATED.includes(code);
  const problems = [
    ...structure.problems,
    ...(structure.value && languages.length === 0 ? [noEditions(cache.shown('kit.yaml'))] : []),
    ...languages.flatMap((language) =>
      checkFormer(language, cache, structure).filter(({ code }) => !isOpen(language, code)),
    ),
  ].filter(({ severity }) => severity === 'error');
  return structure.value && problems.length === 0 ? ok(structure.value) : { ok: false, problems };
}

async function editionOf(world: World, { cache }: KitFolder, language: string): Promise<OldEdition> {
  const files = ['edition.yaml', ...TEXT_FILES].flatMap((name): readonly OldFile[] => {
    const source = cache.list(language).includes(name)
      ? cache.read(`${language}/${name}`)?.source
      : undefined;
    if (!source) return [];
    return [
      { name, source, texts: textsIn(source.data, name), comments: commentsIn(source.text, source.file) },
    ];
  });
  return { language, files, shipped: await shippedWords(world, language) };
}

/** The words that ship with Kitpress in a language or, if there are none in "pt-BR", in "pt". */
async function shippedWords(world: World, language: string): Promise<ReadonlyMap<string, string>> {
  const files = openSnapshot(world, world.paths.resolve(world.packageFolder, 'content', 'kitpress'));
  const names = [language, language.split('-')[0] ?? language].map((one) => `${one}.yaml`);
  await files.load({ files: names });
  const cache = openFileCache(files, 'kitpress');
  const source = names.map((name) => cache.read(name)?.source).find((one) => one !== undefined);
  return new Map([...textsIn(source?.data, '')].map(([key, { text }]) => [key, text]));
}

const RECORDS = [RECORD_FILE, EXPORTED_FILE];

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function structureFile({ cache }: KitFolder, kit: KitFile, { editions }: MovedKit): NewForm {
  const source = cache.read('kit.yaml')?.source;
  const comments = commentsIn(source?.text ?? '', 'kit.yaml');
  const from = editions.find(({ edition }) => edition.language === kit.sourceLanguage) ?? editions[0];
  const why = from?.texts.filter(({ path }) => path[0] === 'lists' && path[1] === 'why').length;
  return {
    name: 'kit.yaml',
    text: linesOf([...comments.head, ...newStructure(kit, { why }, comments), ...comments.foot]),
  };
}

const editionFiles = (
  { cache }: KitFolder,
  kit: KitFile,
  { editions, spare }: MovedKit,
): readonly NewForm[] =>
  editions.flatMap((moved) => {
    const { language } = moved.edition;
    const records = RECORDS.flatMap((name) => {
      const there = cache.list(language).includes(name);
      const source = there ? cache.read(`${language}/${name}`)?.source : undefined;
      return source ? [{ name, text: newRecord(source, kit, spare) }] : [];
    });
    return [...newFiles(moved, kit), ...records].map(({ name, text }) => ({
      name: `${language}/${name}`,
      text,
    }));
  });

const MOVED_HEAD = [
  '# Where each text went when this kit was migrated: file and key of before, and the key now. Files for translators that',
  '# were exported before, records and brands are read with it.',
];

const movesFile = ({ moves }: MovedKit): NewForm => ({
  name: MOVED_FILE,
  text: linesOf([...MOVED_HEAD, ...[...moves].map(([old, key]) => `${old}: ${key}`)]),
});
