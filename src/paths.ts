// Where the package's own files are, and what KIT on the command line means as a folder.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder: one above this file both in src/ and bundled in dist/. */
export const packageFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What the package brings with it. */
export const kitsFolder = join(packageFolder, 'content');
export const templatesFolder = join(packageFolder, 'templates');
/** What `kitpress init` begins an organisation's folder with. */
export const starterFolder = join(packageFolder, 'starter');
/** What its build compiled. */
export const facesFolder = join(packageFolder, 'dist', 'faces');
export const hyphenationFolder = join(packageFolder, 'dist', 'hyphenation');

/** resvg, which normalises the SVGs of other people. */
export const resvgFile = join(packageFolder, 'dist', 'resvg.wasm');

export const BUILT_IN_KIT = 'innovation-declaration';
/** Read where it lies if nobody names another plan. */
export const USUAL_PLAN = 'workshop.yaml';
export const USUAL_OUT = 'out';

/** Where a kit may be, in the order to look; the first that holds a kit.yaml is meant. `base` is the folder names are relative to. */
export function kitFolders(kit: string, base: string): readonly string[] {
  if (/[/\\]/.test(kit) || kit.startsWith('.')) return [resolve(base, kit)];
  return [join(base, 'content', kit), join(kitsFolder, kit)];
}
