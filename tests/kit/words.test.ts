// The words that ship with Kitpress: each language has all of them, in the forms and with the fields that they need.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlurals } from '../../src/kit/plurals.ts';
import { checkWording } from '../../src/kit/wording.ts';
import { ownWordsSchema, shippedWordsSchema } from '../../src/kit/words.ts';
import { WORD_FIELDS } from '../../src/kit/words-fields.ts';
import { FORM_IN_KEY, isForm, mustCount, PLURAL_FORMS } from '../../src/plural.ts';
import { readYaml, type Source } from '../../src/yaml/read.ts';
import { validate, valueAt } from '../../src/yaml/validate.ts';
import { root } from '../support/disk.ts';

const folder = join(root, 'content', 'kitpress');
const languages = readdirSync(folder).flatMap((name) => /^([a-z]{2})\.yaml$/.exec(name)?.[1] ?? []);

const sourceOf = (text: Uint8Array | string, file: string): Source => {
  const { source, problems } = readYaml(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    file,
  );
  expect(problems).toEqual([]);
  if (!source) throw new Error(`${file} has no data`);
  return source;
};
const read = (language: string): Source =>
  sourceOf(readFileSync(join(folder, `${language}.yaml`)), `${language}.yaml`);

/** Every text under `data`, by its key, in the order of the file. */
const textsIn = (data: unknown, key = ''): readonly (readonly [string, string])[] =>
  typeof data === 'string'
    ? [[key, data]]
    : Object.entries(data ?? {}).flatMap(([name, value]) => textsIn(value, key ? `${key}.${name}` : name));
const wordsOf = (language: string) => textsIn(valueAt(read(language).data, ['words']));
const withoutForm = (key: string): string => key.replace(FORM_IN_KEY, '');
const without = (fields: string): string =>
  fields
    .split(' ')
    .filter((field) => field !== 'n' && field !== 'count')
    .join(' ');
const fieldsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? '').sort();

/** The fields by key as the checks of an edition take them: below `words`, each form on its own. */
const fieldsByKey = (language: string) =>
  Object.fromEntries(
    Object.entries(WORD_FIELDS).flatMap(([key, { may, must, plural }]) => [
      [`words.${key}`, { may, must }],
      ...PLURAL_FORMS.filter(() => plural).map((form) => [
        `words.${key}.${form}`,
        { may, must: mustCount(language, form) ? must : [] },
      ]),
    ]),
  );
const plurals = Object.entries(WORD_FIELDS).flatMap(([key, { plural }]) => (plural ? [`words.${key}`] : []));

test('Swedish is the source of the other languages', () => {
  expect(languages).toEqual(['ar', 'da', 'de', 'el', 'en', 'et', 'fi', 'fr', 'is', 'nb', 'nl', 'sv']);
  expect(sourceOf(readFileSync(join(folder, 'kit.yaml')), 'kit.yaml').data).toMatchObject({
    id: 'kitpress',
    sourceLanguage: 'sv',
  });
});

describe.each(languages)('the words of %s', (language) => {
  test('are what the schema asks for, and the file is named for its language', () => {
    expect(validate(shippedWordsSchema, read(language))).toMatchObject({ ok: true, value: { language } });
  });

  test('have the same keys in the same order as those of the source', () => {
    const keys = (of: string) => [...new Set(wordsOf(of).map(([key]) => withoutForm(key)))];
    expect(keys(language)).toEqual(keys('sv'));
  });

  test('have the fields of the source in every text', () => {
    const fields = (of: string) =>
      new Map(wordsOf(of).map(([key, text]) => [withoutForm(key), fieldsOf(text).join(' ')]));
    const own = new Map(wordsOf(language).map(([key, text]) => [key, fieldsOf(text).join(' ')]));
    const source = fields('sv');
    // A form of a single number may leave the number out.
    const wrong = [...own].filter(([key, some]) => {
      const all = source.get(withoutForm(key)) ?? '';
      const form = FORM_IN_KEY.exec(key)?.[1];
      if (isForm(form) && !mustCount(language, form)) return some !== all && some !== without(all);
      return some !== all;
    });
    expect(wrong).toEqual([]);
  });

  test('pass the checks of an edition: wording, fields and the forms of its numbers', () => {
    const source = read(language);
    expect(checkWording(source, fieldsByKey(language))).toEqual([]);
    expect(checkPlurals(source, language, plurals)).toEqual([]);
  });
});

test('every text with fields is listed, and nothing else', () => {
  const filled = wordsOf('sv').flatMap(([key, text]) =>
    fieldsOf(text).length > 0 ? [withoutForm(key)] : [],
  );
  // A kit's own words may have the codes of a card and its deck; those that ship name none.
  const own = ['guide.cut.label'];
  expect([...new Set([...filled, ...own])].sort()).toEqual(Object.keys(WORD_FIELDS).sort());
});

describe('an edition may have its own words', () => {
  const own = (text: string) => validate(ownWordsSchema, sourceOf(text, 'sv.yaml'));

  test('any of them, at any depth', () => {
    expect(own('guide:\n  headings:\n    watch: Kom ihåg\n')).toEqual({
      ok: true,
      value: { guide: { headings: { watch: 'Kom ihåg' } } },
      problems: [],
    });
  });

  test('but none that nothing prints', () => {
    expect(own('guide:\n  headings:\n    wath: Kom ihåg\n')).toMatchObject({
      ok: false,
      problems: [{ code: 'content-unknown-key', line: 3 }],
    });
  });

  test('and a list or the forms of a number only as a whole', () => {
    expect(own('sums:\n  instructions:\n    - Ropa upp summorna.\n')).toMatchObject({ ok: false });
    expect(own('labels:\n  minutes:\n    one: en minut\n')).toMatchObject({
      ok: false,
      problems: [{ key: 'labels.minutes.other' }],
    });
  });
});
