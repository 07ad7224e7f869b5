// The comments of a YAML file, each with the key or value that it stands at, for files that are written anew.
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { keyOf, type Path } from './locate.ts';
import { parseTree } from './tree.ts';

/** Comments with their "#", without blanks at their ends. */
export interface Note {
  /** On lines of their own, above it; '' for an empty line between two. */
  readonly above: readonly string[];
  /** After it on its line. */
  readonly beside?: string;
}

export interface FileComments {
  /** Above the first key. */
  readonly head: readonly string[];
  /** By key. What stands above an item of a list is at the item, whatever it begins with. */
  readonly at: ReadonlyMap<string, Note>;
  /** After the last value. */
  readonly foot: readonly string[];
}

/** A key or a value as it stands in the file, or the bracket that ends one. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly path: Path;
  /** What begins with it: an item of a list, or itself. */
  readonly opens: Path;
}

/** Of a file without syntax errors. */
export function commentsIn(text: string, file: string): FileComments {
  const tokens: Token[] = [];
  collect(parseTree(text, file).root, [], undefined, tokens);
  const at = new Map<string, Note>();
  const add = (path: Path, note: Note): void => {
    const { above, beside = '' } = at.get(keyOf(path)) ?? { above: [] };
    const both = [beside, note.beside ?? ''].filter((one) => one !== '').join(' ');
    at.set(keyOf(path), { above: [...above, ...note.above], ...(both !== '' && { beside: both }) });
  };
  let head: readonly string[] = [];
  let foot: readonly string[] = [];
  for (const [index, token] of [undefined, ...tokens].entries()) {
    const next = tokens[index];
    const gap = text.slice(token?.end ?? 0, next?.start ?? text.length);
    const onLine = token !== undefined && text[token.end - 1] !== '\n';
    const [first = '', ...rest] = onLine ? gap.split('\n') : ['', ...gap.split('\n')];
    const beside = commentOf(first) ?? headerComment(text, token);
    if (token && beside !== undefined) add(token.path, { above: [], beside });
    const above = commentLines(rest);
    if (!token) head = above;
    else if (!next) foot = above;
    else if (above.length > 0) add(next.opens, { above });
  }
  return { head, at, foot };
}

function collect(node: Node | null, path: Path, opens: Path | undefined, tokens: Token[]): void {
  inside(node, path, opens, tokens);
  // What stands after a bracket is about all that is within.
  const end = node?.range?.[1] ?? 0;
  if ((isMap(node) || isSeq(node)) && node.flow) tokens.push({ start: end - 1, end, path, opens: path });
}

function inside(node: Node | null, path: Path, opens: Path | undefined, tokens: Token[]): void {
  if (isMap<Node, Node | null>(node))
    for (const [index, { key, value }] of node.items.entries()) {
      const at = [...path, isScalar(key) ? String(key.value) : ''];
      push(key, at, (index === 0 ? opens : undefined) ?? at, tokens);
      collect(value, at, undefined, tokens);
    }
  else if (isSeq<Node>(node))
    for (const [index, item] of node.items.entries())
      collect(item, [...path, index], [...path, index], tokens);
  else if (isScalar(node) || isAlias(node)) push(node, path, opens ?? path, tokens);
}

function push(node: Node, path: Path, opens: Path, tokens: Token[]): void {
  const [start, end] = node.range ?? [0, 0];
  if (start < end) tokens.push({ start, end, path, opens });
}

/** What is between keys and values is blanks, marks of YAML, and comments. */
const commentOf = (line: string): string | undefined => /(?:^|\s)(#.*)$/.exec(line)?.[1]?.trimEnd();

/** A block of text may have a comment after its "|" or ">". */
const headerComment = (text: string, token: Token | undefined): string | undefined =>
  token && /^[|>][-+\d]*[ \t]+(#.*)/.exec(text.slice(token.start, token.end))?.[1]?.trimEnd();

/** Without empty lines at the ends, and with one where there are several. */
function commentLines(lines: readonly string[]): readonly string[] {
  const found = lines.flatMap((line) => commentOf(line) ?? (line.trim() === '' ? '' : []));
  const text = found.join('\n').replace(/^\n+|\n+$/g, '');
  return text === '' ? [] : text.replace(/\n{3,}/g, '\n\n').split('\n');
}
