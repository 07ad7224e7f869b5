// The id of a pile on the backs of its cards: beside the symbol of its theme, both in the middle of the card.
import { expect, test } from 'vitest';
import { USUAL_TURNING } from '../../../src/backs.ts';
import { openContext } from '../../../src/furniture/context.ts';
import { backsOf } from '../../../src/kinds/cards/back.ts';
import { type Pile, pilesOf } from '../../../src/kinds/cards/piles.ts';
import type { CardsSheet } from '../../../src/kinds/cards/sheet.ts';
import { upright } from '../../../src/page/format.ts';
import { A4 } from '../../../src/paper.ts';
import { openGarden, STRUCTURE } from '../../kit/garden.ts';
import { page } from '../../pdf/sample.ts';
import { seenIn } from '../../support/scene.ts';
import { clear, openTheme, planOf } from '../../support/workshop.ts';

/** Where the symbol and the words are on the back of the first card, in mm from its middle. */
const backOf = (id: string, size: 's' | 'l') => {
  const kit = clear(openGarden(undefined, STRUCTURE.replace('as: text, size: s', `as: text, size: ${size}`)));
  const plan = { ...planOf(kit), backs: { show: 'ids', ...USUAL_TURNING } as const };
  const context = openContext(kit, plan, openTheme(), upright(A4, 12));
  const sheet = kit.sheets.find((one): one is CardsSheet => one.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  const piles: readonly Pile[] = pilesOf(kit, sheet, {});
  const [card] = piles.flatMap(({ cards }) => cards);
  const back = card && backsOf(context, sheet, piles)?.(card);
  if (!back || !('items' in back)) throw new Error('no back');
  const { shapes, texts } = seenIn(page(back.items));
  const [text] = texts;
  if (!text) throw new Error('no id');
  const xs = shapes.flatMap(({ box }) => [box.x, box.x + box.width]);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    from: text.x,
    to: text.x + text.width,
    said: text.text,
  };
};

test.each([
  ['s', 4, 13],
  ['l', 8, 26],
] as const)('on cards of size %s, it is %i mm from the symbol, which is %i mm high', (size, gap, side) => {
  const { left, right, from, to, said } = backOf('cards', size);
  expect(said).toBe('1A');
  expect(Math.abs(from - ((left + right) / 2 + side / 2) - gap)).toBeLessThan(0.5);
  expect(Math.abs(to + (left + right) / 2 - side / 2)).toBeLessThan(0.5);
});

test('of a pile without a theme, it is in the middle', () => {
  const { from, to } = backOf('shelf', 's');
  expect(from + to).toBeCloseTo(0);
});
