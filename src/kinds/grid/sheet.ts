// The kind `grid` in kit.yaml and in an edition: a field of cells to put cards in.
import * as z from 'zod';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { id, text } from '../../yaml/schema-words.ts';

/** A list, or "ends" for an arrow from one end to the other. */
const axis = id;
export const ENDS = 'ends';

export const gridKeys = {
  across: axis,
  /** Without it there are columns only. */
  down: axis.optional(),
  /** One more column or row, for what belongs everywhere. */
  band: z.enum(['side', 'bottom']).optional(),
  /** Names in the four cells between two arrows. */
  cells: z.literal(true).optional(),
  /** The cards that a cell takes. */
  takes: z.enum(['s', 'm']),
  /** A field to write in what it is about, for copies that are alike. */
  subject: z.literal(true).optional(),
  /** Two sheets side by side, the seam between two columns. */
  span: z.literal(2).optional(),
};

export type GridKeys = z.infer<z.ZodObject<typeof gridKeys>>;

const named = z.strictObject({ name: text(60) });
const arrow = named.extend({ low: text(60), high: text(60) });

export const gridTexts = ({ across, down, band, cells, subject }: GridKeys) => ({
  ...(subject && { subject: text(40) }),
  /** Columns of a list need no name. */
  across: across === ENDS ? arrow : down === undefined ? named.optional() : named,
  ...(down !== undefined && { down: down === ENDS ? arrow : named }),
  ...(band !== undefined && { band: text(60) }),
  /** In reading order. */
  ...(cells && { cells: z.array(text(40)).length(4) }),
});

export interface AxisTexts {
  readonly name: Text;
  readonly low?: Text;
  readonly high?: Text;
}

interface GridTexts extends CommonTexts {
  readonly across?: AxisTexts;
  readonly down?: AxisTexts;
  readonly subject?: Text;
  readonly band?: Text;
  readonly cells?: readonly Text[];
}

export interface GridSheet extends Sheet<GridTexts>, GridKeys {}
