// Questions in columns, each with room for dots; then whose dot is whose, and a box for the dots of each column.

import {
  type Block,
  element,
  ink,
  type LayoutContext,
  set,
  setByText,
  takesPart,
  tryOut,
} from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import { SHORTENED } from '../../furniture/names.ts';
import { type FrameOptions, onSheet } from '../../furniture/page.ts';
import { ruled } from '../../furniture/rules.ts';
import { atTables } from '../../furniture/tables.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { chunks, rows } from '../../layout/grid.ts';
import type { Item, Page } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { field, NUMBER } from './field.ts';
import { columnHead, HEAD, TILE } from './head.ts';
import { peopleIn, peopleLegend } from './legend.ts';
import { type Asked, askedOn, type VoteSheet } from './sheet.ts';
import {
  CLEAR,
  type Column,
  closeSpreads,
  columnsOn,
  pagesFor,
  questionRoom,
  type Spread,
  splitOver,
  usualSpread,
} from './spread.ts';
import { tallyBoxes } from './tally.ts';

/** mm: between lines to write on. */
const LINES = 12;

export const voteSheets = (context: LayoutContext, sheet: VoteSheet): readonly Page[] =>
  framesOf(context, sheet).flatMap((options) =>
    atTables(context, sheet).flatMap(({ at, table }) => votePages(at, sheet, { ...options, table })),
  );

const votePages = (context: LayoutContext, sheet: VoteSheet, options: FrameOptions): readonly Page[] => {
  const asked = askedOn(context.kit, sheet, options.item);
  const free = bodyBox(context, sheet);
  const draws = pagesIn(context, sheet, asked, free, spreadFor(context, sheet, asked, free));
  return draws.map((draw, i) =>
    framed(context, sheet, { ...options, worked: true, page: i + 1, pages: draws.length }, draw),
  );
};

const takingPart = (context: LayoutContext, asked: readonly Asked[]): readonly Asked[] =>
  asked
    .map((one) => ({ ...one, items: one.items.filter((item) => takesPart(context, item)) }))
    .filter(({ items }) => items.length > 0);

/** The usual one, or the first that takes fewer pages and that everything fits in, names as well. */
const spreadFor = (context: LayoutContext, sheet: VoteSheet, asked: readonly Asked[], free: Box): Spread => {
  const count = (spread: Spread): number =>
    pagesFor(splitOver(context, takingPart(context, asked), free, spread), spread);
  const usual = usualSpread(context);
  const { votes } = splitOver(context, takingPart(context, asked), free, usual);
  const close = closeSpreads(usual, votes.length, peopleIn(context).length).find((spread) => {
    if (count(spread) >= count(usual)) return false;
    const trial = tryOut(context);
    for (const draw of pagesIn(trial, sheet, asked, free, spread)) draw(free);
    return trial.problems.every(({ severity, code }) => severity !== 'error' && code !== SHORTENED);
  });
  return close ?? usual;
};

type Draw = (b: Box) => readonly Item[];

/** What is drawn on each page. */
const pagesIn = (
  context: LayoutContext,
  sheet: VoteSheet,
  asked: readonly Asked[],
  free: Box,
  spread: Spread,
): readonly Draw[] => {
  const { gutter } = context.theme.template.page;
  const draws = drawersOf(context, sheet, asked, free, spread);
  return chunks(draws, spread.across + (spread.aside === undefined ? 0 : 1)).map(
    (page) => (b) => columnsOn(b, spread, gutter).flatMap((one, i) => page[i]?.(one) ?? []),
  );
};

/** What is drawn in each column; `free` is the box of all of them on a page. */
const drawersOf = (
  context: LayoutContext,
  sheet: VoteSheet,
  all: readonly Asked[],
  free: Box,
  spread: Spread,
): readonly Draw[] => {
  const [column = free] = columnsOn(free, spread, context.theme.template.page.gutter);
  const split = splitOver(context, takingPart(context, all), free, spread);
  const { votes, people, heads, host, apart, low } = split;
  const over = heads.length === 0 ? 0 : HEAD;
  const fields = votes.map((one) => (column.height - over - (one === host ? low : 0)) / one.items.length);
  const room = questionRoom(context.kit, sheet, spread, { width: column.width, height: Math.min(...fields) });
  const types = {
    names: headings(context, sheet, all, column.width - TILE - 6),
    questions: settled(context, sheet, column.width, room),
  };
  const tallyIn = (b: Box) => tallyBoxes(context, sheet, heads, b);
  const asking = votes.map((one) => (b: Box) => [
    ...voteColumn(context, sheet, one, types, one === host ? { ...b, height: b.height - low } : b),
    ...(one === host ? tallyIn(box(b.x, b.y + b.height - low + 6, b.width, low - 6)) : []),
  ]);
  const naming = people.map((some, i) => (b: Box) => {
    const tallied = heads.length > 0 && i === people.length - 1;
    return [
      ...peopleLegend(context, sheet, { people: some, first: i === 0, under: tallied ? low : 0 }, b),
      ...(tallied ? tallyIn(box(b.x + CLEAR, b.y + b.height - low + 4, b.width - CLEAR, low - 4)) : []),
    ];
  });
  const summing = apart ? [tallyIn] : [];
  const used = asking.length + naming.length + summing.length;
  const spare = spread.aside === undefined ? (spread.across - (used % spread.across)) % spread.across : 0;
  return [
    ...asking,
    ...Array.from({ length: spare }, () => (b: Box) => notes(context, sheet, b)),
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
  room: ReturnType<typeof questionRoom>,
): ReadonlyMap<Text, Block> =>
  setByText(
    context,
    'question',
    itemsOf(context.kit, sheet.show).map((item) => ({
      text: item.text,
      width: width - NUMBER,
      ...room,
      where: { ...onSheet(sheet), item: codeOnSheet(context.kit, sheet.code, sheet.show, item) },
    })),
  );
