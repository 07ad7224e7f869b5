// Breaks lines of `src`, one at a time, and reports the changes that no test notices.
// Usage: npm run mutants -- [--sample 60] [--seed 1] [--under src/page] [--green]
// Works in a copy of the project. Takes `--sample` places by a seeded generator, as many from each line that can be broken:
// operators swapped, conditions negated, numbers one more or less, strings and lists emptied, true for false, calls dropped, results
// undefined. Left alone: types, imports, texts of problems and errors, what an index or an array pattern falls back to (`widths[i] ?? 0`,
// `const [x = 0] = sides`), and changes that `tsc` reports in their own file.
// For each, `dist` is built, and the tests that reach the file by imports run, nearest first; those that reach it only by the built
// program run last. A build that fails, a test that fails, and one that takes far too long have noticed the change.
// The suite has to pass without a change; --green says that it does, and saves that run. Exit 0, or 2 if nothing could be run.
// A change that is noticed takes about half a minute on two quiet cores, one that survives about three: it meets the whole suite.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SyntaxKind as K } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', default: 'src' },
    green: { type: 'boolean', default: false },
  },
});
/** Test files that run together, nearest first; the last step has all others. */
const STEPS = [4, 12];
/** A step that takes so long is taken for one that never ends. */
const HANG_MS = 900_000;

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

const copy = join(mkdtempSync(join(tmpdir(), 'kitpress-mutants-')), 'project');
const random = randomFrom(Number(values.seed));
let api;
let snapshot;
try {
  process.exitCode = run();
} finally {
  api?.close();
  rmSync(dirname(copy), { recursive: true, force: true });
}

function run() {
  copyProject();
  if (!build()) return fail('The program cannot be built.');
  if (!values.green && !passes([])) return fail('The suite does not pass as it is.');
  api = new API({ cwd: copy });
  const program = programAfter(undefined);
  const files = program
    .getSourceFileNames()
    .filter(
      (name) => name.startsWith(`${copy}/`) && !name.includes('node_modules') && !name.endsWith('.d.ts'),
    )
    .map((name) => program.getSourceFile(name));
  const graph = importsAmong(files);
  const chosen = choose(
    files.filter(({ fileName }) => fileName.startsWith(join(copy, values.under))).flatMap(changesIn),
    Number(values.sample),
  );
  api.close();
  api = undefined;
  process.stdout.write(`${chosen.length} changes chosen by seed ${values.seed}\n`);
  const survived = chosen.filter((change, i) => {
    const killer = meet(change, graph);
    const verdict = killer ? `killed by ${killer}` : 'SURVIVED';
    process.stdout.write(`${i + 1}/${chosen.length} ${shown(change)}  ${verdict}\n`);
    return killer === undefined;
  });
  const share = Math.round((100 * (chosen.length - survived.length)) / chosen.length);
  process.stdout.write(`\nSurvivors:\n${survived.map((change) => `${shown(change)}\n`).join('')}`);
  process.stdout.write(
    `seed ${values.seed}: ${chosen.length - survived.length} of ${chosen.length} killed, ${share} %\n`,
  );
  return 0;
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
  return spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: copy }).status === 0;
}

/** True if these test files pass (all for none named); the name of one that does not is in `passes.failed`. */
function passes(tests) {
  const { status, stdout } = spawnSync(
    process.execPath,
    // Threads end with their process; a fork in a loop that never ends would outlive it.
    ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--pool=threads', '--reporter=json', ...tests],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, CI: '1' },
      timeout: HANG_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 28,
    },
  );
  if (status === 0) return true;
  const failed = /"status":"failed"[^}]*?"name":"([^"]+)"/.exec(stdout ?? '')?.[1];
  passes.failed = failed ? relative(copy, failed) : 'a test that does not end';
  return false;
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

/** What noticed the change, or undefined. */
function meet({ file, start, end, to }, graph) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, start) + to + text.slice(end));
  try {
    if (!build()) return 'the build';
    const tests = testsFor(file, graph);
    for (let from = 0, step = 0; from < tests.length; step += 1) {
      const to = from + (STEPS[step] ?? tests.length);
      if (!passes(tests.slice(from, to))) return passes.failed;
      from = to;
    }
    return undefined;
  } finally {
    writeFileSync(file, text);
  }
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

function shown({ file, line, was, to }) {
  const short = (text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ');
  return `${relative(copy, file)}:${line}  ${short(was)} → ${short(to) || '(nothing)'}`;
}

/** All changes that could be made in a file. */
function changesIn(source) {
  const { text, fileName: file } = source;
  const found = [];
  const lineAt = (at) => text.slice(0, at).split('\n').length;
  const visit = (node) => {
    if (isLeftAlone(node)) return;
    for (const [part, to] of changesOf(node, (inner) => text.slice(startOf(text, inner), inner.end))) {
      const [start, end] = [startOf(text, part), part.end];
      found.push({ file, start, end, line: lineAt(start), was: text.slice(start, end), to });
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
  if (node.kind === K.CallExpression || node.kind === K.NewExpression)
    return TEXTS.test(node.expression.text ?? '');
  return node.kind === K.PropertyAssignment && /^(?:message|hint|description)$/.test(node.name.text ?? '');
}

/** The 0 of `widths[i] ?? 0`: types ask for it, and no run reaches it. */
function isIndexFallback(node) {
  return (
    node?.kind === K.BinaryExpression &&
    node.operatorToken.kind === K.QuestionQuestionToken &&
    node.left.kind === K.ElementAccessExpression
  );
}

/** The 0 of `const [x = 0] = sides`, for the same reason. */
function isPatternFallback(node) {
  return node?.kind === K.BindingElement && node.parent?.kind === K.ArrayBindingPattern;
}

/** Each: a node and the text in place of its own. */
function changesOf(node, own) {
  switch (node.kind) {
    case K.BinaryExpression:
      return SWAPS.has(node.operatorToken.kind)
        ? [[node.operatorToken, SWAPS.get(node.operatorToken.kind)]]
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
      return node.expression.kind === K.CallExpression ? [[node, ';']] : [];
    case K.ReturnStatement:
      return node.expression && own(node.expression) !== 'undefined' ? [[node.expression, 'undefined']] : [];
    default:
      return [];
  }
}

/** From a file to those it imports when it runs, as absolute paths. */
function importsAmong(files) {
  const known = new Set(files.map(({ fileName }) => fileName));
  return new Map(
    files.map(({ fileName, text }) => {
      const named = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, name]) =>
        join(dirname(fileName), name),
      );
      return [fileName, named.filter((name) => known.has(name))];
    }),
  );
}

/** Test files that reach a file, those whose path is most like its own first and then by how many imports lie between; then those that run what was built. */
function testsFor(file, graph) {
  const names = (name) =>
    name
      .slice(copy.length + 1)
      .replace(/(?:\.test)?\.ts$/, '')
      .split('/')
      .slice(1);
  const own = names(file);
  const ranked = [...graph.keys()]
    .filter((name) => name.endsWith('.test.ts'))
    .map((test) => ({ test, far: distance(test, file, graph), like: likeness(names(test), own) }))
    .filter(({ test, far, like }) => far < Infinity || like === own.length || runsBuilt(test, graph));
  return ranked
    .sort((a, b) => b.like - a.like || a.far - b.far || (a.test < b.test ? -1 : 1))
    .map(({ test }) => relative(copy, test));
}

/** How many folders and names two paths begin with alike. */
function likeness(one, other) {
  const at = one.findIndex((name, i) => name !== other[i]);
  return at < 0 ? one.length : at;
}

function distance(from, to, graph) {
  let [edge, seen] = [[from], new Set([from])];
  for (let steps = 1; edge.length > 0; steps += 1) {
    edge = edge.flatMap((name) => graph.get(name) ?? []).filter((name) => !seen.has(name) && seen.add(name));
    if (edge.includes(to)) return steps;
  }
  return Infinity;
}

/** A test whose files name what the build makes. */
function runsBuilt(test, graph) {
  const support = (graph.get(test) ?? []).filter((name) => name.startsWith(`${copy}/tests/`));
  return [test, ...support].some((name) => /\bdist\b|kitpress\.js/.test(readFileSync(name, 'utf8')));
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
