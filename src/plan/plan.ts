// The plan of a workshop (participants, sheets, copies …): choices resolved against a kit.

import type { Kit, ListItem, Sheet } from '../kit/kit.ts';
import { sheetsAt } from '../kit/length.ts';
import { itemsOf, themesOf } from '../kit/lists.ts';
import { type Problem, type Result, unless, warning } from '../problem.ts';
import type { TextPlace } from '../text.ts';
import { nearest } from '../yaml/near.ts';
import {
  type Choices,
  choicePlace,
  type Origin,
  type PlannedPicture,
  type Sourced,
  wrong,
} from './choices.ts';
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
  readonly tables: number;
  /** One of the kit's lengths, if it has any. */
  readonly length?: string;
  /** Ids of the themes that take part; all sheets are limited to them. */
  readonly only: readonly string[];
  /** Ids of the themes that are worked on in depth; the sheets from then on are limited to them. */
  readonly deep: readonly string[];
  /** How many of them the workshop has time for. */
  readonly rounds: number;
  /** Ids of the sheets to print, in the kit's order. */
  readonly sheets: readonly string[];
  /** Copies by sheet id, for every sheet in `sheets`. */
  readonly copies: Readonly<Record<string, number>>;
  readonly split: boolean;
  /** Read once the plan is known. */
  readonly pictures?: readonly PlannedPicture[];
}

/** How often a sheet is needed, of each card of it or as a whole: once for the room, or for each table or person. */
export const unitsOf = (
  { per = 'room', for: served }: Pick<Sheet, 'per' | 'for'>,
  { participants, tables }: Pick<Plan, 'participants' | 'tables'>,
): number => {
  if (per === 'table') return tables;
  if (per === 'person') return participants.length;
  return typeof served === 'number' ? Math.ceil(participants.length / served) : 1;
};

/** What a plan needs to know about a kit. */
export interface KitShape extends Pick<Kit, 'lists' | 'themes' | 'lengths' | 'people' | 'tables'> {
  readonly sheets: readonly SheetShape[];
}

interface SheetShape extends Pick<Sheet, 'step' | 'per' | 'for' | 'copies' | 'inPieces'> {
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
export function resolvePlan(choices: Choices, kit: KitShape): Result<Plan> {
  const themes = themesOf(kit);
  const length = chosenLength(choices, kit);
  const there = { ...kit, sheets: sheetsAt(kit, length.value) };
  const only = chosen(choices.only, themeOptions(themes));
  const deep = chosenDeep(choices, themes, only.value);
  const sheets = chosen(choices.sheets, sheetOptions(there));
  const participants = participantsOf(choices);
  const tables = choices.tables?.value ?? tablesFor(participants.length, kit.tables);
  const room = { participants, tables, only: only.value, rounds: deep.value.rounds };
  const copies = chosenCopies(choices, there, { ...room, sheets: sheets.value });
  const parts = [length, only, deep, sheets, copies];
  return unless(
    [
      ...parts.flatMap(({ problems }) => problems),
      ...crowded(choices, participants.length),
      ...tooMany(choices, participants.length, kit),
    ],
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
      tables,
      ...(length.value !== undefined && { length: length.value }),
      only: only.value,
      ...deep.value,
      sheets: sheets.value,
      copies: copies.value,
      split: choices.split?.value ?? false,
    }),
  );
}

function chosenLength({ length }: Choices, { lengths = {} }: KitShape): Part<string | undefined> {
  const names = Object.keys(lengths);
  if (!length || names.includes(length.value)) return { value: length?.value ?? names[0], problems: [] };
  return { value: names[0], problems: [unknown(length.from, length.value, undefined, LENGTHS(names))] };
}

/** As few tables as keep the people at each nearest to the best number, and never above the most. */
export function tablesFor(people: number, seats: KitShape['tables']): number {
  if (!seats) return 1;
  const least = Math.ceil(people / seats.most);
  const distance = (tables: number): number => Math.abs(people / tables - seats.best);
  const more = least + 1;
  return distance(more) < distance(least) ? tablesNear(people, seats.best, more) : least;
}

/** From `from` on, as long as one more table comes nearer to the best number. */
const tablesNear = (people: number, best: number, from: number): number =>
  Math.abs(people / (from + 1) - best) < Math.abs(people / from - best)
    ? tablesNear(people, best, from + 1)
    : from;

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

function participantsOf({ participants }: Choices): readonly Participant[] {
  const attendance = participants?.value ?? { count: USUAL_PARTICIPANTS };
  if ('count' in attendance) return numbered(attendance.count);
  if ('names' in attendance) return named(attendance.names);
  throw new Error(`the names in ${attendance.file} have not been read`);
}

function crowded({ tables, participants }: Choices, people: number): readonly Problem[] {
  if (!tables || tables.value <= people) return [];
  const message = `${tables.value} tables are too many for ${people === 1 ? 'one person' : `${people} people`}.`;
  const hint = participants
    ? 'Use fewer tables.'
    : 'Give the number of people with --participants, or use fewer tables.';
  return [wrong(tables.from, 'tables', message, hint)];
}

/** A warning: the sheets can be printed for more people than a workshop goes well with. */
function tooMany({ participants }: Choices, people: number, { people: meant }: KitShape): readonly Problem[] {
  if (!meant || people <= meant.most) return [];
  const from = participants && 'source' in participants.from ? participants.from : undefined;
  return [
    warning('plan-people', `The workshop is made for at most ${meant.most} people, not for ${people}.`, {
      hint: 'Run it twice, or divide the people among several rooms.',
      ...from?.source.at(from.path),
    }),
  ];
}

/** A set of ids to choose from. */
interface Options {
  /** The noun for one of them. */
  readonly thing: string;
  readonly ids: readonly string[];
  /** What else people may call them: the numbers that are printed. */
  readonly idOf?: (said: string) => string | undefined;
  /** The id that was probably meant by a misspelt one. */
  readonly near: (id: string) => string | undefined;
}

const themeOptions = (themes: readonly ListItem[]): Options => {
  const ids = idsOf(themes);
  return {
    thing: 'theme',
    ids,
    idOf: (said) => themes.find(({ code }) => code === said)?.id,
    near: (id) => nearest(id, ids),
  };
};

const LENGTHS = (ids: readonly string[]): Options => ({
  thing: 'length',
  ids,
  near: (id) => nearest(id, ids),
});

const sheetOptions = (kit: KitShape): Options => ({
  thing: 'sheet',
  ids: idsOf(kit.sheets),
  near: (id) => nearSheet(id, kit),
});

/** The chosen ids in the kit's order; all of them if none were given. */
function chosen(choice: Sourced<readonly string[]> | undefined, options: Options): Part<readonly string[]> {
  const { ids, idOf } = options;
  if (!choice) return { value: ids, problems: [] };
  const said = choice.value.map((one) => (ids.includes(one) ? one : (idOf?.(one) ?? one)));
  return {
    value: ids.filter((id) => said.includes(id)),
    problems: said.flatMap((id, index) =>
      ids.includes(id) ? [] : [unknown(choice.from, id, index, options)],
    ),
  };
}

function unknown(
  from: Origin,
  id: string,
  part: string | number | undefined,
  { thing, ids, near }: Options,
): Problem {
  const meant = near(id);
  const all = `The ${thing}s are ${ids.join(', ') || 'none'}.`;
  const hint = meant === undefined ? all : `Did you mean "${meant}"? ${all}`;
  return wrong(from, `unknown-${thing}`, `the kit has no ${thing} "${id}".`, hint, part);
}

/** People may type a printed code, such as "S3": it suggests "assessment". */
function nearSheet(id: string, kit: KitShape): string | undefined {
  const printed = id.toUpperCase();
  const numbered = ({ code }: SheetShape) =>
    printed.startsWith(code) && /^\d*$/.test(printed.slice(code.length));
  const byCode = kit.sheets.find(({ code }) => code === printed) ?? kit.sheets.find(numbered);
  return byCode?.id ?? nearest(id, idsOf(kit.sheets));
}

/** Whether a flag narrows what the plan file chose: then the plan's other keys are narrowed without a problem. */
const narrowed = (by: Sourced<unknown> | undefined, choice: Sourced<unknown>): boolean =>
  by !== undefined && 'flag' in by.from && !('flag' in choice.from);

/** The themes that are worked on in depth, by default all, since the vote decides; and how many there is time for, by default one. */
function chosenDeep(
  { only: wide, deep: choice }: Choices,
  available: readonly ListItem[],
  only: readonly string[],
): Part<Pick<Plan, 'deep' | 'rounds'>> {
  const all = { deep: only, rounds: Math.min(1, only.length) };
  if (!choice) return { value: all, problems: [] };
  const { value: said, from } = choice;
  if (typeof said === 'number')
    return { value: { deep: only, rounds: Math.min(said, only.length) }, problems: [] };
  const { value: deep, problems } = chosen({ value: said, from }, themeOptions(available));
  const inside = deep.filter((id) => only.includes(id));
  const value = { deep: inside, rounds: inside.length };
  const outside = deep.filter((id) => !only.includes(id));
  const settled = outside.length === 0 || only.length === 0;
  if (settled || (narrowed(wide, choice) && inside.length > 0)) return { value, problems };
  const message = `${outside.join(', ')} ${outside.length === 1 ? 'is' : 'are'} not among the themes that take part.`;
  const hint = `Choose from those that do: ${only.join(', ')}.`;
  return { value, problems: [...problems, wrong(from, 'deep', message, hint)] };
}

/** Copies of every chosen sheet: the number for it, or else for all (only one if just the facilitator reads it), or else what is needed. */
function chosenCopies(
  choices: Choices,
  kit: KitShape,
  plan: Pick<Plan, 'sheets' | 'participants' | 'tables' | 'only' | 'rounds'>,
): Part<Plan['copies']> {
  const { all, each } = choices.copies?.value ?? { each: new Map<string, number>() };
  const { sheets } = plan;
  const usual = (sheet: SheetShape): number => {
    if (all === 'suggested') return sheet.suggestedCopies;
    if (all !== undefined) return sheet.forFacilitator ? 1 : all;
    return sheet.inPieces ? 1 : unitsOf(sheet, plan) * printsOf(sheet, kit, plan);
  };
  const printed = kit.sheets.filter(({ id }) => sheets.includes(id));
  return {
    value: Object.fromEntries(printed.map((sheet) => [sheet.id, each.get(sheet.id) ?? usual(sheet)])),
    problems: choices.copies ? strayCopies(choices.copies, choices.sheets, kit, sheets) : [],
  };
}

/** Prints of a sheet for each unit: a number, or one for each item of a list; of themes, for each that takes part or is worked on in depth in its step. */
export const printsOf = (
  { copies = 1, step }: Pick<Sheet, 'copies' | 'step'>,
  kit: Pick<Kit, 'lists' | 'themes'>,
  { only, rounds }: Pick<Plan, 'only' | 'rounds'>,
): number => {
  if (typeof copies === 'number') return copies;
  if (copies !== kit.themes) return itemsOf(kit, copies).length;
  return step?.each === copies ? rounds : only.length;
};

function strayCopies(
  copies: NonNullable<Choices['copies']>,
  narrowing: Choices['sheets'],
  kit: KitShape,
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
