// YAML nodes → plain data, and what `yaml` lets pass but content does not take: double keys, floods of aliases, lost words.
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { error, type Problem, warning } from '../problem.ts';
import { forbiddenIn } from './encoding.ts';
import { keyOf, type Path, type Position, positionsIn, type YamlTree } from './locate.ts';

/** Counted as they are followed, so that anchors in anchors in anchors end here too. */
const MAX_ALIASES = 20;
const MAX_PROBLEMS = 100;

export interface Data {
  readonly data: unknown;
  readonly tree: YamlTree;
  readonly problems: readonly Problem[];
}

interface Walk {
  readonly text: string;
  readonly file: string;
  readonly positionOf: (offset: number) => Position;
  readonly problems: Problem[];
  readonly anchors: Map<string, Node>;
  /** Nodes that stand open around the one at hand, so that an alias to one of them would never end. */
  readonly open: Set<Node>;
  aliases: number;
}

/** The data under `root` with every problem in it; what a problem concerns is left out or, for double keys, the first one stays. */
export function dataOf(root: Node | null, text: string, file: string): Data {
  const walk: Walk = {
    text,
    file,
    positionOf: positionsIn(text),
    problems: [],
    anchors: new Map(),
    open: new Set(),
    aliases: 0,
  };
  const data = valueUnder(root, [], walk);
  return { data, tree: { root, anchors: walk.anchors }, problems: walk.problems };
}

function valueUnder(node: Node | null, path: Path, walk: Walk): unknown {
  if (isAlias(node)) return repeated(node, path, walk);
  if (!node || isScalar(node)) return node ? scalar(node, path, walk) : null;
  if (node.anchor) walk.anchors.set(node.anchor, node);
  walk.open.add(node);
  const value = isMap<Node, Node | null>(node)
    ? map(node.items, path, walk)
    : isSeq<Node>(node)
      ? list(node.items, path, walk)
      : null;
  walk.open.delete(node);
  return value;
}

const list = (items: readonly Node[], path: Path, walk: Walk): unknown[] =>
  items.map((item, index) => valueUnder(item, [...path, index], walk));

function map(
  items: readonly { readonly key: Node; readonly value: Node | null }[],
  path: Path,
  walk: Walk,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const { key, value: node } of items) {
    const name = isScalar(key) ? String(scalar(key, path, walk)) : '';
    const here = [...path, name];
    if (name === '__proto__')
      tell(walk, key, here, 'yaml-key', 'A key cannot have this name.', 'Choose another one.');
    else if (Object.hasOwn(value, name))
      tell(
        walk,
        key,
        here,
        'yaml-duplicate-key',
        `The key "${name}" stands here twice.`,
        'Delete one of the two, or correct its name.',
      );
    else value[name] = valueUnder(node, here, walk);
  }
  return value;
}

function scalar(node: Scalar, path: Path, walk: Walk): unknown {
  if (node.anchor) walk.anchors.set(node.anchor, node);
  if (node.type === 'QUOTE_DOUBLE' && typeof node.value === 'string')
    // Only an escape can bring these in here: as characters they were refused with the file.
    for (const { what, hint } of forbiddenIn(node.value))
      tell(
        walk,
        node,
        path,
        'yaml-forbidden-character',
        `A backslash sign in this text gives ${what}.`,
        hint,
      );
  if (node.type === 'PLAIN' && node.comment && /^\S/.test(node.comment)) lostWords(node, path, walk);
  return node.value;
}

/** "Rum #3" without quotation marks is the text "Rum" and a comment; people mean the whole. */
function lostWords(node: Scalar, path: Path, walk: Walk): void {
  const offset = walk.text.indexOf('#', node.range?.[1] ?? 0);
  add(
    walk,

    warning(
      'yaml-lost-words',
      `The words from # on are a comment and will not be printed: "#${node.comment?.slice(0, 40)}".`,
      {
        hint: 'Put the whole text in quotation marks; a comment has a space after its #.',
        file: walk.file,
        ...walk.positionOf(offset),
        key: keyOf(path),
      },
    ),
  );
}

function repeated(node: Alias, path: Path, walk: Walk): unknown {
  walk.aliases += 1;
  const target = walk.anchors.get(node.source);
  if (walk.aliases === MAX_ALIASES + 1)
    tell(
      walk,
      node,
      path,
      'yaml-too-many-aliases',
      'The file repeats parts of itself too often (*).',
      'Write the parts out.',
    );
  else if (walk.aliases <= MAX_ALIASES && !target)
    tell(
      walk,
      node,
      path,
      'yaml-alias',
      `No part of the file is named &${node.source}.`,
      'Put a text that begins with * in quotation marks.',
    );
  else if (target && walk.open.has(target))
    tell(
      walk,
      node,
      path,
      'yaml-alias',
      `*${node.source} repeats the part it stands in.`,
      'Write the part out.',
    );
  else if (walk.aliases <= MAX_ALIASES && target) return valueUnder(target, path, walk);
  return null;
}

function tell(walk: Walk, node: Node, path: Path, code: string, message: string, hint: string): void {
  const position = walk.positionOf(node.range?.[0] ?? 0);
  add(walk, error(code, message, { hint, file: walk.file, ...position, key: keyOf(path) }));
}

function add(walk: Walk, problem: Problem): void {
  if (walk.problems.length < MAX_PROBLEMS) walk.problems.push(problem);
}
