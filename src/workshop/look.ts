// The look that a kit is printed in: a template, built in or in a folder, with the faces and hyphenation that the build
// compiled, or a brand's.
import { join, resolve } from 'node:path';
import type { BrandFaces } from '../brand/faces.ts';
import { facesFolder, hyphenationFolder, templatesFolder } from '../paths.ts';
import { type Said, wrong } from '../plan/choices.ts';
import { error, failed, type Problem, type Result } from '../problem.ts';
import type { Faces, StoredFace } from '../text/faces.ts';
import type { Patterns } from '../text/hyphenation.ts';
import { loadTheme, withFaces } from '../theme/load.ts';
import { shaperFor } from '../theme/shaper.ts';
import type { Theme } from '../theme/theme.ts';
import { readFolder } from '../world/disk/files.ts';
import { didYouMean } from '../yaml/near.ts';
import { shownPath } from './kits.ts';

const TEMPLATE = 'template.yaml';
const USUAL = 'default';

/** A template that somebody named: a built-in one, or a folder, relative to `base`, that holds a template.yaml. */
export interface NamedTemplate extends Said<string> {
  readonly base: string;
}

/** Looks whose faces are opened once, however many of them there are. */
export interface Looks {
  /** A template, the usual one unless one is named. Problems: its own; that there is none of that name; that the program is not built. */
  readonly at: (named?: NamedTemplate) => Result<Theme>;
  /** A built-in template. */
  readonly builtIn: (name: string) => Result<Theme>;
  /** The look of a template's bytes; `file` is what people see. */
  readonly from: (bytes: Uint8Array, file: string) => Result<Theme>;
  /** The same look with faces that `own` gives, or else the program; the same faces for the same `files`. */
  readonly withFaces: (theme: Theme, faces: BrandFaces) => Theme;
}

/** The look for what is to be set, as in `openLooks`; the usual one unless one is named. */
export const readLook = async (
  cwd: string,
  toSet: readonly unknown[],
  named?: NamedTemplate,
): Promise<Result<Theme>> => (await openLooks(cwd, toSet)).at(named);

/** Names of the templates that come with the program. */
export const builtInTemplates = (): readonly string[] => {
  const files = readFolder(templatesFolder);
  return files.list('').filter((name) => files.list(name).includes(TEMPLATE));
};

/**
 * Looks for what is to be set: kits and plans, or any values with their texts. Where one of these runs from right to
 * left, the shaper is opened.
 */
export async function openLooks(cwd: string, toSet: readonly unknown[]): Promise<Looks> {
  const shaper = await shaperFor(toSet);
  const [face, patterns] = [storedFaces(), storedPatterns()];
  const faces = new WeakMap<Faces, Map<string, Faces>>();
  const from = memo2((bytes: Uint8Array, file: string) => loadTheme(bytes, file, face, patterns, shaper));
  const at = (named?: NamedTemplate): Result<Theme> => {
    const folder = folderOf(named);
    const files = readFolder(folder);
    const file = shownPath(join(folder, TEMPLATE), cwd);
    const bytes = files.read(TEMPLATE);
    if (bytes) return from(bytes, file);
    const refused = files.refused();
    return refused.length > 0 ? failed(...refused) : failed(named ? unknown(named) : incomplete(file));
  };
  return {
    at,
    builtIn: (name) => at({ value: name, from: { flag: 'template' }, base: cwd }),
    from,
    withFaces: (theme, own) => {
      if (own.files === '') return theme;
      const known = faces.get(theme.faces) ?? new Map<string, Faces>();
      const made = withFaces(theme, own.names, own.stored, face, patterns, shaper);
      const opened = known.get(own.files) ?? made.faces;
      faces.set(theme.faces, known.set(own.files, opened));
      return { ...made, faces: opened };
    },
  };
}

/** With a slash or a dot at its beginning it is a folder, as a kit is. */
const isFolder = (name: string): boolean => /[\\/]|^\./.test(name);

const folderOf = (named: NamedTemplate | undefined): string =>
  named && isFolder(named.value)
    ? resolve(named.base, named.value)
    : join(templatesFolder, named?.value ?? USUAL);

function unknown({ value, from }: NamedTemplate): Problem {
  if (isFolder(value)) {
    const hint = 'Name the folder that holds it; copy one of templates/ to begin with.';
    return wrong(from, 'unknown-template', `there is no template.yaml in ${value}.`, hint);
  }
  const names = builtInTemplates();
  const hint = `${didYouMean(value, names)}The templates are ${names.join(', ')}; a folder is written with a slash, as ./${value}.`;
  return wrong(from, 'unknown-template', `there is no template "${value}".`, hint);
}

const incomplete = (file: string) =>
  error('file-not-found', `The template ${file} is missing.`, { hint: 'Install kitpress again.', file });

/** Compiled faces by key, each read once, when somebody asks. */
function storedFaces(): (key: string) => StoredFace | undefined {
  const files = readFolder(facesFolder);
  return memo((key) => {
    const metrics = files.read(`${key}.json`);
    const program = files.read(`${key}.bin`);
    if (!metrics || !program) return undefined;
    const face = { metrics: parsed<StoredFace['metrics']>(metrics), program };
    return face.metrics.shaped ? { ...face, layout: files.read(`${key}.layout`) } : face;
  });
}

function storedPatterns(): (language: string) => Patterns | undefined {
  const files = readFolder(hyphenationFolder);
  return memo((language) => {
    const patterns = files.read(`${language}.json`);
    return patterns && parsed<Patterns>(patterns);
  });
}

/** JSON of our own build, not of other people. */
const parsed = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

function memo<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const value = find(key);
    found.set(key, value);
    return value;
  };
}

/** By the file's name alone: nobody changes it while we read. */
function memo2<T>(make: (bytes: Uint8Array, file: string) => T): (bytes: Uint8Array, file: string) => T {
  const made = new Map<string, T>();
  return (bytes, file) => {
    const value = made.get(file) ?? make(bytes, file);
    made.set(file, value);
    return value;
  };
}
