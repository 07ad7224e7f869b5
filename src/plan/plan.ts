// The plan of a workshop (participants, sheets, copies …): choices resolved against a kit.

import type { Ink } from '../ink.ts';
import type { Kit, ListItem, Sheet } from '../kit/kit.ts';
import { sheetsAt } from '../kit/length.ts';
import { themesOf } from '../kit/lists.ts';
import type { LabelStocks } from '../labels.ts';
import type { Printing } from '../paper.ts';
import type { Press } from '../press.ts';
import { type Problem, type Result, unless } from '../problem.ts';
import type { TextPlace } from '../text.ts';
import { backsIn, backsOfNone, type PlannedBacks } from './backs.ts';
import {
  CARD_BADGES,
  type Choices,
  type CutLinesChoice,
  choicePlace,
  narrowed,
  type PlannedPicture,
  type ReadList,
  warned,
  wrong,
} from './choices.ts';
import { copiesOf, fewCopies, type Room } from './copies.ts';
import { crowded, overfull } from './crowd.ts';
import {
  chosenIds,
  idsOf,
  lengthOptions,
  type Picked,
  sheetOptions,
  themeOptions,
  unknown,
} from './options.ts';
import { packsFor } from './packs.ts';
import { listOf, type Participant, participantsOf } from './participants.ts';
import { type Seated, type Seating, seated, tablesListed, tablesUpTo } from './seats.ts';
import { shopConflicts } from './shop.ts';
import { type Times, timesOf, wrongTimes } from './times.ts';
import { withoutVote } from './vote.ts';

export type { Participant } from './participants.ts';

/** Everything a workshop needs beyond kit, edition and look. */
export interface Plan extends Times, Seating {
  readonly title?: string;
  /** As it was written; printed on the sheets. */
  readonly date?: string;
  readonly organisation?: string;
  /** Where these three were written. */
  readonly places: Readonly<Partial<Record<'title' | 'date' | 'organisation', TextPlace>>>;
  /** Table after table. */
  readonly participants: readonly Seated[];
  /** The list that they were read from. */
  readonly list?: ReadList;
  /** Of each theme: the sheets and cards that a table fetches for it. */
  readonly packs: number;
  /** Further blank cards, of each pile that has one or of each sheet that has some. */
  readonly extra: number;
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
  readonly ink: Ink;
  /** Files for a cutting plotter, and whether it gets marks on card sheets. */
  readonly cutLines?: CutLinesChoice;
  readonly backs?: PlannedBacks;
  /** Read with it; default: boards and pieces on A3. */
  readonly printing?: Printing;
  /** Read with it: what is printed on labels. */
  readonly labels?: LabelStocks;
  /** Name badges are those for holders, though sheets of dots have room for small ones. */
  readonly largeBadges?: true;
  /** Read with it: the press of the print shop that the files are for. */
  readonly press?: Press;
  /** Read once the plan is known. */
  readonly pictures?: readonly PlannedPicture[];
}

/** What a plan needs to know about a kit. */
export interface KitShape extends Pick<Kit, 'lists' | 'themes' | 'lengths' | 'people' | 'tables'> {
  readonly sheets: readonly SheetShape[];
}

interface SheetShape
  extends Pick<
    Sheet,
    | 'step'
    | 'per'
    | 'for'
    | 'copies'
    | 'each'
    | 'inPieces'
    | 'hasInitials'
    | 'ownCards'
    | 'severalTables'
    | 'choosesThemes'
    | 'hasBacks'
  > {
  readonly id: string;
  readonly forFacilitator?: true;
  readonly code: string;
  readonly suggestedCopies: number;
}

/** Choices → the plan for this kit, or every choice that does not match it. Files of names must have been read before. */
export function resolvePlan(choices: Choices, kit: KitShape): Result<Plan> {
  const themes = themesOf(kit);
  const length = chosenLength(choices, kit);
  const there = { ...kit, sheets: sheetsAt(kit, length.value) };
  const only = chosenIds(choices.only, themeOptions(themes));
  const people = participantsOf(choices);
  const tableNumbers = numbersOf(choices, people, kit);
  const tables = tableNumbers.length;
  const usual = withoutVote(usualSheets(there, tables), there, only.value);
  const sheets = chosenIds(choices.sheets, sheetOptions(there.sheets), usual);
  const participants = seated(people, tableNumbers);
  const deep = chosenDeep(choices, themes, only.value);
  const { value: worked } = deep;
  const packs = choices.packs?.value ?? packsFor(tables, worked.rounds, worked.deep.length);
  const copies = chosenCopies(choices, there, {
    sheets: sheets.value,
    participants,
    tables,
    packs,
    only: only.value,
    ...worked,
  });
  const parts = [length, only, deep, sheets, copies];
  return unless(
    [
      ...parts.flatMap(({ problems }) => problems),
      ...crowded(choices, people),
      ...overfull(choices, people.length, kit),
      ...extraOfNone(choices, kit),
      ...backsOfNone(choices, there.sheets, sheets.value),
      ...wrongTimes(choices),
      ...shopConflicts(choices),
    ],
    () => ({
      ...headingOf(choices),
      ...timesOf(choices),
      participants,
      ...listOf(choices, tableNumbers),
      tables,
      tableNumbers,
      packs,
      extra: choices.extra?.value ?? 0,
      ...(length.value !== undefined && { length: length.value }),
      only: only.value,
      ...worked,
      sheets: sheets.value,
      copies: copies.value,
      split: choices.split?.value ?? false,
      ink: choices.ink?.value ?? 'full',
      ...(choices.cutLines?.value && { cutLines: choices.cutLines.value }),
      ...(choices.badges?.value.format === CARD_BADGES && { largeBadges: true as const }),
      ...backsIn(choices),
    }),
  );
}

/** What is written on the sheets of this workshop, and where that was chosen. */
function headingOf({
  title,
  date,
  organisation,
}: Choices): Pick<Plan, 'title' | 'date' | 'organisation' | 'places'> {
  return {
    ...(title && { title: title.value }),
    ...(date && { date: date.value }),
    ...(organisation && { organisation: organisation.value }),
    places: {
      ...(title && { title: choicePlace(title.from) }),
      ...(date && { date: choicePlace(date.from) }),
      ...(organisation && { organisation: choicePlace(organisation.from) }),
    },
  };
}

/** A warning: there are no blank cards to have more of. */
function extraOfNone({ extra }: Choices, { sheets }: KitShape): readonly Problem[] {
  if (!extra || sheets.some(({ ownCards }) => ownCards)) return [];
  const message = 'no sheet of this kit has blank cards, so there are no further ones.';
  return [warned(extra.from, 'extra', message, 'Leave "extra" out.')];
}

function chosenLength({ length }: Choices, { lengths = {} }: KitShape): Picked<string | undefined> {
  const names = Object.keys(lengths);
  if (!length || names.includes(length.value)) return { value: length?.value ?? names[0], problems: [] };
  return { value: names[0], problems: [unknown(length.from, length.value, undefined, lengthOptions(names))] };
}

/** As many tables as the plan says, or those that its list names, or as many as the kit seats people well at. */
function numbersOf(
  { tables }: Choices,
  people: readonly Participant[],
  kit: Pick<KitShape, 'tables'>,
): readonly number[] {
  const listed = tablesListed(people);
  return tables || listed.length === 0
    ? tablesUpTo(tables?.value ?? tablesFor(people.length, kit.tables))
    : listed;
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

/** All that are not for several tables alone. */
const usualSheets = ({ sheets }: KitShape, tables: number): readonly string[] =>
  idsOf(sheets.filter(({ severalTables }) => tables > 1 || !severalTables));

/** The themes that are worked on in depth, by default all, since the vote decides; and how many there is time for, by default one. */
function chosenDeep(
  { only: wide, deep: choice }: Choices,
  available: readonly ListItem[],
  only: readonly string[],
): Picked<Pick<Plan, 'deep' | 'rounds'>> {
  const all = { deep: only, rounds: Math.min(1, only.length) };
  if (!choice) return { value: all, problems: [] };
  const { value: said, from } = choice;
  if (typeof said === 'number')
    return { value: { deep: only, rounds: Math.min(said, only.length) }, problems: [] };
  const { value: deep, problems } = chosenIds({ value: said, from }, themeOptions(available));
  const inside = deep.filter((id) => only.includes(id));
  const value = { deep: inside, rounds: inside.length };
  const outside = deep.filter((id) => !only.includes(id));
  const settled = outside.length === 0 || only.length === 0;
  if (settled || (narrowed(wide, choice) && inside.length > 0)) return { value, problems };
  const message = `${outside.join(', ')} ${outside.length === 1 ? 'is' : 'are'} not among the themes that take part.`;
  const hint = `Choose from those that do: ${only.join(', ')}.`;
  return { value, problems: [...problems, wrong(from, 'deep', message, hint)] };
}

/** Copies of every chosen sheet: the number for it, or else for all, or else what is needed. */
function chosenCopies(
  choices: Choices,
  kit: KitShape,
  plan: Room & Pick<Plan, 'sheets'>,
): Picked<Plan['copies']> {
  const { copies } = choices;
  const { sheets } = plan;
  const printed = kit.sheets.filter(({ id }) => sheets.includes(id));
  const count = (sheet: SheetShape): number =>
    copies?.value.each.get(sheet.id) ?? copiesOf(sheet, kit, plan, copies?.value.all);
  const value = Object.fromEntries(printed.map((sheet) => [sheet.id, count(sheet)]));
  const problems = copies
    ? [...strayCopies(copies, choices.sheets, kit, sheets), ...fewCopies(copies, printed, value, plan)]
    : [];
  return { value, problems };
}

function strayCopies(
  copies: NonNullable<Choices['copies']>,
  narrowing: Choices['sheets'],
  kit: KitShape,
  sheets: readonly string[],
): readonly Problem[] {
  const options = sheetOptions(kit.sheets);
  return [...copies.value.each.keys()].flatMap((id) => {
    if (!options.ids.includes(id)) return [unknown(copies.from, id, id, options)];
    if (sheets.includes(id) || sheets.length === 0 || narrowed(narrowing, copies)) return [];
    const hint = `Add "${id}" to the sheets, or leave its copies out. The sheets to print are ${sheets.join(', ')}.`;
    return [wrong(copies.from, 'copies', `"${id}" is not among the sheets to print.`, hint, id)];
  });
}
