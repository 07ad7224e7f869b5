// The words of the page that makes a workshop in a browser: content/page/LANG.yaml, one file for each language that it speaks.
import * as z from 'zod';
import { language, text } from '../yaml/schema-words.ts';

/** With a number in it, in the forms that the languages of the page tell apart. */
const forms = (max: number) =>
  z.strictObject({
    zero: text(max).optional(),
    one: text(max).optional(),
    two: text(max).optional(),
    few: text(max).optional(),
    many: text(max).optional(),
    other: text(max),
  });

const page = z.strictObject({
  title: text(40),
  lead: text(160),
  private: text(160),
  language: text(40),
  skip: text(40),
  steps: text(40),
  opening: text(40),
  failed: text(160),
  optional: text(40),
});

const units = z.strictObject({
  /** One text where it is an abbreviation. */
  minutes: z.union([text(40), forms(40)]),
  hours: forms(40),
  people: forms(40),
  tables: forms(40),
  pages: forms(40),
  sheets: forms(40),
  cuts: forms(40),
});

const workshop = z.strictObject({
  title: text(40),
  which: text(40),
  length: text(40),
  themes: text(40),
  themesHint: text(80),
  only: text(40),
});

const languages = z.strictObject({
  title: text(40),
  hint: text(160),
});

const people = z.strictObject({
  title: text(40),
  count: text(40),
  numbered: text(80),
  names: text(40),
  namesHint: text(160),
  file: text(40),
  drop: text(80),
  from: text(40),
  remove: text(40),
  asRead: text(80),
  asReadHint: text(160),
  column: text(40),
  uses: z.strictObject({
    none: text(40),
    name: text(40),
    table: text(40),
  }),
  line: text(40),
  moreRows: forms(40),
  printed: text(40),
  leftOut: text(40),
  assumed: text(40),
  fewer: text(40),
  moreOf: text(40),
  headings: text(40),
  inRow: text(40),
  noHeadings: text(40),
});

const day = z.strictObject({
  title: text(40),
  tables: text(40),
  suits: text(80),
  listed: text(80),
  name: text(40),
  date: text(40),
  dateHint: text(80),
  start: text(40),
  end: text(40),
  timesHint: text(160),
});

const look = z.strictObject({
  title: text(40),
  organisation: text(40),
  organisationHint: text(40),
  logo: text(40),
  choose: text(40),
  drop: text(80),
  remove: text(40),
  pixels: text(80),
  vector: text(40),
  notOnWhite: text(160),
  colour: text(40),
  colourHint: text(160),
  pick: text(40),
  noColour: text(40),
  where: text(40),
  on: z.strictObject({
    cover: text(80),
    theme: text(80),
  }),
  logoOnDark: text(40),
  tones: text(80),
  readable: text(40),
  unreadable: text(160),
  darker: text(40),
  needsName: text(160),
});

const print = z.strictObject({
  title: text(40),
  paper: text(40),
  papers: z.strictObject({
    whole: text(80),
    tiled: text(80),
    large: text(40),
  }),
  ink: text(40),
  inks: z.strictObject({
    full: text(40),
    low: text(40),
    grey: text(40),
  }),
  inkHints: z.strictObject({
    full: text(40),
    low: text(80),
    grey: text(40),
  }),
  sheets: text(40),
  sheetsHint: text(160),
  shown: text(80),
  copies: text(40),
  more: text(40),
  labels: text(40),
  badges: text(40),
  toCut: text(40),
  holders: text(40),
  perSheet: text(40),
  backs: text(40),
  backKinds: z.strictObject({
    none: text(40),
    pattern: text(40),
    ids: text(40),
  }),
  plotter: text(40),
  plotters: z.strictObject({
    none: text(40),
    lines: text(40),
    marks: text(80),
  }),
});

const view = z.strictObject({
  title: text(40),
  list: text(40),
  previous: text(40),
  next: text(40),
  larger: text(40),
  smaller: text(40),
  fit: text(40),
  edition: text(40),
  place: text(40),
  sheet: text(40),
  copies: forms(40),
  texts: text(40),
  drawing: text(80),
  old: text(80),
});

const summary = z.strictObject({
  title: text(40),
  cutting: text(160),
  nothing: text(40),
  time: text(40),
  clock: text(40),
  from: text(40),
  bring: text(40),
});

const download = z.strictObject({
  title: text(40),
  button: text(40),
  making: text(40),
  ready: text(40),
  stale: text(160),
  failed: text(80),
  zip: text(160),
  one: text(160),
  file: text(40),
  next: text(40),
  scale: text(240),
  ruler: text(160),
  guide: text(160),
});

const plan = z.strictObject({
  title: text(40),
  hint: text(160),
  save: text(40),
  open: text(40),
  drop: text(80),
  opened: text(40),
  dropped: text(80),
});

const problems = z.strictObject({
  error: text(40),
  warning: text(40),
  count: forms(40),
  show: text(40),
  english: text(80),
  bug: text(240),
  coverLogo: text(240),
  timeShort: text(160),
});

const limits = z.strictObject({
  title: text(40),
  list: z.array(text(80)).min(1).max(8),
  more: text(80),
});

/** LANG.yaml in content/page. */
export const pageTextsSchema = z.strictObject({
  language,
  /** What it calls itself. */
  name: text(40),
  /** Who has read it, whose language it is; "none" until somebody has. */
  review: text(80),
  page,
  units,
  workshop,
  languages,
  people,
  day,
  look,
  print,
  view,
  summary,
  download,
  plan,
  problems,
  limits,
});

export type PageTexts = z.infer<typeof pageTextsSchema>;
