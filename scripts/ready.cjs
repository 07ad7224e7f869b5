// Loaded before scripts/build.mjs, which an old Node cannot read and which needs libraries: says in one sentence what is missing.
'use strict';
const reason = require('../bin/ready.js').notReadyToBuild();
if (reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
