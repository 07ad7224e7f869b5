// The texts of the kind `action-cards`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts, titledPrompt } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { plural, text } from '../../yaml/schema-words.ts';

export const actionCardsTexts = z.strictObject({
  ...commonTexts,
  own: text(40),
  case: text(30),
  tool: text(30),
  /** "{count} kort" */
  count: plural(30),
  cutting: titledPrompt,
});

export type ActionCardsSheet = Sheet<Texts<z.infer<typeof actionCardsTexts>>>;
