// Kits of sheets whose pictures are held: each sheet by its id, with its keys in kit.yaml and its texts, and what its pages are compared with.
import { expect } from 'vitest';
import type { Kit } from '../../src/kit/kit.ts';
import type { Page } from '../../src/scene.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { matchGolden } from '../support/golden.ts';
import { listsKit } from './lists-kit.ts';

/** Keys of a sheet, and its texts besides name and title, as flow mappings without braces. */
export type Drawn = Readonly<Record<string, readonly [keys: string, texts?: string]>>;

/** `structure` and `texts` are what comes before the sheets in kit.yaml and in the edition. */
export const drawnKit = (structure: string, texts: string, kind: string, sheets: Drawn): Kit =>
  listsKit(
    `${structure}sheets:\n${Object.entries(sheets)
      .map(([id, [keys]], i) => `  - { id: ${id}, kind: ${kind}, code: X${i}, ${keys} }\n`)
      .join('')}`,
    `${texts}sheets:\n${Object.entries(sheets)
      .map(([id, [, more = '']]) => `  ${id}: { name: Sheet, title: What we look at together, ${more} }\n`)
      .join('')}`,
  );

/** Compares them with tests/golden/NAME.svg, NAME-2.svg and so on. */
export const matchPages = (name: string, pages: readonly Page[]): void => {
  expect(pages.length).toBeGreaterThan(0);
  for (const [i, page] of pages.entries())
    matchGolden(`${name}${i === 0 ? '' : `-${i + 1}`}.svg`, writeSvg(page));
};
