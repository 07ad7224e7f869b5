// The texts of the kind `principle`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const principleTexts = z.strictObject({
  ...commonTexts,
  why: text(80),
  dimensions: text(80),
  going: text(200),
});

export type PrincipleSheet = Sheet<Texts<z.infer<typeof principleTexts>>>;
