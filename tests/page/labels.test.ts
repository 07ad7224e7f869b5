// Which label is whose: people and tables begin rows as long as that costs no sheet, and a sheet that is begun goes on where it is free.
import { describe, expect, test } from 'vitest';
import { type Label, onSheets } from '../../src/page/labels.ts';
import { stockNamed } from '../support/labels.ts';

/** 8 × 12 of 20 mm. */
const FORMAT = 'herma-4386';

/** So many labels for each person at each table. */
const of = (each: number, ...tables: readonly number[]): readonly Label<string>[] =>
  tables.flatMap((people, table) =>
    Array.from({ length: people }, (_, person) =>
      Array.from({ length: each }, (_label, n): Label<string> => {
        const begins = person === 0 && table > 0 ? 'table' : 'person';
        return { of: `${table + 1}.${person + 1}`, ...(n === 0 && { begins }) };
      }),
    ).flat(),
  );

/** Row by row, "1.1 × 5": whose labels are in it. */
const rows = (
  labels: readonly Label<string>[],
  stock = stockNamed('dots', FORMAT),
): readonly (readonly string[])[] =>
  onSheets(labels, stock).map((sheet) => {
    const ys = [...new Set(sheet.map(({ label }) => label.y))].toSorted((a, b) => a - b);
    return ys.map((y) => {
      const row = sheet.filter(({ label }) => label.y === y).map((one) => one.of);
      return [...new Set(row)].map((who) => `${who} × ${row.filter((one) => one === who).length}`).join(', ');
    });
  });

describe('on sheets of 8 × 12', () => {
  test('everybody begins a row, as long as that costs no sheet', () => {
    expect(rows(of(5, 3))).toEqual([['1.1 × 5', '1.2 × 5', '1.3 × 5']]);
    expect(rows(of(10, 2))).toEqual([['1.1 × 8', '1.1 × 2', '1.2 × 8', '1.2 × 2']]);
  });

  test('where it would, only tables do', () => {
    const [first = []] = rows(of(5, 7, 8));
    expect(first).toHaveLength(10);
    expect(first.slice(0, 2)).toEqual(['1.1 × 5, 1.2 × 3', '1.2 × 2, 1.3 × 5, 1.4 × 1']);
    expect(first[5]).toBe('2.1 × 5, 2.2 × 3');
  });

  test('and where even that would, nobody does', () => {
    // 95 labels of 96: the second table would begin in the 7th row, and end in the 13th.
    const [first = [], ...more] = rows(of(5, 9, 10));
    expect(more).toEqual([]);
    expect(first[5]).toBe('1.9 × 5, 2.1 × 3');
  });

  test('what one sheet has no room for is on the next', () => {
    const sheets = rows(of(12, 13));
    expect(sheets.map((sheet) => sheet.length)).toEqual([12, 8]);
    expect(sheets[0]?.at(-1)).toBe('1.8 × 8');
    expect(sheets[1]?.[0]).toBe('1.9 × 8');
  });

  test('a sheet that is begun goes on from its first free label', () => {
    const begun = stockNamed('dots', FORMAT, { from: 14 });
    expect(rows(of(5, 2), begun)).toEqual([['1.1 × 3', '1.1 × 2', '1.2 × 5']]);
    const [[first] = []] = onSheets(of(5, 2), begun);
    expect(first?.label.x).toBeCloseTo(16.11 + 5 * 22.54, 5);
    expect(first?.label.y).toBeCloseTo(14.53 + 22.54, 5);
  });

  test('people who need the last label and one more take a second sheet', () => {
    const begun = stockNamed('dots', FORMAT, { from: 96 });
    expect(rows(of(2, 1), begun)).toEqual([['1.1 × 1'], ['1.1 × 1']]);
  });
});

test('colour goes up to the middle of the gaps, and everything is moved as the printer needs', () => {
  const [[first] = []] = onSheets(of(1, 1), stockNamed('dots', 'herma-4385', { shift: [0.5, -1] }));
  expect(first?.label).toEqual({ x: 11.6, y: 15.5, width: 10, height: 10 });
  expect(first?.cell.x).toBeCloseTo(10.25, 5);
  expect(first?.cell.width).toBe(12.7);
});

test('on a page that is mirrored afterwards, labels are where they are on the sheet', () => {
  const stock = stockNamed('dots', 'hisago-op3018', { from: 2, shift: [1, 0] });
  const [[plain] = []] = onSheets(of(1, 1), stock);
  const [[turned] = []] = onSheets(of(1, 1), stock, true);
  expect(turned?.label.x).toBeCloseTo(210 - (plain?.label.x ?? 0) - 11, 5);
  expect(turned?.cell.x).toBeCloseTo(210 - (plain?.cell.x ?? 0) - 15, 5);
});
