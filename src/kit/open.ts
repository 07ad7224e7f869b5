// A kit's folder and a language → the kit, or every problem in all of its files.
import { error, type Problem, type Result, unless, warning } from '../problem.ts';
import type { Texts } from '../text.ts';
import { didYouMean } from '../yaml/near.ts';
import { KEY_BEFORE_LISTS } from '../yaml/old-keys.ts';
import type { Content } from '../yaml/read.ts';
import { validate, valueAt } from '../yaml/validate.ts';
import { assemble } from './assemble.ts';
import { checkEdition } from './check-edition.ts';
import { checkNamedItems } from './check-named-items.ts';
import { checkStructure, isStepKey, unknownStepKey } from './check-structure.ts';
import { asTexts } from './edition.ts';
import { type EditionReading, languagesIn, readEdition } from './edition-files.ts';
import type { ABOUT } from './edition-schema.ts';
import { type FallbackTexts, fallbackPlaces, fallbacksOf } from './fallback-texts.ts';
import type { FileCache } from './file-cache.ts';
import type { AllKindRules } from './kind.ts';
import type { Edition, Kit } from './kit.ts';
import {
  isWordsAlone,
  type SheetStructure,
  type Structure,
  sheetWith,
  structureSchema,
} from './structure.ts';

/** What a kit is opened with. */
export interface OpenKit {
  /** An absolute path, stored in the kit. */
  readonly folder: string;
  readonly files: FileCache;
  readonly kinds: AllKindRules;
  /** The words that ship, in the language; undefined if they do not ship in it. */
  readonly shipped?: Content;
  readonly fallbacks?: FallbackTexts;
}

/** All files are read and checked even if one has errors; only checks that need a broken file are left out. */
export function openEdition(opened: OpenKit, language: string): Result<Kit> {
  const { files, kinds, fallbacks } = opened;
  const structure = loadStructure(files, kinds);
  if (structure.problems.some(({ code }) => code === OLD_FORM))
    return { ok: false, problems: structure.problems };
  const languages = languagesIn(files);
  if (!languages.includes(language))
    return {
      ok: false,
      problems: [
        ...structure.problems,
        files.refusal?.(language) ?? noEdition(language, languages, files.shown('kit.yaml')),
      ],
    };
  const kit = structure.value;
  const reading = readEdition(files, language, fallbacks);
  const sourceLanguage = kit && languages.includes(kit.sourceLanguage) ? kit.sourceLanguage : language;
  const source = sourceLanguage === language ? reading : readEdition(files, sourceLanguage);
  const checked = checkEdition(opened, reading, { language, source, kit, structure });
  const named =
    kit && structure.source && source.content && !source.incomplete
      ? checkNamedItems(kit, structure.source, source.content.data, checked)
      : [];
  const problems = [
    ...structure.problems,
    // Its items are those of every edition.
    ...(source !== reading && source.incomplete ? source.problems : []),
    ...(kit && !languages.includes(kit.sourceLanguage)
      ? [noSourceEdition(kit, languages, structure.source)]
      : []),
    ...checked,
    ...named,
    ...wrongLanguage(reading, language),
  ];
  return unless(problems, () => {
    if (!kit || !reading.content || !source.content)
      throw new Error('a kit without a problem and without content');
    return {
      ...assemble({
        kit,
        kinds,
        source: source.content.data,
        edition: aboutOf(reading.content),
        texts: withShipped(
          { ...namesOf(kit, language), ...(textsOf(reading, language, fallbacks) as object) },
          opened.shipped,
          language,
        ),
        folder: opened.folder,
        file: files.shown('kit.yaml'),
      }),
      ...(fallbacks && fallbacks.texts.size > 0 && { fallbacks: fallbackPlaces(fallbacks) }),
    };
  });
}

export interface LoadedStructure {
  readonly source?: Content;
  readonly value?: Structure;
  /** Ids of sheets that kit.yaml has wrong: what an edition says of them is not checked. */
  readonly unsure: readonly string[];
  readonly problems: readonly Problem[];
}

/** Every edition asks for it, and so does every change in a preview: the same as long as the file is. */
const loaded = new WeakMap<Content, { readonly kinds: AllKindRules; readonly structure: LoadedStructure }>();

/** kit.yaml with everything that is wrong with it. */
export function loadStructure(files: FileCache, kinds: AllKindRules): LoadedStructure {
  const { source, problems } = files.read('kit.yaml') ?? { problems: [noStructure(files.shown('kit.yaml'))] };
  if (!source) return { unsure: [], problems };
  const known = loaded.get(source);
  if (known?.kinds === kinds) return known.structure;
  const structure = loadNow(source, problems, kinds);
  loaded.set(source, { kinds, structure });
  return structure;
}

function loadNow(source: Content, problems: readonly Problem[], kinds: AllKindRules): LoadedStructure {
  if (valueAt(source.data, [KEY_BEFORE_LISTS]) !== undefined)
    return { source, unsure: [], problems: [...problems, formerKit(source)] };
  const checked = validate(structureSchema, source);
  if (!checked.ok)
    return { source, unsure: [], problems: [...problems, ...withoutLengths(checked.problems, source)] };
  const sheets = sheetsOf(checked.value.sheets, source, kinds);
  const value: Structure = { ...checked.value, sheets: sheets.flatMap(({ value }) => value ?? []) };
  const wrong = sheets.flatMap((sheet) => sheet.problems);
  const found = checkStructure(value, source, kinds);
  // An edition cannot be compared with lists that are in one another, or in none that there is.
  const isSound =
    found.every(({ key = '' }) => !/^lists\.[^.]+\.of$/.test(key)) &&
    // Nor with sheets whose ids are not known.
    wrong.every(({ key = '' }) => !/^sheets\.\d+\.id$/.test(key));
  // Where a sheet is missing, others may seem to name one that there is not.
  const all = wrong.length > 0 ? wrong : found;
  return {
    source,
    ...(isSound && { value }),
    unsure: unsureOf(all, source),
    problems: [...problems, ...all],
  };
}

interface LoadedSheet {
  readonly value?: SheetStructure;
  readonly problems: readonly Problem[];
}

/** Each sheet once more, with the keys of its kind. */
const sheetsOf = (
  sheets: readonly { readonly kind: string }[],
  source: Content,
  kinds: AllKindRules,
): readonly LoadedSheet[] =>
  sheets.map(({ kind: name }, i) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) return { problems: [unknownKind(name, i, source, kinds)] };
    const checked = validate(sheetWith(kind.keys), source, ['sheets', i]);
    return { ...(checked.ok && { value: checked.value as SheetStructure }), problems: checked.problems };
  });

/** The ids of the sheets that have errors. */
const unsureOf = (problems: readonly Problem[], { data }: Content): readonly string[] => {
  const positions = problems.flatMap(({ severity, key = '' }) =>
    severity === 'error' ? (/^sheets\.(\d+)(?:\.|$)/.exec(key)?.[1] ?? []) : [],
  );
  return [...new Set(positions)].flatMap((i) => {
    const said = valueAt(data, ['sheets', i, 'id']);
    return typeof said === 'string' ? said : [];
  });
};

/** A key of a step that is neither one of its own nor a length is not a wrong number of minutes. */
const withoutLengths = (problems: readonly Problem[], source: Content): readonly Problem[] =>
  problems.map((problem) => {
    const [, i, name = ''] = /^steps\.(\d+)\.([^.]+)$/.exec(problem.key ?? '') ?? [];
    const lengths = Object.keys((valueAt(source.data, ['lengths']) ?? {}) as object);
    return i === undefined || problem.code === 'content-missing-key' || isStepKey(name, lengths)
      ? problem
      : unknownStepKey(name, lengths, source.at(['steps', Number(i), name], 'key'));
  });

const unknownKind = (name: string, i: number, source: Content, kinds: AllKindRules): Problem =>
  error('content-unknown-kind', `There is no kind of sheet "${name}".`, {
    hint: `${didYouMean(name, Object.keys(kinds))}The kinds are: ${Object.keys(kinds).join(', ')}.`,
    ...source.at(['sheets', i, 'kind']),
  });

const OLD_FORM = 'content-old-form';

/** One problem, not fifty: all of its files have another form. */
const formerKit = (source: Content): Problem =>
  error(OLD_FORM, 'This kit is written for a Kitpress before kits had lists.', {
    hint: 'Rewrite it with "kitpress migrate" and the folder of the kit; comments are kept.',
    ...source.at([KEY_BEFORE_LISTS], 'key'),
  });

const noStructure = (file: string): Problem =>
  error('content-missing-file', 'There is no kit.yaml.', {
    hint: 'Check that this is the folder of a kit: kit.yaml contains its structure.',
    file,
  });

const noEdition = (language: string, languages: readonly string[], file: string): Problem =>
  error('content-no-edition', `There is no edition in "${language}".`, {
    hint: `${didYouMean(language, languages)}Editions: ${languages.join(', ') || 'none (an edition is a folder such as sv, or a file such as sv.yaml)'}.`,
    file,
  });

const noSourceEdition = (
  kit: Structure,
  languages: readonly string[],
  source: Content | undefined,
): Problem =>
  warning(
    'content-no-source-edition',
    `The kit is written in "${kit.sourceLanguage}", but has no edition in that language.`,
    {
      hint: `Add that edition, or correct sourceLanguage. Editions: ${languages.join(', ') || 'none'}.`,
      ...source?.at(['sourceLanguage']),
    },
  );

function wrongLanguage({ content }: EditionReading, language: string): readonly Problem[] {
  const said = content && valueAt(content.data, ['language']);
  if (!content || typeof said !== 'string' || said === language) return [];
  return [
    error(
      'content-wrong-language',
      `The folder or file is "${language}", but the language of the edition in it is "${said}".`,
      {
        hint: 'Write the language of the texts, or rename the folder or file.',
        ...content.at(['language']),
      },
    ),
  ];
}

const aboutOf = ({ data }: Content): Edition => {
  const about = (key: keyof typeof ABOUT): string => String(valueAt(data, [key]));
  return { language: about('language'), name: about('name'), review: about('review') };
};

/** The words that ship have no title to print. */
const namesOf = (kit: Structure, lang: string): object =>
  isWordsAlone(kit)
    ? Object.fromEntries(['title', 'subtitle', 'source'].map((key) => [key, { words: kit.id, lang }]))
    : {};

/** Every string of the files as a Text. */
const textsOf = (
  { sources }: EditionReading,
  language: string,
  fallbacks: FallbackTexts | undefined,
): unknown =>
  sources.reduce<unknown>(
    (all, { name, source }) =>
      over(all, asTexts(source.data, language, source.file, fallbacksOf(fallbacks, name)) as Texts<unknown>),
    {},
  );

/** An edition's own words replace those that ship, one by one. */
const withShipped = (texts: unknown, shipped: Content | undefined, language: string): unknown => {
  if (!shipped) return texts;
  const words = valueAt(asTexts(shipped.data, language, shipped.file), ['words']);
  const own = valueAt(texts, ['words']);
  return { ...(texts as object), words: own === undefined ? words : over(words, own) };
};

/** Groups are joined; a text or a list of the second replaces that of the first. */
function over(first: unknown, second: unknown): unknown {
  if (!isGroup(first) || !isGroup(second)) return second === null && isGroup(first) ? first : second;
  const all: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second))
    all[key] = Object.hasOwn(all, key) ? over(all[key], value) : value;
  return all;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !('words' in value && 'lang' in value);
