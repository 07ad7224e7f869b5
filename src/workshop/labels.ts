// Which labels a workshop is printed on: those that were chosen, of the formats that ship and those beside the plan.
import type { Kinds } from '../kinds/kind.ts';
import { kindNamed } from '../kit/kinds.ts';
import type { Kit } from '../kit/kit.ts';
import { type LabelStocks, ON_LABELS, type OnLabels } from '../labels.ts';
import { CARD_BADGES, type Choices, type LabelChoice, warned } from '../plan/choices.ts';
import { labelsSchema, stockOf } from '../plan/labels.ts';
import type { Plan } from '../plan/plan.ts';
import { ok, type Problem, type Result, unless } from '../problem.ts';
import type { World } from '../world/world.ts';
import { readAs } from '../yaml/validate.ts';
import { readPrintFile } from './print-files.ts';

/** What it may ask of the workshop. */
interface Printed {
  readonly kit: Kit;
  readonly kinds: Kinds;
  readonly plan: Plan;
}

/** Problems: names of no labels, and labels that do not suit; those of a labels.yaml. A plan that names none reads none. */
export async function readLabels(
  world: World,
  choices: Choices,
  planFolder: string,
  printed: Printed | undefined,
): Promise<Result<LabelStocks>> {
  const wanted = ON_LABELS.filter((what) => choices[chosenAs(what)] !== undefined);
  if (wanted.length === 0) return ok({});
  const labels = await readPrintFile(world, planFolder, 'labels.yaml', (bytes, file) =>
    readAs(labelsSchema, bytes, file),
  );
  if (!labels.ok) return labels;
  const formats = Object.assign({}, ...labels.value.map((file) => file.labels));
  const problems: Problem[] = [...labels.problems];
  const stocks = wanted.flatMap((what) => {
    const choice = choices[chosenAs(what)];
    if (!choice) return [];
    const stock = isToCut(what, choice.value) ? undefined : stockOf(what, choice, formats);
    if (stock && 'message' in stock) problems.push(stock);
    if (printed && !isPrinted(what, printed))
      problems.push(
        warned(
          choice.from,
          'labels',
          `no sheet that is printed has ${thingsOf(what)}, so there are no such labels.`,
          `Leave "${chosenAs(what)}" out, or print a sheet of ${thingsOf(what)} as well.`,
        ),
      );
    return stock === undefined || 'message' in stock ? [] : [[what, stock] as const];
  });
  return unless(problems, () => Object.fromEntries(stocks));
}

/** Badges that the plan wants for holders are cut out. */
const isToCut = (what: OnLabels, { format }: LabelChoice): boolean =>
  what === 'badges' && format === CARD_BADGES;

const thingsOf = (what: OnLabels): string => (what === 'dots' ? 'dots' : 'name badges');

/** The keys of the plan. */
const chosenAs = (what: OnLabels): 'labels' | 'badges' => (what === 'dots' ? 'labels' : 'badges');

const isPrinted = (what: OnLabels, { kit, kinds, plan }: Printed): boolean =>
  kit.sheets.some(
    (sheet) =>
      plan.sheets.includes(sheet.id) && kindNamed(kinds, sheet.kind).cutOut?.(sheet, kit).includes(what),
  );
