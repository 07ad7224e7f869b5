// Builds every edition, and the variants that change what is in the PDFs, and validates all of them.
// Usage: npm run conformance [-- --all] [--keep]
// By default each edition once, every variant of one, and the shorter length of every kit that has one; --all builds every variant
// of every edition and brand.
// --keep leaves the PDFs and says where.
// Ends with "veraPDF: N files, 0 failures (PDF/UA-1, PDF/A-2a)", or "skipped: …" where Java or veraPDF cannot be had.
// XLIFF files of editions are validated with Okapi's lib-xliff2: "lib-xliff2: N files, 0 failures".
// Exit 0: all passed; 1: something failed; 77: skipped. Where they are installed, qpdf --check reads each file, and other
// readers draw some (scripts/readers.mjs).
import { execFile } from 'node:child_process';
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
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { editionsOf, lengthsOf, readYaml, themesOf } from './kits.mjs';
import { checkXliff } from './okapi.mjs';
import { compareReaders } from './readers.mjs';
import { obtain, PROFILES, SKIPPED, validate, works } from './verapdf.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);
/** The first is the one whose variants are built. */
const KITS = [
  ...['innovation-declaration', 'dialogue-meeting', 'dino-support', 'coi-action-plan'].map(
    (name) => `content/${name}`,
  ),
  ...['small', 'arabic', 'retrospective', 'park-dialogue', 'power-cut'].map((name) => `tests/kits/${name}`),
];
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-conformance-'));
const keep = process.argv.includes('--keep');
const everything = process.argv.includes('--all');

const SHOP = ['--for', 'shop', '--marks'];

/** What a workshop may bring that changes the files, as flags of `kitpress build`, or of the kit; none where a kit has no such thing. */
const VARIANTS = {
  default: [],
  split: ['--split'],
  copies: ['--copies', '3'],
  names: ['--participants', put('names.txt', `${names().join('\n')}\n`), '--tables', '3'],
  sixty: ['--participants', '60'],
  'two-hundred': ['--participants', '200'],
  low: ['--ink', 'low'],
  grey: ['--ink', 'grey'],
  some: (kit) => {
    const [first, , third] = themesOf(kit);
    const some = third ? [first, third] : themesOf(kit);
    return ['--only', some.join(','), '--deep', `${some.at(-1)},`];
  },
  shorter: (kit) =>
    lengthsOf(kit)
      .slice(1, 2)
      .flatMap((length) => ['--length', length, '--tables', '2']),
  a4: ['--paper', 'a4'],
  letter: ['--paper', 'letter', '--split'],
  tabloid: ['--paper', 'tabloid'],
  'a1-over-a3': ['--boards', 'a1'],
  backs: ['--backs'],
  'backs-ids-grey': ['--backs', 'ids', '--ink', 'grey', '--paper', 'a4', '--copies', '2'],
  shop: SHOP,
  labels: ['--labels', 'herma-4385', '--badges', 'avery-l4785'],
  plan: ['--plan', put('plan.yaml', plan('R&D, ”quotes” <x>'))],
};

try {
  process.exitCode = await main();
} finally {
  if (!keep) rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  const all = await inTurns([...editions(), ...others()], made);
  const failures = all.flatMap(({ why }) => why ?? []);
  const files = all.flatMap(({ files }) => files ?? []);
  for (const failure of failures) process.stdout.write(`FAIL ${failure}\n`);
  if (keep) process.stdout.write(`PDFs: ${scratch}\n`);
  const whole = await checkSyntax(files);
  // Readers draw on one core; veraPDF has the others meanwhile.
  const validating = checkConformance(files);
  const same = await compareReaders(files.filter(isDrawn));
  const valid = summary('veraPDF', ...(await validating));
  const xliff = summary('lib-xliff2', ...(await checkXliff(exchanged(), scratch)));
  if (failures.length > 0 || [whole, same, valid, xliff].includes(1)) return 1;
  return valid;
}

/** As many at a time as there are cores; what came of each, in order. */
async function inTurns(tasks, act) {
  const results = [];
  const left = [...tasks.entries()];
  const one = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, one));
  return results;
}

/** A command of each edition of every kit, and of its variants: a name, and its arguments. */
function editions() {
  return KITS.flatMap((name) => {
    const kit = join(root, name);
    return editionsOf(kit).flatMap((language) =>
      variantsOf(kit, language).map(([variant, flags]) => ({
        name: [name.split('/').at(-1), language, variant].join('-'),
        args: ['build', kit, '--lang', language, ...flags],
      })),
    );
  });
}

function variantsOf(kit, language) {
  const { sourceLanguage } = readYaml(join(kit, 'kit.yaml'));
  const isSource = language === sourceLanguage;
  const wanted = (name) =>
    everything || name === 'default' || (isSource && (name === 'shorter' || kit === join(root, KITS[0])));
  return Object.entries(VARIANTS)
    .filter(([name]) => wanted(name))
    .map(([name, flags]) => [name, typeof flags === 'function' ? flags(kit) : flags])
    .filter(([name, flags]) => name === 'default' || flags.length > 0);
}

/** Boards and cards of one edition with names, of other kinds, of one from right to left, and of a brand. Readers draw the guide's small pictures differently. */
function isDrawn(file) {
  return /(?:-sv-names|-sv-shorter|arabic-ar-default|brand-[^/\\]*-sv)[/\\]kit\.pdf$/.test(file);
}

/** What is no plain build of an edition: test pages, a draft, proofs, a pseudo-edition, the sample brands. */
function others() {
  const kit = join(root, KITS[0]);
  const brands = join(root, 'tests', 'brands');
  const proofs = (everything ? KITS : [KITS[0], 'tests/kits/power-cut']).flatMap((name) =>
    translationsOf(join(root, name))
      .slice(0, everything ? undefined : 1)
      .map((language) => ({
        name: `proof-${name.split('/').at(-1)}-${language}`,
        args: ['translate', 'proof', language, '--kit', join(root, name)],
      })),
  );
  const branded = readdirSync(brands).flatMap((brand) =>
    ['sv', 'fi'].map((language) => ({
      name: `brand-${brand}-${language}`,
      args: ['build', kit, '--lang', language, '--brand', join(brands, brand, 'brand.yaml')],
    })),
  );
  return [
    ...['a4', 'a3', 'letter'].map((paper) => ({
      name: `test-page-${paper}`,
      args: ['test-page', '--paper', paper],
    })),
    { name: 'test-page-rtl', args: ['test-page', '--lang', 'pseudo-rtl'] },
    { name: 'pseudo-rtl', args: ['build', kit, '--lang', 'pseudo-rtl'] },
    { name: 'draft', args: ['build', staleKit(kit), '--lang', 'nb', '--draft'] },
    ...proofs,
    { name: 'shop-rtl', args: ['build', join(root, 'tests/kits/arabic'), ...SHOP, '--profile', 'uncoated'] },
    ...readdirSync(brands)
      .slice(0, everything ? undefined : 1)
      .map((brand) => ({
        name: `shop-brand-${brand}`,
        args: ['build', kit, '--brand', join(brands, brand, 'brand.yaml'), ...SHOP],
      })),
    ...(everything ? branded : branded.slice(0, 1)),
  ];
}

/** One translation of every kit, or all of them. */
function exchanged() {
  return KITS.map((name) => join(root, name)).flatMap((kit) =>
    translationsOf(kit)
      .slice(0, everything ? undefined : 1)
      .map((language) => ({ kit, language })),
  );
}

/** The editions that record what they were made from. */
function translationsOf(kit) {
  return editionsOf(kit).filter((language) =>
    [join(language, 'made-from.yaml'), `${language}.made-from.yaml`].some((name) =>
      existsSync(join(kit, name)),
    ),
  );
}

/** The kit with a source sentence that has changed since it was translated, and a text that is not translated. */
function staleKit(kit) {
  const copy = join(scratch, 'stale');
  cpSync(kit, copy, { recursive: true });
  for (const [file, pattern, text] of [
    ['sv/actions.yaml', /^( {8}1: ).*$/m, '$1Be ledningen säga vad den vill med innovation.'],
    ['nb/actions.yaml', /^( {8}2: ).*$/m, "$1''"],
  ]) {
    const path = join(copy, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, text));
  }
  return copy;
}

/** The PDFs that a command writes, or why it writes none. Away from here, so that no workshop.yaml gets in. */
async function made({ name, args }) {
  const out = join(scratch, name);
  const program = join(root, 'bin', 'kitpress.js');
  try {
    await run(process.execPath, [program, ...args, '--out', out], { cwd: scratch, maxBuffer: 2 ** 24 });
    return { files: pdfsIn(out) };
  } catch ({ code, stderr, message }) {
    return { why: `${name}: ${stderr === undefined ? message : `exit ${code}\n${stderr.trim()}`}` };
  }
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
  const found = await inTurns(files, (file) =>
    run('qpdf', ['--check', file]).catch(({ stdout = '', stderr = '' }) => {
      process.stdout.write(`FAIL qpdf ${relative(scratch, file)}\n${stdout}${stderr}`);
      return 'failed';
    }),
  );
  const failures = found.filter((each) => each === 'failed').length;
  return summary('qpdf', `${files.length} files, ${failures} failures`, failures > 0 ? 1 : 0);
}

/** veraPDF, one start a profile: what to say, and 0, 1 or 77. */
async function checkConformance(files) {
  const why = obtain();
  if (why) return [`skipped: ${why}`, SKIPPED];
  const failed = (await validate(files)).flat().filter(({ passed }) => !passed);
  for (const { profile, file, broken } of failed) {
    process.stdout.write(`${[`FAIL ${profile} ${relative(scratch, file)}`, ...broken].join('\n')}\n`);
  }
  const profiles = Object.values(PROFILES).join(', ');
  const words = `${files.length} files, ${failed.length} failures (${profiles})`;
  return [words, failed.length > 0 || files.length === 0 ? 1 : 0];
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
