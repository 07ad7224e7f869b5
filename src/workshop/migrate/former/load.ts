// A kit's folder and a language → the kit, or every problem in all of its files.

import { EXPORTED_FILE, RECORD_FILE } from '../../../kit/edition-files.ts';
import type { FileCache, Folder } from '../../../kit/file-cache.ts';
import { error, type Problem, type Result, unless, warning } from '../../../problem.ts';
import { didYouMean, nearest } from '../../../yaml/near.ts';
import { validate } from '../../../yaml/validate.ts';
import { FORMER_KINDS, type FormerKinds } from './kinds.ts';
import { checkWorkshop, type EditionPart, partReader } from './part.ts';
import { checkKit } from './rules.ts';
import {
  actionsSchema,
  EDITION_FILES,
  editionSchema,
  guideSchema,
  type KitFile,
  kitSchema,
  type OldEditionFile,
  principlesSchema,
  questionsSchema,
  resourcesSchema,
} from './schema.ts';
import { checkCards } from './wording.ts';

/** The languages a kit has an edition in. */
const listEditions = (files: Pick<Folder, 'list'>): readonly string[] =>
  files
    .list('')
    .filter((name) => files.list(name).includes('edition.yaml'))
    .sort();

/**
 * The structure of a kit in this form, and every problem with it and its edition in `language`. All files are read and checked
 * even if one has errors; only checks that need a broken file are left out.
 */
export function checkFormer(language: string, files: FileCache): Result<KitFile> {
  const { shown } = files;
  const kinds = FORMER_KINDS;
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
  const read = partReader({ language, names, files, kit, kinds, fallbacks: undefined });
  const edition = read('edition.yaml', (source) => validate(editionSchema, source));
  const actions = read('actions.yaml', (source) => validate(actionsSchema, source));
  const parts = [
    structure,
    edition,
    read('workshop.yaml', (source) => checkWorkshop(source, kit, kinds)),
    read('principles.yaml', (source) => validate(principlesSchema, source)),
    read('questions.yaml', (source) => validate(questionsSchema, source)),
    actions,
    read('resources.yaml', (source) => validate(resourcesSchema, source)),
    read('guide.yaml', (source) => validate(guideSchema, source)),
  ];
  const problems = [
    ...parts.flatMap((part) => part.problems),
    ...wrongLanguage(edition, language),
    ...(actions.source ? checkCards(actions.source, language === kit?.sourceLanguage) : []),
    ...unknownFiles(names, (name) => shown(`${language}/${name}`)),
  ];
  return unless(problems, () => {
    if (kit === undefined) throw new Error('a kit.yaml without a value and without a problem');
    return kit;
  });
}

function loadStructure(
  files: FileCache,
  editions: readonly string[],
  kinds: FormerKinds,
): EditionPart<KitFile> {
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
