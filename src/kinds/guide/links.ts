// The cards with links, two in a row: those of several lists beside each other under their parent, those of one list one after the other.
import { colonIn } from '../../direction.ts';
import { assessed, isDeep, type LayoutContext, takesPart } from '../../furniture/context.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { chunks } from '../../layout/grid.ts';
import type { Text } from '../../text.ts';
import { type CardNames, cardsShowing } from './chapters.ts';
import { handedOut } from './packing.ts';

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

/** Of the cards that are printed. */
export const linkRows = (context: LayoutContext, namesOf: NamesOf): readonly LinkRow[] =>
  families(context).flatMap(({ of, lists: [list, ...more] }) => {
    if (list === undefined) return [];
    return of === undefined || more.length === 0
      ? [list, ...more].flatMap((one) => alone(context, one, namesOf(one)))
      : itemsOf(context.kit, of)
          .filter((parent) => isPrinted(context, list, parent))
          .flatMap((parent) => besideEachOther(parent, [list, ...more], namesOf));
  });

/** Whether the card of an item is: that of a list without cards is listed if its theme takes part. */
const isPrinted = (context: LayoutContext, list: string, item: ListItem): boolean => {
  const sheet = cardsShowing(context.kit, list);
  if (!takesPart(context, item)) return false;
  return sheet === undefined || !isDeep(context, sheet) || isAssessed(context, item);
};

const isAssessed = (context: LayoutContext, { theme }: ListItem): boolean =>
  theme === undefined || assessed(context).some((one) => one.theme === theme);

/** Lists with the same parent list. */
interface Family {
  readonly of?: string | undefined;
  readonly lists: readonly string[];
}

/** Of all lists that have a link; if the guide is not printed alone, without those whose cards are not printed. */
const families = (context: LayoutContext): readonly Family[] => {
  const { kit, plan } = context;
  const isAlone = handedOut(context).length === 0;
  const linked = Object.keys(kit.lists).filter((id) => {
    const sheet = cardsShowing(kit, id);
    return (
      itemsOf(kit, id).some(({ links }) => links.length > 0) &&
      (sheet === undefined || isAlone || plan.sheets.includes(sheet.id))
    );
  });
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
      const called = head === undefined ? ' ' : ` ${head.words}${colonIn(head.lang)}`;
      return item && { item, label: { ...item.text, words: `${parent.code}${called}${item.text.words}` } };
    }),
  ).flatMap((cells) => chunks(cells, 2).map((two): LinkRow => ({ theme: parent.theme, cells: two })));
};

/** "2.1 First aid", of one theme in a row. */
const alone = (context: LayoutContext, list: string, { code }: CardNames): readonly LinkRow[] => {
  const items = itemsOf(context.kit, list).filter((item) => isPrinted(context, list, item));
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
