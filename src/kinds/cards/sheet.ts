// The kind `cards` in kit.yaml and in an edition: cards to cut out, of a list or to fill in.
import * as z from 'zod';
import { type FormField, formFields } from '../../kit/forms.ts';
import type { Reference } from '../../kit/kind.ts';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import { listOrLists, type Structure } from '../../kit/structure.ts';
import type { Text } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const cardsKeys = {
  /** Several lists make one pile for each parent. */
  show: listOrLists.optional(),
  as: z.enum(['text', 'pair', 'prompt', 'form', 'link']).default('text'),
  size: z.enum(['s', 'm', 'l']),
  /** Blank cards: in all, or one for each parent. */
  own: z.union([z.int().min(1).max(60), z.literal('each')]).optional(),
  /** A first card on each pile, with its code, its name and how many cards it has. */
  covers: z.literal(true).optional(),
  /** Under a prompt. */
  lines: z.int().min(1).max(8).optional(),
  /** Of a form. */
  fields: formFields.optional(),
  /** The fields of a part to tear off. */
  tear: formFields.optional(),
};

export type CardsKeys = z.infer<z.ZodObject<typeof cardsKeys>>;

export const cardsTexts = (
  { show = [], own, fields, tear }: CardsKeys,
  { lists }: Pick<Structure, 'lists'>,
): z.ZodRawShape => {
  const headed = show.length > 1 ? show.filter((list) => lists[list]?.links) : [];
  return {
    ...(own !== undefined && { own: text(40) }),
    /** What the cards with addresses are, beside others: "Case". */
    ...(headed.length > 0 && {
      heads: z.strictObject(Object.fromEntries(headed.map((list) => [list, text(30)]))),
    }),
    ...(fields && { fields: namesOf(fields) }),
    ...(tear && { tear: namesOf(tear).extend({ title: text(60) }) }),
  };
};

const namesOf = (fields: Readonly<Record<string, FormField>>) =>
  z.strictObject(Object.fromEntries(Object.keys(fields).map((field) => [field, text(60)])));

interface CardsTexts extends CommonTexts {
  readonly own?: Text;
  readonly heads?: Readonly<Record<string, Text>>;
  readonly fields?: Readonly<Record<string, Text>>;
  readonly tear?: Readonly<Record<string, Text>>;
}

export interface CardsSheet extends Sheet<CardsTexts>, CardsKeys {}

export const cardsLists = ({ show = [], fields = {}, tear = {} }: CardsKeys): readonly Reference[] => [
  ...show.map((list, i) => ({ list, path: ['show', i] })),
  ...ticksOf('fields', fields),
  ...ticksOf('tear', tear),
];

const ticksOf = (key: string, fields: Readonly<Record<string, FormField>>): readonly Reference[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    'ticks' in field ? [{ list: field.ticks, path: [key, name, 'ticks'] }] : [],
  );
