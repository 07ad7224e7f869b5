// Imposition: pieces on a paper, edge to edge and at true size, with a strip beside them or a frame around them.
import { type Box, box } from '../geometry.ts';
import { chunks } from '../layout/grid.ts';
import type { FramedSheet, ImposedPage, Lot, Piece, PieceSheet, StripSheet } from '../piece.ts';
import type { Item, Page } from '../scene.ts';
import { backOf, type SheetTurning } from './backs.ts';
import { type Format, turned } from './format.ts';
import { cutLines, drawPieces, type Grid, gridIn, placePieces, rowCount } from './grid.ts';
import { MARK_ROOM, markItems, registrationMarks } from './marks.ts';
import {
  cutsIn,
  cutsOfPart,
  heightOfPart,
  type LotPart,
  type LotPlaces,
  type LotRow,
  originOf,
} from './rows.ts';

/** What kinds lay out, as pages: pages are left as they are, and sheets of pieces are imposed. */
export const impose = (laid: readonly (Page | PieceSheet)[], format: Format): readonly Page[] =>
  laid.flatMap((one) => {
    if (!('bands' in one)) return [one];
    if (one.bands.flat().every(({ pieces }) => pieces.length === 0)) return [];
    if ('strip' in one) return besideStrip(one, format);
    return pagesIn(one, printable(one.body, format), one.page, { bleed: format.bleed });
  });

/** All that is cut out of them in any case, in order. */
export const piecesOf = (laid: readonly (Page | PieceSheet)[]): readonly Piece[] =>
  laid
    .flatMap((one) => ('bands' in one ? one.bands.flat() : []))
    .flatMap(({ pieces, ifRoom }) => (ifRoom === undefined ? pieces : []));

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
  return pagesIn(sheet, body, page, {
    bleed: paper.bleed,
    ...(marks && { overrun: 0 }),
    turning: paper.turning,
  });
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

interface Imposing {
  /** mm: how far the colour of pieces goes on beyond their block. */
  readonly bleed: number;
  /** mm: how far cut lines extend beyond the pieces, if it is not the usual. */
  readonly overrun?: number;
  /** If pieces may have backs. */
  readonly turning?: SheetTurning | undefined;
}

/** Each page, and its back after it if it has one. */
const pagesIn = (
  sheet: PieceSheet,
  body: Box,
  page: (imposed: ImposedPage) => Page,
  imposing: Imposing,
): readonly Page[] => {
  const pages = paginate(sheet, body);
  return pages.flatMap((rows, i) => {
    const cuts = rows.flatMap(cutsIn);
    const front: Page = {
      ...page({
        page: i + 1,
        pages: pages.length,
        cuts: cuts.length,
        shortCuts: cuts.filter(({ short }) => short).length,
        pieces: rows.flatMap(({ parts }) =>
          parts.flatMap(({ pieces }) => pieces.flatMap((piece) => piece ?? [])),
        ),
        draw: () =>
          rows.flatMap(({ parts, top }) =>
            parts.flatMap((part) => drawPart(part, top, sheet.cutColour, imposing)),
          ),
      }),
      imposed: true as const,
      cutLines: cuts,
    };
    const placed = rows.flatMap(({ parts, top }) => parts.flatMap((part) => placedIn(part, top)));
    const { turning } = imposing;
    const back = turning && backOf(front, placed, turning, sheet.cutColour);
    return back ? [front, back] : [front];
  });
};

/** Each band begins a page, unless all of it has room below the last band; what is printed only where there is room begins none. */
const paginate = ({ bands, gap = 0, stretch = 0 }: PieceSheet, body: Box): readonly (readonly LotRow[])[] => {
  const pages: LotRow[][] = [];
  for (const band of bands) {
    const last = pages.at(-1);
    const above = last?.at(-1);
    const top = above === undefined ? 0 : above.top + above.height + gap;
    const rows = bandPages(inRoom(band, body, above === undefined ? 0 : body.height - top), body);
    const [only] = rows;
    if (last && only && rows.length === 1 && top + only.height <= body.height + ROUNDING)
      last.push({ ...only, top });
    else pages.push(...rows.map((row) => [row]));
  }
  return pages.map((rows) => stretched(rows, body.height, stretch));
};

/** Whether a sheet is of as many pages with one more lot. */
export const hasRoomFor = (lot: Lot, sheet: FramedSheet, format: Format): boolean =>
  pageCount({ ...sheet, bands: [...sheet.bands, [lot]] }, format) <= pageCount(sheet, format);

export const pageCount = (sheet: FramedSheet, format: Format): number =>
  paginate(sheet, printable(sheet.body, format)).length;

/** Bands so much further apart that the last one ends where the body does; where that is too far, a third of the most. */
const stretched = (rows: readonly LotRow[], height: number, most: number): readonly LotRow[] => {
  const last = rows.at(-1);
  if (last === undefined || rows.length === 1) return rows;
  const all = (height - last.top - last.height) / (rows.length - 1);
  const more = all > most ? most / 3 : all;
  return rows.map((row, i) => ({ ...row, top: row.top + i * more }));
};

/** The band without what has no room: `free` mm below the last band, or the height of the lots beside it that are printed anyway. */
const inRoom = (band: readonly Lot[], body: Box, free: number): readonly Lot[] => {
  const sure = band.filter(({ ifRoom, pieces }) => ifRoom === undefined && pieces.length > 0);
  const room = sure.length > 0 ? Math.max(...bandPages(sure, body).map(({ height }) => height)) : free;
  return band.map((lot) => {
    const { ifRoom, heading = 0 } = lot;
    if (ifRoom === undefined) return lot;
    const { grid } = placed(lot, body);
    const rows = Math.floor((room - heading) / grid.cell.height + ROUNDING);
    if (ifRoom === 'rows') return { ...lot, pieces: lot.pieces.slice(0, Math.max(0, rows) * grid.across) };
    return rowCount(lot.pieces.length, grid) > rows ? { ...lot, pieces: [] } : lot;
  });
};

/** A lot in its part of the body. */
const placed = (lot: Lot, body: Box): Omit<LotPart, 'pieces'> => {
  const [from, to] = lot.span ?? [0, 1];
  const area = box(body.x + from * body.width, body.y, (to - from) * body.width, body.height);
  const grid = gridIn(lot, { width: area.width, height: area.height - (lot.heading ?? 0) });
  return { lot, grid, area };
};

const bandPages = (band: readonly Lot[], body: Box): readonly LotRow[] => {
  const lots = band
    .filter(({ pieces }) => pieces.length > 0)
    .map((lot) => {
      const { grid, area } = placed(lot, body);
      return { lot, grid, area, pages: chunks(filled(lot, grid), grid.across * grid.down).map(ended) };
    });
  const count = Math.max(0, ...lots.map(({ pages }) => pages.length));
  return Array.from({ length: count }, (_, i): LotRow => {
    const parts = lots.flatMap(({ pages, ...lot }) => {
      const pieces = pages[i];
      return pieces === undefined ? [] : [{ ...lot, pieces }];
    });
    return { parts, top: 0, height: Math.max(...parts.map(heightOfPart)) };
  });
};

/**
 * The pieces, and spares in the places that are left over on the last page or in the last row, or before pieces that belong together.
 * What begins a row does so early only where that costs no page; nor else does it begin a page to be on one with all that follows it.
 */
const filled = ({ pieces, spares = [], sparesIn, whole }: Lot, { across, down }: Grid): LotPlaces => {
  const places = across * down;
  const done: (Piece | undefined)[] = [];
  const free = [...spares];
  let empty = toNext(pieces.length, places);
  pieces.forEach((piece, i) => {
    if (piece.begins) {
      const count = runFrom(pieces, i);
      const before = count > places - (done.length % places) && whole ? [places, across] : [across];
      const left = before.map((of) => toNext(done.length, of)).find((one) => one <= empty) ?? 0;
      empty -= left;
      done.push(...Array.from({ length: left }, () => (whole ? free.shift() : undefined)));
    }
    done.push(piece);
  });
  return [...done, ...free.slice(0, toNext(done.length, sparesIn === 'row' ? across : places))];
};

/** Without the places that are left empty before the next page. */
const ended = (places: LotPlaces): LotPlaces => places.slice(0, places.findLastIndex((piece) => piece) + 1);

const toNext = (taken: number, of: number): number => (of - (taken % of)) % of;

/** How many pieces there are from one that begins to the next. */
const runFrom = (pieces: readonly Piece[], from: number): number => {
  const next = pieces.findIndex(({ begins }, i) => i > from && begins);
  return (next === -1 ? pieces.length : next) - from;
};

const placedIn = (part: LotPart, top: number) =>
  placePieces(part.pieces, part.lot, part.grid, originOf(part, top));

const drawPart = (
  part: LotPart,
  top: number,
  colour: string,
  { bleed, overrun }: Imposing,
): readonly Item[] => {
  const { lot, grid, pieces, area } = part;
  return lot.draw({
    at: box(area.x, area.y + top, area.width, heightOfPart(part)),
    pieces: drawPieces(pieces, lot, grid, { ...originOf(part, top), bleed }),
    cutLines: cutLines(cutsOfPart(part, top), lot, colour, overrun),
  });
};
