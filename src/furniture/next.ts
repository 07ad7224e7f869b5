// Where to go from a sheet: to those of the next step, or at the end of a round to those of the next round.
import type { ListItem, Sheet } from '../kit/kit.ts';
import { fill } from '../text.ts';
import type { LayoutContext } from './context.ts';
import { roundsOf } from './day.ts';
import { enumerated } from './enumeration.ts';
import { labelOf, printedIds } from './page.ts';

/** "C1 och M"; "S2" of a round that is followed by another; "nästa S, sist K" where it is not known which. Empty if there is no such sheet. */
export const nextWords = (context: LayoutContext, sheet: Sheet, item: ListItem | undefined): string => {
  const { each } = sheet.step ?? {};
  const on = idsOf(context, sheet, sheet.next ?? [], item);
  const rounds = sheet.again === undefined ? [] : roundsOf(context, each);
  if (sheet.again === undefined || rounds.length < 2) return enumerated(context, on);
  const at =
    sheet.each === each && item && !isVotedOn(context) ? rounds.findIndex((one) => one?.id === item.id) : -1;
  const following = rounds[at + 1];
  if (at >= 0) return enumerated(context, following ? idsOf(context, sheet, sheet.again, following) : on);
  const again = enumerated(context, codesOf(context, sheet.again));
  if (again === '' || on.length === 0) return `${again}${enumerated(context, on)}`;
  return fill(context.kit.words.labels.again, { again, last: enumerated(context, on) }).words;
};

/** A vote decides in which order the rounds are. */
const isVotedOn = ({ kit, plan }: LayoutContext): boolean =>
  kit.sheets.some(({ id, choosesThemes }) => choosesThemes && plan.sheets.includes(id));

const codesOf = ({ kit, plan }: LayoutContext, ids: readonly string[]): readonly string[] =>
  kit.sheets.filter(({ id }) => ids.includes(id) && plan.sheets.includes(id)).map(({ code }) => code);

/** Of the sheets that are printed; those that there is one of for each item are that of the item, if it is known. */
const idsOf = (
  context: LayoutContext,
  { each }: Sheet,
  ids: readonly string[],
  item: ListItem | undefined,
): readonly string[] =>
  ids.flatMap((id) =>
    context.kit.sheets
      .filter((sheet) => sheet.id === id && context.plan.sheets.includes(id))
      .map((sheet) =>
        item !== undefined && sheet.each === each ? labelOf(sheet, item) : printedIds(context, sheet),
      ),
  );
