// The kind `dots` in kit.yaml and in an edition: dots, triangles and needles to cut out.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { id, text } from '../../yaml/schema-words.ts';

const few = z.int().min(1).max(20);

export const dotsKeys = {
  /** For each person, by sheet; "all" is one for each row. */
  dots: z.record(id, z.union([few, z.literal('all')])).optional(),
  /** For each table, by sheet: so many in all, or on each of the sheets that there is one of per item. */
  triangles: z.record(id, z.union([few, z.strictObject({ each: few })])).optional(),
  needles: z.record(id, few).optional(),
};

export type DotsKeys = z.infer<z.ZodObject<typeof dotsKeys>>;

/** Headings and instructions; each is made of words that ship unless the kit says it otherwise. */
export const dotsTexts = ({ dots, triangles, needles }: DotsKeys) => ({
  howto: text(300).optional(),
  ...(dots && { dots: headings(dots) }),
  ...(triangles && { triangles: headings(triangles) }),
  ...(needles && { needles: headings(needles) }),
});

const headings = (sheets: Readonly<Record<string, unknown>>) =>
  z
    .strictObject(Object.fromEntries(Object.keys(sheets).map((sheet) => [sheet, text(100)])))
    .partial()
    .optional();

type Headings = Readonly<Record<string, Text>>;

interface DotsTexts extends CommonTexts {
  readonly howto?: Text;
  readonly dots?: Headings;
  readonly triangles?: Headings;
  readonly needles?: Headings;
}

export interface DotsSheet extends Sheet<DotsTexts>, DotsKeys {}

export const isDots = (sheet: Sheet): sheet is DotsSheet => sheet.kind === 'dots';
