// What all cards of a sheet are drawn from.
import { type Block, fits, type LayoutContext, setByText } from '../../furniture/context.ts';
import type { Box } from '../../geometry.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Slot } from '../../text/slot.ts';
import type { Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import type { Card, ItemCard } from './piles.ts';
import type { CardsSheet } from './sheet.ts';

export interface PlacedCard {
  readonly card: Card;
  /** The sheet that it is on. */
  readonly place: PaperPlace;
}

export interface CardSet {
  readonly context: LayoutContext;
  readonly sheet: CardsSheet;
  /** Every card of the edition, so that type has one size whatever the plan leaves out. */
  readonly all: readonly PlacedCard[];
  /** Those that are printed. */
  readonly used: readonly PlacedCard[];
}

export type PlacedItem = PlacedCard & { readonly card: ItemCard };

export const isItem = (one: PlacedCard): one is PlacedItem => one.card.kind === 'item';

export const placeOf = ({ card, place }: PlacedCard): PaperPlace => ({
  ...place,
  group: 'card',
  item: card.code,
});

/** A card in its place. */
type DrawCard = (card: Card, at: Box) => readonly Item[];
/** Sets the type of all cards, and draws them one by one. */
export type CardForm = (set: CardSet) => DrawCard;

/** Balanced and, if all of them fit like that, without hyphens, because cards are read aloud. */
export const setBalanced = (
  context: LayoutContext,
  step: TypeStepName,
  slots: readonly Slot[],
): ReadonlyMap<Text, Block> => {
  const whole = fits(context, (at) => setByText(at, step, slots, { balance: true }));
  return setByText(context, step, slots, whole ? { balance: true } : { hyphenate: true });
};
