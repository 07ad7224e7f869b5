// Questions in columns, each with room for dots; then whose dot is whose, and a box for the dots of each column.

import {
  type Block,
  element,
  ink,
  type LayoutContext,
  set,
  setByText,
  takesPart,
} from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import { type FrameOptions, onSheet } from '../../furniture/page.ts';
import { ruled } from '../../furniture/rules.ts';
import { atTables } from '../../furniture/tables.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { chunks, columns, evenly, rows } from '../../layout/grid.ts';
import type { Item, Page } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { field, NUMBER, OVER } from './field.ts';
import { columnHead, HEAD, TILE } from './head.ts';
import { peopleColumns, peopleLegend } from './legend.ts';
import { type Asked, askedOn, type VoteSheet } from './sheet.ts';
import { tallyBoxes, tallyHeight } from './tally.ts';

/** mm: a field lower than this has no room for ten dots under two lines of 18 pt. */
const FIELD = 30;
const MOST_FIELDS = 6;
const MOST_OVER_TALLY = 4;
/** mm: the most that a question takes of its field: the rest is for dots. */
const MOST_QUESTION = 24;
/** mm: between lines to write on. */
const LINES = 12;

interface Column extends Asked {
  readonly continued: boolean;
}

export const voteSheets = (context: LayoutContext, sheet: VoteSheet): readonly Page[] =>
  framesOf(context, sheet).flatMap((options) =>
    atTables(context, sheet).flatMap(({ at, table }) => votePages(at, sheet, { ...options, table })),
  );

const votePages = (context: LayoutContext, sheet: VoteSheet, options: FrameOptions): readonly Page[] => {
  const asked = askedOn(context.kit, sheet, options.item);
  const { gutter } = context.theme.template.page;
  const across = columnsAcross(context);
  const free = bodyBox(context, sheet);
  const width = (free.width - (across - 1) * gutter) / across;
  const pages = chunks(drawersOf(context, sheet, asked, { ...free, width }, across), across);
  return pages.map((draws, i) =>
    framed(context, sheet, { ...options, worked: true, page: i + 1, pages: pages.length }, (b) =>
      columns(b, across, gutter).flatMap((column, at) => draws[at]?.(column) ?? []),
    ),
  );
};

type Draw = (b: Box) => readonly Item[];

/** What is drawn in each column; `column` is the size of one, `across` how many a page has. */
const drawersOf = (
  context: LayoutContext,
  sheet: VoteSheet,
  all: readonly Asked[],
  column: Box,
  across: number,
): readonly Draw[] => {
  const asked = all
    .map((one) => ({ ...one, items: one.items.filter((item) => takesPart(context, item)) }))
    .filter(({ items }) => items.length > 0);
  const heads = asked.flatMap(({ head }) => head ?? []);
  const over = heads.length === 0 ? 0 : HEAD;
  const most = Math.max(1, Math.min(MOST_FIELDS, Math.floor((column.height - over) / FIELD)));
  const votes = asked.flatMap((one): readonly Column[] =>
    evenly(one.items, most).map((items, i) => ({ ...one, items, continued: i > 0 })),
  );
  const people = peopleColumns(context, votes.length, across);
  const summed = heads.length > 0;
  const low = tallyHeight(heads.length);
  const host = summed && people.length === 0 ? votes.find((one) => hasRoom(one, votes)) : undefined;
  const fields = votes.map((one) => (column.height - over - (one === host ? low : 0)) / one.items.length);
  const types = {
    names: headings(context, sheet, all, column.width - TILE - 6),
    questions: settled(context, sheet, column.width, Math.min(MOST_QUESTION, Math.min(...fields) - OVER - 1)),
  };
  const tallyIn = (b: Box) => tallyBoxes(context, sheet, heads, b);
  const asking = votes.map((one) => (b: Box) => [
    ...voteColumn(context, sheet, one, types, one === host ? { ...b, height: b.height - low } : b),
    ...(one === host ? tallyIn(box(b.x, b.y + b.height - low + 6, b.width, low - 6)) : []),
  ]);
  const naming = people.map((some, i) => (b: Box) => {
    const tallied = summed && i === people.length - 1;
    return [
      ...peopleLegend(context, sheet, { people: some, first: i === 0, under: tallied ? low : 0 }, b),
      ...(tallied ? tallyIn(box(b.x + 3, b.y + b.height - low + 4, b.width - 3, low - 4)) : []),
    ];
  });
  const summing = summed && people.length === 0 && host === undefined ? [tallyIn] : [];
  const spare = -(asking.length + naming.length + summing.length) % across;
  return [
    ...asking,
    ...Array.from({ length: (spare + across) % across }, () => (b: Box) => notes(context, sheet, b)),
    // At the right edge the names can be folded away.
    ...naming,
    ...summing,
  ];
};

/** Lines for notes, in a column that there is nothing else for. */
const notes = (context: LayoutContext, sheet: VoteSheet, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const title = set(context, 'label', {
    text: context.kit.words.labels.notes,
    width: b.width,
    height: 8,
    maxLines: 1,
    where: onSheet(sheet),
  });
  return [
    element('paragraph', ink(title, b.x, b.y + 8, b.width, { fill: colours.soft })),
    ...ruled(box(b.x, b.y + HEAD, b.width, b.height - HEAD - 1), LINES, colours.rule),
  ];
};

/** As many as the template says; upright paper has room for one. */
const columnsAcross = ({ theme, format }: LayoutContext): number =>
  format.width > format.height ? theme.template.page.columns : 1;

/** Without a legend, the tally is below the column with the fewest questions, if they are few enough. */
const hasRoom = (column: Column, all: readonly Column[]): boolean =>
  column.items.length <= MOST_OVER_TALLY && all.every((other) => other.items.length >= column.items.length);

/** Type that is set once for all columns, because siblings share one size. */
interface VoteTypes {
  readonly names: ReadonlyMap<Text, Block>;
  readonly questions: ReadonlyMap<Text, Block>;
}

const voteColumn = (
  context: LayoutContext,
  sheet: VoteSheet,
  { head, items, continued }: Column,
  types: VoteTypes,
  b: Box,
): readonly Item[] => {
  const name = head && (continued ? goingOn(context, sheet, head, b.width) : types.names.get(head.text));
  const list = name === undefined ? b : box(b.x, b.y + HEAD, b.width, b.height - HEAD);
  return [
    element('section', [
      ...(head === undefined || name === undefined ? [] : columnHead(context, head, name, b)),
      element(
        'list',
        rows(list, items.length).flatMap((cell, i) => {
          const item = items[i];
          const block = item && types.questions.get(item.text);
          return item === undefined || block === undefined ? [] : field(context, sheet, item, block, cell);
        }),
      ),
    ]),
  ];
};

/** "Culture, continued" */
const goingOn = (context: LayoutContext, sheet: VoteSheet, head: ListItem, width: number): Block =>
  set(context, 'section', {
    text: fill(context.kit.words.labels.continued, { name: head.text.words }),
    width: width - TILE - 6,
    height: 20,
    maxLines: 2,
    where: { ...onSheet(sheet), item: head.code },
  });

/** The names of all columns at one size, whatever the plan shows. */
const headings = (
  context: LayoutContext,
  sheet: VoteSheet,
  asked: readonly Asked[],
  width: number,
): ReadonlyMap<Text, Block> =>
  setByText(
    context,
    'section',
    asked.flatMap(({ head }) =>
      head === undefined
        ? []
        : [
            {
              text: head.text,
              width,
              height: 20,
              maxLines: 2,
              where: { ...onSheet(sheet), item: head.code },
            },
          ],
    ),
    { balance: true },
  );

/** All questions are siblings, whatever the plan shows. */
const settled = (
  context: LayoutContext,
  sheet: VoteSheet,
  width: number,
  height: number,
): ReadonlyMap<Text, Block> =>
  setByText(
    context,
    'question',
    itemsOf(context.kit, sheet.show).map((item) => ({
      text: item.text,
      width: width - NUMBER,
      height,
      maxLines: 3,
      where: { ...onSheet(sheet), item: codeOnSheet(context.kit, sheet.code, sheet.show, item) },
    })),
  );
