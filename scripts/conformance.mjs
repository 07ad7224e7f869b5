// Builds every edition in every variant that changes what is in the PDFs, and validates all of them.
// Usage: node scripts/conformance.mjs [--keep]   (after npm run build); --keep leaves the PDFs and says where.
// Ends with "veraPDF: N files, 0 failures (PDF/UA-1, PDF/A-2a)", or "skipped: …" where Java or veraPDF cannot be had.
// Exit 0: all passed; 1: something failed; 77: skipped. qpdf --check as well, where it is installed.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { obtain, PROFILES, SKIPPED, validate, works } from './verapdf.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const KITS = ['content/innovation-declaration', 'tests/kits/small', 'tests/kits/arabic'];
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-conformance-'));
const keep = process.argv.includes('--keep');

/** What a workshop may bring that changes the files, as flags of `kitpress build`. */
const VARIANTS = {
  default: [],
  split: ['--split'],
  copies: ['--copies', '3'],
  names: ['--participants', put('names.txt', `${names().join('\n')}\n`), '--groups', '3'],
  sixty: ['--participants', '60'],
  'two-hundred': ['--participants', '200'],
  deep: (principles) => ['--principles', principles.join(','), '--deep', principles.at(-1) ?? '1'],
  plan: ['--plan', put('plan.yaml', plan('R&D, ”quotes” <x>'))],
};

try {
  process.exitCode = await main();
} finally {
  if (!keep) rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  const { files, failures } = buildAll();
  for (const failure of failures) process.stdout.write(`FAIL ${failure}\n`);
  if (keep) process.stdout.write(`PDFs: ${scratch}\n`);
  const whole = await checkSyntax(files);
  const valid = await checkConformance(files);
  if (failures.length > 0 || whole === 1 || valid === 1) return 1;
  return valid;
}

/** The PDFs of all editions and variants, and what could not be built. */
function buildAll() {
  const found = { files: [], failures: [] };
  for (const kit of KITS) {
    const folders = readdirSync(join(root, kit));
    for (const language of folders.filter((name) => existsSync(join(root, kit, name, 'edition.yaml')))) {
      for (const [name, flags] of Object.entries(VARIANTS)) {
        const out = join(scratch, [kit.split('/').at(-1), language, name].join('-'));
        const all = typeof flags === 'function' ? flags(someOf(kit)) : flags;
        const why = build(join(root, kit), ['--lang', language, '--out', out, ...all]);
        if (why) found.failures.push(`building ${relative(scratch, out)}: ${why}`);
        else found.files.push(...pdfsIn(out));
      }
    }
  }
  return found;
}

/** What stands in the way of a build, or nothing. Away from here, so that no workshop.yaml gets in. */
function build(kit, flags) {
  const program = join(root, 'bin', 'kitpress.js');
  const { error, status, stderr } = spawnSync(process.execPath, [program, 'build', kit, ...flags], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  if (error) return error.message;
  return status === 0 ? undefined : `exit ${status}\n${stderr.trim()}`;
}

/** The first principle and the third, or the last, by their printed numbers. */
function someOf(kit) {
  return kit === KITS[0] ? ['1', '3'] : ['1', '2'];
}

function pdfsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name));
}

/** qpdf reads each file whole; 0, 1 or 77. */
async function checkSyntax(files) {
  if (!works('qpdf', ['--version'])) return summary('qpdf', 'skipped: it is not installed', SKIPPED);
  const run = promisify(execFile);
  let failures = 0;
  for (const file of files) {
    try {
      await run('qpdf', ['--check', file]);
    } catch (cause) {
      failures += 1;
      process.stdout.write(
        `FAIL qpdf ${relative(scratch, file)}\n${cause.stdout ?? ''}${cause.stderr ?? ''}`,
      );
    }
  }
  return summary('qpdf', `${files.length} files, ${failures} failures`, failures > 0 ? 1 : 0);
}

/** veraPDF, one start a profile; 0, 1 or 77. */
async function checkConformance(files) {
  const why = obtain();
  if (why) return summary('veraPDF', `skipped: ${why}`, SKIPPED);
  const failed = (await validate(files)).flat().filter(({ passed }) => !passed);
  for (const { profile, file, broken } of failed) {
    process.stdout.write(`${[`FAIL ${profile} ${relative(scratch, file)}`, ...broken].join('\n')}\n`);
  }
  const profiles = Object.values(PROFILES).join(', ');
  const words = `${files.length} files, ${failed.length} failures (${profiles})`;
  return summary('veraPDF', words, failed.length > 0 || files.length === 0 ? 1 : 0);
}

function summary(who, words, exitCode) {
  process.stdout.write(`${who}: ${words}\n`);
  return exitCode;
}

function put(name, text) {
  mkdirSync(scratch, { recursive: true });
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

/** Seventeen, with what names may hold: accents, hyphens, an apostrophe, initials that are shared, other scripts. */
function names() {
  return [
    ...['Åsa Öberg', 'Anna Öst', 'Björn Ek', 'Çelik Demir', 'Dóra Þórsdóttir', 'Eva-Lena Berg', 'Łukasz Żak'],
    ...['Siobhán O’Neill', 'Nguyễn Văn An', 'Olga Ek', 'Per Ek', 'Pia Ek', 'Zoë', 'Šárka Říhová'],
    ...['محمد العلي', 'נועה לוי', 'Ελένη Παππά'],
  ];
}

/** Everything a plan can say that ends up in the files' properties. */
function plan(title) {
  return [
    `title: ${JSON.stringify(title)}`,
    'organisation: "Exempelstads kommun & Söner <AB>"',
    'date: 2026-03-12',
    'participants: 5',
    '',
  ].join('\n');
}
