// Kits with one sheet to look at: its keys and texts, and the lists it shows, as a test writes them; and kits of a folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../src/kinds/index.ts';
import { openFileCache } from '../../src/kit/file-cache.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { openEdition } from '../../src/kit/open.ts';
import type { Formats } from '../../src/page/format.ts';
import type { Result } from '../../src/problem.ts';
import type { Page } from '../../src/scene.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { folderOf, root } from '../support/disk.ts';
import { clear } from '../support/workshop.ts';
import { type ListsPrint, layLists, openLists } from './lists-kit.ts';

/** A kit on the disk, by its folder in the project. */
export const listsKitOf = (folder: string, language: string): Kit => {
  const path = join(root, folder);
  const words = `${language}.yaml`;
  const { source: shipped } = readYaml(readFileSync(join(root, 'content', 'kitpress', words)), words);
  const files = openFileCache(folderOf(path));
  return clear(openEdition({ folder: path, files, kinds: KINDS, ...(shipped && { shipped }) }, language));
};

/** What a kit of one sheet has that is its own: YAML without indentation. */
export interface SmallKit {
  /** Under `lists` in kit.yaml and in the edition. */
  readonly lists?: string;
  readonly items?: string;
  /** Of the sheet: its keys in kit.yaml, and its texts besides name and title. */
  readonly keys: string;
  readonly texts?: string;
  /** More keys of kit.yaml. */
  readonly more?: string;
}

const under = (key: string, yaml: string | undefined): readonly string[] =>
  yaml === undefined ? [] : [`${key}:\n${indented(yaml, 2)}`];
const indented = (yaml: string, by: number): string => yaml.trim().replaceAll(/^/gm, ' '.repeat(by));

/** The kit, whose sheet has the code X, or every problem with it. */
export const openSmall = ({ lists, items, keys, texts = '', more }: SmallKit): Result<Kit> =>
  openLists(
    [
      ...(more === undefined ? [] : [more]),
      ...under('lists', lists),
      `steps:\n  - id: step\nsheets:\n  - id: sheet\n    code: X\n    step: step\n${indented(keys, 4)}\n`,
    ].join('\n'),
    [
      ...under('lists', items),
      'steps:\n  step:\n    name: The step\n    do:\n      - Do it.',
      `sheets:\n  sheet:\n    name: Sheet\n    title: The title\n${indented(texts, 4)}\n`,
    ].join('\n'),
  );

/** "content-grid sheets.0.span: …" */
export const problemsOfSmall = (small: SmallKit): readonly string[] =>
  openSmall(small).problems.map(({ code, key, message }) => `${code} ${key}: ${message}`);

/** One copy of every sheet. */
export const layOut = (kit: Kit, theme: Theme, print: ListsPrint = {}): Result<readonly Page[]> => {
  const laid = layLists(kit, theme, print);
  return laid.ok ? { ...laid, value: laid.value.flatMap(({ pages }) => pages) } : laid;
};

export const pagesOfSmall = (small: SmallKit, theme: Theme): readonly Page[] =>
  clear(layOut(clear(openSmall(small)), theme));

/** What does not fit, as sentences. */
export const fitOfSmall = (small: SmallKit, theme: Theme, formats?: Formats): readonly string[] =>
  layOut(clear(openSmall(small)), theme, { ...(formats && { formats }) }).problems.map(
    ({ code, message }) => `${code}: ${message}`,
  );
