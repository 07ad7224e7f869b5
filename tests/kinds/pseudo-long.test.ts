// The pseudo-edition, every text 40 % longer: the sheets still work, and the few texts that are too long are named.

import { describe, expect, test } from 'vitest';
import { OLD_KINDS as KINDS } from '../../src/kinds/old.ts';
import { pseudoKit } from '../../src/kit/pseudo.ts';
import { layout } from '../../src/workshop/layout.ts';
import { textsOf } from '../support/edition.ts';
import { collisions, struck } from '../support/room.ts';
import { seenIn } from '../support/scene.ts';
import { kitOf, openTheme, planOf, problemsOf, SMALL, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');
const theme = openTheme();
const long = pseudoKit(kit, 'pseudo');

/** All texts of the long Swedish edition that do not fit, by their place; never more than ten. */
const TOO_LONG = [
  'sv/actions.yaml principles.2.decks.E.title',
  'sv/actions.yaml principles.4.decks.A.title',
  'sv/resources.yaml principles.3.decks.F.case.text',
  'sv/resources.yaml principles.4.decks.C.case.text',
  'sv/resources.yaml principles.5.decks.G.tool.text',
  'sv/workshop.yaml source',
];

describe('the Swedish pseudo-edition', () => {
  const problems = problemsOf(long, planOf(long), theme);

  test('is told which texts are too long, each by file, key and number of characters, and there are at most ten', () => {
    const places = [...new Set(problems.map(({ file, key }) => `${file} ${key}`))].sort();
    expect(places).toEqual(TOO_LONG);
    expect(places.length).toBeLessThanOrEqual(10);
    for (const { code, message } of problems) {
      expect(code).toBe('fit-too-long');
      expect(message).toMatch(/^\d+ characters? too long for .+: the longest that fits is about \d+\.$/);
    }
  });

  test.each(kit.sheets.map(({ id, kind }) => [kind, id] as const))(
    'fits on the %s once those are shorter',
    (_, id) => {
      const fitting = shortened(long, TOO_LONG);
      const laid = layout({ kit: fitting, kinds: KINDS, plan: planOf(fitting, { sheets: id }), theme });
      expect(laid.problems).toEqual([]);
      const pages = laid.ok ? laid.value.flatMap((sheet) => sheet.pages) : [];
      expect(pages.length).toBeGreaterThan(0);
      const crowded = pages.flatMap((page) => {
        const seen = seenIn(page);
        return [...collisions(seen.texts), ...struck(seen)].map((what) => `${page.label}: ${what}`);
      });
      expect(crowded).toEqual([]);
    },
  );
});

test('the small kit fits at 40 % more, every text of it', () => {
  expect(problemsOf(pseudoKit(small, 'pseudo'), planOf(small), theme)).toEqual([]);
});

/** The kit with the texts at these places as they were before. */
const shortened = <T>(value: T, places: readonly string[]): T => {
  const originals = new Map(textsOf(kit).map(({ place, text }) => [place, text]));
  const walk = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(walk);
    if ('words' in one && 'file' in one && 'key' in one && places.includes(`${one.file} ${one.key}`))
      return { ...one, words: originals.get(`${String(one.file).replace(/^.*\//, '')} ${one.key}`) };
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, walk(inner)]));
  };
  return walk(value) as T;
};
