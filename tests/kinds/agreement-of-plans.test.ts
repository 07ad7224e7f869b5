// Plans of every kind, with copies, sheets and files of their own: what the print list says of a sheet is what its pages come to.
import { expect, test } from 'vitest';
import type { Flags } from '../../src/plan/flags.ts';
import { answered, printed, printList, tell } from '../support/told.ts';
import { kitOf, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();
const first = kitOf(SWEDISH, 'de');
const dialogue = kitOf('content/dialogue-meeting', 'sv');

const PLANS: readonly (readonly [string, typeof first, Omit<Flags, 'kit'>])[] = [
  ['suggested copies for a group', first, { copies: 'suggested' }],
  ['suggested copies for tables', first, { copies: 'suggested', tables: '3', participants: '20' }],
  ['four of everything at three tables', first, { copies: '4', tables: '3', participants: '20' }],
  ['seven matrices at three tables', first, { copies: 'matrix=7', tables: '3', participants: '20' }],
  ['two principles by name', first, { deep: '2,4' }],
  ['a file for each sheet', first, { split: true, tables: '4', participants: '31' }],
  ['a start and an end', first, { start: '09:00', end: '16:00', tables: '2', participants: '13' }],
  ['neither vote nor matrix', first, { sheets: 'guide,principle,assessment,action-cards,personal-dots' }],
  ['tables that need unlike numbers of pages', first, { tables: '2', participants: '117' }],
  ['fifty tables', first, { tables: '50', participants: '200' }],
  ['four sets of cards for everybody', dialogue, { copies: '4', tables: '4', participants: '19' }],
  ['some sheets of a short meeting', dialogue, { length: 'short', sheets: 'guide,host,topics,promise' }],
];

test.each(PLANS)('with %s', (_, kit, flags) => {
  const plan = planOf(kit, flags);
  const { laid, guide, facts } = tell(kit, theme, plan);
  expect(answered(facts)).toEqual(printList(guide));
  const prints = printed(laid, plan);
  for (const { sheet, count } of laid) {
    const own = prints.filter(({ code }) => code === sheet.code);
    const cuts = own.reduce((sum, print) => sum + print.cuts, 0);
    expect([sheet.code, own.length, cuts]).toEqual([sheet.code, count.pages * count.copies, count.cuts]);
  }
  const packed = (id: string): number =>
    (facts.packing?.tables ?? []).reduce(
      (sum, { tables, copies }) => sum + tables.length * (copies[id] ?? 0),
      0,
    );
  const dealtOut = laid.filter(
    ({ sheet: { per, inPieces } }) => (per === 'table' || per === 'person') && !inPieces,
  );
  if (plan.tables > 1)
    expect(dealtOut.map(({ sheet: { id } }) => [id, packed(id)])).toEqual(
      dealtOut.map(({ sheet: { id } }) => [id, plan.copies[id]]),
    );
});
