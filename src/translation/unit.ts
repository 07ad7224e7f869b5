// One text of an edition beside the text it is made from: what translators, PO and XLIFF files count in.

/** Where a translation stands. `stale`: the source has changed since; `same`: the words of the source, not marked as meant. */
export type UnitState = 'translated' | 'missing' | 'stale' | 'same';

export interface Unit {
  /** The file within the edition, "actions.yaml". */
  readonly file: string;
  /** YAML path within the file, "principles.1.decks.A.actions.4". */
  readonly key: string;
  /** What the source edition says today. */
  readonly source: string;
  /** Absent where nothing is translated yet. */
  readonly text?: string;
  /** What the source said when the text was made; absent where nobody has recorded it. */
  readonly from?: string;
  readonly state: UnitState;
}
