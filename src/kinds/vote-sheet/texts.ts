// The texts of the kind `vote-sheet`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const voteSheetTexts = z.strictObject({
  ...commonTexts,
  legend: text(80),
  fold: text(120),
  tally: text(80),
  after: text(240),
  /** Above a column that continues the principle before it: "{name}, forts." */
  continued: text(80),
});

export type OldVoteSheet = Sheet<Texts<z.infer<typeof voteSheetTexts>>>;
