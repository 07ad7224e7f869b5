// The kind `vote` in kit.yaml and in an edition: questions to put dots on.
import type * as z from 'zod';
import type { Kit, ListItem, Sheet } from '../../kit/kit.ts';
import { isBelow, itemsFor, itemsOf, itemsUnder, themesOf } from '../../kit/lists.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { id, text } from '../../yaml/schema-words.ts';

export const voteKeys = {
  /** In a column for each theme; without themes, for each item of the list above it. */
  show: id,
};

export type VoteKeys = z.infer<z.ZodObject<typeof voteKeys>>;

/** Each is a word that ships unless the kit says it otherwise. */
export const voteTexts = {
  legend: text(80).optional(),
  fold: text(120).optional(),
  tally: text(80).optional(),
  after: text(240).optional(),
  strokes: text(120).optional(),
};

type Own = { readonly [K in keyof typeof voteTexts]?: Text };
export interface VoteSheet extends Sheet<CommonTexts & Own>, VoteKeys {}

/** The sheet's own texts, and the words that ship in place of those that it does not have. */
export const voteWords = (kit: Kit, { texts }: Pick<VoteSheet, 'texts'>): Required<Own> => ({
  ...kit.words.vote,
  ...texts,
});

/** What is asked below one heading; a list without a parent has none. */
export interface Asked {
  readonly head?: ListItem;
  readonly items: readonly ListItem[];
}

/** All that the sheet asks, in the kit's order. */
export const askedOn = (kit: Kit, sheet: VoteSheet, item: ListItem | undefined): readonly Asked[] => {
  const { show } = sheet;
  const all = itemsFor(kit, sheet, show, item);
  const above = kit.lists[show]?.of;
  if (above === undefined) return [{ items: all }];
  const heads =
    kit.themes !== undefined && isBelow(kit.lists, show, kit.themes) ? themesOf(kit) : itemsOf(kit, above);
  return heads
    .map((head) => ({ head, items: itemsUnder(head, show).filter((one) => all.includes(one)) }))
    .filter(({ items }) => items.length > 0);
};
