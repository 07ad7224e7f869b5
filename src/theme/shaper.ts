// The shaper for texts from right to left, opened only where something that is to be set has one.

import { directionOf, hasRightToLeft } from '../direction.ts';
import type { Shaper } from '../text/shaper.ts';
import { isText } from '../text.ts';

/** `toSet`: kits, plans, or any values with their texts. Undefined where all of them run from left to right. */
export async function shaperFor(toSet: readonly unknown[]): Promise<Shaper | undefined> {
  if (!toSet.some(runsRightToLeft)) return undefined;
  const { openShaper } = await import('../text/shaper.ts');
  return openShaper();
}

/** A cheap look at every text: of a Text at its words, of an edition at its language, elsewhere at every string. */
function runsRightToLeft(value: unknown): boolean {
  if (typeof value === 'string') return hasRightToLeft(value);
  if (typeof value !== 'object' || value === null) return false;
  if ('language' in value && typeof value.language === 'string' && directionOf(value.language) === 'rtl')
    return true;
  return isText(value) ? hasRightToLeft(value.words) : Object.values(value).some(runsRightToLeft);
}
