// What an edition's files may hold, all the words of a workshop: Zod is the only definition, the types follow from it.
import * as z from 'zod';
import { id, language, text, texts } from '../yaml/schema-words.ts';
import type { SheetKind } from './schema-kit.ts';

export * from './schema-kit.ts';

export const editionSchema = z.strictObject({
  /** The same as the folder's name. */
  language,
  /** The language's own name for itself, "svenska". */
  name: text(40),
  /** Who of the language's native speakers has read it; "none" until somebody has. */
  review: text(200),
});

/** Header words every sheet has. */
const common = {
  /** What people call the sheet, "Fokustavla". */
  name: text(60),
  /** The large line at the top. */
  title: text(120),
  /** One sentence each; ids as in kit.yaml. */
  instructions: texts(200).optional(),
};

const box = z.strictObject({ title: text(60), prompt: text(160) });

/** The texts of a sheet, by its kind. */
export const sheetTexts = {
  guide: z.strictObject({ ...common }),
  'focus-board': z.strictObject({ ...common, purpose: text(80) }),
  'vote-sheet': z.strictObject({
    ...common,
    legend: text(80),
    fold: text(120),
    tally: text(80),
    after: text(240),
    /** Over a column that goes on with the principle before it: "{name}, forts." */
    continued: text(80),
  }),
  principle: z.strictObject({ ...common, why: text(80), dimensions: text(80), going: text(200) }),
  assessment: z.strictObject({
    ...common,
    no: text(60),
    yes: text(60),
    shortNo: text(12),
    shortYes: text(12),
    /** A scale for those who hear it: "Skala från {no} till {yes}". */
    scale: text(80),
    reflection: box,
    parking: box,
  }),
  'action-cards': z.strictObject({
    ...common,
    own: text(40),
    case: text(30),
    tool: text(30),
    /** "{count} kort" */
    count: text(30),
    cutting: box,
  }),
  'vote-dots': z.strictObject({
    ...common,
    dots: text(100),
    triangles: text(100),
    needles: text(100),
    howto: text(300),
  }),
  'personal-dots': z.strictObject({ ...common, dots: text(100), howto: text(300) }),
  matrix: z.strictObject({
    ...common,
    effect: z.strictObject({ name: text(60), low: text(40), high: text(40) }),
    effort: z.strictObject({ name: text(60), low: text(40), high: text(40) }),
    quadrants: z.strictObject({
      /** Great effect, little effort. */
      start: text(40),
      /** Great effect, great effort. */
      plan: text(40),
      /** Little effect, little effort. */
      fill: text(40),
      /** Little effect, great effort. */
      leave: text(40),
    }),
  }),
  reflection: z.strictObject({
    ...common,
    table: z.strictObject({
      title: text(80),
      action: text(40),
      who: text(40),
      first: text(40),
      when: text(40),
    }),
  }),
  notes: z.strictObject({ ...common, principle: text(40) }),
  parking: z.strictObject({ ...common, principle: text(40), idea: text(40), who: text(40), when: text(40) }),
} satisfies Record<SheetKind, z.ZodType>;

const anySheetTexts = z.record(id, z.looseObject({ ...common }));

/** workshop.yaml: everything but principles, questions, actions and resources. */
export const workshopSchema = z.strictObject({
  /** Name of the kit, as in the foot of every sheet. */
  title: text(80),
  subtitle: text(160),
  /** Where the content comes from and under what licence it stands; cannot be left out. */
  source: text(240),
  labels: z.strictObject({
    group: text(30),
    date: text(30),
    next: text(30),
    /** Between the last two of a list: "och". */
    and: text(12),
    measure: text(40),
    /** A QR code for those who hear it: "Länk till {host}". */
    linkTo: text(60),
    minutes: text(20),
    page: text(20),
  }),
  purposes: texts(140).optional(),
  levels: z.record(id, z.strictObject({ name: text(60), note: text(80) })).optional(),
  reflections: texts(240).optional(),
  /** `label` stands over the title ("Steg 2"), `name` after it ("Bedöm nuläget"). */
  steps: z.record(id, z.strictObject({ label: text(40), name: text(60) })),
  /** Checked against `sheetTexts` once kit.yaml has said which kind each is. */
  sheets: anySheetTexts,
});

/** principles.yaml */
export const principlesSchema = z.strictObject({
  principles: z.record(
    id,
    z.strictObject({
      name: text(80),
      /** Two to four short paragraphs to read aloud. */
      why: texts(500),
      dimensions: texts(200).optional(),
    }),
  ),
});

/** questions.yaml */
export const questionsSchema = z.strictObject({
  principles: z.record(
    id,
    z.strictObject({ challenges: texts(160), assessment: z.record(z.string(), text(160)) }),
  ),
});

/** actions.yaml */
export const actionsSchema = z.strictObject({
  principles: z.record(
    id,
    z.strictObject({
      decks: z.record(z.string(), z.strictObject({ title: text(60), actions: texts(240) })),
    }),
  ),
});

const resourceTexts = z.strictObject({ name: text(80), text: text(160) });

/** resources.yaml: a case study and a tool a deck; their links stand in kit.yaml. */
export const resourcesSchema = z.strictObject({
  principles: z.record(
    id,
    z.strictObject({
      decks: z.record(
        z.string(),
        z.strictObject({ case: resourceTexts.optional(), tool: resourceTexts.optional() }),
      ),
    }),
  ),
});

const paragraphs = z.array(text(600)).min(1).max(12);

/** guide.yaml: what only the facilitator reads. */
export const guideSchema = z.strictObject({
  intro: paragraphs,
  print: z.strictObject({
    title: text(80),
    intro: text(400),
    sheet: text(30),
    file: text(30),
    pages: text(30),
    copies: text(30),
    paper: text(30),
    cuts: text(30),
    /** "{a3} ark A3 och {a4} ark A4, {cuts} raka snitt" */
    total: text(160),
    /** How to print: in colour, one side, actual size. */
    settings: paragraphs,
    ruler: text(300),
  }),
  cut: z.strictObject({ title: text(80), points: paragraphs }),
  bring: z.strictObject({ title: text(80), points: paragraphs }),
  agenda: z.strictObject({
    title: text(80),
    intro: text(400),
    when: text(30),
    what: text(30),
    minutes: text(30),
    total: text(60),
  }),
  steps: z.record(id, z.strictObject({ do: paragraphs, say: paragraphs, watch: paragraphs })),
  headings: z.strictObject({ do: text(40), say: text(40), watch: text(40) }),
  resources: z.strictObject({ title: text(80), intro: text(400), case: text(30), tool: text(30) }),
  colophon: z.strictObject({
    title: text(80),
    /** "{title} {version}, {language}, språkgranskad av: {review}" */
    edition: text(200),
    unreviewed: text(200),
    points: paragraphs,
  }),
});

export type EditionFile = z.infer<typeof editionSchema>;
export type WorkshopFile = z.infer<typeof workshopSchema>;
export type PrinciplesFile = z.infer<typeof principlesSchema>;
export type QuestionsFile = z.infer<typeof questionsSchema>;
export type ActionsFile = z.infer<typeof actionsSchema>;
export type ResourcesFile = z.infer<typeof resourcesSchema>;
export type GuideFile = z.infer<typeof guideSchema>;
export type SheetTexts = { readonly [K in SheetKind]: z.infer<(typeof sheetTexts)[K]> };

/** What the texts of an edition were made from; src/translation reads and writes it. */
export const RECORD_FILE = 'made-from.yaml';

/** The files of an edition; resources and guide may be missing where the kit has neither. */
export const EDITION_FILES = {
  'edition.yaml': editionSchema,
  'workshop.yaml': workshopSchema,
  'principles.yaml': principlesSchema,
  'questions.yaml': questionsSchema,
  'actions.yaml': actionsSchema,
  'resources.yaml': resourcesSchema,
  'guide.yaml': guideSchema,
} as const;
