// A kit's folder and a language → the kit, or every problem in all of its files.
import { error, type Problem, type Result, unless, warning } from '../problem.ts';
import { didYouMean, nearest } from '../yaml/near.ts';
import { validate } from '../yaml/validate.ts';
import type { FallbackTexts } from './fallback-texts.ts';
import { type FileCache, type Folder, openFileCache } from './file-cache.ts';
import { joinKit } from './join.ts';
import type { KitKinds } from './kinds.ts';
import type { Kit } from './kit.ts';
import { checkWorkshop, type EditionPart, partReader } from './part.ts';
import { checkKit } from './rules.ts';
import {
  actionsSchema,
  EDITION_FILES,
  EXPORTED_FILE,
  editionSchema,
  guideSchema,
  type KitFile,
  kitSchema,
  type OldEditionFile,
  principlesSchema,
  questionsSchema,
  RECORD_FILE,
  resourcesSchema,
} from './schema.ts';
import { checkCards } from './wording.ts';

/** The languages a kit has an edition in. */
export const listEditions = (files: Pick<Folder, 'list'>): readonly string[] =>
  files
    .list('')
    .filter((name) => files.list(name).includes('edition.yaml'))
    .sort();

/** The kit in `folder` in `language`, from files that have not been read yet. Problems show a file as `label/kit.yaml`. */
export const loadKit = (
  folder: string,
  language: string,
  files: Folder,
  kinds: KitKinds,
  label = '',
): Result<Kit> => joinFiles(folder, language, openFileCache(files, label), kinds);

/**
 * The kit in `folder` (an absolute path, stored in the kit) in `language`, with fallback texts for those that are missing.
 * All files are read and checked even if one has errors; only checks that need a broken file are left out.
 */
export function joinFiles(
  folder: string,
  language: string,
  files: FileCache,
  kinds: KitKinds,
  fallbacks?: FallbackTexts,
): Result<Kit> {
  const { shown } = files;
  const editions = listEditions(files);
  const structure = loadStructure(files, editions, kinds);
  // With a duplicate id it is not clear which texts belong to which item.
  const kit = structure.problems.some(({ code }) => code === 'content-duplicate-id')
    ? undefined
    : structure.value;
  if (!editions.includes(language))
    return {
      ok: false,
      problems: [
        ...structure.problems,
        files.refusal?.(language) ?? missingEdition(language, editions, shown('kit.yaml')),
      ],
    };
  const names = files.list(language);
  const read = partReader({ language, names, files, kit, kinds, fallbacks });
  const edition = read('edition.yaml', (source) => validate(editionSchema, source));
  const workshop = read('workshop.yaml', (source) => checkWorkshop(source, kit, kinds));
  const principles = read('principles.yaml', (source) => validate(principlesSchema, source));
  const questions = read('questions.yaml', (source) => validate(questionsSchema, source));
  const actions = read('actions.yaml', (source) => validate(actionsSchema, source));
  const resources = read('resources.yaml', (source) => validate(resourcesSchema, source));
  const guide = read('guide.yaml', (source) => validate(guideSchema, source));
  const parts = [structure, edition, workshop, principles, questions, actions, resources, guide];
  const problems = [
    ...parts.flatMap((part) => part.problems),
    ...wrongLanguage(edition, language),
    ...(actions.source ? checkCards(actions.source, language === kit?.sourceLanguage) : []),
    ...unknownFiles(names, (name) => shown(`${language}/${name}`)),
  ];
  return unless(problems, () =>
    joinKit(
      whole(kit),
      {
        edition: whole(edition.value),
        workshop: whole(workshop.value),
        principles: whole(principles.value),
        questions: whole(questions.value),
        actions: whole(actions.value),
        ...(resources.value && { resources: resources.value }),
        ...(guide.value && { guide: guide.value }),
      },
      { folder, shown, kinds, fallbacks },
    ),
  );
}

function whole<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a file without a value and without a problem');
  return value;
}

function loadStructure(files: FileCache, editions: readonly string[], kinds: KitKinds): EditionPart<KitFile> {
  const reading = files.read('kit.yaml');
  if (!reading)
    return {
      problems: [
        error('content-missing-file', 'There is no kit.yaml.', {
          hint: 'Check that this is the folder of a kit: kit.yaml contains its structure.',
          file: files.shown('kit.yaml'),
        }),
      ],
    };
  const { source, problems } = reading;
  if (!source) return { problems };
  const checked = validate(kitSchema(kinds), source);
  if (!checked.ok) return { source, problems: [...problems, ...checked.problems] };
  const kit = checked.value;
  const noSource =
    editions.includes(kit.sourceLanguage) || files.refusal?.(kit.sourceLanguage)
      ? []
      : [
          warning(
            'content-no-source-edition',
            `The kit is written in "${kit.sourceLanguage}", but has no edition in that language.`,
            {
              hint: `Add that edition, or correct sourceLanguage. Editions: ${editions.join(', ') || 'none'}.`,
              ...source.at(['sourceLanguage']),
            },
          ),
        ];
  return { source, value: kit, problems: [...problems, ...checkKit(kit, source, kinds), ...noSource] };
}

const missingEdition = (language: string, editions: readonly string[], file: string): Problem =>
  error('content-no-edition', `There is no edition in "${language}".`, {
    hint: `${didYouMean(language, editions)}Editions: ${editions.join(', ') || 'none (an edition is a folder with an edition.yaml)'}.`,
    file,
  });

function wrongLanguage({ value, source }: EditionPart<OldEditionFile>, language: string): readonly Problem[] {
  if (!value || !source || value.language === language) return [];
  return [
    error(
      'content-wrong-language',
      `The folder is "${language}", but the language of the edition in it is "${value.language}".`,
      {
        hint: 'Write the language of the texts, or rename the folder.',
        ...source.at(['language']),
      },
    ),
  ];
}

/** Files of an edition that are not printed. */
const RECORDS: readonly string[] = [RECORD_FILE, EXPORTED_FILE];

/** A file that is not used has a misspelt name, or texts that its author expects to be printed. */
const unknownFiles = (names: readonly string[], shown: (name: string) => string): readonly Problem[] =>
  names
    .filter(
      (name) => /\.ya?ml$/i.test(name) && !RECORDS.includes(name) && !Object.hasOwn(EDITION_FILES, name),
    )
    .map((name) =>
      warning('content-unknown-file', `The file "${name}" is not used.`, {
        hint: nearest(name, Object.keys(EDITION_FILES))
          ? didYouMean(name, Object.keys(EDITION_FILES)).trimEnd()
          : `An edition has these files: ${Object.keys(EDITION_FILES).join(', ')}.`,
        file: shown(name),
      }),
    );
