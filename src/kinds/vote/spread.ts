// How the columns of a vote are spread over pages: as the template has them, or closer together where that saves a page.
import type { LayoutContext } from '../../furniture/context.ts';
import { CELL } from '../../furniture/dot.ts';
import { type Box, box } from '../../geometry.ts';
import type { Kit, ListItem } from '../../kit/kit.ts';
import { columns, evenly } from '../../layout/grid.ts';
import type { Participant } from '../../plan/plan.ts';
import { OVER, SUM } from './field.ts';
import { HEAD } from './head.ts';
import { peopleColumns, peopleIn } from './legend.ts';
import type { Asked, VoteSheet } from './sheet.ts';
import { tallyHeight } from './tally.ts';

export interface Spread {
  /** Columns on a page. */
  readonly across: number;
  /** mm: the width of a column for names and sums at the right of them; without it, these have columns like the others. */
  readonly aside?: number;
  /** Columns are narrower than the template has them, and need further lines for their questions and dots. */
  readonly close?: true;
}

/** mm: what names can be written in, and the most of them. */
const ASIDE = { width: 64, most: 30 };

/** As many as the template says; upright paper has room for one. */
export const usualSpread = ({ theme, format }: LayoutContext): Spread => ({
  across: format.width > format.height ? theme.template.page.columns : 1,
});

/** The most columns of questions that are moved closer together. */
const MOST_CLOSE = 8;

/** What may save a page: names beside the questions, or one more column on each page. */
export const closeSpreads = ({ across }: Spread, votes: number, people: number): readonly Spread[] =>
  across === 1 || votes > MOST_CLOSE
    ? []
    : [
        ...(people > 0 && people <= ASIDE.most && (votes === across || votes === across + 1)
          ? [{ across: votes, aside: ASIDE.width, close: true } as const]
          : []),
        { across: across + 1, close: true },
      ];

/** The columns of a page, and beside them that for names and sums. */
export const columnsOn = (b: Box, { across, aside }: Spread, gutter: number): readonly Box[] => {
  if (aside === undefined) return columns(b, across, gutter);
  const left = box(b.x, b.y, b.width - aside - gutter, b.height);
  return [...columns(left, across, gutter), box(b.x + b.width - aside, b.y, aside, b.height)];
};

/** A column of questions. */
export interface Column extends Asked {
  readonly continued: boolean;
}

/** What the columns hold. */
export interface Split {
  readonly votes: readonly Column[];
  /** In columns; none if nobody is named. */
  readonly people: readonly (readonly Participant[])[];
  readonly heads: readonly ListItem[];
  /** The column of questions that has the sums below it. */
  readonly host?: Column;
  /** The sums have a column of their own. */
  readonly apart: boolean;
  /** mm that the sums take below others. */
  readonly low: number;
}

/** mm: a field lower than this has no room for ten dots under two lines of 18 pt. */
const FIELD = 30;
const MOST_FIELDS = 6;
const MOST_OVER_TALLY = 4;

/** mm: what the lines beside a fold are clear of it. */
export const CLEAR = 3;

/** `asked` is all that takes part, `free` the box of all columns. */
export const splitOver = (
  context: LayoutContext,
  asked: readonly Asked[],
  { height, width }: Box,
  { across, aside }: Spread,
): Split => {
  const { gutter } = context.theme.template.page;
  const heads = asked.flatMap(({ head }) => head ?? []);
  const over = heads.length === 0 ? 0 : HEAD;
  const most = Math.max(1, Math.min(MOST_FIELDS, Math.floor((height - over) / FIELD)));
  const votes = asked.flatMap((one): readonly Column[] =>
    evenly(one.items, most).map((items, i) => ({ ...one, items, continued: i > 0 })),
  );
  const people = aside === undefined ? peopleColumns(context, votes.length, across) : [peopleIn(context)];
  const summed = heads.length > 0 && people.length === 0;
  const host = summed ? votes.find((one) => hasRoom(one, votes)) : undefined;
  return {
    votes,
    people,
    heads,
    ...(host && { host }),
    apart: summed && host === undefined,
    low: tallyHeight(heads.length, (aside ?? (width - (across - 1) * gutter) / across) - CLEAR),
  };
};

/** Without a legend, the tally is below the column with the fewest questions, if they are few enough. */
const hasRoom = (column: Column, all: readonly Column[]): boolean =>
  column.items.length <= MOST_OVER_TALLY && all.every((other) => other.items.length >= column.items.length);

export const pagesFor = ({ votes, people, apart }: Split, { across, aside }: Spread): number =>
  aside === undefined ? Math.ceil((votes.length + people.length + Number(apart)) / across) : 1;

/** mm: the most that a question takes of its field: the rest is for dots. */
const MOST_QUESTION = 24;

/** mm and lines for a question in fields so high and wide. */
export const questionRoom = (
  kit: Kit,
  sheet: VoteSheet,
  { close }: Spread,
  field: { readonly width: number; readonly height: number },
): { readonly height: number; readonly maxLines: number } =>
  close
    ? { height: field.height - OVER - dotRows(mostDots(kit, sheet), field.width) * CELL, maxLines: 4 }
    : { height: Math.min(MOST_QUESTION, field.height - OVER - 1), maxLines: 3 };

/** At most one for each person at a table, or ten. */
const mostDots = ({ tables }: Kit, { per }: VoteSheet): number =>
  per === 'table' && tables ? Math.min(10, tables.most) : 10;

/** Rows of dots in a field; the last is beside the box for their number. */
const dotRows = (dots: number, width: number): number => {
  const [row, last] = [Math.floor(width / CELL), Math.floor((width - SUM.width) / CELL)];
  return 1 + Math.max(0, Math.ceil((dots - last) / row));
};
