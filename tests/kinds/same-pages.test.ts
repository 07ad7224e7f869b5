// Every sheet of a kit takes as many pages in one language as in another, so that all editions need the same paper.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Kit } from '../../src/kit/kit.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { root } from '../support/disk.ts';
import { clear, kitOf, laidOut, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const theme = openTheme(await openShaper());
const languagesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).filter((name) => /^[a-z]{2}$/.test(name));

/** "S 6", for each sheet but the guide, which is running text. */
const sheetsOf = (kit: Kit, length: string): readonly string[] => {
  const plan = planOf(kit, { length });
  const ids = kit.sheets.flatMap(({ id, forFacilitator }) => (forFacilitator ? [] : [id]));
  const sheets = plan.sheets.filter((id) => ids.includes(id));
  return clear(laidOut(kit, { ...plan, sheets }, theme)).map(
    ({ sheet, pages }) => `${sheet.code} ${pages.length}`,
  );
};

const CASES = ['coi-action-plan', 'dialogue-meeting', 'dino-support']
  .map((name) => `content/${name}`)
  .concat(SWEDISH)
  .flatMap((folder) =>
    Object.keys(kitOf(folder, languagesOf(folder)[0] ?? '').lengths ?? {}).map(
      (length) => [folder, length] as const,
    ),
  );

test.each(CASES)('%s, %s', (folder, length) => {
  const [first, ...others] = languagesOf(folder).map((language) => sheetsOf(kitOf(folder, language), length));
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});
