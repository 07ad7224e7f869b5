// The look that a kit is printed in: the built-in template with the faces and hyphenation that the build compiled.
import { readFolder } from '../files.ts';
import { facesFolder, hyphenationFolder, templatesFolder } from '../paths.ts';
import { error, failed, type Result } from '../problem.ts';
import type { StoredFace } from '../text/faces.ts';
import type { Patterns } from '../text/hyphenation.ts';
import { loadTheme } from '../theme/load.ts';
import { shaperFor } from '../theme/shaper.ts';
import type { Theme } from '../theme/theme.ts';
import { shownPath } from './kits.ts';

const TEMPLATE = 'default/template.yaml';

/**
 * The look for what is to be set: kits and plans, or any values with their texts. Where one of these runs from right to
 * left, the shaper is opened. Problems: those of the template; that the program is not built.
 */
export async function readLook(cwd: string, toSet: readonly unknown[]): Promise<Result<Theme>> {
  const file = shownPath(`${templatesFolder}/${TEMPLATE}`, cwd);
  const bytes = readFolder(templatesFolder).read(TEMPLATE);
  if (!bytes) return failed(incomplete(file));
  const shaper = await shaperFor(toSet);
  return loadTheme(bytes, file, storedFaces(), storedPatterns(), shaper);
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
