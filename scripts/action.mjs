// What the GitHub Action runs: every kit of a repository in its editions, problems as annotations at their lines, and a summary.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../bin/kitpress.js', import.meta.url));
const COMMANDS = ['build', 'check', 'export'];

/** What the workflow says, by the names in action.yml. */
const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
const words = (text) => text.split(/\s+/).filter(Boolean);

function kitpress(...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(stderr || `kitpress ended with ${status}`);
  }
}

/** Those that are named; or else the folders in content/ with a kit.yaml, or this folder. */
function kitsHere() {
  const named = words(input('kits'));
  if (named.length > 0) return named;
  const folders = existsSync('content') ? readdirSync('content').sort() : [];
  const found = folders
    .map((name) => `./content/${name}`)
    .filter((folder) => existsSync(join(folder, 'kit.yaml')));
  if (found.length > 0) return found;
  if (existsSync('kit.yaml')) return ['.'];
  throw new Error('There is no kit: name its folder as "kits".');
}

/** A folder for each kit, if there are several. */
function run(command, kit, several) {
  const listed = kitpress('list', kit);
  if (!listed.ok) return listed;
  const wanted = words(input('languages').replaceAll(',', ' '));
  const editions = listed.summary.kits.flatMap(({ editions }) => editions.map(({ language }) => language));
  const languages = wanted.length > 0 ? wanted : editions;
  const out = join(input('out') || 'out', several ? basename(kit) : '');
  return kitpress(command, kit, '--lang', languages.join(','), '--out', out, ...words(input('flags')));
}

/** GitHub's own escapes of what a workflow command says. */
const data = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text) => data(`${text}`).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotate({ severity, code, message, hint, file, line, column }) {
  const at = { file, line, col: column, title: code };
  const known = Object.entries(at).filter(([, value]) => value !== undefined);
  const where = known.map(([name, value]) => `${name}=${property(value)}`).join(',');
  process.stdout.write(`::${severity} ${where}::${data([message, hint].filter(Boolean).join(' '))}\n`);
}

function summarise(rows) {
  const { GITHUB_STEP_SUMMARY: file } = process.env;
  if (!file || rows.length === 0) return;
  const lines = rows.map(({ file: name, pages, paper }) => `| ${name} | ${pages ?? 1} | ${paper ?? ''} |`);
  appendFileSync(file, ['| file | pages | paper |', '| --- | --- | --- |', ...lines, ''].join('\n'));
}

try {
  const command = input('command') || 'build';
  if (!COMMANDS.includes(command)) throw new Error(`"command" is one of ${COMMANDS.join(', ')}.`);
  const kits = kitsHere();
  const answers = kits.map((kit) => run(command, kit, kits.length > 1));
  for (const { problems } of answers) problems.forEach(annotate);
  const files = answers.flatMap((answer) => answer.files);
  for (const { file } of files) process.stdout.write(`${file}\n`);
  summarise(files);
  process.exitCode = answers.every(({ ok }) => ok) ? 0 : 1;
} catch (cause) {
  process.stdout.write(`::error::${data(cause.message)}\n`);
  process.exitCode = 1;
}
