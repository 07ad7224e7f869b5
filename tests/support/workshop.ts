// A workshop to test with: a kit, the built-in look, a plan, and what they come to as scenes or as files.

import { join } from 'node:path';
import { KINDS } from '../../src/kinds/index.ts';
import { type Folder, openFileCache } from '../../src/kit/file-cache.ts';
import type { Kit, ListItem } from '../../src/kit/kit.ts';
import { asUsed } from '../../src/kit/length.ts';
import { itemsOf } from '../../src/kit/lists.ts';
import { openEdition } from '../../src/kit/open.ts';
import { checkNames } from '../../src/names/check.ts';
import type { Choices } from '../../src/plan/choices.ts';
import { type Flags, readFlags } from '../../src/plan/flags.ts';
import { type Plan, resolvePlan } from '../../src/plan/plan.ts';
import type { Problem, Result } from '../../src/problem.ts';
import type { Page } from '../../src/scene.ts';
import type { Shaper } from '../../src/text/shaper.ts';
import { loadTheme, readTemplate } from '../../src/theme/load.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { type Built, buildIssue } from '../../src/workshop/build.ts';
import { type Laid, layout } from '../../src/workshop/layout.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { readYaml, type Source } from '../../src/yaml/read.ts';
import { folderOf, root, storedFace, storedPatterns, templateBytes } from './disk.ts';

export const SWEDISH = 'content/innovation-declaration';
export const SMALL = 'tests/kits/small';
export const ARABIC = 'tests/kits/arabic';

/** "code key: message", as a failing test shows it. */
const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, file, key, message }) => `${code} ${file ?? ''} ${key ?? ''}: ${message}`);

/** The value of a stage that must not have found anything to complain about; throws with the first things it did. */
export const clear = <T>(result: Result<T>): T => {
  if (!result.ok || result.problems.length > 0) throw new Error(told(result.problems).slice(0, 8).join('\n'));
  return result.value;
};

/** The words that ship in a language. */
export const wordsIn = (language: string): Source | undefined => {
  const bytes = folderOf(join(root, 'content/kitpress')).read(`${language}.yaml`);
  return bytes && readYaml(bytes, `content/kitpress/${language}.yaml`).source;
};

/** A kit in a folder, with the words that ship. Problems show a file as `label/kit.yaml`. */
export const openKitIn = (folder: string, language: string, files: Folder, label = ''): Result<Kit> => {
  const shipped = wordsIn(language);
  return openEdition(
    { folder, files: openFileCache(files, label), kinds: KINDS, ...(shipped && { shipped }) },
    language,
  );
};

const kits = new Map<string, Kit>();

/** A kit of the project, by its folder, opened once; throws with everything that is wrong with it. */
export const kitOf = (folder: string, language: string): Kit => {
  const path = join(root, folder);
  const key = `${path} ${language}`;
  const kit = kits.get(key) ?? clear(openKitIn(path, language, folderOf(path)));
  kits.set(key, kit);
  return kit;
};

/** The case studies and tools of a kit, in the order of its decks. */
export const casesAndTools = (kit: Kit): readonly ListItem[] =>
  itemsOf(kit, 'questions').flatMap(({ items: { cases = [], tools = [] } }) => [...cases, ...tools]);

const themes = new Map<string, Theme>();

/** A built-in look with its faces and hyphenation, as the last build compiled them, opened once: type that is set is kept by its faces. A shaper is for text from right to left. */
export const openTheme = (shaper?: Shaper, name = 'default'): Theme => {
  const key = shaper ? `${name}, shaped` : name;
  const open = (): Theme => {
    const template = clear(readTemplate(templateBytes(name), 'template.yaml'));
    return clear(loadTheme(template, 'template.yaml', storedFace, storedPatterns, { shaper }));
  };
  const theme = themes.get(key) ?? open();
  themes.set(key, theme);
  return theme;
};

/** The plan that the flags of `kitpress build` give, with `names` as a participants file would. */
export const planOf = (kit: Kit, flags: Omit<Flags, 'kit'> = {}, names?: readonly string[]): Plan => {
  const choices = clear(readFlags(flags));
  return clear(resolvePlan(names === undefined ? choices : { ...choices, ...attended(names) }, kit));
};

const attended = (names: readonly string[]): Pick<Choices, 'participants'> => {
  const listed = clear(
    checkNames(
      names.map((name) => ({ name, place: () => ({}) })),
      () => ({}),
    ),
  );
  return { participants: { value: { names: listed }, from: { flag: '--participants' } } };
};

/** The kit as a plan uses it: at its length, with the codes of the sheets it prints. */
export const used = (kit: Kit, plan: Plan): Kit => asUsed(kit, plan);

interface LaidOut {
  readonly kit: Kit;
  readonly plan: string;
  readonly theme: Theme;
  readonly result: Result<readonly Laid[]>;
}
const lately: LaidOut[] = [];
/** Layouts that are kept. */
const MOST = 12;

/** What a plan of a kit comes to; those looked at lately are not laid out again. */
export const laidOut = (kit: Kit, plan: Plan, theme: Theme): Result<readonly Laid[]> => {
  const key = JSON.stringify(plan);
  const at = lately.findIndex((one) => one.kit === kit && one.theme === theme && one.plan === key);
  const [known] = at < 0 ? [] : lately.splice(at, 1);
  const result = known?.result ?? layout({ kit: used(kit, plan), kinds: KINDS, plan, theme });
  lately.unshift({ kit, plan: key, theme, result });
  lately.splice(MOST);
  return result;
};

/** All pages of one copy of everything, and the problems there are with them. */
export const layoutAll = (kit: Kit, plan: Plan, theme: Theme): readonly Page[] =>
  clear(laidOut(kit, plan, theme)).flatMap(({ pages }) => pages);

/** The pages of some sheets, as flags choose them. */
export const pagesWith = (
  kit: Kit,
  theme: Theme,
  flags: Omit<Flags, 'kit'>,
  names?: readonly string[],
): readonly Page[] => layoutAll(kit, planOf(kit, flags, names), theme);

export const problemsOf = (kit: Kit, plan: Plan, theme: Theme): readonly Problem[] =>
  laidOut(kit, plan, theme).problems;

/** The date every test builds at. */
export const DATE = new Date('2026-03-12T00:00:00Z');

export const buildAll = (kit: Kit, plan: Plan, theme: Theme): Built =>
  clear(
    buildIssue(
      {
        kit: used(kit, plan),
        kinds: KINDS,
        plan,
        theme,
        kitName: kit.id,
        date: DATE,
        zlib: nodeZlib,
      },
      laidOut(kit, plan, theme),
    ),
  );

export const fileOf = (built: Built, name: string): Uint8Array => {
  const file = built.files.find((one) => one.name === name);
  if (!file) throw new Error(`no ${name} among ${built.files.map((one) => one.name).join(', ')}`);
  return file.bytes;
};
