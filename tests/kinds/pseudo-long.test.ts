// The pseudo-edition, every text 40 % longer: the sheets still work, and the few texts that are too long are named.

import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { pseudoKit } from '../../src/kit/pseudo.ts';
import { layout } from '../../src/workshop/layout.ts';
import { textsOf } from '../support/edition.ts';
import { collisions, struck } from '../support/room.ts';
import { seenIn } from '../support/scene.ts';
import { kitOf, openTheme, planOf, problemsOf, SMALL, SWEDISH, used } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');
const theme = openTheme();
const long = pseudoKit(kit, 'pseudo');

/** All texts of the long Swedish edition that do not fit, by their place; never more than ten. */
const TOO_LONG = [
  'sv/resources.yaml lists.cases.2.B.1.text',
  'sv/resources.yaml lists.cases.2.C.1.text',
  'sv/resources.yaml lists.cases.2.E.1.text',
  'sv/resources.yaml lists.cases.2.F.1.text',
  'sv/resources.yaml lists.cases.4.A.1.text',
  'sv/resources.yaml lists.cases.4.D.1.text',
  'sv/resources.yaml lists.cases.5.A.1.text',
  'sv/resources.yaml lists.tools.5.A.1.text',
  'sv/resources.yaml lists.tools.5.E.1.text',
  'sv/resources.yaml lists.tools.5.G.1.text',
];

describe('the Swedish pseudo-edition', () => {
  const problems = problemsOf(long, planOf(long), theme);

  test('is told which texts are too long, each by file, key and number of characters, and there are at most a dozen', () => {
    const places = [...new Set(problems.map(({ file, key }) => `${file} ${key}`))].sort();
    expect(places).toEqual(TOO_LONG);
    expect(places.length).toBeLessThanOrEqual(12);
    for (const { code, message } of problems) {
      expect(code).toBe('fit-too-long');
      expect(message).toMatch(/^\d+ characters? too long for .+: the longest that fits is about \d+\.$/);
    }
  });

  test.each(kit.sheets.map(({ id, kind }) => [id, kind] as const))(
    'fits on the %s, a sheet of the kind %s, once those are shorter',
    (id) => {
      const fitting = shortened(long, TOO_LONG);
      const plan = planOf(fitting, { sheets: id });
      const laid = layout({ kit: used(fitting, plan), kinds: KINDS, plan, theme });
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
