// The files of an edition → its texts.
import { type EditionReading, editionFiles, ONLY_FILE, readEdition } from '../kit/edition-files.ts';
import type { FileCache } from '../kit/file-cache.ts';
import { type EditionTexts, textsIn, translated } from './texts.ts';

export const readTexts = (cache: FileCache, language: string): EditionTexts =>
  textsOf(cache, language, readEdition(cache, language));

function textsOf(
  cache: FileCache,
  language: string,
  { content, sources, problems }: EditionReading,
): EditionTexts {
  const files = editionFiles(cache, language);
  const alone = files.length === 1 && files[0]?.path === `${language}.yaml`;
  const pathOf = pathIn(language, alone);
  const shown = (file: string): string => cache.shown(pathOf(file));
  return {
    language,
    texts: new Map(sources.flatMap(({ name, source }) => [...translated(textsIn(source.data, name))])),
    files: new Map(sources.map(({ name, source }) => [name, source.text])),
    alone,
    pathOf,
    shown,
    at: ({ path }) => content?.at(path) ?? { file: shown(ONLY_FILE), line: 1, column: 1 },
    problems,
  };
}

/** Where the files of an edition are. */
const pathIn =
  (language: string, alone: boolean) =>
  (file: string): string =>
    alone && file === ONLY_FILE ? `${language}.yaml` : `${language}/${file}`;

/** An edition that does not exist yet, in files like those of its source. */
export const noTexts = ({ alone }: EditionTexts, language: string): EditionTexts => ({
  language,
  texts: new Map(),
  files: new Map(),
  alone,
  pathOf: pathIn(language, alone),
  shown: pathIn(language, alone),
  at: ({ file }) => ({ file: pathIn(language, alone)(file), line: 1, column: 1 }),
  problems: [],
});
