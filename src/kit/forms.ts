// Fields to write in, as kit.yaml describes them: lines, and boxes to tick.
import * as z from 'zod';
import { id, text } from '../yaml/schema-words.ts';

export const MAX_LINES = 40;

/** Lines to write on; items of a list to tick, with lines after them. */
const formField = z.union([
  z.strictObject({ lines: z.int().min(1).max(MAX_LINES) }),
  z.strictObject({ ticks: id, lines: z.int().min(1).max(MAX_LINES).optional() }),
]);
export type FormField = z.infer<typeof formField>;

export const formFields = z.record(id, formField);

/** Boxes that have words which ship. */
const SHIPPED_BOXES: readonly string[] = ['reflection', 'parking', 'today'];

const box = z.strictObject({ title: text(60), prompt: text(160).optional() });

/** The words of boxes to write in, by their ids: under `fields`, which may be left out if words ship for all of them. */
export const boxFields = (boxes: readonly string[]): z.ZodRawShape => {
  const shape = boxes.map((name) => [name, SHIPPED_BOXES.includes(name) ? box.optional() : box]);
  const fields = z.strictObject(Object.fromEntries(shape));
  return { fields: boxes.every((name) => SHIPPED_BOXES.includes(name)) ? fields.optional() : fields };
};
