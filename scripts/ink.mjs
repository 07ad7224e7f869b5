// Measures how much ink each sheet takes, in the default template and in plain: the shares of its area that would be covered if each
// ink were spread solid; and what --ink low leaves of it. Usage: npm run ink [-- KIT] [--lang sv] [--brand FILE]
// Two figures a sheet: C+M+Y as if black were mixed from them (of 300), which the budget is given in, and C+M+Y+K as Ghostscript
// separates it, which is near to what a printer uses. A sheet of several pages counts with its fullest.
// Low is compared by all pages of a sheet, drawn still finer.
// With --shop, the files for a print shop instead: see shop-ink.mjs.
// Exit 0: within the budget; 1: cards or vote dots above theirs, or a sheet with more ink in plain or with --ink low; 77: skipped, because
// Ghostscript is not installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureShop } from './shop-ink.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SKIPPED = 77;
/** Fine enough for hairlines: a line is drawn at least a dot wide. */
const DPI = 200;
const FINE = 300;
/** The most that low leaves of the ink of all cards together. */
const CARDS_LOW = 0.35;
/** %, by what a sheet is called: cards by what is separated, since their many black words count three times when black is mixed. */
const BUDGET = [
  [/cards/, 'separated', 40],
  [/vote-dots/, 'mixed', 25],
];
const TEMPLATES = ['default', 'plain'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, shop: { type: 'boolean' }, brand: { type: 'string' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-ink-'));
try {
  process.exitCode = main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function main() {
  if (spawnSync('gs', ['--version']).status !== 0) {
    process.stdout.write('skipped: Ghostscript is not installed\n');
    return SKIPPED;
  }
  if (values.shop) return measureShop(shopFiles, join(root, 'print', 'coated.icc'));
  const [usual, plain] = TEMPLATES.map((template) => sheetsIn(template));
  let over = 0;
  process.stdout.write(
    'sheet | default C+M+Y | C+M+Y+K | plain C+M+Y | C+M+Y+K\n--- | --- | --- | --- | ---\n',
  );
  for (const [name, ink] of usual) {
    const [, by = 'mixed', most = Number.POSITIVE_INFINITY] =
      BUDGET.find(([called]) => called.test(name)) ?? [];
    const quiet = plain.get(name) ?? ink;
    const why = [
      ...(ink[by] > most ? [`above ${most} %`] : []),
      ...(quiet.mixed > ink.mixed ? ['more in plain'] : []),
    ];
    over += why.length;
    const figures = [ink.mixed, ink.separated, quiet.mixed, quiet.separated].map((share) => share.toFixed(1));
    process.stdout.write(
      `${name} | ${figures.join(' | ')}${why.length > 0 ? `  ← ${why.join(', ')}` : ''}\n`,
    );
  }
  return over + TEMPLATES.reduce((sum, template) => sum + comparedLow(template), 0) > 0 ? 1 : 0;
}

/** What --ink low leaves of each sheet in a template; how many sheets are above what they may have. */
function comparedLow(template) {
  const [full, low] = ['full', 'low'].map((ink) => filesIn(template, ink));
  const left = [...full].map(([name, pdf]) => {
    const [before, after] = [pdf, low.get(name)].map((file) => sum(separatedIn(file, FINE)));
    return { name, before, after };
  });
  const cards = left.filter(({ name }) => /cards/.test(name));
  const together = sum(cards.map(({ after }) => after)) / sum(cards.map(({ before }) => before));
  const most = template === 'default' ? CARDS_LOW : 1;
  process.stdout.write(`\n${template}, --ink low | C+M+Y+K | low | share\n--- | --- | --- | ---\n`);
  for (const { name, before, after } of left)
    process.stdout.write(
      `${name} | ${before.toFixed(1)} | ${after.toFixed(1)} | ${percent(after / before)}${after < before ? '' : '  ← more in low'}\n`,
    );
  if (cards.length > 0)
    process.stdout.write(
      `cards together | | | ${percent(together)}${together > most ? `  ← above ${percent(most)}` : ''}\n`,
    );
  return left.filter(({ before, after }) => after >= before).length + (together > most ? 1 : 0);
}

function sum(all) {
  return all.reduce((total, one) => total + one, 0);
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

/** The ink of each sheet, by the name of its file. */
function sheetsIn(template) {
  return new Map(
    [...filesIn(template, 'full')].map(([name, pdf]) => [
      name,
      { mixed: Math.max(...mixedIn(pdf)), separated: Math.max(...separatedIn(pdf)) },
    ]),
  );
}

/** The language and brand that are asked for, as flags of a build. */
function asked() {
  const { lang, brand } = values;
  return [...(lang ? ['--lang', lang] : []), ...(brand ? ['--brand', resolve(brand)] : [])];
}

/** The folder with the files for a print shop. */
function shopFiles(flags) {
  const out = join(scratch, 'shop');
  const args = ['build', ...positionals, ...asked(), ...flags, '--out', out];
  const built = spawnSync(process.execPath, [join(root, 'bin/kitpress.js'), ...args], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return out;
}

/** The PDF of each sheet, by its name. */
function filesIn(template, ink) {
  const folder = join(scratch, `${template}-${ink}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'workshop.yaml'), `template: ${template}\n`);
  const built = spawnSync(
    process.execPath,
    [
      join(root, 'bin/kitpress.js'),
      'build',
      ...positionals,
      ...asked(),
      '--ink',
      ink,
      '--split',
      '--out',
      'out',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stderr);
  const files = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.pdf'));
  return new Map(files.toSorted().map((name) => [name.replace('.pdf', ''), join(folder, 'out', name)]));
}

/** % of each page, of 300: what each channel of a picture lacks of white. */
function mixedIn(pdf) {
  const { stdout } = gs('ppmraw', pdf);
  const shares = [];
  for (let at = 0; at < stdout.length; ) {
    const [head, width, height] = /^P6\s(?:#.*\s)*(\d+) (\d+)\s255\s/.exec(
      stdout.toString('latin1', at, at + 200),
    );
    const size = Number(width) * Number(height) * 3;
    const pixels = stdout.subarray(at + head.length, at + head.length + size);
    shares.push((300 * pixels.reduce((sum, value) => sum + 255 - value, 0)) / (255 * size));
    at += head.length + size;
  }
  return shares;
}

/** % of each page, of 400. */
function separatedIn(pdf, dpi = DPI) {
  const { stdout } = gs('ink_cov', pdf, dpi);
  return [...stdout.toString().matchAll(/^\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+) CMYK OK$/gm)].map(
    ([, ...inks]) => inks.reduce((sum, ink) => sum + Number(ink), 0),
  );
}

function gs(device, pdf, dpi = DPI) {
  return spawnSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', `-r${dpi}`, `-sDEVICE=${device}`, '-o', '-', pdf], {
    maxBuffer: 2 ** 28,
  });
}
