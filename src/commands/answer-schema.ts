// What `--json` prints, for the programs that read it: one object on stdout. Its fields and codes stay.
import * as z from 'zod';
import { FLIPS } from '../backs.ts';
import { PLACE_GROUPS } from '../place.ts';
import { REVIEW_STATES } from '../translation/unit.ts';
import { buildFacts } from './build-facts.ts';

const count = z.int().min(0);

/** Where something is printed. */
const place = z.object({
  /** As printed, "S3". */
  sheet: z.string().optional(),
  page: count.optional(),
  pages: count.optional(),
  /** The part of the sheet, or of all sheets. */
  group: z.enum(PLACE_GROUPS).optional(),
  /** Code or number of one of many, as printed: "3B-4". */
  item: z.string().optional(),
});

/** By how much a text is too large for its place. */
const excess = z.union([
  z.object({ kind: z.literal('length'), characters: count, longest: count, lines: count }),
  z.object({ kind: z.literal('width'), word: z.string(), mm: count }),
]);

const problem = z.object({
  severity: z.enum(['error', 'warning']),
  /** kebab-case; never renamed. */
  code: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  file: z.string().optional(),
  line: count.optional(),
  column: count.optional(),
  key: z.string().optional(),
  place: place.optional(),
  excess: excess.optional(),
});

/** A file that was written. */
const file = z.object({
  file: z.string(),
  language: z.string(),
  /** The id of the brand, if there is one. */
  brand: z.string().optional(),
  bytes: count,
  /** Its name: "A3", "Letter", "320×450". */
  paper: z.string(),
  /** To print, copies included. */
  pages: count,
  /** If it is printed on both sides: the edge that sheets are turned over. Its pages are fronts and backs in turn. */
  flip: z.enum(FLIPS).optional(),
});

/** A page or a piece that was drawn. */
const picture = z.object({
  file: z.string(),
  language: z.string(),
  /** The id of the brand, if there is one. */
  brand: z.string().optional(),
  bytes: count,
  /** As printed: "S3", "3B-4". */
  label: z.string(),
  /** mm */
  width: z.number(),
  height: z.number(),
  /** A card or a dot, not a page. */
  piece: z.boolean(),
});

const listedEdition = z.object({
  language: z.string(),
  name: z.string(),
  /** "none" until a native speaker has read it. */
  review: z.string(),
});

const listedKit = z.object({
  kit: z.string(),
  folder: z.string(),
  builtIn: z.boolean(),
  sourceLanguage: z.string().optional(),
  editions: z.array(listedEdition),
});

const listedSheet = z.object({
  sheet: z.string(),
  name: z.string(),
  kind: z.string(),
  label: z.string(),
  pages: count,
  /** What build prints by default. */
  copies: count,
  suggestedCopies: count,
});

const listFacts = z.object({ kits: z.array(listedKit), sheets: z.array(listedSheet).optional() });
/** A file that was verified. */
const verifiedFile = z.object({
  file: z.string(),
  bytes: count,
  pages: count,
  words: count,
  problems: count,
  /** Whether its words were compared with its edition. */
  compared: z.boolean(),
});

/** How many pages and pieces were drawn, and the longer side of the largest page in PNGs. */
const exportFacts = z.object({ kit: z.string(), pages: count, pieces: count, px: count.optional() });
const verifyFacts = z.object({ pages: count, words: count });
/** The paper of a test page, and the lengths of its rulers in mm. */
const testPageFacts = z.object({ paper: z.string(), rulers: z.object({ across: count, down: count }) });
/** The new folder, and the kit in it. */
const initFacts = z.object({ folder: z.string(), kit: z.string().nullable() });
/** Whether nothing was written, and what had the new form already. */
const migrateFacts = z.object({ dryRun: z.boolean(), current: z.array(z.string()) });
const schemaFacts = z.object({ schemas: z.array(z.string()) });

const translationCounts = z.object({
  /** Of the source. */
  texts: count,
  translated: count,
  missing: count,
  stale: count,
  extra: count,
  same: count,
  tooLong: count,
  missingGlyphs: count,
  /** Texts that are to be read again, and what checks found. */
  needsReview: count,
  checks: count,
  /** Of the translated ones. */
  reviewed: count,
  final: count,
});

/** Words of the source, for a quote. */
const wordFacts = z.object({ source: count, missing: count, stale: count, repeated: count });

const translationItem = z.object({
  kind: z.enum(['missing', 'stale', 'extra', 'same', 'needs-review', 'check', 'too-long', 'missing-glyph']),
  key: z.string(),
  file: z.string(),
  line: count,
  /** The source text now. */
  source: z.string().optional(),
  /** The source text when a stale text was made. */
  oldSource: z.string().optional(),
  text: z.string().optional(),
  /** By how much a text is too long, and where; which character no font has; what a check found. */
  message: z.string().optional(),
  /** Name of the check, by which it is switched off. */
  check: z.string().optional(),
  place: place.optional(),
  excess: excess.optional(),
});

/** What translators noted about a text. */
const remark = z.object({ key: z.string(), file: z.string(), line: count, remarks: z.array(z.string()) });

const translatedEdition = z.object({
  language: z.string(),
  name: z.string(),
  review: z.string(),
  /** Absent for the language the kit is written in. */
  from: z.string().optional(),
  counts: translationCounts.optional(),
});

/** What translate update did. */
const updateFacts = z.object({
  language: z.string(),
  added: count,
  moved: z.array(z.object({ file: z.string(), from: z.string(), to: z.string() })),
  removed: count,
  unused: count,
  told: count,
  done: count,
  recorded: count,
  extra: count,
});

/** What translate import accepted. */
const importFacts = z.object({
  language: z.string(),
  texts: count,
  changed: count,
  /** Up to date with the source now: changed, or confirmed unchanged. */
  confirmed: count,
  stale: count,
  /** Texts of the edition that are newer than those of the file. */
  kept: count,
  /** Texts with other remarks of translators than before. */
  remarks: count,
  /** Each text that changes; without `was` if there was none. */
  changes: z.array(
    z.object({ file: z.string(), key: z.string(), was: z.string().optional(), now: z.string() }),
  ),
});

/** Beside the summary, of translate status: of one edition, or of all. */
const translation = {
  language: z.string().optional(),
  from: z.string().optional(),
  counts: translationCounts.optional(),
  words: wordFacts.optional(),
  items: z.array(translationItem).optional(),
  remarks: z.array(remark).optional(),
  /** What was said of texts after they were translated, by key. */
  states: z.record(z.string(), z.enum(REVIEW_STATES)).optional(),
  editions: z.array(translatedEdition).optional(),
};

export const answerSchema = z.object({
  /** True as long as no problem is an error. */
  ok: z.boolean(),
  problems: z.array(problem),
  files: z.array(z.union([file, picture, verifiedFile, z.object({ file: z.string(), bytes: count })])),
  /** Of build and check, of export, of list, of schema, of verify, of test-page, of init, of migrate, of translate update and import; null if there is an error. */
  summary: z.union([
    buildFacts,
    exportFacts,
    listFacts,
    schemaFacts,
    verifyFacts,
    testPageFacts,
    initFacts,
    migrateFacts,
    updateFacts,
    importFacts,
    z.null(),
  ]),
  ...translation,
});

export type UpdateFacts = z.infer<typeof updateFacts>;
export type ImportFacts = z.infer<typeof importFacts>;
export type PictureFact = z.infer<typeof picture>;
export type FileFact = z.infer<typeof file>;
export type VerifiedFile = z.infer<typeof verifiedFile>;
