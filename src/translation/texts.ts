// The texts in the files of an edition, each by its key; "edition.yaml" says what the edition is and holds none.
import { cleanText } from '../kit/edition.ts';
import type { FileCache } from '../kit/file-cache.ts';
import { formsNeeded, isForm } from '../plural.ts';
import type { Problem } from '../problem.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import type { FilePlace } from '../yaml/read.ts';

/** The files of an edition that hold texts, in the order people translate them. */
export const TEXT_FILES = [
  'workshop.yaml',
  'principles.yaml',
  'questions.yaml',
  'actions.yaml',
  'resources.yaml',
  'guide.yaml',
] as const;

/** A text and where it is; "" if a key has nothing under it yet. */
export interface TextEntry {
  readonly file: string;
  readonly key: string;
  readonly path: Path;
  /** As it is printed: composed, on one line, without blanks at its ends. */
  readonly text: string;
}

/** Texts of a file by key, in the order of the file. */
export type Entries = ReadonlyMap<string, TextEntry>;

/** Every text under `data`: strings, and keys with nothing under them. */
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

/** The texts of a source as an edition in `language` needs them: plurals in its forms, those that the source lacks from "other". */
export const inFormsOf = (source: EditionTexts, language: string): EditionTexts => ({
  ...source,
  files: new Map([...source.files].map(([file, texts]) => [file, formsIn(texts, language)])),
});

function formsIn(texts: Entries, language: string): Entries {
  const groups = new Map<string, TextEntry[]>();
  for (const text of texts.values()) {
    const group = keyOf(text.path.slice(0, -1));
    groups.set(group, [...(groups.get(group) ?? []), text]);
  }
  const found = new Map<string, TextEntry>();
  for (const text of texts.values()) {
    const path = text.path.slice(0, -1);
    const group = groups.get(keyOf(path)) ?? [];
    const other = group.find((one) => one.path.at(-1) === 'other');
    if (!other || !group.every((one) => isForm(one.path.at(-1)))) found.set(text.key, text);
    else if (text === group[0])
      for (const form of formsNeeded(language)) {
        const own = group.find((one) => one.path.at(-1) === form) ?? other;
        const at = [...path, form];
        found.set(keyOf(at), { ...own, path: at, key: keyOf(at) });
      }
  }
  return found;
}

/** All texts of one edition. */
export interface EditionTexts {
  readonly language: string;
  /** By name; files that are not there are missing. */
  readonly files: ReadonlyMap<string, Entries>;
  /** The files as they are written. */
  readonly written: ReadonlyMap<string, string>;
  /** A file as problems show it. */
  readonly shown: (file: string) => string;
  /** Place of a text; if it is missing, of what it belongs under. */
  readonly at: (file: string, path: Path) => FilePlace;
  /** Problems with the YAML of its files: texts of theirs may then be missing here. */
  readonly problems: readonly Problem[];
}

export function readTexts(cache: FileCache, language: string): EditionTexts {
  const names = cache.list(language);
  const read = TEXT_FILES.flatMap((file) => {
    const reading = names.includes(file) ? cache.read(`${language}/${file}`) : undefined;
    return reading ? [{ file, ...reading }] : [];
  });
  const shown = (file: string): string => cache.shown(`${language}/${file}`);
  const sources = new Map(read.map(({ file, source }) => [file as string, source]));
  return {
    language,
    files: new Map(
      read.flatMap(({ file, source }) => (source ? [[file, textsIn(source.data, file)] as const] : [])),
    ),
    written: new Map(read.flatMap(({ file, source }) => (source ? [[file, source.text] as const] : []))),
    shown,
    at: (file, path) => sources.get(file)?.at(path) ?? { file: shown(file), line: 1, column: 1 },
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** A text by file and key. */
export const textAt = ({ files }: EditionTexts, file: string, key: string): TextEntry | undefined =>
  files.get(file)?.get(key);

/** All texts of an edition in the order of files and lines. */
export const allTexts = ({ files }: EditionTexts): readonly TextEntry[] =>
  [...files.values()].flatMap((texts) => [...texts.values()]);
