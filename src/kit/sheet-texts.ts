// The texts that every sheet has, and the fields in braces that the program fills in.
import type { Text } from '../text.ts';

export interface CommonTexts {
  /** What people call the sheet, "Focus board". */
  readonly name: Text;
  /** The large line at the top. */
  readonly title: Text;
  readonly instructions?: readonly Text[];
}

/** The fields in braces that the program fills in; a text needs those in `must` to make sense. */
export interface Fields {
  readonly may: readonly string[];
  readonly must: readonly string[];
  /** Set if the text has a form for each kind of number. */
  readonly plural?: true;
}
