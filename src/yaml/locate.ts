// Key path → its place in the file. Used only when there is a problem to show.
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';

/** Keys and list positions from the top: ['sheets', 3, 'next', 0]. */
export type Path = readonly (string | number)[];

/** A path as people read it, "sheets.3.next.0". */
export const keyOf = (path: Path): string => path.join('.');

/**
 * A key as people read it → its path in `data`. A step of digits can be a position in a list or a key; a key that
 * contains dots, "workshop.yaml", is one step if `data` has such a key.
 */
export const pathIn = (data: unknown, key: string): Path => {
  const steps = key.split('.');
  const path: (string | number)[] = [];
  let here = data;
  for (let at = 0; at < steps.length; ) {
    const inside = typeof here === 'object' && here !== null ? here : {};
    const lengths = steps.slice(at).map((_, i) => i + 1);
    const count = lengths.find((n) => Object.hasOwn(inside, steps.slice(at, at + n).join('.'))) ?? 1;
    const step = steps.slice(at, at + count).join('.');
    path.push(/^(?:0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step);
    here = Object.hasOwn(inside, step) ? Reflect.get(inside, step) : undefined;
    at += count;
  }
  return path;
};

/** The key itself, or its value. */
export type KeyOrValue = 'key' | 'value';

/** One-based; a column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A parsed document: its top node, and the nodes that have anchors, by name. */
export interface YamlTree {
  readonly root: Node | null;
  readonly anchors: ReadonlyMap<string, Node>;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** A function from offsets to positions in `text`; its first call counts the lines. */
export function positionsIn(text: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let line = 0;
    let after = starts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: Math.min(offset, text.length) - (starts[line] ?? 0) + 1 };
  };
}

/** Offset of the value at `path`; if there is none, of the key (or list item) that it belongs to. */
export function offsetOf(tree: YamlTree, path: Path, part: KeyOrValue = 'value'): number {
  const { node, keyOffset } = follow(tree, path);
  const value = startOf(node);
  return part === 'key' || value === undefined ? keyOffset : value;
}

/** The value at `path` as it is written: "1.10" where YAML reads the number 1.1. */
export function writtenAt(tree: YamlTree, path: Path): string | undefined {
  const { node } = follow(tree, path);
  return isScalar(node) ? node.source : undefined;
}

function follow(tree: YamlTree, path: Path): { node: Node | null | undefined; keyOffset: number } {
  let node: Node | null | undefined = tree.root;
  let keyOffset = startOf(node) ?? 0;
  for (const step of path) {
    const child = childOf(isAlias(node) ? tree.anchors.get(node.source) : node, step);
    if (!child) return { node: undefined, keyOffset };
    // An empty item of a list is where its text would be.
    keyOffset = child.key.range?.[0] ?? keyOffset;
    node = child.value;
  }
  return { node, keyOffset };
}

function childOf(
  node: Node | null | undefined,
  step: string | number,
): { key: Node; value: Node | null } | undefined {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { key: pair.key, value: pair.value };
  }
  if (isSeq<Node>(node) && typeof step === 'number') {
    const item = node.items[step];
    return item && { key: item, value: item };
  }
  return undefined;
}

/** Undefined for an empty value, which has no place of its own. */
function startOf(node: Node | null | undefined): number | undefined {
  if (!node?.range || (isScalar(node) && node.source === '' && node.range[0] === node.range[1]))
    return undefined;
  return node.range[0];
}
