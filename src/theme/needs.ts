// What setting texts needs in addition to faces: hyphenation for their languages, a shaper if they run from right to left or have
// marks that no character includes, and a breaker if they are written without spaces.

import { directionOf, hasRightToLeft } from '../direction.ts';
import { isUnspaced } from '../text/breaker.ts';
import type { ScriptTools } from '../text/faces.ts';
import { needsMarks } from '../text/marks.ts';
import { isText } from '../text.ts';

export interface Needs {
  /** Language tags of the texts. */
  readonly languages: ReadonlySet<string>;
  readonly shaping: boolean;
  readonly unspaced: boolean;
}

/** `toSet`: kits, plans, or other values that contain texts. Looks at every text, and at every other string. */
export function needsOf(toSet: readonly unknown[]): Needs {
  const languages = new Set<string>();
  let shaping = false;
  let unspaced = false;
  const lookAt = (words: string): void => {
    shaping ||= hasRightToLeft(words) || needsMarks(words);
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
  shaping ||= [...languages].some((language) => directionOf(language) === 'rtl');
  return { languages, shaping, unspaced };
}

/** Opens what the texts need, and loads nothing for others. */
export async function openTools({ shaping, unspaced }: Needs): Promise<ScriptTools> {
  return {
    ...(shaping && { shaper: await (await import('../text/shaper.ts')).openShaper() }),
    ...(unspaced && { breaker: (await import('../text/uax14.ts')).openBreaker() }),
  };
}
