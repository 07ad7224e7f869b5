// The words of the guide that every kit needs: its chapters about printing, cutting, time, taking part, links and the kit itself.
import * as z from 'zod';
import { plural, text } from '../yaml/schema-words.ts';

const paragraphs = z.array(text(600)).min(1).max(12);

/** On the first page of the guide. */
const cover = z.strictObject({
  /** The sum of a kit whose steps have no break among them. */
  withoutBreaks: text(80),
  /** The sum with one round of the steps that are repeated, and what each further round adds. */
  first: text(80),
  more: text(80),
  /** Under the bracket that joins the repeated steps. */
  round: text(80),
  /** Under the same bracket where the plan has all of them, after their symbols. */
  each: text(80),
});

/** What to print: a table of all sheets, and how to set the printer. */
const print = z.strictObject({
  title: text(80),
  intro: text(400),
  sheet: text(30),
  file: text(30),
  pages: text(30),
  copies: text(30),
  paper: text(30),
  cuts: text(30),
  /** {all}: those of `totals` that are not zero, as a list. */
  total: text(160),
  totals: z.strictObject({ a3: plural(60), a4: plural(60), sheets: plural(60), cuts: plural(60) }),
  /** `grey` is in the place of `paper`, which a kit may have its own of, where black alone is printed. */
  settings: z.strictObject({ paper: text(600), grey: text(600), scale: text(600) }),
  /** On another paper than A3: in place of `settings.paper`, which a kit may have its own of; and of boards, whole or on {n} sheets each. {paper}, and {scale} in per cent. */
  boards: z.strictObject({ paper: text(300), whole: text(300), tiles: text(300) }),
  /** For each file of labels. {file}, {labels}: their maker and number, {n}: the first that is free. */
  onLabels: text(300),
  /** For each file that is printed on both sides, and turned over that edge. {file} */
  backs: z.strictObject({ long: text(300), short: text(300) }),
  /** Beside a drawn ruler. */
  ruler: text(300),
});

/** What to cut out: a point for each thing that is printed. */
const cut = z.strictObject({
  title: text(80),
  /** Boards that are put together of several sheets. */
  tiles: text(600),
  cards: text(600),
  /** Cards with a part to tear off. */
  tear: text(600),
  /** The strip of cards that come in decks. {card} and {deck}: the code of a card that is printed, and of its deck. */
  label: text(600),
  /** The first cards of piles. */
  covers: text(600),
  dots: text(600),
  trianglesAndNeedles: text(600),
  /** Only one of them. */
  triangles: text(600),
  needles: text(600),
  badges: text(600),
  /** Dots on labels, which are handed out. */
  labels: text(600),
  tents: text(600),
  /** The strips of dots have names, or numbers; and who cuts them when. */
  named: text(300),
  numbered: text(300),
  strips: text(300),
  /** If there are cards. */
  late: text(600),
  /** The last point. How long it takes, {scissors} and {guillotine}: "35 min". */
  time: text(300),
});

const agenda = z.strictObject({
  title: text(80),
  intro: text(400),
  when: text(30),
  what: text(30),
  minutes: text(30),
  /** In the last row, for a kit with a break among its steps and for one without. */
  total: text(60),
  totalWithoutBreaks: text(60),
  /** Breaks of the plan; one that is long enough for a meal. */
  pause: text(30),
  lunch: text(30),
});

const colophon = z.strictObject({
  title: text(80),
  edition: text(200),
  /** After it, in an edition that a native speaker has read. {review}: who. */
  reviewed: text(200),
  /** After it, if `review` is "none". Says which language it is about. */
  unreviewed: text(200),
  /** The licence of the texts: CC BY-SA 4.0, and any other. */
  shareAlike: text(600),
  licence: text(200),
});

/** Under `words.guide`. */
export const guideWords = z.strictObject({
  cover,
  /** Above small pictures of all sheets. */
  order: z.strictObject({ title: text(80) }),
  print,
  cut,
  /** Above the kit’s own list of things. */
  bring: z.strictObject({
    title: text(80),
    /** If something is cut out. {n}: of all tables. */
    scissors: text(200),
    /** If boards are put together of several sheets. */
    glue: text(200),
  }),
  /** Where the sheets are when the workshop begins. {sheets}: their codes and names, as a list. */
  room: z.strictObject({
    title: text(80),
    wall: text(120),
    /** If there is one table, and if there are several. */
    table: text(120),
    tables: text(120),
    person: text(120),
    /** At several tables: what they fetch for their theme, {n} of each. */
    packs: text(120),
    /** What is handed out later. */
    front: text(120),
    /** At several tables, a line for those that get the same. {n}: its number, or theirs, "1–4"; {things}: as a list. */
    packing: z.strictObject({
      table: text(60),
      several: text(60),
      people: plural(60),
      /** Of dots, for the people at the table, and those to spare. {sheet}: the code of their sheet. */
      strips: plural(60),
      spare: plural(60),
      /** Of those that are on labels, for the people at the table and those to spare. */
      dots: plural(60),
      badges: plural(60),
      triangles: plural(60),
      needles: plural(60),
    }),
  }),
  agenda,
  /** Where themes are voted on and only some of them have sheets. {themes}: those that do, as a list. */
  others: text(300),
  /** Around what to say, in the quotation marks of the language. {words}: what to say. */
  quote: text(40),
  /** In each step: what to do, say and watch for, and what changes with several tables. */
  headings: z.strictObject({ do: text(40), say: text(40), watch: text(40), tables: text(40) }),
  /** Chapters on taking part: in the room, and from a screen. */
  everyone: z.strictObject({ title: text(80), points: paragraphs }),
  screen: z.strictObject({ title: text(80), points: paragraphs }),
  /** Above the kit’s own list of what happens with the result. */
  after: z.strictObject({ title: text(80) }),
  /** The addresses of all links. */
  resources: z.strictObject({ title: text(80), intro: text(400) }),
  colophon,
});
