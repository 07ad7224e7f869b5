// Pseudo-editions: what becomes of the words, and what of all that is no word.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/kit/lists.ts';
import { PSEUDO_EDITIONS, pseudoKit, pseudoOf } from '../../src/kit/pseudo.ts';
import { fillPlural } from '../../src/plural.ts';
import { textsOf } from '../support/edition.ts';
import { kitOf, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const long = pseudoKit(kit, 'pseudo');
const rtl = pseudoKit(kit, 'pseudo-rtl');
const size = (edition: typeof kit): number =>
  textsOf(edition).reduce((sum, { text }) => sum + text.length, 0);

describe('the pseudo-edition', () => {
  test('has accents on its letters and brackets at its ends, its own words again, and fields as they were', () => {
    expect(fillPlural(long.words.labels.minutes, 'n', 5).words).toBe('[5 mîñ]');
    expect(long.steps[1]?.name.words).toMatch(/^\[.*\]$/);
    const text = itemsOf(kit, 'challenges')[0]?.text.words ?? '';
    const made = itemsOf(long, 'challenges')[0]?.text.words ?? '';
    expect(made.length / text.length).toBeCloseTo(1.4, 1);
    expect(
      made
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .slice(1, text.length + 1),
    ).toBe(text.normalize('NFD').replace(/\p{M}/gu, ''));
  });

  test('keeps the names of sheets, those with hyphens too', () => {
    const [named] = long.steps.find(({ id }) => id === 'assess')?.do ?? [];
    expect(named?.words).toContain('{vote-sheet}');
  });

  test('is 40 % longer, short labels a little more', () => {
    expect(size(long) / size(kit)).toBeGreaterThan(1.38);
    expect(size(long) / size(kit)).toBeLessThan(1.48);
  });
});

test('the pseudo-edition from right to left is in Arabic letters, every text of it', () => {
  const latin = textsOf(rtl).filter(({ text }) =>
    /[A-Za-zÅÄÖåäö]{3}/.test(text.replace(/\{[\w-]+\}|[\w.]+\.se\b/g, '')),
  );
  expect(latin).toEqual([]);
  expect(size(rtl)).toBe(size(kit));
});

test.each(PSEUDO_EDITIONS)(
  '%s leaves codes, links and places as they are, and is found by its tag',
  (name) => {
    const made = pseudoKit(kit, name);
    const of = (one: typeof kit) =>
      Object.keys(one.lists).flatMap((list) => [
        list,
        ...itemsOf(one, list).flatMap(({ code, links, text }) => [code, links, text.key]),
      ]);
    expect(of(made)).toEqual(of(kit));
    expect(pseudoOf(made.edition.language)).toBe(name);
    expect(pseudoOf('sv')).toBeUndefined();
  },
);
