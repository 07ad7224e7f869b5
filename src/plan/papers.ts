// The papers that a workshop can be printed on, as print/papers.yaml has them, and what people call them.
import * as z from 'zod';
import { A4, type Paper } from '../paper.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../yaml/near.ts';
import { id, oneLine } from '../yaml/schema-words.ts';
import { type Sourced, wrong } from './choices.ts';

/** mm: what fits on less is no sheet of this program; more is no paper. */
const SIDE = { least: 190, most: 1300 };
/** mm: the white edge of printers. */
export const MARGIN = { least: 4, most: 10 };

const side = z.number().min(SIDE.least).max(SIDE.most);

export const papersSchema = z.strictObject({
  /** By the names that they are chosen by. */
  papers: z.record(
    id,
    z.strictObject({
      /** As it is printed and shown. */
      name: oneLine(30),
      /** mm, upright. */
      width: side,
      height: side,
      /** mm: the edge that its printer leaves white. */
      margin: z.number().min(MARGIN.least).max(MARGIN.most),
      /** The paper of guide and hand-outs where this is the paper of boards and cards; default: a4. */
      handOut: id.optional(),
      /** Other names. */
      also: z.array(oneLine(30)).max(20).optional(),
    }),
  ),
});

/** Papers by name. */
export type Papers = z.infer<typeof papersSchema>['papers'];

const MILLIMETRES = /^(\d{3,4}(?:[.,]\d+)?)\s*(?:mm)?\s*[x×*]\s*(\d{3,4}(?:[.,]\d+)?)\s*(?:mm)?$/i;

/** A paper by its name, another name or its size in millimetres; with that of its hand-outs. */
export interface KnownPaper {
  readonly paper: Paper;
  readonly handOut: Paper;
}

export const paperCalled = (said: string, papers: Papers): KnownPaper | undefined => {
  const name = said.trim().toLowerCase();
  const key = Object.keys(papers).find((one) => one === name || papers[one]?.also?.includes(name));
  const found = key === undefined ? undefined : papers[key];
  if (found) return { paper: upright(found), handOut: handOutOf(found.handOut, papers) };
  const [, one, other] = MILLIMETRES.exec(name) ?? [];
  const sides = [one, other].map((text) => Number(text?.replace(',', '.'))).toSorted((a, b) => a - b);
  const [width = Number.NaN, height = Number.NaN] = sides;
  if (!(width >= SIDE.least && height <= SIDE.most)) return undefined;
  return { paper: { name: `${width}×${height}`, width, height, margin: A4.margin }, handOut: A4 };
};

const upright = ({ name, width, height, margin }: Paper): Paper => ({
  name,
  width: Math.min(width, height),
  height: Math.max(width, height),
  margin,
});

const handOutOf = (name: string | undefined, papers: Papers): Paper => {
  const found = name === undefined ? undefined : papers[name];
  return found ? upright(found) : A4;
};

/** No paper is called so, and millimetres are none that fit. */
export const unknownPaper = ({ value, from }: Sourced<string>, papers: Papers): Problem => {
  const names = Object.keys(papers);
  const hint = `${didYouMean(value, names)}The papers are ${names.join(', ')}; or give millimetres from ${SIDE.least} to ${SIDE.most}, such as 320x450.`;
  return wrong(from, 'paper', `there is no paper "${value}".`, hint);
};
