// Words with a number in them that an edition has in one form for every number: printed as they are, with a warning.
import { expect, test } from 'vitest';
import { WORD_FIELDS } from '../../src/kit/words-fields.ts';
import { fillPlural } from '../../src/plural.ts';
import { changed, load } from './memory.ts';

/** The kit with the words of one key in place of those that ship: "labels.minutes". */
const withWords = (key: string, words: string) => {
  const [last, ...above] = key.split('.').toReversed();
  const nested = above.reduce((inner, one) => `{ ${one}: ${inner} }`, `{ ${last}: ${words} }`);
  return load('tiny', changed('tiny', 'sv/edition.yaml', 'title:', `words: ${nested}\ntitle:`));
};
const found = (...args: Parameters<typeof withWords>): readonly string[] =>
  withWords(...args).problems.map(({ severity, code, key }) => `${severity} ${code} ${key}`);

const counted = Object.entries(WORD_FIELDS).filter(([, { plural }]) => plural);

test.each(counted)(
  'one text for every number is a warning where the language tells numbers apart: %s',
  (key, { may }) => {
    const fields = may.map((field) => `{${field}}`).join(' ');
    expect(found(key, `'${fields}'`)).toEqual([`warning content-one-form words.${key}`]);
    expect(found(key, `{ one: '${fields}', other: '${fields}' }`)).toEqual([]);
  },
);

test('it is printed with every number', () => {
  const kit = withWords('labels.minutes', "'{n} minut(er)'");
  const minutes = kit.ok ? kit.value.words?.labels.minutes : undefined;
  expect(minutes && [1, 5].map((n) => fillPlural(minutes, 'n', n).words)).toEqual([
    '1 minut(er)',
    '5 minut(er)',
  ]);
});

test('the total on the printing list is made of parts that have forms, and has no numbers of its own', () => {
  expect(found('guide.print.total', "'{all} i allt'")).toEqual([]);
  expect(found('guide.print.total', "'{a3} ark A3, {all}'")).toEqual([
    'error text-unknown-field words.guide.print.total',
  ]);
});
