// The guide's print list: every sheet with a small picture, its file, pages, copies, paper and cuts, and how to print.

import { ground } from '../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, own, set, setAll } from '../../furniture/context.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import { RULER } from '../../furniture/foot-places.ts';
import { miniature } from '../../furniture/miniature.ts';
import { box } from '../../geometry.ts';
import { type FlowBlock, heightOf } from '../../layout/flow.ts';
import { chunks } from '../../layout/grid.ts';
import { line, pen } from '../../layout/shapes.ts';
import { totalOf } from '../../page/paper.ts';
import { A3, A4, sheetsOn } from '../../paper.ts';
import { fillPlural } from '../../plural.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { fill } from '../../text.ts';
import type { PrintedSheet } from '../kind.ts';
import type { PrintTexts } from './chapters.ts';
import { LIST_COLUMNS, LIST_HEAD, type ListEdges, listEdges } from './list-columns.ts';
import {
  guideMeasures,
  keptWithNext,
  paragraphs,
  points,
  section,
  setGuide,
  titled,
  withoutOrphans,
} from './text.ts';

/** mm: width of a landscape page; portrait pages are half as wide. */
const PICTURE = 13.4;

export const printing = (
  context: LayoutContext,
  print: PrintTexts,
  rows: readonly PrintedSheet[],
  room: ListRoom,
): readonly FlowBlock[] => {
  const { left, full } = guideMeasures(context);
  const sum = setGuide(context, total(context, print, rows), full - LIST_COLUMNS.picture);
  const { colours } = context.theme.template;
  const opening = titled(context, section(context, print.title), paragraphs(context, [print.intro]));
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
      draw: (top) => [
        element('paragraph', ink(sum, left + LIST_COLUMNS.picture, top, full, { fill: colours.ink })),
      ],
    },
    ...withoutOrphans(points(context, print.settings)),
    rulerCheck(context, print.ruler),
  ];
};

/** "In all 29 sheets of A3, 6 sheets of A4 and 167 straight cuts": what there is none of is left out, if the edition has forms for it. */
const total = (context: LayoutContext, print: PrintTexts, rows: readonly PrintedSheet[]): Text => {
  const { totals } = print;
  const { papers, cuts } = totalOf(rows);
  const [a3, a4] = [sheetsOn(papers, A3.name), sheetsOn(papers, A4.name)];
  if (!totals) return fill(print.total, { a3, a4, cuts });
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
const BEFORE = 5;
/** mm: height of a row; rows are lower if that keeps the whole list on the first page. */
const ROW = { usual: 10.8, least: 9.8 } as const;
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
  const edges = listEdges(context, print.cuts);
  const heads = headsOf(context, print, edges);
  const left = first - BEFORE - heads.height - UNDER;
  const tallest = left / rows.length;
  const row = tallest < ROW.least ? ROW.usual : Math.min(ROW.usual, tallest);
  const cut = tallest >= ROW.least ? rows.length : Math.min(Math.floor(left / row), rows.length - TOGETHER);
  const begun = cut < TOGETHER ? 0 : cut;
  const more = Math.floor((page - heads.height - UNDER) / row);
  const parts = [rows.slice(0, begun), ...chunks(rows.slice(begun), more)].filter(({ length }) => length > 0);
  return parts.map((part): FlowBlock => {
    const drawn = part.map((one) => rowItems(context, one, row, edges));
    return {
      height: heads.height + part.length * row + UNDER,
      before: BEFORE,
      draw: (top) => [
        element('table', [
          heads.draw(top),
          ...drawn.flatMap((draw, i) => draw(top + heads.height + i * row)),
        ]),
      ],
    };
  });
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

const rowItems = (
  context: LayoutContext,
  row: PrintedSheet,
  height: number,
  edges: ListEdges,
): ((y: number) => readonly Item[]) => {
  const { colours } = context.theme.template;
  const { left, right } = guideMeasures(context);
  const cells = rowCells(context, row, edges);
  return (y) => [
    line(left, y, right, y, pen(colours.rule)),
    ...(row.picture === undefined ? [] : picture(row.picture, left, y, height, colours.soft)),
    element(
      'row',
      cells.map((block, at) =>
        element(
          at === 0 ? 'row-header' : 'cell',
          ink(block, edges[at] ?? 0, y + (height - block.height) / 2, 60, { fill: colours.ink }),
        ),
      ),
    ),
  ];
};

const picture = (page: Page, x: number, y: number, room: number, frame: string): readonly Item[] => {
  const width = page.width > page.height ? PICTURE : PICTURE / 2;
  const height = (width * page.height) / page.width;
  return miniature(page, x + (PICTURE - width) / 2, y + (room - height) / 2, width, frame);
};

/** mm between two columns. */
const BETWEEN = 1.5;

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
      { text: own(context, value), width, height: ROW.least, maxLines: 2, where: { group: 'print-list' } },
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

/** A ruler of 50 mm to measure, and what to do with it. */
const rulerCheck = (context: LayoutContext, text: Text): FlowBlock => {
  const { colours } = context.theme.template;
  const { left, full } = guideMeasures(context);
  const block = setGuide(context, text, full - RULER - 28);
  const height = Math.max(block.height, 12) + 7;
  return {
    height,
    before: 5,
    draw: (top) => [
      ...ground(context, box(left, top, full, height), 2),
      ...Array.from({ length: 11 }, (_, i) =>
        line(
          left + 10 + i * 5,
          top + height / 2 + 3,
          left + 10 + i * 5,
          top + height / 2 + (i % 5 === 0 ? -2 : 0.5),
          pen(colours.ink, 0.3),
        ),
      ),
      line(left + 10, top + height / 2 + 3, left + 10 + RULER, top + height / 2 + 3, pen(colours.ink, 0.3)),
      element(
        'paragraph',
        ink(block, left + RULER + 20, top + (height - block.height) / 2, full, { fill: colours.ink }),
      ),
    ],
  };
};
