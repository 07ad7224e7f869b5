// What a sheet of cut-outs holds: for each sheet that is named in it, so many dots, triangles or needles, and their heading.
import { isDeep, type LayoutContext, sheetItems, shownItems } from '../../furniture/context.ts';
import type { Kit, Sheet } from '../../kit/kit.ts';
import { itemsUnder } from '../../kit/lists.ts';
import { hasNoVote } from '../../plan/vote.ts';
import { fillPlural } from '../../plural.ts';
import { fill, type Text } from '../../text.ts';
import type { DotsKeys, DotsSheet } from './sheet.ts';

export type Thing = 'dots' | 'triangles' | 'needles';
type Amount = NonNullable<DotsKeys[Thing]>[string];

export interface DotsEntry {
  readonly thing: Thing;
  /** The sheet that they are for. */
  readonly target: Sheet;
  readonly amount: Amount;
  readonly heading: Text;
}

/** What a sheet has, but for what this workshop has on labels. */
export const entriesOf = (kit: Kit, sheet: DotsSheet, thing: Thing): readonly DotsEntry[] =>
  thing === 'dots' && kit.onLabels?.includes(thing) ? [] : allEntriesOf(kit, sheet, thing);

/** In the order of kit.yaml; a sheet that this length leaves out needs none, nor does a vote that is not taken. */
export const allEntriesOf = (kit: Kit, sheet: DotsSheet, thing: Thing): readonly DotsEntry[] =>
  Object.entries(sheet[thing] ?? {}).flatMap(([id, amount]): readonly DotsEntry[] => {
    const target = kit.sheets.find((one) => one.id === id);
    if (target === undefined || (target.choosesThemes && hasNoVote(kit))) return [];
    const shipped = fill(shippedHeading(kit, thing, amount), { sheet: target.code });
    return [{ thing, target, amount, heading: sheet.texts[thing]?.[id] ?? shipped }];
  });

/** The things that a sheet has. */
export const thingsOn = (kit: Kit, sheet: DotsSheet): readonly Thing[] =>
  (['dots', 'triangles', 'needles'] as const).filter((thing) => entriesOf(kit, sheet, thing).length > 0);

const shippedHeading = (kit: Kit, thing: Thing, amount: Amount): Text => {
  const words = kit.words.dots;
  if (thing !== 'dots') return words[thing];
  return typeof amount === 'number' ? fillPlural(words.dots, 'n', amount) : words.all;
};

/** Dots for one person; triangles or needles for one table, or for the room. */
export const amountOf = (context: LayoutContext, { target, amount }: DotsEntry): number => {
  if (amount === 'all') return rowsOn(context, target);
  return typeof amount === 'number' ? amount : amount.each * roundsOf(context, target);
};

/** Dots for one person, or triangles or needles for all tables with those to spare. */
export const countOf = (context: LayoutContext, entry: DotsEntry): number => {
  const amount = amountOf(context, entry);
  if (entry.thing === 'dots') return amount;
  return amount * (isOnceInRoom(entry) ? 1 : context.plan.tables) + SPARE[entry.thing];
};

/** A sheet for the whole room has its needle once. */
export const isOnceInRoom = ({ thing, target }: DotsEntry): boolean =>
  thing === 'needles' && target.per !== 'table';

const SPARE = { triangles: 2, needles: 1 } as const;

/** How many of its sheets, if there is one for each item, a workshop has time for. */
const roundsOf = (context: LayoutContext, sheet: Sheet): number => {
  if (sheet.each === undefined) return 1;
  const { length } = sheetItems(context, sheet);
  return isDeep(context, sheet) && sheet.each === context.kit.themes
    ? Math.min(length, context.plan.rounds)
    : length;
};

/** Rows on all those sheets; if there is time for some of them only, on those with the most rows. */
const rowsOn = (context: LayoutContext, sheet: Sheet): number => {
  const { rows, each } = sheet;
  if (rows === undefined) return 0;
  if (each === undefined) return shownItems(context, rows).length;
  return rowsByItem(context, sheet)
    .slice(0, roundsOf(context, sheet))
    .reduce((sum, count) => sum + count, 0);
};

/** Of a sheet for each item, from the most down. */
const rowsByItem = (context: LayoutContext, sheet: Sheet): readonly number[] => {
  const { rows } = sheet;
  if (rows === undefined) return [];
  return sheetItems(context, sheet)
    .map((item) => itemsUnder(item, rows).length)
    .toSorted((a, b) => b - a);
};

/** Dots for one round more than there is surely time for. */
export const furtherRound = (context: LayoutContext, { amount, target }: DotsEntry): number =>
  amount === 'all' && target.each !== undefined
    ? (rowsByItem(context, target)[roundsOf(context, target)] ?? 0)
    : 0;
