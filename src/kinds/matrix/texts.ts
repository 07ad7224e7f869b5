// The texts of the kind `matrix`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const matrixTexts = z.strictObject({
  ...commonTexts,
  effect: z.strictObject({ name: text(60), low: text(40), high: text(40) }),
  effort: z.strictObject({ name: text(60), low: text(40), high: text(40) }),
  quadrants: z.strictObject({
    /** Great effect, little effort. */
    start: text(40),
    /** Great effect, great effort. */
    plan: text(40),
    /** Little effect, little effort. */
    fill: text(40),
    /** Little effect, great effort. */
    leave: text(40),
  }),
  /** What the field shows, read aloud: where its axes and quadrants are. Without it their names are read. */
  inWords: text(400).optional(),
});

/** What is filled in: both axes with their ends, and the names of the quadrants. */
export const IN_WORDS = ['effect', 'effort', 'start', 'plan', 'fill', 'leave'] as const;

export type MatrixSheet = Sheet<Texts<z.infer<typeof matrixTexts>>>;
