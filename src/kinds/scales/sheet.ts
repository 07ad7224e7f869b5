// The kind `scales` in kit.yaml and in an edition: a scale for each item.
import * as z from 'zod';
import { boxFields } from '../../kit/forms.ts';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { id, text } from '../../yaml/schema-words.ts';

export const scalesKeys = {
  show: id,
  /** A line with two ends, three to five stops, or the two ends of each item, its fields `low` and `high`. */
  levels: z.union([z.int().min(2).max(5), z.literal('own')]),
  mark: z.enum(['dot', 'pen', 'tick']),
  /** Which of three to five stops along an arrow is today: the first is 1. */
  now: z.int().min(1).max(5).optional(),
  /** A place for a triangle at each scale. */
  bay: z.literal('triangle').optional(),
  /** Boxes to write in beside the scales. */
  boxes: z.array(id).min(1).max(3).optional(),
};

export type ScalesKeys = z.infer<z.ZodObject<typeof scalesKeys>>;

export const scalesTexts = ({ levels, boxes }: ScalesKeys) => ({
  ...(levels !== 'own' && { levels: z.array(text(60)).length(levels) }),
  /** Short words for the two ends of a line, with which it is read aloud: "no", "yes". */
  ...(levels === 2 && { ends: z.array(text(12)).length(2).optional() }),
  ...(boxes && boxFields(boxes)),
});

interface ScalesTexts extends CommonTexts {
  readonly levels?: readonly Text[];
  readonly ends?: readonly Text[];
  readonly fields?: Readonly<Record<string, { readonly title: Text; readonly prompt?: Text }>>;
}

export interface ScalesSheet extends Sheet<ScalesTexts>, ScalesKeys {}
