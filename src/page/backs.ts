// Backs of imposed pages: what is behind each piece when the sheet is turned over, and where it is cut.
import type { Turning } from '../backs.ts';
import { type Box, box, type Colour, type Cut } from '../geometry.ts';
import { line, pen } from '../layout/shapes.ts';
import { backLabel } from '../page-label.ts';
import type { Piece, PieceBack } from '../piece.ts';
import type { Group, LineItem, Mark, Page } from '../scene.ts';

/** A piece where it is on the front. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly at: Box;
}

type Point = readonly [x: number, y: number];

/** How the sheets of a build are turned over. */
export interface SheetTurning extends Turning {
  /** What the printer misses was measured on a page that lies. */
  readonly lies: boolean;
  /** Pages are mirrored after they are laid out, and the printer is not. */
  readonly mirrored: boolean;
}

/** A sheet as it is turned over. */
interface Turn {
  /** The point of the back that lies behind one of the front, with what the printer misses taken off. */
  readonly behind: (front: Point) => Point;
  /** Backs lie upside down: whoever turns a card like the page of a book finds them upright. */
  readonly half: boolean;
}

/** About the long edge, a sheet that stands is turned like the page of a book, and one that lies like that of a calendar. */
const turnOf = ({ width, height }: Page, turning: SheetTurning): Turn => {
  const lies = width > height;
  const half = lies === (turning.flip === 'long');
  const [off, down] = offOn(lies, turning);
  const right = turning.mirrored ? -off : off;
  return {
    half,
    behind: ([x, y]) => (half ? [x - right, height - (y - down)] : [width - (x - right), y - down]),
  };
};

/** Drivers turn a page that lies counter-clockwise onto paper that stands: its top is at the left. */
const offOn = (lies: boolean, { off: [right, down], ...measured }: SheetTurning): Point => {
  if (lies === measured.lies) return [right, down];
  return lies ? [-down, right] : [down, -right];
};

/** The back of a page, on which everything is an artifact; undefined if none of its pieces has one. */
export const backOf = (
  front: Page,
  placed: readonly PlacedPiece[],
  turning: SheetTurning,
  colour: Colour,
): Page | undefined => {
  if (placed.every(({ piece }) => piece.back === undefined)) return undefined;
  const { cutLines = [], marks: _, shortCuts: __, bookmarks: ___, ...page } = front;
  const turn = turnOf(front, turning);
  const items = [
    printable(front, [...placed.flatMap((one) => onBack(one, turn)), ...beyond(placed, turn)]),
    ...cutLines.flatMap((cut) => ticksOf(cut, turn, colour)),
  ];
  return {
    ...page,
    label: backLabel(front.label),
    cuts: 0,
    back: true,
    items: [{ kind: 'element', role: 'artifact', items }],
  };
};

/** mm: the edge that printers leave white. */
const EDGE = 6;

const printable = ({ width, height }: Page, items: readonly Mark[]): Group => ({
  kind: 'group',
  transform: [1, 0, 0, 1, 0, 0],
  clip: box(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE),
  items,
});

/** Marks around (0, 0) with that point behind one of the front. */
const placedAt = (items: readonly Mark[], front: Point, { behind, half }: Turn): Group => {
  const [x, y] = behind(front);
  return { kind: 'group', transform: half ? [-1, 0, 0, -1, x, y] : [1, 0, 0, 1, x, y], items };
};

const middle = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];

const onBack = ({ piece, at }: PlacedPiece, turn: Turn): readonly Mark[] => {
  const { back } = piece;
  if (back === undefined) return [];
  return [placedAt('pattern' in back ? patternOn(piece, back) : back.items, middle(at), turn)];
};

type Pattern = Extract<PieceBack, { readonly pattern: unknown }>;

/** The middle of a tile, from that of its piece; and what is in it. */
const tileOf = (
  { width, height }: Piece,
  { pattern, across, down }: Pattern,
  column: number,
  row: number,
) => ({
  x: ((column + 0.5) / across - 0.5) * width,
  y: ((row + 0.5) / down - 0.5) * height,
  items: (column + row) % 2 === 0 ? pattern.even : pattern.odd,
});

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

const PATTERNS = new WeakMap<PieceBack, readonly Mark[]>();

/** All tiles of a piece, around its middle: the same marks for the same back, which a PDF then has once. */
const patternOn = (piece: Piece, back: Pattern): readonly Mark[] => {
  const made =
    PATTERNS.get(back) ??
    numbers(0, back.down).flatMap((row) =>
      numbers(0, back.across).flatMap((column): readonly Mark[] => {
        const { x, y, items } = tileOf(piece, back, column, row);
        const transform = [1, 0, 0, 1, x, y] as const;
        return items.length === 0 ? [] : [{ kind: 'group', transform, items }];
      }),
    );
  PATTERNS.set(back, made);
  return made;
};

/** mm: tiles are the same if their middles are nearer. */
const SAME = 1;

const holds = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
  px > x && px < x + width && py > y && py < y + height;

/** Patterns go on by a tile around their pieces where there is no other piece, so that a printer may miss. */
const beyond = (placed: readonly PlacedPiece[], turn: Turn): readonly Mark[] => {
  const taken = new Set<string>();
  return placed.flatMap(({ piece, at }): readonly Mark[] => {
    const { back } = piece;
    if (back === undefined || !('pattern' in back)) return [];
    return around(back).flatMap(([column, row]) => {
      const { x, y, items } = tileOf(piece, back, column, row);
      // What is to the right of the middle on a back is behind what is to the left of it.
      const [px, py] = middle(at);
      const front: Point = [px - x, py + y];
      const key = front.map((mm) => Math.round(mm / SAME)).join(' ');
      if (items.length === 0 || taken.has(key) || placed.some((other) => holds(other.at, front))) return [];
      taken.add(key);
      return [placedAt(items, front, turn)];
    });
  });
};

/** Column and row of the tiles around a piece. */
const around = ({ across, down }: Pattern): readonly Point[] =>
  numbers(-1, down + 1).flatMap((row) =>
    numbers(-1, across + 1)
      .filter((column) => row < 0 || row === down || column < 0 || column === across)
      .map((column): Point => [column, row]),
  );

/** mm: how far beyond its end a cut is marked, from and to: between two tiles. */
const TICK = { from: 1, to: 4, width: 0.2 };

/** Beyond both ends of a cut; none on what is cut out, where it would show. */
const ticksOf = (cut: Cut, { behind }: Turn, colour: Colour): readonly LineItem[] => {
  const ends: readonly [Point, Point] = [
    [cut.x1, cut.y1],
    [cut.x2, cut.y2],
  ];
  const length = Math.hypot(cut.x2 - cut.x1, cut.y2 - cut.y1);
  return [ends, ends.toReversed() as [Point, Point]].map(([[x1, y1], [x2, y2]]) => {
    const out = (mm: number): Point =>
      behind([x1 + ((x1 - x2) / length) * mm, y1 + ((y1 - y2) / length) * mm]);
    return line(...out(TICK.from), ...out(TICK.to), pen(colour, TICK.width));
  });
};
