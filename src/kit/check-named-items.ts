// Checks what kit.yaml says of items, which are in the edition: the themes it lends, and addresses.
import { error, type Problem, warning } from '../problem.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { Content } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { itemPaths } from './check-items.ts';
import { chainOf, type Structure } from './structure.ts';

/**
 * The items that kit.yaml names: those of the source edition. A name that is right may seem strange in a list in which
 * something else is wrong. Problems: content-unknown-reference; a warning, content-no-address.
 */
export const checkNamedItems = (
  kit: Structure,
  structure: Content,
  data: unknown,
  found: readonly Problem[],
): readonly Problem[] => {
  const isWhole = (list: string): boolean =>
    chainOf(kit.lists, list).every((id) => !found.some(({ key }) => `${key}.`.startsWith(`lists.${id}.`)));
  const themes = kit.themes === undefined ? [] : itemPaths(data, kit.lists, kit.themes).map(keyOf);
  const lent = [
    ...kit.steps.map(({ theme }, i) => ({ theme, path: ['steps', i, 'theme'] })),
    ...kit.sheets.map(({ theme }, i) => ({ theme, path: ['sheets', i, 'theme'] })),
  ].filter(({ theme }) => theme !== undefined && !themes.includes(theme));
  return [
    ...(kit.themes !== undefined && !isWhole(kit.themes) ? [] : lent).map(({ theme = '', path }) =>
      error('content-unknown-reference', `There is no theme "${theme}" in this kit.`, {
        hint: `${didYouMean(theme, themes)}The themes are: ${themes.join(', ') || 'none'}.`,
        ...structure.at(path),
      }),
    ),
    ...Object.keys(kit.lists)
      .filter(isWhole)
      .flatMap((list) => {
        // An address at a wrong id is missing at the right one.
        const strange = strangeLinks(kit, list, structure, data);
        const isLinked = kit.lists[list]?.links !== undefined;
        return strange.length > 0 || !isLinked ? strange : withoutAddress(kit, list, structure, data);
      }),
  ];
};

/** An item that is meant to have no address has an empty list of them. */
const withoutAddress = (
  { lists, links }: Structure,
  list: string,
  structure: Content,
  data: unknown,
): readonly Problem[] => {
  const lacking = itemPaths(data, lists, list).filter(
    (path) => valueAt(links, [list, ...path]) === undefined,
  );
  const [first, ...others] = lacking.map(keyOf);
  if (first === undefined) return [];
  const shown = [first, ...others].slice(0, MAX_SHOWN).join(', ');
  return [
    warning(
      'content-no-address',
      others.length === 0
        ? `"${first}" of the list "${list}" has no address, although the list has "links: true".`
        : `${lacking.length} items of the list "${list}" have no address: ${shown}${lacking.length > MAX_SHOWN ? ' …' : ''}.`,
      {
        hint: `Write ${others.length === 0 ? 'it' : 'each'} below links.${list}; where none is meant, write [] there.`,
        ...structure.at(['links', list], 'key'),
        key: keyOf(['links', list]),
      },
    ),
  ];
};

/** Items that are named in one problem. */
const MAX_SHOWN = 6;

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
  return (links?.[list] === undefined ? [] : paths(links[list], []))
    .filter((path) => !known.includes(keyOf(path)))
    .map((path) =>
      error('content-unknown-reference', `There is no item "${keyOf(path)}" in the list "${list}".`, {
        hint: `${didYouMean(keyOf(path), known)}Correct the id, or delete its addresses.`,
        ...structure.at(['links', list, ...path], 'key'),
      }),
    );
};
