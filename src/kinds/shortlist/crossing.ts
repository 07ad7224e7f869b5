// In a free place of a shortlist for pair cards: how a table marks the side it has chosen.
import { CARD } from '../../furniture/card-place.ts';
import { element, ink, type LayoutContext, own, set } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { type Box, box } from '../../geometry.ts';
import type { Kit } from '../../kit/kit.ts';
import { circle, line, pen, rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { NUMERAL } from './places.ts';
import type { ShortlistSheet } from './sheet.ts';

const hasPairs = ({ sheets }: Pick<Kit, 'sheets'>): boolean =>
  sheets.some((sheet) => sheet.kind === 'cards' && 'as' in sheet && sheet.as === 'pair');

/** mm: the small card, and the space beside it. */
const SMALL = { width: 32, height: 20 };
const GAP = 4;

/** Nothing if the kit has no pair cards, or no place is free. */
export const crossing = (
  context: LayoutContext,
  sheet: ShortlistSheet,
  cell: Box | undefined,
): readonly Item[] => {
  if (cell === undefined || !hasPairs(context.kit)) return [];
  const { colours } = context.theme.template;
  const { width, height } = CARD[sheet.size];
  const place = box(cell.x + NUMERAL, cell.y + 1, width, height - 2);
  const text = box(place.x + SMALL.width + GAP, place.y + 5, width - SMALL.width - GAP, height - 8);
  const block = set(context, sheet.size === 's' ? 'legend' : 'card', {
    text: context.kit.words.shortlist.pairs,
    width: text.width,
    height: text.height,
    where: onSheet(sheet),
  });
  return [
    line(place.x, place.y, place.x + width, place.y, pen(colours.ink, 0.5)),
    element('artifact', smallCard(context, box(place.x, place.y + 6, SMALL.width, SMALL.height))),
    element('paragraph', ink(block, text.x, text.y, text.width, { fill: colours.ink })),
  ];
};

/** A card with its two sides, a cross in the ring of the first. */
const smallCard = (context: LayoutContext, { x, y, width, height }: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const outline = pen(colours.ink, 0.3);
  const band = 4.4;
  const sides = ['A', 'B'].flatMap((letter, i): readonly Item[] => {
    const cy = y + band + ((height - band) * (2 * i + 1)) / 4;
    const block = set(context, 'pillSmall', {
      text: own(context, letter),
      width: 4,
      height: 4,
      maxLines: 1,
      where: { group: 'number' },
    });
    return [
      ...ink(block, x + 2, cy - block.leading / 2, 4, { fill: colours.ink }),
      circle(x + 8.4, cy, 1.9, { stroke: outline }),
      line(x + 12.4, cy - 1.2, x + width - 2.4, cy - 1.2, pen(colours.rule, 0.4)),
      line(x + 12.4, cy + 1.4, x + width - 7, cy + 1.4, pen(colours.rule, 0.4)),
    ];
  });
  const cy = y + band + (height - band) / 4;
  const cross = { ...pen(colours.ink, 0.6), cap: 'round' as const };
  return [
    rect(box(x, y, width, height), { stroke: outline }, 0.8),
    rect(box(x, y, width, band), { fill: colours.soft }),
    ...sides,
    line(x + 7, cy - 1.4, x + 9.8, cy + 1.4, cross),
    line(x + 7, cy + 1.4, x + 9.8, cy - 1.4, cross),
  ];
};
