// Names of files and ids that are made of names.
import { expect, test } from 'vitest';
import { slugOf } from '../../src/yaml/slug.ts';

test.each([
  ['Bättre möten!', 'battre-moten'],
  ['Ærø & Łódź', 'aero-lodz'],
  ['Straße Þór', 'strasse-thor'],
  ['Œuvre đá ıð', 'oeuvre-da-id'],
  ['  «1, 2»  ', '1-2'],
  ['王小明', ''],
  ['con', 'kit-con'],
  ['COM1', 'kit-com1'],
  ['com', 'com'],
])('“%s” is %s', (name, slug) => {
  expect(slugOf(name, 'kit')).toBe(slug);
});

test('they are as long as an id may be, 40 characters, and do not end in a hyphen', () => {
  expect(slugOf('a'.repeat(50), 'kit')).toBe('a'.repeat(40));
  expect(slugOf(`${'a'.repeat(39)} bc`, 'kit')).toBe('a'.repeat(39));
});
