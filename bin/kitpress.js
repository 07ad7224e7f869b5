#!/usr/bin/env node
// Starts the built program; says in plain words what is missing when it cannot.
'use strict';
const reason = require('./ready.js').notReady();

if (reason) {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
} else {
  start();
}

function start() {
  require('./load.js')
    .load()
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
}
