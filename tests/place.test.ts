// A place on paper is data; what people read of it is worded here and nowhere else.
import { describe, expect, test } from 'vitest';
import {
  excessItem,
  excessMessage,
  type PaperPlace,
  PLACE_GROUPS,
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

  const named: Readonly<Record<(typeof PLACE_GROUPS)[number], string>> = {
    instructions: 'sheet S, instructions 2',
    strip: 'sheet S, strip 2',
    legend: 'sheet S, legend 2',
    theme: 'sheet S, theme 2',
    card: 'card 2',
    resource: 'card 2',
    deck: 'deck 2',
    'deck-code': 'a deck 2',
    'deck-cards': 'the cards of deck 2',
    'own-proposals': 'the own proposals 2',
    participant: 'the legend, participant 2',
    'participant-strip': 'the strip of participant 2',
    'participant-dots': 'the dots of participant 2',
    'participant-badge': 'the name badge of participant 2',
    'name-badges': 'the name badges 2',
    foot: 'the foot of every sheet 2',
    'card-strip': 'the strip of every card sheet 2',
    'sheet-id': 'the sheet id 2',
    page: 'the page 2',
    ruler: 'the ruler 2',
    tile: 'the sheets that a board is put together of 2',
    minutes: 'the minutes 2',
    number: 'a number 2',
    'subject-field': 'the field for the subject 2',
    'draft-margin': 'the margin of a draft 2',
    guide: 'the guide 2',
    'guide-beginning': 'the first page of the guide 2',
    'guide-foot': 'the foot of the guide 2',
    agenda: 'the agenda 2',
    'print-list': 'the print list 2',
    links: 'the list of links 2',
    proof: 'the proof 2',
    'proof-foot': 'the foot of the proof 2',
    'job-ticket': 'the job ticket 2',
    'test-page': 'the test page 2',
  };
  /** Those that are worded for readers who know the sheet. */
  const WITHIN: readonly string[] = ['card', 'deck', 'instructions', 'strip', 'legend'];

  test.each(PLACE_GROUPS.map((group) => [group, named[group]] as const))(
    'of the group %s is "%s"',
    (group, words) => {
      const place: PaperPlace = { sheet: 'S', group, item: '2' };
      expect(placeWords(place)).toBe(words);
      expect(spotWords(place)).toBe(WITHIN.includes(group) ? words.replace('sheet S, ', '') : undefined);
      expect(placeWords({ sheet: 'S', group })).toBe(words.replace(/ 2$/, ''));
    },
  );

  test('has a name for every group, and there is no other group', () => {
    expect([...PLACE_GROUPS].sort()).toEqual(Object.keys(named).sort());
  });

  test('alone, or none, is said without "and"', () => {
    expect(placesWords([{ sheet: 'A' }, { sheet: 'A' }])).toBe('sheet A');
    expect(placesWords([])).toBe('');
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
