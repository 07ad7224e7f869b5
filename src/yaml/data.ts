// YAML nodes → plain data, with the checks that `yaml` leaves out: duplicate keys, too many aliases, text lost in a comment.
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { error, type Problem, warning } from '../problem.ts';
import { forbiddenIn } from './encoding.ts';
import { keyOf, type Path, type Position, positionsIn, type YamlTree } from './locate.ts';
import type { Explained } from './syntax.ts';

/** Counted each time an alias is followed, so that nested anchors are limited too. */
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
  /** The nodes around the current one: an alias to one of them would never end. */
  readonly open: Set<Node>;
  aliases: number;
}

/** The data under `root` and every problem in it. A value with a problem is left out; of duplicate keys, the first is kept. */
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
    ? map(node, path, walk)
    : isSeq<Node>(node)
      ? list(node.items, path, walk)
      : null;
  walk.open.delete(node);
  return value;
}

const list = (items: readonly Node[], path: Path, walk: Walk): unknown[] =>
  items.map((item, index) => valueUnder(item, [...path, index], walk));

function map({ flow, items }: YAMLMap<Node, Node | null>, path: Path, walk: Walk): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [i, { key, value: node }] of items.entries()) {
    const name = isScalar(key) ? String(scalar(key, path, walk)) : '';
    const here = [...path, name];
    if (flow && !node && i > 0) report(walk, key, path, cutOff(name, items[i - 1]?.value));
    else if (name === '__proto__')
      report(walk, key, here, {
        code: 'yaml-key',
        message: 'A key cannot have this name.',
        hint: 'Choose another name.',
      });
    else if (Object.hasOwn(value, name))
      report(walk, key, here, {
        code: 'yaml-duplicate-key',
        message: `The key "${name}" is used twice here.`,
        hint: 'Delete one of the two, or correct its name.',
      });
    else value[name] = valueUnder(node, here, walk);
  }
  return value;
}

/** { text: Ask first, then act. } is a text and a key without a value. */
function cutOff(name: string, before: Node | null | undefined): Explained {
  const text = isScalar(before) ? ` the text "${before.value}"` : '';
  return {
    code: 'yaml-cut-text',
    message: `The comma ends${text || ' a text'}, and "${name}" is a key without a value.`,
    hint: 'Put the whole text in quotation marks, or write each key on its own line, without braces.',
  };
}

function scalar(node: Scalar, path: Path, walk: Walk): unknown {
  if (node.anchor) walk.anchors.set(node.anchor, node);
  if (node.type === 'QUOTE_DOUBLE' && typeof node.value === 'string')
    // Only an escape can produce these here: as characters, `decode` has refused them.
    for (const { what, hint } of forbiddenIn(node.value))
      report(walk, node, path, {
        code: 'yaml-forbidden-character',
        message: `A backslash escape in this text produces ${what}.`,
        hint,
      });
  if (node.type === 'PLAIN' && node.comment && /^\S/.test(node.comment)) lostWords(node, path, walk);
  return node.value;
}

/** "Rum #3" without quotation marks is the text "Rum" and a comment; writers mean all of it as text. */
function lostWords(node: Scalar, path: Path, walk: Walk): void {
  const offset = walk.text.indexOf('#', node.range?.[1] ?? 0);
  add(
    walk,
    warning(
      'yaml-lost-words',
      `Everything from # on is a comment and is not printed: "#${node.comment?.slice(0, 40)}".`,
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
    report(walk, node, path, {
      code: 'yaml-too-many-aliases',
      message: 'The file repeats parts of itself too often (*).',
      hint: 'Write the repeated parts out in full.',
    });
  else if (walk.aliases <= MAX_ALIASES && !target)
    report(walk, node, path, {
      code: 'yaml-alias',
      message: `No part of the file is named &${node.source}.`,
      hint: 'Put a text that starts with * in quotation marks.',
    });
  else if (target && walk.open.has(target))
    report(walk, node, path, {
      code: 'yaml-alias',
      message: `*${node.source} repeats the part that contains it.`,
      hint: 'Write the part out in full.',
    });
  else if (walk.aliases <= MAX_ALIASES && target) return valueUnder(target, path, walk);
  return null;
}

function report(walk: Walk, node: Node, path: Path, { code, message, hint }: Explained): void {
  const position = walk.positionOf(node.range?.[0] ?? 0);
  add(walk, error(code, message, { hint, file: walk.file, ...position, key: keyOf(path) }));
}

function add(walk: Walk, problem: Problem): void {
  if (walk.problems.length < MAX_PROBLEMS) walk.problems.push(problem);
}
