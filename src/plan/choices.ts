// The choices that a plan file and flags make for a workshop, before a kit is known; every value has its origin.

import type { Backs, Turning } from '../backs.ts';
import type { Ink } from '../ink.ts';
import type { Breaks } from '../kit/breaks.ts';
import type { ListedName } from '../names/list.ts';
import type { Picture } from '../picture.ts';
import { error, type Problem } from '../problem.ts';
import type { TextPlace } from '../text.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import type { Source } from '../yaml/read.ts';

/** A flag of the command line, or a place in the plan file. */
export type Origin = { readonly flag: string } | { readonly source: Source; readonly path: Path };

export interface Sourced<T> {
  readonly value: T;
  readonly from: Origin;
}

/** The place of a text in the plan file; empty if it comes from a flag. */
export const choicePlace = (from: Origin): TextPlace =>
  'flag' in from ? {} : { file: from.source.file, key: keyOf(from.path) };

/** `file` is as it was written; the caller knows what it is relative to. */
export type Attendance =
  | { readonly count: number }
  | { readonly names: readonly ListedName[]; readonly list?: ReadList }
  | { readonly file: string };

/** A file of names that was read: what the summary says of it. */
export interface ReadList {
  readonly file: string;
  /** How many tables or groups it has. */
  readonly tables: number;
  /** Phrases such as "2 empty rows". */
  readonly leftOut: readonly string[];
  readonly assumed: readonly string[];
}

export interface Copying {
  /** For every sheet that is not in `each`, except the guide, which is printed once; default: as many as the workshop needs. */
  readonly all?: number | 'suggested' | undefined;
  readonly each: ReadonlyMap<string, number>;
}

/** A picture for an area of a sheet; `file` is relative to the plan file. */
export interface PictureChoice {
  readonly sheet: string;
  readonly area: string;
  readonly file: string;
  /** What it shows, for those who do not see it. */
  readonly alt?: string | undefined;
}

/** The same, read, and where it was chosen. */
export interface PlannedPicture extends PictureChoice {
  readonly picture: Picture;
  readonly from: TextPlace;
}

/** An absent key was not given. A flag replaces the whole key of the plan, so merging is `{ ...plan, ...flags }`. */
export interface Choices {
  readonly kit?: Sourced<string>;
  readonly languages?: Sourced<readonly string[]>;
  readonly title?: Sourced<string>;
  readonly date?: Sourced<string>;
  readonly organisation?: Sourced<string>;
  /** Minutes after midnight. */
  readonly start?: Sourced<number>;
  readonly end?: Sourced<number>;
  readonly breaks?: Sourced<Breaks>;
  readonly participants?: Sourced<Attendance>;
  readonly tables?: Sourced<number>;
  /** Of each theme. */
  readonly packs?: Sourced<number>;
  /** Blank cards. */
  readonly extra?: Sourced<number>;
  /** The name of one of the kit's lengths. */
  readonly length?: Sourced<string>;
  /** Ids of themes. */
  readonly only?: Sourced<readonly string[]>;
  /** Ids of themes, or how many, whichever they turn out to be. */
  readonly deep?: Sourced<readonly string[] | number>;
  readonly sheets?: Sourced<readonly string[]>;
  readonly copies?: Sourced<Copying>;
  readonly pictures?: Sourced<readonly PictureChoice[]>;
  readonly split?: Sourced<boolean>;
  /** The name of a paper, or its millimetres: what is in the printer, and the size of a finished board. */
  readonly paper?: Sourced<string>;
  readonly boards?: Sourced<string>;
  /** mm: the white edge of the printer. */
  readonly margin?: Sourced<number>;
  /** How many sheets a board is put together of, where paper is too small for it. */
  readonly tiles?: Sourced<TileChoice>;
  /** Whether files for a cutting plotter are written, and marks for it printed; false in a plan is the same as nothing. */
  readonly cutLines?: Sourced<CutLinesChoice | false>;
  /** What is printed on the backs of cards; false in a plan is the same as nothing. */
  readonly backs?: Sourced<Backs | false>;
  /** What the plan knows of its printer. */
  readonly printer?: Sourced<Turning>;
  /** The labels that dots and name badges are printed on. */
  readonly labels?: Sourced<LabelChoice>;
  readonly badges?: Sourced<LabelChoice>;
  readonly template?: Sourced<string>;
  readonly ink?: Sourced<Ink>;
  /** Whom the files are for, if not for an office printer. */
  readonly for?: Sourced<'shop'>;
  /** Of the shop's press: a name, or a file, relative to the plan file, or for a flag to the current folder. */
  readonly profile?: Sourced<string>;
  /** Whether the shop gets marks to trim by. */
  readonly marks?: Sourced<boolean>;
  readonly draft?: Sourced<boolean>;
  readonly out?: Sourced<string>;
  /** Files, relative to the plan file, or for a flag to the current folder. */
  readonly brands?: Sourced<readonly string[]>;
}

/** The name of a format, the first free label of the first sheet, and how many mm everything is moved to the right and down. */
export interface LabelChoice {
  readonly format: string;
  readonly from: number;
  readonly shift: readonly [right: number, down: number];
}

/** In the place of a format: name badges for holders, to cut out. */
export const CARD_BADGES = 'cards';

/** All of a new sheet, printed where they are. */
export const newSheet = (format: string): LabelChoice => ({ format, from: 1, shift: [0, 0] });

/** The fewest, on which it may be a little smaller, or as many as its full size takes. */
export const TILE_CHOICES = ['fewest', 'full-size'] as const;
export type TileChoice = (typeof TILE_CHOICES)[number];

/** Lines alone, or with registration marks. */
export type CutLinesChoice = 'lines' | 'marks';

/** Removes absent choices, so that they do not override those of the plan. */
export const withoutAbsent = (choices: { readonly [K in keyof Choices]: Choices[K] | undefined }): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== undefined)) as Choices;

export const MAX_BREAKS = 6;
/** As many as people write in a few minutes; each is printed for every pile of cards and pack. */
export const MAX_EXTRA = 20;

/**
 * A problem with a choice: wrong usage ("usage-…", exit code 2) if it comes from a flag, or else a problem of the plan file
 * ("plan-…", exit code 1) at its place there, or at `part` of it.
 */
export function wrong(
  from: Origin,
  code: string,
  message: string,
  hint: string,
  part?: string | number,
): Problem {
  if ('flag' in from) return error(`usage-${code}`, `${from.flag}: ${message}`, { hint });
  const path = part === undefined ? from.path : [...from.path, part];
  return error(`plan-${code}`, capital(message), { hint, ...from.source.at(path) });
}

/** Whether a flag narrows what the plan file chose: then the plan's other keys are narrowed without a problem. */
export const narrowed = (by: Sourced<unknown> | undefined, choice: Sourced<unknown>): boolean =>
  by !== undefined && 'flag' in by.from && !('flag' in choice.from);

/** What is written for a time of day is none, or could be two. */
export const noClock = (from: Origin, said: string | number): Problem =>
  wrong(
    from,
    'time',
    `${typeof said === 'number' ? said : `"${said}"`} is not a time of day.`,
    'flag' in from
      ? 'Give hours and minutes, such as 09:30.'
      : "Write hours and minutes in quotation marks, such as '09:30'.",
  );

/** The same for what is only doubtful. */
export const warned = (...said: Parameters<typeof wrong>): Problem => ({
  ...wrong(...said),
  severity: 'warning',
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
