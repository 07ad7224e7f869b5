// The kind `zones` in kit.yaml and in an edition: nested fields, and a list and boxes beside them.
import * as z from 'zod';
import type { BoxTexts } from '../../furniture/box-texts.ts';
import { boxFields } from '../../kit/forms.ts';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { id, text } from '../../yaml/schema-words.ts';

export const ZONE_SYMBOLS = ['none', 'person', 'house', 'houses', 'map'] as const;

export const zonesKeys = {
  /** From the innermost outwards. An item is one text, or has a name and, if it likes, a note. */
  show: id,
  aside: id.optional(),
  /** Boxes to write in, beside the zones. */
  boxes: z.array(id).min(1).max(2).optional(),
  /** What is drawn in the zones, one for each, from the innermost outwards. */
  symbols: z.array(z.enum(ZONE_SYMBOLS)).min(1).max(12).optional(),
};

export type ZonesKeys = z.infer<z.ZodObject<typeof zonesKeys>>;

/** `aside` is the heading of the list beside the fields. */
export const zonesTexts = ({ aside, boxes }: Pick<ZonesKeys, 'aside' | 'boxes'>) => ({
  ...(aside !== undefined && { aside: text(80) }),
  ...(boxes && boxFields(boxes)),
});

interface ZonesTexts extends CommonTexts {
  readonly aside?: Text;
  readonly fields?: Readonly<Record<string, BoxTexts>>;
}

export interface ZonesSheet extends Sheet<ZonesTexts>, ZonesKeys {}
