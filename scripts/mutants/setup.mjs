// Tells the test's own process, and all that it starts, which test file runs.
import { relative } from 'node:path';
import { expect } from 'vitest';

process.env.MUTANTS_TEST = relative(process.cwd(), expect.getState().testPath);
