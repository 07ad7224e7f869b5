// Words for a quote, as people count them.
import { expect, test } from 'vitest';
import { wordCounts } from '../../src/translation/words.ts';
import { MINUTES, MISSING, STALE } from './units.ts';

test('words of the source are counted in all, missing, stale and repeated', () => {
  // Seven and six words; what is filled in is none of them: "sida … av …" has two.
  expect(wordCounts([MISSING, STALE, MINUTES], 'sv')).toEqual({
    source: 15,
    missing: 7,
    stale: 6,
    repeated: 0,
  });
  expect(
    wordCounts([MISSING, { ...MISSING, key: 'b' }, { ...MINUTES, source: MISSING.source }], 'sv'),
  ).toEqual({
    ...{ source: 21, missing: 14, stale: 0, repeated: 7 },
  });
});

test('languages without spaces have words too', () => {
  const thai = { ...MISSING, source: 'สวัสดีครับ' };
  expect(wordCounts([thai], 'th').source).toBe(2);
});
