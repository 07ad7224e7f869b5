// What setting texts needs in addition to faces: hyphenation for their languages, and a shaper if they run from right to left.

import { directionOf, hasRightToLeft } from '../direction.ts';
import type { Shaper } from '../text/shaper.ts';
import { isText } from '../text.ts';

export interface Needs {
  /** Language tags of the texts. */
  readonly languages: ReadonlySet<string>;
  readonly rightToLeft: boolean;
}

/** `toSet`: kits, plans, or other values that contain texts. Looks at every text, and at every other string. */
export function needsOf(toSet: readonly unknown[]): Needs {
  const languages = new Set<string>();
  let rightToLeft = false;
  const look = (value: unknown): void => {
    if (typeof value === 'string') rightToLeft ||= hasRightToLeft(value);
    if (typeof value !== 'object' || value === null) return;
    if ('language' in value && typeof value.language === 'string') languages.add(value.language);
    if (!isText(value)) for (const inner of Object.values(value)) look(inner);
    else {
      languages.add(value.lang);
      rightToLeft ||= hasRightToLeft(value.words);
    }
  };
  look(toSet);
  rightToLeft ||= [...languages].some((language) => directionOf(language) === 'rtl');
  return { languages, rightToLeft };
}

/** Undefined if all texts run from left to right. */
export async function shaperFor({ rightToLeft }: Needs): Promise<Shaper | undefined> {
  if (!rightToLeft) return undefined;
  const { openShaper } = await import('../text/shaper.ts');
  return openShaper();
}
