// The guide's print list: every sheet with its file, pages, copies, paper and cuts, and how to print.

import { ground } from '../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, own, set, setAll } from '../../furniture/context.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import { RULER } from '../../furniture/foot-places.ts';
import { box } from '../../geometry.ts';
import { type FlowBlock, heightOf } from '../../layout/flow.ts';
import { line, pen } from '../../layout/shapes.ts';
import { totalOf } from '../../page/paper.ts';
import { A3, A4 } from '../../paper.ts';
import { fillPlural } from '../../plural.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { fill } from '../../text.ts';
import type { PrintedSheet } from '../kind.ts';
import type { PrintTexts } from './chapters.ts';
import { BETWEEN, LIST_COLUMNS, LIST_HEAD, type ListEdges, listEdges } from './list-columns.ts';
import { guideMeasures, keptWithNext, paragraphs, points, setGuide, titled, withoutOrphans } from './text.ts';

export const printing = (
  context: LayoutContext,
  print: PrintTexts,
  rows: readonly PrintedSheet[],
  room: ListRoom,
): readonly FlowBlock[] => {
  const { left, full } = guideMeasures(context);
  const sum = setGuide(context, total(context, print, rows), full);
  const { colours } = context.theme.template;
  const opening = titled(context, print.title, paragraphs(context, [print.intro]));
  const list = table(context, print, rows, {
    first: room.first - heightOf(opening) - BEFORE_SUM - sum.height,
    page: room.page - BEFORE_SUM - sum.height,
  });
  return [
    ...opening,
    ...keptWithNext(list, 1),
    {
      height: sum.height,
      before: BEFORE_SUM,
      draw: (top) => [element('paragraph', ink(sum, left, top, full, { fill: colours.ink }))],
    },
    ...withoutOrphans(points(context, print.settings)),
    rulerCheck(context, print.ruler),
  ];
};

/** "In all 29 sheets of A3, 6 sheets of A4 and 167 straight cuts": what there is none of is left out. */
const total = (context: LayoutContext, print: PrintTexts, rows: readonly PrintedSheet[]): Text => {
  const { totals } = print;
  const { papers, cuts } = totalOf(rows);
  const parts = papers.map(({ paper, sheets: n }) => {
    if (paper === A3.name) return fillPlural(totals.a3, 'n', n);
    return paper === A4.name
      ? fillPlural(totals.a4, 'n', n)
      : fill(fillPlural(totals.sheets, 'n', n), { paper });
  });
  const all = cuts === 0 ? parts : [...parts, fillPlural(totals.cuts, 'n', cuts)];
  return fill(print.total, {
    all: enumerated(
      context,
      all.map(({ words }) => words),
    ),
  });
};

/** mm: over the sum, which stays with the end of the table. */
const BEFORE_SUM = 1.5;
const BEFORE = 4;
/** mm: over and under the texts of a row. */
const AIR = 0.6;
/** If the list continues on the next page, each page has at least this many rows. */
const TOGETHER = 4;
/** mm: under the last row. */
const UNDER = 2;

/** mm: height left on the first page, and the height of a full page. */
export interface ListRoom {
  readonly first: number;
  readonly page: number;
}

/** One table on one page if it fits; otherwise it continues on the next page, with its column headers repeated. */
const table = (
  context: LayoutContext,
  print: PrintTexts,
  rows: readonly PrintedSheet[],
  { first, page }: ListRoom,
): readonly FlowBlock[] => {
  const edges = listEdges(context, print);
  const heads = headsOf(context, print, edges);
  const drawn = rows.map((row) => tableRow(context, row, edges));
  const room = (height: number): number => height - BEFORE - heads.height - UNDER;
  return inParts(drawn, room(first), room(page)).map(
    (part): FlowBlock => ({
      height: heads.height + heightsOf(part) + UNDER,
      before: BEFORE,
      draw: (top) => {
        let y = top + heads.height;
        const items = part.flatMap(({ height, draw }) => {
          const at = y;
          y += height;
          return draw(at);
        });
        return [element('table', [heads.draw(top), ...items])];
      },
    }),
  );
};

interface TableRow {
  /** mm */
  readonly height: number;
  readonly draw: (y: number) => readonly Item[];
}

const heightsOf = (rows: readonly Pick<TableRow, 'height'>[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);

/** All rows together if they fit on the first page; otherwise as many as fit, and the rest in full pages. */
export const inParts = <Row extends Pick<TableRow, 'height'>>(
  rows: readonly Row[],
  first: number,
  page: number,
): readonly (readonly Row[])[] => {
  if (heightsOf(rows) <= first) return [rows];
  const fitting = rows.findIndex((_, i) => heightsOf(rows.slice(0, i + 1)) > first);
  const most = Math.min(fitting, rows.length - TOGETHER);
  const begun = most < TOGETHER ? 0 : most;
  if (begun > 0) return [rows.slice(0, begun), ...inParts(rows.slice(begun), page, page)];
  // It begins on the next page.
  return first < page ? inParts(rows, page, page) : [rows];
};

const headsOf = (context: LayoutContext, print: PrintTexts, edges: ListEdges) => {
  const { colours } = context.theme.template;
  const blocks = headBlocks(
    context,
    [print.sheet, print.file, print.pages, print.copies, print.paper, print.cuts],
    edges,
  );
  const tallest = Math.max(...blocks.map(({ height }) => height));
  const draw = (top: number): Item =>
    element(
      'row',
      blocks.map((block, i) =>
        element(
          'column-header',
          ink(block, edges[i] ?? 0, top + tallest - block.height, 40, { fill: colours.ink }),
        ),
      ),
    );
  return { height: tallest + 2, draw };
};

const tableRow = (context: LayoutContext, row: PrintedSheet, edges: ListEdges): TableRow => {
  const { colours } = context.theme.template;
  const { left, right } = guideMeasures(context);
  const cells = rowCells(context, row, edges);
  const height = Math.max(...cells.map((block) => block.height)) + 2 * AIR;
  return {
    height,
    draw: (y) => [
      line(left, y, right, y, pen(colours.rule)),
      element(
        'row',
        cells.map((block, at) =>
          element(
            at === 0 ? 'row-header' : 'cell',
            ink(block, edges[at] ?? 0, y + AIR, 60, { fill: colours.ink }),
          ),
        ),
      ),
    ],
  };
};

/** Each header within its column, on up to two lines. */
const headBlocks = (context: LayoutContext, texts: readonly Text[], edges: ListEdges): readonly Block[] =>
  setAll(
    context,
    'legend',
    texts.map((text, i) => ({
      text,
      width: (edges[i + 1] ?? 0) - (edges[i] ?? 0) - (i + 1 < texts.length ? BETWEEN : 0),
      height: 8.2,
      maxLines: 2,
      where: { group: 'print-list' },
    })),
    LIST_HEAD,
  );

const rowCells = (context: LayoutContext, row: PrintedSheet, edges: ListEdges): readonly Block[] => {
  const cell = (value: string, width: number, strong = false): Block =>
    set(
      context,
      'guide',
      { text: own(context, value), width, height: 12, maxLines: 2, where: { group: 'print-list' } },
      strong ? { role: 'strong' } : {},
    );
  const [name, file, pages] = edges;
  return [
    cell(`${row.label} ${row.name}`, file - name - 6, true),
    cell(row.file, pages - file),
    cell(String(row.pages), LIST_COLUMNS.pages),
    cell(String(row.copies), LIST_COLUMNS.copies),
    // Of labels the size: their name is in the settings.
    cell(row.stock?.format.sheet.name ?? row.paper, LIST_COLUMNS.paper),
    cell(row.cuts === 0 ? '–' : String(row.cuts), LIST_COLUMNS.cuts),
  ];
};

/** mm: the ruler from the edges of its box, and the words above and below theirs. */
const RULER_SIDE = 7;
const RULER_AIR = 2.4;

/** A ruler of 50 mm to measure, and what to do with it. */
const rulerCheck = (context: LayoutContext, text: Text): FlowBlock => {
  const { colours } = context.theme.template;
  const { left, full } = guideMeasures(context);
  const x = left + RULER_SIDE;
  const words = RULER + 2 * RULER_SIDE;
  const block = setGuide(context, text, full - words - RULER_SIDE);
  const height = Math.max(block.height, 9) + 2 * RULER_AIR;
  return {
    height,
    before: 3,
    draw: (top) => {
      const base = top + height / 2 + 2.5;
      return [
        ...ground(context, box(left, top, full, height), 2),
        ...Array.from({ length: 11 }, (_, i) =>
          line(x + i * 5, base, x + i * 5, base - (i % 5 === 0 ? 5 : 2.5), pen(colours.ink, 0.3)),
        ),
        line(x, base, x + RULER, base, pen(colours.ink, 0.3)),
        element(
          'paragraph',
          ink(block, left + words, top + (height - block.height) / 2, full, { fill: colours.ink }),
        ),
      ];
    },
  };
};
