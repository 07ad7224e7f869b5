// `npm run fuzz`: compares the readers of YAML, then changes kits and plans at random until a run throws or hangs.
// Usage: node scripts/fuzz.mjs [--runs 10000] [--documents 20000] [--seed N] [--minutes N].
// The documents are the YAML test suite and those of tests/properties/yaml.ts. The runs are those of tests/properties/fuzz.ts, in a
// worker, so that a run that never ends can be named. Exits 1 if two readers differ, a run threw or took over 10 s.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';
import * as fc from 'fast-check';

const SLOW_MS = 10_000;
/** A run that takes so long is taken for one that never ends. */
const HANG_MS = 60_000;
/** Every so many runs the PDFs are read with pdfjs, and written to a folder as a build does. */
const THOROUGH = 20;
const MOST_FAILURES = 20;
const root = fileURLToPath(new URL('..', import.meta.url));

if (isMainThread) await lead();
else await work(workerData);

async function lead() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      documents: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      minutes: { type: 'string', default: '600' },
    },
  });
  const [runs, seed, minutes] = [Number(values.runs), Number(values.seed), Number(values.minutes)];
  const count = Number(values.documents);
  if (!(runs >= 1) || !(count >= 0) || !Number.isInteger(seed) || !(minutes > 0)) {
    process.stderr.write(
      'Usage: npm run fuzz -- [--runs 10000] [--documents 20000] [--seed N] [--minutes N]\n',
    );
    process.exit(2);
  }
  // Below dist, where the bundle finds the project's folder as far above it as the source does.
  const folder = join(root, 'dist', `fuzz-${process.pid}`);
  const out = mkdtempSync(join(tmpdir(), 'kitpress-fuzz-'));
  try {
    await bundle(folder);
    const differ = await compareReaders(folder, count, seed);
    const failed = await supervise({ runs, seed, minutes, folder, out });
    process.exitCode = differ || failed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
  }
}

async function bundle(folder) {
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    stdin: {
      contents:
        "export { cases, run } from './tests/properties/fuzz.ts'; export { compare, loose, SUITE, shaped, written } from './tests/properties/yaml.ts'; export { writeAll } from './src/world/disk/files.ts';",
      resolveDir: root,
      loader: 'ts',
    },
    outfile: join(folder, 'fuzz.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** 1 if the readers of YAML differ about a case of the suite or a generated document, and says about which. */
async function compareReaders(folder, count, seed) {
  const { compare, loose, SUITE, shaped, written } = await import(
    pathToFileURL(join(folder, 'fuzz.mjs')).href
  );
  const documents = fc.oneof(loose, shaped, written);
  const generated = count > 0 ? fc.sample(documents, { numRuns: count, seed }) : [];
  const compared = [...SUITE.map(({ yaml }) => yaml), ...generated].map(compare);
  const differences = compared.flatMap(({ difference }) => difference ?? []);
  const lines = [
    ...differences.slice(0, MOST_FAILURES).map((difference) => `DIFFERENT ${difference}`),
    `seed ${seed}: ${compared.length} YAML documents, ${compared.filter(({ isPlain }) => isPlain).length} plain; different: ${differences.length}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return differences.length > 0 ? 1 : 0;
}

/** Starts the worker, keeps the time of every run, and says what came of it. */
function supervise(task) {
  const told = { runs: 0, built: 0, refused: 0, failures: [], slowest: 0, left: [] };
  let current = { text: '', since: 0 };
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  const start = performance.now();
  return new Promise((resolve) => {
    const end = () => {
      clearInterval(clock);
      resolve(summary(task, told, (performance.now() - start) / 1000));
    };
    const clock = setInterval(() => {
      if (current.since === 0 || performance.now() - current.since < HANG_MS) return;
      told.failures.push(`did not end in ${HANG_MS / 1000} s: ${current.text}`);
      worker.terminate().then(end, end);
    }, 1_000);
    worker.on('message', (message) => {
      if (message.begun) current = { text: message.begun, since: performance.now() };
      else {
        current = { text: '', since: 0 };
        Object.assign(told, message);
      }
    });
    worker.on('error', (cause) => told.failures.push(String(cause.stack)));
    worker.on('exit', end);
  });
}

function summary({ seed }, { runs, built, refused, failures, slowest, slowestCase, left, codes }, seconds) {
  const lines = [
    ...failures.map((failure) => `FAILED ${failure}\n`),
    `seed ${seed}: ${runs} runs in ${seconds.toFixed(0)} s, ${built} built, ${refused} refused with ${codes ?? 0} kinds of problems`,
    `exceptions: ${failures.length}; slowest run: ${(slowest / 1000).toFixed(2)} s${slowest > SLOW_MS ? ` ${slowestCase}` : ''}`,
    `files left behind: ${left.length === 0 ? 'none' : left.join(', ')}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return failures.length > 0 || slowest > SLOW_MS || left.length > 0 ? 1 : 0;
}

async function work({ runs, seed, minutes, folder, out }) {
  const { cases, run, writeAll } = await import(pathToFileURL(join(folder, 'fuzz.mjs')).href);
  const told = {
    runs: 0,
    built: 0,
    refused: 0,
    failures: [],
    slowest: 0,
    slowestCase: '',
    left: [],
    codes: 0,
  };
  const codes = new Set();
  const until = performance.now() + minutes * 60_000;
  const written = new Set();
  const left = () => readdirSync(out).filter((name) => !written.has(name));
  const once = async (one) => {
    parentPort.postMessage({ begun: fc.stringify(one) });
    const start = performance.now();
    try {
      const thorough = told.runs % THOROUGH === 0;
      const { built, problems } = await run(one, thorough);
      for (const { code } of problems) codes.add(code);
      told[built ? 'built' : 'refused'] += 1;
      if (thorough && built) {
        const placed = writeAll(out, built.files);
        if (!placed.ok) throw new Error(placed.problems[0].message);
        for (const { name } of built.files) written.add(name);
      }
    } finally {
      told.runs += 1;
      const took = performance.now() - start;
      if (took > told.slowest) Object.assign(told, { slowest: took, slowestCase: fc.stringify(one) });
      parentPort.postMessage({ ...told, codes: codes.size, left: left() });
    }
  };
  // After a failure the rest goes on with a seed of its own, so that one bug does not hide the others.
  for (let part = 0; told.runs < runs && performance.now() < until; part += 1) {
    const property = fc.asyncProperty(cases, once);
    const options = {
      seed: seed + part,
      numRuns: runs - told.runs,
      interruptAfterTimeLimit: until - performance.now(),
    };
    const result = await fc.check(property, options);
    if (!result.failed || result.counterexample === null) break;
    const { counterexample, errorInstance, counterexamplePath } = result;
    told.failures.push(
      `seed ${seed + part}, path ${counterexamplePath}: ${fc.stringify(counterexample[0])}\n${errorInstance?.stack ?? errorInstance}`,
    );
    parentPort.postMessage({ ...told, codes: codes.size, left: left() });
    if (told.failures.length >= MOST_FAILURES) break;
  }
}
