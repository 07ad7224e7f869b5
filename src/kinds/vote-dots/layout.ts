// Cut-outs for the group: five vote dots a participant in strips, warning triangles and needles.

import { assessed, element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { CELL } from '../../furniture/dot.ts';
import { framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { cutLines } from '../../furniture/rules.ts';
import { exclamation, needle } from '../../furniture/signs.ts';
import { sheetHeadBottom, strip, stripWidth } from '../../furniture/strip.ts';
import { type Box, box } from '../../geometry.ts';
import type { SheetOfKind } from '../../kit/kit.ts';
import { chunks } from '../../layout/grid.ts';
import { dotted, rect, TRIANGLE_HEIGHT, triangle } from '../../layout/shapes.ts';
import type { Participant } from '../../plan/plan.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { TRIANGLE } from '../assessment/layout.ts';
import { NEEDLE } from '../focus-board/layout.ts';

const HEADING = 14;
const GAP = 9;
const WIDTH = 396;
/** Needles take this share of the width, each in a box of its own. */
const NEEDLE_SHARE = 0.24;
const NEEDLE_CELL = 18;
const PER_ROW = Math.floor((WIDTH * NEEDLE_SHARE) / NEEDLE_CELL);
/** Triangles in a strip share their slanting edges: each further one is half a side longer. */
const PER_STRIP = Math.floor((WIDTH * (1 - NEEDLE_SHARE - 0.02)) / (TRIANGLE / 2)) - 1;

export const voteDots = (context: LayoutContext, sheet: SheetOfKind<'vote-dots'>): readonly Page[] => {
  const dots = sheet.dots ?? 5;
  const across = Math.max(1, Math.floor(WIDTH / stripWidth(dots)));
  const room = 274 - sheetHeadBottom(sheet) - HEADING;
  const pages = paginate(chunks(context.plan.participants, across), piecePages(context, room), room);
  return pages.map(({ lines, pieces }, i) => {
    const cuts = cutsOf(lines, across) + (pieces === undefined ? 0 : pieceCuts(pieces));
    const options = { page: i + 1, pages: pages.length, cuts, aside: sheet.texts.howto };
    return framed(context, sheet, options, ({ x, y }) => {
      const height = lines.length === 0 ? 0 : HEADING + lines.length * CELL + GAP;
      return [
        ...(lines.length === 0
          ? []
          : dotBlock(context, sheet, lines, dots, across, box(x, y, WIDTH, height - GAP))),
        ...(pieces === undefined
          ? []
          : pieceBlock(context, sheet, pieces, box(x, y + height, WIDTH, piecesHeight(pieces)))),
      ];
    });
  });
};

/** Triangles and needles on one page. */
interface Pieces {
  readonly triangles: number;
  readonly needles: number;
}

interface VotePage {
  readonly lines: readonly (readonly Participant[])[];
  readonly pieces?: Pieces;
}

/** Rows of strips by page, then the pieces: under the last strips if all of them have room there, else on pages of their own. */
const paginate = (
  lines: readonly (readonly Participant[])[],
  pieces: readonly Pieces[],
  room: number,
): readonly VotePage[] => {
  const full = chunks(lines, Math.floor(room / CELL));
  const tail = full[full.length - 1] ?? [];
  const [only] = pieces;
  const under = tail.length * CELL + GAP + (only === undefined ? 0 : piecesHeight(only)) <= room;
  if (only !== undefined && pieces.length === 1 && under)
    return [...full.slice(0, -1).map((part) => ({ lines: part })), { lines: tail, pieces: only }];
  return [...full.map((part) => ({ lines: part })), ...pieces.map((one) => ({ lines: [], pieces: one }))];
};

/** As many triangles and needles on each page as have room. */
const piecePages = (context: LayoutContext, room: number): readonly Pieces[] => {
  const triangles = Math.floor(room / (TRIANGLE * TRIANGLE_HEIGHT)) * PER_STRIP;
  const needles = Math.floor(room / (NEEDLE + 4)) * PER_ROW;
  const [wanted, also] = [triangleCount(context), needleCount(context)];
  const pages = Math.max(Math.ceil(wanted / triangles), Math.ceil(also / needles));
  return Array.from({ length: pages }, (_, i) => ({
    triangles: Math.min(triangles, Math.max(0, wanted - i * triangles)),
    needles: Math.min(needles, Math.max(0, also - i * needles)),
  }));
};

const cutsOf = (part: readonly (readonly Participant[])[], across: number): number =>
  part.length === 0 ? 0 : part.length + 1 + Math.min(across, part[0]?.length ?? 0) + 1;

/** Along every strip and slanting edge; the needles' first row shares its upper cut with the triangles. */
const pieceCuts = ({ triangles, needles }: Pieces): number =>
  (triangles === 0 ? 1 : 2 * Math.ceil(triangles / PER_STRIP) + triangles + 1) +
  (needles === 0 ? 0 : Math.ceil(needles / PER_ROW) + Math.min(needles, PER_ROW) + 1);

/** Three a group and assessed principle, and two spare. */
export const triangleCount = (context: LayoutContext): number =>
  3 * context.plan.groups * assessed(context).length + 2;
/** One a group and one spare. */
export const needleCount = (context: LayoutContext): number => context.plan.groups + 1;

const dotBlock = (
  context: LayoutContext,
  sheet: SheetOfKind<'vote-dots'>,
  lines: readonly (readonly Participant[])[],
  dots: number,
  across: number,
  b: Box,
): readonly Item[] => {
  const width = stripWidth(dots);
  const top = b.y + HEADING;
  const used = Math.min(across, lines[0]?.length ?? 0);
  const xs = Array.from({ length: used + 1 }, (_, i) => b.x + i * width);
  const ys = Array.from({ length: lines.length + 1 }, (_, i) => top + i * CELL);
  return [
    element('heading', title(context, sheet, sheet.texts.dots, b), { level: 2 }),
    ...cutLines(box(b.x, top, used * width, lines.length * CELL), xs, ys, context.theme.template.colours.ink),
    element(
      'list',
      lines.flatMap((people, row) =>
        people.map((person, at) => strip(context, person, dots, b.x + at * width, top + row * CELL)),
      ),
    ),
  ];
};

const title = (
  context: LayoutContext,
  sheet: SheetOfKind<'vote-dots'>,
  text: Text,
  b: Box,
): readonly Item[] => {
  const block = set(context, 'section', text, { width: b.width, height: 10, maxLines: 1 }, onSheet(sheet));
  return ink(block, b.x, b.y - 1, b.width, { fill: context.theme.template.colours.ink });
};

const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

/** Things without words: what they are is heard once, for all of them. */
const pieces = (
  context: LayoutContext,
  sheet: SheetOfKind<'vote-dots'>,
  text: Text,
  b: Box,
  drawn: readonly Item[],
): readonly Item[] =>
  drawn.length === 0 ? [] : [element('figure', [...title(context, sheet, text, b), ...drawn], { alt: text })];

const piecesHeight = ({ triangles, needles }: Pieces): number =>
  HEADING +
  Math.max(
    Math.ceil(needles / PER_ROW) * (NEEDLE + 4) + 2,
    Math.ceil(triangles / PER_STRIP) * (TRIANGLE * TRIANGLE_HEIGHT),
  );

const pieceBlock = (
  context: LayoutContext,
  sheet: SheetOfKind<'vote-dots'>,
  { triangles, needles }: Pieces,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const top = b.y + HEADING;
  const h = TRIANGLE * TRIANGLE_HEIGHT;
  const x = b.x + b.width * (1 - NEEDLE_SHARE);
  const triangle = (i: number): readonly Item[] => {
    const at = i % PER_STRIP;
    return oneTriangle(context, b.x + (at * TRIANGLE) / 2, top + Math.floor(i / PER_STRIP) * h, at % 2 === 1);
  };
  const needleAt = (i: number): readonly Item[] => {
    const cell = box(
      x + (i % PER_ROW) * NEEDLE_CELL,
      top + Math.floor(i / PER_ROW) * (NEEDLE + 4),
      NEEDLE_CELL,
      NEEDLE + 4,
    );
    return [
      rect(cell, { stroke: dotted(colours.ink) }),
      ...needle(cell.x + NEEDLE_CELL / 2, cell.y + NEEDLE + 2, NEEDLE, colours.triangle, colours.ink),
    ];
  };
  return [
    ...pieces(context, sheet, sheet.texts.triangles, b, range(triangles).flatMap(triangle)),
    ...pieces(
      context,
      sheet,
      sheet.texts.needles,
      box(x, b.y, b.width * NEEDLE_SHARE, b.height),
      range(needles).flatMap(needleAt),
    ),
  ];
};

const oneTriangle = (context: LayoutContext, x: number, y: number, turned: boolean): readonly Item[] => {
  const { colours } = context.theme.template;
  const h = TRIANGLE * TRIANGLE_HEIGHT;
  const cy = turned ? y + h * 0.36 : y + h * 0.64;
  return [
    triangle(x, y, TRIANGLE, { fill: colours.triangle, stroke: dotted(colours.ink) }, turned),
    ...exclamation(x + TRIANGLE / 2, cy, 11, colours.ink, turned),
  ];
};
