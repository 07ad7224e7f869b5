// The words of sheets that are no part of a workshop: the test page of a printer, and the job ticket for a print shop.
import * as z from 'zod';
import { plural, text } from '../yaml/schema-words.ts';

/** On the sheet that shows what a printer does, which `kitpress test-page` makes. */
export const testPage = z.strictObject({
  title: text(40),
  front: text(30),
  back: text(30),
  /** Points of a list. {across} and {down}: the lengths of the rulers. */
  print: text(200),
  size: text(300),
  edge: text(300),
  light: text(300),
  /** Above the lines for the plan, {file}; and how large a margin may be. */
  write: text(60),
  range: text(160),
  /** Under the line about backs: what `flip` and `back` are. */
  missed: text(300),
  printer: text(30),
  /** Beside an arrow. {book} and {other}: `long` and `short`, or the other way round. */
  turn: text(400),
  long: text(40),
  short: text(40),
  /** Above colours, lines and type. */
  colours: text(160),
  lines: text(160),
  type: text(160),
  /** Set in all sizes. */
  sample: text(40),
  /** Read aloud in place of a drawing. {n}: mm. */
  alt: z.strictObject({
    ruler: text(80),
    edges: text(160),
    crosses: text(160),
    colours: text(160),
    lines: text(160),
  }),
});

const job = z.strictObject({ name: text(40), finish: text(200) });

/** On the sheet for a print shop, which a build with `--for shop` makes. */
export const jobTicket = z.strictObject({
  title: text(40),
  about: text(240),
  /** {profile}: the paper and press, in English or as the shop calls them. */
  colours: text(160),
  bleed: text(80),
  once: text(100),
  /** Of a file; its size, and how it is printed. */
  pages: plural(30),
  size: text(60),
  oneSide: text(60),
  bothSides: text(60),
  weight: text(60),
  /** The files: what is in them, and what is done with the sheets. {n}: straight cuts. */
  boards: job,
  cards: job,
  dots: job,
  guide: job,
  handouts: job,
  /** Beside lines to write on. */
  orderedBy: text(40),
  neededBy: text(40),
});
