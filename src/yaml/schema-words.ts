// The building blocks of schemas: ids, languages and texts.
import * as z from 'zod';
import { visible } from '../text.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What an id must be, as problems word it. */
export const ID_FORM = 'lowercase letters, digits and single hyphens only';

/** Ids are names of files and keys, so they are limited to what every file system accepts. */
export const id = z.string().regex(ID, ID_FORM).max(40);
/** BCP 47. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag, such as sv or pt-BR');
/** A text on one line, for files that organisations and facilitators write. */
export const oneLine = (max: number) =>
  z
    .string()
    .overwrite(visible)
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/, 'a single line');
/** `- 1` and `- "1"` are the same id. */
export const numberOrId = z.union([z.int().min(0).max(999), id]).transform(String);
export const ids = z.array(numberOrId).min(1).max(60);

const makeText = (max: number) => z.string().overwrite(visible).min(1).max(max);
const textsMade = new Map<number, ReturnType<typeof makeText>>();

/**
 * A text that is printed. The maximum only guards against accidents; the sheet decides what fits.
 * One schema per length: Zod takes longer to make a hundred of them than to check a whole edition.
 */
export const text = (max = 1000) => {
  const made = textsMade.get(max) ?? makeText(max);
  textsMade.set(max, made);
  return made;
};
/** A text with a number in it, in the forms of its language or the same for every number; kit/plurals.ts checks which it needs. */
export const plural = (max = 1000) =>
  z.union([
    text(max),
    z.strictObject({
      zero: text(max).optional(),
      one: text(max).optional(),
      two: text(max).optional(),
      few: text(max).optional(),
      many: text(max).optional(),
      other: text(max),
    }),
  ]);
/** Texts by their id. */
export const textsById = (max?: number) => z.record(id, text(max));
