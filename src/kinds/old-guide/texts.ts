// The texts of the kind `guide`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';

export const oldGuideTexts = z.strictObject({ ...commonTexts });

export type OldGuideSheet = Sheet<Texts<z.infer<typeof oldGuideTexts>>>;
