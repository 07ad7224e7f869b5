// What the server sends to its page.
import type { DrawnPage, PageText, PlacedProblem, SessionState } from '../workshop/shown.ts';

/** Something with a place in a file, and the absolute path of the file, for editors. */
export type WithPath<T> = T & { readonly path?: string };
export type ShownProblem = WithPath<PlacedProblem>;
export type ShownText = WithPath<PageText>;

export interface ShownState extends SessionState {
  readonly problems: readonly ShownProblem[];
}

export type Message =
  | { readonly kind: 'page'; readonly drawn: DrawnPage }
  | { readonly kind: 'state'; readonly state: ShownState };
