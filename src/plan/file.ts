// Reads workshop.yaml, the plan of one workshop, as choices. Zod is the only definition of what it may contain.
import * as z from 'zod';
import { BACK_NAMES } from '../backs.ts';
import { INK_NAMES } from '../ink.ts';
import { MAX_PRINTS } from '../kit/structure.ts';
import { checkNames, MAX_PARTICIPANTS } from '../names/check.ts';
import { namesWritten } from '../names/list.ts';
import { MAX_TABLES } from '../names/table-numbers.ts';
import { failed, ok, type Problem, type Result, unless } from '../problem.ts';
import { visible } from '../text.ts';
import { OLD_KEYS, renameOldKey } from '../yaml/old-keys.ts';
import { readYaml, type Source } from '../yaml/read.ts';
import { oneLine } from '../yaml/schema-words.ts';
import { validate, valueAt } from '../yaml/validate.ts';
import { printerSchema, turningOf } from './backs.ts';
import {
  type Attendance,
  type Choices,
  type Copying,
  MAX_BREAKS,
  MAX_EXTRA,
  type PictureChoice,
  type Sourced,
  TILE_CHOICES,
  withoutAbsent,
  wrong,
} from './choices.ts';
import { wrongDate } from './date.ts';
import { labelChoiceOf, labelForms } from './labels.ts';
import { MARGIN } from './papers.ts';
import { countIn, withPlanHint } from './slips.ts';
import { timesWritten } from './times.ts';

const numberOrId = z
  .union([z.int().min(0).max(999), z.string().overwrite(visible).min(1).max(40)])
  .transform(String);
const ids = z.array(numberOrId).min(1).max(60);
/** Characters that fit at the foot of a sheet. */
export const LONGEST = { title: 120, date: 60, organisation: 80 } as const;
const language = oneLine(40);
const copies = z.int().min(1).max(MAX_PRINTS);
const suggested = z.literal('suggested');

/** A name as people write one, or exactly this name, with the table that the person sits at. */
const participant = z.union([
  z.string().overwrite(visible).min(1),
  z.strictObject({
    name: z.string().overwrite(visible).min(1),
    table: z.int().min(1).max(MAX_TABLES).optional(),
  }),
]);

/** The forms of `participants`, by the type of the value. */
const attendance = {
  number: z.int().min(1).max(MAX_PARTICIPANTS),
  string: oneLine(400),
  object: z.array(participant).min(1),
} as const;

/** A file, alone or with what it shows. */
const picture = z.union([oneLine(400), z.strictObject({ file: oneLine(400), alt: oneLine(400).optional() })]);

/** The forms of `copies`, by the type of the value. */
const copying = {
  number: copies,
  string: suggested,
  object: z.object({ all: z.union([copies, suggested]).optional() }).catchall(copies),
} as const;

/** A time without quotation marks may be a number for YAML. */
const clock = z.union([oneLine(20), z.number()]);

/** The forms of `breaks`, by the type of the value. */
const breaking = {
  number: z.int().min(0).max(MAX_BREAKS),
  object: z
    .array(z.strictObject({ at: clock, minutes: z.int().min(5).max(120).optional() }))
    .min(1)
    .max(MAX_BREAKS),
} as const;

export const planSchema = z.strictObject({
  /** A name or a folder, as on the command line; a folder is relative to this file. */
  kit: oneLine(400).optional(),
  language: language.optional(),
  languages: z.array(language).min(1).max(20).optional(),
  title: oneLine(LONGEST.title).optional(),
  /** 2026-03-12, another usual form of a day, or any words. */
  date: oneLine(LONGEST.date).optional(),
  organisation: oneLine(LONGEST.organisation).optional(),
  /** When the workshop begins and when it must be over, such as '09:00'. */
  start: clock.optional(),
  end: clock.optional(),
  /** How many breaks, or when each begins; by default as many as so long a day needs, if it has a start. */
  breaks: z.union(Object.values(breaking)).optional(),
  /** Their number, their names, or a file with them (.xlsx, .csv, .txt), relative to this file. */
  participants: z.union(Object.values(attendance)).optional(),
  tables: z.int().min(1).max(MAX_TABLES).optional(),
  /** Of each theme: the sheets and cards that a table fetches for it. */
  packs: z.int().min(1).max(MAX_TABLES).optional(),
  /** Further blank cards for people's own proposals: of each pile that has one, or of each sheet that has some. */
  extra: z.int().min(1).max(MAX_EXTRA).optional(),
  /** One of the kit's lengths, by name. */
  length: oneLine(40).optional(),
  /** Only these themes, on every sheet; the id of the kit's list of themes is another name of the key. */
  only: ids.optional(),
  /** The themes that are worked on in depth, by id, or how many the workshop has time for. */
  deep: z.union([z.int().min(1).max(8), ids]).optional(),
  sheets: ids.optional(),
  /** A number for all, "suggested", or a number per sheet with `all` for the others. */
  copies: z.union(Object.values(copying)).optional(),
  /** By sheet and area: a picture file, relative to this file. */
  pictures: z.record(z.string(), z.record(z.string(), picture)).optional(),
  split: z.literal([true, false]).optional(),
  /** What is in the printer: a3, a4, letter, tabloid, a2, a1, or millimetres such as 320x450. */
  paper: oneLine(40).optional(),
  /** The size of a finished board: default a3, or that of larger paper. */
  boards: oneLine(40).optional(),
  /** mm: the edge that the printer leaves white. */
  margin: z.number().min(MARGIN.least).max(MARGIN.most).optional(),
  /** Boards on small paper: of the fewest sheets, a little smaller, or of as many as their full size takes. */
  tiles: z.enum(TILE_CHOICES).optional(),
  /** Cut lines as SVG for a cutting plotter; `marks` also prints registration marks on card sheets. */
  cutLines: z.literal([true, false, 'marks']).optional(),
  /** What is printed on the backs of cards: a pattern all over, which true means as well, or the ids of their decks. */
  backs: z.literal([true, false, ...BACK_NAMES]).optional(),
  /** How it prints on both sides, as the test page shows: the edge that it turns sheets over, and how many mm backs are off to the right and down. */
  printer: printerSchema.optional(),
  /** The labels that dots are printed on instead of being cut out, and those of name badges: print/labels.yaml has their names. */
  labels: z.union(Object.values(labelForms)).optional(),
  badges: z.union(Object.values(labelForms)).optional(),
  /** The look: the name of a built-in template, or a folder that contains a template.yaml, relative to this file. */
  template: oneLine(400).optional(),
  /** How much ink it takes: all colours, colour as lines alone, or black alone. */
  ink: z.enum(INK_NAMES).optional(),
  /** Files for a print shop. */
  for: z.literal('shop').optional(),
  /** The shop's press: coated, uncoated, or the ICC file that the shop gave you, relative to this file. */
  profile: oneLine(400).optional(),
  /** Marks at the corners, for a shop that wants them. */
  marks: z.literal([true, false]).optional(),
  /** Whether missing and stale texts are printed in the source language. */
  draft: z.literal([true, false]).optional(),
  /** A folder, relative to this file. */
  out: oneLine(400).optional(),
  /** One or more brand files, relative to this file. */
  brand: z.union([oneLine(400), z.array(oneLine(400)).min(1).max(50)]).optional(),
});

type PlanFile = z.infer<typeof planSchema>;

/**
 * Bytes of a plan file → choices. `themes` is the id of the kit's list of themes, another name of `only`. Problems: its
 * YAML, its form, the names in it. Problems show `file`.
 */
export function readPlan(bytes: Uint8Array, file: string, themes?: string): Result<Choices> {
  const read = readYaml(bytes, file);
  if (!read.source) return { ok: false, problems: read.problems };
  const byList =
    themes === undefined || Object.hasOwn(planSchema.shape, themes)
      ? { source: read.source, problems: [] }
      : renameOldKey(read.source, { ...OLD_KEYS.planOnly, old: themes });
  const only = renameOldKey(byList.source, OLD_KEYS.planOnly);
  const { source, problems: more } = renameOldKey(only.source, OLD_KEYS.planTables);
  const problems = [...read.problems, ...byList.problems, ...only.problems, ...more];
  const checked = validate(schemaFor(source), source);
  if (!checked.ok) {
    const hinted = checked.problems.map((problem) => withPlanHint(problem, source));
    return { ok: false, problems: [...problems, ...hinted] };
  }
  const choices = choicesOf(checked.value, source);
  const all = [...problems, ...checked.problems, ...choices.problems];
  return choices.ok ? unless(all, () => choices.value) : { ok: false, problems: all };
}

/** The schema with only the alternatives that the data uses: problems with these help more than problems with all. */
function schemaFor({ data }: Source): z.ZodType<PlanFile> {
  const form = (...path: readonly string[]): 'number' | 'string' | 'object' => {
    const type = typeof valueAt(data, path);
    return type === 'number' || type === 'string' ? type : 'object';
  };
  const all = form('copies', 'all') === 'string' ? suggested : copies;
  const forms = { ...copying, object: copying.object.extend({ all: all.optional() }) };
  const decided = {
    participants: attendance[form('participants')].optional(),
    copies: forms[form('copies')].optional(),
    breaks: breaking[form('breaks') === 'number' ? 'number' : 'object'].optional(),
    labels: labelForms[form('labels') === 'object' ? 'object' : 'string'].optional(),
    badges: labelForms[form('badges') === 'object' ? 'object' : 'string'].optional(),
  };
  return planSchema.extend(decided) as unknown as z.ZodType<PlanFile>;
}

function choicesOf(plan: PlanFile, source: Source): Result<Choices> {
  const given = <T>(key: keyof PlanFile, value: T | undefined): Sourced<T> | undefined =>
    value === undefined ? undefined : { value, from: { source, path: [key] } };
  const attending = plan.participants === undefined ? ok(undefined) : attendanceOf(plan.participants, source);
  const times = timesWritten(plan, source);
  const problems = [
    ...attending.problems,
    ...contradictions(plan, source),
    ...wrongDate(plan.date, source),
    ...times.problems,
  ];
  return unless(problems, () =>
    withoutAbsent({
      kit: given('kit', plan.kit),
      languages:
        given('languages', plan.languages) ??
        given('language', plan.language === undefined ? undefined : [plan.language]),
      title: given('title', plan.title),
      date: given('date', plan.date),
      organisation: given('organisation', plan.organisation),
      start: given('start', times.start),
      end: given('end', times.end),
      breaks: given('breaks', times.breaks),
      participants: given('participants', attending.ok ? attending.value : undefined),
      tables: given('tables', plan.tables),
      packs: given('packs', plan.packs),
      extra: given('extra', plan.extra),
      length: given('length', plan.length),
      only: given('only', plan.only),
      deep: given('deep', plan.deep),
      sheets: given('sheets', plan.sheets),
      copies: given('copies', plan.copies === undefined ? undefined : copyingOf(plan.copies)),
      pictures: given('pictures', plan.pictures && picturesOf(plan.pictures)),
      split: given('split', plan.split),
      paper: given('paper', plan.paper),
      boards: given('boards', plan.boards),
      margin: given('margin', plan.margin),
      tiles: given('tiles', plan.tiles),
      cutLines: given('cutLines', plan.cutLines === true ? 'lines' : plan.cutLines),
      backs: given('backs', plan.backs === true ? 'pattern' : plan.backs),
      printer: given('printer', plan.printer && turningOf(plan.printer)),
      labels: given('labels', plan.labels === undefined ? undefined : labelChoiceOf(plan.labels)),
      badges: given('badges', plan.badges === undefined ? undefined : labelChoiceOf(plan.badges)),
      template: given('template', plan.template),
      ink: given('ink', plan.ink),
      for: given('for', plan.for),
      profile: given('profile', plan.profile),
      marks: given('marks', plan.marks),
      draft: given('draft', plan.draft),
      out: given('out', plan.out),
      brands: given('brand', typeof plan.brand === 'string' ? [plan.brand] : plan.brand),
    }),
  );
}

function attendanceOf(
  participants: NonNullable<PlanFile['participants']>,
  source: Source,
): Result<Attendance> {
  if (typeof participants === 'number') return ok({ count: participants });
  if (typeof participants === 'string') {
    const count = countIn(participants);
    return count === undefined
      ? ok({ file: participants })
      : failed(countAsText(participants, count, source));
  }
  const { names, ...told } = namesWritten(participants, (index) => ({
    place: () => source.at(['participants', index]),
    from: { file: source.file, key: `participants.${index}` },
  }));
  const checked = checkNames(names, () => source.at(['participants']));
  const list = told.leftOut.length + told.assumed.length > 0 && { list: { file: source.file, ...told } };
  return checked.ok ? ok({ names, ...list }, checked.problems) : checked;
}

const countAsText = (written: string, count: string, source: Source): Problem =>
  wrong(
    { source, path: ['participants'] },
    'participants',
    `"${written}" is a text, which would be the name of a file.`,
    `For ${count} people write ${count}, without quotation marks or words; for names, a file or a list of them.`,
  );

function copyingOf(copies: NonNullable<PlanFile['copies']>): Copying {
  if (typeof copies !== 'object') return { all: copies, each: new Map() };
  const each = Object.entries(copies).filter((entry): entry is [string, number] => entry[0] !== 'all');
  return { all: copies.all, each: new Map(each) };
}

const picturesOf = (pictures: NonNullable<PlanFile['pictures']>): readonly PictureChoice[] =>
  Object.entries(pictures).flatMap(([sheet, areas]) =>
    Object.entries(areas).map(([area, said]) => ({
      sheet,
      area,
      ...(typeof said === 'string' ? { file: said } : said),
    })),
  );

function contradictions(plan: PlanFile, source: Source): readonly Problem[] {
  if (plan.language === undefined || plan.languages === undefined) return [];
  const from = { source, path: ['languages'] };
  return [wrong(from, 'language', 'both "language" and "languages" are given.', 'Delete one of them.')];
}
