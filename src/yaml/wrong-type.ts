// A value of another type than its schema asks for → a message and a hint that names what to write.
import { type Explanation, type Issue, show } from './issue.ts';

const TEXT = 'Write one text after the colon; if it starts with a bracket, put it in quotation marks.';
const NEEDED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
};

/** `keys` are those that a group needs. */
export function wrongType({ value, written }: Issue, expected: string, keys: readonly string[]): Explanation {
  if (expected === 'string' && typeof value !== 'object')
    return {
      code: 'content-not-text',
      message: `YAML reads ${written ?? value} as ${typeof value === 'number' ? 'a number' : 'a yes-or-no value'}, not as a text.`,
      hint: `Write it in quotation marks: "${written ?? value}".`,
    };
  return {
    code: expected === 'string' ? 'content-not-text' : 'content-wrong-type',
    message: `This must be ${NEEDED[expected] ?? 'a group of keys'}, not ${typeof value === 'number' ? value : show(value)}.`,
    hint: hintFor(expected, value, keys),
  };
}

function hintFor(expected: string, value: unknown, keys: readonly string[]): string {
  const [only, ...others] = Array.isArray(value) ? value : [undefined];
  switch (expected) {
    case 'string':
      return TEXT;
    case 'number':
    case 'int':
      return typeof only === 'number' && others.length === 0
        ? `Write ${only}, without brackets.`
        : (digitsIn(value) ?? 'Write it in digits, without quotation marks.');
    case 'boolean':
      return 'Write true or false, without quotation marks.';
    case 'array':
      return typeof value === 'number' || (typeof value === 'string' && /^[\w-]+$/.test(value))
        ? `Write [${value}].`
        : 'Write each item on its own line below the key, after a dash and a space.';
    default:
      return `Write its keys below it${keys.length > 0 ? ` (${keys.join(', ')})` : ''}, indented by two more spaces, each with a colon.`;
  }
}

/** For a number in quotation marks, or with a word beside it. */
function digitsIn(value: unknown): string | undefined {
  const [digits] = typeof value === 'string' ? (/^\D*(\d{1,9})\D*$/.exec(value)?.slice(1) ?? []) : [];
  if (digits === undefined) return undefined;
  return digits === value ? `Write ${digits}, without quotation marks.` : `Write only the number: ${digits}.`;
}
