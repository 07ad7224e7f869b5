// One issue from Zod → a code, a message and a hint for people who write content.
import type * as z from 'zod';
import { visible } from '../text.ts';
import { type Explanation, type Issue, show } from './issue.ts';
import type { Path } from './locate.ts';
import { didYouMean, nearest } from './near.ts';
import { ID_FORM } from './schema-words.ts';
import { wrongType } from './wrong-type.ts';

/** An issue about keys carries them in place of its message, which is never shown: those that are known, or that a group needs. */
export const withKeys = (keys: readonly string[]): string => keys.join(' ');
const keysIn = (carried: string): readonly string[] => carried.split(' ').filter(Boolean);
const keysNeeded = ({ code, message, ...issue }: z.core.$ZodIssue): readonly string[] =>
  code === 'invalid_type' && 'expected' in issue && issue.expected === 'object' && !/^Invalid/.test(message)
    ? keysIn(message)
    : [];

export function explainIssue(about: Issue): Explanation {
  const { issue, value } = about;
  if (issue.code === 'unrecognized_keys') return unknownKey(about, keysIn(issue.message));
  if (issue.code === 'invalid_key')
    return { ...invalidId(String(about.path.at(-1)), formOf(issue.issues)), part: 'key' };
  if (value === undefined) return missing(about);
  if (value === null) return empty(about);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(about, issue.expected, keysNeeded(issue));
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

const missing = ({ path, issue }: Issue): Explanation => {
  const keys = keysNeeded(issue);
  return {
    code: 'content-missing-key',
    message: `${capital(nameOf(path))} is missing.`,
    hint: `Add ${nameOf(path)} here${keys.length > 0 ? `, with ${keys.map((key) => `"${key}"`).join(', ')} below it` : ''}.`,
  };
};

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
