// Changes to the texts of a YAML file, spliced into it: everything else stays as it is, to the byte.
import { cleanText } from '../../kit/edition.ts';
import { error, failed, ok, type Result } from '../../problem.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import { readYaml } from '../../yaml/read.ts';
import { textsIn } from '../texts.ts';
import { commentsOf, lineSlot, outlineOf, type YamlOutline, type YamlSlot } from './outline.ts';
import { yamlKey, yamlText } from './scalar.ts';

/** Replaces what is from `start` to `end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

/** Splices do not overlap; of two at one place the first comes first. */
function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = splices.map((splice, order) => ({ ...splice, order }));
  sorted.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, with: words } of sorted) {
    if (start < at) throw new Error('two changes to one place of a file');
    parts.push(text.slice(at, start), words);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** An existing text, or a key with nothing under it, and its new text. */
export interface NewText {
  readonly path: Path;
  readonly text: string;
}

/** Replaces some texts. Problems: see `rewritten`. */
export const setTexts = (text: string, file: string, texts: readonly NewText[]): Result<string> =>
  rewritten(
    text,
    file,
    texts.map(({ path }) => path),
    ({ slots, eol }) =>
      texts.map(({ path, text: words }) => {
        const slot = slots.get(keyOf(path));
        if (!slot || slot.kind === 'map' || slot.kind === 'list') throw new Unfit(path);
        const value = yamlText(words, slot.braces);
        const [start, end] = slot.value;
        // A blank follows a colon or a dash; a block of text takes its line break with it.
        const lead = start === slot.mark ? ' ' : '';
        return { start, end, with: `${lead}${value}${text[end - 1] === '\n' && end > start ? eol : ''}` };
      }),
    (before) => new Map([...before, ...texts.map(expectedOf)]),
  );

const expectedOf = ({ path, text }: NewText): readonly [string, string] => [keyOf(path), cleanText(text)];

/** Comments to remove from above a text, if they are there, and those to add. */
export interface NewComments {
  readonly path: Path;
  readonly without: readonly string[];
  readonly add: readonly string[];
}

/** Changes comments above some texts; no text changes. Problems: see `rewritten`. */
export const setComments = (text: string, file: string, changes: readonly NewComments[]): Result<string> =>
  rewritten(
    text,
    file,
    changes.map(({ path }) => path),
    (outline) => {
      const byLine = new Map<YamlSlot, NewComments[]>();
      for (const change of changes) {
        const slot = outline.slots.get(keyOf(change.path));
        const at = slot && lineSlot(slot, outline);
        if (!at) throw new Unfit(change.path);
        byLine.set(at, [...(byLine.get(at) ?? []), change]);
      }
      return [...byLine].map(([slot, some]) => recommented(outline, slot, some));
    },
  );

function recommented(outline: YamlOutline, slot: YamlSlot, changes: readonly NewComments[]): Splice {
  const { text, eol } = outline;
  const added = changes.flatMap(({ add }) => add);
  const gone = new Set(changes.flatMap(({ without }) => without).filter((one) => !added.includes(one)));
  const above = text.slice(slot.chunk[0], slot.line);
  const kept = above.split(/(?<=\n)/).filter((line) => line !== '' && !gone.has(line.trim()));
  const there = new Set(kept.map((line) => line.trim()));
  const blanks = ' '.repeat(slot.indent);
  const fresh = added.filter((comment) => !there.has(comment)).map((comment) => `${blanks}${comment}${eol}`);
  return { start: slot.chunk[0], end: slot.line, with: [...kept, ...fresh].join('') };
}

/** The comments above a text; none if they would be above something else as well. */
export function commentsOver(text: string, file: string): (path: Path) => readonly string[] {
  const outline = outlineOf(text, file);
  return (path) => {
    const slot = outline?.slots.get(keyOf(path));
    const at = outline && slot && lineSlot(slot, outline);
    return at ? commentsOf(outline, at) : [];
  };
}

/** A text that is not there yet, and the comment to put above it. */
export interface AddedText extends NewText {
  readonly comment?: string;
}

/** Adds texts where `order` (paths of all texts, in the order wanted) has them. Problems: see `rewritten`. */
export const addTexts = (
  text: string,
  file: string,
  added: readonly AddedText[],
  order: readonly Path[],
): Result<string> =>
  rewritten(
    text,
    file,
    added.map(({ path }) => path),
    (outline) => insertions(outline, added, order),
    (before) => {
      const groups = new Set(
        added.flatMap(({ path }) => path.map((_, depth) => keyOf(path.slice(0, depth)))),
      );
      return new Map([...[...before].filter(([key]) => !groups.has(key)), ...added.map(expectedOf)]);
    },
  );

/** Added texts by the group they come into and their first step in it that is not there yet. */
function insertions(
  outline: YamlOutline,
  added: readonly AddedText[],
  order: readonly Path[],
): readonly Splice[] {
  const groups = new Map<string, { readonly at: Path; readonly texts: AddedText[] }>();
  for (const one of added) {
    const { path } = one;
    let depth = 1;
    while (depth < path.length && holds(outline, path.slice(0, depth))) depth += 1;
    const at = path.slice(0, depth);
    const group = groups.get(keyOf(at)) ?? { at, texts: [] };
    group.texts.push(one);
    groups.set(keyOf(at), group);
  }
  const ranks = ranksOf(order);
  const rank = (path: Path): number => ranks.get(keyOf(path)) ?? Number.POSITIVE_INFINITY;
  return [...groups.values()]
    .sort((a, b) => rank(a.at) - rank(b.at))
    .map(({ at, texts }) => insertion(outline, at, texts, rank));
}

/** Whether there is a group or list at `path`, so that something can be put into it. */
const holds = ({ slots }: YamlOutline, path: Path): boolean => {
  const kind = slots.get(keyOf(path))?.kind;
  return kind === 'map' || kind === 'list';
};

/** The place of every path, and of every group on the way to it, in the order. */
function ranksOf(order: readonly Path[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [index, path] of order.entries())
    for (let depth = 1; depth <= path.length; depth += 1) {
      const key = keyOf(path.slice(0, depth));
      if (!ranks.has(key)) ranks.set(key, index);
    }
  return ranks;
}

function insertion(
  outline: YamlOutline,
  at: Path,
  texts: readonly AddedText[],
  rank: (path: Path) => number,
): Splice {
  const { text, slots, eol } = outline;
  const parent = slots.get(keyOf(at.slice(0, -1)));
  const siblings = [...slots.values()].filter((slot) => slot.parent === parent);
  if (slots.has(keyOf(at)) || siblings.some(({ own }) => !own)) {
    // The group that belongs there goes under the empty key.
    const empty = slots.get(keyOf(at));
    if (!empty?.own || empty.value[0] !== empty.value[1]) throw new Unfit(at);
    const end = empty.chunk[1];
    const lines = blockOf(texts, empty.path.length, empty.indent + 2).map((line) => line + eol);
    return { start: end, end, with: withBreak(text, end, eol) + lines.join('') };
  }
  const mine = rank(at);
  const before = siblings.filter(({ path }) => rank(path) < mine).at(-1);
  const after = siblings.find(({ path }) => rank(path) > mine);
  const indent = siblings[0]?.indent ?? (parent ? parent.indent + 2 : 0);
  const lines = blockOf(texts, at.length - 1, indent).map((line) => line + eol);
  const start = before ? before.chunk[1] : after ? after.chunk[0] : (parent?.chunk[1] ?? text.length);
  return { start, end: start, with: withBreak(text, start, eol) + lines.join('') };
}

const withBreak = (text: string, at: number, eol: string): string =>
  at > 0 && text[at - 1] !== '\n' ? eol : '';

/** Lines of YAML for texts whose paths agree in their first `depth` steps. */
export function blockOf(texts: readonly AddedText[], depth: number, indent: number): readonly string[] {
  const groups = new Map<string | number, AddedText[]>();
  for (const one of texts) {
    const step = one.path[depth] ?? '';
    groups.set(step, [...(groups.get(step) ?? []), one]);
  }
  const blanks = ' '.repeat(indent);
  return [...groups].flatMap(([step, some], index) => {
    const mark = typeof step === 'number' ? '-' : `${yamlKey(step)}:`;
    const [only] = some;
    if (only && only.path.length === depth + 1)
      return [
        ...(only.comment ? [`${blanks}${only.comment}`] : []),
        `${blanks}${mark} ${yamlText(only.text)}`,
      ];
    const gap = depth === 0 && indent === 0 && index > 0 ? [''] : [];
    return [...gap, `${blanks}${mark}`, ...blockOf(some, depth + 1, indent + 2)];
  });
}

/** A text at a path cannot be changed. */
export class Unfit extends Error {
  readonly path: Path;
  constructor(path: Path) {
    super(keyOf(path));
    this.path = path;
  }
}

/**
 * The text with the splices that `splices` makes of its outline, read again to be sure: the texts in it are those before,
 * or what `expected` makes of them. Problem: `translation-rewrite`, if the file is written so that this cannot be done.
 */
export function rewritten(
  text: string,
  file: string,
  paths: readonly Path[],
  splices: (outline: YamlOutline) => readonly Splice[],
  expected: (before: ReadonlyMap<string, string>) => ReadonlyMap<string, string> = (before) => before,
): Result<string> {
  if (paths.length === 0) return ok(text);
  const outline = outlineOf(text, file);
  if (!outline) return failed(cannot(file, paths[0] ?? []));
  try {
    const result = spliced(text, splices(outline));
    return agree(wordsIn(result, file), expected(wordsIn(text, file) ?? new Map()))
      ? ok(result)
      : failed(cannot(file, paths[0] ?? []));
  } catch (thrown) {
    if (thrown instanceof Unfit) return failed(cannot(file, thrown.path));
    throw thrown;
  }
}

function wordsIn(text: string, file: string): ReadonlyMap<string, string> | undefined {
  const { source } = readYaml(new TextEncoder().encode(text), file);
  return source && new Map([...textsIn(source.data, file)].map(([key, one]) => [key, one.text]));
}

const agree = (
  found: ReadonlyMap<string, string> | undefined,
  wanted: ReadonlyMap<string, string>,
): boolean =>
  found !== undefined &&
  found.size === wanted.size &&
  [...wanted].every(([key, text]) => found.get(key) === text);

const cannot = (file: string, path: Path) =>
  error('translation-rewrite', `The text ${keyOf(path)} cannot be changed without changing others.`, {
    hint: 'Write each text on a line of its own, without { } and without & and *, and run again.',
    file,
    key: keyOf(path),
  });
