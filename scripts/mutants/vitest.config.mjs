// The tests as `npm run mutants` runs them: in the order in which they are named.
import { relative } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { ALONE, everyFile } from '../../vitest.config.ts';

class AsNamed {
  shard = (files) => files;
  sort(files) {
    const place = ({ moduleId }) => process.argv.indexOf(relative(process.cwd(), moduleId));
    return files.sort((a, b) => place(a) - place(b));
  }
}

// One reads the source as text; in the other, a page has no process that could switch a change on.
const LEFT_OUT = [...configDefaults.exclude, 'tests/architecture.test.ts', 'tests/web/browser.test.ts'];
const shared = { ...everyFile, setupFiles: [...everyFile.setupFiles, `${import.meta.dirname}/setup.mjs`] };
// First, each file loads the program anew, so that what is run when it is loaded counts as run by each. With a change, files share it.
const projects = [
  { ...shared, name: 'together', include: ['tests/**/*.test.ts'], exclude: [...LEFT_OUT, ...ALONE] },
  { ...shared, name: 'alone', include: ALONE },
];

export default defineConfig({
  test: {
    projects: projects.map((test) => ({
      test: { ...test, isolate: test.name === 'alone' || process.env.MUTANT === undefined },
    })),
    maxWorkers: '100%',
    sequence: { sequencer: AsNamed },
    // The source is the same in every run.
    experimental: { fsModuleCache: true, fsModuleCachePath: process.env.MUTANTS_CACHE },
  },
});
