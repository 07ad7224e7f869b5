// Kits and plans changed at random: each comes to whole PDFs or to problems that help. `npm run fuzz -- --runs 10000` takes longer.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases, run } from './fuzz.ts';

const RUNS = 200;

test(`${RUNS} kits and plans that were changed at random are built or refused, and nothing else`, async () => {
  const seen = { built: 0, refused: 0, runs: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      seen.runs += 1;
      const { built } = await run(one, seen.runs % 20 === 0);
      seen[built ? 'built' : 'refused'] += 1;
    }),
    { numRuns: RUNS, seed: 20_260_312 },
  );
  // Neither is the fuzz so tame that all is built nor so wild that nothing is.
  expect(seen.built).toBeGreaterThan(RUNS / 10);
  expect(seen.refused).toBeGreaterThan(RUNS / 10);
});
