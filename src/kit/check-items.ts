// Checks the lists of an edition against kit.yaml and, for a translation, against the items of the source edition.
import { error, type Problem } from '../problem.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import { nearest } from '../yaml/near.ts';
import type { Content } from '../yaml/read.ts';
import { MAX_PROBLEMS, valueAt } from '../yaml/validate.ts';
import { chainOf, MAX_THEMES, type Structure } from './structure.ts';

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
export const checkSourceItems = (kit: Structure, content: Content): readonly Problem[] => {
  const lists = Object.keys(kit.lists).filter((id) => valueAt(content.data, ['lists', id]) !== undefined);
  const apart = lists.map((id) => ({
    id,
    problems: [...withoutItems(kit, content, id), ...withoutParent(kit, content, id)],
  }));
  // Where a parent is wrong, the items below it are not counted.
  const wrong = new Set(apart.flatMap(({ id, problems }) => (problems.length > 0 ? [id] : [])));
  const countable = lists.filter((id) => !chainOf(kit.lists, id).some((one) => wrong.has(one)));
  return [
    ...apart.flatMap(({ problems }) => problems),
    ...countable.flatMap((id) => counted(kit, content, id)),
    ...lists.flatMap((id) => (id === kit.themes ? tooManyThemes(kit, content, id) : [])),
  ].slice(0, MAX_PROBLEMS);
};

const counted = ({ lists }: Structure, content: Content, id: string): readonly Problem[] => {
  const found = itemPaths(content.data, lists, id).length;
  const count = lists[id]?.count;
  if (count === undefined || found === count) return [];
  const items = `${found} item${found === 1 ? '' : 's'}`;
  return [
    error('content-count', `The list "${id}" has ${items} here; kit.yaml says ${count}.`, {
      hint:
        found < count
          ? 'Add those that are missing, or correct the count in kit.yaml.'
          : `Delete those that are too many, or write ${found} in kit.yaml.`,
      ...content.at(['lists', id], 'key'),
    }),
  ];
};

/** Items that have nothing in a list; those whose id is misspelt in it are reported there. */
const withoutItems = ({ lists }: Structure, content: Content, id: string): readonly Problem[] => {
  const { of, optional } = lists[id] ?? {};
  if (of === undefined || optional) return [];
  const empty = emptyIn(lists, content.data, id, of);
  const meant = strays(lists, content.data, id).map((path) => nearest(keyOf(path), empty));
  return empty
    .filter((key) => !meant.includes(key))
    .slice(0, MAX_PROBLEMS)
    .map((key) =>
      error('content-no-items', `"${key}" of "${of}" has nothing in the list "${id}".`, {
        hint: 'Write its texts here; or write "optional: true" for the list in kit.yaml, if a parent may have none.',
        ...content.at(['lists', id, ...key.split('.')]),
      }),
    );
};

/** The items of the list above that have nothing in a list, by their key. */
const emptyIn = (lists: Structure['lists'], data: unknown, id: string, of: string): readonly string[] =>
  itemPaths(data, lists, of)
    .filter((path) => idsAt(data, [id, ...path]).length === 0)
    .map(keyOf);

/** Items below an id that the list above does not have. One that the list above has too is reported there. */
const withoutParent = ({ lists }: Structure, content: Content, id: string): readonly Problem[] => {
  const of = lists[id]?.of;
  if (of === undefined) return [];
  const above = new Set(strays(lists, content.data, of).map(keyOf));
  const empty = emptyIn(lists, content.data, id, of);
  return strays(lists, content.data, id)
    .filter((path) => !above.has(keyOf(path)))
    .slice(0, MAX_PROBLEMS)
    .map((path) => {
      const parent = chainOf(lists, id)[path.length - 1];
      const meant = nearest(keyOf(path), empty);
      return error('content-extra-text', `There is no "${keyOf(path)}" in the list "${parent}".`, {
        hint: meant === undefined ? `Correct the id, or add it to "${parent}".` : `Did you mean "${meant}"?`,
        ...content.at(['lists', id, ...path], 'key'),
      });
    });
};

/** The ids that no list above has, ['3'] or ['1', 'B']; nothing below them. */
const strays = (lists: Structure['lists'], data: unknown, id: string): readonly Path[] => {
  const found: Path[] = [];
  chainOf(lists, id)
    .slice(0, -1)
    .reduce<readonly Path[]>(
      (parents, of) => {
        const known = new Set(itemPaths(data, lists, of).map(keyOf));
        const here = parents.flatMap((path) => idsAt(data, [id, ...path]).map((key): Path => [...path, key]));
        found.push(...here.filter((path) => !known.has(keyOf(path))));
        return here.filter((path) => known.has(keyOf(path)));
      },
      [[]],
    );
  return found;
};

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

/** The lists of a translation: every item of the source, and no others. Problems: content-missing-text, content-extra-text. */
export const checkTranslatedItems = (
  { lists }: Structure,
  content: Content,
  source: Content,
): readonly Problem[] => {
  const there = (list: string): readonly Path[] => pathsIn(content.data, lists, list);
  const wanted = (list: string): readonly Path[] => itemPaths(source.data, lists, list);
  const missingIn = (list: string): readonly Path[] => without(wanted(list), there(list));
  const extraIn = (list: string): readonly Path[] => without(there(list), wanted(list));
  return Object.keys(lists)
    .filter((list) => valueAt(content.data, ['lists', list]) !== undefined)
    .flatMap((list) => {
      const of = lists[list]?.of;
      // What is below an item that is missing or extra has been reported with it.
      const missing = notBelow(missingIn(list), of === undefined ? [] : missingIn(of)).slice(0, MAX_PROBLEMS);
      const extra = notBelow(extraIn(list), of === undefined ? [] : extraIn(of)).slice(0, MAX_PROBLEMS);
      return [
        ...missing.map((path) => missingItem(list, path, content)),
        ...extra.map((path) => extraItem(list, path, missing, content)),
      ];
    })
    .slice(0, MAX_PROBLEMS);
};

/** The paths of a list's items, whether or not the lists above have their parents. */
const pathsIn = (data: unknown, lists: Structure['lists'], list: string): readonly Path[] =>
  chainOf(lists, list).reduce<readonly Path[]>(
    (parents) => parents.flatMap((path) => idsAt(data, [list, ...path]).map((id) => [...path, id])),
    [[]],
  );

const notBelow = (paths: readonly Path[], parents: readonly Path[]): readonly Path[] => {
  const keys = new Set(parents.map(keyOf));
  return paths.filter((path) => !keys.has(keyOf(path.slice(0, -1))));
};

const without = (paths: readonly Path[], others: readonly Path[]): readonly Path[] => {
  const keys = new Set(others.map(keyOf));
  return paths.filter((path) => !keys.has(keyOf(path)));
};

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
