// The look that a kit is printed in: a template, built in or in a folder, with the faces and hyphenation that the build compiled.
import { join, resolve } from 'node:path';
import { didYouMean } from '../content/near.ts';
import { readFolder } from '../files.ts';
import { facesFolder, hyphenationFolder, templatesFolder } from '../paths.ts';
import { type Said, wrong } from '../plan-choices.ts';
import { error, failed, type Problem, type Result } from '../problem.ts';
import type { StoredFace } from '../text/faces.ts';
import type { Patterns } from '../text/hyphenation.ts';
import { loadTheme } from '../theme/load.ts';
import { shaperFor } from '../theme/shaper.ts';
import type { Theme } from '../theme/theme.ts';
import { shownPath } from './kits.ts';

const TEMPLATE = 'template.yaml';
const USUAL = 'default';

/** A template that somebody named: a built-in one, or a folder, relative to `base`, that holds a template.yaml. */
export interface NamedTemplate extends Said<string> {
  readonly base: string;
}

/**
 * The look for what is to be set: kits and plans, or any values with their texts. Where one of these runs from right to
 * left, the shaper is opened. Problems: those of the template; that there is none of that name; that the program is not built.
 */
export async function readLook(
  cwd: string,
  toSet: readonly unknown[],
  named?: NamedTemplate,
): Promise<Result<Theme>> {
  const folder = folderOf(named);
  const files = readFolder(folder);
  const file = shownPath(join(folder, TEMPLATE), cwd);
  const bytes = files.read(TEMPLATE);
  if (bytes) return loadTheme(bytes, file, storedFaces(), storedPatterns(), await shaperFor(toSet));
  const refused = files.refused();
  return refused.length > 0 ? failed(...refused) : failed(named ? unknown(named) : incomplete(file));
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
  const names = readFolder(templatesFolder).list('');
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
