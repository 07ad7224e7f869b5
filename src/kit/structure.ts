// What kit.yaml may contain: lists, steps and sheets, and no words. Zod is the only definition; the types are inferred from it.
import * as z from 'zod';
import { id, language } from '../yaml/schema-words.ts';

/** Of one sheet, suggested by a kit or asked for in a plan. */
export const MAX_PRINTS = 200;
const prints = z.int().min(1).max(MAX_PRINTS);
/** The list's items own a colour, a number and a symbol; so many there are. */
export const MAX_THEMES = 8;

/** The object that an instruction refers to, drawn beside it. */
const SIGNS = ['none', 'dot', 'triangle', 'needle', 'card', 'note', 'pen', 'scissors'] as const;
export type Sign = (typeof SIGNS)[number];

/** The papers that a sheet can be made for. */
const FORMATS = ['A3', 'A4'] as const;

const count = z.int().min(1).max(1000);

const listKeys = z.strictObject({
  /** The parent list: every item of it has some of this list. */
  of: id.optional(),
  /** The texts of an item; an item without fields is one text. */
  fields: z.array(id).min(1).max(6).optional(),
  /** How many there are with all parents, so that a lost line is noticed. */
  count: count.optional(),
  /** Items are lettered, "3B", where others are numbered. */
  letters: z.literal(true).optional(),
  /** A parent may have none of them. */
  optional: z.literal(true).optional(),
  /** Items have addresses, under `links`. */
  links: z.literal(true).optional(),
});

/** A number is short for a list of one text an item, so many. */
const list = z.union([count.transform((number): z.infer<typeof listKeys> => ({ count: number })), listKeys]);

const minutes = z.int().min(1).max(600);

/** Every other key is the name of a length, with the minutes that the step takes in it. */
const step = z
  .object({
    id,
    /** A list: the step is done once for each item. */
    each: id.optional(),
    /** Not counted as a step. */
    break: z.literal(true).optional(),
    /** Lends the colour of a theme to the step's sheets. */
    theme: id.optional(),
    /** Minutes added once if there are several tables, and for each table after the first. */
    tables: minutes.optional(),
    perTable: minutes.optional(),
  })
  .catchall(minutes);

/** The keys of every sheet; those of its kind are checked with the kind. */
const sheetKeys = {
  id,
  kind: z.string(),
  /** Printed large in the footer; on a sheet per item, the item's number follows it. */
  code: z.string().regex(/^[A-Z][A-Z0-9]{0,2}$/, 'a capital letter, then at most two capitals or digits'),
  step: id.optional(),
  /** Printed instead of those of its step, of which it takes only some. */
  minutes: minutes.optional(),
  theme: id.optional(),
  format: z.enum(FORMATS).optional(),
  /** What one print is for; a pack is what a table fetches for a theme. */
  per: z.enum(['room', 'table', 'person', 'pack']).default('room'),
  /** Prints for a unit of `per`: a number, or a list with one for each item. */
  copies: z.union([prints, id]).optional(),
  /** Copies for one group that wants to fix dots and cards in place. */
  suggested: prints.default(1),
  /** People that one print serves, of a sheet for the room. */
  for: z.int().min(1).max(500).optional(),
  /** It is hung up or handed out when its step begins: until then it is kept ready. */
  later: z.literal(true).optional(),
  /** A list: one sheet for each item. */
  each: id.optional(),
  /** The thing beside each instruction. */
  signs: z.array(z.enum(SIGNS)).min(1).max(6).optional(),
  /** Where to go from here; by default the sheets of the next step. */
  next: z.array(id).max(3).optional(),
};

/** One list, or several shown together. */
export const listOrLists = z.union([id.transform((one) => [one]), z.array(id).min(1).max(6)]);

interface Nested {
  readonly [key: string]: Nested | readonly string[];
}

const link = z
  .url({ protocol: /^https?$/, error: 'a full http or https address' })
  .regex(/^\S+$/, 'one address without spaces')
  .max(400);
const links: z.ZodType<Nested> = z.record(
  z.string(),
  z.lazy(() => z.union([z.array(link).max(20), links])),
);

/** kit.yaml; its sheets are checked once more, each with the keys of its kind. */
export const structureSchema = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0'),
  sourceLanguage: language,
  licence: z.string().min(2).max(40),
  /** Minutes of each length of the workshop, by name; the first is the usual one. */
  lengths: z.record(id, z.int().min(5).max(3000)).optional(),
  /** How many people the workshop is made for at most; a plan for more is a warning. */
  people: z.strictObject({ most: z.int().min(1).max(1000) }).optional(),
  /** People at a table. */
  tables: z
    .strictObject({
      least: z.int().min(1).max(60),
      best: z.int().min(1).max(60),
      most: z.int().min(1).max(60),
    })
    .optional(),
  themes: id.optional(),
  /** The keys of texts that are terms, for the glossary of translators; a star is any one step. */
  terms: z
    .array(
      z
        .string()
        .regex(/^[\w*-]+(?:\.[\w*-]+)*$/, 'the key of a text, such as sheets.*.name')
        .max(200),
    )
    .min(1)
    .max(100)
    .optional(),
  /** Names that are written the same in every language: of products, organisations and documents. */
  names: z.array(z.string().trim().min(2).max(80)).max(200).optional(),
  lists: z.record(id, list).default({}),
  /** The addresses of items, nested as their texts are. */
  links: z.record(id, links).optional(),
  steps: z.array(step).max(40).default([]),
  sheets: z
    .array(z.looseObject({ kind: z.string() }))
    .max(60)
    .default([]),
});

const sheetSchema = z.strictObject(sheetKeys);

export type Structure = Omit<z.infer<typeof structureSchema>, 'sheets'> & {
  readonly sheets: readonly SheetStructure[];
};

interface Parts {
  readonly lists: object;
  readonly steps: readonly unknown[];
  readonly sheets: readonly unknown[];
}

/** Whether a kit is that of the words that ship, with nothing to print. */
export const isWordsAlone = ({ lists, steps, sheets }: Parts): boolean =>
  Object.keys(lists).length + steps.length + sheets.length === 0;

export type ListStructure = Structure['lists'][string];
export type StepStructure = Structure['steps'][number];
/** The common keys of a sheet; those of its kind are there too. */
export type SheetStructure = z.infer<typeof sheetSchema>;

const made = new WeakMap<z.ZodRawShape, z.ZodObject>();

/** A sheet with the keys of its kind. */
export const sheetWith = (keys: z.ZodRawShape): z.ZodObject => {
  const known = made.get(keys) ?? sheetSchema.extend(keys);
  made.set(keys, known);
  return known;
};

/** What an item's position is printed as: "3", or "C" in a lettered list. */
export const positionCode = (index: number, letters: boolean): string =>
  letters ? String.fromCharCode(65 + index) : String(index + 1);

/** From the outermost list to this one: "themes", "questions", "actions". Stops where a list is its own parent. */
export const chainOf = (lists: Structure['lists'], id: string): readonly string[] => {
  const chain = [id];
  for (let of = lists[id]?.of; of !== undefined && !chain.includes(of); of = lists[of]?.of) chain.unshift(of);
  return chain;
};
