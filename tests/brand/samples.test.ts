// The sample brands print kits that ship by the command, without a warning: two tables, so that no sheet is left out.
// tests/kinds/brands-fit.test.ts lays out each edition of every kit in each of them.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';

test.each([
  ['exempelstad', 'innovation-declaration'],
  ['region-nord', 'dialogue-meeting'],
  ['provarkivet', 'coi-action-plan'],
  ['provarkivet', 'dino-support'],
])('%s prints %s', async (brand, kit) => {
  const file = join(root, 'tests', 'brands', brand, 'brand.yaml');
  const { exit, err } = await kitpress(`check ${kit} --lang en --tables 2 --participants 20 --brand ${file}`);
  expect([exit, err]).toEqual([0, '']);
});
