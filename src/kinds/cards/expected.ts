// What a finished file must contain of a sheet of cards.
import type { Chain, Expected } from '../../kit/kinds.ts';
import type { Kit, ListItem } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { plain, type Text } from '../../text.ts';
import { type Card, type Cover, pilesOf, printedOf, textOn, titleOn } from './piles.ts';
import type { CardsSheet } from './sheet.ts';

export const expectedCards = (kit: Kit, sheet: CardsSheet, item: ListItem | undefined): Expected => {
  const { cutting } = kit.words.cards;
  const cards = pilesOf(kit, sheet, { under: item }).flatMap(printedOf);
  // A plan may leave themes out, but not of the sheet of one item.
  const loose = item === undefined ? themesOn(cards) : [];
  const links = linksOn(sheet, cards);
  return {
    always: [
      ...(item ? [[item.text, sheet.texts.title]] : [[sheet.texts.title]]),
      chainOn(kit, sheet, loose.length === 0 ? cards : cards.filter(({ theme }) => !loose.includes(theme))),
      // On paper that the sheet names itself, the strip may have no room for the ruler.
      ...(sheet.format === undefined ? [[kit.words.labels.measure]] : []),
      [cutting.title, sheet.tear ? cutting.tear : cutting.prompt],
    ],
    ...(loose.length > 0 && {
      together: loose.map((one) =>
        chainOn(
          kit,
          sheet,
          cards.filter(({ theme, kind }) => theme === one && kind !== 'form'),
        ),
      ),
    }),
    headless: true,
    ...(item && links && { links }),
  };
};

/** Those of the items, not the one that a sheet has from its step. */
const themesOn = (cards: readonly (Card | Cover)[]): readonly (number | undefined)[] => [
  ...new Set(cards.flatMap((card) => (card.kind === 'item' ? (card.item.theme ?? []) : []))),
];

/** Card by card in the order on the sheet. */
const chainOn = (kit: Kit, sheet: CardsSheet, cards: readonly (Card | Cover)[]): Chain =>
  cards.flatMap((card) => textsOn(kit, sheet, card));

const textsOn = (kit: Kit, sheet: CardsSheet, card: Card | Cover): readonly Text[] => {
  const { own, fields = {}, tear: { title, ...torn } = {} } = sheet.texts;
  const code = plain(card.code, kit.edition.language);
  if (card.kind === 'form')
    return [
      code,
      sheet.texts.title,
      ...named(kit, sheet.fields, fields),
      ...(title ? [title] : []),
      ...named(kit, sheet.tear, torn),
    ];
  if (card.kind === 'cover') return [code, ...(card.pile.text ? [card.pile.text] : []), card.pile.name];
  if (card.kind === 'blank') return [code, ...(own ? [own] : [])];
  const { a, b, name } = card.item.fields;
  if (sheet.as === 'pair') return [code, ...[name, a, b].flatMap((text) => text ?? [])];
  const head = [code, titleOn(sheet, card)];
  return card.read ? [...head, card.item.text, textOn(card)] : [...head, textOn(card)];
};

const named = (
  kit: Kit,
  fields: CardsSheet['fields'] = {},
  names: Readonly<Record<string, Text>>,
): readonly Text[] =>
  Object.entries(fields).flatMap(([id, field]) => [
    ...(names[id] ? [names[id]] : []),
    ...('ticks' in field ? itemsOf(kit, field.ticks).map(({ text }) => text) : []),
  ]);

/** The first address of each card that has one, in their order; a plan's tables repeat them, so only for the room. */
const linksOn = (sheet: CardsSheet, cards: readonly (Card | Cover)[]): readonly string[] | undefined =>
  sheet.per === 'table' || sheet.per === 'person'
    ? undefined
    : cards.flatMap((card) => (card.kind === 'item' && card.read ? card.item.links.slice(0, 1) : []));
