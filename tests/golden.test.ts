// Every page of the Swedish kit, of the small one and of the Arabic one, and pages of others with what those do not have, as SVG, compared with how it looked last: UPDATE_GOLDEN=1 npm test writes them anew.

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../src/kinds/index.ts';
import type { Kit } from '../src/kit/kit.ts';
import { writeSvg } from '../src/svg/write.ts';
import { openShaper } from '../src/text/shaper.ts';
import type { Unit } from '../src/translation/unit.ts';
import { textsOf } from '../src/workshop/places.ts';
import { proofPages } from '../src/workshop/proof.ts';
import { goldenFolder, matchGolden, updating } from './support/golden.ts';
import { ARABIC, DATE, kitOf, layoutAll, openTheme, planOf, SMALL, SWEDISH } from './support/workshop.ts';

const MOST = 5.25 * 1024 ** 2;

const theme = openTheme(await openShaper());
/** "sv-C1-2.svg" for the page labelled "C1 2/3" of the Swedish kit. */
const pagesOf = (name: string, kit: Kit, plan = planOf(kit), look = theme) =>
  layoutAll(kit, plan, look).map((page) => ({
    file: `${name}-${page.label.replace(/\/\d+$/, '').replaceAll(/[ ·]+/g, '-')}.svg`,
    svg: writeSvg(page),
  }));
/** The beginning of a proof with one text of each state, the small kit beside itself. */
const proofOf = (kit: Kit) => {
  const units = [...textsOf(kit)].map(([key, text], i): Unit => {
    const state = (['translated', 'missing', 'stale', 'same'] as const)[i] ?? 'translated';
    const from = state === 'stale' ? 'So it was.' : text;
    return { file: '', key, source: text, ...(state === 'missing' ? {} : { text, from }), state };
  });
  const { edition } = kit;
  const input = {
    kit,
    kinds: KINDS,
    plan: planOf(kit),
    theme,
    units,
    language: edition,
    from: edition,
    date: DATE,
  };
  return proofPages(input)
    .slice(0, 1)
    .map((page) => ({ file: 'small-proof.svg', svg: writeSvg(page) }));
};
const small = kitOf(SMALL, 'en');
/** Without the pages of the guide that have small pictures of all the others. */
const sheetsOf = (name: string, kit: Kit) => {
  const { title } = kit.words.guide.order;
  return pagesOf(name, kit).filter(({ svg }) => !svg.includes(title.words));
};
const options = kitOf('tests/kits/options', 'en');
/** Three rounds of dots, some with initials, in the look that fills nothing. */
const crowd = planOf(options, { sheets: 'zones,five,asked,vote,dots' }, [
  ...['Åsa Berg', 'Åsa Björk', 'Li', 'Wilma Malin Wik'],
  ...Array.from({ length: 26 }, (_, i) => `P${i} Q${i}`),
]);
const pages = [
  ...pagesOf('sv', kitOf(SWEDISH, 'sv')),
  ...pagesOf('small', small),
  ...pagesOf('ar', kitOf(ARABIC, 'ar')),
  ...proofOf(small),
  ...sheetsOf('options', options),
  ...pagesOf('plain', options, crowd, openTheme(undefined, 'plain')),
  ...sheetsOf('power', kitOf('tests/kits/power-cut', 'en')),
  ...sheetsOf('park', kitOf('tests/kits/park-dialogue', 'da')),
  ...sheetsOf('starter', kitOf('starter/kit', 'sv')),
];
const names = pages.map(({ file }) => file);

if (updating)
  for (const file of readdirSync(goldenFolder))
    if (file.endsWith('.svg') && !names.includes(file)) rmSync(join(goldenFolder, file));

describe('the page looks as it did', () => {
  test.each(pages)('$file', ({ file, svg }) => {
    matchGolden(file, svg);
  });
});

test('there is a picture for every page and none besides, small enough to be looked at in a review', () => {
  const kept = readdirSync(goldenFolder).filter((file) => file.endsWith('.svg'));
  expect(kept.sort()).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
  expect(pages.reduce((sum, { svg }) => sum + svg.length, 0)).toBeLessThan(MOST);
});
