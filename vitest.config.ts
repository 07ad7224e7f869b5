// How the tests run: files side by side, from TypeScript, against the compiled faces in dist.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One worker less is the default, which leaves a machine of two cores half idle.
    maxWorkers: '100%',
  },
});
