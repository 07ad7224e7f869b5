// The kind `action-cards`: the decks of one principle, to cut out.
import type { Chain } from '../../kit/kinds.ts';
import type { ListItem } from '../../kit/kit.ts';
import { fieldOf } from '../../kit/lists.ts';
import { plain, type Text } from '../../text.ts';
import type { OldKind } from '../kind.ts';
import { decksOf, ownCode, resourcesOf, titleOf } from './decks.ts';
import { actionCards } from './layout.ts';
import { type ActionCardsSheet, actionCardsTexts } from './texts.ts';

export const actionCardsKind: OldKind<ActionCardsSheet['texts']> = {
  traits: { perTheme: true },
  texts: actionCardsTexts,
  fields: { count: { may: ['count'], must: ['count'], plural: true } },
  layout: actionCards,
  expected: ({ labels }, sheet, item) => ({
    always: [
      ...(item ? [[item.text, sheet.texts.title], decksOf(item).map(titleOf), cards(sheet, item)] : []),
      [labels.measure],
    ],
    headless: true,
    ...(item && { links: links(item) }),
  }),
};

const coded = (code: string, { lang }: Text): Text => plain(code, lang);

/** Card by card in the order on the sheet: for each deck actions, the own proposal, case and tool. */
const cards = ({ texts: t }: ActionCardsSheet, item: ListItem): Chain =>
  decksOf(item).flatMap((deck) => [
    ...(deck.items.actions ?? []).flatMap(({ code, text }) => [coded(code, text), titleOf(deck), text]),
    coded(ownCode(deck), titleOf(deck)),
    titleOf(deck),
    t.own,
    ...resources(deck, 'cases', t.case),
    ...resources(deck, 'tools', t.tool),
  ]);

const resources = (deck: ListItem, list: string, name: Text): Chain =>
  (deck.items[list] ?? []).flatMap((found) => [
    coded(deck.code, name),
    name,
    titleOf(deck),
    found.text,
    fieldOf(found, 'text'),
  ]);

/** The first address of each case and tool, in the order of the cards. */
const links = (item: ListItem): readonly string[] =>
  decksOf(item).flatMap((deck) => resourcesOf(deck).flatMap(({ links }) => links.slice(0, 1)));
