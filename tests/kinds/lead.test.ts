// The first sentence of a text that is read aloud.
import { describe, expect, test } from 'vitest';
import { ledBy } from '../../src/kinds/poster/lead.ts';

const led = (words: string): readonly (string | undefined)[] => {
  const { lead, rest } = ledBy({ words, lang: 'sv', key: 'lists.why.1' });
  return [lead.words, rest?.words];
};

describe('the first sentence', () => {
  test.each([
    ['Vi börjar. Sedan går vi.', 'Vi börjar.', 'Sedan går vi.'],
    ['Varför? För att vi vill.', 'Varför?', 'För att vi vill.'],
    ['„Wir fangen an.“ Dann gehen wir.', '„Wir fangen an.“', 'Dann gehen wir.'],
    ['Mehr, z. B. Brot. Und Salz.', 'Mehr, z. B. Brot.', 'Und Salz.'],
    ['Det gäller t.ex. Umeå. Och Luleå.', 'Det gäller t.ex. Umeå.', 'Och Luleå.'],
    ['Enligt nr 3. 4 dagar räcker. Inte fler.', 'Enligt nr 3. 4 dagar räcker.', 'Inte fler.'],
    ['我们开始。然后我们走。', '我们开始。', '然后我们走。'],
    ['نبدأ الآن. ثم نذهب.', 'نبدأ الآن.', 'ثم نذهب.'],
  ])('of "%s"', (words, lead, rest) => {
    expect(led(words)).toEqual([lead, rest]);
  });

  test.each(['En mening.', 'En mening utan punkt', ''])('is all of "%s"', (words) => {
    expect(led(words)).toEqual([words, undefined]);
  });

  test('keeps the place of the text', () => {
    expect(ledBy({ words: 'Ett. Två.', lang: 'sv', key: 'lists.why.1' }).rest?.key).toBe('lists.why.1');
  });
});
