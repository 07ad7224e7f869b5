// The texts of the kind `personal-dots`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const personalDotsTexts = z.strictObject({ ...commonTexts, dots: text(100), howto: text(300) });

export type PersonalDotsSheet = Sheet<Texts<z.infer<typeof personalDotsTexts>>>;
