// The columns of a card: what to do, what to say and what to watch for.
import { ground } from '../../../furniture/block.ts';
import { element, ink, type LayoutContext, set, topOfCap } from '../../../furniture/context.ts';
import type { Box } from '../../../geometry.ts';
import { line, pen } from '../../../layout/shapes.ts';
import type { Item } from '../../../scene.ts';
import type { GuideTexts } from '../chapters.ts';
import { listPart, type SetPart, type SetPoints, sayPart } from '../points.ts';
import { guideMeasures } from '../text.ts';
import {
  CARD_GUTTER,
  CARD_PARTS,
  CARD_SIDE,
  CARD_WHERE,
  type CardMeasures,
  type CardOf,
  type CardPart,
  type ColumnStyle,
} from './sizes.ts';

/** mm: the ground of what to say below its words. */
const UNDER = 4;
/** Of the width of a page: lines of a lone column would be too long to read. */
const WIDEST = 2 / 3;

export interface CardColumn {
  readonly part: CardPart;
  readonly x: number;
  readonly width: number;
  readonly points: SetPoints;
}

/** What a step has none of takes no room. */
export const columnsOf = (
  context: LayoutContext,
  { step }: CardOf,
  { shares, small }: ColumnStyle,
): readonly CardColumn[] => {
  const { left, full } = guideMeasures(context);
  const parts = CARD_PARTS.filter((part) => step[part].length > 0);
  const room = full - (parts.length - 1) * CARD_GUTTER;
  const sum = parts.reduce((all, part) => all + shares[part], 0);
  let x = left;
  return parts.map((part): CardColumn => {
    const at = x;
    const width = Math.min((room * shares[part]) / sum, full * WIDEST);
    x += width + CARD_GUTTER;
    const column = { x: at, width, where: CARD_WHERE, small };
    const points =
      part === 'say'
        ? sayPart(context, step.say, { ...column, x: at + CARD_SIDE, width: width - 2 * CARD_SIDE })
        : listPart(context, step[part], { ...column, ...(part === 'do' && { numbered: true }) });
    return { part, x: at, width, points };
  });
};

const spaced = ({ part, points }: CardColumn, { gap, apart }: CardMeasures): SetPart =>
  points(part === 'say' ? apart : gap);

/** mm: the height of columns. */
export type HeightOf = (columns: readonly CardColumn[], size: CardMeasures) => number;

const heightsOf = (columns: readonly CardColumn[], size: CardMeasures): readonly number[] =>
  columns.map((column) => spaced(column, size).height + (column.part === 'say' ? UNDER : 0));

export const columnsHeight: HeightOf = (columns, size) => Math.max(0, ...heightsOf(columns, size));

/** Of the area of columns: what other widths may save beside making them equally high. */
const SAVED = 0.1;

/** The least height that the same columns can have, whatever widths they get: that of equally high ones. */
export const evenHeight: HeightOf = (columns, size) => {
  const heights = heightsOf(columns, size);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const area = columns.reduce((sum, column, i) => sum + column.width * (heights[i] ?? 0), 0);
  return width > 0 ? (area / width) * (1 - SAVED) : 0;
};

/** What to say is on a ground; the others are under a rule. */
export const drawColumn = (
  context: LayoutContext,
  headings: GuideTexts['headings'],
  size: CardMeasures,
  column: CardColumn,
  b: Box,
): readonly Item[] => {
  const { part } = column;
  const { columns, head, text } = size;
  const { colours } = context.theme.template;
  const inner = part === 'say' ? CARD_SIDE : 0;
  const block = set(context, 'axis', {
    text: headings[part],
    width: b.width - 2 * inner,
    height: 7,
    maxLines: 1,
    where: CARD_WHERE,
  });
  return [
    ...(part === 'say'
      ? ground(context, b, 3, colours.sands[2])
      : [line(b.x, b.y, b.x + b.width, b.y, pen(colours.ink, 0.6))]),
    element(
      'heading',
      ink(block, b.x + inner, topOfCap(block, b.y + head - columns), b.width, { fill: colours.ink }),
      { level: 3 },
    ),
    ...spaced(column, size).draw(b.y + text - columns),
  ];
};
