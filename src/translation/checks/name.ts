// Check: names, codes and addresses of the source that are not in the text.
import { PLACEHOLDER } from '../exchange/exchange.ts';
import { listed, type TextCheck, without } from './check.ts';

/** "3B-4", "A3", "www.example.org/x" and "a@example.org". */
const CODES =
  /(?<![\p{L}\p{N}-])(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])[A-Z\d]+(?:-\d+)?(?![\p{L}\p{N}])|\S+:\/\/[^\s,;)]+|www\.[^\s,;)]+|[\w.]+@[\w.-]+\w/gu;

const codesIn = (text: string): readonly string[] =>
  !/\d|:\/\/|www|@/.test(text)
    ? []
    : (text.replace(PLACEHOLDER, ' ').match(CODES) ?? []).map((code) => code.replace(/[.:!?]$/, ''));

export const nameCheck: TextCheck = {
  code: 'translation-name',
  open: ({ names, from, language }) => {
    const known = scriptOf(from) === scriptOf(language) ? names : [];
    const namesIn = (text: string): readonly string[] => known.filter((one) => text.includes(one));
    return ({ source, text }) => {
      const lost = [
        ...without(codesIn(source), codesIn(text)).filter((code) => !text.includes(code)),
        ...without(namesIn(source), namesIn(text)),
      ];
      return lost.length === 0 ? undefined : `${listed(lost)} of the source is not in the text.`;
    };
  },
};

/** Names may be spelt in the letters of the language. */
const scriptOf = (language: string): string | undefined => new Intl.Locale(language).maximize().script;
