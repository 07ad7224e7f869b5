// Where the time of a build goes, by phase: a profile of the program with its names, each sample counted for the part of the product that it is in.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProgram, cacheCode, root } from '../bundle.mjs';

/** Of the files that a sample is in, from its leaf outwards, the first that one of these knows. */
const PHASES = [
  ['breaking and fitting text', /^src\/text\//],
  ['laying out sheets', /^src\/(?:kinds|furniture|layout|page)\//],
  ['writing the PDF', /^src\/pdf\/|pdfkit/],
  ['fonts and their metrics', /^src\/(?:fonts|theme)\//],
  ['reading and checking YAML', /^src\/(?:yaml|kit|plan|brand|names)\/|\/(?:zod|yaml)\//],
  ['reading and writing files', /^src\/(?:world|workshop)\//],
  ['the command line', /^src\/(?:commands|cli)|commander/],
];
const GARBAGE = '(garbage collector)';
const DEFLATE = /^(?:processChunkSync|zlibBufferSync|deflate|_final)/;
/** µs. */
const INTERVAL = 200;

/** Phase → milliseconds, the median of `runs` builds with `flags`; those of the profiler itself are in them. */
export async function phasesOf(scratch, { runs, flags }) {
  const program = await namedProgram(join(scratch, 'named'));
  const profiles = join(scratch, 'profiles');
  const all = Array.from({ length: runs }, (_, i) => {
    const folder = join(profiles, String(i));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--cpu-prof',
        `--cpu-prof-interval=${INTERVAL}`,
        `--cpu-prof-dir=${folder}`,
        join(program.folder, 'bin', 'kitpress.js'),
        ...flags,
      ],
      { cwd: scratch, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    const [name] = readdirSync(folder);
    return counted(JSON.parse(readFileSync(join(folder, name), 'utf8')), program.fileAt);
  });
  const names = [...new Set(all.flatMap((one) => [...one.keys()]))];
  return names
    .map((name) => [name, middle(all.map((one) => one.get(name) ?? 0))])
    .sort(([, a], [, b]) => b - a);
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The package with a program whose functions have the names and files of the source. */
async function namedProgram(folder) {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  for (const name of ['content', 'templates', 'starter', 'print', 'package.json'])
    symlinkSync(join(root, name), join(folder, name));
  for (const name of readdirSync(join(root, 'dist')))
    if (!name.startsWith('kitpress.')) symlinkSync(join(root, 'dist', name), join(folder, 'dist', name));
  const { contents } = await bundleProgram({ minify: false });
  writeFileSync(join(folder, 'dist', 'kitpress.cjs'), contents);
  cacheCode(folder);
  return { folder, fileAt: filesByLine(contents.toString('latin1')) };
}

/** esbuild writes the name of each file above what was in it. */
function filesByLine(code) {
  let file = '';
  const files = code.split('\n').map((line) => {
    file = /^\s*\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? file;
    return file;
  });
  return (line) => files[line] ?? '';
}

function counted({ nodes, samples, timeDeltas }, fileAt) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const phase = (id) => {
    const { functionName, url, lineNumber } = frames.get(id) ?? {};
    if (functionName === GARBAGE) return 'collecting garbage';
    if (DEFLATE.test(functionName) && url.includes('zlib')) return 'compressing';
    if (url?.endsWith('kitpress.cjs')) {
      const file = fileAt(lineNumber);
      const known = PHASES.find(([, files]) => files.test(file));
      if (known) return known[0];
    }
    const parent = parents.get(id);
    return parent === undefined ? 'starting Node and loading the program' : phase(parent);
  };
  const phases = new Map(nodes.map(({ id }) => [id, phase(id)]));
  const sums = new Map();
  for (const [i, id] of samples.entries()) {
    const name = phases.get(id);
    sums.set(name, (sums.get(name) ?? 0) + timeDeltas[i] / 1000);
  }
  return sums;
}
