// The texts of a kit that are still those of the starter kit: its lists, which a new workshop has others in.
import type { Kit } from '../../kit/kit.ts';
import { leavesOf } from '../../kit/wording.ts';
import { type Problem, warning } from '../../problem.ts';
import { type Text, textsUnder } from '../../text.ts';
import type { World } from '../../world/world.ts';
import { readYaml } from '../../yaml/read.ts';
import { locate } from '../locate.ts';
import { packageFile, packageList } from './package.ts';
import { STARTER_FOLDER } from './starter.ts';

/** Lines that are named. */
const MAX_LINES = 12;

/** A warning: text-example, once for each edition. What is good advice in any workshop may stay: steps, sheets, the guide. */
export async function exampleTexts(world: World, kits: readonly Kit[]): Promise<readonly Problem[]> {
  const names = await packageList(world, STARTER_FOLDER);
  const byLanguage = new Map(kits.map((kit) => [kit.edition.language, kit]));
  const found = await Promise.all(
    [...byLanguage].map(async ([language, kit]) => {
      const name = `${language}.yaml`;
      if (!names.includes(name) || kit.folder === world.paths.resolve(world.packageFolder, STARTER_FOLDER))
        return [];
      const { source } = readYaml(await packageFile(world, `${STARTER_FOLDER}/${name}`), name);
      const examples = new Set(leavesOf(source?.data, isPhrase).map(({ text }) => text));
      return stillIn(world, kit, examples);
    }),
  );
  return found.flat();
}

/** A word or a name of two may be meant. */
const isPhrase = (text: string): boolean => text.split(' ').length > 2;

async function stillIn(world: World, kit: Kit, examples: ReadonlySet<string>): Promise<readonly Problem[]> {
  const texts = new Map<string, Text>();
  for (const text of textsUnder(kit))
    if (/^(?:subtitle|source|lists\..*)$/.test(text.key ?? '') && examples.has(withoutNumber(text.words)))
      texts.set(`${text.file} ${text.key}`, text);
  const places = [...texts.values()].map(({ file = '', key = '' }) =>
    warning('text-example', '', { file, key }),
  );
  const located = (await locate(world, places)).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const [first, ...others] = located;
  if (!first) return [];
  const lines = [...new Set(located.filter(({ file }) => file === first.file).map(({ line }) => line))];
  const shown = `${lines.slice(0, MAX_LINES).join(', ')}${lines.length > MAX_LINES ? ' …' : ''}`;
  return [
    {
      ...first,
      message:
        others.length === 0
          ? 'A text is still that of the example.'
          : `${located.length} texts are still those of the example, in the lines ${shown}.`,
      hint: 'Write your own, or delete what your workshop does not need.',
    },
  ];
}

/** "init" numbers the examples of themes that the starter kit has none for: "Everyone knows why we are meeting. (4)". */
const withoutNumber = (words: string): string => words.replace(/ \(\d+\)$/, '');
