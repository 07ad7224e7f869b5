// The kind `action-cards`: the decks of one principle, to cut out.
import type { Chain } from '../../kit/kinds.ts';
import type { Deck, Principle } from '../../kit/kit.ts';
import { plain, type Text } from '../../text.ts';
import type { Kind } from '../kind.ts';
import { actionCards } from './layout.ts';
import { type ActionCardsSheet, actionCardsTexts } from './texts.ts';

export const actionCardsKind: Kind<ActionCardsSheet['texts']> = {
  traits: { per: 'principle' },
  texts: actionCardsTexts,
  fields: { count: { may: ['count'], must: ['count'], plural: true } },
  layout: actionCards,
  expected: ({ labels }, sheet, principle) => ({
    always: [
      ...(principle
        ? [
            [principle.name, sheet.texts.title],
            principle.decks.map(({ title }) => title),
            cards(sheet, principle),
          ]
        : []),
      [labels.measure],
    ],
    headless: true,
    ...(principle && { links: links(principle) }),
  }),
};

const coded = (code: string, { lang }: Text): Text => plain(code, lang);

/** Card by card in the order on the sheet: for each deck actions, the own proposal, case and tool. */
const cards = ({ texts: t }: ActionCardsSheet, { decks }: Principle): Chain =>
  decks.flatMap((deck) => [
    ...deck.actions.flatMap(({ code, text }) => [coded(code, text), deck.title, text]),
    coded(deck.ownCode, deck.title),
    deck.title,
    t.own,
    ...resource(deck, deck.case, t.case),
    ...resource(deck, deck.tool, t.tool),
  ]);

const resource = (deck: Deck, found: Deck['case'], name: Text): Chain =>
  found ? [coded(deck.code, name), name, deck.title, found.name, found.text] : [];

/** The first address of each case and tool, in the order of the cards. */
const links = ({ decks }: Principle): readonly string[] =>
  decks.flatMap((deck) => [deck.case, deck.tool].flatMap((found) => found?.links.slice(0, 1) ?? []));
