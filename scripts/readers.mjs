// Draws PDFs in several readers and compares the pages: Poppler, MuPDF, PDFium and pdf.js have to draw the same.
// Usage: node scripts/readers.mjs FILE…   One line per page that differs, then "readers: N pages in Poppler, …; N differ".
// Exit 0: all the same; 1: something differs; 77: skipped, because fewer than two readers are installed.
// Poppler: pdftoppm. MuPDF: mutool. PDFium: the Python package pypdfium2. pdf.js: @napi-rs/canvas, which npm installs beside pdfjs-dist.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SKIPPED, works } from './verapdf.mjs';

const DPI = 72;
/** Pixels per side of the squares that are compared, 7 mm: readers smooth edges and round places differently. */
const CELL = 20;
/** The largest mean difference of a square, of 255. On boards and cards readers come to 8, with QR codes to 33. */
const LIMIT = 40;

/** PDFium by way of Python: writes each page as a PGM. */
const PDFIUM = `
import sys, pypdfium2
for i, page in enumerate(pypdfium2.PdfDocument(sys.argv[1])):
    bitmap = page.render(scale=${DPI} / 72, grayscale=True)
    rows = bytes(bitmap.buffer)
    with open(f"{sys.argv[2]}-{i + 1:03}.pgm", "wb") as out:
        out.write(b"P5 %d %d 255\\n" % (bitmap.width, bitmap.height))
        for y in range(bitmap.height):
            out.write(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width])
`;

/** Readers: whether each is installed, and how it draws the pages of a file as PGM files that begin with `prefix`. */
const READERS = {
  Poppler: {
    installed: () => works('pdftoppm', ['-v']),
    draw: (file, prefix) =>
      run('pdftoppm', ['-r', `${DPI}`, '-gray', '-thinlinemode', 'shape', file, prefix]),
  },
  MuPDF: {
    installed: () => works('mutool', ['-v']),
    draw: (file, prefix) =>
      run('mutool', ['draw', '-q', '-r', `${DPI}`, '-c', 'gray', '-o', `${prefix}-%03d.pgm`, file]),
  },
  PDFium: {
    installed: () => works('python3', ['-c', 'import pypdfium2']),
    draw: (file, prefix) => run('python3', ['-c', PDFIUM, file, prefix]),
  },
};

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await compareReaders(process.argv.slice(2));
}

/** Compares every reader with the first one that is installed; 0, 1 or 77. */
export async function compareReaders(files) {
  const pdfjs = await openPdfJs();
  const readers = Object.entries(READERS).filter(([, { installed }]) => installed());
  const names = [...readers.map(([name]) => name), ...(pdfjs ? ['pdf.js'] : [])];
  if (names.length < 2) return say(`skipped: only ${names[0] ?? 'none'} is installed`, SKIPPED);
  const counts = { pages: 0, differ: 0, largest: 0 };
  for (const file of files) {
    const drawn = readers.map(([, { draw }]) => pagesOf(file, draw));
    if (pdfjs) drawn.push(await pdfjs(file));
    comparePages(basename(file), names, drawn, counts);
  }
  const { pages, differ, largest } = counts;
  return say(
    `${pages} pages in ${names.join(', ')}; ${differ} differ; the largest difference is ${largest} of 255`,
    differ > 0 || pages === 0 ? 1 : 0,
  );
}

function comparePages(file, names, [first, ...others], counts) {
  for (const [i, page] of first.entries()) {
    counts.pages += 1;
    let differs = false;
    for (const [j, other] of others.entries()) {
      const found = difference(page, other[i]);
      counts.largest = Math.max(counts.largest, found.by);
      if (found.by <= LIMIT) continue;
      differs = true;
      const where = `${found.x} mm from the left, ${found.y} mm from the top`;
      process.stdout.write(
        `DIFFERS ${file}, page ${i + 1}: ${names[0]} and ${names[j + 1]}, by ${found.by}, ${where}\n`,
      );
    }
    if (differs) counts.differ += 1;
  }
}

/** The square of two pages that differs most, with its place in mm; all of the page if the other one is missing. */
function difference(one, other) {
  if (!other) return { by: 255, x: 0, y: 0 };
  const [there, back] = [beyond(one, other), beyond(other, one)];
  const [columns, rows] = [one, other]
    .map(({ width, height }) => [Math.floor(width / CELL), Math.floor(height / CELL)])
    .reduce(([w, h], [v, g]) => [Math.min(w, v), Math.min(h, g)]);
  let worst = { by: 0, x: 0, y: 0 };
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1) {
      const by = Math.round(Math.max(meanOf(there, x, y), meanOf(back, x, y)));
      if (by > worst.by) worst = { by, x: mm(x), y: mm(y) };
    }
  return worst;
}

/** By how much each pixel is lighter or darker than the pixel of the other page and its neighbours: readers round places differently. */
function beyond({ width, height, pixels }, other) {
  const out = new Uint8Array(pixels.length);
  const [lightest, darkest] = [nearby(other, Math.max), nearby(other, Math.min)];
  for (let y = 0; y < Math.min(height, other.height); y += 1)
    for (let x = 0; x < Math.min(width, other.width); x += 1) {
      const [at, there] = [y * width + x, y * other.width + x];
      out[at] = Math.max(0, pixels[at] - lightest[there], darkest[there] - pixels[at]);
    }
  return { width, pixels: out };
}

/** The lightest or darkest of each pixel and its eight neighbours. */
function nearby({ width, pixels }, best) {
  const along = (step, from) =>
    from.map((value, i) => best(value, from[i - step] ?? value, from[i + step] ?? value));
  return along(width, along(1, pixels));
}

function mm(cells) {
  return Math.round((cells * CELL * 25.4) / DPI);
}

function meanOf({ width, pixels }, column, row) {
  let sum = 0;
  for (let y = row * CELL; y < (row + 1) * CELL; y += 1)
    for (let x = column * CELL; x < (column + 1) * CELL; x += 1) sum += pixels[y * width + x];
  return sum / (CELL * CELL);
}

function pagesOf(file, draw) {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-readers-'));
  try {
    draw(file, join(folder, 'page'));
    return readdirSync(folder)
      .sort()
      .map((name) => readPgm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A binary PGM with 8 bits per pixel: "P5", width, height and 255, a single white space, the pixels. */
function readPgm(bytes) {
  const head = /^P5\s+(?:#.*\n)?(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 200));
  if (!head) throw new Error('a reader has not written a PGM');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** Draws a file in pdf.js; undefined if its canvas is not installed. */
async function openPdfJs() {
  const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    const { createCanvas, DOMMatrix, ImageData, Path2D } = require('@napi-rs/canvas');
    Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    return (file) => drawInPdfJs(getDocument, createCanvas, file);
  } catch {
    return undefined;
  }
}

async function drawInPdfJs(getDocument, createCanvas, file) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const pages = [];
  for (let i = 1; i <= pdf.numPages; i += 1) {
    const page = await pdf.getPage(i);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    pages.push({ width, height, pixels: greys(context.getImageData(0, 0, width, height).data) });
  }
  await task.destroy();
  return pages;
}

/** Luma as the other readers make it of RGB (ITU-R BT.601). */
function greys(rgba) {
  const out = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < out.length; i += 1)
    out[i] = Math.round(0.299 * rgba[4 * i] + 0.587 * rgba[4 * i + 1] + 0.114 * rgba[4 * i + 2]);
  return out;
}

function run(command, args) {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command}: exit ${status}\n${stderr}`);
}

function say(text, exitCode) {
  process.stdout.write(`readers: ${text}\n`);
  return exitCode;
}
