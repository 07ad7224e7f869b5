// The words that every kit needs and that ship with Kitpress, in content/kitpress; an edition may override any of them.
import * as z from 'zod';
import { language, plural, text } from '../yaml/schema-words.ts';
import { guideWords } from './words-guide.ts';
import { jobTicket, testPage } from './words-printing.ts';

/** On sheets of every kind: the head, the foot and what is written in. */
const labels = z.strictObject({
  /** Beside lines to write on, in the foot: who used the sheet, at which table and when. */
  group: text(30),
  table: text(30),
  /** On what belongs to one table: its host sheet, its sign, a row of the room’s totals. {n}: its number. */
  tableNumber: text(30),
  /** One person’s place, on the name badge and the tab of a strip of dots. {n}: their number at the table. */
  seat: text(30),
  date: text(30),
  /** Under the two lines of a name badge. */
  name: text(30),
  workplace: text(30),
  /** Above lines that fill a column with room to spare. */
  notes: text(30),
  /** In the foot, before the codes of the sheets that come next: "Sedan: S1". */
  next: text(30),
  /** There, on the sheet at the end of a round that may be followed by another. {again}: the sheets that the next round begins with, {last}: those after the last one. */
  again: text(60),
  /** Between the last two items of a list. */
  and: text(12),
  /** Above the title, for a step without a label of its own. {n}: its number. */
  step: text(40),
  /** A length of time. Under an hour it is `minutes`, full hours are `hours`, anything else is both. */
  minutes: plural(20),
  hours: plural(20),
  duration: text(30),
  /** The time of day; both numbers have two digits: "09.05". */
  clock: text(20),
  /** After the name of a sheet that has several pages, and on the strip of cards. */
  page: text(20),
  /** Above a column that continues the one before it. */
  continued: text(80),
  /** At the ruler in the foot. */
  measure: text(40),
  /** Read aloud in place of a QR code. {host}: the website. */
  linkTo: text(60),
});

/** Heads of columns, by the id of the column in kit.yaml. */
const columns = z.strictObject({
  /** Above the small card that a code is copied to. */
  card: text(40),
  what: text(40),
  action: text(40),
  idea: text(40),
  who: text(40),
  /** The first step. */
  first: text(40),
  when: text(40),
});

const box = z.strictObject({ title: text(60), prompt: text(160) });

/** Boxes to write in, by the id of the box in kit.yaml. */
const boxes = z.strictObject({
  reflection: box,
  parking: box,
  /** The beginning of a sentence that people finish. */
  today: z.strictObject({ title: text(60) }),
});

const cards = z.strictObject({
  /** On the cover of a deck and in the strip beside the cards. */
  count: plural(30),
  /** In the small tab on the dashed line of a card with a part to tear off. */
  tear: text(30),
  /** In the strip beside the cards, under a drawing of the cuts; `tear` is printed instead of `prompt` on cards with a part to tear off. */
  cutting: z.strictObject({ title: text(60), prompt: text(160), tear: text(160) }),
});

const shortlist = z.strictObject({
  /** In the free place of a shortlist of pair cards: how to mark the side that the table has chosen. */
  pairs: text(120),
});

const grid = z.strictObject({
  /** At both ends of the seam of a grid over two sheets. */
  tape: text(30),
  /** In the foot of each of the two sheets. */
  part: text(40),
  /** What the field shows, read aloud. */
  inWords: z.strictObject({
    /** Two arrows and four named cells. An axis is its name and both ends. */
    cells: text(400),
    /** Two arrows. */
    axes: text(200),
    /** A list across, and nothing down. */
    columns: text(200),
    /** A list across and a list down. */
    table: text(200),
    /** An arrow across and a list down. */
    lanes: text(200),
    /** A list across and an arrow upwards. */
    heights: text(200),
    /** A further column or row, after the sentence above. */
    side: text(80),
    bottom: text(80),
  }),
});

const scales = z.strictObject({
  /** A scale, read aloud. */
  inWords: z.strictObject({
    /** Two ends: their short names. */
    ends: text(80),
    /** Three to five named stops, as a list. */
    stops: text(80),
  }),
});

/** Beside the columns of a vote, for a sheet without texts of its own. */
const vote = z.strictObject({
  /** Above the list of names, and on it if it is a page of its own. */
  legend: text(80),
  fold: text(120),
  /** Above the boxes for the sum of each column, and what to do with the result. */
  tally: text(80),
  after: text(240),
  /** Below the questions, if more people vote than there are places for dots. */
  strokes: text(120),
});

const dots = z.strictObject({
  /** Above the strips. {sheet}: the code of the sheet that they are for. `all` is for dots that are one for each row. */
  dots: plural(100),
  all: text(100),
  triangles: text(100),
  needles: text(100),
  /** Above strips for a round that is begun if there is time. */
  more: text(100),
  /** Above dots that belong to nobody. */
  spare: text(100),
  /** Under the strips of numbers that nobody has yet. {numbers}: "13–16". */
  late: text(100),
  /** In the head of the sheet. */
  howto: text(300),
});

/** The sheet that adds up the votes of several tables: a row for each table, a column for each theme. */
const sums = z.strictObject({
  name: text(60),
  title: text(120),
  instructions: z.array(text(200)).length(3),
  /** After the last instruction, if tables collect the sheets of a theme as a pack. */
  fetch: text(200),
  /** In the foot, after `labels.next`. {sheets}: the codes of the sheets in a pack. */
  pack: text(60),
  /** Beside the row of totals. */
  room: text(30),
});

/** On the sheets of a board that is put together of several. */
const tiles = z.strictObject({
  /** After the code of the board. {n} and {total}: one of how many. */
  sheet: text(40),
  /** The same of two sheets beside each other. */
  left: text(50),
  right: text(50),
  /** On the grey that is glued. {n}: the sheet that goes on top. */
  glue: text(70),
  /** Beside the dashed line. */
  cut: text(70),
});

const badges = z.strictObject({
  /** Above the badges, and their name in the print list. */
  name: text(60),
});

/** Dots and name badges that are printed on labels and not cut out. */
const onLabels = z.strictObject({
  /** Their names in the print list. */
  dots: text(60),
  badges: text(60),
  /** A sheet of dots, read aloud. {people}: numbers, or initials and names, as a list. */
  picture: text(80),
});

const tents = z.strictObject({
  /** Name of the folded signs in the print list. */
  name: text(60),
  /** Beside the line for the name of the table host. */
  host: text(30),
});

const host = z.strictObject({
  /** In the head of the host sheet, after the title and the time. {n}: people at the table. */
  people: plural(40),
});

const named = { name: text(60), title: text(120) };

/** Texts of sheets that many kits have, by the id of the sheet; what the edition says of the sheet comes first. */
const sheets = z.strictObject({
  guide: z.strictObject(named),
  host: z.strictObject(named),
  notes: z.strictObject(named),
  parking: z.strictObject({
    ...named,
    fields: z.strictObject({ rows: z.strictObject({ idea: text(40), who: text(40), when: text(40) }) }),
  }),
  dots: z.strictObject(named),
});

/** All words, in the order of the files. */
export const wordsSchema = z.strictObject({
  labels,
  columns,
  boxes,
  cards,
  shortlist,
  grid,
  scales,
  vote,
  dots,
  sums,
  tiles,
  testPage,
  jobTicket,
  badges,
  onLabels,
  tents,
  host,
  sheets,
  guide: guideWords,
});

export type Words = z.infer<typeof wordsSchema>;

/** LANG.yaml in content/kitpress. */
export const shippedWordsSchema = z.strictObject({
  language,
  name: text(40),
  review: text(200),
  words: wordsSchema,
});

/** The same object with every key optional; texts, plurals and lists stay whole. */
const partly = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodObject
    ? z
        .strictObject(
          Object.fromEntries(
            Object.entries(schema.shape).map(([key, one]) => [key, partly(one as z.ZodType)]),
          ),
        )
        .optional()
    : schema.optional();

/** `words` in an edition: those that the kit wants otherwise. */
export const ownWordsSchema = partly(wordsSchema);
