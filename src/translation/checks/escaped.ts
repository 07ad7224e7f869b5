// Check: text that a program has escaped twice, "&amp;amp;", or that shows the escapes of a file, "\n".
import { listed, type TextCheck, type TextPair, without } from './check.ts';

const ESCAPED = /&(?:amp;)+(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);|\\(?:[nrt"'\\]|u[\da-f]{4})/gi;

/** What a text has of it and its source has not. */
export const escapedIn = ({ source, text }: TextPair): readonly string[] =>
  without(text.match(ESCAPED) ?? [], source.match(ESCAPED) ?? []);

export const escapedCheck: TextCheck = {
  code: 'translation-escaped',
  open: () => (pair) => {
    const found = escapedIn(pair);
    return found.length === 0
      ? undefined
      : `The text has ${listed(found)}: some program has escaped a character once too often.`;
  },
};
