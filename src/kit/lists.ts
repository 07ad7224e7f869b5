// The items of a kit's lists, by list and parent.
import type { Text } from '../text.ts';
import type { Kit, List, ListItem, Sheet } from './kit.ts';

/** All items of a list, in the order of their parents. */
export const itemsOf = ({ lists }: Pick<Kit, 'lists'>, list: string): readonly ListItem[] => {
  const { of, items } = listNamed(lists, list);
  return of === undefined ? items : itemsOf({ lists }, of).flatMap((parent) => parent.items[list] ?? []);
};

const listNamed = (lists: Kit['lists'], id: string): List => {
  const list = Object.hasOwn(lists, id) ? lists[id] : undefined;
  if (list === undefined) throw new Error(`the kit has no list "${id}", although it was checked`);
  return list;
};

/** The items of a list that belong to an item, directly or through the lists between. */
export const itemsUnder = (item: ListItem, list: string): readonly ListItem[] =>
  item.items[list] ??
  Object.values(item.items).flatMap((items) => items.flatMap((one) => itemsUnder(one, list)));

/** Those that own a colour, a number and a symbol. */
export const themesOf = (kit: Pick<Kit, 'lists' | 'themes'>): readonly ListItem[] =>
  kit.themes === undefined ? [] : itemsOf(kit, kit.themes);

/** A field that the list of the item has. */
export const fieldOf = ({ code, fields }: ListItem, name: string): Text => {
  const text = fields[name];
  if (text === undefined)
    throw new Error(`item ${code} has no field "${name}", although the kit was checked`);
  return text;
};

/** The items of a list that the sheet of an item shows: those that belong to it, or all if the list is not below that of `each`. */
export const itemsFor = (
  kit: Kit,
  { each }: Pick<Sheet, 'each'>,
  list: string,
  item: ListItem | undefined,
): readonly ListItem[] =>
  item !== undefined && each !== undefined && isBelow(kit.lists, list, each)
    ? itemsUnder(item, list)
    : itemsOf(kit, list);

/** Whether a list has another one as its parent, directly or through the lists between. */
export const isBelow = (lists: Kit['lists'], list: string, other: string): boolean => {
  const of = lists[list]?.of;
  return of !== undefined && (of === other || isBelow(lists, of, other));
};

/** The items that there is one sheet for each of; none if there is only one sheet. */
export const eachOf = (kit: Kit, { each }: Pick<Sheet, 'each'>): readonly ListItem[] =>
  each === undefined ? [] : itemsOf(kit, each);

/** The kit with every item of a list changed. */
export const withChanged = (kit: Kit, list: string, change: (item: ListItem) => ListItem): Kit => {
  const inside = (item: ListItem): ListItem => ({
    ...item,
    items: Object.fromEntries(
      Object.entries(item.items).map(([id, items]) => [id, items.map(id === list ? change : inside)]),
    ),
  });
  const lists = Object.entries(kit.lists).map(([id, { items, ...rest }]) => [
    id,
    { ...rest, items: items.map(id === list ? change : inside) },
  ]);
  return { ...kit, lists: Object.fromEntries(lists) };
};
