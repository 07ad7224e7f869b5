// The kind `poster` in kit.yaml and in an edition: lists to read from the wall.
import type * as z from 'zod';
import * as zod from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import { listOrLists } from '../../kit/structure.ts';
import type { Text } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const posterKeys = { show: listOrLists };

export type PosterKeys = z.infer<z.ZodObject<typeof posterKeys>>;

/** A heading for each list; a poster of one list may do without. */
export const posterTexts = ({ show }: PosterKeys) => {
  const heads = zod.strictObject(Object.fromEntries(show.map((list) => [list, text(80)])));
  return { heads: show.length > 1 ? heads : heads.partial().optional() };
};

export interface PosterSheet
  extends Sheet<CommonTexts & { readonly heads?: Readonly<Record<string, Text>> }>,
    PosterKeys {}
