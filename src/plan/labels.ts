// The sheets of labels that can be printed on, as print/labels.yaml has them, and which of them dots and name badges need.
import * as z from 'zod';
import type { LabelFormat, LabelStock, OnLabels } from '../labels.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../yaml/near.ts';
import { id, oneLine } from '../yaml/schema-words.ts';
import { type LabelChoice, newSheet, type Sourced, wrong } from './choices.ts';

/** mm: printers miss by less. */
const shifted = z.number().min(-5).max(5);

/** The forms of `labels` and `badges`, by the type of the value. */
export const labelForms = {
  string: oneLine(40),
  object: z.strictObject({
    format: oneLine(40),
    /** The first free label of a sheet that is begun. */
    from: z.int().min(1).max(3600).optional(),
    /** mm to the right and down, by which the printer misses. */
    shift: z.tuple([shifted, shifted]).optional(),
  }),
} as const;

type Written = z.infer<(typeof labelForms)[keyof typeof labelForms]>;

export const labelChoiceOf = (said: Written): LabelChoice => {
  if (typeof said === 'string') return newSheet(said);
  const { format: name, from, shift } = said;
  return { ...newSheet(name), ...(from && { from }), ...(shift && { shift }) };
};

/** The sheets that labels are sold on, as they are fed; mm. */
const SHEETS = {
  a4: { name: 'A4', width: 210, height: 297 },
  a5: { name: 'A5', width: 148, height: 210 },
  'a5-landscape': { name: 'A5', width: 210, height: 148 },
  letter: { name: 'Letter', width: 215.9, height: 279.4 },
} as const;

const length = z.number().min(0).max(300);
const across = z.number().min(5).max(300);
const count = z.int().min(1).max(60);

const format = z
  .strictObject({
    /** As it is printed and shown. */
    name: oneLine(30),
    shape: z.enum(['round', 'rectangle']),
    /** mm: width and height of a label. */
    size: z.tuple([across, across]),
    paper: z.enum(['a4', 'a5', 'a5-landscape', 'letter']),
    /** Labels in a row, and rows. */
    across: count,
    down: count,
    /** mm: from the left and upper edge of the sheet to the first label. */
    first: z.tuple([length, length]),
    /** mm: from one label to the next. */
    pitch: z.tuple([across, across]),
    /** Where the numbers are from. */
    source: oneLine(80).optional(),
  })
  .superRefine(({ size, pitch, first, paper, ...counted }, { addIssue }) => {
    const sides = [SHEETS[paper].width, SHEETS[paper].height];
    for (const [axis, key] of (['across', 'down'] as const).entries()) {
      const [one, step, from] = [size[axis] ?? 0, pitch[axis] ?? 0, first[axis] ?? 0];
      const wrongAt = (path: readonly (string | number)[], message: string): void =>
        addIssue({ code: 'custom', path: [...path], message });
      if (step < one) wrongAt(['pitch', axis], 'labels so near to one another would overlap');
      else if (from + (counted[key] - 1) * step + one > (sides[axis] ?? 0) + ROUNDED)
        wrongAt([key], 'so many do not fit on the paper');
    }
  });

/** mm */
const ROUNDED = 0.01;

export const labelsSchema = z.strictObject({
  /** By the names that they are chosen by. */
  labels: z.record(id, format),
});

/** Formats by name. */
export type Labels = z.infer<typeof labelsSchema>['labels'];

/** mm: a smaller dot has no room for a number that can be read; a larger one is no dot. */
const DOT = { least: 9, most: 40 };
/** mm: a smaller badge has no room for a colour, a dot and a name. */
const BADGE = { width: 60, height: 25 };

const suits: Readonly<Record<OnLabels, (width: number, height: number) => string | undefined>> = {
  dots: (width, height) => {
    if (Math.min(width, height) < DOT.least)
      return `too small for a number that can be read: dots need ${DOT.least} mm`;
    return Math.max(width, height) > DOT.most
      ? `too large for dots, which are at most ${DOT.most} mm`
      : undefined;
  },
  badges: (width, height) =>
    width < BADGE.width || height < BADGE.height
      ? `too small for a name badge, which needs ${BADGE.width} × ${BADGE.height} mm`
      : undefined,
};

/** The labels that were chosen. Problems: usage-labels or plan-labels, a name that none has, a size that does not suit, a start beyond the sheet. */
export const stockOf = (
  what: OnLabels,
  { value, from: origin }: Sourced<LabelChoice>,
  labels: Labels,
): LabelStock | Problem => {
  const refuse = (message: string, hint: string, part?: string): Problem =>
    wrong(origin, 'labels', message, hint, part);
  const name = value.format.trim().toLowerCase();
  const found = Object.hasOwn(labels, name) ? labels[name] : undefined;
  if (!found)
    return refuse(
      `there are no labels "${value.format}".`,
      `${didYouMean(name, Object.keys(labels))}docs/printing.md has a table of all; others can be described in a file labels.yaml beside the plan.`,
    );
  const [width, height] = found.size;
  const unsuited = suits[what](width, height);
  if (unsuited)
    return refuse(
      `${found.name} has labels of ${width} × ${height} mm, ${unsuited}.`,
      `Choose others, such as ${Object.keys(labels)
        .filter((one) => suits[what](...(labels[one]?.size ?? [0, 0])) === undefined)
        .slice(0, 3)
        .join(', ')}.`,
    );
  const all = found.across * found.down;
  if (value.from > all)
    return refuse(
      `a sheet of ${found.name} has ${all} labels, and none with the number ${value.from}.`,
      'Count the labels along the rows from the top left, and give the number of the first that is free.',
      'from',
    );
  return { format: formatOf(name, found), from: value.from, shift: value.shift };
};

const formatOf = (name: string, found: Labels[string]): LabelFormat => ({
  id: name,
  name: found.name,
  round: found.shape === 'round',
  width: found.size[0],
  height: found.size[1],
  columns: found.across,
  rows: found.down,
  x: found.first[0],
  y: found.first[1],
  pitch: found.pitch,
  sheet: SHEETS[found.paper],
});
