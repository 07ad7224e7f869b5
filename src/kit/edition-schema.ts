// What an edition of a kit may contain: all its words. The structure says which lists, steps and sheets there are.
import * as z from 'zod';
import { id, language, text } from '../yaml/schema-words.ts';
import type { AllKindRules } from './kind.ts';
import { kindNamed } from './kinds.ts';
import { chainOf, type ListStructure, type SheetStructure, type Structure } from './structure.ts';
import { ownWordsSchema } from './words.ts';

/** An item's id: a lettered list has capital letters. */
export const itemId = z
  .string()
  .regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z])$/,
    'lowercase letters, digits and single hyphens, or one capital letter',
  )
  .max(40);

/** Of an item of a lettered list. */
const letterId = z.string().regex(/^[A-Z]$/, 'one capital letter, as the list has "letters: true"');

const ITEM = 500;
const paragraph = text(600);
const lines = z.array(text(300)).min(1).max(12);

/** The texts of an item: one, or the named fields. */
export const itemSchema = ({ fields }: Pick<ListStructure, 'fields'>): z.ZodType =>
  fields ? z.strictObject(Object.fromEntries(fields.map((field) => [field, text(ITEM)]))) : text(ITEM);

/** Texts by the ids of the parents, from the outermost, and their own. */
const listSchema = (lists: Structure['lists'], name: string): z.ZodType =>
  chainOf(lists, name).reduceRight<z.ZodType>(
    (inner, list) => z.record(lists[list]?.letters ? letterId : id, inner),
    itemSchema(lists[name] ?? {}),
  );

/** The texts that a length of the workshop replaces. */
const inLengths = ({ lengths = {} }: Structure, shape: z.ZodRawShape): z.ZodRawShape =>
  Object.fromEntries(
    Object.keys(lengths).map((length) => [length, z.strictObject(shape).partial().optional()]),
  );

const STEP_LINES = { do: lines.optional(), say: lines.optional(), watch: lines.optional() };

export const STEP_TEXTS = {
  name: text(60),
  ...STEP_LINES,
  /** Lines that are added if there are several tables. */
  tables: z.strictObject(STEP_LINES).optional(),
};

const stepSchema = (kit: Structure): z.ZodType =>
  z.strictObject({
    /** Printed before the name in place of "Step 2". */
    label: text(40).optional(),
    ...STEP_TEXTS,
    ...inLengths(kit, STEP_TEXTS),
  });

const commonShape = ({ signs }: SheetStructure): z.ZodRawShape => ({
  /** What people call the sheet, "Focus board". */
  name: text(60),
  /** The large line at the top. */
  title: text(120),
  /** One sentence each, as many as there are signs. */
  instructions: signs ? z.array(text(200)).length(signs.length) : z.array(text(200)).min(1).max(6).optional(),
});

const sheetSchema = (sheet: SheetStructure, kit: Structure, kinds: AllKindRules): z.ZodType => {
  const { texts, words } = kindNamed(kinds, sheet.kind);
  const shape = { ...commonShape(sheet), ...texts(sheet, kit) };
  const own = z.strictObject({ ...shape, ...inLengths(kit, shape) });
  return words === undefined ? own : own.optional();
};

const byId = <T extends { readonly id: string }>(items: readonly T[], schema: (item: T) => z.ZodType) =>
  z.strictObject(Object.fromEntries(items.map((item) => [item.id, schema(item)])));

/** Left out if every sheet has words that ship. */
const sheetsSchema = (kit: Structure, kinds: AllKindRules): z.ZodType => {
  const own = byId(kit.sheets, (sheet) => sheetSchema(sheet, kit, kinds));
  return kit.sheets.every(({ kind }) => kindNamed(kinds, kind).words !== undefined) ? own.optional() : own;
};

/** What only the facilitator reads. */
export const GUIDANCE = z
  .strictObject({
    intro: z.array(paragraph).min(1).max(12).optional(),
    bring: z.array(paragraph).min(1).max(20).optional(),
    /** What happens with the result. */
    after: z.array(paragraph).min(1).max(12).optional(),
    /** Where the material comes from, after the licence. */
    about: z.array(paragraph).min(1).max(12).optional(),
  })
  .optional();

/** Top-level keys that say what the edition is; they are not translated. */
export const ABOUT = {
  language,
  /** The language's own name for itself, "svenska". */
  name: text(40),
  /** The native speaker who has reviewed it; "none" until somebody has. */
  review: text(200),
};

export const aboutSchema = z.looseObject(ABOUT);

/** The whole content of an edition. Without a structure, only what does not depend on it. */
export const editionContentSchema = (kit: Structure | undefined, kinds: AllKindRules): z.ZodType =>
  z.strictObject({
    ...ABOUT,
    /** Name of the kit, as in the footer of every sheet. */
    title: text(80),
    subtitle: text(160),
    /** The source of the content and its licence. */
    source: text(240),
    /** The same for the foot of small sheets. */
    sourceShort: text(60).optional(),
    /** Words that replace those that ship. */
    words: ownWordsSchema,
    lists: kit
      ? z
          .strictObject(
            Object.fromEntries(Object.keys(kit.lists).map((name) => [name, listSchema(kit.lists, name)])),
          )
          .optional()
      : z.record(id, z.unknown()).optional(),
    steps: kit ? byId(kit.steps, () => stepSchema(kit)).optional() : z.unknown(),
    sheets: kit ? sheetsSchema(kit, kinds) : z.unknown(),
    guide: GUIDANCE,
  });
