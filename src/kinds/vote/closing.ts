// The last column of a vote with themes: their sums, and beyond a fold the names, so that a photograph has the sums alone.
import type { LayoutContext } from '../../furniture/context.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { Participant } from '../../plan/plan.ts';
import type { Item } from '../../scene.ts';
import { legendRoom, peopleLegend } from './legend.ts';
import type { VoteSheet } from './sheet.ts';
import { tallyRows } from './tally-rows.ts';

/** mm: from the sums to the fold, and from there to the names. */
const BEFORE = 6;
const AFTER = 4;
/** Of the rest, that of the sums. */
const SUMS = 56 / 118;

const sumsIn = (width: number): number => (width - BEFORE - AFTER) * SUMS;
const namesIn = (width: number): number => (width - BEFORE - AFTER) * (1 - SUMS);

/** Whether a column so wide has room for the names beside the sums. */
export const hasClosing = (people: readonly Participant[], width: number): boolean =>
  people.length > 0 && people.length <= legendRoom(people, namesIn(width));

/** mm: from the left of the column to the fold, and to the names after it. */
const foldIn = (width: number): number => sumsIn(width) + BEFORE;
export const namesAfterFold = (width: number): number => foldIn(width) + AFTER;

export const closingColumn = (
  context: LayoutContext,
  sheet: VoteSheet,
  { heads, people }: { readonly heads: readonly ListItem[]; readonly people: readonly Participant[] },
  b: Box,
): readonly Item[] => {
  return [
    ...tallyRows(context, sheet, heads, box(b.x, b.y, sumsIn(b.width), b.height)),
    ...peopleLegend(
      context,
      sheet,
      { people, fold: b.x + foldIn(b.width) },
      box(b.x + namesAfterFold(b.width), b.y, namesIn(b.width), b.height),
    ),
  ];
};
