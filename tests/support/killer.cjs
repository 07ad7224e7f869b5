// Loaded before the program by `node --require`: sends it a signal at its nth step on the disk, or counts the steps of a whole run.
// KILL_AT=n, KILL_WITH=SIGKILL (the default) or SIGINT; READS=1: opening files to read them counts too; COUNT_INTO=file.
const fs = require('node:fs');

const { KILL_AT, KILL_WITH = 'SIGKILL', READS, COUNT_INTO } = process.env;
const original = { ...fs };
let step = 0;

for (const name of ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'linkSync', 'unlinkSync', 'mkdirSync'])
  fs[name] = (...args) => {
    if (name === 'openSync' && args[1] === 'r' && !READS) return original.openSync(...args);
    step += 1;
    if (step === Number(KILL_AT)) {
      // Every other time in the midst of what it writes.
      if (KILL_WITH === 'SIGKILL' && name === 'writeSync' && step % 2 === 0)
        original.writeSync(args[0], args[1], 0, args[1].length >> 1);
      process.kill(process.pid, KILL_WITH);
    }
    return original[name](...args);
  };
process.on('exit', () => COUNT_INTO && original.writeFileSync(COUNT_INTO, String(step)));
