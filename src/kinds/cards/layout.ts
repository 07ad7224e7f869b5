// The cards of a sheet: pieces edge to edge, with the sheet's own texts in a strip that is cut off last.
import { element, type LayoutContext, sheetItems, takesPart } from '../../furniture/context.ts';
import { onSheet, pageOf } from '../../furniture/page.ts';
import type { Box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { eachOf } from '../../kit/lists.ts';
import type { Lot, Piece, StripSheet } from '../../piece.ts';
import { holdsAll, printsOf, unitsOf } from '../../plan/copies.ts';
import type { Item } from '../../scene.ts';
import { backsOf } from './back.ts';
import { coversOf } from './cover.ts';
import { cutMarks } from './cut-marks.ts';
import type { CardForm, CardSet, PlacedCard } from './draw.ts';
import { formCards } from './form.ts';
import { pairCards } from './pair.ts';
import { type Card, type Cover, ownCard, type Pile, pilesOf, printedOf } from './piles.ts';
import { promptCards } from './prompt.ts';
import type { CardsKeys, CardsSheet } from './sheet.ts';
import { cardSign } from './signs.ts';
import { CARDS, TEAR } from './sizes.ts';
import { CARD_STRIP, stripOf } from './strip.ts';
import type { OnPage } from './strip-list.ts';
import { textCards } from './text.ts';

/** Further own cards at most: for each pile, and for each table or of a pile of their own. */
const MOST_SPARES = { pile: 3, unit: 12 };

const FORMS: Readonly<Record<CardsKeys['as'], CardForm>> = {
  text: textCards,
  link: textCards,
  pair: pairCards,
  prompt: promptCards,
  form: formCards,
};

export const cardSheets = (context: LayoutContext, sheet: CardsSheet): readonly StripSheet[] => {
  const items = sheet.each === undefined ? [undefined] : sheetItems(context, sheet);
  const every = sheet.each === undefined ? [undefined] : eachOf(context.kit, sheet);
  const piles = (under: ListItem | undefined, all: boolean): readonly Pile[] =>
    all ? pilesOf(context.kit, sheet, { under }) : usedPiles(context, sheet, under);
  const placed = (under: ListItem | undefined, all: boolean): readonly PlacedCard[] =>
    piles(under, all).flatMap((pile) => pile.cards.map((card) => ({ card, place: onSheet(sheet, under) })));
  const cards: CardSet = {
    context,
    sheet,
    all: every.flatMap((item) => placed(item, true)),
    used: items.flatMap((item) => placed(item, false)),
  };
  const drawCard = FORMS[sheet.as](cards);
  const drawCover = coversOf(
    context,
    sheet,
    every.flatMap((item) =>
      piles(item, true).flatMap(({ cover }) => (cover ? [{ cover, place: onSheet(sheet, item) }] : [])),
    ),
  );
  const draw: DrawPrinted = (card, at) => (card.kind === 'cover' ? drawCover(card, at) : drawCard(card, at));
  return items.map((item) => cardSheet(cards, draw, item));
};

const usedPiles = (context: LayoutContext, sheet: CardsSheet, under: ListItem | undefined): readonly Pile[] =>
  pilesOf(context.kit, sheet, {
    under,
    takes: (item) => takesPart(context, item),
    extra: context.plan.extra,
  });

type DrawPrinted = (card: Card | Cover, at: Box) => readonly Item[];

/** A card, and the number of the table that it is for; none of one that fills a place. */
interface PrintedCard {
  readonly card: Card | Cover;
  readonly unit?: number;
  /** It begins a row where there is room, so that the cards of a table are whole when rows are stacked. */
  readonly begins: boolean;
}

const cardSheet = (
  { context, sheet }: CardSet,
  draw: DrawPrinted,
  item: ListItem | undefined,
): StripSheet => {
  const { width, height } = CARDS[sheet.size];
  const { ink } = context.theme.template.colours;
  const piles = usedPiles(context, sheet, item);
  const backs = backsOf(context, sheet, piles);
  const contents = new Map<Piece, PrintedCard>();
  const piece = (printed: PrintedCard): Piece => {
    const made: Piece = {
      width,
      height,
      ...(printed.begins && { begins: true }),
      id: idOf(printed.card),
      ...(backs && { back: backs(printed.card) }),
      draw: (at) => draw(printed.card, at),
    };
    contents.set(made, printed);
    return made;
  };
  const lot: Lot = {
    pieces: printedCards(context, sheet, piles).map(piece),
    spares: spareCards(context, sheet, piles).map((card) => piece({ card, begins: false })),
    cut: 'grid',
    whole: true,
    draw: ({ cutLines, pieces }) => [element('list', pieces), ...cutLines],
  };
  return {
    bands: [[lot]],
    cutColour: ink,
    strip: CARD_STRIP,
    page: ({ page, pages, cuts, shortCuts, pieces, draw: drawCards }, b, paper) => {
      const drawn = drawCards();
      const lines = drawn.flatMap((one) => (one.kind === 'line' ? [one] : []));
      const list = drawn.filter(({ kind }) => kind !== 'line');
      const printed = pieces.flatMap((one) => contents.get(one) ?? []);
      const cards = printed.flatMap(({ card }) => (card.kind === 'cover' ? [] : [card]));
      const onPage = { piles, cards, ...tablesOf(context, sheet, printed) };
      const strip = stripOf(
        { context, sheet, picture: (inner) => cardSign(context, sheet, inner), ...(item && { item }) },
        onPage,
        { page, pages, cuts: { lines, paper, ...(sheet.tear && { tear: TEAR }) } },
        b,
      );
      const options = { ...(item && { item, title: item.text }), page, pages, cuts, shortCuts };
      return pageOf(context, sheet, options, [
        ...strip.head,
        ...list,
        ...cutMarks(context, lines, paper),
        ...strip.foot,
      ]);
    },
  };
};

/** Cards that lead to somewhere else share the code of their pile. */
const idOf = (card: Card | Cover): string => {
  if (card.kind === 'cover') return `${card.code}-cover`;
  return card.kind === 'item' && card.code === card.pile.code ? `${card.code}-${card.list}` : card.code;
};

const printsIn = ({ plan, kit }: LayoutContext, sheet: CardsSheet): number =>
  holdsAll(sheet) ? unitsOf(sheet, plan) * printsOf(sheet, kit, plan) : 1;

/** Table after table, each beginning a row where there is room; forms, of which everybody has one, follow one another. */
const printedCards = (
  context: LayoutContext,
  sheet: CardsSheet,
  piles: readonly Pile[],
): readonly PrintedCard[] => {
  const prints = printsOf(sheet, context.kit, context.plan);
  const cards = piles.flatMap(printedOf);
  return Array.from({ length: printsIn(context, sheet) }, (_, n) =>
    cards.map((card, i) => ({
      card,
      unit: Math.floor(n / prints) + 1,
      begins: sheet.as !== 'form' && n > 0 && i === 0,
    })),
  ).flat();
};

/**
 * For places that are left over, so that no paper is half empty: further forms, or own cards, pile after pile. Numbered ones are as many as
 * there are numbers for.
 */
const spareCards = (context: LayoutContext, sheet: CardsSheet, piles: readonly Pile[]): readonly Card[] => {
  const units = printsIn(context, sheet);
  const repeated = (most: number, cards: readonly Card[]): readonly Card[] =>
    Array.from({ length: most }, () => cards).flat();
  if (sheet.own === 'each' && units === 1)
    return repeated(
      MOST_SPARES.pile,
      piles.map(({ of }) => ownCard(sheet, of)),
    );
  const [first, ...others] = piles.at(-1)?.cards ?? [];
  const isBlank = first?.kind === 'form' || (first?.kind === 'blank' && typeof sheet.own === 'number');
  if (!isBlank || others.some(({ code }) => code !== first.code)) return [];
  return repeated(MOST_SPARES.unit * units, [first]);
};

/** Numbers of the first and the last table of these cards, if there are several in the room. */
const tablesOf = (
  { plan }: LayoutContext,
  sheet: CardsSheet,
  printed: readonly PrintedCard[],
): Pick<OnPage, 'tables'> => {
  const units = printed.flatMap(({ unit }) =>
    unit === undefined ? [] : (plan.tableNumbers[unit - 1] ?? unit),
  );
  return sheet.per === 'table' && unitsOf(sheet, plan) > 1
    ? { tables: [Math.min(...units), Math.max(...units)] }
    : {};
};
