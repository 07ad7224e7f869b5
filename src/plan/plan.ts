// The plan of a workshop (participants, sheets, copies …): choices resolved against a kit.

import type { Kit, Sheet } from '../kit/kit.ts';
import { themesOf } from '../kit/lists.ts';
import { type Problem, type Result, unless } from '../problem.ts';
import type { TextPlace } from '../text.ts';
import { nearest } from '../yaml/near.ts';
import { type Choices, choicePlace, type Origin, type Sourced, wrong } from './choices.ts';
import { named, numbered, type Participant, USUAL_PARTICIPANTS } from './participants.ts';

export type { Participant } from './participants.ts';

/** Everything a workshop needs beyond kit, edition and look. */
export interface Plan {
  readonly title?: string;
  /** As it was written; printed on the sheets. */
  readonly date?: string;
  readonly organisation?: string;
  /** Where these three were written. */
  readonly places: Readonly<Partial<Record<'title' | 'date' | 'organisation', TextPlace>>>;
  readonly participants: readonly Participant[];
  readonly groups: number;
  /** Ids of the themes that take part; all sheets are limited to them. */
  readonly only: readonly string[];
  /** Ids of the themes that are assessed; the sheets for after the vote are limited to them. */
  readonly deep: readonly string[];
  /** Ids of the sheets to print, in the kit's order. */
  readonly sheets: readonly string[];
  /** Copies by sheet id, for every sheet in `sheets`. */
  readonly copies: Readonly<Record<string, number>>;
  readonly split: boolean;
}

/** How often a sheet is needed, of each card of it or as a whole: once for the room, or for each table or person. */
export const unitsOf = (
  { per = 'room', for: served }: Pick<Sheet, 'per' | 'for'>,
  { participants, groups }: Pick<Plan, 'participants' | 'groups'>,
): number => {
  if (per === 'table') return groups;
  if (per === 'person') return participants.length;
  return typeof served === 'number' ? Math.ceil(participants.length / served) : 1;
};

/** What a plan needs to know about a kit. */
export interface Structure extends Pick<Kit, 'lists' | 'themes'> {
  readonly sheets: readonly SheetShape[];
}

interface SheetShape {
  readonly id: string;
  readonly forFacilitator?: true;
  readonly code: string;
  readonly suggestedCopies: number;
}

/** A value and the problems with it. Resolving continues with the value, so that everything is reported at once. */
interface Part<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Choices → the plan for this kit, or every choice that does not match it. Files of names must have been read before. */
export function resolvePlan(choices: Choices, kit: Structure): Result<Plan> {
  const themes = idsOf(themesOf(kit));
  const only = chosen(choices.principles, themeOptions(themes));
  const deep = chosenDeep(choices, themes, only.value);
  const sheets = chosen(choices.sheets, sheetOptions(kit));
  const copies = chosenCopies(choices, kit, sheets.value);
  const participants = participantsOf(choices);
  const groups = choices.groups?.value ?? 1;
  const parts = [only, deep, sheets, copies];
  return unless(
    [...parts.flatMap(({ problems }) => problems), ...crowded(choices, participants.length)],
    () => ({
      ...(choices.title && { title: choices.title.value }),
      ...(choices.date && { date: choices.date.value }),
      ...(choices.organisation && { organisation: choices.organisation.value }),
      places: {
        ...(choices.title && { title: choicePlace(choices.title.from) }),
        ...(choices.date && { date: choicePlace(choices.date.from) }),
        ...(choices.organisation && { organisation: choicePlace(choices.organisation.from) }),
      },
      participants,
      groups,
      only: only.value,
      deep: deep.value,
      sheets: sheets.value,
      copies: copies.value,
      split: choices.split?.value ?? false,
    }),
  );
}

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

function participantsOf({ participants }: Choices): readonly Participant[] {
  const attendance = participants?.value ?? { count: USUAL_PARTICIPANTS };
  if ('count' in attendance) return numbered(attendance.count);
  if ('names' in attendance) return named(attendance.names);
  throw new Error(`the names in ${attendance.file} have not been read`);
}

function crowded({ groups, participants }: Choices, people: number): readonly Problem[] {
  if (!groups || groups.value <= people) return [];
  const message = `${groups.value} groups are too many for ${people === 1 ? 'one person' : `${people} people`}.`;
  const hint = participants
    ? 'Make fewer groups.'
    : 'Give the number of people with --participants, or make fewer groups.';
  return [wrong(groups.from, 'groups', message, hint)];
}

/** A set of ids to choose from. */
interface Options {
  /** The noun for one of them. */
  readonly thing: string;
  readonly ids: readonly string[];
  /** The id that was probably meant by a misspelt one. */
  readonly near: (id: string) => string | undefined;
}

const themeOptions = (ids: readonly string[]): Options => ({
  thing: 'principle',
  ids,
  near: (id) => nearest(id, ids),
});

const sheetOptions = (kit: Structure): Options => ({
  thing: 'sheet',
  ids: idsOf(kit.sheets),
  near: (id) => nearSheet(id, kit),
});

/** The chosen ids in the kit's order; all of them if none were given. */
function chosen(choice: Sourced<readonly string[]> | undefined, options: Options): Part<readonly string[]> {
  const { ids } = options;
  if (!choice) return { value: ids, problems: [] };
  return {
    value: ids.filter((id) => choice.value.includes(id)),
    problems: choice.value.flatMap((id, index) =>
      ids.includes(id) ? [] : [unknown(choice.from, id, index, options)],
    ),
  };
}

function unknown(from: Origin, id: string, part: string | number, { thing, ids, near }: Options): Problem {
  const meant = near(id);
  const all = `The ${thing}s are ${ids.join(', ')}.`;
  const hint = meant === undefined ? all : `Did you mean "${meant}"? ${all}`;
  return wrong(from, `unknown-${thing}`, `the kit has no ${thing} "${id}".`, hint, part);
}

/** People may type a printed code, such as "S3": it suggests "assessment". */
function nearSheet(id: string, kit: Structure): string | undefined {
  const printed = id.toUpperCase();
  const numbered = ({ code }: SheetShape) =>
    printed.startsWith(code) && /^\d*$/.test(printed.slice(code.length));
  const byCode = kit.sheets.find(({ code }) => code === printed) ?? kit.sheets.find(numbered);
  return byCode?.id ?? nearest(id, idsOf(kit.sheets));
}

/** Whether a flag narrows what the plan file chose: then the plan's other keys are narrowed without a problem. */
const narrowed = (by: Sourced<unknown> | undefined, choice: Sourced<unknown>): boolean =>
  by !== undefined && 'flag' in by.from && !('flag' in choice.from);

/** The principles that are assessed: all that take part, unless some were chosen. */
function chosenDeep(
  { principles: wide, deep: choice }: Choices,
  available: readonly string[],
  principles: readonly string[],
): Part<readonly string[]> {
  if (!choice) return { value: principles, problems: [] };
  const { value: deep, problems } = chosen(choice, themeOptions(available));
  const value = deep.filter((id) => principles.includes(id));
  const outside = deep.filter((id) => !principles.includes(id));
  const settled = outside.length === 0 || principles.length === 0;
  if (settled || (narrowed(wide, choice) && value.length > 0)) return { value, problems };
  const message = `${outside.join(', ')} ${outside.length === 1 ? 'is' : 'are'} not among the principles that take part.`;
  const hint = `Choose from those that do: ${principles.join(', ')}.`;
  return { value, problems: [...problems, wrong(choice.from, 'deep', message, hint)] };
}

/** Copies of every chosen sheet: the number for it, or else for all (only one if just the facilitator reads it), or else one. */
function chosenCopies(choices: Choices, kit: Structure, sheets: readonly string[]): Part<Plan['copies']> {
  const { all, each } = choices.copies?.value ?? { all: 1, each: new Map<string, number>() };
  const usual = ({ forFacilitator, suggestedCopies }: SheetShape): number => {
    if (all === 'suggested') return suggestedCopies;
    return forFacilitator ? 1 : all;
  };
  const printed = kit.sheets.filter(({ id }) => sheets.includes(id));
  return {
    value: Object.fromEntries(printed.map((sheet) => [sheet.id, each.get(sheet.id) ?? usual(sheet)])),
    problems: choices.copies ? strayCopies(choices.copies, choices.sheets, kit, sheets) : [],
  };
}

function strayCopies(
  copies: NonNullable<Choices['copies']>,
  narrowing: Choices['sheets'],
  kit: Structure,
  sheets: readonly string[],
): readonly Problem[] {
  const options = sheetOptions(kit);
  return [...copies.value.each.keys()].flatMap((id) => {
    if (!options.ids.includes(id)) return [unknown(copies.from, id, id, options)];
    if (sheets.includes(id) || sheets.length === 0 || narrowed(narrowing, copies)) return [];
    const hint = `Add "${id}" to the sheets, or leave its copies out. The sheets to print are ${sheets.join(', ')}.`;
    return [wrong(copies.from, 'copies', `"${id}" is not among the sheets to print.`, hint, id)];
  });
}
