// In a free place of a shortlist for pair cards: how a table marks the side it has chosen.
import { corner, emptyBlock, stroke } from '../../furniture/block.ts';
import { CARD } from '../../furniture/card-place.ts';
import { chosen, element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { type Box, box } from '../../geometry.ts';
import type { Kit } from '../../kit/kit.ts';
import { circle, line, pen, rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { besideNumber } from './places.ts';
import type { ShortlistSheet } from './sheet.ts';

const hasPairs = ({ sheets }: Pick<Kit, 'sheets'>): boolean =>
  sheets.some((sheet) => sheet.kind === 'cards' && 'as' in sheet && sheet.as === 'pair');

/** mm: the small card, the space beside it, and both below the rule. */
const SMALL = { width: 38, height: 24 };
const GAP = 5;
const UNDER = 5;

/** Nothing if the kit has no pair cards, or no place is free. */
export const crossing = (
  context: LayoutContext,
  sheet: ShortlistSheet,
  cell: Box | undefined,
): readonly Item[] => {
  if (cell === undefined || !hasPairs(context.kit)) return [];
  const { colours } = context.theme.template;
  const { width, height } = CARD[sheet.size];
  const beside = besideNumber(cell, sheet.size);
  const place = box(cell.x + beside, cell.y + 1, width, height - 2);
  const left = SMALL.width + GAP;
  const text = box(place.x + left, place.y + UNDER, width - left, height - UNDER - 3);
  const block = set(context, sheet.size === 's' ? 'legend' : 'card', {
    text: context.kit.words.shortlist.pairs,
    width: text.width,
    height: text.height,
    where: onSheet(sheet),
  });
  return [
    line(place.x, place.y, place.x + width, place.y, stroke(context, colours.ink, 0.5)),
    element('artifact', smallCard(context, box(place.x, text.y, SMALL.width, SMALL.height))),
    element('paragraph', ink(block, text.x, text.y - 0.6, text.width, { fill: colours.ink })),
  ];
};

/** mm: of the small card: its band, and from its left edge the letters, the rings and the lines. */
const BAND = 5;
const AT = { letter: 2, ring: 8.6, line: 13 };
const RING = 2.1;

/** A card with its two sides in the colour of a theme, a cross in the ring of the first. */
const smallCard = (context: LayoutContext, { x, y, width, height }: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const look = lookOf(context, chosen(context)[0] ?? {});
  const { colour } = look;
  const r = corner(context, 0.8);
  const middle = (i: number): number => y + BAND + ((height - BAND) * (2 * i + 1)) / 4;
  const sides = ['A', 'B'].flatMap((letter, i): readonly Item[] => {
    const cy = middle(i);
    const block = set(context, 'pillSmall', {
      text: own(context, letter),
      width: 5,
      height: 4,
      maxLines: 1,
      where: { group: 'number' },
    });
    return [
      ...ink(block, x + AT.letter, cy - block.leading / 2, 5, { fill: colour }),
      circle(x + AT.ring, cy, RING, { stroke: pen(colour, 0.4) }),
      line(x + AT.line, cy - 1.3, x + width - 2.4, cy - 1.3, pen(colours.rule, 0.4)),
      line(x + AT.line, cy + 1.5, x + width - 8, cy + 1.5, pen(colours.rule, 0.4)),
    ];
  });
  const cross = { ...pen(colours.ink, 0.6), cap: 'round' as const };
  const [cx, cy, half] = [x + AT.ring, middle(0), 1.5];
  return [
    ...emptyBlock(context, { ...box(x, y, width, BAND), radii: [r, r, 0, 0] }, look),
    rect(box(x, y, width, height), { stroke: pen(colour, 0.4) }, r),
    ...sides,
    line(cx - half, cy - half, cx + half, cy + half, cross),
    line(cx - half, cy + half, cx + half, cy - half, cross),
  ];
};
