// What people said of a text after it was translated, and what becomes of it when the text or its source changes.
import { shortOf, versionOf } from '../exchange/version.ts';
import { REVIEW_STATES, type ReviewState } from '../unit.ts';

/** As made-from.yaml has it. */
export interface Review {
  readonly state: ReviewState;
  /** Digest of the text that it was said of; absent until the next update where a person wrote it into the file. */
  readonly of?: string;
}

/** "reviewed 0k3f9c2a1b7", or "reviewed" as people write it. */
export const REVIEW = new RegExp(`^(${REVIEW_STATES.join('|')})(?: ([0-9a-z]{11}))?$`);

export function readReview(written: string): Review {
  const [, said, of] = REVIEW.exec(written) ?? [];
  const state = REVIEW_STATES.find((one) => one === said) ?? 'needs-review';
  return { state, ...(of !== undefined && { of }) };
}

export const reviewText = ({ state, of }: Review): string => (of === undefined ? state : `${state} ${of}`);

export const reviewOf = (state: ReviewState, text: string): Review => ({ state, of: digest(text) });

const digest = (text: string): string => shortOf(versionOf(text, 'translated'));

/** What is said of the text as it is now: one that was changed after somebody read it is to be read again. */
export const currentState = (review: Review | undefined, text: string): ReviewState | undefined =>
  review && (review.of === undefined || review.of === digest(text) ? review.state : 'needs-review');

/** What an update keeps: what was read of another source is to be read again. */
export const keptReview = (review: Review, text: string, isStale: boolean): Review =>
  reviewOf((isStale ? undefined : currentState(review, text)) ?? 'needs-review', text);

/** A text of the edition before and after an import. */
interface Passed {
  /** What was said of it before, whatever has changed since. */
  readonly before: ReviewState | undefined;
  readonly isChanged: boolean;
  readonly wasStale: boolean;
}

/**
 * What is said of a text that came back as `said`. One that was to be read again has been, if its translator says so; one that was
 * reviewed and has changed is to be read again. Most formats know no more than "translated": that takes no review back.
 */
export function returnedReview(
  said: ReviewState | 'translated',
  { before, isChanged, wasStale }: Passed,
): ReviewState | undefined {
  if (said !== 'translated') return said;
  if (before === undefined) return undefined;
  if (wasStale) return 'needs-review';
  if (before === 'needs-review') return undefined;
  return isChanged ? 'needs-review' : before;
}
