// Vote sheet: challenge questions in columns by principle, each with room for dots; last a legend of whose dot is whose.

import { type Copy, fill } from '../../copy.ts';
import { corner, stroke } from '../../furniture/block.ts';
import {
  type Block,
  chosen,
  type Desk,
  element,
  ink,
  lookOf,
  own,
  set,
  setTexts,
} from '../../furniture/desk.ts';
import { framed } from '../../furniture/frame.ts';
import { WIDTH } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { Challenge, Principle, SheetOfKind } from '../../kit/kit.ts';
import { below, chunks, columns, evenly, rows } from '../../layout/grid.ts';
import { line, rect } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import { legend, legendColumns, TALLY, tally } from './legend.ts';

/** A field lower than this has no room for ten dots under two lines of 18 pt. */
const MOST_FIELDS = 6;
const MOST_OVER_TALLY = 4;
const HEAD = 22;
const TILE = 19;
const NUMBER = 13;

interface Column {
  readonly principle: Principle;
  readonly challenges: readonly Challenge[];
  readonly continued: boolean;
}

export const voteSheet = (desk: Desk, sheet: SheetOfKind<'vote-sheet'>): readonly Page[] => {
  const votes = chosen(desk).flatMap((principle): readonly Column[] =>
    evenly(principle.challenges, MOST_FIELDS).map((challenges, i) => ({
      principle,
      challenges,
      continued: i > 0,
    })),
  );
  const { columns: across, gutter, margin } = desk.theme.template.page;
  const width = (WIDTH - 2 * margin - (across - 1) * gutter) / across;
  const types = { names: headings(desk, width - TILE - 6), questions: settled(desk, width) };
  const people = legendColumns(desk);
  const host = people.length > 0 ? undefined : votes.find((column) => hasRoom(column, votes));
  const drawers = [
    ...votes.map((column) => (b: Box) => [
      ...voteColumn(desk, sheet, column, types, column === host ? { ...b, height: b.height - TALLY } : b),
      ...(column === host
        ? tally(desk, sheet, box(b.x, b.y + b.height - TALLY + 6, b.width, TALLY - 6))
        : []),
    ]),
    ...people.map((some, i) => (b: Box) => legend(desk, sheet, some, i === people.length - 1, b)),
    ...(people.length === 0 && host === undefined ? [(b: Box) => tally(desk, sheet, b)] : []),
  ];
  const pages = chunks(drawers, across);
  return pages.map((draws, i) =>
    framed(desk, sheet, { worked: true, page: i + 1, pages: pages.length }, (free) =>
      columns(free, across, gutter).flatMap((b, at) => draws[at]?.(b) ?? []),
    ),
  );
};

/** Without a legend the tally stands under the column with the fewest questions, if they are few enough. */
const hasRoom = (column: Column, all: readonly Column[]): boolean =>
  column.challenges.length <= MOST_OVER_TALLY &&
  all.every((other) => other.challenges.length >= column.challenges.length);

/** Set once for all columns: siblings share one size. */
interface VoteTypes {
  readonly names: ReadonlyMap<Copy, Block>;
  readonly questions: ReadonlyMap<Copy, Block>;
}

const voteColumn = (
  desk: Desk,
  sheet: SheetOfKind<'vote-sheet'>,
  column: Column,
  types: VoteTypes,
  b: Box,
): readonly Item[] => {
  const { principle, continued } = column;
  const { colour } = lookOf(desk, principle);
  const size = TILE;
  const name = types.names.get(principle.name);
  const copy = continued ? fill(sheet.texts.continued, { name: principle.name.text }) : undefined;
  const shown =
    copy === undefined
      ? name
      : set(
          desk,
          'section',
          copy,
          { width: b.width - size - 6, height: 20, maxLines: 2 },
          `sheet V, principle ${principle.code}`,
        );
  const list = below(b, HEAD);
  return [
    element('section', [
      ...(shown === undefined
        ? []
        : [
            element(
              'heading',
              [
                ...tile(desk, principle, b.x, b.y, size),
                ...ink(shown, b.x + size + 6, b.y + (size - shown.height) / 2, b.width, { fill: colour }),
              ],
              { level: 2 },
            ),
          ]),
      element(
        'list',
        rows(list, column.challenges.length).flatMap((cell, i) =>
          field(desk, column, i, types.questions, cell),
        ),
      ),
    ]),
  ];
};

/** All principles' names at one size, whatever the plan shows. */
const headings = (desk: Desk, width: number): ReadonlyMap<Copy, Block> => {
  const all = desk.kit.principles;
  return setTexts(
    desk,
    'section',
    all.map((p) => ({ copy: p.name, width, height: 20, maxLines: 2, where: `sheet V, principle ${p.code}` })),
    { balance: true },
  );
};

/** All challenges of the plan are siblings. */
const settled = (desk: Desk, width: number): ReadonlyMap<Copy, Block> => {
  const all = desk.kit.principles.flatMap((principle) => principle.challenges);
  return setTexts(
    desk,
    'question',
    all.map((c) => ({
      copy: c.text,
      width: width - NUMBER,
      height: 24,
      maxLines: 3,
      where: `sheet V, ${c.code}`,
    })),
  );
};

/** A question with white room for ten dots beneath, and a box for the tally. */
const field = (
  desk: Desk,
  { principle, challenges }: Column,
  at: number,
  questions: ReadonlyMap<Copy, Block>,
  cell: Box,
): readonly Item[] => {
  const challenge = challenges[at];
  const block = challenge === undefined ? undefined : questions.get(challenge.text);
  if (challenge === undefined || block === undefined) return [];
  const { colours } = desk.theme.template;
  const { colour } = lookOf(desk, principle);
  const code = set(
    desk,
    'label',
    own(desk, challenge.code),
    { width: NUMBER, height: 8, maxLines: 1 },
    `sheet V, ${challenge.code}`,
  );
  const top = cell.y + 3.4;
  return [
    line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(desk, colour, 0.45)),
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
      { stroke: stroke(desk, colours.soft, 0.3) },
      corner(desk, 1.2),
    ),
  ];
};
