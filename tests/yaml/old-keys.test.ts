// Templates and brands written when themes were principles: read as before, with problems that speak of themes.
import { expect, test } from 'vitest';
import { openBrand } from '../../src/brand/file.ts';
import { loadTheme, readTemplate } from '../../src/theme/load.ts';
import { bytesOf, placed } from '../kit/memory.ts';
import { storedFace, templateBytes } from '../support/disk.ts';

const template = new TextDecoder().decode(templateBytes('default'));
const old = template.replace(/^themes:/m, 'principles:');
const lineOf = (words: string): number => old.split('\n').findIndex((line) => line.includes(words)) + 1;

const FOLDER = { list: () => [], read: () => undefined };
const readOld = (text: string) => readTemplate(bytesOf(text), 't.yaml');
const brand = (colours: string) =>
  openBrand(bytesOf(`name: Us\ncolours:\n  ${colours}\n`), 'brand.yaml', FOLDER, '');

test('a template with the old key is the template with the new one', () => {
  expect(old).not.toBe(template);
  expect(readOld(old)).toEqual(readTemplate(bytesOf(template), 't.yaml'));
});

test('a problem under the old key has its place in the file, and the new key', () => {
  expect(readOld(old.replace('sign: stairs', 'sign: stars')).problems.map(placed)).toEqual([
    `t.yaml:${lineOf('sign: stairs')}:65 content-unknown-value themes.1.sign`,
  ]);
  expect(brand('principles: [1]').problems.map(placed)).toEqual([
    'brand.yaml:3:16 content-not-text colours.themes.0',
  ]);
  expect(brand("principles: { A: '#123456' }").problems.map(placed)).toEqual([
    'brand.yaml:3:17 content-invalid-id colours.themes.A',
  ]);
  expect(brand('principles: # 123456').problems.map(placed)).toEqual([
    'brand.yaml:3:3 brand-colour colours.themes',
  ]);
});

test('a value under the old key is quoted as it is written', () => {
  expect(brand('principles: [1.10]').problems[0]?.message).toContain('1.10');
});

test('a theme too pale is reported under the new key', () => {
  const read = readOld(old.replace('#006e60', '#9fd8d0'));
  const problems = read.ok ? loadTheme(read.value, 't.yaml', storedFace).problems : [];
  expect(problems.map(({ code, key }) => `${code} ${key}`)).toContain('theme-contrast themes.1.colour');
});

test('the colours of a brand are read from the old key, by number or in the order of the kit', () => {
  const colours = (written: string) => {
    const read = brand(`${written}\n  ink: '#000000'`);
    return read.ok ? read.value.content.colours : read.problems;
  };
  for (const value of ["['#123456', '#654321']", "{ 2: '#123456' }"])
    expect(colours(`principles: ${value}`)).toEqual(colours(`themes: ${value}`));
});

test('a file with both keys is wrong, and every other problem is still found', () => {
  const both = brand("principles: ['#123456']\n  themes: [1]");
  expect(both.problems.map(placed)).toEqual([
    'brand.yaml:3:3 content-old-key colours.principles',
    'brand.yaml:4:12 content-not-text colours.themes.0',
  ]);
  expect(both.problems[0]).toMatchObject({
    message: '"principles" and "themes" are two names of one key.',
    hint: 'Delete "principles", which is the old name.',
  });
  expect(readOld(`${template}principles: []\n`).problems.map(({ code }) => code)).toEqual([
    'content-old-key',
  ]);
});

test('the old name is an unknown key everywhere else', () => {
  const read = openBrand(bytesOf('name: Us\nprinciples: []\n'), 'brand.yaml', FOLDER, '');
  expect(read.problems.map(placed)).toEqual(['brand.yaml:2:1 content-unknown-key principles']);
});
