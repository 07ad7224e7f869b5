// The direction in which a language is written, and whether a text has right-to-left letters.

export type Direction = 'ltr' | 'rtl';

/** Scripts that run from right to left, as BCP 47 names them in a tag ("az-Arab"). */
const SCRIPTS = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);
/** Languages usually written in one of them (CLDR, likely subtags); listed here, because Intl differs between versions of Node. */
const LANGUAGES = new Set(
  'ar arc ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps sd skr syr ug ur yi'.split(' '),
);
/** The language, then the script; an extension between them ("zh-yue") is skipped. */
const TAG = /^([a-z]+)(?:-[a-z]{3}(?![a-z0-9]))*(?:-([a-z]{4})(?![a-z0-9]))?/;
const KNOWN = new Map<string, Direction>();

/** The direction of a language's script, by its tag: "rtl" for "ar", "he-IL" and "az-Arab", "ltr" for "ar-Latn". */
export function directionOf(language: string): Direction {
  const known = KNOWN.get(language);
  if (known) return known;
  const [, primary = '', script] = TAG.exec(language.toLowerCase()) ?? [];
  const rtl = script === undefined ? LANGUAGES.has(primary) : SCRIPTS.has(script);
  const direction = rtl ? 'rtl' : 'ltr';
  KNOWN.set(language, direction);
  return direction;
}

// Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, with the presentation forms; surrogates for those beyond U+FFFF.
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** True if a character of the text runs from right to left: then setting it takes UAX #9. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** The separator between the parts of a list: Arabic script has its own comma. */
export const commaIn = (language: string): string =>
  directionOf(language) === 'rtl' && !/^(?:he|iw|ji|yi)\b/.test(language) ? '، ' : ', ';

/** The colon between a word and what it is of: French has a narrow no-break space before it. */
export const colonIn = (language: string): string => (/^fr\b/.test(language) ? '\u202f: ' : ': ');

/** The end of a list: in Arabic "and" is written together with what follows it. */
export const andBefore = (and: string, last: string, language: string): string =>
  /^ar\b/.test(language) ? `${and}${last}` : `${and} ${last}`;
