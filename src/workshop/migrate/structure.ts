// kit.yaml of today → kit.yaml with lists, steps and sheets that show lists.

import { blockLines, type YamlValue } from '../../translation/edit/block.ts';
import type { FileComments, Note } from '../../yaml/comments.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { KitFile, SheetFile } from './former/schema.ts';
import { hasList, newKind, type Plain, THEMES } from './sheets.ts';

/** What only the source edition knows of a kit: how many paragraphs say why. */
interface Counted {
  readonly why: number | undefined;
}

type Plains = { readonly [key: string]: Plain };

/** The lines of the new file. */
export function newStructure(kit: KitFile, counted: Counted, comments: FileComments): readonly string[] {
  const sum = kit.steps.reduce((all, { minutes = 0 }) => all + minutes, 0);
  const root = blockOf({
    id: kit.id,
    version: kit.version,
    sourceLanguage: kit.sourceLanguage,
    licence: kit.licence,
    lengths: sum > 0 ? { full: sum } : undefined,
    themes: THEMES,
    lists: listsOf(kit, counted),
    steps: kit.steps.map(({ id, minutes, repeat }) => ({ id, full: minutes, each: repeat && THEMES })),
    sheets: kit.sheets.map((sheet) => newSheet(sheet, kit)),
  }) as Map<string, YamlValue>;
  const links = linksOf(kit);
  if (links.size > 0) root.set('links', links);
  return blockLines(root, { notes: movedNotes(comments, kit, root), flow: onOneLine });
}

/** Short structures, but neither the items of a list, nor addresses. */
const onOneLine = ([top, ...inside]: Path): boolean =>
  top === 'lengths' || (inside.length > 0 && top !== 'links' && typeof inside.at(-1) !== 'number');

/** Undefined values are left out. */
function blockOf(value: Exclude<Plain, undefined>): YamlValue {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(blockOf);
  return new Map(
    Object.entries(value as Plains).flatMap(([key, one]) =>
      one === undefined ? [] : [[key, blockOf(one)] as const],
    ),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function listsOf(kit: KitFile, { why }: Counted): Plains {
  const { principles, purposes, levels, reflections, sheets } = kit;
  const decks = principles.flatMap((principle) => principle.decks);
  const dimensions = principles.map((one) => one.dimensions?.length ?? 0);
  // Questions that are on no sheet have no field to be the title of.
  const loose = sheets.some(({ kind }) => kind === 'reflection') ? undefined : reflections?.length;
  return {
    purposes: purposes?.length,
    levels: levels && { fields: ['name', 'note'], count: levels.length },
    [THEMES]: principles.length,
    why: { of: THEMES, count: why },
    dimensions: hasList(kit, 'dimensions') ? { of: THEMES, ...counted(dimensions) } : undefined,
    challenges: { of: THEMES, count: sum(principles.map(({ challenges }) => challenges.length)) },
    questions: { of: THEMES, letters: true, fields: ['text', 'deck'], count: decks.length },
    actions: { of: 'questions', count: sum(decks.map(({ actions }) => actions.length)) },
    cases: hasList(kit, 'cases') ? linked(decks.map((deck) => (deck.case ? 1 : 0))) : undefined,
    tools: hasList(kit, 'tools') ? linked(decks.map((deck) => (deck.tool ? 1 : 0))) : undefined,
    reflections: loose,
  };
}

/** A parent may have none only if a list says so. */
const counted = (numbers: readonly number[]): Plains => ({
  optional: numbers.includes(0) ? true : undefined,
  count: sum(numbers),
});

const linked = (numbers: readonly number[]): Plains => ({
  of: 'questions',
  fields: ['name', 'text'],
  links: true,
  ...counted(numbers),
});

function newSheet(sheet: SheetFile, kit: KitFile): Plains {
  const { kind, keys } = newKind(sheet.kind);
  const signs = signsOf(sheet);
  return {
    id: sheet.id,
    kind,
    code: sheet.code,
    step: sheet.step,
    ...keys(sheet, kit),
    signs: signs.every((sign) => sign === 'none') ? undefined : signs,
    next: sheet.next,
    suggested: sheet.suggestedCopies > 1 ? sheet.suggestedCopies : undefined,
  };
}

/** A poster also has what used to be its text `going` as an instruction. */
function signsOf({ kind, instructions = {} }: SheetFile): readonly string[] {
  return [...Object.values(instructions), ...(kind === 'principle' ? ['none'] : [])];
}

/** By list, principle, deck, and the only item there is. */
function linksOf({ principles }: KitFile): Map<string, YamlValue> {
  const links = new Map<string, YamlValue>();
  for (const [list, part] of [
    ['cases', 'case'],
    ['tools', 'tool'],
  ] as const) {
    const byPrinciple = new Map<string, YamlValue>();
    for (const { id, decks } of principles) {
      // A card without an address was meant to be; an empty list says so now.
      const linked = decks.flatMap((deck) => {
        const resource = deck[part];
        return resource ? [[deck.id, new Map([['1', resource.links ?? []]])] as const] : [];
      });
      if (linked.length > 0) byPrinciple.set(id, new Map(linked));
    }
    if (byPrinciple.size > 0) links.set(list, byPrinciple);
  }
  return links;
}

/** Comments at their keys in the new file, or at the nearest key above if there is none. */
function movedNotes(
  { at }: FileComments,
  kit: KitFile,
  root: ReadonlyMap<string, YamlValue>,
): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  for (const [key, note] of at) {
    const key2 = keyOf(existing(newPath(key.split('.'), kit), root));
    const { above, beside } = notes.get(key2) ?? { above: [], beside: undefined };
    const both = [beside, note.beside].filter((one) => one !== undefined).join(' ');
    notes.set(key2, { above: [...above, ...note.above], ...(both !== '' && { beside: both }) });
  }
  return notes;
}

const STEP_KEYS: Readonly<Record<string, string>> = { minutes: 'full', repeat: 'each' };
const SHEET_KEYS: Readonly<Record<string, string>> = { instructions: 'signs', suggestedCopies: 'suggested' };

function newPath([top = '', ...rest]: readonly string[], kit: KitFile): Path {
  const [first = '', second = '', ...more] = rest;
  if (top === 'counts') return ['lists', ...rest];
  if (top === 'purposes' || top === 'levels' || top === 'reflections') return ['lists', top];
  if (top === 'steps') return [top, ...(rest.length > 0 ? [Number(first), STEP_KEYS[second] ?? second] : [])];
  if (top === 'sheets')
    return [top, ...(rest.length > 0 ? [Number(first), SHEET_KEYS[second] ?? second] : [])];
  return top === 'principles' ? inPrinciples(first, second, more, kit) : [top, ...rest];
}

/** Ids of principles and decks are in the editions now; of what was said of them here, links are left. */
function inPrinciples(at: string, part: string, more: readonly string[], { principles }: KitFile): Path {
  const principle = principles[Number(at)];
  if (at === '' || !principle) return ['links'];
  const deck = part === 'decks' ? principle.decks[Number(more[0])] : undefined;
  const resource = more[1];
  if (deck && (resource === 'case' || resource === 'tool'))
    return ['links', `${resource}s`, principle.id, deck.id, '1', ...more.slice(3).map(Number)];
  return ['lists', part === 'decks' ? 'questions' : part === '' || part === 'id' ? THEMES : part];
}

/** As much of a path as the new file has. */
function existing(path: Path, root: ReadonlyMap<string, YamlValue>): Path {
  let here: YamlValue | undefined = root;
  const found: (string | number)[] = [];
  for (const step of path) {
    here = here instanceof Map ? here.get(step) : Array.isArray(here) ? here[Number(step)] : undefined;
    if (here === undefined) break;
    found.push(step);
  }
  return found.length > 0 ? found : ['lists', THEMES];
}
