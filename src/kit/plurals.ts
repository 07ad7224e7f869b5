// Checks that a text with a number has the forms that the language of its edition needs, and no others.
import { formsNeeded, hasForm, isForm, type PLURAL_FORMS, wholeNumbersOf } from '../plural.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import type { Content } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { pathsOfKey } from './wording.ts';

/** `keys` are those of the plurals in the file. Problems: content-plural; a warning, content-one-form. */
export const checkPlurals = (
  source: Content,
  language: string,
  keys: readonly string[],
): readonly Problem[] =>
  keys
    .flatMap((key) => pathsOfKey(key, source.data))
    .flatMap((path) => {
      const value = valueAt(source.data, path);
      if (typeof value === 'string')
        return formsNeeded(language).length > 1 ? [single(source, language, path)] : [];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
      const there = Object.keys(value);
      return there.some(isForm) ? wrongForms(source, language, path, there) : [];
    });

const inWords = (language: string): string => formsNeeded(language).join(', ');

const single = (source: Content, language: string, path: Path): Problem =>
  warning(
    'content-one-form',
    `"${path.at(-1)}" is one text for every number, but "${language}" has a form for each kind: ${inWords(language)}.`,
    {
      hint: `Write the forms below it, each on its own line: ${formsNeeded(language)
        .map((form) => `${form}: …`)
        .join(', ')}.`,
      ...source.at(path),
    },
  );

const wrongForms = (
  source: Content,
  language: string,
  path: Path,
  there: readonly string[],
): readonly Problem[] => [
  // The schema reports a missing "other".
  ...formsNeeded(language)
    .filter((form) => form !== 'other' && !there.includes(form))
    .map((form) =>
      error(
        'content-plural',
        `"${path.at(-1)}" has no form "${form}", which "${language}" needs for ${examples(language, form)}.`,
        { hint: `Add "${form}: …" below it.`, ...source.at([...path, form]), key: [...path, form].join('.') },
      ),
    ),
  ...there
    .filter((form) => isForm(form) && form !== 'other' && !hasForm(language, form))
    .map((form) =>
      error('content-plural', `"${language}" has no form "${form}" of numbers.`, {
        hint: `Delete it; the forms are ${inWords(language)}.`,
        ...source.at([...path, form], 'key'),
      }),
    ),
];

/** "3, 4, 5 …" */
const examples = (language: string, form: (typeof PLURAL_FORMS)[number]): string => {
  const numbers = wholeNumbersOf(language, form);
  return `${numbers.slice(0, 3).join(', ')}${numbers.length > 3 ? ' …' : ''}`;
};
