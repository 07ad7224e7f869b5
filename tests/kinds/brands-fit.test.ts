// What an organisation chooses for its kits fits all of them: every edition that ships, in every sample brand.
import { expect, test } from 'vitest';
import { BRANDS, brandTheme } from '../support/brands.ts';
import { SHIPPED } from '../support/shipped.ts';
import { kitOf, planOf, problemsOf } from '../support/workshop.ts';

test.each(BRANDS.flatMap((brand) => SHIPPED.map((edition) => ({ brand, ...edition }))))(
  '$kit in $lang fits in the brand of $brand',
  async ({ brand, kit: path, lang }) => {
    const kit = kitOf(path, lang);
    const theme = await brandTheme(brand, lang, undefined, 'full', path);
    expect(problemsOf(kit, planOf(kit), theme)).toEqual([]);
  },
);
