// Where cards are cut: fine lines over the whole paper with a mark where each leaves the cards, and all of them in small.
import { corner, isTinted } from '../../furniture/block.ts';
import type { LayoutContext } from '../../furniture/context.ts';
import type { Box } from '../../geometry.ts';
import { HAIRLINE, line, pen, rect } from '../../layout/shapes.ts';
import type { PaperSize } from '../../piece.ts';
import type { Item, LineItem, Stroke } from '../../scene.ts';

/** mm: where lines end, seen from the edge of the paper, which printers do not reach. */
const EDGE = 6;
/** mm: marks stay as far from the edge as cards. */
const REACHED = 10;
const MARK = 0.35;

const isUpright = ({ x1, x2 }: LineItem): boolean => x1 === x2;

/**
 * The lines go beyond the cards on all sides; what is beyond is a mark, from which a fine line goes on to the edge of the paper.
 * A plotter, which has marks of its own there, must find nothing else near them.
 */
export const cutMarks = (
  { theme, format }: LayoutContext,
  lines: readonly LineItem[],
  paper: PaperSize,
): readonly Item[] => {
  const { ink, rule } = theme.template.colours;
  const [fine, mark] = [pen(rule, HAIRLINE), pen(ink, MARK)];
  const [uprights, levels] = [lines.filter(isUpright), lines.filter((one) => !isUpright(one))];
  const [left, right] = ends(uprights.map(({ x1 }) => x1));
  const [top, bottom] = ends(levels.map(({ y1 }) => y1));
  if (format.marks)
    return [
      ...uprights.map(({ x1: x }) => line(x, top, x, bottom, fine)),
      ...levels.map(({ y1: y }) => line(left, y, right, y, fine)),
    ];
  return [
    ...uprights.flatMap(({ x1: x, y1, y2 }) => [
      line(x, EDGE, x, paper.height - EDGE, fine),
      line(x, Math.max(y1, REACHED), x, top, mark),
      line(x, bottom, x, Math.min(y2, paper.height - REACHED), mark),
    ]),
    ...levels.flatMap(({ y1: y, x1, x2 }) => [
      line(x1, y, paper.width - EDGE, y, fine),
      line(x1, y, left, y, mark),
      line(right, y, Math.min(x2, paper.width - REACHED), y, mark),
    ]),
  ];
};

const ends = (all: readonly number[]): readonly [number, number] => [Math.min(...all), Math.max(...all)];

/** Cuts of a page of cards, and the paper. */
export interface Cuts {
  readonly lines: readonly LineItem[];
  readonly paper: PaperSize;
  /** mm below the top of each row: the line that is torn. */
  readonly tear?: number;
}

/** mm: lines in a picture of a page go a little beyond it. */
const OVER = 1.2;

/** The page in small, as wide as `b`: the upright cuts come first, so they are heavier; where cards are torn is dashed. */
export const cutPicture = (
  context: LayoutContext,
  { lines, paper, tear }: Cuts,
  b: Pick<Box, 'x' | 'y' | 'width'>,
): { readonly items: readonly Item[]; readonly height: number } => {
  const { colours } = context.theme.template;
  const scale = b.width / paper.width;
  const height = paper.height * scale;
  const [first, then] = [pen(colours.ink, 0.45), pen(colours.soft, HAIRLINE)];
  const ground = isTinted(context) ? { fill: colours.sands[1] } : { stroke: pen(colours.soft, 0.3) };
  const levels = lines.filter((one) => !isUpright(one)).toSorted((one, other) => one.y1 - other.y1);
  const level = ({ x1, x2 }: LineItem, y: number, stroke: Stroke): Item =>
    line(b.x + x1 * scale, b.y + y * scale, b.x + x2 * scale, b.y + y * scale, stroke);
  return {
    height: height + OVER,
    items: [
      rect({ ...b, height }, ground, corner(context, 1.6)),
      ...levels.map((one) => level(one, one.y1, then)),
      ...(tear === undefined
        ? []
        : levels.slice(0, -1).map((one) => level(one, one.y1 + tear, { ...first, dash: [1, 0.8] }))),
      ...lines
        .filter(isUpright)
        .map(({ x1 }) => line(b.x + x1 * scale, b.y - OVER, b.x + x1 * scale, b.y + height + OVER, first)),
    ],
  };
};
