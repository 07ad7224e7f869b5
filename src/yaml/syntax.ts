// Errors of the package `yaml` → a message and a hint for people who do not know YAML.
import type { YAMLError } from 'yaml';

export interface Explained {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const explained = (code: string, message: string, hint: string): Explained => ({ code, message, hint });

const COLON = explained(
  'yaml-colon',
  'A text without quotation marks contains a colon followed by a space.',
  'Put the whole text in quotation marks: "Step 2: assess".',
);
const NO_COLON = explained(
  'yaml-no-colon',
  'This line has no key followed by a colon and a space.',
  'Write "key: text"; if the text continues on more lines, indent them further than the key.',
);
const INDENTATION = explained(
  'yaml-indentation',
  'This line does not start in the same column as the lines it belongs with.',
  'Start all keys of a group in the same column, and indent each level by two more spaces.',
);
export const TOO_FAR_IN = explained(
  'yaml-indentation',
  'This line stands too far in: the key above it has its text already.',
  'Start it in the same column as that key; if it continues the text, put the whole text in quotation marks.',
);
export const OPEN_QUOTE = explained(
  'yaml-open-quote',
  'A quotation mark is opened and never closed.',
  'Close it at the end of the text; for a quotation inside the text, use typographic marks: “…”.',
);
const AFTER_QUOTE = explained(
  'yaml-after-quote',
  'There is something after the closing quotation mark.',
  'Put the whole text inside the quotation marks, and use “…” and ’ for quotation marks and apostrophes in it.',
);
export const BRACKETS = explained(
  'yaml-brackets',
  'The brackets [ ] or { } do not match, or a comma between two items is missing.',
  'Write [1, 2, 3]; put a text that starts with a bracket in quotation marks: "{n} minutes".',
);
/** So many lines, of which the first is shown. */
export const tabbed = (lines: number): Explained =>
  explained(
    'yaml-tab',
    lines === 1
      ? 'This line is indented with a tab.'
      : `This line and ${lines - 1} more are indented with tabs.`,
    'Indent with spaces, two for each level.',
  );
const ESCAPE = explained(
  'yaml-escape',
  'A backslash inside "…" starts an escape that YAML does not have.',
  "Write the character itself; if you need a backslash, put the text in '…'.",
);
const ALIAS = explained(
  'yaml-alias',
  'A & or * names a part of the file to repeat, and cannot be used here.',
  'Put a text that starts with & or * in quotation marks.',
);
export const TAG = explained(
  'yaml-tag',
  'An exclamation mark before a text or list sets its type in YAML, and content has no types.',
  'Delete it with the word attached to it, or put a text that starts with an exclamation mark in quotation marks.',
);
const KEY = explained(
  'yaml-key',
  'A key must be a plain word or number.',
  'Write "key: text", without brackets, symbols or line breaks in the key.',
);
const LONG_KEY = explained(
  'yaml-key',
  'A key has more than 1,024 characters before its colon.',
  'Shorten it; if it is a text that contains a colon, put the whole text in quotation marks.',
);
const RESERVED = explained(
  'yaml-first-sign',
  'A text without quotation marks cannot start with this character.',
  'Put the whole text in quotation marks.',
);

export const SEVERAL = explained(
  'yaml-several-documents',
  'A second document starts here.',
  'Delete the line of three dashes or dots (---, ...): a file is one document.',
);
export const DIRECTIVE = explained(
  'yaml-directive',
  'A line that starts with a percent sign is a YAML directive, and content has none.',
  'Delete the line.',
);
export const TOO_DEEP = explained(
  'yaml-too-deep',
  'Lists and keys are nested more than 20 levels deep.',
  'Remove the extra brackets or indentation: content needs seven levels at most.',
);
export const TOO_MUCH = explained(
  'yaml-too-large',
  'The file has more keys and symbols than content ever has.',
  'Check that this is the right file.',
);

/** One error of `yaml` → its explanation. Its codes are coarse, so its message and the place decide the rest. */
export function explainSyntax(wrong: YAMLError, text: string): Explained {
  const offset = wrong.pos[0];
  const before = text.slice(offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0, offset);
  switch (wrong.code) {
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
    case 'KEY_OVER_1024_CHARS':
      return LONG_KEY;
    case 'NON_STRING_KEY':
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

function unexpected(message: string, before: string, character: string): Explained {
  if (/flow|Flow|[[\]{}]/.test(message) || /[\]}]\s*$/.test(before)) return BRACKETS;
  if ('-?,&*'.includes(character || ' ')) return RESERVED;
  if (/["'][^"']*["']\s*$/.test(before)) return AFTER_QUOTE;
  return explained(
    'yaml-syntax',
    'There is something here that is not valid YAML.',
    'Compare the line with those around it: "key: text" with the same indentation; put unusual texts in quotation marks.',
  );
}
