// A box for the dots of each column, and what to do with the result.
import { corner, stroke } from '../../furniture/block.ts';
import { element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { tooMany } from '../../furniture/too-many.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { cell } from '../../layout/grid.ts';
import { rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { inLegend, NARROW } from './legend.ts';
import { type VoteSheet, voteWords } from './sheet.ts';

const ACROSS = 8;
const MOST = 3 * ACROSS;
const BOX = 18;
const GAP = 4;
/** mm: a box narrower than this has no room for a symbol and a number. */
const LEAST = 12;

const linesOf = (count: number, width: number): number =>
  Math.max(1, Math.ceil(Math.min(count, MOST) / Math.min(ACROSS, Math.floor((width + GAP) / (LEAST + GAP)))));

/** mm and lines of the instruction. */
const afterIn = (width: number): { readonly height: number; readonly maxLines: number } =>
  width < NARROW ? { height: 40, maxLines: 7 } : { height: 23, maxLines: 4 };

/** mm: so many boxes, and the instruction below them. */
export const tallyHeight = (count: number, width: number): number =>
  37 + afterIn(width).height + (linesOf(count, width) - 1) * (BOX + GAP);

/** Problem: fit-too-many. */
export const checkHeads = (context: LayoutContext, sheet: VoteSheet, heads: readonly ListItem[]): void => {
  if (heads.length > MOST) context.problems.push(tooMany('columns', heads, MOST, inLegend(sheet)));
};

/** A box for each of the columns' heads, to write its number of dots in. */
export const tallyBoxes = (
  context: LayoutContext,
  sheet: VoteSheet,
  all: readonly ListItem[],
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const words = voteWords(context.kit, sheet);
  const title = set(context, 'label', {
    text: words.tally,
    width: b.width,
    height: 8,
    maxLines: 1,
    where: inLegend(sheet),
  });
  const after = set(context, 'instruction', {
    text: words.after,
    width: b.width,
    ...afterIn(b.width),
    where: inLegend(sheet),
  });
  checkHeads(context, sheet, all);
  const lines = linesOf(all.length, b.width);
  const top = b.y + title.height + 3;
  const across = Math.ceil(all.length / lines);
  const width = Math.min(22, (b.width - GAP * (across - 1)) / across);
  return [
    element('section', [
      element('heading', ink(title, b.x, b.y, b.width, { fill: colours.ink }), { level: 2 }),
      // An artifact, because it is for writing in: numbers alone would mean nothing when read aloud.
      element(
        'artifact',
        all.flatMap((item, i) =>
          sumBox(
            context,
            sheet,
            item,
            cell({ x: b.x, y: top }, { width: width + GAP, height: BOX + GAP }, across, i),
          ),
        ),
      ),
      element(
        'paragraph',
        ink(after, b.x, top + lines * (BOX + GAP) - GAP + 3, b.width, { fill: colours.ink }),
      ),
    ]),
  ];
};

/** A box with the symbol and the number of a column, in a cell that includes the gaps after it. */
const sumBox = (
  context: LayoutContext,
  sheet: VoteSheet,
  item: ListItem,
  { x, y, width, height }: Box,
): readonly Item[] => {
  const { colour, sign } = lookOf(context, item);
  const number = set(context, 'label', {
    text: own(context, item.code),
    width: 8,
    height: 8,
    maxLines: 1,
    where: inLegend(sheet),
  });
  const left = width - GAP < 13 ? x - 1.2 : x;
  return [
    rect(
      box(x, y, width - GAP, height - GAP),
      { stroke: stroke(context, colour, 0.5) },
      corner(context, 1.6),
    ),
    ...themeSign(sign, left + 4.6, y + 4.4, 4.6, colour),
    ...ink(number, sign === undefined ? x + 2.3 : left + 8.4, y + 4.4 - number.leading / 2, 8, {
      fill: colour,
    }),
  ];
};
