// How many sheets of paper a board takes, and at which scale: as few as its size can be had with, put together where one is too small.
import { type Box, box } from '../geometry.ts';
import { A3, type Paper, type Printing } from '../paper.ts';
import { EDGE } from './format.ts';

type Size = Pick<Box, 'width' | 'height'>;

/** One board on its sheets; all lengths in mm of paper. */
export interface Tiling {
  /** Of what is laid out. */
  readonly scale: number;
  /** A sheet, in the orientation that it is printed in. */
  readonly sheet: Size;
  /** Its white edge. */
  readonly margin: number;
  readonly columns: number;
  readonly rows: number;
}

/** mm: two sheets share at least so much, to be glued; and where boards are enlarged, so that a seam can go round more of what is on them. */
const OVERLAP = { usual: 10, enlarged: 24 };
/** The least share of the wanted scale that saves sheets: boards a little smaller are the same boards. */
const LEAST_SHARE = 0.9;
/** What is laid out may be scaled to this, because of its smallest type. */
export const LEAST_SCALE = 0.9;
/** One scale for two sheets of A4, two of Letter and one of Tabloid: what is left over is more overlap. */
const COMMON_SCALE = 0.97;
/** More sheets than anybody puts together. */
const MOST = 8;

/** mm: the foot of a board stands a little below its margin, and has letters that go below the line. */
const FOOT = 2;

/** The area of a page that must be seen: what is inside the margins that it was laid out with, its foot, and of half a board what is at the middle. */
export const boardArea = ({ width, height }: Size, margin: number): Box => {
  const side = height > width ? Math.min(margin, EDGE) : margin;
  return box(side, margin, width - 2 * side, height - 2 * margin + FOOT);
};

/** The scale of a board that has the size of `boards`: its content inside the margin, or, where that makes it smaller, inside the white edge. */
const wantedScale = (area: Size, margin: number, boards: Paper, edge: number): number => {
  const within = (white: number): number => {
    const [across, down] = oriented(boards, area).map((side) => side - 2 * white);
    return Math.min((across ?? 0) / area.width, (down ?? 0) / area.height);
  };
  if (Math.abs(boards.width - A3.width) < 0.5 && Math.abs(boards.height - A3.height) < 0.5) return 1;
  const usual = within(margin);
  return usual >= 1 ? usual : Math.min(1, within(Math.min(edge, margin)));
};

/** The sides of a paper in the orientation of what is on it. */
const oriented = (
  { width, height }: Paper,
  { width: across, height: down }: Size,
): readonly [number, number] => (across > down ? [height, width] : [width, height]);

/** The fewest sheets, and then the largest scale; undefined if type would be too small, or too many sheets would be needed. */
export const tilingOf = (page: Size, margin: number, printing: Printing): Tiling | undefined => {
  const { paper, boards, fullSize } = printing;
  const area = boardArea(page, margin);
  const wanted = wantedScale(area, margin, boards, paper.margin);
  const overlap = wanted > 1 ? OVERLAP.enlarged : OVERLAP.usual;
  const least = fullSize ? wanted : Math.max(wanted * LEAST_SHARE, Math.min(LEAST_SCALE, wanted));
  const [best] = gridsOn(paper)
    .map(({ sheet, columns, rows }): Tiling => {
      const room = (side: number, count: number): number =>
        count * (side - 2 * paper.margin) - (count - 1) * overlap;
      const most = Math.min(room(sheet.width, columns) / area.width, room(sheet.height, rows) / area.height);
      return { scale: rounded(Math.min(wanted, most), wanted), sheet, margin: paper.margin, columns, rows };
    })
    .filter(({ scale }) => scale >= rounded(least, wanted))
    .toSorted((a, b) => a.columns * a.rows - b.columns * b.rows || b.scale - a.scale);
  return best && best.scale >= LEAST_SCALE ? best : undefined;
};

/** Upright before lying, because the first of equals is taken. */
const gridsOn = ({ width, height }: Paper): readonly Pick<Tiling, 'sheet' | 'columns' | 'rows'>[] => {
  const counts = Array.from({ length: MOST }, (_, i) => i + 1);
  return [
    { width, height },
    { width: height, height: width },
  ].flatMap((sheet) => counts.flatMap((columns) => counts.map((rows) => ({ sheet, columns, rows }))));
};

/** Down to a whole per cent, but not for a rounding error; a little less than the whole is the common scale. */
const rounded = (scale: number, wanted: number): number => {
  if (scale >= wanted && wanted === 1) return 1;
  const percent = Math.floor(scale * 100 + 0.05) / 100;
  return percent < 1 ? Math.min(percent, COMMON_SCALE) : percent;
};

/** Cuts along the seams, of all sheets of a board. */
export const seamCuts = ({ columns, rows }: Tiling): number => (columns - 1) * rows + (rows - 1) * columns;
