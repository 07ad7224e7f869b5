// What kit.yaml may hold: the structure of a workshop. Zod is the only definition, the types follow from it.
import * as z from 'zod';
import { id, ids, language, numberOrId } from '../yaml/schema-words.ts';

const minutes = z.int().min(1).max(600);
const copies = z.int().min(1).max(200);

export const SHEET_KINDS = [
  'guide',
  'focus-board',
  'vote-sheet',
  'principle',
  'assessment',
  'action-cards',
  'vote-dots',
  'personal-dots',
  'matrix',
  'reflection',
  'notes',
  'parking',
] as const;

/** The thing an instruction speaks of, drawn beside it. */
export const INSTRUCTION_SIGNS = ['none', 'dot', 'triangle', 'needle', 'card', 'note'] as const;

const link = z
  .url({ protocol: /^https?$/, error: 'a whole http or https address' })
  .regex(/^\S+$/, 'one address without blanks')
  .max(400);
const resource = z.strictObject({ links: z.array(link).max(5).default([]) });

const deck = z.strictObject({
  /** One capital letter: the deck of question B of principle 3 is "3B". */
  id: z.string().regex(/^[A-Z]$/, 'one capital letter'),
  actions: ids,
  case: resource.optional(),
  tool: resource.optional(),
});

const principle = z.strictObject({
  id: numberOrId,
  dimensions: ids.optional(),
  challenges: ids,
  decks: z.array(deck).min(1).max(26),
});

const step = z.strictObject({
  id,
  minutes: minutes.optional(),
  /** A step done once for each principle that is assessed. */
  repeat: z.literal('principle').optional(),
});

const sheet = z.strictObject({
  id,
  kind: z.enum(SHEET_KINDS),
  /** Printed large at the foot; a sheet a principle has its number after it. */
  code: z.string().regex(/^[A-Z][A-Z0-9]{0,2}$/, 'a capital letter, then at most two capitals or digits'),
  step: id.optional(),
  /** The signs of the instruction strip, by the ids of the instructions. */
  instructions: z.record(id, z.enum(INSTRUCTION_SIGNS)).optional(),
  /** Ids of the sheets to go to from here. */
  next: z.array(id).max(3).optional(),
  suggestedCopies: copies.default(1),
  /** vote-dots: how many a participant. */
  dots: z.int().min(1).max(10).optional(),
});

export const kitSchema = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, as 1.0.0'),
  sourceLanguage: language,
  licence: z.string().min(2).max(40),
  /** How many there must be, so that a line lost by accident is noticed. */
  counts: z
    .strictObject({
      principles: z.int(),
      dimensions: z.int(),
      challenges: z.int(),
      questions: z.int(),
      actions: z.int(),
      cases: z.int(),
      tools: z.int(),
    })
    .partial()
    .optional(),
  steps: z.array(step).max(20),
  levels: z.array(id).min(2).max(5).optional(),
  purposes: ids.optional(),
  reflections: ids.optional(),
  sheets: z.array(sheet).min(1).max(40),
  principles: z.array(principle).min(1).max(8),
});

export type KitFile = z.infer<typeof kitSchema>;
export type SheetFile = KitFile['sheets'][number];
export type StepFile = KitFile['steps'][number];
export type SheetKind = (typeof SHEET_KINDS)[number];
export type InstructionSign = (typeof INSTRUCTION_SIGNS)[number];
