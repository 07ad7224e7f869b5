// The texts of an edition, each by its key, and the files they are in.
import { cleanText } from '../kit/edition.ts';
import { ONLY_FILE } from '../kit/edition-files.ts';
import { ABOUT } from '../kit/edition-schema.ts';
import { FORM_IN_KEY, formsNeeded, isForm } from '../plural.ts';
import type { Problem } from '../problem.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import type { Content, FilePlace } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';

/** A text and where it is; "" if a key has nothing under it yet. */
export interface TextEntry {
  /** Name within the edition, "topics.yaml". */
  readonly file: string;
  /** Its name in all editions, "lists.topics.culture.1.a". */
  readonly key: string;
  /** Within the file. */
  readonly path: Path;
  /** As it is printed: composed, on one line, without blanks at its ends. */
  readonly text: string;
}

/** Texts by key, in the order of files and lines. */
export type Entries = ReadonlyMap<string, TextEntry>;

/** Every text of a file: strings, and keys with nothing under them. */
export function textsIn(data: unknown, file: string): Entries {
  const found = new Map<string, TextEntry>();
  collect(data, file, [], found);
  return found;
}

function collect(value: unknown, file: string, path: Path, found: Map<string, TextEntry>): void {
  if (typeof value === 'object' && value !== null)
    for (const step of Object.keys(value))
      collect(Reflect.get(value, step), file, [...path, Array.isArray(value) ? Number(step) : step], found);
  else if ((typeof value === 'string' || value === null) && path.length > 0) {
    const key = keyOf(path);
    found.set(key, { file, key, path, text: cleanText(value ?? '') });
  }
}

/** Those that are translated: not what the edition is, its language and name. */
export const translated = (texts: Entries): Entries =>
  new Map([...texts].filter(([, { path }]) => path.length > 1 || !Object.hasOwn(ABOUT, path[0] ?? '')));

/** All texts of one edition. */
export interface EditionTexts {
  readonly language: string;
  readonly texts: Entries;
  /** Its files as they are written, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** It is one file, LANG.yaml. */
  readonly alone: boolean;
  /** Path of a file within the kit. */
  readonly pathOf: (file: string) => string;
  /** A file as problems show it. */
  readonly shown: (file: string) => string;
  /** Place of a text; if it is missing, of what it belongs under. */
  readonly at: (text: Pick<TextEntry, 'file' | 'path'>) => FilePlace;
  /** Problems with the YAML of its files: texts of theirs may then be missing here. */
  readonly problems: readonly Problem[];
}

/** The texts of a source as an edition in `language` needs them: plurals in its forms, those that the source lacks from "other". */
export function inFormsOf(source: EditionTexts, language: string): EditionTexts {
  const groups = new Map<string, TextEntry[]>();
  for (const text of source.texts.values()) {
    const group = groupOf(text.key);
    groups.set(group, [...(groups.get(group) ?? []), text]);
  }
  const texts = new Map<string, TextEntry>();
  for (const text of source.texts.values()) {
    const name = groupOf(text.key);
    const group = groups.get(name) ?? [];
    const other = group.find((one) => one.path.at(-1) === 'other');
    if (!other || !group.every((one) => isForm(one.path.at(-1)))) texts.set(text.key, text);
    else if (text === group[0])
      for (const form of formsNeeded(language)) {
        const own = group.find((one) => one.path.at(-1) === form) ?? other;
        const key = `${name}.${form}`;
        texts.set(key, { ...own, path: [...text.path.slice(0, -1), form], key });
      }
  }
  return { ...source, texts };
}

const groupOf = (key: string): string => key.replace(/\.[^.]*$/, '');

/** The key of another form of the same plural. */
export const keyOfForm = (key: string, form: string): string => key.replace(FORM_IN_KEY, `.${form}`);

/** The file of texts that an edition has only because its language has no words that ship. */
const WORDS_FILE = 'words.yaml';

/** The words that ship in the language of the source, where it does not replace them, are texts of it like any other. */
export function withWords(source: EditionTexts, shipped: Content | undefined): EditionTexts {
  if (!shipped) return source;
  const words = [...wordsIn(shipped)].filter(([key]) => !source.texts.has(key));
  return { ...source, texts: new Map([...source.texts, ...words]) };
}

const WORDS = 'words';

/** The words that ship in a language. */
export const wordsIn = (shipped: Content | undefined): Entries =>
  shipped ? textsIn({ [WORDS]: valueAt(shipped.data, [WORDS]) }, WORDS_FILE) : new Map();

export const isWord = (key: string): boolean => key.startsWith(`${WORDS}.`);

/**
 * The file of an edition that has a text, or gets it: the one with the list that it is an item of, for lists are not merged; else
 * the one with the name that the file of its source has.
 */
export function fileFor({ texts, alone }: EditionTexts, { file, key, path }: TextEntry): string {
  const there = texts.get(key);
  if (there) return there.file;
  // A key with nothing under it yet may be what the text goes under.
  const above = path.map((_, depth) => texts.get(keyOf(path.slice(0, depth)))).find((text) => text);
  if (above) return above.file;
  // It may also be a group there still.
  const under = [...texts.values()].find((text) => text.key.startsWith(`${key}.`));
  if (under) return under.file;
  const list = path.findIndex((step) => typeof step === 'number');
  const start = list > 0 ? `${keyOf(path.slice(0, list))}.` : undefined;
  const beside = start === undefined ? undefined : [...texts].find(([one]) => one.startsWith(start))?.[1];
  return beside?.file ?? (alone ? ONLY_FILE : file);
}

/** The texts of a source by the files of an edition that have them or get them. */
export function byFile(source: EditionTexts, edition: EditionTexts): ReadonlyMap<string, Entries> {
  const files = new Map<string, Map<string, TextEntry>>();
  for (const text of source.texts.values()) {
    const file = fileFor(edition, text);
    const inFile = files.get(file) ?? new Map<string, TextEntry>();
    files.set(file, inFile.set(text.key, { ...text, file }));
  }
  return files;
}

/** The texts of one file. */
export const textsOfFile = ({ texts }: EditionTexts, file: string): Entries =>
  new Map([...texts].filter(([, text]) => text.file === file));
