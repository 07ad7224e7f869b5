// How the columns of a vote are spread over pages: as the template has them, or closer together where that saves a page.
import type { LayoutContext } from '../../furniture/context.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { columns, evenly } from '../../layout/grid.ts';
import type { Participant } from '../../plan/plan.ts';
import { hasClosing } from './closing.ts';
import { fieldHeights, questionHeight, UNDER_PLACES } from './field.ts';
import { HEAD } from './head.ts';
import { peopleColumns, peopleIn } from './legend.ts';
import type { Asked } from './sheet.ts';
import { tallyHeight } from './tally.ts';

export interface Spread {
  /** Columns on a page. */
  readonly across: number;
  /** mm: the width of a column for sums and names at the right of them; without it, these have a column like the others. */
  readonly aside?: number;
  /** Columns are narrower than the template has them, and need further lines for their questions and dots. */
  readonly close?: true;
}

/** mm: what sums and names have room in, side by side. */
const ASIDE = 84;

/** As many as the template says; upright paper has room for one. */
export const usualSpread = ({ theme, format }: LayoutContext): Spread => ({
  across: format.width > format.height ? theme.template.page.columns : 1,
});

/** The most columns of questions that are moved closer together. */
const MOST_CLOSE = 8;

/** What may save a page: names beside the questions, or one more column on each page. */
export const closeSpreads = (
  { across }: Spread,
  votes: number,
  people: readonly Participant[],
): readonly Spread[] =>
  across === 1 || votes > MOST_CLOSE
    ? []
    : [
        ...(hasClosing(people, ASIDE) && (votes === across || votes === across + 1)
          ? [{ across: votes, aside: ASIDE, close: true } as const]
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
  /** mm: the height of every field. */
  readonly field: number;
  readonly heads: readonly ListItem[];
  /** Those who are named beside the sums, in the last column. */
  readonly closing?: readonly Participant[];
  /** Those who are named otherwise, in columns of their own. */
  readonly people: readonly (readonly Participant[])[];
  /** The column of questions that has the sums below it. */
  readonly host?: Column;
  /** The sums have a column of their own. */
  readonly apart: boolean;
  /** mm that the sums take below others. */
  readonly low: number;
}

const MOST_FIELDS = 6;
const MOST_OVER_TALLY = 4;

/** What is asked, in the box of all columns; `foot` mm of it are for a line below the questions. */
interface Asking {
  readonly asked: readonly Asked[];
  readonly free: Box;
  readonly foot: number;
}

export const splitOver = (context: LayoutContext, { asked, free, foot }: Asking, spread: Spread): Split => {
  const { across, aside } = spread;
  const [{ width, height } = free] = columnsOn(free, spread, context.theme.template.page.gutter);
  const heads = asked.flatMap(({ head }) => head ?? []);
  // The last row of places ends with the column, or above the line at its foot.
  const high = height - (heads.length === 0 ? 0 : HEAD) - foot + UNDER_PLACES;
  const { least, most } = fieldHeights(width);
  // Rounding must not cost a field.
  const mostFields = Math.max(1, Math.min(MOST_FIELDS, Math.floor(high / least + 1e-6)));
  const votes = asked.flatMap((one): readonly Column[] =>
    evenly(one.items, mostFields).map((items, i) => ({ ...one, items, continued: i > 0 })),
  );
  const named = peopleIn(context);
  const isClosing = heads.length > 0 && hasClosing(named, aside ?? width);
  const summed = heads.length > 0 && !isClosing;
  const low = tallyHeight(heads.length, width);
  const hasSpare = votes.length % across > 0;
  const host =
    summed && !hasSpare ? votes.find((one) => hasRoom(one, votes, (high - low) / least)) : undefined;
  const apart = summed && host === undefined;
  const room = votes.map((one) => (high - (one === host ? low : 0)) / one.items.length);
  return {
    votes,
    field: Math.min(most, ...room),
    heads,
    ...(isClosing && { closing: named }),
    people: isClosing ? [] : peopleColumns(named, votes.length + Number(apart), across),
    ...(host && { host }),
    apart,
    low,
  };
};

/** Without names beside it and a column to spare, the tally is below the fewest questions, if they are few enough. */
const hasRoom = ({ items }: Column, all: readonly Column[], room: number): boolean =>
  items.length <= Math.min(MOST_OVER_TALLY, room) && all.every((other) => other.items.length >= items.length);

export const pagesFor = ({ votes, closing, people, apart }: Split, { across, aside }: Spread): number =>
  aside === undefined
    ? Math.ceil((votes.length + Number(closing !== undefined) + people.length + Number(apart)) / across)
    : // Questions that need more columns when these are narrow have none beside the names.
      votes.length > across
      ? Number.POSITIVE_INFINITY
      : 1;

/** mm and lines for a question in fields so high and wide. */
export const questionRoom = (
  { close }: Spread,
  field: Pick<Box, 'height' | 'width'>,
): { readonly height: number; readonly maxLines: number } => ({
  height: questionHeight(field),
  maxLines: close ? 4 : 3,
});
