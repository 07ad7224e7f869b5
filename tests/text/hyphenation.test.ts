// Where words are hyphenated: as the package's own hyphenator says, for every language that ships.
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openHyphenation } from '../../src/text/hyphenation.ts';
import { loadPatterns } from './shipped.ts';

const hyphenator = openHyphenation(loadPatterns);
const require = createRequire(import.meta.url);
const createHyphenator: (patterns: unknown) => (text: string) => string = require('hyphen');

const hyphenated = (language: string, word: string): string => {
  const places = hyphenator(language)?.(word) ?? [];
  return [0, ...places].map((from, k) => word.slice(from, places[k])).join('-');
};

describe('words are hyphenated by the patterns of their language', () => {
  it.each([
    ['sv', 'innovationsverksamheten', 'in-no-va-tions-verk-sam-he-ten'],
    ['sv', 'offentlighetsprincipen', 'of-fent-lig-hets-prin-ci-pen'],
    ['fi', 'kehittämismahdollisuudet', 'ke-hit-tä-mis-mah-dol-li-suu-det'],
    ['et', 'innovatsioonivõrgustikud', 'in-no-vat-sioo-ni-võr-gus-ti-kud'],
    ['is', 'nýsköpunarverkefnasafn', 'ný-sköp-un-ar-verk-efna-safn'],
    ['nb', 'innovasjonsarbeidet', 'in-no-va-sjons-ar-bei-det'],
    ['da', 'forvaltningen', 'for-valt-nin-gen'],
    ['de', 'Verwaltungsvorschriften', 'Ver-wal-tungs-vor-schrif-ten'],
    ['en', 'declaration', 'de-clar-a-tion'],
    ['el', 'διακυβέρνησης', 'δια-κυ-βέρ-νη-σης'],
  ])('%s: %s', (language, word, expected) => {
    expect(hyphenated(language, word)).toBe(expected);
  });

  it.each(['sv', 'fi', 'nb', 'da', 'de', 'en', 'en-US', 'et', 'is', 'nl', 'fr'])(
    '%s as the package does it',
    (language) => {
      const reference = createHyphenator(loadPatterns(language));
      const words =
        'innovationen förvaltningen organisaatio Entscheidungen experiment learning capacity projects uuden'.split(
          ' ',
        );
      for (const word of words)
        expect(hyphenated(language, word)).toBe(reference(word).replaceAll('\u00ad', '-'));
    },
  );
});

describe('a language', () => {
  it('goes by its own tag first, then without its country', () => {
    expect(hyphenated('en-GB', 'democracy')).toBe(hyphenated('en', 'democracy'));
    expect(hyphenated('en-US', 'democracy')).not.toBe(hyphenated('en', 'democracy'));
    expect(hyphenated('sv-FI', 'verksamheten')).toBe('verk-sam-he-ten');
  });

  it('may share another one’s patterns: Norwegian nynorsk those of bokmål', () => {
    expect(hyphenated('nn', 'innovasjonen')).toBe(hyphenated('nb', 'innovasjonen'));
  });

  it('is not divided before a letter that would lose its diaeresis: Dutch', () => {
    expect(hyphenated('nl', 'beïnvloeden')).toBe('beïn-vloe-den');
    expect(hyphenated('nl', 'strategieën')).toBe('stra-te-gieën');
  });

  it('with a letter that is two in lower case stays whole', () => {
    expect(hyphenated('sv', 'İnnovationen')).toBe('İnnovationen');
    expect(hyphenated('sv', 'INNOVATIONEN')).toBe('IN-NO-VA-TIO-NEN');
  });

  it('without patterns is not hyphenated', () => {
    expect(hyphenator('se')).toBeUndefined();
  });

  it('is looked up by a tag only, never by a path', () => {
    const asked: string[] = [];
    const careful = openHyphenation((language) => {
      asked.push(language);
      return undefined;
    });
    careful('../../secrets');
    careful('sv/../en');
    expect(asked).toEqual([]);
  });
});
