// The guide's print list: every sheet with a small picture, its file, pages, copies, paper and cuts, and how to print.

import { ground } from '../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, own, set, setAll } from '../../furniture/context.ts';
import { RULER } from '../../furniture/foot.ts';
import { miniature } from '../../furniture/miniature.ts';
import { box } from '../../geometry.ts';
import type { GuideFile } from '../../kit/schema.ts';
import { type FlowBlock, heightOf } from '../../layout/flow.ts';
import { line, pen } from '../../layout/shapes.ts';
import { totalOf } from '../../page/paper.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text, Texts } from '../../text.ts';
import { fill } from '../../text.ts';
import type { PrintedSheet } from '../kind.ts';
import { MARGIN, paragraphs, points, section, setGuide, titled } from './text.ts';

const FULL = 210 - 2 * MARGIN;
const PICTURE = 13.4;
/** Left edges in mm from the margin: picture, id and name, file, pages, copies, paper, cuts. */
const X = [0, 18, 82, 125, 139, 156, FULL - 10] as const;

/** `room.first` is what the guide's beginning leaves. */
export const printing = (
  context: LayoutContext,
  texts: Texts<GuideFile>,
  rows: readonly PrintedSheet[],
  room: ListRoom,
): readonly FlowBlock[] => {
  const { print } = texts;
  const sum = setGuide(context, fill(print.total, totalOf(rows)), FULL - 18);
  const { colours } = context.theme.template;
  const opening = titled(context, section(context, print.title), paragraphs(context, [print.intro]));
  return [
    ...opening,
    ...table(context, texts, rows, { ...room, first: room.first - heightOf(opening) }),
    {
      height: sum.height,
      before: 1.5,
      draw: (top) => [element('paragraph', ink(sum, MARGIN + 18, top, FULL, { fill: colours.ink }))],
    },
    ...points(context, print.settings),
    rulerCheck(context, print.ruler),
  ];
};

const BEFORE = 5;
/** mm: a row, and one a little lower where that keeps the whole list on the first page. */
const ROW = { usual: 10.8, least: 9.8 } as const;
/** Where the list goes on on the next page, so many rows at least stand on either. */
const TOGETHER = 4;
/** mm: under the last row. */
const UNDER = 2;

/** mm: what the first page leaves for the list, and what a page has in all. */
export interface ListRoom {
  readonly first: number;
  readonly page: number;
}

/** The whole list is one table on one page; where it cannot be, it goes on on the next under heads of its own. */
const table = (
  context: LayoutContext,
  texts: Texts<GuideFile>,
  rows: readonly PrintedSheet[],
  { first, page }: ListRoom,
): readonly FlowBlock[] => {
  const heads = headsOf(context, texts.print);
  const left = first - BEFORE - heads.height - UNDER;
  const tallest = left / rows.length;
  const row = tallest < ROW.least ? ROW.usual : Math.min(ROW.usual, tallest);
  const cut = tallest >= ROW.least ? rows.length : Math.min(Math.floor(left / row), rows.length - TOGETHER);
  const begun = cut < TOGETHER ? 0 : cut;
  const more = Math.floor((page - heads.height - UNDER) / row);
  const parts = [rows.slice(0, begun), ...chunks(rows.slice(begun), more)].filter(({ length }) => length > 0);
  return parts.map((part): FlowBlock => {
    const drawn = part.map((one) => rowItems(context, one, row));
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

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

const headsOf = (context: LayoutContext, print: Texts<GuideFile>['print']) => {
  const { colours } = context.theme.template;
  const blocks = headBlocks(context, [
    print.sheet,
    print.file,
    print.pages,
    print.copies,
    print.paper,
    print.cuts,
  ]);
  const tallest = Math.max(...blocks.map(({ height }) => height));
  const draw = (top: number): Item =>
    element(
      'row',
      blocks.map((block, i) =>
        element(
          'column-header',
          ink(block, MARGIN + (X[i + 1] ?? 0), top + tallest - block.height, 40, { fill: colours.ink }),
        ),
      ),
    );
  return { height: tallest + 2, draw };
};

const rowItems = (
  context: LayoutContext,
  row: PrintedSheet,
  height: number,
): ((y: number) => readonly Item[]) => {
  const { colours } = context.theme.template;
  const cells = rowCells(context, row);
  return (y) => [
    line(MARGIN, y, MARGIN + FULL, y, pen(colours.rule)),
    ...(row.picture === undefined ? [] : picture(row.picture, MARGIN, y, height, colours.soft)),
    element(
      'row',
      cells.map((block, at) =>
        element(
          at === 0 ? 'row-header' : 'cell',
          ink(block, MARGIN + (X[at + 1] ?? 0), y + (height - block.height) / 2, 60, { fill: colours.ink }),
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

/** Each within its column, on two lines where it must. */
const headBlocks = (context: LayoutContext, copies: readonly Text[]): readonly Block[] =>
  setAll(
    context,
    'legend',
    copies.map((text, i) => ({
      text,
      width: (X[i + 2] ?? FULL + 4) - (X[i + 1] ?? 0) - 1.5,
      height: 8.2,
      maxLines: 2,
      where: { group: 'print-list' },
    })),
    { role: 'strong', hyphenate: true },
  );

const rowCells = (context: LayoutContext, row: PrintedSheet): readonly Block[] => {
  const cell = (value: string, width: number, strong = false): Block =>
    set(
      context,
      'guide',
      own(context, value),
      { width, height: ROW.least, maxLines: 2 },
      { group: 'print-list' },
      strong ? { role: 'strong' } : {},
    );
  return [
    cell(`${row.label} ${row.name}`, 58, true),
    cell(row.file, 44),
    cell(String(row.pages), 14),
    cell(String(row.copies), 16),
    cell(row.paper, 14),
    cell(row.cuts === 0 ? '–' : String(row.cuts), 14),
  ];
};

/** A ruler of 50 mm to compare with, and what to do. */
const rulerCheck = (context: LayoutContext, text: Text): FlowBlock => {
  const { colours } = context.theme.template;
  const block = setGuide(context, text, FULL - RULER - 28);
  const height = Math.max(block.height, 12) + 7;
  return {
    height,
    before: 5,
    draw: (top) => [
      ...ground(context, box(MARGIN, top, FULL, height), 2),
      ...Array.from({ length: 11 }, (_, i) =>
        line(
          MARGIN + 10 + i * 5,
          top + height / 2 + 3,
          MARGIN + 10 + i * 5,
          top + height / 2 + (i % 5 === 0 ? -2 : 0.5),
          pen(colours.ink, 0.3),
        ),
      ),
      line(
        MARGIN + 10,
        top + height / 2 + 3,
        MARGIN + 10 + RULER,
        top + height / 2 + 3,
        pen(colours.ink, 0.3),
      ),
      element(
        'paragraph',
        ink(block, MARGIN + RULER + 20, top + (height - block.height) / 2, FULL, { fill: colours.ink }),
      ),
    ],
  };
};
