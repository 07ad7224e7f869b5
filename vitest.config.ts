// How the tests run: files side by side, from TypeScript, against the compiled faces in dist.
import { configDefaults, defineConfig } from 'vitest/config';

/** What replaces a module, or asks people in a terminal, which is one for the whole process. */
export const ALONE = ['tests/own-bugs.test.ts', 'tests/commands/start.test.ts'];
/** What drives Chromium and Firefox, which a machine with nothing but Node lacks: `npm run browsers`. */
const BROWSERS = ['tests/preview/browser.test.ts', 'tests/web/browser.test.ts'];
export const everyFile = {
  setupFiles: ['tests/setup.ts'],
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    // One worker less is the default, which leaves a machine of two cores half idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...everyFile,
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE, ...BROWSERS],
          // Loading the program anew for each file would be two fifths of all work.
          isolate: false,
        },
      },
      { test: { ...everyFile, name: 'alone', include: ALONE } },
      { test: { ...everyFile, name: 'browsers', include: BROWSERS } },
    ],
  },
});
