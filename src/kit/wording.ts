// Checks the wording of an edition: unfinished texts, unknown fields, straight quotes, cards that are too long.
import { mustCount, PLURAL_FORMS } from '../plural.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import { nearest } from '../yaml/near.ts';
import type { Content } from '../yaml/read.ts';
import { MAX_PROBLEMS, valueAt } from '../yaml/validate.ts';
import type { KitKinds } from './kinds.ts';
import type { Fields } from './sheet-texts.ts';

/** A text of an edition file, and where it is. */
interface Leaf {
  readonly text: string;
  readonly path: Path;
}

/** Characters of a card in the kit's source language, so that a translation that is a third longer still fits (look.md). */
const MAX_ACTION = 120;

export type FieldsByKey = Readonly<Record<string, Fields>>;

/** The texts of a file that have fields, by key; those of a sheet come from its kind, under `sheets.*`. */
const fieldsByKey = (name: string, kinds: KitKinds): FieldsByKey => {
  if (name === 'guide.yaml') return GUIDE_FIELDS;
  if (name !== 'workshop.yaml') return {};
  const ofKinds = Object.values(kinds).flatMap(({ fields }) => Object.entries(fields ?? {}));
  return { ...WORKSHOP_FIELDS, ...Object.fromEntries(ofKinds.map(([key, one]) => [`sheets.*.${key}`, one])) };
};

export const fieldsIn = (name: string, kinds: KitKinds, language: string): FieldsByKey =>
  inForms(fieldsByKey(name, kinds), language);

/** With each form of a plural on its own. */
export const inForms = (fields: FieldsByKey, language: string): FieldsByKey =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, { may, must, plural }]) =>
      plural
        ? [
            [key, { may, must }],
            ...PLURAL_FORMS.map((form) => [
              `${key}.${form}`,
              { may, must: mustCount(language, form) ? must : [] },
            ]),
          ]
        : [[key, { may, must }]],
    ),
  );

/** The keys of the plurals in a file. */
export const pluralsIn = (name: string, kinds: KitKinds): readonly string[] =>
  Object.entries(fieldsByKey(name, kinds)).flatMap(([key, { plural }]) => (plural ? [key] : []));

const WORKSHOP_FIELDS: FieldsByKey = {
  'labels.minutes': { may: ['n'], must: ['n'], plural: true },
  'labels.linkTo': { may: ['host'], must: ['host'] },
  'labels.page': { may: ['n', 'total'], must: ['n'] },
};
const GUIDE_FIELDS: FieldsByKey = {
  // kit/plurals.ts checks which of these it must have.
  'print.total': { may: ['all', 'a3', 'a4', 'cuts'], must: [] },
  'print.totals.a3': { may: ['n'], must: ['n'], plural: true },
  'print.totals.a4': { may: ['n'], must: ['n'], plural: true },
  'print.totals.cuts': { may: ['n'], must: ['n'], plural: true },
  'colophon.edition': { may: ['title', 'version', 'language', 'review'], must: [] },
};

/** Running text that may name things of the kit in braces. */
export interface Running {
  readonly keys: RegExp;
  /** Undefined if the kit's things are not known. */
  readonly may: readonly string[] | undefined;
}

/** Every problem with the wording of a content, whatever other problems it has. `fields` are the texts that have fields. */
export const checkWording = (source: Content, fields: FieldsByKey, running?: Running): readonly Problem[] => {
  const suspicious = leavesOf(source.data, (text) => SUSPICIOUS.test(text)).slice(0, MAX_PROBLEMS);
  return [
    ...suspicious.flatMap((leaf) => [
      ...unfinished(leaf, source),
      ...unknownFields(leaf, source, fields, running),
      ...straightMarks(leaf, source),
    ]),
    ...lostFields(source, fields),
  ];
};

/** The texts under `data` that `accepts` accepts, in the order of the file. */
function leavesOf(
  data: unknown,
  accepts: (text: string) => boolean,
  path: Path = [],
  found: Leaf[] = [],
): readonly Leaf[] {
  if (typeof data !== 'object' || data === null) return found;
  for (const key of Object.keys(data)) {
    const value: unknown = Reflect.get(data, key);
    const step = Array.isArray(data) ? Number(key) : key;
    if (typeof value !== 'string') leavesOf(value, accepts, [...path, step], found);
    else if (accepts(value)) found.push({ text: value, path: [...path, step] });
  }
  return found;
}

/** One quick test whether a text may have any of the problems below; nearly none has. */
const SUSPICIOUS = /["'{}]|[ \t\u00a0]{2}|TODO|TBD|FIXME|[Xx]{3}|\?\?\?|[Ll]orem|^\s*(?:…|\.{2,}|-+|–)\s*$/u;

/** Lowercase "todo" is a word in some languages. */
const UNFINISHED = /\b(?:TODO|TBD|FIXME)\b|\b[Xx]{3,}\b|\?\?\?|[Ll]orem [Ii]psum/;
const DOTS = /^(?:…|\.{2,}|-+|–)$/;

function unfinished({ text, path }: Leaf, source: Content): readonly Problem[] {
  const trimmed = text.trim();
  const mark = DOTS.test(trimmed) ? trimmed : UNFINISHED.exec(text)?.[0];
  if (mark === undefined) return [];
  return [
    error('text-unfinished', `"${mark}" is a placeholder, not a text.`, {
      hint: 'Write the text that should be printed here.',
      ...source.at(path),
    }),
  ];
}

const braces = (fields: readonly string[]): string => fields.map((field) => `{${field}}`).join(', ');

function unknownFields(
  { text, path }: Leaf,
  source: Content,
  fields: FieldsByKey,
  running: Running | undefined,
): readonly Problem[] {
  const key = path.join('.').replace(/^sheets\.[^.]+\./, 'sheets.*.');
  const runs = running?.keys.test(path.join('.'));
  if (runs && !running?.may) return [];
  const may = [...(fields[key]?.may ?? []), ...((runs && running?.may) || [])];
  return unknownIn(text, may).map(({ whole, meant }) =>
    error('text-unknown-field', `"${whole}" would be printed as it is, because nothing fills it in.`, {
      hint:
        may.length === 0
          ? 'Write it out; this text has no fields.'
          : `${meant === undefined ? '' : `Did you mean "{${meant}}"? `}This text can have ${braces(may)}.`,
      ...source.at(path),
    }),
  );
}

/** Fields and single braces of a text that nothing fills in, and the field that was probably meant. */
const unknownIn = (
  text: string,
  may: readonly string[],
): readonly { readonly whole: string; readonly meant: string | undefined }[] =>
  [...text.matchAll(/\{([^{}]*)\}|[{}]/g)]
    .filter(([, field]) => field === undefined || !may.includes(field))
    .map(([whole, field]) => ({ whole, meant: field === undefined ? undefined : nearest(field, may) }));

function lostFields(source: Content, fields: FieldsByKey): readonly Problem[] {
  return Object.entries(fields).flatMap(([key, { may, must }]) =>
    pathsOfKey(key, source.data).flatMap((path) => {
      const text = valueAt(source.data, path);
      const lost =
        typeof text === 'string' && text.trim() !== ''
          ? // A misspelt field has been reported as unknown.
            must.filter(
              (field) =>
                !text.includes(`{${field}}`) && !unknownIn(text, may).some(({ meant }) => meant === field),
            )
          : [];
      return lost.map((field) =>
        warning('text-missing-field', `The text needs {${field}} to make sense.`, {
          hint: `Put {${field}} where it belongs; the program fills it in.`,
          ...source.at(path),
        }),
      );
    }),
  );
}

/** "sheets.*.count" → its path for every sheet. */
export function pathsOfKey(key: string, data: unknown): readonly Path[] {
  const [first, rest] = key.split('.*.');
  const path = (first ?? '').split('.');
  if (rest === undefined) return [path];
  const all = valueAt(data, path);
  return typeof all === 'object' && all !== null
    ? Object.keys(all).map((id) => [...path, id, ...rest.split('.')])
    : [];
}

function straightMarks({ text, path }: Leaf, source: Content): readonly Problem[] {
  const problems: Problem[] = [];
  const straight = /["']/.exec(text)?.[0];
  if (straight)
    problems.push(
      warning(
        'text-straight-quote',
        `A straight ${straight === '"' ? 'quotation mark' : 'apostrophe'} (${straight}) would be printed.`,
        {
          hint: 'Use the typographic marks of the language, “…” or „…“ or ”…”, and ’ as an apostrophe.',
          ...source.at(path),
        },
      ),
    );
  if (/[ \t\u00a0]{2}/.test(text.trim()))
    problems.push(
      warning('text-double-space', 'The text has two spaces in a row.', {
        hint: 'Delete one of them.',
        ...source.at(path),
      }),
    );
  return problems;
}

/** Checks the cards of an edition: too long (in the kit's source language only), or twice the same. */
export function checkCards(source: Content, isSource: boolean): readonly Problem[] {
  const cards = leavesOf(source.data, (text) => text.trim() !== '').filter(
    ({ path }) => path[4] === 'actions',
  );
  const long = isSource ? cards.filter((card) => excessOf(card) > 0) : [];
  const first = new Map<string, Leaf>();
  for (const card of cards.toReversed()) first.set(wordsOf(card), card);
  const again = cards.filter((card) => first.get(wordsOf(card)) !== card);
  return [
    ...long.slice(0, MAX_PROBLEMS).map((card) => longCard(source, card)),
    ...again.slice(0, MAX_PROBLEMS).map((card) => sameCard(source, card, first.get(wordsOf(card)) ?? card)),
  ];
}

const wordsOf = ({ text }: Leaf): string => text.trim().toLowerCase();
const excessOf = ({ text }: Leaf): number => text.trim().normalize('NFC').length - MAX_ACTION;

const longCard = (source: Content, card: Leaf): Problem =>
  error(
    'text-card-too-long',
    `The text is ${excessOf(card)} character${excessOf(card) === 1 ? '' : 's'} too long for a card: the maximum is ${MAX_ACTION}.`,
    { hint: 'Use fewer words; translations need the remaining space.', ...source.at(card.path) },
  );

const sameCard = (source: Content, card: Leaf, first: Leaf): Problem =>
  warning('text-duplicate-card', `The card in line ${source.at(first.path).line} has the same text.`, {
    hint: 'Rewrite one of them.',
    ...source.at(card.path),
  });
