// The kind `zones` in kit.yaml and in an edition: nested fields, and a list beside them.
import type * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { id, text } from '../../yaml/schema-words.ts';

export const zonesKeys = {
  /** From the innermost outwards. An item is one text, or has a name and, if it likes, a note. */
  show: id,
  aside: id.optional(),
};

export type ZonesKeys = z.infer<z.ZodObject<typeof zonesKeys>>;

/** `aside` is the heading of the list beside the fields. */
export const zonesTexts = ({ aside }: Pick<ZonesKeys, 'aside'>) =>
  aside === undefined ? {} : { aside: text(80) };

export interface ZonesSheet extends Sheet<CommonTexts & { readonly aside?: Text }>, ZonesKeys {}
