// One issue from Zod with what is known about its place, and what is said about it.
import type * as z from 'zod';
import type { KeyOrValue, Path } from './locate.ts';

export interface Issue {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  readonly value: unknown;
  /** The group or list that contains `value`. */
  readonly siblings: unknown;
  /** `value` as it is written in the file. */
  readonly written: string | undefined;
}

export interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** "key" if the problem is the key, not its value. */
  readonly part?: KeyOrValue;
  /** The missing key of the same group that was probably meant. */
  readonly meant?: string;
}

/** A value as a message shows it: short, on one line. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of keys';
  const text = String(value).replace(/\s+/g, ' ');
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}
