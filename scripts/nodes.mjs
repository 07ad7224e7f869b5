// Runs the tests of the built program under several versions of Node, each fetched by `npx -p node@X`, and prints what came of it.
// One that is too old must say so in one sentence. Usage: npm run nodes -- [12 20 22 24 26]. A version that cannot be fetched is skipped. Exit 1 if a test failed under any of them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const VERSIONS = ['12', '20', '22', '24', '26'];
/** What starts bin/kitpress.js in a process of its own. */
const TESTS = [
  'tests/built.test.ts',
  'tests/cli.test.ts',
  'tests/hostile.test.ts',
  'tests/interruption.test.ts',
  'tests/wrong-input.test.ts',
];

const asked = process.argv.slice(2);
const rows = (asked.length > 0 ? asked : VERSIONS).map(under);
for (const row of rows) process.stdout.write(`${row.join('  ')}\n`);
process.exitCode = rows.some(([, result]) => result === 'failed') ? 1 : 0;

/** Version, result, and Node's own name or the reason. */
function under(version) {
  const own = node(version, ['--version']);
  if (own.status !== 0) return [version, 'skipped', lastLine(own.stderr)];
  if (Number(version) < 20) return tooOld(version, own.stdout.trim());
  const { status, stdout } = node(version, ['node_modules/vitest/vitest.mjs', 'run', ...TESTS]);
  if (status !== 0) process.stdout.write(stdout);
  const passed = /Tests {2}.*/.exec(stripped(stdout))?.[0] ?? lastLine(stdout);
  return [version, status === 0 ? 'passed' : 'failed', `${own.stdout.trim()}  ${passed}`];
}

function tooOld(version, name) {
  const { status, stderr } = node(version, ['bin/kitpress.js', 'build']);
  const told = status === 1 && /^kitpress needs Node [^\n]*\n$/.test(stderr);
  return [version, told ? 'passed' : 'failed', `${name}  ${lastLine(stderr)}`];
}

function node(version, args) {
  return spawnSync('npx', ['-y', '-p', `node@${version}`, 'node', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}

function stripped(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with one.
  return text.replace(/\u001b\[\d+m/g, '');
}
