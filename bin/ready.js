// What keeps the program from running, in one sentence. Any Node since 8 can read this file and kitpress.js.
'use strict';
// biome-ignore lint/style/useNodejsImportProtocol: Node 12 and older do not know it.
const existsSync = require('fs').existsSync;

const NEEDED = [20, 19];
const version = process.versions.node;

const OLD = `kitpress needs Node ${NEEDED.join('.')} or newer, and this is ${version}. Install a newer one from https://nodejs.org and run again.`;
const NOT_INSTALLED =
  'The libraries that kitpress is built with are not installed: run "npm ci" in its folder and try again.';
const NOT_BUILT = 'kitpress is not built yet: run "npm run build" in its folder and try again.';

/** An empty text if nothing is missing. */
exports.notReadyToBuild = function notReadyToBuild() {
  if (isOld(version.split('.').map(Number))) return OLD;
  return existsSync(`${__dirname}/../node_modules/esbuild`) ? '' : NOT_INSTALLED;
};

exports.notReady = function notReady() {
  if (isOld(version.split('.').map(Number))) return OLD;
  return existsSync(`${__dirname}/../dist/kitpress.cjs`) ? '' : exports.notReadyToBuild() || NOT_BUILT;
};

function isOld(numbers) {
  return numbers[0] < NEEDED[0] || (numbers[0] === NEEDED[0] && numbers[1] < NEEDED[1]);
}
