// Where a text of the source has become a group of texts, or a group one text: keys for the time between, so that texts can move.
import type { Result } from '../../problem.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { Move } from '../edit/move.ts';
import { type LeftText, unwrapTexts, wrapTexts } from '../edit/shape.ts';
import type { Entries, TextEntry } from '../texts.ts';

/** The key, for the time between, of a text in the group that has its key; no id can be so. */
const ITSELF = '_';

export interface Shapes {
  /** Texts of the edition whose key is one of a group in the source. */
  readonly grown: readonly Path[];
  /** Texts of the source whose key is one of a group in the edition. */
  readonly shrunk: readonly Path[];
  /** What a text that grows is called in its group. */
  readonly step: (path: Path) => string | number;
}

export function reshapedIn(edition: Entries, source: Entries): Shapes {
  const [groups, theirs] = [groupsIn(edition), groupsIn(source)];
  const pathsIn = (texts: Entries, above: ReadonlyMap<string, unknown>): readonly Path[] =>
    [...texts.values()].flatMap(({ key, path }) => (above.has(key) ? [path] : []));
  return {
    grown: pathsIn(edition, theirs),
    shrunk: pathsIn(source, groups),
    step: (path) => (typeof theirs.get(keyOf(path)) === 'number' ? 0 : ITSELF),
  };
}

/** By the keys of groups: the first step within. */
function groupsIn(texts: Entries): ReadonlyMap<string, string | number> {
  const groups = new Map<string, string | number>();
  for (const { path } of texts.values())
    for (let depth = 1; depth < path.length; depth += 1) {
      const [key, step] = [keyOf(path.slice(0, depth)), path[depth]];
      if (step !== undefined && !groups.has(key)) groups.set(key, step);
    }
  return groups;
}

/** Keys in the time between, and after it. */
export interface KeysBetween {
  readonly into: (key: string) => string;
  readonly outOf: (key: string) => string;
}

export function keysBetween({ grown, shrunk, step }: Shapes): KeysBetween {
  const into = new Map(grown.map((path) => [keyOf(path), keyOf([...path, step(path)])]));
  const outOf = new Map(shrunk.map((path) => [keyOf([...path, ITSELF]), keyOf(path)]));
  return { into: (key) => into.get(key) ?? key, outOf: (key) => outOf.get(key) ?? key };
}

/** The texts of the edition in the time between. */
export const grownTexts = (edition: Entries, { grown, step }: Shapes): Entries =>
  withinGroups(edition, grown, step);

/** The texts of the source in the time between. */
export const shrunkTexts = (source: Entries, { shrunk }: Shapes): Entries =>
  withinGroups(source, shrunk, () => ITSELF);

const withinGroups = (texts: Entries, paths: readonly Path[], step: Shapes['step']): Entries => {
  const inside = new Set(paths.map(keyOf));
  return new Map(
    [...texts.values()].map((text): [string, TextEntry] => {
      if (!inside.has(text.key)) return [text.key, text];
      const path = [...text.path, step(text.path)];
      return [keyOf(path), { ...text, path, key: keyOf(path) }];
    }),
  );
};

export const grow = (text: string, file: string, { grown, step }: Shapes): Result<string> =>
  wrapTexts(text, file, grown, step);

/** A group that has become one text has that alone, and one without place for its old text has that as a comment. */
export function shrink(text: string, file: string, texts: Entries, { shrunk }: Shapes): Result<string> {
  const left = (group: Path): readonly LeftText[] =>
    [...texts.values()].filter(
      ({ path, text: words }) =>
        words !== '' &&
        path.length > group.length &&
        keyOf(path).startsWith(`${keyOf(group)}.`) &&
        keyOf(path) !== keyOf([...group, ITSELF]),
    );
  return unwrapTexts(text, file, shrunk, ITSELF, left);
}

/**
 * Texts whose source is not anywhere any more, where the source has a group or text in their place: a text goes to the first place
 * in the group that nothing else takes, and of a group the first text becomes the one text.
 */
export function fitted(
  moves: readonly Move[],
  edition: Entries,
  source: Entries,
  { grown, shrunk, step }: Shapes,
): readonly Move[] {
  const going = new Set(moves.map(({ from }) => keyOf(from)));
  const taken = new Set(moves.map(({ to }) => keyOf(to)));
  const free = ({ key, text }: TextEntry): boolean => text !== '' && !going.has(key) && !source.has(key);
  const under = (texts: Entries, group: Path): readonly TextEntry[] =>
    [...texts.values()].filter(({ key }) => key.startsWith(`${keyOf(group)}.`));
  const into = grown.flatMap((group): readonly Move[] => {
    const from = [...group, step(group)];
    const text = edition.get(keyOf(from));
    const place = firstOf(under(source, group).filter(({ key }) => !taken.has(key)));
    return text && place && free(text) ? [{ from, to: place.path }] : [];
  });
  const out = shrunk.flatMap((group): readonly Move[] => {
    const to = [...group, ITSELF];
    const text = firstOf(under(edition, group).filter(free));
    return text && !taken.has(keyOf(to)) ? [{ from: text.path, to }] : [];
  });
  return [...into, ...out];
}

/** Of a plural "other", which all numbers can have. */
const firstOf = (texts: readonly TextEntry[]): TextEntry | undefined =>
  texts.find(({ path }) => path.at(-1) === 'other') ?? texts[0];
