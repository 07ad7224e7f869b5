// Builds every edition, and the variants that change what is in the PDFs, and validates all of them.
// Usage: npm run conformance [-- --all] [--keep]
// By default each edition once, and every variant of the Swedish one; --all builds every variant of every edition and brand.
// --keep leaves the PDFs and says where.
// Ends with "veraPDF: N files, 0 failures (PDF/UA-1, PDF/A-2a)", or "skipped: …" where Java or veraPDF cannot be had.
// Exit 0: all passed; 1: something failed; 77: skipped. Where they are installed, qpdf --check reads each file, and other
// readers draw some (scripts/readers.mjs).
import { execFile, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compareReaders } from './readers.mjs';
import { obtain, PROFILES, SKIPPED, validate, works } from './verapdf.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const KITS = ['content/innovation-declaration', 'tests/kits/small', 'tests/kits/arabic'];
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-conformance-'));
const keep = process.argv.includes('--keep');
const everything = process.argv.includes('--all');

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
  const all = [...buildEditions(), ...buildOthers()];
  const failures = all.flatMap(({ why }) => why ?? []);
  const files = all.flatMap(({ files }) => files ?? []);
  for (const failure of failures) process.stdout.write(`FAIL ${failure}\n`);
  if (keep) process.stdout.write(`PDFs: ${scratch}\n`);
  const whole = await checkSyntax(files);
  const same = await compareReaders(files.filter(isDrawn));
  const valid = await checkConformance(files);
  if (failures.length > 0 || whole === 1 || same === 1 || valid === 1) return 1;
  return valid;
}

/** The editions of every kit, with their variants: the PDFs of each build, or why there are none. */
function buildEditions() {
  return KITS.flatMap((kit) =>
    editionsOf(kit).flatMap((language) =>
      variantsOf(kit, language).map(([name, flags]) => {
        const all = typeof flags === 'function' ? flags(someOf(kit)) : flags;
        return made([kit.split('/').at(-1), language, name].join('-'), [
          ...['build', join(root, kit), '--lang', language],
          ...all,
        ]);
      }),
    ),
  );
}

function variantsOf(kit, language) {
  const all = Object.entries(VARIANTS);
  return everything || (kit === KITS[0] && language === 'sv') ? all : all.slice(0, 1);
}

/** Boards and cards of one edition with names, of one from right to left, and of a brand. Readers draw the guide's small pictures differently. */
function isDrawn(file) {
  return /(?:-sv-names|arabic-ar-default|brand-[^/\\]*-sv)[/\\]kit\.pdf$/.test(file);
}

/** What is no plain build of an edition: a draft, proofs, a pseudo-edition, the sample brands. */
function buildOthers() {
  const [kit] = KITS;
  const translations = editionsOf(kit).filter((name) => existsSync(join(root, kit, name, 'made-from.yaml')));
  const brands = join(root, 'tests', 'brands');
  const sample = everything ? translations : translations.slice(0, 1);
  const brandFolders = existsSync(brands) ? readdirSync(brands) : [];
  return [
    made('pseudo-rtl', ['build', join(root, kit), '--lang', 'pseudo-rtl']),
    made('draft', ['build', staleKit(join(root, kit)), '--lang', 'nb', '--draft']),
    ...sample.map((language) =>
      made(`proof-${language}`, ['translate', 'proof', language, '--kit', join(root, kit)]),
    ),
    ...(everything ? brandFolders : brandFolders.slice(0, 1)).flatMap((brand) =>
      (everything ? ['sv', 'fi'] : ['sv']).map((language) =>
        made(`brand-${brand}-${language}`, [
          ...['build', join(root, kit), '--lang', language],
          ...['--brand', join(brands, brand, 'brand.yaml')],
        ]),
      ),
    ),
  ];
}

/** The kit with a source sentence that has changed since it was translated, and a text that is not translated. */
function staleKit(kit) {
  const copy = join(scratch, 'stale');
  cpSync(kit, copy, { recursive: true });
  for (const [file, pattern, text] of [
    ['sv/actions.yaml', /^( {10}1: ).*$/m, '$1Be ledningen säga vad den vill med innovation.'],
    ['nb/actions.yaml', /^( {10}2: ).*$/m, "$1''"],
  ]) {
    const path = join(copy, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, text));
  }
  return copy;
}

function editionsOf(kit) {
  return readdirSync(join(root, kit)).filter((name) => existsSync(join(root, kit, name, 'edition.yaml')));
}

/** The PDFs that a command writes, or why it writes none. Away from here, so that no workshop.yaml gets in. */
function made(name, args) {
  const out = join(scratch, name);
  const program = join(root, 'bin', 'kitpress.js');
  const { error, status, stderr } = spawnSync(process.execPath, [program, ...args, '--out', out], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  if (error) return { why: `${name}: ${error.message}` };
  return status === 0 ? { files: pdfsIn(out) } : { why: `${name}: exit ${status}\n${stderr.trim()}` };
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

/** Eighteen, with what names may hold: accents, marks without a letter of their own, hyphens, initials that are shared, other scripts. */
function names() {
  return [
    ...['Åsa Öberg', 'Anna Öst', 'Björn Ek', 'Çelik Demir', 'Dóra Þórsdóttir', 'Eva-Lena Berg', 'Łukasz Żak'],
    ...[
      'N̄aima K̀oto',
      'Siobhán O’Neill',
      'Nguyễn Văn An',
      'Olga Ek',
      'Per Ek',
      'Pia Ek',
      'Zoë',
      'Šárka Říhová',
    ],
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
