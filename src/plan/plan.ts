// What this workshop needs: who comes, which sheets, how many copies; choices resolved against a kit.

import { type Problem, type Result, unless } from '../problem.ts';
import type { TextPlace } from '../text.ts';
import { nearest } from '../yaml/near.ts';
import { type Choices, choicePlace, type Origin, type Sourced, wrong } from './choices.ts';
import { named, numbered, type Participant, USUAL_PARTICIPANTS } from './participants.ts';

export type { Participant } from './participants.ts';

/** Everything a workshop needs beyond kit, edition and look. */
export interface Plan {
  readonly title?: string;
  /** As people write it; printed on the sheets. */
  readonly date?: string;
  readonly organisation?: string;
  /** Where these three stand. */
  readonly places: Readonly<Partial<Record<'title' | 'date' | 'organisation', TextPlace>>>;
  readonly participants: readonly Participant[];
  readonly groups: number;
  /** Ids of the principles that take part; everything is limited to them. */
  readonly principles: readonly string[];
  /** Ids of the principles that are assessed; limits what comes after the vote. */
  readonly deep: readonly string[];
  /** Ids of the sheets to print, in the kit's order. */
  readonly sheets: readonly string[];
  /** Copies by sheet id, for every sheet in `sheets`. */
  readonly copies: Readonly<Record<string, number>>;
  readonly split: boolean;
}

/** What a plan needs to know of a kit; a `Kit` is one. */
export interface Structure {
  readonly sheets: readonly SheetShape[];
  readonly principles: readonly { readonly id: string }[];
}

interface SheetShape {
  readonly id: string;
  readonly forFacilitator?: true;
  readonly code: string;
  readonly suggestedCopies: number;
}

/** An answer and what is wrong with it; resolving goes on with it, so that everything is told at once. */
interface Part<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Choices → the plan for this kit, or everything in them that does not suit it. Names files have been read by then. */
export function resolvePlan(choices: Choices, kit: Structure): Result<Plan> {
  const principles = chosen(choices.principles, 'principle', idsOf(kit.principles));
  const deep = chosenDeep(choices, idsOf(kit.principles), principles.value);
  const sheets = chosen(choices.sheets, 'sheet', idsOf(kit.sheets), (id) => nearSheet(id, kit));
  const copies = chosenCopies(choices, kit, sheets.value);
  const participants = participantsOf(choices);
  const groups = choices.groups?.value ?? 1;
  const parts = [principles, deep, sheets, copies];
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
      principles: principles.value,
      deep: deep.value,
      sheets: sheets.value,
      copies: copies.value,
      split: choices.split?.value ?? false,
    }),
  );
}

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

function participantsOf({ participants }: Choices): readonly Participant[] {
  const who = participants?.value ?? { count: USUAL_PARTICIPANTS };
  if ('count' in who) return numbered(who.count);
  if ('names' in who) return named(who.names);
  throw new Error(`nobody read the names in ${who.file}`);
}

function crowded({ groups, participants }: Choices, people: number): readonly Problem[] {
  if (!groups || groups.value <= people) return [];
  const message = `${groups.value} groups are too many for ${people === 1 ? 'one person' : `${people} people`}.`;
  const hint = participants
    ? 'Make fewer groups.'
    : 'Say with --participants how many come, or make fewer groups.';
  return [wrong(groups.from, 'groups', message, hint)];
}

type Near = (id: string) => string | undefined;

/** The chosen ids in the kit's order; all of them if nothing was said. */
function chosen(
  said: Sourced<readonly string[]> | undefined,
  thing: string,
  available: readonly string[],
  near: Near = (id) => nearest(id, available),
): Part<readonly string[]> {
  if (!said) return { value: available, problems: [] };
  return {
    value: available.filter((id) => said.value.includes(id)),
    problems: said.value.flatMap((id, index) =>
      available.includes(id) ? [] : [unknown(said.from, thing, id, available, near, index)],
    ),
  };
}

function unknown(
  from: Origin,
  thing: string,
  id: string,
  available: readonly string[],
  near: Near,
  part: string | number,
): Problem {
  const meant = near(id);
  const all = `The ${thing}s are ${available.join(', ')}.`;
  const hint = meant === undefined ? all : `Did you mean "${meant}"? ${all}`;
  return wrong(from, `unknown-${thing}`, `the kit has no ${thing} "${id}".`, hint, part);
}

/** "S3", as printed on the sheet, is a likely thing to type: it points at "assessment". */
function nearSheet(id: string, kit: Structure): string | undefined {
  const printed = id.toUpperCase();
  const numbered = ({ code }: SheetShape) =>
    printed.startsWith(code) && /^\d*$/.test(printed.slice(code.length));
  const byCode = kit.sheets.find(({ code }) => code === printed) ?? kit.sheets.find(numbered);
  return byCode?.id ?? nearest(id, idsOf(kit.sheets));
}

/** True where the command line narrows what a plan file chose: then the plan's other keys give way without a word. */
const narrowed = (by: Sourced<unknown> | undefined, said: Sourced<unknown>): boolean =>
  by !== undefined && 'flag' in by.from && !('flag' in said.from);

/** What comes after the vote: principles that take part, all of them if nothing was said. */
function chosenDeep(
  { principles: wide, deep: said }: Choices,
  available: readonly string[],
  principles: readonly string[],
): Part<readonly string[]> {
  if (!said) return { value: principles, problems: [] };
  const { value: deep, problems } = chosen(said, 'principle', available);
  const value = deep.filter((id) => principles.includes(id));
  const outside = deep.filter((id) => !principles.includes(id));
  const settled = outside.length === 0 || principles.length === 0;
  if (settled || (narrowed(wide, said) && value.length > 0)) return { value, problems };
  const message = `${outside.join(', ')} ${outside.length === 1 ? 'is' : 'are'} not among the principles that take part.`;
  const hint = `Choose from those that do: ${principles.join(', ')}.`;
  return { value, problems: [...problems, wrong(said.from, 'deep', message, hint)] };
}

/** Copies of every chosen sheet: as said for it, else as said for all (one is enough of what the facilitator reads), else one. */
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
  said: NonNullable<Choices['copies']>,
  narrowing: Choices['sheets'],
  kit: Structure,
  sheets: readonly string[],
): readonly Problem[] {
  const available = idsOf(kit.sheets);
  return [...said.value.each.keys()].flatMap((id) => {
    if (!available.includes(id))
      return [unknown(said.from, 'sheet', id, available, (word) => nearSheet(word, kit), id)];
    if (sheets.includes(id) || sheets.length === 0 || narrowed(narrowing, said)) return [];
    const hint = `Add "${id}" to the sheets, or leave its copies out. To be printed are ${sheets.join(', ')}.`;
    return [wrong(said.from, 'copies', `"${id}" is not among the sheets to print.`, hint, id)];
  });
}
