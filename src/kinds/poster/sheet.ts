// The kind `poster` in kit.yaml and in an edition: lists to read from the wall.
import * as z from 'zod';
import type { ListItem, Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import { listOrLists } from '../../kit/structure.ts';
import type { Text } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const posterKeys = {
  /** The first one is the largest; on the sheet of an item it is read aloud. */
  show: listOrLists,
};

export type PosterKeys = z.infer<z.ZodObject<typeof posterKeys>>;

/** A heading for each list; a poster of one list may do without. */
export const posterTexts = ({ show }: PosterKeys) => {
  const heads = z.strictObject(Object.fromEntries(show.map((list) => [list, text(80)])));
  return { heads: show.length > 1 ? heads : heads.partial().optional() };
};

export interface PosterSheet
  extends Sheet<CommonTexts & { readonly heads?: Readonly<Record<string, Text>> }>,
    PosterKeys {}

/** What a poster says of an item below its name. */
export const moreOf = ({ text: main, fields }: ListItem): readonly Text[] =>
  [fields.text, fields.note].flatMap((field) => (field === undefined || field === main ? [] : [field]));
