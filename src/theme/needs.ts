// What setting texts needs in addition to faces: hyphenation for their languages, a shaper if they run from right to left, and a breaker if
// they are written without spaces.

import { directionOf, hasRightToLeft } from '../direction.ts';
import { isUnspaced } from '../text/breaker.ts';
import type { ScriptTools } from '../text/faces.ts';
import { isText } from '../text.ts';

export interface Needs {
  /** Language tags of the texts. */
  readonly languages: ReadonlySet<string>;
  readonly rightToLeft: boolean;
  readonly unspaced: boolean;
}

/** `toSet`: kits, plans, or other values that contain texts. Looks at every text, and at every other string. */
export function needsOf(toSet: readonly unknown[]): Needs {
  const languages = new Set<string>();
  let rightToLeft = false;
  let unspaced = false;
  const lookAt = (words: string): void => {
    rightToLeft ||= hasRightToLeft(words);
    unspaced ||= isUnspaced(words);
  };
  const look = (value: unknown): void => {
    if (typeof value === 'string') lookAt(value);
    if (typeof value !== 'object' || value === null) return;
    if ('language' in value && typeof value.language === 'string') languages.add(value.language);
    if (!isText(value)) for (const inner of Object.values(value)) look(inner);
    else {
      languages.add(value.lang);
      lookAt(value.words);
    }
  };
  look(toSet);
  rightToLeft ||= [...languages].some((language) => directionOf(language) === 'rtl');
  return { languages, rightToLeft, unspaced };
}

/** Opens what the texts need, and loads nothing for others. */
export async function openTools({ rightToLeft, unspaced }: Needs): Promise<ScriptTools> {
  return {
    ...(rightToLeft && { shaper: await (await import('../text/shaper.ts')).openShaper() }),
    ...(unspaced && { breaker: (await import('../text/uax14.ts')).openBreaker() }),
  };
}
