// The texts of the kind `reflection`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const reflectionTexts = z.strictObject({
  ...commonTexts,
  table: z.strictObject({
    title: text(80),
    action: text(40),
    who: text(40),
    first: text(40),
    when: text(40),
  }),
});

export type ReflectionSheet = Sheet<Texts<z.infer<typeof reflectionTexts>>>;
