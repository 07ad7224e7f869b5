// An edition of today → its files with the new keys, each text with its comments.

import { blockLines, type YamlValue } from '../../translation/edit/block.ts';
import { isOurs } from '../../translation/edit/outline.ts';
import type { Note } from '../../yaml/comments.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { KitFile } from './former/schema.ts';
import type { NewForm } from './rewritten.ts';
import type { MovedEdition, MovedText, OldEdition, OldFile } from './texts.ts';

/** All files of the edition; a file that has no texts any more stays with its comments. */
export const newFiles = ({ edition, texts }: MovedEdition, kit: KitFile): readonly NewForm[] =>
  edition.files.map((file) => {
    const own = texts.filter((one) => one.file === file.name);
    const foot = [...leftComments(file, texts), ...file.comments.foot];
    return { name: file.name, text: newFile(file, own, foot, { edition, kit }) };
  });

function newFile(
  file: OldFile,
  texts: readonly MovedText[],
  foot: readonly string[],
  { edition, kit }: { readonly edition: OldEdition; readonly kit: KitFile },
): string {
  const lines = [
    ...headOf(file).map((line) => line.replace(SCHEMA, '$1edition.json')),
    ...(texts.length > 0
      ? blockLines(treeOf(texts, kit), { notes: notesOf(texts, edition) })
      : ['lists: {}']),
    ...foot,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const isUnder = ({ from }: MovedText, key: string): boolean =>
  from.key === key || from.key.startsWith(`${key}.`);

/** Comments of groups that have no texts any more. */
const leftComments = ({ name, comments }: OldFile, texts: readonly MovedText[]): readonly string[] =>
  [...comments.at]
    .filter(([key]) => !texts.some((one) => one.from.file === name && isUnder(one, key)))
    .flatMap(([, { above, beside }]) => [...above, ...(beside === undefined ? [] : [beside])])
    .filter((line) => !isOurs(line));

/** What stands at the top of a file, without what Kitpress wrote above the first key. */
const headOf = ({ comments: { head } }: OldFile): readonly string[] => head.slice(0, endOfHead(head));

function endOfHead(head: readonly string[]): number {
  const own = head.findIndex(isOurs);
  return own < 0 ? head.length : own;
}

/** Editors check all files of an edition against one schema. */
const SCHEMA = /^(# yaml-language-server: \$schema=.*\/)\w+\.json$/;

type Tree = Map<string | number, Tree | string>;

function treeOf(texts: readonly MovedText[], kit: KitFile): ReadonlyMap<string, YamlValue> {
  const root: Tree = new Map();
  for (const { path, text } of texts) {
    let here = root;
    for (const step of path.slice(0, -1)) {
      const inner = here.get(step);
      const next: Tree = inner instanceof Map ? inner : new Map();
      here.set(step, next);
      here = next;
    }
    here.set(path.at(-1) ?? '', text);
  }
  return blockOf(root, [], kit) as ReadonlyMap<string, YamlValue>;
}

/** In the order of the kit; a list without a gap, for a text that is still to be written. */
function blockOf(tree: Tree | string, path: Path, kit: KitFile): YamlValue {
  if (typeof tree === 'string') return tree;
  const steps = [...tree.keys()];
  if (steps.every((step) => typeof step === 'number')) {
    const size = Math.max(...steps) + 1;
    return Array.from({ length: size }, (_, index) => blockOf(tree.get(index) ?? '', [...path, index], kit));
  }
  const order = orderOf(path, kit);
  const rank = (step: string): number => (order.includes(step) ? order.indexOf(step) : order.length);
  return new Map(
    steps
      .map(String)
      .sort((a, b) => rank(a) - rank(b))
      .map((step) => [step, blockOf(tree.get(step) ?? '', [...path, step], kit)]),
  );
}

const TOP = [
  'language',
  'name',
  'review',
  'title',
  'subtitle',
  'source',
  'words',
  'lists',
  'steps',
  'sheets',
  'guide',
];
const LISTS = [
  'purposes',
  'levels',
  'principles',
  'why',
  'dimensions',
  'challenges',
  'questions',
  'actions',
  'cases',
  'tools',
];
const SHEET = ['name', 'title', 'instructions'];

/** The order of the keys at a path where it is not that of the old file: the order of the kit. */
function orderOf([top, second, ...ids]: Path, kit: KitFile): readonly string[] {
  if (top === undefined) return TOP;
  if (top === 'steps' && second === undefined) return kit.steps.map(({ id }) => id);
  if (top === 'sheets')
    return second === undefined ? kit.sheets.map(({ id }) => id) : ids.length === 0 ? SHEET : [];
  if (top !== 'lists') return [];
  if (second === undefined) return LISTS;
  return orderOfList(String(second), ids.map(String), kit);
}

function orderOfList(list: string, [id, letter]: readonly string[], kit: KitFile): readonly string[] {
  if (list === 'purposes' || list === 'levels' || list === 'reflections')
    return id === undefined ? (kit[list] ?? []) : [];
  if (id === undefined) return kit.principles.map((principle) => principle.id);
  const principle = kit.principles.find((one) => one.id === id);
  if (!principle) return [];
  if (list === 'dimensions' || list === 'challenges') return principle[list] ?? [];
  if (letter === undefined && list !== 'why') return principle.decks.map((deck) => deck.id);
  const deck = principle.decks.find((one) => one.id === letter);
  return list === 'actions' && deck ? deck.actions : [];
}

function addNote(notes: Map<string, Note>, path: Path, { above, beside }: Note): void {
  const known = notes.get(keyOf(path)) ?? { above: [], beside: undefined };
  const both = [known.beside, beside].filter((one) => one !== undefined).join(' ');
  notes.set(keyOf(path), { above: [...above, ...known.above], ...(both !== '' && { beside: both }) });
}

/** The comments of a new file: those of its texts, and those of groups where all texts come from one. */
function notesOf(texts: readonly MovedText[], { files }: OldEdition): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const { name, comments, texts: all } of files) {
    const mine = texts.filter(({ from }) => from.file === name);
    const [firstKey = ''] = all.keys();
    const first: Note = { above: comments.head.slice(endOfHead(comments.head)) };
    for (const [key, note] of [[firstKey, first] as const, ...comments.at].toReversed()) {
      const under = mine.filter((text) => isUnder(text, key));
      const [one] = under;
      if (one) addNote(notes, one.from.key === key ? one.path : groupOf(one, new Set(under), texts), note);
    }
  }
  return notes;
}

/** The largest group that has only texts of `under`, or the text itself. */
function groupOf({ path }: MovedText, under: ReadonlySet<MovedText>, texts: readonly MovedText[]): Path {
  for (let depth = 1; depth < path.length; depth += 1) {
    const group = path.slice(0, depth);
    const inside = texts.filter((one) => keyOf(one.path.slice(0, depth)) === keyOf(group));
    if (inside.every((one) => under.has(one))) return group;
  }
  return path;
}
