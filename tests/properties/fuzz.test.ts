// Kits and plans changed at random: each comes to whole PDFs or to problems that help. `npm run fuzz -- --runs 10000` takes longer.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Case, cases, run } from './fuzz.ts';

const DRAWN = 200;
/** Those that are run whatever is in them. Of the others the first of each kind of change is, so that none is left out. */
const ALWAYS = 80;

const kindsOf = ({ changes, planChanges }: Case): readonly string[] =>
  [...changes, ...planChanges].map(({ change }) => ('how' in change ? change.how : change.do));

test('kits and plans that were changed at random are built or refused, and nothing else', async () => {
  const seen = { built: 0, refused: 0, drawn: 0, runs: 0 };
  const kinds = new Set<string>();
  let isFailing = false;
  const takes = (one: Case): boolean => {
    seen.drawn += 1;
    const isNew = kindsOf(one).some((kind) => !kinds.has(kind));
    // What failed is made smaller, each time by a run.
    return seen.drawn <= ALWAYS || isNew || isFailing;
  };
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      if (!takes(one)) return;
      for (const kind of kindsOf(one)) kinds.add(kind);
      seen.runs += 1;
      isFailing = true;
      const { built } = await run(one, seen.runs % 20 === 0);
      isFailing = false;
      seen[built ? 'built' : 'refused'] += 1;
    }),
    { numRuns: DRAWN, seed: 20_260_312 },
  );
  expect(kinds.size).toBe(26);
  // Neither is the fuzz so tame that all is built nor so wild that nothing is.
  expect(seen.built).toBeGreaterThan(seen.runs / 10);
  expect(seen.refused).toBeGreaterThan(seen.runs / 10);
});
