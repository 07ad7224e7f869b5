// The kind `vote` in kit.yaml and in an edition: questions to put dots on.
import type * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { id, text } from '../../yaml/schema-words.ts';

export const voteKeys = {
  /** In a column for each theme. */
  show: id,
};

export type VoteKeys = z.infer<z.ZodObject<typeof voteKeys>>;

/** Each is a word that ships unless the kit says it otherwise. */
export const voteTexts = {
  legend: text(80).optional(),
  fold: text(120).optional(),
  tally: text(80).optional(),
  after: text(240).optional(),
};

type Own = { readonly [K in keyof typeof voteTexts]?: Text };
export interface VoteSheet extends Sheet<CommonTexts & Own>, VoteKeys {}
