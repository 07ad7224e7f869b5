// Where the texts of a YAML file are, to the character: keys, values, their lines, and the comments above them.
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Path } from '../../yaml/locate.ts';
import { parseTree } from '../../yaml/tree.ts';

/** A key with what is under it, or an item of a list. Offsets are in UTF-16 units of the file's text. */
export interface YamlSlot {
  readonly path: Path;
  /** Of the group or list it is in. */
  readonly parent: YamlSlot | undefined;
  /** Of the key, or of the dash. */
  readonly start: number;
  /** After the key's colon, or the dash. */
  readonly mark: number;
  /** Of the value; both are `mark` if there is none. */
  readonly value: readonly [start: number, end: number];
  readonly kind: 'text' | 'map' | 'list' | 'other';
  /** Only blanks come before it on its line: it can be moved with its lines. */
  readonly own: boolean;
  /** Within [ ] or { }, or written in them. */
  readonly braces: boolean;
  /** From the comments right above it to the end of its last line, line break included. */
  readonly chunk: readonly [start: number, end: number];
  /** Where its own line starts: the end of the comments above it. */
  readonly line: number;
  /** Blanks before it. */
  readonly indent: number;
}

export interface YamlOutline {
  readonly text: string;
  /** "\r\n" in files of Windows. */
  readonly eol: string;
  /** By key, in the order of the file. */
  readonly slots: ReadonlyMap<string, YamlSlot>;
}

interface Walk {
  readonly text: string;
  readonly slots: Map<string, YamlSlot>;
  last?: YamlSlot;
  /** End of the last value: what looks like a comment before it is part of a text. */
  floor: number;
}

/** Undefined for a file with anchors and aliases (& and *), or without keys at its top: its texts have no place of their own. */
export function outlineOf(text: string, file: string): YamlOutline | undefined {
  const { root, problems } = parseTree(text, file);
  if (problems.length > 0 || !isMap<Node, Node | null>(root)) return undefined;
  const walk: Walk = { text, slots: new Map(), floor: 0 };
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  return visit(root, undefined, false, walk) ? { text, eol, slots: walk.slots } : undefined;
}

/** Whether all of it could be recorded. */
function visit(node: Node | null, slot: YamlSlot | undefined, braces: boolean, walk: Walk): boolean {
  if (isAlias(node) || node?.anchor) return false;
  if (isMap<Node, Node | null>(node))
    return node.items.every(({ key, value }) => {
      if (!isScalar(key) || key.anchor || !key.range) return false;
      const colon = /^\s*:/.exec(walk.text.slice(key.range[1]));
      if (!colon) return false;
      const at = { step: String(key.value), start: key.range[0], mark: key.range[1] + colon[0].length };
      return take(value, at, slot, braces || node.flow === true, walk);
    });
  if (isSeq<Node>(node))
    return node.items.every((item, index) => {
      const at = item.range?.[0] ?? 0;
      const flow = braces || node.flow === true;
      const dash = flow ? at : dashBefore(walk.text, at);
      const mark = flow ? at : dash + 1;
      return take(item, { step: index, start: dash, mark }, slot, flow, walk);
    });
  return true;
}

/** The dash of a list item, with nothing but blanks, breaks and comments between it and the item. */
function dashBefore(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const found = text.slice(line, at).lastIndexOf('-');
  return found >= 0 ? line + found : text.lastIndexOf('-', at - 1);
}

function take(
  node: Node | null,
  { step, start, mark }: Readonly<{ step: string | number; start: number; mark: number }>,
  parent: YamlSlot | undefined,
  braces: boolean,
  walk: Walk,
): boolean {
  const { text } = walk;
  const path = [...(parent?.path ?? []), step];
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const own = text.slice(line, start).trim() === '';
  const indent = start - line;
  const top = own ? commentsAbove(text, line, indent, walk.floor) : line;
  const [from, to] = node?.range ?? [mark, mark];
  const empty = from === to;
  const value: YamlSlot['value'] = empty ? [mark, mark] : [from, to];
  const flow = braces || ((isMap(node) || isSeq(node)) && node.flow === true);
  const kind = kindOf(node, empty);
  const slot = {
    path,
    parent,
    start,
    mark,
    value,
    kind,
    own: own && !braces,
    braces: flow,
    chunk: [top, endOfLine(text, value[1], mark)] as [number, number],
    line,
    indent,
  } satisfies YamlSlot;
  walk.slots.set(path.join('.'), slot);
  walk.last = slot;
  walk.floor = Math.max(walk.floor, isMap(node) || isSeq(node) ? mark : value[1]);
  const done = visit(node, slot, braces, walk);
  if (kind === 'text' || kind === 'other' || flow) walk.floor = Math.max(walk.floor, value[1]);
  // `yaml` counts the comments after a group as part of it.
  const last = flow || kind === 'text' || kind === 'other' ? undefined : lastUnder(slot, walk);
  if (last) slot.chunk[1] = last.chunk[1];
  return done;
}

/** The last slot recorded is the last one under it, or itself. */
const lastUnder = (slot: YamlSlot, { last }: Walk): YamlSlot | undefined =>
  last === slot ? undefined : last;

const kindOf = (node: Node | null, empty: boolean): YamlSlot['kind'] => {
  if (isMap(node)) return 'map';
  if (isSeq(node)) return 'list';
  return empty || (isScalar(node) && (typeof node.value === 'string' || node.value === null))
    ? 'text'
    : 'other';
};

/** The start of the line after `end`; a block of text may end there already. */
function endOfLine(text: string, end: number, mark: number): number {
  if (end > mark && text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

/** What Kitpress itself writes above a text, "# sv: …", "# not finished, sv: …": at the top of a file only that belongs to the first key. */
const OURS = /^ *# (?:not finished, )?[a-z]{2,3}(?:-[A-Za-z0-9]+)*(?: was| now)?: /;

/** Whether a comment is about the text below it, "# sv: …", and Kitpress wrote it there. */
export const isOurs = (comment: string): boolean => OURS.test(comment);

/** Where the comment lines right above a line start, as far as they are indented as it is. */
function commentsAbove(text: string, line: number, indent: number, floor: number): number {
  let top = line;
  const starts: number[] = [];
  while (top > floor) {
    const start = text.lastIndexOf('\n', top - 2) + 1;
    const above = text.slice(start, top);
    if (start < floor || !above.startsWith(`${' '.repeat(indent)}#`)) break;
    starts.push(start);
    top = start;
  }
  if (top > 0) return top;
  const heading = starts.findIndex((start) => !OURS.test(text.slice(start)));
  return heading < 0 ? top : (starts[heading - 1] ?? line);
}

/** The comments right above a slot, without blanks at their ends. */
export const commentsOf = ({ text }: YamlOutline, { chunk, line }: YamlSlot): readonly string[] =>
  text
    .slice(chunk[0], line)
    .split('\n')
    .map((comment) => comment.trim())
    .filter((comment) => comment !== '');

/** The slot whose line a slot's comments are above: itself, or the one that contains it on the same line. */
export const lineSlot = (slot: YamlSlot, outline: YamlOutline): YamlSlot | undefined =>
  outline.text.slice(slot.line, slot.start).trim() === ''
    ? slot
    : slot.parent && lineSlot(slot.parent, outline);
