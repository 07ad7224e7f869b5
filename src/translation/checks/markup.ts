// Check: tags and entities that the source does not have, left behind by a program for web pages.
import { listed, type TextCheck, without } from './check.ts';
import { escapedIn } from './escaped.ts';

const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/gi;

const markupIn = (text: string): readonly string[] => text.match(MARKUP) ?? [];

export const markupCheck: TextCheck = {
  code: 'translation-markup',
  open: () => (pair) => {
    if (escapedIn(pair).length > 0) return undefined;
    const found = without(markupIn(pair.text), markupIn(pair.source));
    return found.length === 0
      ? undefined
      : `The text has ${listed(found)}, which the source does not have; it would be printed as it is.`;
  },
};
