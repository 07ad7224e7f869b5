// Checks of an edition: its content against its schema, its items, its wording, and the limits of its texts.
import type * as z from 'zod';
import { error, type Problem } from '../problem.ts';
import type { Content } from '../yaml/read.ts';
import { validate, valueAt, withoutKnown } from '../yaml/validate.ts';
import { checkBrackets } from './brackets.ts';
import { checkSourceItems, checkTranslatedItems } from './check-items.ts';
import { checkLimits } from './check-limits.ts';
import { checkSigns } from './check-signs.ts';
import type { EditionReading } from './edition-files.ts';
import { editionContentSchema } from './edition-schema.ts';
import type { AllKindRules } from './kind.ts';
import { kindNamed } from './kinds.ts';
import { oneForEachCause } from './one-cause.ts';
import { checkPlurals } from './plurals.ts';
import { isWordsAlone, type Structure } from './structure.ts';
import { checkWording, type FieldsByKey, inForms, type Running } from './wording.ts';
import { shippedWordsSchema, wordsSchema } from './words.ts';
import { WORD_FIELDS } from './words-fields.ts';

/** What every edition is checked with. */
interface EditionRules {
  readonly kinds: AllKindRules;
  /** The words that ship in its language. */
  readonly shipped?: Content;
}

/** The language of an edition, the edition its items are those of, and the structure of both. */
interface Beside {
  readonly language: string;
  readonly source: EditionReading;
  readonly kit: Structure | undefined;
  /** kit.yaml, where `kit` is from, and the sheets in it that are not compared. */
  readonly structure: { readonly source?: Content; readonly unsure: readonly string[] };
}

/** Words with a number in them, by key. */
const PLURAL_WORDS = Object.entries(WORD_FIELDS).flatMap(([key, { plural }]) =>
  plural ? [`words.${key}`] : [],
);

/** The words that have fields, by their keys in an edition. */
export const WORD_KEYS: FieldsByKey = Object.fromEntries(
  Object.entries(WORD_FIELDS).map(([key, fields]) => [`words.${key}`, fields]),
);

/** The texts that have fields, by key: the words that ship, and those of the sheets' kinds; of any kind if kit.yaml is broken. */
const fieldsOf = (kit: Structure | undefined, kinds: AllKindRules): FieldsByKey => ({
  ...WORD_KEYS,
  ...Object.fromEntries(
    (kit?.sheets.map(({ kind }) => kind) ?? Object.keys(kinds)).flatMap((kind) =>
      Object.entries(kindNamed(kinds, kind).fields ?? {}).map(([key, fields]) => [`sheets.*.${key}`, fields]),
    ),
  ),
});

const SENTENCES =
  /^(?:steps\.[^.]+\.(?:[^.]+\.){0,2}(?:do|say|watch)|sheets\.[^.]+\.(?:[^.]+\.)?instructions|guide\.(?:intro|after|about))\./;

/** Texts that may name sheets. */
const RUNNING =
  /^(?:steps\.[^.]+\.(?:[^.]+\.){0,2}(?:do|say|watch)|sheets\.[^.]+\.(?:[^.]+\.)?(?:instructions|after)|guide\.)/;

/** Running text names sheets by their ids; their codes are printed. */
export const runningIn = (
  kit: { readonly sheets: readonly { readonly id: string }[] } | undefined,
  others: readonly string[] = [],
): Running => ({
  keys: RUNNING,
  may: kit && [...kit.sheets.map(({ id }) => id), ...others],
});

/** Whether a problem is not one with a sheet that kit.yaml has wrong. */
const isSure =
  (unsure: readonly string[]) =>
  ({ key = '' }: Problem): boolean =>
    !unsure.some((id) => `${key}.`.startsWith(`sheets.${id}.`));

const MISSING = 'content-missing-key';

/**
 * What the edition says and how, against the structure and, for a translation, against its source. Nothing is reported
 * as missing that may be in a file which could not be read.
 */
export function checkEdition(
  { kinds, shipped }: EditionRules,
  { content, incomplete, sources, problems }: EditionReading,
  { language, source, kit, structure }: Beside,
): readonly Problem[] {
  if (!content) return problems;
  const form = validate(contentSchema(kit, kinds), content).problems.filter(isSure(structure.unsure));
  const formed = withoutKnown(
    kit && structure.source ? oneForEachCause(form, kit, content, structure.source) : form,
    problems,
  ).filter(({ code }) => !incomplete || code !== MISSING);
  const items =
    !kit || incomplete || source.incomplete
      ? []
      : source.content === content || !source.content
        ? checkSourceItems(kit, content)
        : checkTranslatedItems(kit, content, source.content);
  const isSource = source.content === content;
  const plurals = checkPlurals(content, language, PLURAL_WORDS);
  return [
    ...problems,
    ...plurals,
    ...withoutKnown(formed, plurals),
    ...withoutKnown(items, formed),
    ...checkWording(
      content,
      inForms(fieldsOf(kit, kinds), language),
      runningIn(kit, structure.unsure),
    ).filter((problem) => problem.code !== 'text-unknown-field' || isSure(structure.unsure)(problem)),
    ...(kit && isSource ? withoutKnown(checkLimits(kit, content, kinds), formed) : []).filter(
      isSure(structure.unsure),
    ),
    ...(kit && structure.source
      ? checkSigns(kit, kinds, { content, shipped, structure: structure.source })
      : []),
    ...sources.flatMap((one) => checkBrackets(one.source, SENTENCES)),
    ...(shipped || incomplete ? [] : withoutKnown(ownWords(content), formed)),
  ];
}

/** A schema takes longer to make than to check an edition with, and all editions of a kit have the same. */
const schemas = new WeakMap<Structure, { readonly kinds: AllKindRules; readonly schema: z.ZodType }>();

/** What an edition may contain; a kit without sheets has the words that ship, and nothing else. */
export function contentSchema(kit: Structure | undefined, kinds: AllKindRules): z.ZodType {
  if (!kit) return editionContentSchema(kit, kinds);
  if (isWordsAlone(kit)) return shippedWordsSchema;
  const known = schemas.get(kit);
  if (known?.kinds === kinds) return known.schema;
  const schema = editionContentSchema(kit, kinds);
  schemas.set(kit, { kinds, schema });
  return schema;
}

/** Where no words ship, an edition has all of them itself. */
const ownWords = (content: Content): readonly Problem[] =>
  valueAt(content.data, ['words']) === undefined
    ? [noWords(content)]
    : validate(wordsSchema, content, ['words']).problems;

const noWords = (content: Content): Problem =>
  error('content-no-words', 'The words that every kit needs do not ship in this language.', {
    hint: 'Write them under "words": "kitpress translate start" adds those that are missing.',
    ...content.at([]),
  });
