// A kit's folder → its structure, and every problem in the files of an edition.

import { languagesIn } from '../../../kit/edition-files.ts';
import type { FileCache, Folder } from '../../../kit/file-cache.ts';
import { error, type Problem } from '../../../problem.ts';
import { validate } from '../../../yaml/validate.ts';
import { FORMER_KINDS } from './kinds.ts';
import { checkWorkshop, type EditionPart, partReader } from './part.ts';
import { checkKit } from './rules.ts';
import {
  actionsSchema,
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

/** The folders that are editions in this form or, as they have texts, were meant to be. */
export const formerLanguages = (files: Pick<Folder, 'list'>): readonly string[] =>
  languagesIn(files).filter((language) => files.list('').includes(language));

/** The languages a kit has an edition in. */
const listEditions = (files: Pick<Folder, 'list'>): readonly string[] =>
  files
    .list('')
    .filter((name) => files.list(name).includes('edition.yaml'))
    .sort();

/** kit.yaml in this form, with everything that is wrong with it. */
export function readFormer(files: FileCache): EditionPart<KitFile> {
  const { source, problems } = files.read('kit.yaml') ?? { problems: [missingKit(files.shown('kit.yaml'))] };
  if (!source) return { problems };
  const checked = validate(kitSchema(FORMER_KINDS), source);
  if (!checked.ok) return { source, problems: [...problems, ...checked.problems] };
  const kit = checked.value;
  return { source, value: kit, problems: [...problems, ...checkKit(kit, source, FORMER_KINDS)] };
}

/** Everything that is wrong with an edition of a kit: all files are read, and only checks that need a broken one are left out. */
export function checkFormer(
  language: string,
  files: FileCache,
  structure: EditionPart<KitFile>,
): readonly Problem[] {
  const kinds = FORMER_KINDS;
  // With a duplicate id it is not clear which texts belong to which item.
  const kit = structure.problems.some(({ code }) => code === 'content-duplicate-id')
    ? undefined
    : structure.value;
  const editions = listEditions(files);
  if (!editions.includes(language)) return [missingEdition(language, editions, files.shown('kit.yaml'))];
  const read = partReader({ language, names: files.list(language), files, kit, kinds });
  const edition = read('edition.yaml', (source) => validate(editionSchema, source));
  const actions = read('actions.yaml', (source) => validate(actionsSchema, source));
  const parts = [
    edition,
    read('workshop.yaml', (source) => checkWorkshop(source, kit, kinds)),
    read('principles.yaml', (source) => validate(principlesSchema, source)),
    read('questions.yaml', (source) => validate(questionsSchema, source)),
    actions,
    read('resources.yaml', (source) => validate(resourcesSchema, source)),
    read('guide.yaml', (source) => validate(guideSchema, source)),
  ];
  return [
    ...parts.flatMap((part) => part.problems),
    ...wrongLanguage(edition, language),
    ...(actions.source && language === kit?.sourceLanguage ? checkCards(actions.source) : []),
  ];
}

const missingKit = (file: string): Problem =>
  error('content-missing-file', 'There is no kit.yaml.', {
    hint: 'Check that this is the folder of a kit: kit.yaml contains its structure.',
    file,
  });

const AN_EDITION = 'an edition is a folder, such as sv, with an edition.yaml';

/** A kit without any edition. */
export const noEditions = (file: string): Problem =>
  error('content-no-edition', 'There is no edition of the kit.', {
    hint: `Put its editions beside kit.yaml: ${AN_EDITION}.`,
    file,
  });

const missingEdition = (language: string, editions: readonly string[], file: string): Problem =>
  error('content-no-edition', `There is no edition in "${language}".`, {
    hint: `Editions: ${editions.join(', ') || `none (${AN_EDITION})`}.`,
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
