// Which of the changes in the source count in this process, MUTANT of its environment; without one, what a test reaches is noted in MUTANTS_REACHED.
const { symlinkSync } = require('node:fs');

const { MUTANT, MUTANTS_REACHED, MUTANTS_TEST } = process.env;
const on = new Set(MUTANT?.split(','));
const reached = new Set();

module.exports = (number) => {
  if (MUTANT) return on.has(number);
  if (!MUTANTS_REACHED || reached.has(number)) return false;
  reached.add(number);
  try {
    // A link, not a line in a file: tests count what the program opens and writes.
    symlinkSync('.', `${MUTANTS_REACHED}/${number} ${MUTANTS_TEST?.replaceAll('/', ' ')}`);
  } catch {}
  return false;
};
