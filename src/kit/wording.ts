// Checks the wording of an edition: unfinished texts, unknown fields, straight quotes.
import { mustCount, PLURAL_FORMS } from '../plural.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import { nearest } from '../yaml/near.ts';
import type { Content } from '../yaml/read.ts';
import { MAX_PROBLEMS, valueAt } from '../yaml/validate.ts';
import type { Fields } from './sheet-texts.ts';

/** A text of an edition file, and where it is. */
export interface Leaf {
  readonly text: string;
  readonly path: Path;
}

export type FieldsByKey = Readonly<Record<string, Fields>>;

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
export function leavesOf(
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
  const quote = text.includes('"') ? 'quotation mark (")' : undefined;
  const apostrophe = text.includes("'") ? "apostrophe (')" : undefined;
  const straight = quote && apostrophe ? `${quote} and a straight ${apostrophe}` : (quote ?? apostrophe);
  if (straight)
    problems.push(
      warning('text-straight-quote', `A straight ${straight} would be printed.`, {
        hint: 'Use the typographic marks of the language, “…” or „…“ or ”…”, and ’ as an apostrophe.',
        ...source.at(path),
      }),
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
