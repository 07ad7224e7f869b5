// An example of cards that overlap, in the head of a field: their bands show.
import { blockPaint, corner, onBlock, stroke } from '../../furniture/block.ts';
import {
  type Block,
  chosen,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
} from '../../furniture/context.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { rect, rounded } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';

/** mm: a card, its band, and the next card from it. */
export const EXAMPLE_CARD = { width: 24, height: 15.4, band: 4.9 };
const STEP = { x: 1.5, y: 4.9 };
const COUNT = 3;
/** mm: all cards. */
export const EXAMPLE: Pick<Box, 'width' | 'height'> = {
  width: EXAMPLE_CARD.width + (COUNT - 1) * STEP.x,
  height: EXAMPLE_CARD.height + (COUNT - 1) * STEP.y,
};
/** mm: from the edge of a card to its number. */
export const EXAMPLE_PAD = 1.6;
const RADIUS = 0.7;

/** What is furthest below an item, at each level the nth: "3C-3". */
const cardOf = (item: ListItem, n: number): ListItem => {
  const below = Object.values(item.items).flatMap((items) => {
    const one = items[n % items.length];
    return one === undefined ? [] : [cardOf(one, n)];
  });
  return [item, ...below].reduce((deepest, one) => (one.code.length > deepest.code.length ? one : deepest));
};

/** Cards of several themes, so that they differ; none of a kit without. */
export const exampleCards = (context: LayoutContext): readonly ListItem[] => {
  const themes = chosen(context).filter((theme) => cardOf(theme, 0) !== theme);
  return themes.length === 0
    ? []
    : Array.from({ length: COUNT }, (_, i) => themes[i % themes.length]).flatMap((theme, i) =>
        theme === undefined ? [] : cardOf(theme, i),
      );
};

/** The one in front is the last. An artifact: what it shows is said in words beside it. */
export const drawExample = (
  context: LayoutContext,
  cards: readonly ListItem[],
  { x, y }: Pick<Box, 'x' | 'y'>,
): Item =>
  element(
    'artifact',
    cards.flatMap((card, i) =>
      drawCard(context, card, box(x + i * STEP.x, y + i * STEP.y, EXAMPLE_CARD.width, EXAMPLE_CARD.height)),
    ),
  );

const drawCard = (context: LayoutContext, card: ListItem, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const { colour } = lookOf(context, card);
  const r = corner(context, RADIUS);
  const code: Block = set(
    context,
    'legend',
    {
      text: own(context, card.code),
      width: b.width,
      height: EXAMPLE_CARD.band,
      maxLines: 1,
      where: { group: 'deck-code' },
    },
    { role: 'heading' },
  );
  return [
    rect(b, { fill: colours.paper, stroke: stroke(context, colour, 0.3) }, r),
    rounded(box(b.x, b.y, b.width, EXAMPLE_CARD.band), [r, r, 0, 0], blockPaint(context, colour)),
    ...ink(code, b.x + EXAMPLE_PAD, b.y + (EXAMPLE_CARD.band - code.leading) / 2, b.width, {
      fill: onBlock(context, colour),
    }),
  ];
};
