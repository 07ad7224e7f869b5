// What the files of an edition may contain: all texts of a workshop. Zod is the only definition; the types are inferred from it.
import * as z from 'zod';
import { id, language, plural, text, textsById } from '../../../yaml/schema-words.ts';
import { commonTexts } from './sheet-texts.ts';

export * from './schema-kit.ts';

export const editionSchema = z.strictObject({
  /** Must be the name of the folder. */
  language,
  /** The language's own name for itself, "svenska". */
  name: text(40),
  /** The native speaker who has reviewed it; "none" until somebody has. */
  review: text(200),
});

const anySheetTexts = z.record(id, z.looseObject(commonTexts));

/** workshop.yaml: everything except principles, questions, actions and resources. */
export const workshopSchema = z.strictObject({
  /** Name of the kit, as in the footer of every sheet. */
  title: text(80),
  subtitle: text(160),
  /** The source of the content and its licence; required. */
  source: text(240),
  labels: z.strictObject({
    group: text(30),
    date: text(30),
    next: text(30),
    /** Between the last two items of a list: "och". */
    and: text(12),
    measure: text(40),
    /** Read aloud in place of a QR code: "Länk till {host}". */
    linkTo: text(60),
    minutes: plural(20),
    page: text(20),
  }),
  purposes: textsById(140).optional(),
  levels: z.record(id, z.strictObject({ name: text(60), note: text(80) })).optional(),
  reflections: textsById(240).optional(),
  /** `label` is printed above the title ("Steg 2"), `name` after it ("Bedöm nuläget"). */
  steps: z.record(id, z.strictObject({ label: text(40), name: text(60) })),
  /** Checked against the texts of its kind once kit.yaml has been read. */
  sheets: anySheetTexts,
});

/** principles.yaml */
export const principlesSchema = z.strictObject({
  principles: z.record(
    id,
    z.strictObject({
      name: text(80),
      /** Two to four short paragraphs to read aloud. */
      why: textsById(500),
      dimensions: textsById(200).optional(),
    }),
  ),
});

/** questions.yaml */
export const questionsSchema = z.strictObject({
  principles: z.record(
    id,
    z.strictObject({ challenges: textsById(160), assessment: z.record(z.string(), text(160)) }),
  ),
});

/** actions.yaml */
export const actionsSchema = z.strictObject({
  principles: z.record(
    id,
    z.strictObject({
      decks: z.record(z.string(), z.strictObject({ title: text(60), actions: textsById(240) })),
    }),
  ),
});

const resourceTexts = z.strictObject({ name: text(80), text: text(160) });

/** resources.yaml: a case study and a tool per deck; their links are in kit.yaml. */
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

/** guide.yaml: texts that only the facilitator reads. */
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
    /** "Sammanlagt {all}": those of `totals` that are not zero, as a list. Without `totals` it has {a3}, {a4} and {cuts} itself. */
    total: text(160),
    /** "{n} ark A3", "{n} raka snitt" */
    totals: z.strictObject({ a3: plural(60), a4: plural(60), cuts: plural(60) }).optional(),
    /** How to print: in colour, single-sided, actual size. */
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

export type OldEditionFile = z.infer<typeof editionSchema>;
export type WorkshopFile = z.infer<typeof workshopSchema>;

/** The files of an edition; those for resources and guide may be missing if the kit has none. */
export const EDITION_FILES = {
  'edition.yaml': editionSchema,
  'workshop.yaml': workshopSchema,
  'principles.yaml': principlesSchema,
  'questions.yaml': questionsSchema,
  'actions.yaml': actionsSchema,
  'resources.yaml': resourcesSchema,
  'guide.yaml': guideSchema,
} as const;

/** Those that hold texts, in the order people translate them. */
export const TEXT_FILES = [
  'workshop.yaml',
  'principles.yaml',
  'questions.yaml',
  'actions.yaml',
  'resources.yaml',
  'guide.yaml',
];
