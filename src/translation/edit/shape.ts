// A text that becomes a group of texts, and a group that becomes one of its texts, in their places in a YAML file.
import type { Result } from '../../problem.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { YamlOutline, YamlSlot } from './outline.ts';
import { rewritten, type Splice, Unfit } from './rewrite.ts';
import { commented, yamlKey } from './scalar.ts';

/** Puts each text, with the comments above it, into a group under its key, with `step` as its own. Problems: see `rewritten`. */
export const wrapTexts = (
  text: string,
  file: string,
  texts: readonly Path[],
  step: (path: Path) => string | number,
): Result<string> =>
  rewritten(
    text,
    file,
    texts,
    (outline) => texts.map((path) => wrapped(outline, path, step(path))),
    (before) => {
      const inside = new Map(texts.map((path) => [keyOf(path), keyOf([...path, step(path)])]));
      return new Map([...before].map(([key, words]) => [inside.get(key) ?? key, words]));
    },
  );

function wrapped(outline: YamlOutline, path: Path, step: string | number): Splice {
  const { text, eol } = outline;
  const { chunk, line, mark, indent } = lineOf(outline, path);
  const mine = typeof step === 'number' ? '-' : `${yamlKey(step)}:`;
  const value = text.slice(mark, chunk[1]);
  const lines = [
    `${text.slice(line, mark)}${eol}`,
    deeper(text.slice(chunk[0], line)),
    `${' '.repeat(indent + 2)}${mine}${value.replace(/\n(?=[^\n])/g, '\n  ')}`,
  ];
  return { start: chunk[0], end: chunk[1], with: lines.join('') };
}

const deeper = (lines: string): string => lines.replace(/^(?=.)/gm, '  ');

/** A text of a group that is no longer one, and what it says. */
export interface LeftText {
  readonly path: Path;
  readonly text: string;
}

/** Makes each group the text in it that `step` names; its other texts stay as comments. Problems: see `rewritten`. */
export const unwrapTexts = (
  text: string,
  file: string,
  groups: readonly Path[],
  step: string,
  left: (group: Path) => readonly LeftText[],
): Result<string> =>
  rewritten(
    text,
    file,
    groups,
    (outline) => groups.map((path) => unwrapped(outline, path, step, left(path))),
    (before) => {
      const gone = new Set(groups.flatMap((group) => left(group).map(({ path }) => keyOf(path))));
      const outside = new Map(groups.map((path) => [keyOf([...path, step]), keyOf(path)]));
      return new Map(
        [...before].flatMap(([key, words]) => (gone.has(key) ? [] : [[outside.get(key) ?? key, words]])),
      );
    },
  );

function unwrapped(outline: YamlOutline, path: Path, step: string, left: readonly LeftText[]): Splice {
  const { text, eol } = outline;
  const group = lineOf(outline, path);
  const chosen = lineOf(outline, [...path, step]);
  const blanks = ' '.repeat(group.indent);
  const depth = chosen.indent - group.indent;
  const out = (lines: string): string => lines.replace(new RegExp(`^ {1,${depth}}`, 'gm'), '');
  const inside = text.slice(group.mark, group.chunk[1]).split(/(?<=\n)/);
  const own = new Set(commentLines(text.slice(chosen.chunk[0], chosen.line)));
  const others = commentLines(inside.join('')).filter((line) => !own.has(line));
  const unused = left.map(({ path: at, text: words }) => unusedComment(at.slice(path.length), words));
  const value = text.slice(chosen.mark, chosen.chunk[1]);
  const [first = '', ...rest] = value.split(/(?<=\n)/);
  return {
    start: group.chunk[0],
    end: group.chunk[1],
    with: [
      text.slice(group.chunk[0], group.line),
      ...[...others, ...unused].map((line) => `${blanks}${line}${eol}`),
      out(text.slice(chosen.chunk[0], chosen.line)),
      `${text.slice(group.line, group.mark)}${first}${out(rest.join(''))}`,
    ].join(''),
  };
}

const commentLines = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));

/** A text that has no place any more. */
const unusedComment = (within: Path, words: string): string =>
  `# unused, ${within.join('.')}: ${commented(words)}`;

function lineOf({ slots }: YamlOutline, path: Path): YamlSlot {
  const slot = slots.get(keyOf(path));
  if (!slot?.own || slot.braces) throw new Unfit(path);
  return slot;
}
