// Kits of lists, steps and sheets: small ones in memory, with one sheet to look at, and those of a folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../src/kinds/index.ts';
import { type Folder, openFileCache } from '../../src/kit/file-cache.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { atLength } from '../../src/kit/length.ts';
import { openEdition } from '../../src/kit/open.ts';
import type { Formats } from '../../src/page/format.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Problem, Result } from '../../src/problem.ts';
import type { Page } from '../../src/scene.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { build } from '../../src/workshop/build.ts';
import { layout } from '../../src/workshop/layout.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { folderOf, root } from '../support/disk.ts';
import { clear, DATE, fileOf, planOf } from '../support/workshop.ts';
import { inMemory } from './memory.ts';

/** The words that ship, in one of their languages. */
const shippedIn = (language: string) => {
  const name = `${language}.yaml`;
  const { source } = readYaml(readFileSync(join(root, 'content', 'kitpress', name)), name);
  return source;
};

const open = (folder: string, files: Folder, language: string): Result<Kit> => {
  const shipped = shippedIn(language);
  return openEdition(
    { folder, files: openFileCache(files, ''), kinds: KINDS, ...(shipped && { shipped }) },
    language,
  );
};

/** Of a kit on the disk, by its folder in the project; all sheets are printed. */
export const listsKitOf = (folder: string, language: string): Kit => {
  const path = join(root, folder);
  const kit = clear(open(path, folderOf(path), language));
  return atLength(
    kit,
    Object.keys(kit.lengths ?? {})[0],
    kit.sheets.map(({ id }) => id),
  );
};

/** What a small kit of one sheet has that is its own: YAML without indentation. */
export interface SmallKit {
  /** `lists:` in kit.yaml and in the edition. */
  readonly lists?: string;
  readonly items?: string;
  /** Keys of the sheet "sheet" in kit.yaml, and its texts besides name and title. */
  readonly keys: string;
  readonly texts?: string;
  /** More keys at the top of kit.yaml, and more of the edition. */
  readonly more?: string;
  readonly moreTexts?: string;
}

const indented = (yaml: string, by: number): string => yaml.trim().replaceAll(/^/gm, ' '.repeat(by));

/** Its files, in English. */
const filesOf = ({ lists, items, keys, texts, more = '', moreTexts = '' }: SmallKit) => ({
  'kit.yaml': [
    'id: small\nversion: 1.0.0\nsourceLanguage: en\nlicence: CC BY-SA 4.0',
    more,
    ...(lists ? [`lists:\n${indented(lists, 2)}`] : []),
    `steps:\n  - id: step\nsheets:\n  - id: sheet\n    code: X\n    step: step\n${indented(keys, 4)}`,
  ].join('\n'),
  'en.yaml': [
    'language: en\nname: English\nreview: none\ntitle: Small\nsubtitle: For tests\nsource: Written here',
    ...(items ? [`lists:\n${indented(items, 2)}`] : []),
    'steps:\n  step:\n    name: The step\n    do:\n      - Do it.',
    `sheets:\n  sheet:\n    name: Sheet\n    title: The title\n${indented(texts ?? '', 4)}`,
    moreTexts,
  ].join('\n'),
});

export const openSmall = (small: SmallKit): Result<Kit> => open('/small', inMemory(filesOf(small)), 'en');

/** "content-grid sheets.0.span: …" */
export const problemsOfSmall = (small: SmallKit): readonly string[] =>
  openSmall(small).problems.map(({ code, key, message }) => `${code} ${key}: ${message}`);

/** One copy of every sheet. */
export const layOut = (
  kit: Kit,
  theme: Theme,
  { flags = {}, formats }: { readonly flags?: Omit<Flags, 'kit'>; readonly formats?: Formats } = {},
): Result<readonly Page[]> => {
  const laid = layout({ kit, kinds: KINDS, plan: planOf(kit, flags), theme, ...(formats && { formats }) });
  return laid.ok ? { ...laid, value: laid.value.flatMap(({ pages }) => pages) } : laid;
};

export const pagesOfSmall = (small: SmallKit, theme: Theme): readonly Page[] =>
  clear(layOut(clear(openSmall(small)), theme));

/** kit.pdf with one copy of every sheet. */
export const printed = (kit: Kit, theme: Theme): Uint8Array =>
  fileOf(
    clear(
      build({ kit, kinds: KINDS, plan: planOf(kit), theme, kitName: kit.id, date: DATE, zlib: nodeZlib }),
    ),
    'kit.pdf',
  );

/** What does not fit, as sentences. */
export const fitOfSmall = (small: SmallKit, theme: Theme, formats?: Formats): readonly string[] =>
  layOut(clear(openSmall(small)), theme, { ...(formats && { formats }) }).problems.map(
    ({ code, message }: Problem) => `${code}: ${message}`,
  );
