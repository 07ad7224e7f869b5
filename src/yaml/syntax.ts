// What the package `yaml` complains about → a sentence and a remedy for people who do not know YAML.
import type { YAMLError } from 'yaml';

export interface Explained {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const explained = (code: string, message: string, hint: string): Explained => ({ code, message, hint });

const COLON = explained(
  'yaml-colon',
  'A colon with a space after it stands inside a text without quotation marks.',
  'Put the whole text in quotation marks: "Steg 2: bedöm".',
);
const NO_COLON = explained(
  'yaml-no-colon',
  'This line has no key with a colon and a space after it.',
  'Write "key: text"; a text that goes on over several lines is indented further than its key.',
);
const INDENTATION = explained(
  'yaml-indentation',
  'This line does not begin in the same column as the lines it belongs with.',
  'Begin all keys of a group in the same column, two spaces further in for each level.',
);
export const OPEN_QUOTE = explained(
  'yaml-open-quote',
  'A quotation mark is opened and never closed.',
  'Close it at the end of the text, or use the quotation marks of the language inside the text: ”…”.',
);
const AFTER_QUOTE = explained(
  'yaml-after-quote',
  'Something stands after the closing quotation mark.',
  'Put the whole text inside the quotation marks; marks and apostrophes within it are written ”…” and ’.',
);
export const BRACKETS = explained(
  'yaml-brackets',
  'The brackets [ ] or { } do not match, or a comma between two items is missing.',
  'Write [1, 2, 3]; a text that begins with a bracket stands in quotation marks: "{n} minuter".',
);
const TAB = explained(
  'yaml-tab',
  'This line is indented with a tab.',
  'Indent with spaces, two for each level.',
);
const ESCAPE = explained(
  'yaml-escape',
  'A backslash inside "…" begins a sign that YAML does not know.',
  "Write the character itself; for a backslash put the text in '…'.",
);
const ALIAS = explained(
  'yaml-alias',
  'A & or * here names a part of the file to repeat, and that is not right.',
  'Put a text that begins with & or * in quotation marks.',
);
const TAG = explained(
  'yaml-tag',
  'A word with an exclamation mark before it (!…) gives a type, and content knows no types.',
  'Delete it, or put a text that begins with an exclamation mark in quotation marks.',
);
const KEY = explained(
  'yaml-key',
  'A key must be a plain word or number.',
  'Write "key: text", without brackets, signs or line breaks in the key.',
);
const RESERVED = explained(
  'yaml-first-sign',
  'A text without quotation marks cannot begin with this sign.',
  'Put the whole text in quotation marks.',
);

export const SEVERAL = explained(
  'yaml-several-documents',
  'A second document begins here.',
  'Take out the line of three dashes or dots (---, ...): a file is one document.',
);
export const DIRECTIVE = explained(
  'yaml-directive',
  'A line that begins with a percent sign is an order to YAML, and content has none.',
  'Delete the line.',
);
export const TOO_DEEP = explained(
  'yaml-too-deep',
  'Lists and keys stand in one another more than 20 levels deep.',
  'Content needs seven levels at most: take out the brackets or the indentation that is too much.',
);
export const TOO_MUCH = explained(
  'yaml-too-large',
  'The file has more keys and signs than content has.',
  'Is it the right file?',
);

/** One complaint of `yaml` → what to tell people. Its codes are coarse, so the words and the place decide the rest. */
export function explainSyntax(wrong: YAMLError, text: string): Explained {
  const offset = wrong.pos[0];
  const before = text.slice(offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0, offset);
  switch (wrong.code) {
    case 'TAB_AS_INDENT':
      return TAB;
    case 'BAD_INDENT':
      return /flow|quote/i.test(wrong.message) ? BRACKETS : INDENTATION;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return COLON;
    case 'MULTILINE_IMPLICIT_KEY':
      return NO_COLON;
    case 'BAD_DQ_ESCAPE':
      return ESCAPE;
    case 'BAD_SCALAR_START':
      return RESERVED;
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return ALIAS;
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'MULTIPLE_TAGS':
      return TAG;
    case 'NON_STRING_KEY':
    case 'KEY_OVER_1024_CHARS':
    case 'DUPLICATE_KEY':
      return KEY;
    case 'BLOCK_IN_FLOW':
      return BRACKETS;
    case 'MISSING_CHAR':
      return missing(wrong.message, before);
    default:
      return unexpected(wrong.message, before, text.charAt(offset));
  }
}

function missing(message: string, before: string): Explained {
  if (message.includes('quote')) return OPEN_QUOTE;
  if (message.includes('followed by map values')) return NO_COLON;
  return unexpected(message, before, '');
}

function unexpected(message: string, before: string, sign: string): Explained {
  if (/flow|Flow|[[\]{}]/.test(message) || /[\]}]\s*$/.test(before)) return BRACKETS;
  if ('-?,&*'.includes(sign || ' ')) return RESERVED;
  if (/["'][^"']*["']\s*$/.test(before)) return AFTER_QUOTE;
  return explained(
    'yaml-syntax',
    'This is not YAML as content is written: something stands here that cannot stand here.',
    'Compare the line with those around it: "key: text", with the same indentation; put unusual texts in quotation marks.',
  );
}
