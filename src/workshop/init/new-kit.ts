// Wishes → the files of a new kit: the starter kit with the chosen sheets, and the lists and steps that they need.
import { KINDS } from '../../kinds/index.ts';
import { minutesIn } from '../../kit/check-structure.ts';
import { kindNamed } from '../../kit/kinds.ts';
import {
  chainOf,
  type SheetStructure,
  type Structure,
  sheetWith,
  structureSchema,
} from '../../kit/structure.ts';
import type { Path } from '../../yaml/locate.ts';
import { slugOf } from '../../yaml/slug.ts';
import { exampleIn, type KitWishes, type Starter, USUAL_LANGUAGE, USUAL_SHEETS } from './starter.ts';
import { type Branch, changed, copied, rewrittenFile, treeOf } from './tree.ts';

export interface NewKit {
  readonly id: string;
  /** By their names in the folder of the kit. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** What the new kit keeps of the starter kit, and what it gets instead. */
interface Plan {
  readonly id: string;
  readonly language: string;
  readonly title?: string;
  /** Names by id, if they are not those of the starter kit. */
  readonly themes?: ReadonlyMap<string, string>;
  readonly sheets: readonly string[];
  readonly steps: readonly string[];
  readonly lists: readonly string[];
  readonly structure: Structure;
}

/** The wishes must have been checked. */
export function newKit(starter: Starter, wishes: KitWishes): NewKit {
  const language = wishes.language ?? USUAL_LANGUAGE;
  const edition = exampleIn(starter, language);
  if (!edition) throw new Error(`no starter kit in ${language}`);
  const plan = planOf(starter, { ...wishes, language });
  const structure = changed(treeOf(starter.structure.data), (branch, path) =>
    inStructure(plan, branch, path),
  );
  const texts = changed(treeOf(edition.data), (branch, path) => inEdition(plan, branch, path));
  if (!structure || !texts) throw new Error('nothing is left of the starter kit');
  return {
    id: plan.id,
    files: [
      {
        name: 'kit.yaml',
        text: rewrittenFile(starter.structure, structure, { flow: onOneLine, apart: isApart }),
      },
      { name: `${language}.yaml`, text: rewrittenFile(edition, texts, { apart: isTitle }) },
    ],
  };
}

function planOf(starter: Starter, wishes: KitWishes & { readonly language: string }): Plan {
  const { title, themes, language } = wishes;
  const structure = structureOf(starter);
  const chosen = withTargets(structure, wishes.sheets ?? USUAL_SHEETS);
  const sheets = structure.sheets.filter(({ id }) => chosen.includes(id));
  const [first] = structure.steps;
  const steps = structure.steps.filter(
    (step) => step === first || sheets.some((sheet) => sheet.step === step.id),
  );
  const shown = sheets.flatMap((sheet) => [
    sheet.each,
    ...(kindNamed(KINDS, sheet.kind).lists?.(sheet) ?? []).map(({ list }) => list),
  ]);
  const named = [structure.themes, ...steps.map(({ each }) => each), ...shown].flatMap((list) => list ?? []);
  return {
    id: (title && slugOf(title, 'kit')) || structure.id,
    language,
    ...(title !== undefined && { title: title.trim() }),
    ...(themes && { themes: idsOf(themes) }),
    sheets: sheets.map(({ id }) => id),
    steps: steps.map(({ id }) => id),
    lists: [...new Set(named.flatMap((list) => chainOf(structure.lists, list)))],
    structure,
  };
}

/** Each sheet with the keys of its kind. */
function structureOf({ structure }: Starter): Structure {
  const kit = structureSchema.parse(structure.data);
  const sheets = kit.sheets.map(
    (sheet) => sheetWith(kindNamed(KINDS, sheet.kind).keys).parse(sheet) as SheetStructure,
  );
  return { ...kit, sheets };
}

/** Dots are put on a sheet: the vote, if none of those they are for is chosen. */
function withTargets({ sheets }: Structure, chosen: readonly string[]): readonly string[] {
  const lonely = sheets.some(
    (sheet) =>
      chosen.includes(sheet.id) &&
      sheet.kind === 'dots' &&
      !targetsOf(sheet).some((id) => chosen.includes(id)),
  );
  return lonely ? [...chosen, 'vote'] : chosen;
}

const CUT_OUTS = ['dots', 'triangles', 'needles'] as const;

const targetsOf = (sheet: SheetStructure): readonly string[] =>
  CUT_OUTS.flatMap((key) => Object.keys(Reflect.get(sheet, key) ?? {}));

/** Ids of themes by their names, each only once. */
function idsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const slug = slugOf(name, 'theme');
    ids.set(slug === '' || ids.has(slug) ? `theme-${index + 1}` : slug, name);
  }
  return ids;
}

/** What becomes of a value in kit.yaml. */
function inStructure(plan: Plan, branch: Branch, path: Path): Branch | undefined {
  const [top, second, third, fourth] = path;
  const to = (value: string | number): Branch => ({ ...branch, value });
  if (path.length === 1 && top === 'id') return to(plan.id);
  if (path.length === 1 && top === 'sourceLanguage') return to(plan.language);
  if (top === 'lengths' && typeof second === 'string') return to(minutesOf(plan, second));
  if ((top === 'lists' || top === 'links') && typeof second === 'string') {
    if (!plan.lists.includes(second)) return undefined;
    return typeof branch.value === 'number' ? to(countOf(plan, second, branch.value)) : branch;
  }
  const thing = top === 'sheets' || top === 'steps' ? plan.structure[top][Number(second)] : undefined;
  if (!thing) return branch;
  if (!plan[top === 'sheets' ? 'sheets' : 'steps'].includes(thing.id)) return undefined;
  const named = third === 'next' ? branch.value : CUT_OUTS.some((key) => key === third) && fourth;
  return path.length === 4 && typeof named === 'string' && !plan.sheets.includes(named) ? undefined : branch;
}

const minutesOf = ({ structure, steps }: Plan, length: string): number =>
  structure.steps
    .filter(({ id }) => steps.includes(id))
    .reduce((sum, step) => sum + (minutesIn(step, length) ?? 0), 0);

/** A list of themes, or under themes, has as many more items as there are more themes. */
function countOf({ structure, themes }: Plan, list: string, count: number): number {
  const [outermost = ''] = chainOf(structure.lists, list);
  const before = structure.lists[outermost]?.count ?? 1;
  return themes && outermost === structure.themes ? (count / before) * themes.size : count;
}

/** What becomes of a text of the edition, or of a group of them. */
function inEdition(plan: Plan, branch: Branch, path: Path): Branch | undefined {
  const [top, second, ...rest] = path;
  const to = (value: string): Branch => ({ ...branch, value });
  if (path.length === 1 && top === 'language') return to(plan.language);
  if (plan.title !== undefined && (isAt(path, ['title']) || isAt(path, ['sheets', 'poster', 'title'])))
    return to(plan.title);
  if (typeof second === 'string' && (top === 'lists' || top === 'steps' || top === 'sheets')) {
    if (!plan[top].includes(second)) return undefined;
    if (top === 'lists' && rest.length === 0) return underThemes(plan, second, branch);
  }
  return namesAnother(plan, branch.value, path) ? undefined : branch;
}

const isAt = (path: Path, wanted: Path): boolean => path.join('.') === wanted.join('.');

/** A line with the code of a sheet that the kit does not have. */
const namesAnother = ({ sheets, structure }: Plan, value: Branch['value'], path: Path): boolean =>
  typeof value === 'string' &&
  typeof path.at(-1) === 'number' &&
  structure.sheets.some(({ id }) => value.includes(`{${id}}`) && !sheets.includes(id));

/** The themes by their names; what the starter kit has under its own themes is an example for each of them in turn. */
function underThemes({ structure, themes }: Plan, list: string, branch: Branch): Branch {
  if (!themes || !(branch.value instanceof Map)) return branch;
  if (chainOf(structure.lists, list)[0] !== structure.themes) return branch;
  const examples: readonly Branch[] = [...branch.value.values()];
  const names = [...themes];
  const value = names.map(([id, name], index): [string, Branch] => {
    const example = examples[index % examples.length] ?? branch;
    if (list === structure.themes) return [id, { ...example, value: name }];
    // Two items of a list must not say the same.
    return [id, index < examples.length ? example : copied(example, (words) => `${words} (${index + 1})`)];
  });
  return { ...branch, value: new Map(value) };
}

/** Short lists of names. */
const FLOW: readonly (string | number | undefined)[] = [
  'show',
  'signs',
  'boxes',
  'columns',
  'heights',
  'next',
];
const onOneLine = (path: Path): boolean =>
  FLOW.includes(path.at(-1)) || (path[0] === 'lists' && path.at(-1) === 'fields');

/** After what says which edition it is. */
const isTitle = (path: Path): boolean => isAt(path, ['title']);

/** Between sheets. */
const isApart = (path: Path): boolean => path.length === 2 && path[0] === 'sheets' && path[1] !== 0;
