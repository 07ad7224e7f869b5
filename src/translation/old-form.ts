// Editions of kits in the form before lists: a set of files with fixed names, whose texts have the file in their names.
import type { FileCache } from '../kit/file-cache.ts';
import type { FilePlace } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { type EditionTexts, type TextEntry, textsIn } from './texts.ts';

/** Principles where there are lists today. */
export const isOldForm = ({ read }: Pick<FileCache, 'read'>): boolean =>
  valueAt(read('kit.yaml')?.source?.data, ['principles']) !== undefined;

/** The files of an edition that hold texts, in the order people translate them. */
export const TEXT_FILES = [
  'workshop.yaml',
  'principles.yaml',
  'questions.yaml',
  'actions.yaml',
  'resources.yaml',
  'guide.yaml',
];

/** "actions.yaml:principles.1.decks.A.title": as exports and records of that form name a text. */
export const oldKey = (file: string, key: string): string => `${file}:${key}`;

const OLD_KEY = /^([\w.-]+\.yaml):(.+)$/s;

/** The file and the key in it of such a name. */
export function oldParts(key: string): { readonly file: string; readonly key: string } | undefined {
  const [, file, rest] = OLD_KEY.exec(key) ?? [];
  return file === undefined || rest === undefined ? undefined : { file, key: rest };
}

export function readOldTexts(cache: FileCache, language: string): EditionTexts {
  const names = cache.list(language);
  const read = TEXT_FILES.flatMap((file) => {
    const reading = names.includes(file) ? cache.read(`${language}/${file}`) : undefined;
    return reading ? [{ file, ...reading }] : [];
  });
  const pathOf = (file: string): string => `${language}/${file}`;
  const shown = (file: string): string => cache.shown(pathOf(file));
  const sources = new Map(read.map(({ file, source }) => [file, source]));
  return {
    language,
    texts: new Map(
      read.flatMap(({ file, source }) =>
        source
          ? [...textsIn(source.data, file).values()].map((text): readonly [string, TextEntry] => {
              const key = oldKey(file, text.key);
              return [key, { ...text, key }];
            })
          : [],
      ),
    ),
    files: new Map(read.flatMap(({ file, source }) => (source ? [[file, source.text]] : []))),
    alone: false,
    pathOf,
    shown,
    named: oldKey,
    at: ({ file, path }): FilePlace =>
      sources.get(file)?.at(path) ?? { file: shown(file), line: 1, column: 1 },
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Case studies and tools go by their own names in most languages. */
export const isOldName = (key: string): boolean => /^resources\.yaml:.*\.(?:case|tool)\.name$/.test(key);
