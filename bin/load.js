// Loads the bundle with V8's code cache beside it, so that nothing is compiled that was compiled when it was built.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const PROGRAM = join(__dirname, '..', 'dist', 'kitpress.cjs');
/** Made by scripts/build.mjs for one Node; where there is none, all is compiled as usual. */
const CACHE = `${PROGRAM}.${process.version}-${process.arch}.cache`;

/** The program's exports, and its script for whoever makes the cache. */
function load() {
  // A run is over before optimised code pays: compile once, quickly, and leave the other cores to others.
  setFlagsFromString('--no-opt');
  setFlagsFromString('--sparkplug');
  const cachedData = existsSync(CACHE) ? readFileSync(CACHE) : undefined;
  // It is ASCII.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(PROGRAM, 'latin1')}\n})`;
  const script = new Script(source, { filename: PROGRAM, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, PROGRAM, join(PROGRAM, '..'));
  return { main: module.exports.main, script };
}

module.exports = { CACHE, PROGRAM, load };
