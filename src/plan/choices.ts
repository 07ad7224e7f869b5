// What plan file and flags may say about a workshop, before a kit is known; every value remembers who said it.

import { error, type Problem } from '../problem.ts';
import type { TextPlace } from '../text.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import type { Source } from '../yaml/read.ts';
import type { ListedName } from './participants.ts';

/** A flag of the command line, or a place in the plan file. */
export type Origin = { readonly flag: string } | { readonly source: Source; readonly path: Path };

export interface Sourced<T> {
  readonly value: T;
  readonly from: Origin;
}

/** Where a text of the plan stands; nowhere, if a flag said it. */
export const choicePlace = (from: Origin): TextPlace =>
  'flag' in from ? {} : { file: from.source.file, key: keyOf(from.path) };

/** `file` is as it was written; whoever reads it knows what it is relative to. */
export type Attendance =
  | { readonly count: number }
  | { readonly names: readonly ListedName[] }
  | { readonly file: string };

export interface Copying {
  /** For every sheet not in `each`; the guide stays at one. */
  readonly all: number | 'suggested';
  readonly each: ReadonlyMap<string, number>;
}

/** Absent is "nothing said". A flag replaces the plan's whole key, so merging is `{ ...plan, ...flags }`. */
export interface Choices {
  readonly kit?: Sourced<string>;
  readonly languages?: Sourced<readonly string[]>;
  readonly title?: Sourced<string>;
  readonly date?: Sourced<string>;
  readonly organisation?: Sourced<string>;
  readonly participants?: Sourced<Attendance>;
  readonly groups?: Sourced<number>;
  readonly principles?: Sourced<readonly string[]>;
  readonly deep?: Sourced<readonly string[]>;
  readonly sheets?: Sourced<readonly string[]>;
  readonly copies?: Sourced<Copying>;
  readonly split?: Sourced<boolean>;
  readonly template?: Sourced<string>;
  readonly draft?: Sourced<boolean>;
  readonly out?: Sourced<string>;
  /** Files, relative to whoever said them. */
  readonly brands?: Sourced<readonly string[]>;
}

/** An absent choice must be no key at all, so that it cannot hide the plan's. */
export const withoutAbsent = (choices: { readonly [K in keyof Choices]: Choices[K] | undefined }): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([, said]) => said !== undefined)) as Choices;

export const MOST_COPIES = 200;
export const MOST_GROUPS = 50;

/**
 * A problem with what was said: wrong usage ("usage-…", exit 2) if a flag said it, else a problem of the plan file
 * ("plan-…", exit 1) where it stands, or at `part` of it.
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
