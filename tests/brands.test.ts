// A few telling pages of the sample brands as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSvg } from '../src/svg/write.ts';
import { type BrandName, brandTheme } from './support/brands.ts';
import { root } from './support/disk.ts';
import { kitOf, layoutAll, planOf, SMALL } from './support/workshop.ts';

const folder = join(root, 'tests', 'golden', 'brands');

/** A dark band and a foot with one host; two hosts on a card sheet of the quiet template; a tall logo and serif faces. */
const PAGES: readonly (readonly [BrandName, string])[] = [
  ['exempelstad', 'G 1/5'],
  ['exempelstad', 'S1'],
  ['region-nord', 'I1'],
  ['provarkivet', 'P'],
];

test.each(PAGES)('%s, page %s looks as it did', async (name, label) => {
  const kit = kitOf(SMALL, 'en');
  const page = layoutAll(kit, planOf(kit), await brandTheme(name, 'en')).find((one) => one.label === label);
  if (page === undefined) throw new Error(`there is no page ${label}`);
  const file = join(folder, `${name}-${label.replace(/\/\d+$/, '').replace(' ', '-')}.svg`);
  const svg = writeSvg(page);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, svg);
  }
  expect(svg).toBe(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
});
