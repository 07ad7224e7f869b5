// The cards of all steps: one, two or three on a page, with dashed lines between to cut them apart.
import type { LayoutContext } from '../../../furniture/context.ts';
import type { Sheet, Step } from '../../../kit/kit.ts';
import { line } from '../../../layout/shapes.ts';
import type { Item } from '../../../scene.ts';
import type { GuideTexts } from '../chapters.ts';
import { checkHeights } from '../page.ts';
import { guideMeasures } from '../text.ts';
import { cardFrame, cardHeight, drawCard, type SetCard } from './card.ts';
import { columnsHeight, columnsOf, evenHeight, type HeightOf } from './columns.ts';
import { thingsOf } from './picture.ts';
import { CARD_PARTS, type CardOf, type CardStyle, type ColumnStyle } from './sizes.ts';

interface CardPage {
  readonly cards: readonly SetCard[];
  readonly style: CardStyle;
  /** mm: of each card. */
  readonly heights: readonly number[];
}

export interface DrawnCards {
  readonly items: readonly Item[];
  /** mm from the top of the paper: where the last card ends. */
  readonly end: number;
}

/** The pages of the steps that have something to do, say or watch for. */
export const stepCards = (
  context: LayoutContext,
  sheet: Sheet,
  { steps, headings }: Pick<GuideTexts, 'steps' | 'headings'>,
): readonly DrawnCards[] =>
  pagesOf(context, sheet, steps).map(({ cards, style, heights }): DrawnCards => {
    const whole = context.format.height;
    let y = 0;
    const items = cards.flatMap((card, i) => {
      const height = heights[i] ?? 0;
      const draw = (top: number) => drawCard(context, headings, card, { y: top, height, style });
      checkHeights(context, [{ height, draw }], whole, { group: 'guide' });
      const at = y;
      y += height;
      return [...draw(at), ...(y < whole - 1 ? [cutLine(context, y)] : [])];
    });
    return { items, end: y };
  });

/** Along it the cards of a page are cut apart. */
const cutLine = (context: LayoutContext, y: number): Item => {
  const { left, right } = guideMeasures(context);
  return line(left, y, right, y, {
    colour: context.theme.template.colours.soft,
    width: 0.25,
    dash: [2.4, 1.8],
  });
};

/** Of the widths of columns: equal ones are tried first, then those that suit more to do and say than to watch for. */
const SHARES: readonly ColumnStyle['shares'][] = [
  { do: 1, say: 1, watch: 1 },
  { do: 1, say: 1.1, watch: 0.9 },
  { do: 1, say: 1.2, watch: 0.8 },
  { do: 1.1, say: 1.1, watch: 0.8 },
  { do: 1.2, say: 1.1, watch: 0.7 },
];

/** Of a page: what other columns must save, and what smaller type must. */
const WORTH = { columns: 0.2, small: 0.6 } as const;

/** Of their height in usual type: the least that columns can take in smaller type. */
const SMALLEST = 0.75;
const smallHeight: HeightOf = (columns, size) => evenHeight(columns, size) * SMALLEST;

/** In smaller type if that saves more than half a page, which other chapters could use. */
const pagesOf = (context: LayoutContext, sheet: Sheet, steps: readonly Step[]): readonly CardPage[] => {
  const cards = cardsOf(context, steps).map((card) => ({ card, ...cardFrame(context, sheet, card) }));
  const large = fewestPages(context, cards, { small: false, below: Number.POSITIVE_INFINITY }) ?? [];
  const below = costOf(context, large) - WORTH.small;
  const set = large.flatMap((page) => page.cards);
  if (costOf(context, onPages(context, set, smallHeight)) >= below) return large;
  return fewestPages(context, cards, { small: true, below }) ?? large;
};

/** With the first columns that take the fewest pages; undefined if there are none that cost less. */
const fewestPages = (
  context: LayoutContext,
  cards: readonly Omit<SetCard, 'columns'>[],
  { small, below }: { readonly small: boolean; readonly below: number },
): readonly CardPage[] | undefined => {
  let best: readonly CardPage[] | undefined;
  let most = below;
  for (const shares of SHARES) {
    const set = cards.map((one) => ({ ...one, columns: columnsOf(context, one.card, { shares, small }) }));
    const pages = onPages(context, set, columnsHeight);
    if (costOf(context, pages) < most) {
      best = pages;
      most = costOf(context, pages) - WORTH.columns;
    }
    if (costOf(context, onPages(context, set, evenHeight)) >= most) break;
  }
  return best;
};

const isSilent = (step: Step): boolean => CARD_PARTS.every((part) => step[part].length === 0);

/** A break is on the card of the step before it, if that has one. */
const cardsOf = (context: LayoutContext, all: readonly Step[]): readonly CardOf[] => {
  const steps = all.filter((step) => !isSilent(step));
  const things = thingsOf(context, steps);
  const isAfter = (step: Step | undefined, i: number): boolean =>
    step?.isBreak === true && steps[i - 1] !== undefined && steps[i - 1]?.isBreak !== true;
  return steps.flatMap((step, i): readonly CardOf[] => {
    if (isAfter(step, i)) return [];
    const next = steps[i + 1];
    const pause = isAfter(next, i + 1) ? next : undefined;
    return [{ step, pause, thing: things.get(step.id) ?? 'none', all: steps }];
  });
};

/** The most cards of a page, and as many as is usual. */
const MOST = 3;
const USUAL = 2;

/** On as few pages as possible, and then with as few pages as possible that have more or fewer cards than usual. */
const onPages = (
  context: LayoutContext,
  cards: readonly SetCard[],
  heightOf: HeightOf,
): readonly CardPage[] => {
  const needs = cards.map(
    (card): Needs => [
      cardHeight(context, card, 'large', heightOf),
      cardHeight(context, card, 'compact', heightOf),
    ],
  );
  const best: (readonly CardPage[])[] = [[]];
  for (let n = 1; n <= cards.length; n += 1) {
    const from = cards.length - n;
    const options = Array.from({ length: Math.min(MOST, n) }, (_, i) => i + 1).flatMap((count) => {
      const here = { cards: cards.slice(from, from + count), needs: needs.slice(from, from + count) };
      const page = pageFor(context, here, count === n);
      return page === undefined ? [] : [[page, ...(best[n - count] ?? [])]];
    });
    best.push(options.reduce((a, b) => (costOf(context, b) < costOf(context, a) ? b : a)));
  }
  return best[cards.length] ?? [];
};

/** mm: the heights of a card in both forms. */
type Needs = readonly [large: number, compact: number];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Cards share a page evenly if they can; the last one leaves half of its page to what comes next. Undefined if there is too little room. */
const pageFor = (
  { format: { height: whole } }: LayoutContext,
  { cards, needs }: { readonly cards: readonly SetCard[]; readonly needs: readonly Needs[] },
  isLast: boolean,
): CardPage | undefined => {
  const [large, compact] = [needs.map(([one]) => one), needs.map(([, one]) => one)];
  const even = whole / (isLast ? Math.max(USUAL, cards.length) : cards.length);
  const isEven = (some: readonly number[]): boolean => some.every((one) => one <= even);
  const isLarge = cards.length <= USUAL && (isEven(large) || (sumOf(large) <= whole && !isEven(compact)));
  const [style, least] = isLarge ? (['large', large] as const) : (['compact', compact] as const);
  if (isEven(least)) return { cards, style, heights: cards.map(() => even) };
  if (cards.length === 1) return { cards, style: 'large', heights: large.map((one) => Math.max(one, whole)) };
  if (sumOf(least) > whole) return undefined;
  const more = (whole - sumOf(least)) / cards.length;
  return { cards, style, heights: least.map((one) => one + more) };
};

/** Pages, the last one as far as it is filled, and a little for each that is not as usual. */
const costOf = (context: LayoutContext, pages: readonly CardPage[]): number =>
  pages.reduce((sum, { heights, cards }) => {
    const free = cards.length === 1 && (heights[0] ?? 0) < context.format.height - 1;
    return sum + (free ? 0.5 : 1 + 0.01 * (cards.length - USUAL) ** 2);
  }, 0);
