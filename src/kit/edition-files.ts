// The files of an edition: LANG.yaml, or a folder of files that are merged into one content, each text at its own place.
import { error, type Problem, warning } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import type { Content, FilePlace, Source } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { type FallbackTexts, withFallbacks } from './fallback-texts.ts';
import type { FileCache, Folder } from './file-cache.ts';

/** What the texts of an edition were made from; src/translation reads and writes it. */
export const RECORD_FILE = 'made-from.yaml';
/** What the texts of an edition were when they were exported; nothing that is printed depends on it. */
export const EXPORTED_FILE = 'exported.yaml';
const RECORDS = [RECORD_FILE, EXPORTED_FILE];

const LANGUAGE = '[a-z]{2,3}(?:-[A-Za-z0-9]+)*';
const ONE_FILE = new RegExp(`^(${LANGUAGE})\\.yaml$`);
const FOLDER = new RegExp(`^${LANGUAGE}$`);

/** A file of an edition: its path in the kit, and the name that its counterpart has in every edition. */
export interface EditionFile {
  readonly path: string;
  readonly name: string;
}

/** The name of the file of an edition that has only one; of several, the one with its title. */
export const ONLY_FILE = 'edition.yaml';

/** None if there is no such edition. */
export const editionFiles = ({ list }: Pick<Folder, 'list'>, language: string): readonly EditionFile[] => {
  const alone = list('').includes(`${language}.yaml`) ? [{ path: `${language}.yaml`, name: ONLY_FILE }] : [];
  const inFolder = (list('').includes(language) ? list(language) : [])
    .filter((name) => name.endsWith('.yaml') && !RECORDS.includes(name))
    .toSorted()
    .map((name) => ({ path: `${language}/${name}`, name }));
  return [...alone, ...inFolder];
};

/** The path of a record of an edition: in its folder, or beside its only file. */
export const recordPath = (files: Pick<Folder, 'list'>, language: string, record: string): string =>
  recordPathOf(language, record, files.list('').includes(`${language}.yaml`));

export const recordPathOf = (language: string, record: string, alone: boolean): string =>
  alone ? `${language}.${record}` : `${language}/${record}`;

/** The languages a kit has an edition in. */
export const languagesIn = (files: Pick<Folder, 'list'>): readonly string[] => {
  const names = files.list('').filter((name) => name !== 'kit.yaml');
  const alone = names.flatMap((name) => ONE_FILE.exec(name)?.[1] ?? []);
  const folders = names.filter((name) => FOLDER.test(name) && editionFiles(files, name).length > 0);
  return [...new Set([...alone, ...folders])].sort();
};

/** A file of an edition that could be read. */
interface EditionSource {
  readonly name: string;
  readonly source: Source;
}

/** An edition's files as they are, and as one content. */
export interface EditionReading {
  /** Undefined if no file could be read. */
  readonly content?: Content;
  /** A file could not be read: what is missing may be in it. */
  readonly incomplete: boolean;
  readonly sources: readonly EditionSource[];
  readonly problems: readonly Problem[];
}

/** Fallback texts are in the content as if the edition had them. Problems: those of the files, content-two-editions, content-twice; a warning, content-unknown-file. */
export function readEdition(files: FileCache, language: string, fallbacks?: FallbackTexts): EditionReading {
  const double = bothForms(files, language);
  if (double) return { incomplete: true, sources: [], problems: [double] };
  const there = editionFiles(files, language);
  const lacking = [...(fallbacks?.texts.keys() ?? [])]
    .filter((name) => there.every((file) => file.name !== name))
    .map((name) => ({ path: `${language}/${name}`, name }));
  const readings = [...there, ...lacking].map(({ path, name }) => ({
    name,
    reading: withFallbacks(files.read(path), files.shown(path), fallbacks?.texts.get(name)),
  }));
  const sources = readings.flatMap(({ name, reading }) =>
    reading?.source ? [{ name, source: reading.source }] : [],
  );
  const problems = [
    ...readings.flatMap(({ reading }) => reading?.problems ?? []),
    ...unreadFiles(files, language),
  ];
  const incomplete = readings.some(({ reading }) => reading && !reading.source);
  const first = sources.find(({ name }) => name === ONLY_FILE) ?? sources[0];
  if (!first) return { incomplete, sources, problems };
  const all = sources.map(({ source }) => source);
  const twice: Problem[] = [];
  const data = all.reduce<unknown>(
    (before, source) => merge(before, source.data, [], (path) => twice.push(givenTwice(all, source, path))),
    undefined,
  );
  const content = all.length === 1 ? first.source : together(all, first.source, data);
  return { content, incomplete, sources, problems: [...problems, ...twice] };
}

/** A file and a folder would each have records of its own, and texts of one name. */
function bothForms(files: FileCache, language: string): Problem | undefined {
  const there = editionFiles(files, language);
  const [file] = there;
  if (file?.path !== `${language}.yaml` || there.length === 1) return undefined;
  return error('content-two-editions', `There is both ${file.path} and a folder ${language}.`, {
    hint: `An edition is one or the other: move the texts of ${file.path} into a file in the folder.`,
    file: files.shown(file.path),
  });
}

/** YAML by its name, and not one of the files that are read. */
const unreadFiles = (files: FileCache, language: string): readonly Problem[] =>
  [
    ...files.list('').filter((name) => name.toLowerCase() === `${language}.yml`),
    ...(files.list('').includes(language) ? files.list(language) : [])
      .filter((name) => /\.ya?ml$/i.test(name) && !name.endsWith('.yaml'))
      .map((name) => `${language}/${name}`),
  ].map((path) =>
    warning('content-unknown-file', `The file "${path.split('/').at(-1)}" is not used.`, {
      hint: 'Rename it: the name of a file of an edition ends in ".yaml".',
      file: files.shown(path),
    }),
  );

/** Maps are merged; of two values at one key `twice` says which stays: by default the first. */
function merge(one: unknown, other: unknown, path: Path, twice: (path: Path) => void): unknown {
  // A key with nothing under it says nothing about a group in another file.
  if (one === undefined || (one === null && isMap(other))) return other;
  if (other === null && isMap(one)) return one;
  if (!isMap(one) || !isMap(other)) {
    twice(path);
    return one;
  }
  const merged: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other))
    merged[key] = Object.hasOwn(one, key) ? merge(one[key], value, [...path, key], twice) : value;
  return merged;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const givenTwice = (sources: readonly Source[], source: Source, path: Path): Problem => {
  const other = sources.find((one) => one !== source && valueAt(one.data, path) !== undefined);
  const first = other?.at(path);
  return error(
    'content-twice',
    path.length === 0
      ? 'The file does not begin with keys.'
      : `"${path.at(-1)}" is also in ${first?.file ?? 'another file'}, line ${first?.line ?? 1}.`,
    {
      hint:
        path.length === 0
          ? 'Write keys and their texts; the files of an edition are merged.'
          : 'Delete one of them: the files of an edition are merged.',
      ...source.at(path, 'key'),
    },
  );
};

/** One content of several files: a place is in the file that has the most of its path, or in the first of them. */
function together(sources: readonly Source[], first: Source, data: unknown): Content {
  const holder = (path: Path): Source => {
    let best = first;
    let most = depthIn(first, path);
    for (const source of sources) {
      const depth = depthIn(source, path);
      if (depth > most) [best, most] = [source, depth];
    }
    return best;
  };
  return {
    file: first.file,
    data,
    at: (path, part): FilePlace => holder(path).at(path, part),
    written: (path) => holder(path).written(path),
  };
}

/** How many steps of a path a file has. */
function depthIn({ data }: Source, path: Path): number {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return depth;
    value = Reflect.get(value, step);
  }
  return path.length;
}
