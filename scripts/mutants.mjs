// Breaks lines of `src`, one at a time, and reports the changes that no test notices.
// Usage: npm run mutants -- [--sample 60] [--seed 1,2,3] [--under src/page] [tests/page …]
// Works in a copy of the project. Takes `--sample` places for each seed of a generator, as many from each line that can be broken:
// operators swapped, conditions negated, numbers one more or less, strings and lists emptied, true for false, calls dropped, results
// undefined. Left alone: types, imports, texts of problems and errors, what an index or an array pattern falls back to (`widths[i] ?? 0`,
// `boxes[i]?.width ?? 0`, `sign.codePointAt(0) ?? 0`, `const [x = 0] = sides`), and changes that `tsc` reports in their own file.
// All changes are in the copy at once, each as `(at('7') ? changed : original)`, and it is built once. First the whole suite runs with
// none of them: it has to pass, and notes which test file, or program that it started, comes to which place. Then each change is
// switched on for the files that come to it and are likeliest to notice it, until one fails. Those that none of these notices are
// switched on together for all others that come to them, and one by one for each file that then fails.
// What takes far longer than before has noticed it too. With names of test files, or what these begin with, these are the suite. Exit 0, or 2 if nothing could be run.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SyntaxKind as K } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', default: 'src' },
  },
});
/** Tests that take this much longer than without a change are taken for ones that never end. */
const HANG = { times: 4, ms: 60_000 };
/** ms: a change by itself meets the likeliest test files that together take no longer, and at least one. */
const NEAR = 60_000;

/** What TypeScript says of what is unused or out of reach. */
const UNUSED = new Set([6133, 6138, 6192, 6196, 6198, 7027]);
/** Calls whose texts are only for people to read. */
const TEXTS = /^(?:error|warning|Error|\w*Error|problem)$/;
/** Operators and what is put in place of each. */
const SWAPS = new Map([
  [K.LessThanToken, '<='],
  [K.LessThanEqualsToken, '<'],
  [K.GreaterThanToken, '>='],
  [K.GreaterThanEqualsToken, '>'],
  [K.EqualsEqualsEqualsToken, '!=='],
  [K.ExclamationEqualsEqualsToken, '==='],
  [K.AmpersandAmpersandToken, '||'],
  [K.BarBarToken, '&&'],
  [K.PlusToken, '-'],
  [K.MinusToken, '+'],
  [K.AsteriskToken, '/'],
  [K.SlashToken, '*'],
  [K.PlusEqualsToken, '-='],
  [K.MinusEqualsToken, '+='],
]);

const folder = mkdtempSync(join(tmpdir(), 'kitpress-mutants-'));
const copy = join(folder, 'project');
const reached = join(folder, 'reached');
const report = join(folder, 'report.json');
/** How many changes a test file has noticed so far. */
const kills = new Map();
let random;
let api;
let snapshot;
try {
  process.exitCode = run();
} finally {
  api?.close();
  rmSync(folder, { recursive: true, force: true });
}

function run() {
  copyProject();
  const seeds = values.seed.split(',');
  const changes = draw(seeds);
  if (!build()) return fail('The program cannot be built.');
  process.stdout.write(`${changes.length} changes chosen by seed ${seeds.join(', ')}\n`);
  makeSwitches(changes);
  if (!build()) return fail('The program cannot be built with the changes in it.');
  // A test runs the program as somebody else, who has to come to the switch, and notes what it reaches.
  chmodSync(folder, 0o755);
  mkdirSync(reached);
  chmodSync(reached, 0o777);
  const whole = test({ MUTANTS_REACHED: reached }, positionals, { flags: ['--bail=1'] });
  if (whole.failed.length > 0)
    return fail(`The suite does not pass as it is: ${whole.failed}\n${whole.why ?? ''}`);
  process.stdout.write(`The suite passes, after ${minutes()} minutes\n`);
  const killers = killersOf(changes, whole.took);
  const survived = changes.filter((_, i) => !killers.has(i));
  for (const seed of seeds) {
    const [all, left] = [changes, survived].map((list) => list.filter((change) => change.seed === seed));
    const share = Math.round((100 * (all.length - left.length)) / all.length);
    process.stdout.write(`\nSurvivors:\n${left.map((change) => `${shown(change)}\n`).join('')}`);
    process.stdout.write(`seed ${seed}: ${all.length - left.length} of ${all.length} killed, ${share} %\n`);
  }
  process.stdout.write(`${minutes()} minutes\n`);
  return 0;
}

/** What noticed each change, by its number. */
function killersOf(changes, took) {
  const killers = new Map();
  const verdict = (i, killer) => {
    killers.set(i, killer);
    kills.set(killer, (kills.get(killer) ?? 0) + 1);
    process.stdout.write(`${i + 1}/${changes.length} ${shown(changes[i])}  killed by ${killer}\n`);
  };
  const left = new Map();
  for (const [i, change] of changes.entries()) {
    const tests = testsOf(i, change, took);
    const far = tests.findIndex((_, n) => n > 0 && usual(tests.slice(0, n + 1), took) > NEAR);
    const near = far < 0 ? tests.length : far;
    const [killer] = meet([i], tests.slice(0, near), took, ['--bail=1']);
    if (killer) verdict(i, killer);
    else left.set(i, tests.slice(near));
  }
  const others = [...new Set([...left.values()].flat())];
  process.stdout.write(`${left.size} are left for ${others.length} test files, after ${minutes()} minutes\n`);
  const noticed = meet([...left.keys()], others, took);
  for (const [i, tests] of left) {
    // Without the name of a file, the run ended before its time.
    const own = noticed.every((name) => took.has(name))
      ? tests.filter((name) => noticed.includes(name))
      : tests;
    const [killer] = meet([i], own, took, ['--bail=1']);
    if (killer) verdict(i, killer);
  }
  return killers;
}

function minutes() {
  return Math.round(performance.now() / 60_000);
}

function fail(why) {
  process.stderr.write(`${why}\n`);
  return 2;
}

/** What git knows or would know, with the packages and what was built. */
function copyProject() {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const name of listed.stdout
    .toString()
    .split('\0')
    .filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(join(root, name), join(copy, name));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

function build() {
  return (
    spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0
  );
}

/** How long each of these test files took (of all if none is named), and which failed. */
function test(env, tests, { timeout = undefined, flags = [] } = {}) {
  rmSync(report, { force: true });
  const { pid, status, signal } = spawnSync(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--config=scripts/mutants/vitest.config.mjs', ...flags],
      // Threads end with their process; a fork in a loop that never ends would outlive it.
      ...['--pool=threads', '--reporter=json', `--outputFile=${report}`, ...tests],
    ],
    {
      cwd: copy,
      stdio: 'ignore',
      env: { ...process.env, CI: '1', MUTANTS_CACHE: join(folder, 'modules'), ...env },
      timeout,
      killSignal: 'SIGKILL',
      detached: true,
    },
  );
  try {
    // A program that a test started may still run, in a loop that never ends.
    process.kill(-pid, 'SIGKILL');
  } catch {}
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  const failed = files.filter((file) => file.status === 'failed');
  const [first] = failed;
  const names = failed.map((file) => relative(copy, file.name));
  return {
    took: new Map(files.map(({ name, startTime, endTime }) => [relative(copy, name), endTime - startTime])),
    failed: names.length > 0 || status === 0 ? names : [signal ? 'a test that does not end' : 'an error'],
    why: first?.message || first?.assertionResults.find((one) => one.status === 'failed')?.failureMessages[0],
  };
}

/** The program as TypeScript sees it after a file was changed. */
function programAfter(changed) {
  const project = join(copy, 'tsconfig.json');
  const before = snapshot;
  snapshot = api.updateSnapshot(
    changed ? { fileChanges: { changed: [changed] } } : { openProjects: [project] },
  );
  before?.dispose();
  return snapshot.getProjects()[0].program;
}

/** Puts all changes into the copy, each behind its number. */
function makeSwitches(changes) {
  const path = JSON.stringify(join(copy, 'scripts', 'mutants', 'switch.cjs'));
  // In a page, and in a worker that is like one, there is no process: nothing is changed there.
  const bring = `process.getBuiltinModule('module').createRequire(${path})(${path})`;
  const at = `(globalThis.at ??= globalThis.process ? ${bring} : () => false)`;
  const numbered = changes.map((change, i) => ({ ...change, is: `${at}('${i}')` }));
  for (const file of new Set(changes.map((change) => change.file))) {
    const text = readFileSync(file, 'utf8');
    const own = numbered
      .filter((change) => change.file === file)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    writeFileSync(file, switched(text, 0, text.length, own));
    // The types of the library are not made anew from this.
    utimesSync(file, 0, 0);
  }
}

/** A part of a text with changes in it; these come in their order, each before those within it. */
function switched(text, start, end, [first, ...rest]) {
  if (!first) return text.slice(start, end);
  const within = rest.filter((change) => change.start < first.end);
  const choice = `(${first.is} ? ${first.to} : ${switched(text, first.start, first.end, within)})`;
  const before = text.slice(start, first.start);
  return (
    before +
    (first.isKey ? `[${choice}]` : choice) +
    switched(text, first.end, end, rest.slice(within.length))
  );
}

/** Test files that come to a change: the one whose path is most like its own, and the others, those that notice most first. */
function testsOf(number, { file }, took) {
  const names = (name) =>
    name
      .replace(/(?:\.test)?\.ts$/, '')
      .split('/')
      .slice(1);
  const likes = (name) => likeness(names(name), names(relative(copy, file)));
  const noticed = (name) => kills.get(name) ?? 0;
  const nearer = (a, b) => likes(b) - likes(a) || took.get(a) - took.get(b);
  const [nearest = [], ...others] = readdirSync(reached)
    .map((link) => link.split(' '))
    .filter(([reacher]) => reacher === `${number}`)
    .map(([, ...test]) => test.join('/'))
    .filter((name) => took.has(name))
    .sort(nearer);
  return [nearest, others.sort((a, b) => noticed(b) - noticed(a) || nearer(a, b))].flat();
}

/** How many folders and names two paths begin with alike. */
function likeness(one, other) {
  const at = one.findIndex((name, i) => name !== other[i]);
  return at < 0 ? one.length : at;
}

/** The test files that notice these changes. */
function meet(numbers, tests, took, flags = []) {
  if (numbers.length === 0 || tests.length === 0) return [];
  const timeout = HANG.ms + HANG.times * Math.ceil(usual(tests, took));
  return test({ MUTANT: numbers.join() }, tests, { timeout, flags }).failed;
}

/** ms: how long these test files take without a change. */
function usual(tests, took) {
  return tests.reduce((sum, name) => sum + took.get(name), 0);
}

/** Changes that have types, as many for each seed. */
function draw(seeds) {
  api = new API({ cwd: copy });
  const program = programAfter(undefined);
  const files = program
    .getSourceFileNames()
    .filter((name) => name.startsWith(join(copy, values.under)) && !name.endsWith('.d.ts'))
    .map((name) => program.getSourceFile(name));
  const chosen = seeds.flatMap((seed) => {
    random = randomFrom(Number(seed));
    const changes = files.flatMap(changesIn);
    return choose(changes, Number(values.sample)).map((change) => ({ ...change, seed }));
  });
  api.close();
  api = undefined;
  return chosen;
}

/** Whether TypeScript takes the change in its own file; what is only unused or out of reach by it does not count. */
function isTyped({ file, start, end, to }) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, start) + to + text.slice(end));
  try {
    const found = programAfter(file).getSemanticDiagnostics(file);
    return found.every(({ code }) => UNUSED.has(code));
  } finally {
    writeFileSync(file, text);
    programAfter(file);
  }
}

/** One change a line, lines at random, until there are as many as asked for that have types. */
function choose(changes, count) {
  const byLine = new Map();
  for (const change of changes) {
    const key = `${change.file}:${change.line}`;
    byLine.set(key, [...(byLine.get(key) ?? []), change]);
  }
  const lines = [...byLine.values()];
  const chosen = [];
  while (chosen.length < count && lines.length > 0) {
    const [line] = lines.splice(Math.floor(random() * lines.length), 1);
    const change = line[Math.floor(random() * line.length)];
    if (isTyped(change)) chosen.push(change);
  }
  return chosen;
}

function shown({ file, line, was, by }) {
  const short = (text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ');
  return `${relative(copy, file)}:${line}  ${short(was)} → ${short(by)}`;
}

/** All changes that could be made in a file. */
function changesIn(source) {
  const { text, fileName: file } = source;
  const found = [];
  const lineAt = (at) => text.slice(0, at).split('\n').length;
  const visit = (node) => {
    if (isLeftAlone(node)) return;
    for (const [part, by, whole = part] of changesOf(node, (inner) =>
      text.slice(startOf(text, inner), inner.end),
    )) {
      const [start, end, from] = [startOf(text, whole), whole.end, startOf(text, part)];
      const to = text.slice(start, from) + by + text.slice(part.end, end);
      const was = text.slice(from, part.end);
      found.push({ file, start, end, to, line: lineAt(from), was, by, isKey: node.parent.name === node });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** Where a node's own text begins, after spaces and comments. */
function startOf(text, { pos }) {
  const [before] = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(pos));
  return pos + before.length;
}

/** Types, imports, and texts that are only for people to read. */
function isLeftAlone(node) {
  if (node.kind >= K.FirstTypeNode && node.kind <= K.LastTypeNode) return true;
  if (
    [K.ImportDeclaration, K.ExportDeclaration, K.InterfaceDeclaration, K.TypeAliasDeclaration].includes(
      node.kind,
    )
  )
    return true;
  if (isIndexFallback(node.parent) && node === node.parent.right) return true;
  if (isPatternFallback(node.parent) && node === node.parent.initializer) return true;
  if (isPattern(node)) return true;
  if (node.kind === K.CallExpression || node.kind === K.NewExpression)
    return node.expression.kind === K.ImportKeyword || TEXTS.test(node.expression.text ?? '');
  return node.kind === K.PropertyAssignment && /^(?:message|hint|description)$/.test(node.name.text ?? '');
}

/** The 0 of `widths[i] ?? 0`, of `boxes[i]?.width ?? 0` and of `sign.codePointAt(0) ?? 0`: types ask for it, and no run reaches it. */
function isIndexFallback(node) {
  if (node?.kind !== K.BinaryExpression || node.operatorToken.kind !== K.QuestionQuestionToken) return false;
  const { left } = node;
  if (left.kind === K.CallExpression) return left.expression.name?.text === 'codePointAt';
  const inside = left.kind === K.PropertyAccessExpression && left.questionDotToken ? left.expression : left;
  return inside.kind === K.ElementAccessExpression;
}

/** The 0 of `const [x = 0] = sides`, for the same reason. */
function isPatternFallback(node) {
  return node?.kind === K.BindingElement && node.parent?.kind === K.ArrayBindingPattern;
}

/** What values are put into: `[a, b] = [b, a]`. */
function isPattern(node) {
  const { parent } = node;
  return (
    parent?.kind === K.BinaryExpression && parent.operatorToken.kind === K.EqualsToken && node === parent.left
  );
}

/** Each: a node, the text in place of its own, and the expression it is in unless it is one. */
function changesOf(node, own) {
  switch (node.kind) {
    case K.BinaryExpression:
      return SWAPS.has(node.operatorToken.kind)
        ? [[node.operatorToken, SWAPS.get(node.operatorToken.kind), node]]
        : [];
    case K.IfStatement:
      return [[node.expression, `!(${own(node.expression)})`]];
    case K.ConditionalExpression:
      return [[node.condition, `!(${own(node.condition)})`]];
    case K.PrefixUnaryExpression:
      return node.operator === K.ExclamationToken ? [[node, own(node.operand)]] : [];
    case K.NumericLiteral:
      return [[node, `${Number(own(node).replaceAll('_', '')) + (random() < 0.5 ? 1 : -1)}`]];
    case K.StringLiteral:
      return node.text === '' ? [] : [[node, "''"]];
    case K.TrueKeyword:
      return [[node, 'false']];
    case K.FalseKeyword:
      return [[node, 'true']];
    case K.ArrayLiteralExpression:
      return node.elements.length === 0 ? [] : [[node, '[]']];
    case K.ExpressionStatement:
      return node.expression.kind === K.CallExpression ? [[node.expression, 'undefined']] : [];
    case K.ReturnStatement:
      return node.expression && own(node.expression) !== 'undefined' ? [[node.expression, 'undefined']] : [];
    default:
      return [];
  }
}

/** mulberry32: numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
