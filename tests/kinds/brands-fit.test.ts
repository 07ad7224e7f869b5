// What an organisation chooses for its kits fits all of them: every edition that ships in the brands where it is tightest, and the longest of each kit in every sample brand.
import { expect, test } from 'vitest';
import { BRANDS, type BrandName, brandTheme } from '../support/brands.ts';
import { SHIPPED } from '../support/shipped.ts';
import { kitOf, planOf, problemsOf } from '../support/workshop.ts';

/** Of each kit, by its characters; and nl, which has a text that is tightest in exempelstad. */
const IN_ALL = [
  'content/coi-action-plan en',
  'content/dialogue-meeting en',
  'content/dino-support en',
  'content/innovation-declaration de',
  'content/innovation-declaration nl',
];
/**
 * With every text a third longer, those too long in any brand are, in the small kits, all among those of one brand, and
 * in the large kit among those of two, but for one text in de and one in nl.
 */
const brandsFor = (edition: string): readonly BrandName[] => {
  if (IN_ALL.includes(edition)) return BRANDS;
  if (edition.includes('innovation-declaration')) return ['region-nord', 'provarkivet'];
  return [edition.includes('coi-action-plan') ? 'provarkivet' : 'region-nord'];
};
const CASES = SHIPPED.flatMap(({ kit, lang }) =>
  brandsFor(`${kit} ${lang}`).map((brand) => ({ brand, kit, lang })),
);

test.each(CASES)('$kit in $lang fits in the brand of $brand', async ({ brand, kit: path, lang }) => {
  const kit = kitOf(path, lang);
  const theme = await brandTheme(brand, lang, undefined, 'full', path);
  expect(problemsOf(kit, planOf(kit), theme)).toEqual([]);
});

test('every edition is in a brand, and those that are set in all of them ship', () => {
  const covered = CASES.map(({ kit, lang }) => `${kit} ${lang}`);
  expect(new Set(covered)).toEqual(new Set(SHIPPED.map(({ kit, lang }) => `${kit} ${lang}`)));
  expect(IN_ALL.filter((edition) => !covered.includes(edition))).toEqual([]);
});
