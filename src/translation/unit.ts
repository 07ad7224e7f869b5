// One text of an edition beside the text it is made from: what translators, PO and XLIFF files count in.

/** How far a translation has come. `stale`: the source has changed since; `same`: the words of the source, not marked as intended. */
export type UnitState = 'translated' | 'missing' | 'stale' | 'same';

/** What people said of a text after it was translated: it is to be read again, somebody has read it, nobody needs to any more. */
export const REVIEW_STATES = ['needs-review', 'reviewed', 'final'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** How far a text has come in the translator's own program. `needs-work`: marked as fuzzy or not done. */
export type ItemState = 'untranslated' | 'needs-work' | 'translated' | ReviewState;

export interface Unit {
  /** The file of the source edition, "topics.yaml". */
  readonly file: string;
  /** Its name in all editions, "lists.topics.culture.1.a". */
  readonly key: string;
  /** The text of the source edition now. */
  readonly source: string;
  /** Absent where nothing is translated yet. */
  readonly text?: string;
  /** What the source said when the text was made; absent if it was not recorded. */
  readonly from?: string;
  readonly state: UnitState;
  /** What was said of the text as it is now; `needs-review` if that was said of another one. Absent where nothing was, and where it is stale. */
  readonly review?: ReviewState;
  /** What translators noted about it; absent where there is nothing. */
  readonly remarks?: readonly string[];
}
