// The kind `shortlist` in kit.yaml and in an edition: places for the cards that are chosen.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const shortlistKeys = {
  places: z.int().min(1).max(24),
  /** Of the cards that are put on it. */
  size: z.enum(['s', 'm', 'l']),
  /** How many of the places are the most important ones. */
  top: z.int().min(1).max(12).optional(),
};

export type ShortlistKeys = z.infer<z.ZodObject<typeof shortlistKeys>>;

export const shortlistTexts = ({ top }: ShortlistKeys) => (top === undefined ? {} : { top: text(60) });

export interface ShortlistSheet extends Sheet<CommonTexts & { readonly top?: Text }>, ShortlistKeys {}
