// The kind `notes`: lines to write on.
import type { OldKind } from '../kind.ts';
import { notes } from './layout.ts';
import { type NotesSheet, notesTexts } from './texts.ts';

export const notesKind: OldKind<NotesSheet['texts']> = {
  traits: {},
  texts: notesTexts,
  layout: notes,
  expected: ({ labels }, { texts: { title, principle } }) => ({
    always: [[title, principle], [labels.measure]],
  }),
};
