// The texts of the kind `focus-board`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const focusBoardTexts = z.strictObject({ ...commonTexts, purpose: text(80) });

export type FocusBoardSheet = Sheet<Texts<z.infer<typeof focusBoardTexts>>>;
