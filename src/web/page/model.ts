// What the page knows, for all its parts: what was chosen, what there is to choose, and what the engine answered.
import type { WorkshopChoices } from '../choices.ts';
import type { ListAsRead, LookFacts, OfferedKit, Offers, PageProblem, PageState } from '../protocol.ts';
import type { PageWords } from './words.ts';

export interface PageModel {
  readonly words: PageWords;
  readonly offers: Offers;
  /** That of `choices`. */
  readonly kit: OfferedKit;
  readonly choices: WorkshopChoices;
  readonly state: PageState | undefined;
  /** Whether `state` is of `choices`, or of earlier ones. */
  readonly isCurrent: boolean;
  readonly list: ShownList | undefined;
  readonly look: LookFacts | undefined;
}

/** A list of names as it was read; without a name of a file, it was pasted. */
export interface ShownList {
  readonly file?: string;
  readonly read?: ListAsRead;
  readonly problems: readonly PageProblem[];
}

/** Choices to change; those that are undefined are taken back. */
export type ChoiceChange = { readonly [K in keyof WorkshopChoices]?: WorkshopChoices[K] | undefined };

/** Changes what was chosen. `typing`: more of it may follow at once. */
export type Changing = (change: ChoiceChange, typing?: boolean) => void;

/** A part of the page, which shows what it is about. */
export type Show = (model: PageModel) => void;

export function withChanges(choices: WorkshopChoices, change: ChoiceChange): WorkshopChoices {
  const all = Object.entries({ ...choices, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as WorkshopChoices;
}

export const peopleCount = ({ people }: WorkshopChoices): number =>
  'count' in people ? people.count : people.names.length;
