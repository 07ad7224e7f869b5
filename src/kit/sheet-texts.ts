// Schemas for the texts of a sheet, under `sheets.ID` in workshop.yaml; each kind adds its own.
import * as z from 'zod';
import type { Texts } from '../text.ts';
import { text, textsById } from '../yaml/schema-words.ts';

/** The texts that every kind has. */
export const commonTexts = {
  /** What people call the sheet, "Fokustavla". */
  name: text(60),
  /** The large line at the top. */
  title: text(120),
  /** One sentence each; ids as in kit.yaml. */
  instructions: textsById(200).optional(),
};

/** A box to write in: its title, and what to write. */
export const titledPrompt = z.strictObject({ title: text(60), prompt: text(160) });

export type CommonTexts = Texts<z.infer<z.ZodObject<typeof commonTexts>>>;

/** The fields in braces that the program fills in; a text needs those in `must` to make sense. */
export interface Fields {
  readonly may: readonly string[];
  readonly must: readonly string[];
  /** Set if the text has a form for each kind of number. */
  readonly plural?: true;
}
