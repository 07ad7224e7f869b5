// Where the sheets are when the workshop begins: on the wall, on the tables, or ready to be handed out.
import { chosen, type LayoutContext } from '../../furniture/context.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import { printedIds } from '../../furniture/page.ts';
import type { Sheet } from '../../kit/kit.ts';
import { itemsUnder } from '../../kit/lists.ts';
import type { Words } from '../../kit/words.ts';
import { fill, type Text, type Texts } from '../../text.ts';
import type { CardsSheet } from '../cards/sheet.ts';
import type { PrintedSheet } from '../kind.ts';
import { handedOut } from './packing.ts';

type RoomWords = Texts<Words['guide']>['room'];
type Place = Exclude<keyof RoomWords, 'title' | 'packing'>;

/** In this order. */
const PLACES: readonly Place[] = ['wall', 'table', 'tables', 'person', 'packs', 'front'];

/** "On the wall: F Focus board and P Parking." `pieces`: what is ready at the front and no sheet, "2 pins". */
export const roomPoints = (
  context: LayoutContext,
  printed: readonly Pick<PrintedSheet, 'sheet'>[],
  pieces: readonly string[],
): readonly Text[] => {
  const { room } = context.kit.words.guide;
  const things = [...sheetsIn(context, printed), ...pieces.map((name) => ({ name, place: 'front', n: 1 }))];
  return PLACES.flatMap((place) => {
    const here = things.filter((one) => one.place === place);
    return [...new Set(here.map(({ n }) => n))].map((n) => {
      const names = here.filter((one) => one.n === n).map(({ name }) => name);
      return fill(room[place], { n: String(n), sheets: enumerated(context, names) });
    });
  });
};

/** Those that have pages: what of a sheet is on labels, or beside dots, is no sheet. `n`: how many packs there are. */
const sheetsIn = (context: LayoutContext, printed: readonly Pick<PrintedSheet, 'sheet'>[]) => {
  const { plan } = context;
  const there = handedOut(context).filter(({ id }) => printed.some(({ sheet }) => sheet === id));
  return there.map((sheet) => {
    const place = placeOf(context, sheet);
    return {
      name: `${printedIds(context, sheet)}\u00a0${sheet.texts.name.words}`,
      place,
      n: place === 'packs' ? (plan.copies[sheet.id] ?? 0) : 1,
    };
  });
};

/** Dots and name badges of several tables are in the packing list. */
const placeOf = (
  { plan }: LayoutContext,
  { per = 'room', inPieces, hasInitials, later }: Sheet,
): Place | undefined => {
  if (hasInitials && plan.tables > 1) return undefined;
  if (later) return 'front';
  if (per === 'person') return 'person';
  if (per === 'table') return plan.tables === 1 ? 'table' : 'tables';
  if (per === 'pack') return plan.tables === 1 ? 'front' : 'packs';
  return inPieces || hasInitials ? 'front' : 'wall';
};

/** A card that is printed and its deck, for an example: of the theme in the middle, from the middle of its decks. */
export const exampleCodes = (
  context: LayoutContext,
): { readonly card: string; readonly deck: string } | undefined => {
  const { kit, plan } = context;
  const sheet = kit.sheets.find(
    (one): one is CardsSheet => one.kind === 'cards' && plan.sheets.includes(one.id) && 'show' in one,
  );
  const list = sheet?.show?.[0];
  const deckList = list === undefined ? undefined : kit.lists[list]?.of;
  const themes = chosen(context).filter(({ id }) => plan.deep.includes(id));
  const theme = themes[Math.floor(themes.length / 2)];
  if (list === undefined || deckList === undefined || theme === undefined || deckList === kit.themes)
    return undefined;
  const decks = itemsUnder(theme, deckList);
  const deck = decks[Math.min(1, decks.length - 1)];
  const cards = deck === undefined ? [] : itemsUnder(deck, list);
  const card = cards[Math.min(3, cards.length - 1)];
  return card === undefined || deck === undefined ? undefined : { card: card.code, deck: deck.code };
};
