// The tests as `npm run mutants` runs them: in the order in which they are named.
import { relative } from 'node:path';
import { mergeConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

class AsNamed {
  shard = (files) => files;
  sort(files) {
    const place = ({ moduleId }) => process.argv.indexOf(relative(process.cwd(), moduleId));
    return files.sort((a, b) => place(a) - place(b));
  }
}

export default mergeConfig(config, {
  test: {
    setupFiles: [`${import.meta.dirname}/setup.mjs`],
    // It reads the source as text.
    exclude: ['tests/architecture.test.ts', 'node_modules/**'],
    sequence: { sequencer: AsNamed },
    // The source is the same in every run.
    experimental: { fsModuleCache: true, fsModuleCachePath: process.env.MUTANTS_CACHE },
  },
});
