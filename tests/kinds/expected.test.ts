// What `kitpress verify` looks for on each sheet, over several kits, compared with what it looked for last: UPDATE_GOLDEN=1 npm test writes it anew.
import { test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { eachOf } from '../../src/kit/lists.ts';
import { plannedForms } from '../../src/kit/theme-sheets.ts';
import { expectedOn } from '../../src/verify/expected.ts';
import { matchGolden } from '../support/golden.ts';
import { kitOf, planOf, SMALL, used } from '../support/workshop.ts';

/** A line for what must be in order, without what is the same in all its sheets. */
const linesOf = (kit: Kit): readonly string[] =>
  kit.sheets
    .flatMap((sheet) => plannedForms(sheet, kit))
    .flatMap((sheet) => {
      // The second of many has all that the first has.
      const items = sheet.each === undefined ? [undefined] : eachOf(kit, sheet).slice(0, 2);
      return items.flatMap((item) => {
        const expected = expectedOn(kit, KINDS, { sheet, ...(item && { item }) });
        return [
          `${sheet.code}${item?.code ?? ''}`,
          ...Object.entries(expected).flatMap(([key, value]) => told(key, value)),
        ];
      });
    });

const told = (key: string, value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((one) => `  ${key}: ${words(one)}`) : [`  ${key}: ${words(value)}`];

const words = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && 'words' in part ? (part as { words: string }).words : part,
  );

test.each([
  ['small', SMALL, 'en'],
  ['options', 'tests/kits/options', 'en'],
  ['power-cut', 'tests/kits/power-cut', 'en'],
  ['starter', 'starter/kit', 'sv'],
])('verify looks for the same words as before in %s', (name, folder, language) => {
  const kit = kitOf(folder, language);
  matchGolden(`expected/${name}.txt`, `${linesOf(used(kit, planOf(kit))).join('\n')}\n`);
});
