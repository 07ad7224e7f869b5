// Texts of a YAML file under other keys: a key is renamed in place, or a text moves with the comments above it.

import type { Result } from '../../problem.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { YamlOutline, YamlSlot } from './outline.ts';
import { rewritten, type Splice, Unfit } from './rewrite.ts';
import { yamlKey } from './scalar.ts';

/** A text and its new key. */
export interface Move {
  readonly from: Path;
  readonly to: Path;
}

/** Renames keys in place, with everything under them. Problems: see `rewritten`. */
export const renameKeys = (text: string, file: string, renames: readonly Move[]): Result<string> =>
  rewritten(
    text,
    file,
    renames.map(({ from }) => from),
    ({ slots }) =>
      renames.map(({ from, to }) => {
        const slot = slots.get(keyOf(from));
        const name = to.at(-1);
        if (!slot || typeof name !== 'string') throw new Unfit(from);
        return { start: slot.start, end: slot.mark - 1, with: yamlKey(name) };
      }),
    (before) => new Map([...before].map(([key, words]) => [renamed(key, renames), words] as const)),
  );

/** A key as it is once the keys above it have other names. */
export function renamed(key: string, renames: readonly Move[]): string {
  for (const { from, to } of renames) {
    const old = keyOf(from);
    if (key === old || key.startsWith(`${old}.`)) return keyOf(to) + key.slice(old.length);
  }
  return key;
}

/**
 * Moves texts to existing keys; a text that was there must move on. A key that is left behind becomes empty, or is removed
 * if it is in `unwanted`, as are the other keys in it. Problems: see `rewritten`.
 */
export const moveTexts = (
  text: string,
  file: string,
  moves: readonly Move[],
  unwanted: readonly Path[],
): Result<string> => {
  const targets = new Set(moves.map(({ to }) => keyOf(to)));
  const gone = unwanted.filter((path) => !targets.has(keyOf(path)));
  const left = moves.map(({ from }) => from).filter((path) => !targets.has(keyOf(path)));
  const removable = new Set(gone.map(keyOf));
  return rewritten(
    text,
    file,
    [...moves.map(({ from }) => from), ...gone],
    (outline) => [
      ...moves.map((move) => moved(outline, move)),
      ...left.filter((path) => !removable.has(keyOf(path))).map((path) => emptied(outline, path)),
      ...removals(outline, gone),
    ],
    (before) => {
      const after = new Map(before);
      for (const path of left) after.set(keyOf(path), '');
      for (const { from, to } of moves) after.set(keyOf(to), before.get(keyOf(from)) ?? '');
      for (const path of gone) after.delete(keyOf(path));
      return after;
    },
  );
};

function slotAt({ slots }: YamlOutline, path: Path): YamlSlot {
  const slot = slots.get(keyOf(path));
  if (!slot?.own || slot.braces) throw new Unfit(path);
  return slot;
}

/** The target's key with the comments and the value of the text that comes, indented as the target is. */
function moved(outline: YamlOutline, { from, to }: Move): Splice {
  const { text, eol } = outline;
  const [old, place] = [slotAt(outline, from), slotAt(outline, to)];
  const shift = place.indent - old.indent;
  const comments = shifted(text.slice(old.chunk[0], old.line), shift);
  const [first = '', ...rest] = text.slice(old.mark, old.chunk[1]).split(/(?<=\n)/);
  const value = first + shifted(rest.join(''), shift);
  const end = value.endsWith('\n') ? '' : eol;
  return {
    start: place.chunk[0],
    end: place.chunk[1],
    with: comments + text.slice(place.line, place.mark) + value + end,
  };
}

const shifted = (lines: string, by: number): string =>
  by === 0 ? lines : lines.replace(/^( *)(?=\S)/gm, (blanks) => ' '.repeat(Math.max(0, blanks.length + by)));

function emptied(outline: YamlOutline, path: Path): Splice {
  const { chunk, line, mark } = slotAt(outline, path);
  return { start: chunk[0], end: chunk[1], with: `${outline.text.slice(line, mark)} ''${outline.eol}` };
}

/** Removes keys, and groups with nothing left in them; the comments of the groups stay. */
function removals(outline: YamlOutline, paths: readonly Path[]): readonly Splice[] {
  const gone = new Set(paths.map((path) => slotAt(outline, path)));
  const under = (slot: YamlSlot): readonly YamlSlot[] =>
    [...outline.slots.values()].filter(({ parent }) => parent === slot);
  const groups = new Set<YamlSlot>();
  for (const slot of [...gone]) {
    let { parent } = slot;
    while (parent && under(parent).every((child) => gone.has(child) || groups.has(child))) {
      groups.add(parent);
      parent = parent.parent;
    }
  }
  const tops = [...groups].filter(({ parent }) => !parent || !groups.has(parent));
  const inside = (slot: YamlSlot): boolean =>
    tops.some(({ chunk }) => slot.chunk[0] >= chunk[0] && slot.chunk[1] <= chunk[1]);
  return [
    ...[...gone]
      .filter((slot) => !inside(slot))
      .map(({ chunk }) => ({ start: chunk[0], end: chunk[1], with: '' })),
    ...tops.map((top) => ({
      start: top.chunk[0],
      end: top.chunk[1],
      with: commentsLeft(outline, top, gone),
    })),
  ];
}

/** The comments in a group that are not above one of the texts that go. */
function commentsLeft({ text }: YamlOutline, top: YamlSlot, gone: ReadonlySet<YamlSlot>): string {
  let at = top.chunk[0];
  const pieces: string[] = [];
  const texts = [...gone].filter(({ chunk }) => chunk[0] >= top.chunk[0] && chunk[1] <= top.chunk[1]);
  for (const { chunk } of texts.sort((a, b) => a.chunk[0] - b.chunk[0])) {
    pieces.push(text.slice(at, chunk[0]));
    at = chunk[1];
  }
  return `${pieces.join('')}${text.slice(at, top.chunk[1])}`
    .split(/(?<=\n)/)
    .filter((line) => /^\s*#/.test(line))
    .join('');
}
