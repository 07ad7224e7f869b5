// The kind `guide` in kit.yaml: what the facilitator or the host of a table reads. Its words are those of the steps, and words that ship.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';

export const guideKeys = { for: z.enum(['facilitator', 'host']) };

export type GuideKeys = z.infer<z.ZodObject<typeof guideKeys>>;

export type GuideSheet = Sheet & GuideKeys;
