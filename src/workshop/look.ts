// The look that a kit is printed in: a template, built in or in a folder, with the faces and hyphenation that the build
// compiled, or a brand's.
import type { BrandFaces } from '../brand/faces.ts';
import { isSameBytes } from '../bytes.ts';
import { type Sourced, wrong } from '../plan/choices.ts';
import { error, failed, type Problem, type Result } from '../problem.ts';
import { type Faces, faceKeys, type StoredFace } from '../text/faces.ts';
import { loadTheme, readTemplate, withFaces } from '../theme/load.ts';
import { type Needs, needsOf, openTools } from '../theme/needs.ts';
import type { Theme } from '../theme/theme.ts';
import type { Template } from '../theme/tones.ts';
import type { World } from '../world/world.ts';
import { didYouMean } from '../yaml/near.ts';
import { loadPatterns, openStoredFaces } from './compiled.ts';
import { fileMeant } from './near-file.ts';

const TEMPLATE = 'template.yaml';
const USUAL = 'default';

/** A template that was named: a built-in one, or a folder, relative to `base`, that holds a template.yaml. */
export interface NamedTemplate extends Sourced<string> {
  readonly base: string;
}

/** Looks whose faces are opened once, however many of them there are. */
export interface Looks {
  /** A template; the default one if none is named. Problems: its own; an unknown name; a program that is not built. */
  readonly at: (named?: NamedTemplate) => Promise<Result<Theme>>;
  /** A built-in template. */
  readonly builtIn: (name: string) => Promise<Result<Theme>>;
  /** The look of a template's bytes; `file` is what people see. */
  readonly from: (bytes: Uint8Array, file: string) => Promise<Result<Theme>>;
  /** The same look with faces from `own`, or else from the program; the same faces for the same `files`. */
  readonly withFaces: (theme: Theme, faces: BrandFaces) => Promise<Theme>;
}

/** The look for what is to be set, as in `openLooks`; the default one if none is named. */
export const readLook = async (
  world: World,
  toSet: readonly unknown[],
  named?: NamedTemplate,
): Promise<Result<Theme>> => (await openLooks(world, toSet)).at(named);

/** Names of the templates that come with the program. */
export async function builtInTemplates(world: World): Promise<readonly string[]> {
  const folder = templatesFolder(world);
  const names = await namesIn(world, folder, '');
  const inside = await Promise.all(names.map((name) => namesIn(world, folder, name)));
  return names.filter((_, i) => inside[i]?.includes(TEMPLATE));
}

const namesIn = async (world: World, folder: string, path: string): Promise<readonly string[]> => {
  const listed = await world.listIn(folder, path);
  return (listed.ok && listed.value) || [];
};

/** The faces of a brand's files, and what these were compiled to: a file may change while it is followed. */
interface OpenedFaces {
  readonly faces: Faces;
  readonly programs: readonly StoredFace['program'][];
}

/**
 * Looks for what is to be set: kits and plans, or any values with their texts. What their
 * scripts need is opened with them.
 */
export function openLooks(world: World, toSet: readonly unknown[]): Promise<Looks> {
  const needs = needsOf(toSet);
  const key = JSON.stringify([...needs.languages].sort().concat(`${needs.shaping} ${needs.unspaced}`));
  const known = looksIn.get(world) ?? new Map<string, Promise<Looks>>();
  const looks = known.get(key) ?? openFor(world, needs);
  looksIn.set(world, known.set(key, looks));
  return looks;
}

/** Faces know what they have measured: a world that is laid out again and again keeps them. */
const looksIn = new WeakMap<World, Map<string, Promise<Looks>>>();

async function openFor(world: World, needs: Needs): Promise<Looks> {
  const tools = await openTools(needs);
  const patterns = await loadPatterns(world, needs.languages);
  const stored = openStoredFaces(world, needs.shaping);
  const opened = new WeakMap<Faces, Map<string, OpenedFaces>>();
  const read = async (bytes: Uint8Array, file: string): Promise<Result<Theme>> => {
    const read = readTemplate(bytes, file);
    if (!read.ok) return read;
    const template = read.value.inks ? read.value : { ...read.value, ...(await usualInks(world)) };
    await stored.load(faceKeys(template.faces));
    return loadTheme(template, file, stored.face, patterns, tools);
  };
  const looks = new Map<string, { readonly bytes: Uint8Array; readonly look: Promise<Result<Theme>> }>();
  const from = (bytes: Uint8Array, file: string): Promise<Result<Theme>> => {
    const known = looks.get(file);
    if (known && isSameBytes(known.bytes, bytes)) return known.look;
    const look = read(bytes, file);
    looks.set(file, { bytes, look });
    return look;
  };
  const at = async (named?: NamedTemplate): Promise<Result<Theme>> => {
    const folder = folderOf(world, named);
    const file = world.paths.shown(world.paths.resolve(folder, TEMPLATE));
    const bytes = await world.readIn(folder, TEMPLATE);
    if (!bytes.ok) return bytes;
    if (bytes.value) return from(bytes.value, file);
    return failed(named ? await unknown(world, named) : incomplete(file));
  };
  return {
    at,
    builtIn: (name) => at({ value: name, from: { flag: 'template' }, base: '' }),
    from,
    withFaces: async (theme, own) => {
      if (own.files === '') return theme;
      // A brand's faces may have other weights than the template's, and so other fallbacks.
      await stored.load(faceKeys(own.names).filter((key) => !own.stored.has(key)));
      const ofTheme = opened.get(theme.faces) ?? new Map<string, OpenedFaces>();
      const known = ofTheme.get(own.files);
      const programs = [...own.stored.values()].map(({ program }) => program);
      const isKnown = known?.programs.every((program, i) => program === programs[i]) === true;
      const made = withFaces(
        theme,
        own.names,
        (key) => own.stored.get(key) ?? stored.face(key),
        patterns,
        tools,
      );
      const faces = isKnown ? known.faces : made.faces;
      opened.set(theme.faces, ofTheme.set(own.files, { faces, programs }));
      return { ...made, faces };
    },
  };
}

/** What changes with less ink in the template that everybody has. */
async function usualInks(world: World): Promise<Pick<Template, 'inks'>> {
  const bytes = await world.readIn(folderOf(world, undefined), TEMPLATE);
  const usual = bytes.ok && bytes.value ? readTemplate(bytes.value, TEMPLATE) : failed();
  return usual.ok && usual.value.inks ? { inks: usual.value.inks } : {};
}

const templatesFolder = ({ paths, packageFolder }: World): string =>
  paths.resolve(packageFolder, 'templates');

/** With a slash or a leading dot it is a folder, as for kits. */
const isFolder = (name: string): boolean => /[\\/]|^\./.test(name);

const folderOf = (world: World, named: NamedTemplate | undefined): string =>
  named && isFolder(named.value)
    ? world.paths.resolve(named.base, named.value)
    : world.paths.resolve(templatesFolder(world), named?.value ?? USUAL);

async function unknown(world: World, { value, from, base }: NamedTemplate): Promise<Problem> {
  if (isFolder(value)) {
    const near = await fileMeant(world, value, world.paths.resolve(base, value));
    const hint = `${near}Name the folder that contains it; to begin your own, copy one from templates/.`;
    return wrong(from, 'unknown-template', `there is no template.yaml in ${value}.`, hint);
  }
  const names = await builtInTemplates(world);
  const hint = `${didYouMean(value, names)}The templates are ${names.join(', ')}; write a folder with a slash, as in ./${value}.`;
  return wrong(from, 'unknown-template', `there is no template "${value}".`, hint);
}

const incomplete = (file: string): Problem =>
  error('file-not-found', `The template ${file} is missing.`, { hint: 'Install kitpress again.', file });
