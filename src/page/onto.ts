// Laid-out boards on the paper that they are printed on: as they are, scaled, or as tiles with all that it takes to put them together.
import { directionOf } from '../direction.ts';
import type { Colour } from '../geometry.ts';
import { line, rect } from '../layout/shapes.ts';
import { tileLabel } from '../page-label.ts';
import { A3, isAsLaidOut, type Printing } from '../paper.ts';
import {
  type Element,
  type Group,
  type Item,
  type Mark,
  type Page,
  type PrintedPages,
  type View,
  viewed,
} from '../scene.ts';
import { hasCardOnSeam, STRIP, type Tile, tilesOf } from './tiles.ts';
import { seamCuts, type Tiling, tilingOf } from './tiling.ts';

/** Words on one line from (0, 0) on, which is on its baseline; mm. */
export interface SetLine {
  readonly items: readonly Mark[];
  readonly width: number;
}

/** What is said on tiles, and its colours. */
export interface TileWords {
  /** "S1, sheet 1 of 2, left" */
  sheet(page: Page, tile: Tile): SetLine;
  /** The sheet that lies on top. */
  glue(on: number): SetLine;
  cut(): SetLine;
  readonly ink: Colour;
  readonly pale: Colour;
}

/** How boards are put on paper. */
export interface Putting {
  readonly printing: Printing;
  /** mm: that of the template, which boards are laid out with. */
  readonly margin: number;
}

/** Whether a page is a board, which may have to be put on another paper than it was laid out for. */
const isBoard = ({ width, height, imposed }: Page): boolean =>
  imposed !== true && Math.min(width, height) === A3.width && Math.max(width, height) === A3.height;

/** How a page is put on its paper; undefined if it is printed as it is. */
const tilingFor = (page: Page, { printing, margin }: Putting): Tiling | undefined => {
  if (!isBoard(page) || isAsLaidOut(printing)) return undefined;
  const tiling = tilingOf(page, margin, printing);
  if (!tiling) throw new Error(`${page.label} does not go on ${printing.paper.name}`);
  return tiling;
};

/** How the boards among some pages are put on paper; those that are lying and those that stand may differ a little. */
export interface BoardsOnPaper {
  readonly paper: string;
  readonly scale: number;
  /** Of paper, for each board. */
  readonly sheets: number;
  /** The codes of those on which a place for a card lies across a seam. */
  readonly seams?: readonly string[];
}

export const boardsOnPaper = (pages: readonly Page[], putting: Putting): BoardsOnPaper | undefined => {
  const { name: paper } = putting.printing.paper;
  return leastOf(
    pages.flatMap((page): readonly BoardsOnPaper[] => {
      const tiling = tilingFor(page, putting);
      if (!tiling) return [];
      const sheets = tiling.columns * tiling.rows;
      const across = sheets > 1 && hasCardOnSeam(page, putting.margin, tiling);
      return [{ paper, scale: tiling.scale, sheets, ...(across && { seams: [page.code] }) }];
    }),
  );
};

/** The smallest of some boards, with the seams of all. */
export const leastOf = (boards: readonly BoardsOnPaper[]): BoardsOnPaper | undefined => {
  const [least] = boards.toSorted((a, b) => a.scale - b.scale);
  const seams = [...new Set(boards.flatMap((one) => one.seams ?? []))];
  return least && seams.length > 0 ? { ...least, seams } : least;
};

/** For counting alone: a page for each sheet of paper, with the cuts that putting it together takes. */
export const sheetsFor = (page: Page, putting: Putting): readonly Page[] => {
  const tiling = tilingFor(page, putting);
  if (!tiling) return [page];
  const cuts = seamCuts(tiling);
  return Array.from({ length: tiling.columns * tiling.rows }, (_, i) => ({
    ...page,
    cuts: i === 0 ? cuts : 0,
  }));
};

/** The pages as they are printed; the tiles of one follow one another, and copies share them. */
export const ontoPaper = (
  { pages, order }: PrintedPages,
  putting: Putting,
  words: TileWords,
): PrintedPages => {
  const put = pages.map((page) => sheetsOf(page, putting, words));
  const starts = put.map((_, i) => put.slice(0, i).reduce((sum, { length }) => sum + length, 0));
  return {
    pages: put.flat(),
    order: order.flatMap((index) => (put[index] ?? []).map((_, i) => (starts[index] ?? 0) + i)),
  };
};

const sheetsOf = (page: Page, putting: Putting, words: TileWords): readonly Page[] => {
  const tiling = tilingFor(page, putting);
  if (!tiling) return [page];
  const several = tiling.columns * tiling.rows > 1;
  const [rulers, items] = several || tiling.scale !== 1 ? withoutTrueSize(page.items) : [[], page.items];
  const of = { ...page, items };
  return tilesOf(of, putting.margin, tiling).map(
    (tile): Page => ({
      ...page,
      width: tiling.sheet.width,
      height: tiling.sheet.height,
      label: several ? tileLabel(page.label, tile.n, tile.total) : page.label,
      view: tile.view,
      items: several
        ? marksOn(page, tile, { tiling, words, rulers })
        : rulers.map((ruler) => atItsPlace(ruler, tile.view, page)),
      cuts: (tile.cutX === undefined ? 0 : 1) + (tile.cutY === undefined ? 0 : 1),
    }),
  );
};

const withoutTrueSize = (items: readonly Item[]): readonly [readonly Element[], readonly Item[]] => {
  const found: Element[] = [];
  const left = (all: readonly Item[]): readonly Item[] =>
    all.flatMap((item): readonly Item[] => {
      if (item.kind !== 'element') return [item];
      if (item.trueSize) found.push(item);
      return item.trueSize ? [] : [{ ...item, items: left(item.items) }];
    });
  const rest = left(items);
  return [found, rest];
};

const artifact = (items: readonly Item[]): Element => ({ kind: 'element', role: 'artifact', items });

const moved = (items: readonly Mark[], x: number, y: number): Group => ({
  kind: 'group',
  transform: [1, 0, 0, 1, x, y],
  items,
});

const marksIn = ({ items }: Element): readonly Mark[] =>
  items.flatMap((item) => (item.kind === 'element' ? marksIn(item) : [item]));

/** The ends of a ruler's line, and its y; words are above it. */
const ends = (marks: readonly Mark[]) => {
  const lines = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
  const xs = lines.flatMap(({ x1, x2 }) => [x1, x2]);
  return { left: Math.min(...xs), right: Math.max(...xs), base: Math.max(...lines.map(({ y1 }) => y1)) };
};

/** It keeps the end that reading begins at, and its size. */
const atItsPlace = (ruler: Element, view: View, { lang }: Page): Element => {
  const marks = marksIn(ruler);
  const { left, right, base } = ends(marks);
  const from = directionOf(lang) === 'rtl' ? right : left;
  const { x, y } = viewed({ x: from, y: base, width: 0, height: 0 }, view);
  return artifact([moved(marks, x - from, y - base)]);
};

interface Marking {
  readonly tiling: Tiling;
  readonly words: TileWords;
  readonly rulers: readonly Element[];
}

/** mm */
const TRIM = { width: 0.25, dash: [2.4, 1.4] };

const marksOn = (page: Page, tile: Tile, marking: Marking): readonly Item[] => {
  const { tiling, words } = marking;
  const { sheet, margin } = tiling;
  const trim = { colour: words.ink, ...TRIM };
  const { cutX, cutY } = tile;
  return [
    artifact([
      ...tile.glue.map((b) => rect(b, { fill: words.pale })),
      ...(cutX === undefined ? [] : [line(cutX, margin, cutX, sheet.height - margin, trim)]),
      ...(cutY === undefined ? [] : [line(margin, cutY, sheet.width - margin, cutY, trim)]),
      inStrip(tile, stripMarks(page, tile, marking)),
    ]),
  ];
};

/** From left to right, or turned, from the bottom up. */
const inStrip = ({ strip: { x, y, width, height } }: Tile, items: readonly Mark[]): Group => ({
  kind: 'group',
  transform: width > height ? [1, 0, 0, 1, x, y] : [0, -1, 1, 0, x, y + height],
  items,
});

/** mm: between the parts of a strip, at its ends, and its baseline. */
const GAP = 4;
const END = 2;
const BASELINE = STRIP - 1.1;

/** The map, which sheet it is, what to do with it, and a ruler; what has no room is left out. */
const stripMarks = (page: Page, tile: Tile, { tiling, words, rulers }: Marking): readonly Mark[] => {
  const room = Math.max(tile.strip.width, tile.strip.height) - END;
  const parts = [
    map(tile, tiling, words, directionOf(page.lang) === 'rtl'),
    words.sheet(page, tile),
    ...rulers.map(besideItsWords),
    ...tile.under.slice(0, 1).map((on) => words.glue(on)),
    ...(tile.cutX === undefined && tile.cutY === undefined ? [] : [words.cut()]),
  ];
  let x = END;
  return parts.flatMap(({ items, width }) => {
    if (x + width > room) return [];
    const at = x;
    x += width + GAP;
    return [moved(items, at, BASELINE)];
  });
};

/** All sheets, and this one filled. */
const map = (
  { n }: Tile,
  { columns, rows, sheet }: Tiling,
  { ink }: TileWords,
  fromRight: boolean,
): SetLine => {
  const tall = (STRIP - 0.6) / rows;
  const wide = (tall * sheet.width) / sheet.height;
  const top = 0.3 - BASELINE;
  const items = Array.from({ length: columns * rows }, (_, i) =>
    rect(
      {
        x: (fromRight ? columns - 1 - (i % columns) : i % columns) * wide,
        y: top + Math.floor(i / columns) * tall,
        width: wide,
        height: tall,
      },
      { stroke: { colour: ink, width: 0.2 }, ...(i + 1 === n && { fill: ink }) },
    ),
  );
  return { items, width: columns * wide };
};

/** mm: between a ruler and its words. */
const BESIDE = 1.6;

const besideItsWords = (ruler: Element): SetLine => {
  const marks = marksIn(ruler);
  const { left, right, base } = ends(marks);
  const words = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
  const [first] = words;
  const from = Math.min(...words.map(({ x }) => x));
  const length = Math.max(0, ...words.map(({ x, width }) => x + width - from));
  return {
    items: [
      moved(
        marks.filter(({ kind }) => kind !== 'text'),
        -left,
        -base,
      ),
      moved(words, right - left + BESIDE - from, -(first?.y ?? 0)),
    ],
    width: right - left + BESIDE + length,
  };
};
