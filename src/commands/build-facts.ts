// What `--json` says of a build or a check: paper, editions, names, time and looks.
import * as z from 'zod';
import { FLIPS } from '../backs.ts';
import { INK_NAMES } from '../ink.ts';

const count = z.int().min(0);

const sheet = z.object({
  /** The id that --sheets takes. */
  sheet: z.string(),
  name: z.string(),
  /** As printed, "S1–S5". */
  label: z.string(),
  file: z.string(),
  /** If it is printed on both sides: the edge that sheets are turned over. */
  flip: z.enum(FLIPS).optional(),
  /** Sheets of paper for one copy; or all that are printed, and then 1 copy, if tables need unlike numbers of pages. */
  pages: count,
  copies: count,
  /** The name of what it is printed on. */
  paper: z.string(),
  cuts: count,
  /** Those of the cuts that are short: across strips. */
  shortCuts: count,
});

const paper = {
  a3: count,
  a4: count,
  /** Sheets of every paper, these two as well. */
  papers: z.array(z.object({ paper: z.string(), sheets: count })).readonly(),
  cuts: count,
};
/** How boards are printed on another paper than A3: each on so many sheets of it, 1 being the size on A3. */
const boards = z.object({
  paper: z.string(),
  scale: z.number(),
  sheets: count,
  /** The codes of those on which a place for a card lies across a seam. */
  seams: z.array(z.string()).readonly().optional(),
});
const standIn = z.object({
  file: z.string(),
  line: count,
  key: z.string(),
  why: z.enum(['missing', 'stale']),
});
const edition = z.object({
  language: z.string(),
  /** The id of the brand, if there is one. */
  brand: z.string().optional(),
  ...paper,
  boards: boards.optional(),
  /** Minutes that it takes to cut everything, as in the guide. */
  cutting: z.object({ scissors: count, guillotine: count }).optional(),
  sheets: z.array(sheet),
  /** In a draft: texts replaced by those of the source edition. */
  standIns: z.array(standIn).optional(),
});

/** A colour of a brand's look. */
const swatch = z.object({
  name: z.string(),
  hex: z.string(),
  /** Where it is used. */
  use: z.string(),
  /** Whether it comes from the brand rather than the template. */
  own: z.boolean(),
  /** WCAG contrast ratios with each colour it is printed on or under, and the minimum required. */
  contrasts: z.array(z.object({ with: z.string(), ratio: z.number(), least: z.number() })),
});
/** What a role of text is set in; `file` is the brand's own font, and absent for a face of the template. */
const face = z.object({
  role: z.enum(['heading', 'text', 'strong']),
  family: z.string(),
  weight: z.number(),
  file: z.string().optional(),
});
const brand = z.object({
  brand: z.string(),
  name: z.string(),
  file: z.string(),
  colours: z.array(swatch),
  faces: z.array(face),
});

/** The list that the names were read from. */
const names = z.object({
  from: z.string(),
  /** As printed: the first of them. */
  first: z.array(z.object({ name: z.string(), initials: z.string(), table: count.optional() })),
  /** How many tables or groups it puts them in, if it does. */
  tables: count.optional(),
  /** In words: "2 empty rows". */
  leftOut: z.array(z.string()),
  assumed: z.array(z.string()),
});

const time = z.object({
  /** The length of the workshop. */
  length: z.string().optional(),
  /** As the kit has it, with every round once and one table. */
  minutes: count,
  /** With the rounds and tables of the plan, as in the guide. */
  planned: count,
  /** How often each group of steps is done that is done more than once. */
  rounds: z.array(count).readonly(),
  /** If it makes a difference. */
  tables: count.optional(),
  /** Steps that are left out because none of their sheets is printed. */
  without: z
    .array(z.object({ step: z.string(), name: z.string(), minutes: count }))
    .readonly()
    .optional(),
  /** Minutes of each break that the plan adds to those of the kit. */
  breaks: z.array(count).readonly().optional(),
  /** "09:00", and when it must be over. */
  start: z.string().optional(),
  end: z.string().optional(),
  /** The agenda, if it has times of day. */
  turns: z
    .array(z.object({ step: z.string(), item: z.string().optional(), at: z.string(), minutes: count }))
    .readonly()
    .optional(),
  /** Of a kit whose themes are worked on in rounds. */
  deep: z
    .object({
      /** The id of the list of themes. */
      list: z.string(),
      /** How many of them there is time for, of how many that take part. */
      rounds: count,
      of: count,
      /** Minutes with breaks; with one more theme, if the plan does not say which they are. */
      withBreaks: count,
      more: count.optional(),
      /** Codes of the sheets that each round has its own print of. */
      boards: z.array(z.string()).readonly(),
    })
    .optional(),
});

const byId = z.record(z.string(), count).readonly();

const pieces = { triangles: count, needles: count };

/** What each of these tables gets, by the ids of sheets; tables that get the same are one entry. */
const tablePacking = z.object({
  tables: z.array(count).readonly(),
  people: count,
  /** Prints, and sets of cards. */
  copies: byId,
  /** Of dots: those of its people, and its share of those to spare. */
  strips: byId,
  spare: byId,
  /** Whose dots on labels it gets: of its people, and its share of those to spare. */
  labelled: count,
  badges: count,
  ...pieces,
});

const packing = z.object({
  tables: z.array(tablePacking).readonly(),
  /** Those to spare, and those for the whole room. */
  front: z.object(pieces),
});

/** A vote with more people on one print than a question has places for dots. */
const crowdedVote = z.object({
  sheet: z.string(),
  label: z.string(),
  people: count,
  places: count,
  /** Prints, of each table or for all, with a place for everybody, and the copies of the sheet that this comes to. */
  prints: count.optional(),
  copies: count.optional(),
});

export const buildFacts = z.object({
  kit: z.string(),
  title: z.string(),
  participants: count,
  names: names.optional(),
  /** The plan file that was read; null if there was none. */
  plan: z.string().nullable(),
  ink: z.enum(INK_NAMES),
  /** The profile of the press, if the files are for a print shop. */
  press: z.string().optional(),
  /** None of a kit without minutes. */
  time: time.optional(),
  /** What lies ready at each of several tables, as in the guide. */
  packing: packing.optional(),
  crowded: z.array(crowdedVote).readonly().optional(),
  ...paper,
  editions: z.array(edition),
  /** With their colours and faces. */
  brands: z.array(brand).optional(),
  /** PDFs of earlier builds next to the new ones. */
  others: z.array(z.string()),
});

export type BuildFacts = z.infer<typeof buildFacts>;
export type BrandFacts = z.infer<typeof brand>;
