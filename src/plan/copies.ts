// How often each sheet is printed: for the room, or for each table, pack or person.
import type { Kit, Sheet } from '../kit/kit.ts';
import { itemsOf } from '../kit/lists.ts';
import { isForThemes } from '../kit/theme-sheets.ts';
import type { Problem } from '../problem.ts';
import { type Copying, type Sourced, warned } from './choices.ts';
import type { Seated } from './seats.ts';

/** What copies depend on in a plan. */
export interface Room {
  readonly participants: readonly Seated[];
  readonly tables: number;
  readonly packs: number;
  /** Ids of the themes that take part. */
  readonly only: readonly string[];
  /** Those that may be worked on in depth, and how many of them are. */
  readonly deep: readonly string[];
  readonly rounds: number;
}

/** How often a sheet is needed, of each card of it or as a whole. */
export const unitsOf = (
  { per = 'room', for: served }: Pick<Sheet, 'per' | 'for'>,
  { participants, tables, packs }: Pick<Room, 'participants' | 'tables' | 'packs'>,
): number => {
  if (per === 'table') return tables;
  if (per === 'pack') return packs;
  if (per === 'person') return participants.length;
  return typeof served === 'number' ? Math.ceil(participants.length / served) : 1;
};

/**
 * Prints of a sheet for each unit: a number, or one for each item of a list; of themes, for each that takes part or is
 * worked on in depth in its step. If it is known which these are, one print of its pages has all of them.
 */
export const printsOf = (
  sheet: Pick<Sheet, 'copies' | 'each' | 'step' | 'inPieces' | 'hasInitials'>,
  kit: Pick<Kit, 'lists' | 'themes'>,
  { only, deep, rounds }: Pick<Room, 'only' | 'deep' | 'rounds'>,
): number => {
  const { copies = 1, step } = sheet;
  if (typeof copies === 'number') return copies;
  if (isForThemes(sheet, kit, { deep, rounds })) return 1;
  if (copies !== kit.themes) return itemsOf(kit, copies).length;
  return step?.each === copies ? rounds : only.length;
};

/** One copy of the pages holds the pieces of all tables and people; packs are handed out, each in pages of its own. */
export const holdsAll = ({ inPieces, per }: Pick<Sheet, 'inPieces' | 'per'>): boolean =>
  inPieces === true && per !== 'pack';

/** What they depend on in a kit. */
interface CountedSheet
  extends Pick<
    Sheet,
    'per' | 'for' | 'copies' | 'each' | 'step' | 'inPieces' | 'hasInitials' | 'forFacilitator'
  > {
  readonly id: string;
  readonly suggestedCopies: number;
}

/** Copies of a sheet that has no number of its own: the number for all, unless it is the facilitator's or cut into dots, or what is needed. */
export const copiesOf = (
  sheet: CountedSheet,
  kit: Pick<Kit, 'lists' | 'themes'>,
  plan: Room,
  all: Copying['all'],
): number => {
  // The kit suggests what one group wants that fixes dots and cards; several tables have what they need.
  if (all === 'suggested' && plan.tables === 1) return sheet.suggestedCopies;
  if (typeof all === 'number') return sheet.forFacilitator || sheet.hasInitials ? 1 : all;
  return holdsAll(sheet) ? 1 : unitsOf(sheet, plan) * printsOf(sheet, kit, plan);
};

/** A warning for each sheet that some tables would not have. */
export const fewCopies = (
  { value: { all, each }, from }: Sourced<Copying>,
  sheets: readonly CountedSheet[],
  counts: Readonly<Record<string, number>>,
  { tables }: Pick<Room, 'tables'>,
): readonly Problem[] =>
  sheets.flatMap((sheet) => {
    const { id } = sheet;
    const count = counts[id] ?? 0;
    if (sheet.per !== 'table' || holdsAll(sheet) || count >= tables) return [];
    const part = each.has(id) ? id : each.size > 0 && all !== undefined ? 'all' : undefined;
    const message = `"${id}" is printed ${count === 1 ? 'once' : `${count} times`} for ${tables} tables.`;
    const hint = `Print it ${tables} times, once for each table, or leave its copies out.`;
    return [warned(from, 'few-copies', message, hint, part)];
  });
