// Cards with a question to answer in writing; people's own have lines alone.
import { element, ink } from '../../furniture/context.ts';
import type { Box } from '../../geometry.ts';
import { line } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { dashed, openBand } from './band.ts';
import { type CardForm, type CardSet, placeOf, setBalanced } from './draw.ts';
import { textOn } from './piles.ts';
import { CARDS, LOWEST_LINE, PITCH, SAFE } from './sizes.ts';

/** mm from the band to a prompt, and at least from there to the first line: three lines of the smallest type fit above three to write on. */
const ABOVE = 2.4;
const BELOW = 2.7;

/** Lines to write on have room under a prompt of two lines of type. */
export const mostPromptLines = (size: CardSet['sheet']['size']): number => {
  const { height, band } = CARDS[size];
  return 1 + Math.floor((height - LOWEST_LINE - band - ABOVE - 2 * 6 - BELOW) / PITCH);
};

export const promptCards: CardForm = (cards) => {
  const { context, sheet, all } = cards;
  const { width, height } = CARDS[sheet.size];
  const band = openBand(cards);
  const { lines = 1 } = sheet;
  const prompts = setBalanced(
    context,
    'axis',
    all.flatMap((one) =>
      one.card.kind === 'item'
        ? [
            {
              text: textOn(one.card),
              width: width - 2 * SAFE,
              height: height - LOWEST_LINE - (lines - 1) * PITCH - band.height - ABOVE - BELOW,
              where: placeOf(one),
            },
          ]
        : [],
    ),
  );
  return (card, b) => {
    const prompt = card.kind === 'item' ? prompts.get(textOn(card)) : undefined;
    const own = Math.floor((height - LOWEST_LINE - band.height - 7) / PITCH) + 1;
    return [
      element('list-item', [
        ...band.draw(card, b, card.kind === 'item' ? 'light' : 'own'),
        ...writingLines(cards, b, prompt ? lines : own),
        ...(prompt
          ? [
              element(
                'body',
                ink(prompt, b.x + SAFE, b.y + band.height + ABOVE, b.width, {
                  fill: context.theme.template.colours.ink,
                }),
              ),
            ]
          : []),
      ]),
    ];
  };
};

/** Dashed lines from the lowest one up. */
export const writingLines = ({ context }: CardSet, b: Box, count: number): readonly Item[] => {
  const lowest = b.y + b.height - LOWEST_LINE;
  const stroke = dashed(context.theme.template.colours.soft, 0.25);
  return Array.from({ length: count }, (_, i) =>
    line(b.x + SAFE, lowest - i * PITCH, b.x + b.width - SAFE, lowest - i * PITCH, stroke),
  );
};
