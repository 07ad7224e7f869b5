// The texts of the kind `vote-dots`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const voteDotsTexts = z.strictObject({
  ...commonTexts,
  dots: text(100),
  triangles: text(100),
  needles: text(100),
  howto: text(300),
});

export interface VoteDotsSheet extends Sheet<Texts<z.infer<typeof voteDotsTexts>>> {
  /** For each participant, from kit.yaml. */
  readonly dots: number;
}
