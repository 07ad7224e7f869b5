// Schemas for the texts of a sheet, under `sheets.ID` in workshop.yaml; each kind added its own.
import * as z from 'zod';
import { text, textsById } from '../../../yaml/schema-words.ts';

/** The texts that every kind had. */
export const commonTexts = {
  name: text(60),
  title: text(120),
  /** One sentence each; ids as in kit.yaml. */
  instructions: textsById(200).optional(),
};

/** A box to write in: its title, and what to write. */
export const titledPrompt = z.strictObject({ title: text(60), prompt: text(160) });
