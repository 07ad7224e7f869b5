// The cards with links, two in a row: those of several lists beside each other under their parent, those of one list one after the other.
import { type LayoutContext, takesPart } from '../../furniture/context.ts';
import type { Kit, ListItem } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { chunks } from '../../layout/grid.ts';
import type { Text } from '../../text.ts';
import type { CardNames } from './chapters.ts';

export interface Linked {
  readonly item: ListItem;
  /** The code on the card and what it is called. */
  readonly label: Text;
}

export interface LinkRow {
  readonly theme?: number | undefined;
  readonly cells: readonly (Linked | undefined)[];
}

type NamesOf = (list: string) => CardNames;

export const linkRows = (context: LayoutContext, namesOf: NamesOf): readonly LinkRow[] =>
  families(context.kit).flatMap(({ of, lists }) =>
    of === undefined || lists.length === 1
      ? lists.flatMap((list) => alone(context, list, namesOf(list)))
      : itemsOf(context.kit, of)
          .filter((parent) => takesPart(context, parent))
          .flatMap((parent) => besideEachOther(parent, lists, namesOf)),
  );

/** Lists with the same parent list. */
interface Family {
  readonly of?: string | undefined;
  readonly lists: readonly string[];
}

/** Of all lists that have a link. */
const families = (kit: Kit): readonly Family[] => {
  const linked = Object.keys(kit.lists).filter((id) =>
    itemsOf(kit, id).some(({ links }) => links.length > 0),
  );
  const parents = new Set(linked.map((id) => kit.lists[id]?.of));
  return [...parents].map((of) => ({ of, lists: linked.filter((id) => kit.lists[id]?.of === of) }));
};

/** "3B Case study: …" */
const besideEachOther = (
  parent: ListItem,
  lists: readonly string[],
  namesOf: NamesOf,
): readonly LinkRow[] => {
  const most = Math.max(...lists.map((list) => parent.items[list]?.length ?? 0));
  return Array.from({ length: most }, (_, i) =>
    lists.map((list): Linked | undefined => {
      const item = parent.items[list]?.[i];
      const { head } = namesOf(list);
      const called = head === undefined ? '' : ` ${head.words}:`;
      return item && { item, label: { ...item.text, words: `${parent.code}${called} ${item.text.words}` } };
    }),
  ).flatMap((cells) => chunks(cells, 2).map((two): LinkRow => ({ theme: parent.theme, cells: two })));
};

/** "2.1 First aid", of one theme in a row. */
const alone = (context: LayoutContext, list: string, { code }: CardNames): readonly LinkRow[] => {
  const items = itemsOf(context.kit, list).filter((item) => takesPart(context, item));
  const themes = [...new Set(items.map(({ theme }) => theme))];
  return themes.flatMap((theme) =>
    chunks(
      items.filter((item) => item.theme === theme),
      2,
    ).map(
      (two): LinkRow => ({
        theme,
        cells: two.map((item) => ({ item, label: labelled(item, code) })),
      }),
    ),
  );
};

/** Only numbers under a theme are unique in a kit. */
const labelled = ({ code, theme, text }: ListItem, sheet: string): Text => ({
  ...text,
  words: `${theme === undefined ? `${sheet}-${code}` : code} ${text.words}`,
});
