// The texts of the kind `parking`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const parkingTexts = z.strictObject({
  ...commonTexts,
  principle: text(40),
  idea: text(40),
  who: text(40),
  when: text(40),
});

export type ParkingSheet = Sheet<Texts<z.infer<typeof parkingTexts>>>;
