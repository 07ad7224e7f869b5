// How long a text may be in its place, for who writes it: what is promised fits, and little more would.
import { describe, expect, it } from 'vitest';
import { fit as setSiblings } from '../../src/text/fit.ts';
import { roomFor } from '../../src/text/room.ts';
import type { Slot } from '../../src/text/slot.ts';
import type { TypeStep } from '../../src/theme/schema.ts';
import { faces, text } from './shipped.ts';

const cards: TypeStep = { face: 'text', size: 12, min: 10.5, leading: 5.2 };
const WORDS = 'Utvecklingsavdelningen dokumenterar verksamhetsförändringarna tillsammans';
const slot = (words: string): Slot => ({
  text: text(words),
  width: 50,
  height: 10,
  where: { group: 'card', item: '3B-4' },
});
/** The words again and again, as they are counted. */
const repeated = (count: number): string =>
  Array.from({ length: 9 }, () => WORDS)
    .join(' ')
    .slice(0, count);

describe.each([true, false])('the room for a text, hyphenated: %s', (hyphenate) => {
  const room = roomFor(slot(WORDS), cards, faces, { hyphenate }) ?? 0;

  it('is what fits at the smallest size, and a word more does not', () => {
    expect(room).toBeGreaterThan(10);
    expect(setSiblings([slot(repeated(room))], cards, faces, { hyphenate }).fits).toBe(true);
    expect(setSiblings([slot(repeated(room + 24))], cards, faces, { hyphenate }).fits).toBe(false);
  });
});

it('is more where words may be hyphenated', () => {
  const [plain = 0, hyphenated = 0] = [false, true].map((hyphenate) =>
    roomFor(slot(WORDS), cards, faces, { hyphenate }),
  );
  expect(hyphenated).toBeGreaterThan(plain);
});

it('is nobody’s concern if there is no text, or more than anybody writes', () => {
  expect(roomFor(slot('  '), cards, faces)).toBeUndefined();
  expect(roomFor({ ...slot(WORDS), width: 400, height: 400 }, cards, faces)).toBeUndefined();
});

it('is none if not even a character fits', () => {
  expect(roomFor({ ...slot(WORDS), height: 2 }, cards, faces)).toBe(0);
});
