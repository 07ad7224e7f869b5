// One complaint of Zod → a code, a sentence and a remedy for people who write content.
import type * as z from 'zod';
import type { KeyOrValue, Path } from './locate.ts';
import { didYouMean, nearest } from './near.ts';
import { ID_FORM } from './schema-words.ts';

export interface Issue {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  readonly value: unknown;
  /** What `value` stands in. */
  readonly siblings: unknown;
  /** `value` as it is written in the file. */
  readonly written: string | undefined;
}

export interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** The key is what the problem is about, not what stands under it. */
  readonly part?: KeyOrValue;
  /** The key beside it that was meant, if that one is missing. */
  readonly meant?: string;
}

export function explainIssue(about: Issue): Explanation {
  const { issue, value } = about;
  if (issue.code === 'unrecognized_keys') return unknownKey(about, issue.message.split(' ').filter(Boolean));
  if (issue.code === 'invalid_key') return { ...invalidId(String(about.path.at(-1))), part: 'key' };
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
      return notAllowed(value, issue.values.map(String));
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
        message: `YAML takes ${written} for nothing at all.`,
        hint: `Write a text; if it should be this word, in quotation marks: "${written}".`,
      }
    : {
        code: 'content-empty',
        message: `Nothing stands after ${nameOf(path)}.`,
        hint: 'Write it after the colon, or delete the line if it is not needed.',
      };

const NEEDED: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  string: [
    'a text',
    'Write one text after the colon; if it begins with a bracket, put it in quotation marks.',
  ],
  number: ['a number', 'Write it in digits, without quotation marks.'],
  int: ['a whole number', 'Write it in digits, without quotation marks.'],
  boolean: ['true or false', 'Write true or false, without quotation marks.'],
  array: ['a list', 'Write [1, 2, 3], or each item on a line of its own with a dash and a space before it.'],
};
const KEYS_NEEDED = [
  'a group of keys',
  'Write the keys under it, two spaces further in, each with its colon.',
] as const;

function wrongType({ value, written }: Issue, expected: string): Explanation {
  if (expected === 'string' && typeof value !== 'object')
    return {
      code: 'content-not-text',
      message: `YAML takes ${written ?? value} for a ${typeof value === 'number' ? 'number' : 'yes-or-no answer'}, not for a text.`,
      hint: `Write it in quotation marks: "${written ?? value}".`,
    };
  const [what, hint] = NEEDED[expected] ?? KEYS_NEEDED;
  return {
    code: expected === 'string' ? 'content-not-text' : 'content-wrong-type',
    message: `Here ${what} is needed, and there is ${typeof value === 'number' ? value : show(value)}.`,
    hint,
  };
}

function tooBig({ value }: Issue, origin: string, maximum: number): Explanation {
  if (origin === 'string') {
    const excess = String(value).trim().length - maximum;
    return {
      code: 'content-too-long',
      message: `${plural(excess, 'character')} too long: ${maximum} at most.`,
      hint: 'Say it in fewer words.',
    };
  }
  if (origin === 'array' && Array.isArray(value))
    return {
      code: 'content-too-many',
      message: `${plural(value.length - maximum, 'item')} too many: ${maximum} at most.`,
      hint: 'Take some out.',
    };
  return {
    code: 'content-out-of-range',
    message: `${value} is too large: ${maximum} at most.`,
    hint: 'Write a smaller number.',
  };
}

function tooSmall(about: Issue, origin: string, minimum: number): Explanation {
  const { value } = about;
  if (origin === 'string' && String(value).trim() === '') return empty({ ...about, written: '' });
  if (origin === 'string')
    return {
      code: 'content-too-short',
      message: `${show(value)} is too short: ${minimum} characters at least.`,
      hint: 'Write it out.',
    };
  if (origin === 'array')
    return {
      code: 'content-too-few',
      message: `${capital(nameOf(about.path))} has too few items: ${minimum} at least.`,
      hint: 'Add what is missing, or delete the key if it is not needed.',
    };
  return {
    code: 'content-out-of-range',
    message: `${value} is too small: ${minimum} at least.`,
    hint: 'Write a larger number.',
  };
}

const invalidLink = (value: unknown): Explanation => ({
  code: 'content-invalid-link',
  message: `${show(value)} is not a link.`,
  hint: 'Write the whole address, beginning with https://.',
});

const invalidId = (value: unknown): Explanation => ({
  code: 'content-invalid-id',
  message: `${show(value)} is not an id: ${ID_FORM}.`,
  hint: 'Ids name keys and files; write what people read in the edition.',
});

/** None of several forms: the one that is of the right type says what is wrong with it. */
function noForm(about: Issue, issues: readonly z.core.$ZodIssue[]): Explanation {
  if (issues.some(({ message }) => message === ID_FORM)) return invalidId(about.value);
  const issue = issues.find(({ code }) => code !== 'invalid_type') ?? issues[0];
  return issue ? explainIssue({ ...about, issue }) : invalid(about.value, '');
}

/** The words of a schema's own rule; Zod's own ("Invalid input …") say nothing to a writer. */
const invalid = (value: unknown, rule: string): Explanation => ({
  code: 'content-invalid',
  message: `${show(value)} cannot stand here${rule === '' || /^(?:Invalid|Unrecognized|Too) /.test(rule) ? '' : `: ${rule}`}.`,
  hint: 'Write another value.',
});

function invalidForm(value: unknown, form: string): Explanation {
  if (form === ID_FORM) return invalidId(value);
  // A schema that gives no words of its own leaves Zod's, which say nothing to a writer.
  const must = form.startsWith('Invalid') ? 'small letters, digits and hyphens' : form;
  return {
    code: 'content-invalid-form',
    message: `${show(value)} does not have the right form.`,
    hint: `It must be ${must}.`,
  };
}

function notAllowed(value: unknown, allowed: readonly string[]): Explanation {
  const list =
    allowed.length === 1 ? `Only "${allowed[0]}" can stand here.` : `One of these: ${allowed.join(', ')}.`;
  return {
    code: 'content-unknown-value',
    message: `${show(value)} cannot stand here.`,
    hint: `${didYouMean(String(value), allowed)}${list}`,
  };
}
