// The edition that was meant by a name, a country, a region or a near relation of its language.
import { expect, test } from 'vitest';
import { languageMeant } from '../../src/plan/language.ts';

const EDITIONS = ['da', 'de', 'el', 'en', 'et', 'fi', 'is', 'nb', 'nl', 'sv'];

test.each([
  ['sv-SE', 'sv'],
  ['sv_FI', 'sv'],
  ['SV', 'sv'],
  ['swe', 'sv'],
  ['svenska', 'sv'],
  ['Svenska', 'sv'],
  ['Swedish', 'sv'],
  ['ruotsi', 'sv'],
  ['Schwedisch', 'sv'],
  ['svesnka', 'sv'],
  ['se', 'sv'],
  ['engelska', 'en'],
  ['uk-UA', undefined],
  ['GB', 'en'],
  ['sv_', undefined],
  ['dansk', 'da'],
  ['dk', 'da'],
  ['suomi', 'fi'],
  ['eesti', 'et'],
  ['viro', 'et'],
  ['rootsi', 'sv'],
  ['íslenska', 'is'],
  ['islanti', 'is'],
  ['sænska', 'sv'],
  ['Deutsch', 'de'],
  ['de-AT', 'de'],
  ['ελληνικά', 'el'],
  ['αγγλικά', 'en'],
  ['gr', 'el'],
  ['grekiska', 'el'],
  ['nn', 'nb'],
  ['nn-NO', 'nb'],
  ['no', 'nb'],
  ['norsk', 'nb'],
  ['norska', 'nb'],
  ['bokmål', 'nb'],
  ['norskt bokmål', 'nb'],
  ['Nederlands', 'nl'],
  ['nl-BE', 'nl'],
  ['Noors', 'nb'],
  ['xx', undefined],
  ['ab', undefined],
  ['klingon', undefined],
  ['', undefined],
  ['../sv', undefined],
])('%s means %s', (said, meant) => {
  expect(languageMeant(said, EDITIONS)).toBe(meant);
});

test('the only edition in a language is meant, whatever its region', () => {
  expect(languageMeant('pt', ['en', 'pt-BR'])).toBe('pt-BR');
  expect(languageMeant('portugisiska', ['en', 'pt'])).toBe('pt');
});

test('the nearest edition that is there', () => {
  expect(languageMeant('nb', ['no', 'en'])).toBe('no');
  expect(languageMeant('nn', ['da', 'en'])).toBeUndefined();
});
