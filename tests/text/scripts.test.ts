// Words of other scripts than Latin: in a face that has them whole, in the weight of the text they stand in.
import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../src/text/missing.ts';
import { spansOf } from '../../src/text/runs.ts';
import { faces, loadPatterns, text } from './shipped.ts';

const GREEK = 'Προτεραιότητα στην καινοτομία: 3 ερωτήσεις';
const RUSSIAN = 'Что мешает нам – и что помогает?';
const UKRAINIAN = 'Ґрунтовні зміни, їхній вплив';

const set = (text: string, role: 'heading' | 'text' | 'strong' = 'text') =>
  spansOf(text, role, faces).map((span) => [span.face.key, span.text]);

describe('a text in Greek or Cyrillic letters', () => {
  it.each([GREEK, RUSSIAN, UKRAINIAN])('%s is of one face, spaces, dashes and figures included', (text) => {
    expect(set(text)).toEqual([['noto-sans-400', text]]);
  });

  it.each([
    ['heading', 'noto-sans-600'],
    ['strong', 'noto-sans-700'],
    ['text', 'noto-sans-400'],
  ] as const)('is as bold as the %s it stands in for', (role, key) => {
    expect(set('Καινοτομία', role)).toEqual([[key, 'Καινοτομία']]);
  });

  it('mixes no letters of two faces in a word, though the first face has some of them', () => {
    expect(faces.role('text').covers('π'.codePointAt(0) ?? 0)).toBe(true);
    expect(set('π Απρίλιος')).toEqual([
      ['atkinson-hyperlegible-next-400', 'π '],
      ['noto-sans-400', 'Απρίλιος'],
    ]);
  });

  it('leaves Latin words and codes beside it in the face of the text', () => {
    expect(set('Открыть kit.pdf и ещё')).toEqual([
      ['noto-sans-400', 'Открыть'],
      ['atkinson-hyperlegible-next-400', ' kit.pdf '],
      ['noto-sans-400', 'и ещё'],
    ]);
  });

  it('has numbers in the face of their unit, at its ends and beside Latin words too', () => {
    expect(set('10 λεπτά')).toEqual([['noto-sans-400', '10 λεπτά']]);
    expect(set('Βήμα 3 (M) ή A3, 10 φύλλα των 50 mm')).toEqual([
      ['noto-sans-400', 'Βήμα 3'],
      ['atkinson-hyperlegible-next-400', ' (M) '],
      ['noto-sans-400', 'ή'],
      ['atkinson-hyperlegible-next-400', ' A3, '],
      ['noto-sans-400', '10 φύλλα των'],
      ['atkinson-hyperlegible-next-400', ' 50 mm'],
    ]);
  });

  it('measures the same in one piece and in its spans', () => {
    const [span] = spansOf(GREEK, 'text', faces);
    const { to } = span?.face.positions(GREEK) ?? { to: [] };
    expect(to.at(-1)).toBe(span?.face.width(GREEK));
  });

  it.each([
    ['el', 'προτεραιότητα', 'προ-τε-ραιό-τη-τα'],
    ['ru', 'приоритетность', 'при-о-ри-тет-ность'],
    ['uk', 'підтримка', 'під-трим-ка'],
    ['bg', 'отговорност', 'от-го-вор-ност'],
  ])('has patterns to be hyphenated by: %s', (language, word, shown) => {
    const places = faces.hyphenator?.(language)?.(word) ?? [];
    const parts = [0, ...places].map((at, k) => word.slice(at, places[k]));
    expect(parts.join('-')).toBe(shown);
  });
});

describe('faces for a script', () => {
  it.each([
    ['الابتكار', 'noto-sans-arabic'],
    ['חדשנות', 'noto-sans-hebrew'],
  ])('%s is found among the fallbacks', (word, family) => {
    expect(set(word, 'strong')).toEqual([[`${family}-700`, word]]);
  });

  it('a character that none of them has is named', () => {
    const [problem, ...others] = missingGlyphs(text('Idé 漢 och Ж'), 'text', faces, { sheet: 'V' });
    expect(problem?.message).toBe('No font has the character 漢 (U+6F22) for sheet V.');
    expect(others).toEqual([]);
  });

  it('no patterns hyphenate Arabic and Hebrew', () => {
    expect([loadPatterns('ar'), loadPatterns('he')]).toEqual([undefined, undefined]);
  });
});
