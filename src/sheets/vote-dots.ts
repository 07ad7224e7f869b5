// Cut-outs for the group: five vote dots a participant in strips, warning triangles and needles.
import type { SheetOfKind } from '../content/kit.ts';
import type { Copy } from '../copy.ts';
import { type Box, box } from '../geometry.ts';
import { chunks } from '../layout/grid.ts';
import { dotted, rect, TRIANGLE_HEIGHT, triangle } from '../layout/shapes.ts';
import type { Participant } from '../plan.ts';
import type { Item, Page } from '../scene.ts';
import { TRIANGLE } from './assessment.ts';
import { assessed, type Desk, element, ink, set } from './desk.ts';
import { NEEDLE } from './focus-board.ts';
import { CELL } from './parts/dot.ts';
import { framed } from './parts/frame.ts';
import { cutLines } from './parts/rules.ts';
import { exclamation, needle } from './parts/signs.ts';
import { sheetHeadBottom, strip, stripWidth } from './parts/strip.ts';

const HEADING = 14;
const GAP = 9;

export const voteDots = (desk: Desk, sheet: SheetOfKind<'vote-dots'>): readonly Page[] => {
  const width = 396;
  const dots = sheet.dots ?? 5;
  const across = Math.max(1, Math.floor(width / stripWidth(dots)));
  const lines = chunks(desk.plan.participants, across);
  const pieces = triangleCount(desk);
  const [pieceHeight, pieceCuts] = [
    piecesHeight(pieces, width),
    2 * Math.ceil(pieces / perStrip(width)) + pieces + 1 + needleCount(desk) + 2,
  ];
  const room = 274 - sheetHeadBottom(sheet) - HEADING;
  const perPage = Math.floor(room / CELL);
  const onLast = Math.max(0, Math.floor((room - pieceHeight - GAP) / CELL));
  const pages = paginate(lines, perPage, onLast);
  return pages.map((part, i) => {
    const last = i === pages.length - 1;
    const cuts = cutsOf(part, across) + (last ? pieceCuts : 0);
    return framed(
      desk,
      sheet,
      { page: i + 1, pages: pages.length, cuts, aside: sheet.texts.howto },
      (free) => {
        const height = part.length === 0 ? 0 : HEADING + part.length * CELL + GAP;
        return [
          ...(part.length === 0
            ? []
            : dotBlock(desk, sheet, part, dots, across, box(free.x, free.y, width, height - GAP))),
          ...(last ? pieceBlock(desk, sheet, pieces, box(free.x, free.y + height, width, pieceHeight)) : []),
        ];
      },
    );
  });
};

/** Rows of strips by page; the last page keeps room for triangles and needles. */
const paginate = <T>(lines: readonly T[], perPage: number, onLast: number): readonly (readonly T[])[] => {
  if (lines.length <= onLast) return [lines];
  const full = chunks(lines, perPage);
  const tail = full[full.length - 1] ?? [];
  return tail.length <= onLast ? full : [...full, []];
};

const cutsOf = (part: readonly (readonly Participant[])[], across: number): number =>
  part.length === 0 ? 0 : part.length + 1 + Math.min(across, part[0]?.length ?? 0) + 1;

/** Three a group and assessed principle, and two spare. */
export const triangleCount = (desk: Desk): number => 3 * desk.plan.groups * assessed(desk).length + 2;
/** One a group and one spare. */
export const needleCount = (desk: Desk): number => desk.plan.groups + 1;

const dotBlock = (
  desk: Desk,
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
    heading(desk, sheet.texts.dots, b),
    ...cutLines(box(b.x, top, used * width, lines.length * CELL), xs, ys, desk.theme.template.colours.ink),
    element(
      'list',
      lines.flatMap((people, row) =>
        people.map((person, at) => strip(desk, person, dots, b.x + at * width, top + row * CELL)),
      ),
    ),
  ];
};

const heading = (desk: Desk, copy: Copy, b: Box): Item => {
  const block = set(desk, 'section', copy, { width: b.width, height: 10, maxLines: 1 }, 'sheet D1');
  return element('heading', ink(block, b.x, b.y - 1, b.width, { fill: desk.theme.template.colours.ink }), {
    level: 2,
  });
};

/** Triangles in a strip share their slanting edges: each further one is half a side longer. */
const perStrip = (width: number): number => Math.floor((width * 0.74) / (TRIANGLE / 2)) - 1;

const piecesHeight = (count: number, width: number): number =>
  HEADING + Math.max(NEEDLE + 6, Math.ceil(count / perStrip(width)) * (TRIANGLE * TRIANGLE_HEIGHT + 0));

const pieceBlock = (desk: Desk, sheet: SheetOfKind<'vote-dots'>, count: number, b: Box): readonly Item[] => {
  const { colours } = desk.theme.template;
  const top = b.y + HEADING;
  const h = TRIANGLE * TRIANGLE_HEIGHT;
  const strips = chunks(
    Array.from({ length: count }, (_, i) => i),
    perStrip(b.width),
  );
  const needles = needleCount(desk);
  const shown = Math.min(needles, Math.floor((b.width * 0.24) / 18));
  const x = b.x + b.width * 0.76;
  return [
    heading(desk, sheet.texts.triangles, b),
    ...strips.flatMap((strip, row) =>
      strip.flatMap((_, i) => oneTriangle(desk, b.x + (i * TRIANGLE) / 2, top + row * h, i % 2 === 1)),
    ),
    heading(desk, sheet.texts.needles, box(x, b.y, b.width * 0.24, b.height)),
    ...Array.from({ length: shown }, (_, i) => [
      rect(box(x + i * 18, top, 18, NEEDLE + 4), { stroke: dotted(colours.ink) }),
      ...needle(x + i * 18 + 9, top + NEEDLE + 2, NEEDLE, colours.triangle, colours.ink),
    ]).flat(),
  ];
};

const oneTriangle = (desk: Desk, x: number, y: number, turned: boolean): readonly Item[] => {
  const { colours } = desk.theme.template;
  const h = TRIANGLE * TRIANGLE_HEIGHT;
  const cy = turned ? y + h * 0.36 : y + h * 0.64;
  return [
    triangle(x, y, TRIANGLE, { fill: colours.triangle, stroke: dotted(colours.ink) }, turned),
    ...exclamation(x + TRIANGLE / 2, cy, 11, colours.ink, turned),
  ];
};
