// The guide's packing list: a line for the tables that get the same, and for each table the first names of its people.
import { type LayoutContext, tryOut } from '../../furniture/context.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import { printedIds } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import { fillPlural } from '../../plural.ts';
import { fill, type Text } from '../../text.ts';
import type { Packing, TablePacking } from './packing.ts';
import { isOneLine } from './text.ts';

/** "Tables 1–4: 9 people, V, M, R, 9 strips D1 and 3 triangles." */
export const packingPoints = (context: LayoutContext, packing: Packing): readonly Text[] => [
  ...packing.tables.map((one) => line(context, one.tables, thingsIn(context, one))),
  ...namesByTable(context),
];

const line = (context: LayoutContext, tables: readonly number[], things: readonly string[]): Text => {
  const { table, several } = context.kit.words.guide.room.packing;
  return fill(tables.length === 1 ? table : several, {
    n: enumerated(context, rangesOf(tables)),
    things: enumerated(context, things),
  });
};

/** "1–4", "7" */
const rangesOf = (numbers: readonly number[]): readonly string[] => {
  const ranges: [number, number][] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
};

const thingsIn = (
  context: LayoutContext,
  { people, copies, strips, spare, labelled, badges, ...pieces }: TablePacking,
): readonly string[] => {
  const { kit } = context;
  const words = kit.words.guide.room.packing;
  const idsOf = (id: string): string => {
    const sheet = kit.sheets.find((one) => one.id === id);
    return sheet === undefined ? '' : printedIds(context, sheet);
  };
  const ofSheets = (counts: TablePacking['strips'], word: typeof words.strips): readonly string[] =>
    Object.entries(counts).map(([id, n]) => whole(fill(fillPlural(word, 'n', n), { sheet: idsOf(id) })));
  return [
    whole(fillPlural(words.people, 'n', people)),
    ...Object.entries(copies).map(([id, n]) => (n === 1 ? idsOf(id) : `${n}\u00a0×\u00a0${idsOf(id)}`)),
    ...ofSheets(strips, words.strips),
    ...ofSheets(spare, words.spare),
    ...(labelled === 0 ? [] : [bound(fillPlural(words.dots, 'n', labelled))]),
    ...(badges === 0 ? [] : [whole(fillPlural(words.badges, 'n', badges))]),
    ...piecesIn(context, pieces),
  ];
};

/** "3 triangles", "2 pins" */
export const piecesIn = (
  { kit }: LayoutContext,
  counts: Pick<TablePacking, 'triangles' | 'needles'>,
): readonly string[] =>
  (['triangles', 'needles'] as const).flatMap((thing) =>
    counts[thing] === 0 ? [] : whole(fillPlural(kit.words.guide.room.packing[thing], 'n', counts[thing])),
  );

/** Number, name and code stay on a line. */
const whole = ({ words }: Text): string => words.replaceAll(' ', '\u00a0');

/** A number stays with what it counts. */
const bound = ({ words }: Text): string => words.replace(/(\d) /, '$1\u00a0');

/** Of the tables whose names fit on a line. */
const namesByTable = (context: LayoutContext): readonly Text[] => {
  // Names that no font has are reported where they are printed in full.
  const people = peopleOf(tryOut(context));
  return context.plan.tableNumbers.flatMap((table) => {
    const names = people.flatMap((one) =>
      one.table === table && one.name !== undefined ? firstName(one.name) : [],
    );
    const text = line(context, [table], names);
    return names.length > 0 && isOneLine(context, text) ? [text] : [];
  });
};

const firstName = (name: string): string => name.split(/\s/)[0] ?? name;
