// The words of the page: each language has all of them, with the same fields, in the typography of the language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWording } from '../../src/kit/wording.ts';
import { FORM_IN_KEY, formsNeeded, mayLeaveOut } from '../../src/plural.ts';
import { fileSize } from '../../src/web/page/file-size.ts';
import { pageTextsSchema } from '../../src/web/page-texts.ts';
import { readYaml, type Source } from '../../src/yaml/read.ts';
import { validate } from '../../src/yaml/validate.ts';
import { root } from '../support/disk.ts';
import { sourceFiles } from '../support/imports.ts';

const folder = join(root, 'content', 'page');
const languages = readdirSync(folder).map((name) => name.replace('.yaml', ''));
const read = (language: string): Source => {
  const { source, problems } = readYaml(readFileSync(join(folder, `${language}.yaml`)), `${language}.yaml`);
  expect(problems).toEqual([]);
  if (!source) throw new Error(`${language}.yaml has no data`);
  return source;
};
/** Every text under `data`, by its key, in the order of the file. */
const textsIn = (data: unknown, key = ''): readonly (readonly [string, string])[] =>
  typeof data === 'string'
    ? [[key, data]]
    : Object.entries(data ?? {}).flatMap(([name, value]) => textsIn(value, key ? `${key}.${name}` : name));
const textsOf = (language: string) => textsIn(read(language).data);
/** The forms of a plural are one text, of which a language has as many as it needs. */
const keysOf = (language: string): readonly string[] => [
  ...new Set(textsOf(language).map(([key]) => key.replace(FORM_IN_KEY, ''))),
];
const fieldsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? '').sort();

test.each([
  ['en', '5 kB', '1.2 MB'],
  ['fr', '5 ko', '1,2 Mo'],
  ['fi', '5 kt', '1,2 Mt'],
])('the size of a file is in the units of the language: %s', (language, small, large) => {
  const sizes = [4_321, 1_234_567].map((bytes) => fileSize(bytes, language));
  expect(sizes.map((size) => size.replace(/[\u00a0\u202f]/, ' '))).toEqual([small, large]);
});

test('the page speaks every language that the kits do', () => {
  const kits = readdirSync(join(root, 'content', 'innovation-declaration'), { withFileTypes: true });
  expect(languages).toEqual(kits.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])));
});

describe.each(languages)('the words of the page in %s', (language) => {
  test('are all there, and no others', () => {
    const { problems } = validate(pageTextsSchema, read(language));
    expect(problems).toEqual([]);
    expect(keysOf(language)).toEqual(keysOf('en'));
  });

  test('have the fields of the English ones', () => {
    const english = new Map(textsOf('en').map(([key, text]) => [key.replace(FORM_IN_KEY, ''), text]));
    const wrong = textsOf(language).filter(([key, text]) => {
      const all = fieldsOf(english.get(key.replace(FORM_IN_KEY, '')) ?? '');
      const said = fieldsOf(text);
      const needed = mayLeaveOut(language, key) ? all.filter((field) => field !== 'n') : all;
      return said.some((field) => !all.includes(field)) || needed.some((field) => !said.includes(field));
    });
    expect(wrong).toEqual([]);
  });

  test('have the forms for numbers that the language needs', () => {
    const keys = textsOf(language).map(([key]) => key);
    const counted = keys.flatMap((key) => (key.endsWith('.other') ? [key.replace(FORM_IN_KEY, '')] : []));
    const forms = keys.filter(
      (key) => FORM_IN_KEY.test(key) && counted.includes(key.replace(FORM_IN_KEY, '')),
    );
    expect(counted.length).toBeGreaterThan(5);
    expect(forms).toEqual(counted.flatMap((key) => formsNeeded(language).map((form) => `${key}.${form}`)));
  });

  test('have the quotation marks, dashes and spaces of the language', () => {
    const fields = Object.fromEntries(
      textsOf(language).map(([key, text]) => [key, { may: fieldsOf(text), must: [] }]),
    );
    expect(checkWording(read(language), fields)).toEqual([]);
  });
});

test('every word of the page is used on it', () => {
  const face = sourceFiles()
    .filter(({ path }) => path.startsWith('web/page/'))
    .map(({ text }) => text)
    .concat(readFileSync(join(root, 'src', 'web', 'page', 'page.html'), 'utf8'))
    .join('\n');
  const isNamed = (name = '') => new RegExp(`\\b${name}\\b`).test(face);
  const keys = textsOf('en').map(([key]) => key.replace(FORM_IN_KEY, '').replace(/\.\d+$/, ''));
  const unused = keys.filter((key) => {
    const [group, name, ...more] = key.split('.');
    // The words of a list of choices are taken together.
    return name !== undefined && !(isNamed(group) && isNamed(more.length > 0 ? name : key.split('.').at(-1)));
  });
  expect(unused).toEqual([]);
});
