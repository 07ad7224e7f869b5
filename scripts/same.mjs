// Compares what Kitpress prints at another commit with what it prints now, byte by byte.
// Usage: npm run same -- REF [--keep]   (REF: any commit, such as main or v0.1.0); --keep leaves both builds and says where.
// Builds every edition of every kit, each kit at its other length, the plain template, the sample brands, --split, --copies 3 and
// several tables, and compares PDFs and what the program says. A commit from before there were lists differs in every file. Exit 0: all the same; 1: something differs (each file is listed); 2: wrong usage.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionsOf, kitsIn, lengthsOf } from './kits.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const keep = process.argv.includes('--keep');
const [ref] = process.argv.slice(2).filter((word) => !word.startsWith('--'));

if (ref === undefined) {
  process.stderr.write('Name the commit to compare with: npm run same -- REF\n');
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'kitpress-same-'));
const plainPlan = join(scratch, 'workshop.yaml');
try {
  process.exitCode = compare();
} finally {
  git(['worktree', 'remove', '--force', join(scratch, 'tree')]);
  if (!keep) rmSync(scratch, { recursive: true, force: true });
}

function compare() {
  writeFileSync(plainPlan, 'template: plain\n');
  const tree = checkOut(ref);
  run('npm', ['run', '--silent', 'build'], tree);
  run('npm', ['run', '--silent', 'build'], root);
  const old = buildAll(tree, join(scratch, 'before'));
  const now = buildAll(root, join(scratch, 'now'));
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const differ = names.filter((name) => old.get(name) !== now.get(name));
  for (const name of differ) {
    const what = !old.has(name) ? 'only now' : !now.has(name) ? `only at ${ref}` : 'differs';
    process.stdout.write(`${what}: ${name}\n`);
  }
  process.stdout.write(`${names.length} compared with ${ref}, ${differ.length} differ\n`);
  if (keep) process.stdout.write(`Builds: ${scratch}\n`);
  return differ.length === 0 ? 0 : 1;
}

/** The commit in a folder of its own, with the packages that its lockfile asks for. */
function checkOut(commit) {
  const tree = join(scratch, 'tree');
  const added = git(['worktree', 'add', '--detach', tree, commit]);
  if (added.status !== 0) throw new Error(added.stderr.trim());
  const lockfile = (folder) => readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (lockfile(tree) === lockfile(root)) symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  else run('npm', ['ci', '--no-audit', '--no-fund'], tree);
  return tree;
}

/** One build per line: its name and the flags of `kitpress build`. */
function builds(tree) {
  const brands = join(tree, 'tests', 'brands');
  const kits = ['content', 'tests/kits'].flatMap((folder) =>
    kitsIn(join(tree, folder)).map((name) => [name, join(tree, folder, name)]),
  );
  return [
    ...kits.flatMap(([name, kit]) =>
      editionsOf(kit).map((language) => [`${name}-${language}`, [kit, '--lang', language]]),
    ),
    ...kits.flatMap(([name, kit]) =>
      lengthsOf(kit)
        .slice(1)
        .map((length) => [`${name}-${length}`, [kit, '--length', length, '--tables', '3']]),
    ),
    ['plain', ['--plan', plainPlan]],
    ...readdirSync(brands).map((brand) => [`brand-${brand}`, ['--brand', join(brands, brand, 'brand.yaml')]]),
    ['split', ['--split']],
    ['copies', ['--copies', '3']],
    ['tables', ['--participants', '60', '--tables', '5', '--copies', 'suggested']],
    ['part', ['--only', '1,3', '--deep', '3,', '--sheets', 'vote-sheet,assessment,guide']],
    ['draft', ['--lang', 'nb', '--draft']],
    ['pseudo-rtl', ['--lang', 'pseudo-rtl']],
  ];
}

/** What each build writes and says, as name → checksum. Runs in the output folder, so that no workshop.yaml gets in. */
function buildAll(tree, out) {
  mkdirSync(out, { recursive: true });
  const found = new Map();
  for (const [name, flags] of builds(tree)) {
    const folder = join(out, name);
    mkdirSync(folder);
    const program = join(tree, 'bin', 'kitpress.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build', ...flags], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
    });
    const words = [relative(folder, tree), tree, root].reduce(
      (all, path) => all.replaceAll(path, ''),
      `exit ${status}\n${stdout}${stderr}`,
    );
    found.set(`${name}/what it says`, sum(words));
    for (const file of pdfsIn(folder)) found.set(`${name}/${file}`, sum(readFileSync(join(folder, file))));
  }
  return found;
}

function pdfsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
}

function sum(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}\n${stderr}`);
}

function git(args) {
  return spawnSync('git', args, { cwd: root, encoding: 'utf8' });
}
