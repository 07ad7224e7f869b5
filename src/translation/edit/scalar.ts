// A text as YAML on one line, in the plainest style that reads back the same: bare, else in '…', else in "…" with escapes.

/** What a bare text may begin with, as src/yaml/plain.ts reads it. */
const FIRST = /^[^\s!"#%&'*,\-:>?@[\]`{|}~=<]/;
/** Words and numbers that some reader of YAML takes for something other than text. */
const OTHER =
  /^(?:null|true|false|yes|no|on|off|y|n|[-+]?\.?(?:inf|nan)|[-+]?[\d_,.:]+(?:e[-+]?\d+)?|0[box][\da-f_]+|\.+)$/i;
/** What only an escape can carry: line breaks, control characters, also those of direction, lone surrogates, invisible characters. */
const ESCAPED = /[\p{Cc}\p{Surrogate}\u2028-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/u;

/** `inBraces` if it is within [ ] or { }, where commas and brackets end a bare text. */
export function yamlText(text: string, inBraces = false): string {
  if (ESCAPED.test(text)) return doubled(text);
  return isBare(text) && !inBraces ? text : `'${text.replaceAll("'", "''")}'`;
}

const isBare = (text: string): boolean =>
  FIRST.test(text) &&
  !/\s$/.test(text) &&
  !text.includes(': ') &&
  !text.endsWith(':') &&
  !/\s#/.test(text) &&
  !/:\s/.test(text) &&
  !OTHER.test(text) &&
  !/^\d{4}-\d\d?-\d\d?/.test(text);

const doubled = (text: string): string =>
  `"${[...text].map((character) => (/["\\]/.test(character) ? `\\${character}` : ESCAPED.test(character) ? escaped(character) : character)).join('')}"`;

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** A key: as it is where it is a plain word or a number, in quotation marks otherwise. */
export const yamlKey = (key: string): string =>
  /^(?:0|[1-9]\d*)$/.test(key) || (/^[A-Za-z0-9][\w.-]*$/.test(key) && isBare(key))
    ? key
    : yamlText(key, true);

/** A text in a comment: nothing in it can end the line. */
export const commented = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
