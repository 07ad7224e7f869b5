// What kit.yaml may contain: the structure of a workshop. Zod is the only definition; the types are inferred from it.
import * as z from 'zod';
import { id, ids, language, numberOrId } from '../../../yaml/schema-words.ts';

const minutes = z.int().min(1).max(600);

/** Of one sheet, suggested by a kit or asked for in a plan. */
const MAX_COPIES = 200;
const copies = z.int().min(1).max(MAX_COPIES);

/** The object that an instruction refers to, drawn beside it. */
const INSTRUCTION_SIGNS = ['none', 'dot', 'triangle', 'needle', 'card', 'note', 'pen', 'scissors'] as const;

const link = z
  .url({ protocol: /^https?$/, error: 'a full http or https address' })
  .regex(/^\S+$/, 'one address without spaces')
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
  /** Set if the step is done once for each assessed principle. */
  repeat: z.literal('principle').optional(),
});

/** Something that kit.yaml must have for a kind, as a problem words it. */
interface Need {
  /** "levels to choose from" */
  readonly what: string;
  readonly hint: string;
}

/** A key that only one kind has under its sheet in kit.yaml. */
interface OwnKey {
  readonly schema: z.ZodType;
  /** Set if every sheet of the kind needs it. */
  readonly need?: Need;
  /** What only this kind has, for the problem on a sheet of another kind: "dots to count". */
  readonly only: string;
}

/** What all sheets of a kind have in common, for planning, labels and references. */
interface KindTraits {
  /** One sheet per theme of the plan, whose number then follows the sheet's code; otherwise one per room. */
  readonly perTheme?: true;
  /** Only the facilitator reads it: one copy is enough, whatever the number of copies for all sheets. */
  readonly forFacilitator?: true;
  /** The participants' initials are printed on it, so a legend is needed. */
  readonly hasInitials?: true;
}

/** What a kind requires of a kit's files. */
export interface KindInKit {
  readonly traits: KindTraits;
  /** A file that an edition must have for this kind. */
  readonly file?: 'guide.yaml';
  readonly keys?: Readonly<Record<string, OwnKey>>;
  /** The lists that it shows and requires. */
  readonly needs?: Partial<Readonly<Record<'levels' | 'purposes' | 'reflections', Need>>>;
}

type KindsInKit = Readonly<Record<string, KindInKit>>;

/** Without the keys that only one kind has, which `kitSchema` adds. */
const sheet = z.strictObject({
  id,
  kind: z.string(),
  /** Printed large in the footer; on a sheet per principle, the principle's number follows it. */
  code: z.string().regex(/^[A-Z][A-Z0-9]{0,2}$/, 'a capital letter, then at most two capitals or digits'),
  step: id.optional(),
  /** The symbols of the instruction strip, by the ids of the instructions. */
  instructions: z.record(id, z.enum(INSTRUCTION_SIGNS)).optional(),
  /** Ids of the sheets to go to from here. */
  next: z.array(id).max(3).optional(),
  suggestedCopies: copies.default(1),
});

const kit = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0'),
  sourceLanguage: language,
  licence: z.string().min(2).max(40),
  /** Expected numbers, so that a line that is lost by accident is noticed. */
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

const made = new WeakMap<KindsInKit, z.ZodType<KitFile>>();

/** kit.yaml with sheets of these kinds, each of which may have its own keys. */
export const kitSchema = (kinds: KindsInKit): z.ZodType<KitFile> => {
  const known = made.get(kinds);
  if (known) return known;
  const own = Object.values(kinds).flatMap(({ keys }) => Object.entries(keys ?? {}));
  const ofKinds = sheet.extend({
    kind: z.enum(Object.keys(kinds) as [string, ...string[]]),
    ...Object.fromEntries(own.map(([name, { schema }]) => [name, schema.optional()])),
  });
  const schema: z.ZodType<KitFile> = z.strictObject({
    ...kit.shape,
    sheets: z.array(ofKinds).min(1).max(40),
  });
  made.set(kinds, schema);
  return schema;
};

export type KitFile = z.infer<typeof kit>;
export type SheetFile = KitFile['sheets'][number];
