// The texts of the kind `notes`, under its sheet in workshop.yaml.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import { commonTexts } from '../../kit/sheet-texts.ts';
import type { Texts } from '../../text.ts';
import { text } from '../../yaml/schema-words.ts';

export const notesTexts = z.strictObject({ ...commonTexts, principle: text(40) });

export type NotesSheet = Sheet<Texts<z.infer<typeof notesTexts>>>;
