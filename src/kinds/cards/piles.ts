// What is on the cards of a sheet, in order: the items of its lists, pile by pile, with covers and blank cards; or one form.
import { blankCode, codeOnSheet, parentCode } from '../../furniture/item-code.ts';
import { labelOf } from '../../furniture/page.ts';
import type { Kit, ListItem } from '../../kit/kit.ts';
import { itemsOf, itemsUnder } from '../../kit/lists.ts';
import type { Text } from '../../text.ts';
import type { CardsSheet } from './sheet.ts';

/** Cards that belong together. */
export interface Pile {
  readonly of: PileName;
  /** Before its cards, if the sheet has covers. */
  readonly cover?: Cover;
  readonly cards: readonly Card[];
}

export interface PileName {
  /** The item that they belong to; none for a list without a parent. */
  readonly parent?: ListItem;
  /** As printed: "3B", "Q1", or the sheet's code. */
  readonly code: string;
  readonly name: Text;
  /** What it is about, if that is longer than its name. */
  readonly text?: Text;
}

interface OnCard {
  /** As printed: "3B-4", "O-0". */
  readonly code: string;
  readonly pile: PileName;
  /** Index of the theme that it has the colour of. */
  readonly theme?: number;
}

/** An item of a list, with the list's id. */
export type ItemCard = OnCard & {
  readonly kind: 'item';
  readonly item: ListItem;
  readonly list: string;
  /** It leads to somewhere else and is for reading: a card of a list with addresses. */
  readonly read: boolean;
  /** Its list among those with addresses on the sheet, from 0. */
  readonly nth: number;
};
/** `count` is that of the cards under it. */
export type Cover = OnCard & { readonly kind: 'cover'; readonly count: number };
export type Card = ItemCard | (OnCard & { readonly kind: 'blank' }) | (OnCard & { readonly kind: 'form' });

type Takes = (item: ListItem) => boolean;

interface PileOptions {
  /** The item that the sheet is for, if there is one for each. */
  readonly under?: ListItem | undefined;
  /** What takes part; default: everything. */
  readonly takes?: Takes | undefined;
  /** Further blank cards, of each pile that has one or of the sheet. */
  readonly extra?: number;
}

/** The cards of a sheet. Blank cards come after the first list of each pile, or in a last pile of their own. */
export const pilesOf = (
  kit: Kit,
  sheet: CardsSheet,
  { under, takes = () => true, extra = 0 }: PileOptions = {},
): readonly Pile[] => {
  if (sheet.as === 'form') return [formPile(sheet, under)];
  const { show = [] } = sheet;
  const of = kit.lists[show[0] ?? '']?.of;
  const parents = of === undefined ? [undefined] : parentsOf(kit, sheet, of, under).filter(takes);
  const listed = parents.map((parent) => listedPile(kit, sheet, parent, { takes, extra }));
  const piles = sheet.covers ? listed.map((pile) => covered(sheet, pile)) : listed;
  return typeof sheet.own === 'number' ? [...piles, blankPile(kit, sheet, sheet.own + extra)] : piles;
};

const parentsOf = (
  kit: Kit,
  { each }: CardsSheet,
  of: string,
  under: ListItem | undefined,
): readonly ListItem[] => {
  if (under === undefined) return itemsOf(kit, of);
  return each === of ? [under] : itemsUnder(under, of);
};

const formPile = (sheet: CardsSheet, under: ListItem | undefined): Pile => {
  const pile = { code: labelOf(sheet, under), name: sheet.texts.title };
  const theme = under?.theme ?? sheet.theme;
  return { of: pile, cards: [{ kind: 'form', code: pile.code, pile, ...inTheme(theme) }] };
};

const listedPile = (
  kit: Kit,
  sheet: CardsSheet,
  parent: ListItem | undefined,
  { takes, extra }: { readonly takes: Takes; readonly extra: number },
): Pile => {
  const pile =
    parent === undefined
      ? { code: sheet.code, name: sheet.texts.title }
      : { parent, code: parentCode(parent, sheet.code), name: shortNameOf(parent), ...longTextOf(parent) };
  const { show = [], own } = sheet;
  const linked = show.filter((list) => kit.lists[list]?.links);
  // Case and tool have the number of their pile, because the cards before them are numbered.
  const beside = show.length > 1;
  const cards = show.flatMap((list, i): readonly Card[] => [
    ...(parent === undefined ? itemsOf(kit, list) : (parent.items[list] ?? [])).filter(takes).map(
      (item): Card => ({
        kind: 'item',
        item,
        list,
        read: kit.lists[list]?.links === true,
        nth: Math.max(0, linked.indexOf(list)),
        code: beside && kit.lists[list]?.links ? pile.code : codeOnSheet(kit, sheet.code, list, item),
        pile,
        ...inTheme(item.theme ?? sheet.theme),
      }),
    ),
    ...(i === 0 && own === 'each' ? Array.from({ length: 1 + extra }, () => ownCard(sheet, pile)) : []),
  ]);
  return { of: pile, cards };
};

const covered = (sheet: CardsSheet, { of, cards }: Pile): Pile => {
  if (cards.length === 0) return { of, cards };
  const theme = of.parent?.theme ?? sheet.theme;
  return {
    of,
    cards,
    cover: { kind: 'cover', code: of.code, pile: of, count: cards.length, ...inTheme(theme) },
  };
};

/** All that is printed of a pile. */
export const printedOf = ({ cover, cards }: Pile): readonly (Card | Cover)[] =>
  cover ? [cover, ...cards] : cards;

/** People's own card for a pile. */
export const ownCard = (sheet: CardsSheet, pile: PileName): Card => ({
  kind: 'blank',
  code: blankCode(pile.parent, sheet.code),
  pile,
  ...inTheme(pile.parent?.theme ?? sheet.theme),
});

/** Numbered "0.1" where the others are "3.4", so that they can be written down. */
const blankPile = (kit: Kit, sheet: CardsSheet, count: number): Pile => {
  const pile = { code: sheet.code, name: sheet.texts.title };
  const themed = itemsOf(kit, sheet.show?.[0] ?? '').some(({ theme }) => theme !== undefined);
  const cards = Array.from(
    { length: count },
    (_, i): Card => ({
      kind: 'blank',
      code: themed ? `0.${i + 1}` : blankCode(undefined, sheet.code),
      pile,
      ...inTheme(themed ? undefined : sheet.theme),
    }),
  );
  return { of: pile, cards };
};

const inTheme = (theme: number | undefined): { readonly theme?: number } =>
  theme === undefined ? {} : { theme };

/** As the title of what belongs to it: its name, or the `deck` of a question whose text is too long for that. */
const shortNameOf = ({ fields, text }: ListItem): Text => fields.name ?? fields.deck ?? text;

const longTextOf = (parent: ListItem): Pick<PileName, 'text'> => {
  const text = parent.fields.text ?? parent.text;
  return text === shortNameOf(parent) ? {} : { text };
};

/** In the head of a card: what it is, if it is not one of a pile alike; the name of the item; or that of the pile. */
export const titleOn = (sheet: CardsSheet, card: Card): Text => {
  if (card.kind !== 'item') return card.pile.name;
  return (card.read ? sheet.texts.heads?.[card.list] : card.item.fields.name) ?? card.pile.name;
};

/** The text of a card besides its title. */
export const textOn = ({ item }: ItemCard): Text => item.fields.text ?? item.text;

export const isRead = (card: Card): boolean => card.kind === 'item' && card.read;
