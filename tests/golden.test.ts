// Every page of the Swedish kit, of the small one and of the Arabic one as SVG, compared with how it looked last: UPDATE_GOLDEN=1 npm test writes them anew.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../src/kinds/index.ts';
import type { Kit } from '../src/kit/kit.ts';
import { writeSvg } from '../src/svg/write.ts';
import { openShaper } from '../src/text/shaper.ts';
import type { Unit } from '../src/translation/unit.ts';
import { textsOf } from '../src/workshop/places.ts';
import { proofPages } from '../src/workshop/proof.ts';
import { root } from './support/disk.ts';
import { ARABIC, DATE, kitOf, layoutAll, openTheme, planOf, SMALL, SWEDISH } from './support/workshop.ts';

const folder = join(root, 'tests', 'golden');
const updating = process.env.UPDATE_GOLDEN === '1';
const HOW = 'If the new look is meant, run UPDATE_GOLDEN=1 npm test, look at the pages and commit them.';
const MOST = 2.5 * 1024 * 1024;

const theme = openTheme(await openShaper());
/** "sv-C1-2.svg" for the page labelled "C1 2/3" of the Swedish kit. */
const pagesOf = (name: string, kit: Kit) =>
  layoutAll(kit, planOf(kit), theme).map((page) => ({
    file: `${name}-${page.label.replace(/\/\d+$/, '').replace(' ', '-')}.svg`,
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
const pages = [
  ...pagesOf('sv', kitOf(SWEDISH, 'sv')),
  ...pagesOf('small', small),
  ...pagesOf('ar', kitOf(ARABIC, 'ar')),
  ...proofOf(small),
];
const names = pages.map(({ file }) => file);

if (updating) {
  mkdirSync(folder, { recursive: true });
  for (const { file, svg } of pages) writeFileSync(join(folder, file), svg);
  for (const file of readdirSync(folder))
    if (file.endsWith('.svg') && !names.includes(file)) rmSync(join(folder, file));
}

/** Undefined if they are alike, else where they part. */
const difference = (was: string, is: string): string | undefined => {
  const [before, after] = [was.replaceAll('\r\n', '\n').split('\n'), is.split('\n')];
  const line = after.findIndex((text, i) => text !== before[i]);
  const at = line >= 0 ? line : before.length === after.length ? -1 : after.length;
  return at < 0
    ? undefined
    : `line ${at + 1} was\n  ${before[at]?.trim() ?? 'not there'}\nand is\n  ${after[at]?.trim() ?? 'not there'}\n${HOW}`;
};

describe('the page looks as it did', () => {
  test.each(pages)('$file', ({ file, svg }) => {
    const path = join(folder, file);
    if (!existsSync(path)) throw new Error(`There is no tests/golden/${file}. ${HOW}`);
    const found = difference(readFileSync(path, 'utf8'), svg);
    if (found !== undefined) throw new Error(`tests/golden/${file}: ${found}`);
  });
});

test('there is a picture for every page and none besides, small enough to be looked at in a review', () => {
  const kept = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  expect(kept.sort()).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
  expect(pages.reduce((sum, { svg }) => sum + svg.length, 0)).toBeLessThan(MOST);
});
