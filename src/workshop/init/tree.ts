// A YAML file taken apart, so that it can be written again with other keys and values, each with its comments.
import { blockLines, type Style, type YamlValue } from '../../translation/edit/block.ts';
import { commentsIn, type Note } from '../../yaml/comments.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { Source } from '../../yaml/read.ts';

type Scalar = string | number | boolean;

/** A value and all that is under it. */
export interface Branch {
  /** Where it was in the file, for its comments; without it, it has none. */
  readonly from?: Path;
  readonly value: Scalar | readonly Branch[] | ReadonlyMap<string, Branch>;
}

export const treeOf = (data: unknown, from: Path = []): Branch => {
  if (Array.isArray(data)) return { from, value: data.map((item, i) => treeOf(item, [...from, i])) };
  if (typeof data !== 'object' || data === null) return { from, value: data as Scalar };
  const entries = Object.entries(data).map(([key, value]) => [key, treeOf(value, [...from, key])] as const);
  return { from, value: new Map(entries) };
};

/** What `change` makes of each branch, from the innermost outwards; those without a value are left out, and groups of nothing else. */
export function changed(
  branch: Branch,
  change: (branch: Branch, path: Path) => Branch | undefined,
): Branch | undefined {
  const { from = [], value } = branch;
  const inside = insideOf(value, (one) => changed(one, change));
  return isEmpty(inside) && !isEmpty(value) ? undefined : change({ ...branch, value: inside }, from);
}

const insideOf = (value: Branch['value'], each: (one: Branch) => Branch | undefined): Branch['value'] => {
  if (value instanceof Map)
    return new Map(
      [...value].flatMap(([key, one]) => {
        const kept = each(one);
        return kept ? [[key, kept] as const] : [];
      }),
    );
  return Array.isArray(value) ? value.flatMap((one: Branch) => each(one) ?? []) : value;
};

const isEmpty = (value: Branch['value']): boolean =>
  value instanceof Map ? value.size === 0 : Array.isArray(value) && value.length === 0;

/** The same texts once more, without comments. */
export const copied = (branch: Branch, text: (words: string) => string): Branch => {
  const value = insideOf(branch.value, (one) => copied(one, text));
  return { value: typeof value === 'string' ? text(value) : value };
};

/** The file with what became of its tree. */
export function rewrittenFile(
  { text, file }: Source,
  tree: Branch,
  style: Pick<Style, 'flow' | 'apart'>,
): string {
  const { head, at, foot } = commentsIn(text, file);
  const notes = new Map<string, Note>();
  const root = plain(tree, [], (path, from) => {
    const note = from && at.get(keyOf(from));
    if (note) notes.set(keyOf(path), note);
  });
  const lines = [
    ...head,
    ...blockLines(root as ReadonlyMap<string, YamlValue>, { notes, ...style }),
    ...foot,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function plain(
  { from, value }: Branch,
  path: Path,
  visit: (path: Path, from: Path | undefined) => void,
): YamlValue {
  visit(path, from);
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [key, plain(one, [...path, key], visit)]));
  return Array.isArray(value)
    ? value.map((one: Branch, i) => plain(one, [...path, i], visit))
    : (value as Scalar);
}
