// A kit as one workshop uses it: at one of its lengths, with the sheets that are printed, and their codes in running text.
import { ON_LABELS, type OnLabels } from '../labels.ts';
import type { Text } from '../text.ts';
import type { Kit, Length, Sheet, Step, StepLines } from './kit.ts';
import { withCodes } from './named-sheets.ts';
import { runsOf } from './rounds.ts';
import { type InDepth, sheetForThemes } from './theme-sheets.ts';

/** Ids of the sheets that a length uses: those whose step has minutes in it, and those of no step. */
export const sheetsAt = <S extends Pick<Sheet, 'step'>>(
  kit: Pick<Kit, 'lengths'> & { readonly sheets: readonly S[] },
  length: string | undefined,
): readonly S[] => {
  const used = lengthOf(kit, length)?.steps;
  return kit.sheets.filter(({ step }) => !used || !step || Object.hasOwn(used, step.id));
};

/** What a plan says about the use of a kit. */
export interface Use extends InDepth {
  /** One of the kit's, by default the first. */
  readonly length?: string | undefined;
  /** Ids of the sheets that are printed. */
  readonly sheets: readonly string[];
  /** Unknown of a finished file. */
  readonly tables?: number;
  /** What is printed on labels, and not cut out. */
  readonly labels?: Readonly<Partial<Record<OnLabels, unknown>>>;
}

/** The kit as this workshop uses it. Lines that name a sheet which is not printed are left out. */
export function asUsed(kit: Kit, use: Use): Kit {
  const { length, sheets: printed, tables = 1 } = use;
  const at = lengthOf(kit, length);
  const all = numbered(at ? kit.steps.flatMap((step) => stepAt(step, at)) : kit.steps).map((step) =>
    tables > 1 ? withSeveralTables(step) : step,
  );
  const steps = onPaper(all, sheetsAt(kit, length), printed);
  const leftOut = all.filter((step) => !steps.includes(step));
  const codes = new Map(kit.sheets.map(({ id, code }) => [id, printed.includes(id) ? code : undefined]));
  const said = <T>(value: T): T => withCodes(value, codes) as T;
  const sheets = sheetsAt(kit, length).map((sheet): Sheet => {
    const step = steps.find(({ id }) => id === sheet.step?.id);
    return said(sheetForThemes({ ...sheetAt(sheet, at), ...(step && { step }) }, kit, use));
  });
  const onLabels = ON_LABELS.filter((what) => use.labels?.[what] !== undefined);
  return {
    ...kit,
    ...(onLabels.length > 0 && { onLabels }),
    steps: said(steps),
    ...(leftOut.length > 0 && { everyStep: all }),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      ...(!leads(sheet, printed, leftOut, kit) && nextOf(sheet, { steps, all }, sheets)),
    })),
    ...(kit.guidance && { guidance: said(kit.guidance) }),
  };
}

/** What is done, said and watched for at several tables comes after everything else. */
const withSeveralTables = (step: Step): Step => {
  const { several = {}, ...own } = step;
  const lines = (name: keyof StepLines): readonly Text[] => [...step[name], ...(several[name] ?? [])];
  return { ...own, do: lines('do'), say: lines('say'), watch: lines('watch') };
};

const lengthOf = (
  { lengths = {} }: Pick<Kit, 'lengths'>,
  name = Object.keys(lengths)[0],
): Length | undefined => (name === undefined ? undefined : lengths[name]);

/** Lines that a length replaces are replaced for several tables as well. */
const stepAt = (step: Step, { steps }: Length): readonly Step[] => {
  const own = Object.hasOwn(steps, step.id) ? steps[step.id] : undefined;
  if (own === undefined) return [];
  const kept = Object.entries(step.several ?? {}).filter(([name]) => !Object.hasOwn(own, name));
  return [{ ...step, ...own, several: { ...Object.fromEntries(kept), ...own.several } }];
};

/** Without the steps that have sheets, none of which is printed; all of them if only other sheets are. */
const onPaper = (
  steps: readonly Step[],
  sheets: readonly Pick<Sheet, 'id' | 'step'>[],
  printed: readonly string[],
): readonly Step[] => {
  const used = sheets.filter(({ step }) => step !== undefined);
  const there = used.filter(({ id }) => printed.includes(id));
  if (there.length === 0) return steps;
  const of = (some: typeof used, id: string): boolean => some.some(({ step }) => step?.id === id);
  return steps.filter(({ id }) => of(there, id) || !of(used, id));
};

/** Whether a sheet says itself where to go, and not only to steps that are left out. */
const leads = (
  { next }: Pick<Sheet, 'next'>,
  printed: readonly string[],
  leftOut: readonly Step[],
  { sheets }: Pick<Kit, 'sheets'>,
): boolean => {
  const isLeft = (id: string): boolean => {
    const step = sheets.find((sheet) => sheet.id === id)?.step;
    return !printed.includes(id) && leftOut.some((one) => one.id === step?.id);
  };
  return next !== undefined && (next.length === 0 || !next.every(isLeft));
};

/** The steps that a workshop leaves out. */
export const leftOutOf = ({ steps, everyStep = steps }: Pick<Kit, 'steps' | 'everyStep'>): readonly Step[] =>
  everyStep.filter(({ id }) => !steps.some((step) => step.id === id));

/** "Step 3": steps without a label of their own are counted, breaks are not. */
const numbered = (steps: readonly Step[]): readonly Step[] => {
  let n = 0;
  return steps.map((step) => {
    if (!step.isBreak) n += 1;
    return step.counted
      ? { ...step, label: { ...step.counted, words: step.counted.words.replace('{n}', String(n)) } }
      : step;
  });
};

const sheetAt = (sheet: Sheet, at: Length | undefined): Sheet => {
  const own = at?.sheets[sheet.id];
  if (!own) return sheet;
  const { instructions } = own;
  return {
    ...sheet,
    texts: { ...sheet.texts, ...own } as Sheet['texts'],
    ...(instructions && {
      instructions: instructions.map((text, i) => ({ sign: sheet.instructions[i]?.sign ?? 'none', text })),
    }),
  };
};

/** In place of sheets that it names itself, none of the next round. */
const nextOf = (sheet: Sheet, ...around: AroundSheet): Pick<Sheet, 'next' | 'again'> => {
  const derived = derivedNext(sheet, ...around);
  return sheet.next === undefined ? derived : { next: derived.next };
};

type AroundSheet = [{ readonly steps: readonly Step[]; readonly all: readonly Step[] }, readonly Sheet[]];

/** The sheets of the next step that has any; at the end of a round, also those that the next one begins with. */
const derivedNext = (
  { step }: Sheet,
  ...[{ steps, all }, sheets]: AroundSheet
): Pick<Sheet, 'next' | 'again'> => {
  if (!step) return { next: [] };
  const later = steps.slice(steps.findIndex(({ id }) => id === step.id) + 1);
  const round = runsOf(all).find((run) => run.some(({ id }) => id === step.id)) ?? [];
  const again = step.each !== undefined && round.at(-1)?.id === step.id;
  return { next: firstIn(later, sheets), ...(again && { again: firstIn(round, sheets) }) };
};

/**
 * The sheets of the first of these steps that has any, without those that only one reads or that are cut out for everybody,
 * and without those that others of the step lead to.
 */
const firstIn = (steps: readonly Step[], sheets: readonly Sheet[]): readonly string[] => {
  for (const { id } of steps) {
    const there = sheets.filter(
      (sheet) => sheet.step?.id === id && sheet.kind !== 'guide' && sheet.kind !== 'dots',
    );
    const later = new Set(there.flatMap(({ next = [] }) => next));
    const first = there.filter((sheet) => !later.has(sheet.id));
    if (there.length > 0)
      return (first.length > 0 ? first : there).slice(0, MAX_NEXT).map((sheet) => sheet.id);
  }
  return [];
};

/** More codes would not fit in the foot of a sheet; an explicit `next` has no more either. */
const MAX_NEXT = 3;
