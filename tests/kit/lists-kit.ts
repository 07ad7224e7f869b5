// A kit of lists written in a test: kit.yaml and one edition as texts, opened as the program does, and the pages they come to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../src/kinds/index.ts';
import { openFileCache } from '../../src/kit/file-cache.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { asUsed } from '../../src/kit/length.ts';
import { openEdition } from '../../src/kit/open.ts';
import { type Formats, usualFormats } from '../../src/page/format.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Problem, Result } from '../../src/problem.ts';
import type { Page } from '../../src/scene.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { type Verified, verifyPdf } from '../../src/verify/verify.ts';
import { buildIssue } from '../../src/workshop/build.ts';
import { type Laid, layout } from '../../src/workshop/layout.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { root } from '../support/disk.ts';
import { clear, DATE, fileOf, planOf } from '../support/workshop.ts';
import { inMemory } from './memory.ts';

/** What goes before the lists of a kit.yaml. */
const STRUCTURE = 'id: trial\nversion: 1.0.0\nsourceLanguage: en\nlicence: CC0\n';
/** What goes before the lists of an edition. */
const EDITION =
  'language: en\nname: English\nreview: none\ntitle: Trial\nsubtitle: A kit to try\nsource: Nobody\n';

const shippedIn = (language: string) =>
  readYaml(readFileSync(join(root, 'content', 'kitpress', `${language}.yaml`)), `${language}.yaml`).source;

/** The kit in these files, in English, or every problem with it. */
export const openFolder = (files: Readonly<Record<string, string>>): Result<Kit> => {
  const shipped = shippedIn('en');
  return openEdition(
    { folder: '/kit', files: openFileCache(inMemory(files)), kinds: KINDS, ...(shipped && { shipped }) },
    'en',
  );
};

/** The kit with this structure and this edition, in English, or every problem with it. */
export const openLists = (structure: string, edition: string): Result<Kit> =>
  openFolder({ 'kit.yaml': STRUCTURE + structure, 'en.yaml': EDITION + edition });

/** The same for a kit that nothing is wrong with. */
export const listsKit = (structure: string, edition: string): Kit => clear(openLists(structure, edition));

export interface ListsPrint {
  readonly flags?: Omit<Flags, 'kit'>;
  readonly names?: readonly string[];
  /** What only a plan file can say. */
  readonly extra?: number;
  readonly formats?: Formats;
}

/** All that laying out this kit needs. */
export const layableOf = (
  kit: Kit,
  theme: Theme,
  { flags = {}, names, extra = 0, formats = usualFormats(12) }: ListsPrint,
) => {
  const plan = { ...planOf(kit, flags, names), extra };
  return { kit: asUsed(kit, plan), kinds: KINDS, plan, theme, formats };
};

/** All sheets, laid out, or every problem with them. */
export const layLists = (kit: Kit, theme: Theme, print: ListsPrint = {}): Result<readonly Laid[]> =>
  layout(layableOf(kit, theme, print));

export const listsPages = (kit: Kit, theme: Theme, print: ListsPrint = {}): readonly Page[] =>
  clear(layLists(kit, theme, print)).flatMap(({ pages }) => pages);

/** kit.pdf of a kit. */
export const printLists = (kit: Kit, theme: Theme, print: ListsPrint = {}): Uint8Array =>
  fileOf(
    clear(buildIssue({ ...layableOf(kit, theme, print), kitName: kit.id, date: DATE, zlib: nodeZlib })),
    'kit.pdf',
  );

/** What is wrong with a file, by a kit that it may not have been made from. */
export const verifyLists = async (bytes: Uint8Array, kit: Kit): Promise<readonly Problem[]> => {
  const verified: Verified = await verifyPdf(bytes, 'kit.pdf', KINDS, () => ({
    kit: asUsed(kit, { sheets: kit.sheets.map(({ id }) => id) }),
    problems: [],
  }));
  return verified.problems;
};
