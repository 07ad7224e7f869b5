// A place on paper is data; what people read of it is worded here and nowhere else.
import { describe, expect, test } from 'vitest';
import {
  excessItem,
  excessMessage,
  type PaperPlace,
  placesWords,
  placeWords,
  spotWords,
} from '../src/place.ts';

describe('a place', () => {
  const all: readonly (readonly [PaperPlace, string, string | undefined])[] = [
    [{ sheet: 'S3' }, 'sheet S3', undefined],
    [{ sheet: 'C1', page: 2, pages: 3 }, 'sheet C1 2/3', undefined],
    [{ sheet: 'N', page: 1, pages: 1 }, 'sheet N', undefined],
    [{ sheet: 'V', item: '3.4' }, 'sheet V, 3.4', '3.4'],
    [{ sheet: 'V', group: 'legend' }, 'sheet V, legend', 'legend'],
    [{ sheet: 'V', group: 'theme', item: '3' }, 'sheet V, theme 3', undefined],
    [{ sheet: 'C3', group: 'card', item: '3B-4' }, 'card 3B-4', 'card 3B-4'],
    [{ sheet: 'V', group: 'participant', item: '7' }, 'the legend, participant 7', undefined],
    [{ group: 'foot' }, 'the foot of every sheet', undefined],
  ];
  test.each(all)('%j is "%s"', (place, words, spot) => {
    expect(placeWords(place)).toBe(words);
    expect(spotWords(place)).toBe(spot);
  });

  test('is named once among others', () => {
    expect(placesWords([{ group: 'foot' }, { group: 'guide' }, { group: 'foot' }])).toBe(
      'the foot of every sheet and the guide',
    );
    expect(placesWords([{ sheet: 'A' }, { sheet: 'B' }, { sheet: 'C' }])).toBe(
      'sheet A, sheet B and sheet C',
    );
  });
});

describe('what is too large for its place', () => {
  const place: PaperPlace = { group: 'card', item: '3B-4' };

  test('is worded in characters, the text first or the place first', () => {
    const excess = { kind: 'length', characters: 38, longest: 93, lines: 2 } as const;
    expect(excessMessage(excess, place)).toBe(
      '38 characters too long for card 3B-4: the longest that fits is about 93.',
    );
    expect(excessItem(excess, place)).toBe(
      'on card 3B-4: 38 characters too long; the longest that fits is about 93',
    );
    expect(excessMessage({ ...excess, characters: 1, longest: 0 }, place)).toBe(
      '1 character too long for card 3B-4: there is no room for it at all.',
    );
  });

  test('or in millimetres, where a word is wider than its line', () => {
    const excess = { kind: 'width', word: 'innovationsupphandlingar', mm: 13 } as const;
    const words = '"innovationsupphandlingar" is 13 mm wider than its line in card 3B-4';
    expect(excessMessage(excess, place)).toBe(`${words}.`);
    expect(excessItem(excess, place)).toBe(words);
  });
});
