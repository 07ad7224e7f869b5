// Cards with a question to answer in writing; people's own have lines alone.
import { element, ink, topOfCap } from '../../furniture/context.ts';
import { writingPen } from '../../furniture/rules.ts';
import type { Box } from '../../geometry.ts';
import { line } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { inDashes, openBand } from './band.ts';
import { type CardForm, type CardSet, placeOf, setBalanced } from './draw.ts';
import { textOn } from './piles.ts';
import { CARDS, LOWEST_LINE, SAFE } from './sizes.ts';

/** mm from the band to the capitals of a prompt, and from its last line to the first one to write on: three lines of the smallest type fit above three to write on. */
const CAPITALS = 4.4;
const ABOVE = 2.6;
const BELOW = 2.5;

/** Lines to write on have room under a prompt of two lines of type. */
export const mostPromptLines = (size: CardSet['sheet']['size']): number => {
  const { height, band, pitch } = CARDS[size];
  return 1 + Math.floor((height - LOWEST_LINE - band - ABOVE - 2 * 6 - BELOW) / pitch);
};

export const promptCards: CardForm = (cards) => {
  const { context, sheet, all } = cards;
  const { width, height, pitch } = CARDS[sheet.size];
  const band = openBand(cards);
  const { lines = 1 } = sheet;
  const prompts = setBalanced(
    context,
    'prompt',
    all.flatMap((one) =>
      one.card.kind === 'item'
        ? [
            {
              text: textOn(one.card),
              width: width - 2 * SAFE,
              height: height - LOWEST_LINE - (lines - 1) * pitch - band.height - ABOVE - BELOW,
              where: placeOf(one),
            },
          ]
        : [],
    ),
  );
  return (card, b) => {
    const { ink: black } = context.theme.template.colours;
    const prompt = card.kind === 'item' ? prompts.get(textOn(card)) : undefined;
    if (!prompt)
      return [element('list-item', [...band.draw(card, b, 'own'), ...ownLines(cards, b, b.y + band.height)])];
    const top = topOfCap(prompt, b.y + band.height + CAPITALS);
    return [
      element('list-item', [
        ...band.draw(card, b, 'mid'),
        ...writingLines(cards, b, lines),
        element('body', ink(prompt, b.x + SAFE, top, b.width, { fill: black })),
      ]),
    ];
  };
};

/** Dashed lines from the lowest one up. */
const writingLines = ({ context, sheet }: CardSet, b: Box, count: number): readonly Item[] => {
  const { pitch } = CARDS[sheet.size];
  const lowest = b.y + b.height - LOWEST_LINE;
  const stroke = inDashes(writingPen(context));
  return Array.from({ length: count }, (_, i) =>
    line(b.x + SAFE, lowest - i * pitch, b.x + b.width - SAFE, lowest - i * pitch, stroke),
  );
};

/** As many as there is room for below `top`, on people's own cards. */
export const ownLines = (cards: CardSet, b: Box, top: number): readonly Item[] => {
  const { pitch } = CARDS[cards.sheet.size];
  return writingLines(cards, b, Math.floor((b.y + b.height - LOWEST_LINE - top - 7) / pitch) + 1);
};
