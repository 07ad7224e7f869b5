// Draws folders of SVGs as Kitpress prints them and as Chromium shows them, and compares the two.
// Usage: npm run logos -- FOLDER... [--sample N] [--reader pdftoppm] [--keep]   (after npm run build); --keep leaves the sheets
// and says where. Each accepted SVG is written to a PDF and drawn by MuPDF (mutool; else Poppler, pdftoppm); it is drawn wrong if
// the mean difference is over 1.5 %.
// Ends with a table, and the reasons of what was refused. Exit 0: nothing is drawn wrong; 1: something is;
// 77: skipped, because Chromium or a reader of PDFs is not installed; 2: wrong usage.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { inflateSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const SKIPPED = 77;
/** Mean difference of a picture's samples, each the mean of a block of pixels: edges are smoothed in other ways in each program. */
const MOST_DIFFERENT = 0.015;
const BLOCK = 4;
/** Pixels per picture and side, and pictures per sheet and side. */
const CELL = 160;
const ACROSS = 8;
const SHEET = CELL * ACROSS;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '1000000' },
    reader: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const sample = Number(values.sample);
if (positionals.length === 0 || !(sample >= 1)) {
  process.stderr.write(
    'Usage: npm run logos -- FOLDER... [--sample N] [--reader mutool|pdftoppm] [--keep]\n',
  );
  process.exit(2);
}
const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(works);
const reader = ['mutool', 'pdftoppm'].filter((one) => (values.reader ?? one) === one).find(works);
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-logos-'));
const bundle = join(root, 'dist', `logos-${process.pid}`);
try {
  process.exitCode = await main();
} finally {
  rmSync(bundle, { recursive: true, force: true });
  if (!values.keep) rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  if (!chromium || !reader) {
    process.stdout.write('skipped: needs Chromium, and mutool or pdftoppm\n');
    return SKIPPED;
  }
  const program = await bundled();
  const rows = [];
  for (const folder of positionals) rows.push(await trySet(program, folder));
  process.stdout.write('\nset | tried | accepted | compared | drawn wrong\n--- | --- | --- | --- | ---\n');
  for (const { name, tried, accepted, compared, wrong } of rows)
    process.stdout.write(
      `${name} | ${tried} | ${accepted} (${((100 * accepted) / tried).toFixed(2)} %) | ${compared} | ${wrong}\n`,
    );
  if (values.keep) process.stdout.write(`Sheets: ${scratch}\n`);
  return rows.some(({ wrong }) => wrong > 0) ? 1 : 0;
}

/** Below dist, where the bundle finds the packages. */
async function bundled() {
  mkdirSync(bundle, { recursive: true });
  const outfile = join(bundle, 'logos.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents:
        "export { readImage } from './src/image/read.ts'; export { writePdf } from './src/pdf/write.ts'; export { nodeZlib } from './src/world/disk/zlib.ts';",
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile).href);
}

async function trySet(program, folder) {
  const name = basename(folder);
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.svg'))
    .sort();
  const accepted = [];
  const reasons = new Map();
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    const picture = await readOne(program, bytes, file, reasons);
    if (picture) accepted.push({ file, bytes, picture });
  }
  for (const [reason, which] of [...reasons].sort((a, b) => b[1].length - a[1].length))
    process.stdout.write(`${name}: ${which.length} × ${reason} (${which.slice(0, 5).join(', ')})\n`);
  const compared = sampled(accepted);
  let wrong = 0;
  for (let from = 0; from < compared.length; from += ACROSS ** 2) {
    const some = compared.slice(from, from + ACROSS ** 2);
    for (const [i, difference] of (await differences(program, some, `${name}-${from}`)).entries()) {
      if (difference <= MOST_DIFFERENT) continue;
      wrong += 1;
      process.stdout.write(
        `${name}: drawn wrong by ${(100 * difference).toFixed(1)} %: ${some[i].file} (sheet ${from}, ${i % ACROSS} across, ${Math.floor(i / ACROSS)} down)\n`,
      );
    }
  }
  return { name, tried: files.length, accepted: accepted.length, compared: compared.length, wrong };
}

/** The picture; reasons for a refusal, and warnings, are kept with the files they are about. */
async function readOne({ readImage }, bytes, file, reasons) {
  const wasm = async () => readFileSync(join(root, 'dist', 'resvg.wasm'));
  const read = await readImage(bytes, file, { wasm });
  for (const { code, severity, message } of read.problems) {
    const reason = `${severity} ${code}: ${message}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), file]);
  }
  return read.ok ? read.value : undefined;
}

/** Spread over the whole set. */
function sampled(all) {
  const step = Math.max(1, all.length / sample);
  return Array.from({ length: Math.floor(all.length / step) }, (_, i) => all[Math.floor(i * step)]);
}

/** Of each picture, the mean difference between the two ways of drawing it, 0 to 1. */
async function differences(program, some, name) {
  const ours = join(scratch, `${name}.ppm`);
  const theirs = join(scratch, `${name}.png`);
  drawPdf(program, some, name, ours);
  drawHtml(some, name, theirs);
  const [a, b] = [ppm(readFileSync(ours)), png(readFileSync(theirs))];
  return some.map((_, i) => {
    let sum = 0;
    for (let y = 0; y < CELL; y += BLOCK)
      for (let x = 0; x < CELL; x += BLOCK)
        for (let c = 0; c < 3; c += 1) {
          const at = 3 * ((CELL * Math.floor(i / ACROSS) + y) * SHEET + CELL * (i % ACROSS) + x) + c;
          sum += Math.abs(blockAt(a, at) - blockAt(b, at));
        }
    return (sum * BLOCK ** 2) / (3 * 255 * CELL ** 2);
  });
}

function blockAt(samples, from) {
  let sum = 0;
  for (let y = 0; y < BLOCK; y += 1)
    for (let x = 0; x < BLOCK; x += 1) sum += samples[from + 3 * (y * SHEET + x)];
  return sum / BLOCK ** 2;
}

/** On a page with a point for each pixel, as Kitpress writes it. */
function drawPdf({ nodeZlib, writePdf }, some, name, to) {
  const unit = 25.4 / 72;
  const words = { words: name, lang: 'en' };
  const items = some.map(({ picture }, i) => {
    const scale = CELL / Math.max(picture.width, picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    const [x, y] = [CELL * (i % ACROSS), CELL * Math.floor(i / ACROSS)];
    return {
      kind: 'picture',
      picture,
      x: x * unit,
      y: y * unit,
      width: width * unit,
      height: height * unit,
    };
  });
  const page = { sheet: 'logos', label: 'L1', name: words, title: words, lang: 'en', cuts: 0, items };
  const document = { title: name, lang: 'en', author: '', subject: '', keywords: [], rights: '', order: [0] };
  const pdf = writePdf(
    {
      ...document,
      date: new Date(0),
      pages: [{ ...page, width: SHEET * unit, height: SHEET * unit }],
    },
    () => {
      throw new Error('no text here');
    },
    nodeZlib,
  );
  const from = join(scratch, `${name}.pdf`);
  writeFileSync(from, pdf);
  const flags =
    reader === 'mutool'
      ? ['draw', '-q', '-r', '72', '-c', 'rgb', '-o', to, from, '1']
      : ['-r', '72', '-singlefile', from, to.replace(/\.ppm$/, '')];
  run(reader, flags);
}

/** On a web page, each fitted into the same square. */
function drawHtml(some, name, to) {
  const images = some.map(({ bytes }) => `<img src="data:image/svg+xml;base64,${bytes.toString('base64')}">`);
  const css = `body{margin:0;width:${SHEET}px;line-height:0}img{width:${CELL}px;height:${CELL}px;object-fit:contain;object-position:0 0}`;
  const from = join(scratch, `${name}.html`);
  writeFileSync(from, `<!doctype html><meta charset="utf-8"><style>${css}</style><body>${images.join('')}`);
  run(chromium, [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-color-profile=srgb',
    '--timeout=20000',
    `--user-data-dir=${join(scratch, 'browser')}`,
    `--window-size=${SHEET},${SHEET}`,
    `--screenshot=${to}`,
    pathToFileURL(from).href,
  ]);
}

function run(command, flags) {
  const { status, stderr } = spawnSync(command, flags, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  const said = stderr.replace(/^warning: ICC support is not available$/m, '').trim();
  if (command === reader && said !== '') process.stdout.write(`${command}: ${said}\n`);
}

function works(command) {
  return !spawnSync(command, ['-v'], { stdio: 'ignore' }).error;
}

/** Samples of a binary PPM of the sheet's size. */
function ppm(bytes) {
  return bytes.subarray(bytes.length - 3 * SHEET ** 2);
}

/** Samples of a screenshot, in red, green and blue; Chromium writes eight bits per sample, with or without alpha. */
function png(bytes) {
  const channels = bytes[25] === 6 ? 4 : 3;
  const parts = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(parts));
  const stride = SHEET * channels;
  const pixels = new Uint8Array(stride * SHEET);
  for (let y = 0; y < SHEET; y += 1)
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : pixels[at - channels];
      const up = y === 0 ? 0 : pixels[at - stride];
      const corner = x < channels || y === 0 ? 0 : pixels[at - stride - channels];
      pixels[at] = rows[y * (stride + 1) + 1 + x] + predicted(rows[y * (stride + 1)], left, up, corner);
    }
  return pixels.filter((_, i) => channels === 3 || i % 4 < 3);
}

/** By the filters of PNG (ISO/IEC 15948 9.2). */
function predicted(filter, left, up, corner) {
  if (filter < 3) return [0, left, up][filter];
  if (filter === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
