#!/usr/bin/env node
// Starts the built program; says in plain words what is missing when it cannot.
const { existsSync } = require('node:fs');

const NEEDED = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `kitpress needs Node ${NEEDED.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from https://nodejs.org and run again.\n`,
  );
  process.exitCode = 1;
} else {
  start(require('./load.js'));
}

function start({ PROGRAM, load }) {
  if (!existsSync(PROGRAM)) {
    process.stderr.write('kitpress is not built yet: run "npm run build" in its folder and try again.\n');
    process.exitCode = 1;
    return;
  }
  load()
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
}
