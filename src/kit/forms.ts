// Fields to write in, as kit.yaml describes them: lines, and boxes to tick.
import * as z from 'zod';
import { id } from '../yaml/schema-words.ts';

export const MAX_LINES = 40;

/** Lines to write on; items of a list to tick, with lines after them. */
const formField = z.union([
  z.strictObject({ lines: z.int().min(1).max(MAX_LINES) }),
  z.strictObject({ ticks: id, lines: z.int().min(1).max(MAX_LINES).optional() }),
]);
export type FormField = z.infer<typeof formField>;

export const formFields = z.record(id, formField);
