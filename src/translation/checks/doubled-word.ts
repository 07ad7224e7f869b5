// Check: the same word twice in a row.
import { listed, mainLanguage, type TextCheck } from './check.ts';

/** Words that may stand twice in a row: a conjunction before a pronoun, a verb of itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  da: ['det', 'den', 'de', 'der', 'om'],
  de: ['das', 'dem', 'den', 'der', 'des', 'die', 'sie'],
  en: ['had', 'that'],
  es: ['no'],
  fi: ['niin'],
  fr: ['nous', 'vous'],
  is: ['það', 'að'],
  nb: ['det', 'den', 'de', 'for', 'om'],
  nl: ['dat', 'die', 'je', 'we', 'ze'],
  sv: ['det', 'den', 'de', 'för', 'om', 'så'],
};

/** Languages that double words to mean something, "step step" for step by step: only short ones are then a slip. */
const DOUBLING = ['ar', 'el', 'fa', 'he', 'hi', 'id', 'ms', 'th', 'tl', 'tr', 'ur', 'vi'];
const SHORT = 3;

/** Quick: nearly no text has any. */
const TWICE = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}]+)\s+\1(?![\p{L}\p{M}\p{N}])/iu;

export const doubledWordCheck: TextCheck = {
  code: 'translation-doubled-word',
  open: ({ language }) => {
    const main = mainLanguage(language);
    const allowed = new Set(ALLOWED[main]);
    const isMeant = (word: string): boolean =>
      allowed.has(word) || (DOUBLING.includes(main) && [...word].length > SHORT);
    return ({ source, text }) => {
      if (!TWICE.test(text) || TWICE.test(source)) return undefined;
      const found = twiceIn(text, language).filter((word) => !isMeant(word));
      return found.length === 0 ? undefined : `${listed(found)} stands twice in a row.`;
    };
  },
};

/** By the rules of the language for words, where nothing but a blank is between them. */
function twiceIn(text: string, language: string): readonly string[] {
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  return parts.flatMap(({ segment, isWordLike }, k) => {
    const word = segment.toLocaleLowerCase(language);
    const [gap, next] = [parts[k + 1], parts[k + 2]];
    const isTwice =
      isWordLike && /^\s+$/.test(gap?.segment ?? '') && next?.segment.toLocaleLowerCase(language) === word;
    return isTwice && /\p{L}/u.test(word) ? [word] : [];
  });
}
