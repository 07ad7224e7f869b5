// Imposition: pieces on a paper, edge to edge and at true size, with a strip beside them or a frame around them.
import { type Box, box, type Cut } from '../geometry.ts';
import { chunks } from '../layout/grid.ts';
import type { ImposedPage, Lot, Piece, PieceSheet, StripSheet } from '../piece.ts';
import type { Item, Page } from '../scene.ts';
import { type Format, turned } from './format.ts';
import { cutLines, cutsAlong, type Grid, gridIn, placePieces, rowCount } from './grid.ts';
import { MARK_ROOM, markItems, registrationMarks } from './marks.ts';

/** What kinds lay out, as pages: pages are left as they are, and sheets of pieces are imposed. */
export const impose = (laid: readonly (Page | PieceSheet)[], format: Format): readonly Page[] =>
  laid.flatMap((one) => {
    if (!('bands' in one)) return [one];
    if (one.bands.flat().every(({ pieces }) => pieces.length === 0)) return [];
    return 'strip' in one ? besideStrip(one, format) : pagesIn(one, printable(one.body, format), one.page);
  });

/** A piece that is too large for the paper, if there is one: it is imposed all the same, over what is beside it. */
export const tooLarge = (laid: readonly (Page | PieceSheet)[], format: Format): Piece | undefined =>
  laid
    .flatMap((one) => ('bands' in one ? roomsOf(one, format) : []))
    .flatMap(({ pieces, width, height }) =>
      pieces.filter((piece) => piece.width > width + ROUNDING || piece.height > height + ROUNDING),
    )[0];

/** mm */
const ROUNDING = 1e-6;

/** The part of a box that printers reach: pieces stay clear of the edge, whatever the margins of a template. */
const printable = ({ x, y, width, height }: Box, { edge, ...paper }: Format): Box => {
  const [left, top] = [Math.max(x, edge), Math.max(y, edge)];
  const right = Math.min(x + width, paper.width - edge);
  const bottom = Math.min(y + height, paper.height - edge);
  return box(left, top, right - left, bottom - top);
};

/** The pieces of each lot, and the room that the lot has for one of them. */
const roomsOf = (sheet: PieceSheet, format: Format) => {
  const body = 'strip' in sheet ? beside(sheet, format) : printable(sheet.body, format);
  return sheet.bands.flat().map(({ pieces, span: [from, to] = [0, 1], heading = 0 }) => ({
    pieces,
    width: (to - from) * body.width,
    height: body.height - heading,
  }));
};

/** mm: the room beside the strip, inside the unprintable edge. */
const beside = ({ strip }: StripSheet, { width, height, edge }: Format) => ({
  width: width - 2 * edge - strip.width - strip.gap,
  height: height - 2 * edge,
});

/** In the orientation that holds more pieces; if both hold the same number, in that with the longer strip, which has much to say. */
const besideStrip = (sheet: StripSheet, format: Format): readonly Page[] => {
  const [best] = [placeStrip(sheet, format), placeStrip(sheet, turned(format))].toSorted(
    (a, b) => b.places - a.places || b.strip.height - a.strip.height,
  );
  if (best === undefined) return [];
  const { body, strip, paper } = best;
  const marks = paper.marks ? registrationMarks(paper) : undefined;
  const page = (imposed: ImposedPage): Page => {
    const made = { ...sheet.page(imposed, strip, paper), width: paper.width, height: paper.height };
    return marks ? { ...made, marks, items: [...made.items, markItems(marks)] } : made;
  };
  return pagesIn(sheet, body, page, marks && 0);
};

interface StripPlacement {
  readonly paper: Format;
  readonly body: Box;
  readonly strip: Box;
  /** Pieces per page. */
  readonly places: number;
}

/** mm: strip and pieces may be so much further apart, to end at the margins of the paper. */
const STRETCH = 4;

/** Strip and pieces are centred on the paper together; no piece is in the unprintable edge. */
const placeStrip = (sheet: StripSheet, paper: Format): StripPlacement => {
  const { bands, strip } = sheet;
  const taken = strip.width + strip.gap;
  const room = beside(sheet, paper);
  const lots = bands.flat().filter(({ pieces }) => pieces.length > 0);
  const grids = lots.map((lot) => gridIn(lot, room));
  const width = Math.max(...grids.map(({ across, cell }) => across * cell.width));
  const height = Math.max(...grids.map(({ down, cell }) => down * cell.height));
  const { top, bottom, ...sides } = paper.margins;
  const spare = paper.width - sides.left - taken - width - sides.right;
  const stretch = spare > 0 && spare <= STRETCH ? spare : 0;
  const left = sides.left + (spare - stretch) / 2;
  return {
    paper,
    body: box(left + taken + stretch, (paper.height - height) / 2, width, height),
    strip: stripIn(paper, box(left, top, strip.width, paper.height - top - bottom)),
    places: Math.min(...grids.map(({ across, down }) => across * down)),
  };
};

/** Clear of the marks in two of its corners. */
const stripIn = ({ height, marks }: Format, strip: Box): Box => {
  if (!marks) return strip;
  const top = Math.max(strip.y, MARK_ROOM.top);
  return { ...strip, y: top, height: Math.min(strip.y + strip.height, height - MARK_ROOM.bottom) - top };
};

/** A lot's pieces on one page. */
interface Part {
  readonly lot: Lot;
  readonly grid: Grid;
  readonly pieces: Places;
  /** Its part of the body, as high as the body. */
  readonly area: Box;
}

/** A band on one page, `top` mm below the top of the body. */
interface Row {
  readonly parts: readonly Part[];
  readonly top: number;
  readonly height: number;
}

/** `overrun` is how far cut lines extend beyond the pieces, if it is not the usual. */
const pagesIn = (
  sheet: PieceSheet,
  body: Box,
  page: (imposed: ImposedPage) => Page,
  overrun?: number,
): readonly Page[] => {
  const pages = paginate(sheet, body);
  return pages.map((rows, i) => {
    const cuts = rows.flatMap(cutsIn);
    return {
      ...page({
        page: i + 1,
        pages: pages.length,
        cuts: cuts.length,
        pieces: rows.flatMap(({ parts }) =>
          parts.flatMap(({ pieces }) => pieces.flatMap((piece) => piece ?? [])),
        ),
        draw: () =>
          rows.flatMap(({ parts, top }) =>
            parts.flatMap((part) => drawPart(part, top, sheet.cutColour, overrun)),
          ),
      }),
      imposed: true as const,
      cutLines: cuts,
    };
  });
};

/** Each band begins a page, unless all of it has room below the last band. */
const paginate = ({ bands, gap = 0 }: PieceSheet, body: Box): readonly (readonly Row[])[] => {
  const pages: Row[][] = [];
  for (const band of bands) {
    const rows = bandPages(band, body);
    const last = pages.at(-1);
    const above = last?.at(-1);
    const [only] = rows;
    const top = above === undefined ? 0 : above.top + above.height + gap;
    if (last && only && rows.length === 1 && top + only.height <= body.height) last.push({ ...only, top });
    else pages.push(...rows.map((row) => [row]));
  }
  return pages;
};

const bandPages = (band: readonly Lot[], body: Box): readonly Row[] => {
  const lots = band
    .filter(({ pieces }) => pieces.length > 0)
    .map((lot) => {
      const [from, to] = lot.span ?? [0, 1];
      const area = box(body.x + from * body.width, body.y, (to - from) * body.width, body.height);
      const grid = gridIn(lot, { width: area.width, height: area.height - (lot.heading ?? 0) });
      return { lot, grid, area, pages: chunks(filled(lot, grid), grid.across * grid.down) };
    });
  const count = Math.max(0, ...lots.map(({ pages }) => pages.length));
  return Array.from({ length: count }, (_, i): Row => {
    const parts = lots.flatMap(({ pages, ...lot }) => {
      const pieces = pages[i];
      return pieces === undefined ? [] : [{ ...lot, pieces }];
    });
    return { parts, top: 0, height: Math.max(...parts.map(heightOf)) };
  });
};

/** A piece in each place, or none where the next piece begins a row. */
type Places = readonly (Piece | undefined)[];

/** The pieces, and spares in the places that are left over on the last page. A row begins early only where that costs no page. */
const filled = ({ pieces, spares = [] }: Lot, { across, down }: Grid): Places => {
  const places = across * down;
  const toSpare = (placed: number): number => (places - (placed % places)) % places;
  const placed: (Piece | undefined)[] = [];
  let empty = toSpare(pieces.length);
  for (const piece of pieces) {
    const left = piece.begins ? (across - (placed.length % across)) % across : 0;
    if (left <= empty) {
      empty -= left;
      placed.push(...Array.from({ length: left }, () => undefined));
    }
    placed.push(piece);
  }
  return [...placed, ...spares.slice(0, toSpare(placed.length))];
};

const heightOf = ({ lot, grid, pieces }: Part): number =>
  (lot.heading ?? 0) + rowCount(pieces.length, grid) * grid.cell.height;

/** Blocks side by side that begin at the same height share their top cut: the first of them has it over all of their width. */
const cutsIn = ({ parts, top }: Row): readonly Cut[] => {
  const all = parts.flatMap((part) => cutsOfPart(part, top));
  const highest = Math.min(...all.map(({ y1, y2 }) => Math.min(y1, y2)));
  const tops = all.filter(({ y1, y2 }) => Math.max(y1, y2) - highest < ROUNDING);
  const right = Math.max(...tops.map(({ x2 }) => x2));
  return all.flatMap((cut) => {
    if (!tops.includes(cut)) return [cut];
    return cut === tops[0] ? [{ ...cut, x2: right }] : [];
  });
};

const originOf = ({ lot, area }: Part, top: number): Pick<Box, 'x' | 'y'> => ({
  x: area.x,
  y: area.y + top + (lot.heading ?? 0),
});

const cutsOfPart = (part: Part, top: number): readonly Cut[] =>
  cutsAlong(part.pieces.length, part.lot, part.grid, originOf(part, top));

const drawPart = (part: Part, top: number, colour: string, overrun?: number): readonly Item[] => {
  const { lot, grid, pieces, area } = part;
  return lot.draw({
    at: box(area.x, area.y + top, area.width, heightOf(part)),
    pieces: placePieces(pieces, lot, grid, originOf(part, top)),
    cutLines: cutLines(cutsOfPart(part, top), lot, colour, overrun),
  });
};
