// A text ↔ a string of a PO file, in quotation marks and on one line.

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** On one line, whatever the text: a file that was cut off then ends in the middle of a string. */
export const quote = (text: string): string =>
  `"${text.replace(SPECIAL, (character) => ESCAPES[character] ?? `\\${(character.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`)}"`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape.
const SPECIAL = /["\\\u0000-\u001f\u007f]/g;

const SIGNS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '"': '"',
  '\\': '\\',
  "'": "'",
  '?': '?',
};

/** What a string in quotation marks says; undefined if it does not end, or has an unknown escape. */
export function unquoted(written: string): string | undefined {
  if (!written.startsWith('"')) return undefined;
  let text = '';
  for (let at = 1; at < written.length; at += 1) {
    const character = written.charAt(at);
    if (character === '"') return at === written.length - 1 ? text : undefined;
    if (character !== '\\') {
      text += character;
      continue;
    }
    const numbers = numbersAt(written, at);
    const known = numbers === '' ? SIGNS[written.charAt(at + 1)] : characters(numbers);
    if (known === undefined) return undefined;
    text += known;
    at += numbers === '' ? 1 : numbers.length - 1;
  }
  return undefined;
}

/** The run of "\\303" and "\\xc3" that begins at `at`: bytes, several of which may be one character. */
function numbersAt(written: string, at: number): string {
  NUMBERS.lastIndex = at;
  return NUMBERS.exec(written)?.[0] ?? '';
}
const NUMBERS = /(?:\\(?:x[0-9a-fA-F]{2}|[0-7]{1,3})){1,1000}/y;

function characters(numbers: string): string | undefined {
  const bytes = numbers
    .split('\\')
    .slice(1)
    .map((one) => (one.startsWith('x') ? Number.parseInt(one.slice(1), 16) : Number.parseInt(one, 8)));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}
