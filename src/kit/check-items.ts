// Checks the lists of an edition against kit.yaml and, for a translation, against the items of the source edition.
import { error, type Problem } from '../problem.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import { didYouMean, nearest } from '../yaml/near.ts';
import type { Content } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { chainOf, type ListStructure, MAX_THEMES, type Structure } from './structure.ts';

/** The paths of a list's items, below the list: ['3', 'B', '4']. In the order of the parents. */
export const itemPaths = (data: unknown, lists: Structure['lists'], list: string): readonly Path[] =>
  chainOf(lists, list).reduce<readonly Path[]>(
    (parents, of) => parents.flatMap((parent) => idsAt(data, [of, ...parent]).map((id) => [...parent, id])),
    [[]],
  );

const idsAt = (data: unknown, path: Path): readonly string[] => {
  const value = valueAt(data, ['lists', ...path]);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
};

/** The lists of the source edition: as many items as kit.yaml says, under parents that there are. Problems: content-count, content-no-items, content-extra-text, content-themes. */
export const checkSourceItems = (kit: Structure, content: Content): readonly Problem[] =>
  Object.entries(kit.lists).flatMap(([id, list]) => {
    const misplaced = parents(kit, content, id);
    return [
      ...misplaced,
      ...(misplaced.length > 0 ? [] : counted(kit, content, id, list)),
      ...(id === kit.themes ? tooManyThemes(kit, content, id) : []),
    ];
  });

const counted = (
  kit: Structure,
  content: Content,
  id: string,
  { count }: ListStructure,
): readonly Problem[] => {
  const found = itemPaths(content.data, kit.lists, id).length;
  if (count === undefined || found === count || valueAt(content.data, ['lists', id]) === undefined) return [];
  return [
    error('content-count', `The list "${id}" has ${found} items here; kit.yaml says ${count}.`, {
      hint:
        found < count
          ? 'Add those that are missing, or correct the count in kit.yaml.'
          : `Delete those that are too many, or write ${found} in kit.yaml.`,
      ...content.at(['lists', id], 'key'),
    }),
  ];
};

/** A parent without items, and items without a parent. */
function parents({ lists }: Structure, content: Content, id: string): readonly Problem[] {
  const of = lists[id]?.of;
  if (of === undefined || valueAt(content.data, ['lists', id]) === undefined) return [];
  const known = itemPaths(content.data, lists, of);
  const has = (path: Path): boolean => known.some((one) => one.join('.') === path.join('.'));
  const groups = chainOf(lists, id)
    .slice(0, -1)
    .reduce<readonly Path[]>(
      (all) => all.flatMap((path) => idsAt(content.data, [id, ...path]).map((key): Path => [...path, key])),
      [[]],
    );
  const empty = known.filter((path) => idsAt(content.data, [id, ...path]).length === 0).map(keyOf);
  const strange = groups.filter((path) => !has(path));
  const meant = strange.map((path) => nearest(keyOf(path), empty));
  return [
    ...(lists[id]?.optional ? [] : known)
      .filter((path) => empty.includes(keyOf(path)) && !meant.includes(keyOf(path)))
      .map((path) =>
        error('content-no-items', `"${path.join('.')}" of "${of}" has nothing in the list "${id}".`, {
          hint: 'Write its texts here; or write "optional: true" for the list in kit.yaml, if a parent may have none.',
          ...content.at(['lists', id, ...path]),
        }),
      ),
    ...strange.map((path, i) =>
      error('content-extra-text', `There is no "${keyOf(path)}" in the list "${of}".`, {
        hint:
          meant[i] === undefined ? `Correct the id, or add it to "${of}".` : `Did you mean "${meant[i]}"?`,
        ...content.at(['lists', id, ...path], 'key'),
      }),
    ),
  ];
}

const tooManyThemes = ({ lists }: Structure, content: Content, id: string): readonly Problem[] => {
  const count = itemPaths(content.data, lists, id).length;
  return count <= MAX_THEMES
    ? []
    : [
        error('content-themes', `A kit has at most ${MAX_THEMES} themes; these are ${count}.`, {
          hint: 'Put some of them together: there are eight colours and symbols.',
          ...content.at(['lists', id], 'key'),
        }),
      ];
};

/** The items that kit.yaml names: those of the source edition. Problems: content-unknown-reference. */
export const checkNamedItems = (kit: Structure, structure: Content, data: unknown): readonly Problem[] => {
  const themes = kit.themes === undefined ? [] : itemPaths(data, kit.lists, kit.themes).map(keyOf);
  const lent = [
    ...kit.steps.map(({ theme }, i) => ({ theme, path: ['steps', i, 'theme'] })),
    ...kit.sheets.map(({ theme }, i) => ({ theme, path: ['sheets', i, 'theme'] })),
  ];
  const linked = Object.keys(kit.links ?? {}).flatMap((list) =>
    Object.hasOwn(kit.lists, list) ? strangeLinks(kit, list, structure, data) : [],
  );
  return [
    ...lent.flatMap(({ theme, path }) =>
      theme === undefined || themes.includes(theme)
        ? []
        : error('content-unknown-reference', `There is no theme "${theme}" in this kit.`, {
            hint: `${didYouMean(theme, themes)}The themes are: ${themes.join(', ') || 'none'}.`,
            ...structure.at(path),
          }),
    ),
    ...linked,
  ];
};

/** Addresses of items that the list does not have. */
const strangeLinks = (
  { lists, links }: Structure,
  list: string,
  structure: Content,
  data: unknown,
): readonly Problem[] => {
  const known = itemPaths(data, lists, list).map(keyOf);
  const depth = chainOf(lists, list).length;
  const paths = (value: unknown, path: Path): readonly Path[] =>
    path.length === depth || typeof value !== 'object' || value === null || Array.isArray(value)
      ? [path]
      : Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]));
  return paths(links?.[list], [])
    .filter((path) => !known.includes(keyOf(path)))
    .map((path) =>
      error('content-unknown-reference', `There is no item "${keyOf(path)}" in the list "${list}".`, {
        hint: `${didYouMean(keyOf(path), known)}Correct the id, or delete its addresses.`,
        ...structure.at(['links', list, ...path], 'key'),
      }),
    );
};

/** The lists of a translation: every item of the source, and no others. Problems: content-missing-text, content-extra-text. */
export const checkTranslatedItems = (
  { lists }: Structure,
  content: Content,
  source: Content,
): readonly Problem[] =>
  Object.keys(lists).flatMap((list) => {
    const wanted = new Set(itemPaths(source.data, lists, list).map(keyOf));
    const found = itemPaths(content.data, lists, list);
    const there = new Set(found.map(keyOf));
    if (valueAt(content.data, ['lists', list]) === undefined) return [];
    const missing = itemPaths(source.data, lists, list).filter((path) => !there.has(keyOf(path)));
    const extra = found.filter((path) => !wanted.has(keyOf(path)));
    return [
      // A parent that is missing has been reported in its own list.
      ...missing.map((path) => missingItem(list, path, content)),
      ...extra.map((path) => extraItem(list, path, missing, content)),
    ];
  });

const missingItem = (list: string, path: Path, content: Content): Problem =>
  error('content-missing-text', `"${keyOf(path)}" of the list "${list}" is missing.`, {
    hint: 'Write the text here, or delete it in the source edition.',
    ...content.at(['lists', list, ...path]),
    key: keyOf(['lists', list, ...path]),
  });

const extraItem = (list: string, path: Path, missing: readonly Path[], content: Content): Problem => {
  const near =
    nearest(keyOf(path), missing.map(keyOf)) ?? (missing.length === 1 ? keyOf(missing[0] ?? []) : undefined);
  return error('content-extra-text', `The source edition has no "${keyOf(path)}" in the list "${list}".`, {
    hint: near === undefined ? 'Delete it, or add it to the source edition.' : `Did you mean "${near}"?`,
    ...content.at(['lists', list, ...path], 'key'),
  });
};
