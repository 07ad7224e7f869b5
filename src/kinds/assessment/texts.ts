// The texts of the kind `assessment`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts, titledPrompt } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const assessmentTexts = z.strictObject({
  ...commonTexts,
  no: text(60),
  yes: text(60),
  shortNo: text(12),
  shortYes: text(12),
  /** A scale as it is read aloud: "Skala från {no} till {yes}". */
  scale: text(80),
  reflection: titledPrompt,
  parking: titledPrompt,
});

export type AssessmentSheet = Sheet<Texts<z.infer<typeof assessmentTexts>>>;
