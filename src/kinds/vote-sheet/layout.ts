// The vote sheet: challenge questions in columns by principle, each with room for dots, and a legend of whose dot is whose.

import { corner, stroke } from '../../furniture/block.ts';
import {
  type Block,
  chosen,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setByText,
} from '../../furniture/context.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsOf, itemsUnder, themesOf } from '../../kit/lists.ts';
import { below, chunks, columns, evenly, rows } from '../../layout/grid.ts';
import { line, rect } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import type { Item, Page } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { legend, legendColumns, TALLY, tally } from './legend.ts';
import type { OldVoteSheet } from './texts.ts';

/** mm: a field lower than this has no room for ten dots under two lines of 18 pt. */
const FIELD = 30;
const MOST_FIELDS = 6;
const MOST_OVER_TALLY = 4;
const HEAD = 22;
const TILE = 19;
const NUMBER = 13;
/** mm: the space above a question, and the most that it takes of its field: the rest is for dots. */
const OVER = 3.4;
const MOST_QUESTION = 24;

interface Column {
  readonly item: ListItem;
  readonly challenges: readonly ListItem[];
  readonly continued: boolean;
}

/** How many fields a column has room for. */
const mostFields = (context: LayoutContext, sheet: OldVoteSheet): number =>
  Math.max(1, Math.min(MOST_FIELDS, Math.floor((bodyBox(context, sheet).height - HEAD) / FIELD)));

export const voteSheet = (context: LayoutContext, sheet: OldVoteSheet): readonly Page[] => {
  const most = mostFields(context, sheet);
  const votes = chosen(context).flatMap((item): readonly Column[] =>
    evenly(itemsUnder(item, 'challenges'), most).map((challenges, i) => ({
      item,
      challenges,
      continued: i > 0,
    })),
  );
  const { columns: across, gutter } = context.theme.template.page;
  const width = (contentBox(context.format).width - (across - 1) * gutter) / across;
  const people = legendColumns(context);
  const host = people.length > 0 ? undefined : votes.find((column) => hasRoom(column, votes));
  const { height } = bodyBox(context, sheet);
  const fields = votes.map(
    (column) => (height - HEAD - (column === host ? TALLY : 0)) / column.challenges.length,
  );
  const types = {
    names: headings(context, sheet, width - TILE - 6),
    questions: settled(context, sheet, width, Math.min(MOST_QUESTION, Math.min(...fields) - OVER - 1)),
  };
  const drawers = [
    ...votes.map((column) => (b: Box) => [
      ...voteColumn(context, sheet, column, types, column === host ? { ...b, height: b.height - TALLY } : b),
      ...(column === host
        ? tally(context, sheet, box(b.x, b.y + b.height - TALLY + 6, b.width, TALLY - 6))
        : []),
    ]),
    ...people.map((some, i) => (b: Box) => legend(context, sheet, some, i === people.length - 1, b)),
    ...(people.length === 0 && host === undefined ? [(b: Box) => tally(context, sheet, b)] : []),
  ];
  const pages = chunks(drawers, across);
  return pages.map((draws, i) =>
    framed(context, sheet, { worked: true, page: i + 1, pages: pages.length }, (free) =>
      columns(free, across, gutter).flatMap((b, at) => draws[at]?.(b) ?? []),
    ),
  );
};

/** Without a legend, the tally is below the column with the fewest questions, if they are few enough. */
const hasRoom = (column: Column, all: readonly Column[]): boolean =>
  column.challenges.length <= MOST_OVER_TALLY &&
  all.every((other) => other.challenges.length >= column.challenges.length);

/** Type that is set once for all columns, because siblings share one size. */
interface VoteTypes {
  readonly names: ReadonlyMap<Text, Block>;
  readonly questions: ReadonlyMap<Text, Block>;
}

const voteColumn = (
  context: LayoutContext,
  sheet: OldVoteSheet,
  column: Column,
  types: VoteTypes,
  b: Box,
): readonly Item[] => {
  const { item, continued } = column;
  const { colour } = lookOf(context, item);
  const size = TILE;
  const name = types.names.get(item.text);
  const text = continued ? fill(sheet.texts.continued, { name: item.text.words }) : undefined;
  const shown =
    text === undefined
      ? name
      : set(context, 'section', {
          text,
          width: b.width - size - 6,
          height: 20,
          maxLines: 2,
          where: { ...onSheet(sheet), group: 'principle', item: item.code },
        });
  const list = below(b, HEAD);
  return [
    element('section', [
      ...(shown === undefined
        ? []
        : [
            element(
              'heading',
              [
                ...tile(context, item, b.x, b.y, size),
                ...ink(shown, b.x + size + 6, b.y + (size - shown.height) / 2, b.width, { fill: colour }),
              ],
              { level: 2 },
            ),
          ]),
      element(
        'list',
        rows(list, column.challenges.length).flatMap((cell, i) => {
          const challenge = column.challenges[i];
          return challenge === undefined
            ? []
            : field(context, sheet, { item, challenge }, types.questions, cell);
        }),
      ),
    ]),
  ];
};

/** All principles' names at one size, whatever the plan shows. */
const headings = (context: LayoutContext, sheet: OldVoteSheet, width: number): ReadonlyMap<Text, Block> => {
  const all = themesOf(context.kit);
  return setByText(
    context,
    'section',
    all.map((p) => ({
      text: p.text,
      width,
      height: 20,
      maxLines: 2,
      where: { ...onSheet(sheet), group: 'principle', item: p.code },
    })),
    { balance: true },
  );
};

/** All challenges of the plan are siblings. */
const settled = (
  context: LayoutContext,
  sheet: OldVoteSheet,
  width: number,
  height: number,
): ReadonlyMap<Text, Block> => {
  const all = itemsOf(context.kit, 'challenges');
  return setByText(
    context,
    'question',
    all.map((c) => ({
      text: c.text,
      width: width - NUMBER,
      height,
      maxLines: 3,
      where: { ...onSheet(sheet), item: c.code },
    })),
  );
};

/** A question with white space for ten dots below it, and a box for the number of dots. */
const field = (
  context: LayoutContext,
  sheet: OldVoteSheet,
  { item, challenge }: { readonly item: ListItem; readonly challenge: ListItem },
  questions: ReadonlyMap<Text, Block>,
  cell: Box,
): readonly Item[] => {
  const block = questions.get(challenge.text);
  if (block === undefined) return [];
  const { colours } = context.theme.template;
  const { colour } = lookOf(context, item);
  const code = set(context, 'label', {
    text: own(context, challenge.code),
    width: NUMBER,
    height: 8,
    maxLines: 1,
    where: { ...onSheet(sheet), item: challenge.code },
  });
  const top = cell.y + OVER;
  return [
    line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, colour, 0.45)),
    element('list-item', [
      element(
        'label',
        ink(code, cell.x, top + (block.leading + block.cap) / 2 - (code.leading + code.cap) / 2, NUMBER, {
          fill: colour,
        }),
      ),
      element('body', ink(block, cell.x + NUMBER, top, cell.width - NUMBER, { fill: colours.ink })),
    ]),
    rect(
      box(cell.x + cell.width - 13, cell.y + cell.height - 11.5, 12.6, 9),
      { stroke: stroke(context, colours.soft, 0.3) },
      corner(context, 1.2),
    ),
  ];
};
