// One issue from Zod → a code, a message and a hint for people who write content.
import type * as z from 'zod';
import { visible } from '../text.ts';
import type { KeyOrValue, Path } from './locate.ts';
import { didYouMean, nearest } from './near.ts';
import { ID_FORM } from './schema-words.ts';

export interface Issue {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  readonly value: unknown;
  /** The group or list that contains `value`. */
  readonly siblings: unknown;
  /** `value` as it is written in the file. */
  readonly written: string | undefined;
}

export interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** "key" if the problem is the key, not its value. */
  readonly part?: KeyOrValue;
  /** The missing key of the same group that was probably meant. */
  readonly meant?: string;
}

export function explainIssue(about: Issue): Explanation {
  const { issue, value } = about;
  if (issue.code === 'unrecognized_keys') return unknownKey(about, issue.message.split(' ').filter(Boolean));
  if (issue.code === 'invalid_key')
    return { ...invalidId(String(about.path.at(-1)), formOf(issue.issues)), part: 'key' };
  if (value === undefined) return missing(about);
  if (value === null) return empty(about);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(about, issue.expected);
    case 'too_big':
      return tooBig(about, issue.origin, Number(issue.maximum));
    case 'too_small':
      return tooSmall(about, issue.origin, Number(issue.minimum));
    case 'invalid_format':
      return issue.format === 'url' ? invalidLink(value) : invalidForm(value, issue.message);
    case 'invalid_value':
      return notAllowed(value, issue.values);
    case 'invalid_union':
      return noForm(about, issue.errors.flat());
    default:
      return invalid(value, issue.message);
  }
}

/** A value as a message shows it: short, on one line. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of keys';
  const text = String(value).replace(/\s+/g, ' ');
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

const nameOf = (path: Path): string => {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `item ${last + 1} of "${path.at(-2) ?? 'the list'}"` : `"${last}"`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function unknownKey({ path, siblings }: Issue, known: readonly string[]): Explanation {
  const key = String(path.at(-1));
  const free = known.filter(
    (name) => typeof siblings !== 'object' || siblings === null || !Object.hasOwn(siblings, name),
  );
  const meant = nearest(key, free);
  const others = known.length > 0 ? `The keys here are: ${known.join(', ')}.` : 'Delete it.';
  return {
    code: 'content-unknown-key',
    message: `There is no key ${show(key)} here.`,
    hint: didYouMean(key, meant ? [meant] : known).trimEnd() || others,
    part: 'key',
    ...(meant !== undefined && { meant }),
  };
}

const missing = ({ path }: Issue): Explanation => ({
  code: 'content-missing-key',
  message: `${capital(nameOf(path))} is missing.`,
  hint: `Add ${nameOf(path)} here.`,
});

const empty = ({ path, written }: Issue): Explanation =>
  written?.trim()
    ? {
        code: 'content-empty',
        message: `YAML reads ${written} as an empty value.`,
        hint: `Write a text; if you mean this word, put it in quotation marks: "${written}".`,
      }
    : {
        code: 'content-empty',
        message: `${capital(nameOf(path))} has no value.`,
        hint: 'Write a value after the colon, or delete the line if you do not need it.',
      };

const NEEDED: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  string: [
    'a text',
    'Write one text after the colon; if it starts with a bracket, put it in quotation marks.',
  ],
  number: ['a number', 'Write it in digits, without quotation marks.'],
  int: ['a whole number', 'Write it in digits, without quotation marks.'],
  boolean: ['true or false', 'Write true or false, without quotation marks.'],
  array: ['a list', 'Write [1, 2, 3], or each item on its own line after a dash and a space.'],
};
const KEYS_NEEDED = [
  'a group of keys',
  'Write its keys below it, indented by two more spaces, each with a colon.',
] as const;

function wrongType({ value, written }: Issue, expected: string): Explanation {
  if (expected === 'string' && typeof value !== 'object')
    return {
      code: 'content-not-text',
      message: `YAML reads ${written ?? value} as ${typeof value === 'number' ? 'a number' : 'a yes-or-no value'}, not as a text.`,
      hint: `Write it in quotation marks: "${written ?? value}".`,
    };
  const [what, usual] = NEEDED[expected] ?? KEYS_NEEDED;
  const hint = (/^(?:number|int)$/.test(expected) && digitsIn(value)) || usual;
  return {
    code: expected === 'string' ? 'content-not-text' : 'content-wrong-type',
    message: `This must be ${what}, not ${typeof value === 'number' ? value : show(value)}.`,
    hint,
  };
}

/** For a number in quotation marks, or with a word beside it. */
function digitsIn(value: unknown): string | undefined {
  const [digits] = typeof value === 'string' ? (/^\D*(\d{1,9})\D*$/.exec(value)?.slice(1) ?? []) : [];
  if (digits === undefined) return undefined;
  return digits === value ? `Write ${digits}, without quotation marks.` : `Write only the number: ${digits}.`;
}

function tooBig({ value }: Issue, origin: string, maximum: number): Explanation {
  if (origin === 'string') {
    const excess = String(value).trim().length - maximum;
    return {
      code: 'content-too-long',
      message: `The text is ${plural(excess, 'character')} too long: the maximum is ${maximum}.`,
      hint: 'Use fewer words.',
    };
  }
  if (origin === 'array' && Array.isArray(value))
    return {
      code: 'content-too-many',
      message: `The list has ${plural(value.length - maximum, 'item')} too many: the maximum is ${maximum}.`,
      hint: 'Remove some.',
    };
  return {
    code: 'content-out-of-range',
    message: `${value} is too large: the maximum is ${maximum}.`,
    hint: 'Write a smaller number.',
  };
}

const UNSEEN: Explanation = {
  code: 'content-empty',
  message: 'This text has no visible characters.',
  hint: 'Write the text.',
};

function tooSmall(about: Issue, origin: string, minimum: number): Explanation {
  const { value } = about;
  if (origin === 'string' && visible(String(value)) === '')
    return String(value).trim() === '' ? empty({ ...about, written: '' }) : UNSEEN;
  if (origin === 'string')
    return {
      code: 'content-too-short',
      message: `${show(value)} is too short: the minimum is ${plural(minimum, 'character')}.`,
      hint: 'Write it out in full.',
    };
  if (origin === 'array')
    return {
      code: 'content-too-few',
      message: `${capital(nameOf(about.path))} has too few items: the minimum is ${minimum}.`,
      hint: 'Add what is missing, or delete the key if you do not need it.',
    };
  return {
    code: 'content-out-of-range',
    message: `${value} is too small: the minimum is ${minimum}.`,
    hint: 'Write a larger number.',
  };
}

const invalidLink = (value: unknown): Explanation => ({
  code: 'content-invalid-link',
  message: `${show(value)} is not a link.`,
  hint: 'Write the full address, starting with https://.',
});

const invalidId = (value: unknown, form = ID_FORM): Explanation => ({
  code: 'content-invalid-id',
  message: `${show(value)} is not a valid id.`,
  hint: form === ID_FORM ? `Use ${form}; the text that people read is in the edition.` : `Use ${form}.`,
});

/** What a key must be, in the schema's own words. */
const formOf = (issues: readonly z.core.$ZodIssue[]): string | undefined =>
  issues.find(({ code }) => code === 'invalid_format')?.message;

/** The value matches none of several forms: explains the issue of the form that has the right type. */
function noForm(about: Issue, issues: readonly z.core.$ZodIssue[]): Explanation {
  if (issues.some(({ message }) => message === ID_FORM)) return invalidId(about.value);
  const issue = issues.find(({ code }) => code !== 'invalid_type') ?? issues[0];
  return issue ? explainIssue({ ...about, issue }) : invalid(about.value, '');
}

/** A rule in the schema's own words; Zod's default words ("Invalid input …") do not help a writer. */
const invalid = (value: unknown, rule: string): Explanation => ({
  code: 'content-invalid',
  message: `${show(value)} is not allowed here${rule === '' || /^(?:Invalid|Unrecognized|Too) /.test(rule) ? '' : `: ${rule}`}.`,
  hint: 'Write another value.',
});

function invalidForm(value: unknown, form: string): Explanation {
  if (form === ID_FORM) return invalidId(value);
  // A schema without words of its own leaves Zod's, which do not help a writer.
  const must = form.startsWith('Invalid') ? 'lowercase letters, digits and hyphens' : form;
  return {
    code: 'content-invalid-form',
    message: `${show(value)} is not in the right format.`,
    hint: `Write ${must}.`,
  };
}

function notAllowed(value: unknown, values: readonly unknown[]): Explanation {
  const allowed = values.map(String);
  const quoted = allowed.includes(String(value));
  const list = quoted
    ? `Write ${value}, without quotation marks.`
    : allowed.length === 1
      ? `Only "${allowed[0]}" is allowed here.`
      : `Use one of these: ${allowed.join(', ')}.`;
  return {
    code: 'content-unknown-value',
    message: `${show(value)} is not allowed here.`,
    hint: `${didYouMean(String(value), allowed)}${list}`,
  };
}
