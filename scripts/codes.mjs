// Reads every QR code of a build as a phone would: from 60 cm, and from 40 cm after an office copier.
// Usage: npm run codes [-- KIT… | FILE.pdf…] [--keep FOLDER]   (after npm run build; needs Poppler). All kits that ship, in their source
// language, unless kits or finished files are given. Both pictures are simulated: a page is drawn at 600 dpi and photographed with the
// pixels, blur, tilt, uneven light and noise of a phone's main camera; the copier before it scans in black and white. --keep leaves
// the pictures of codes that were not read, as PGM.
// Prints a line for each code that is not read or whose modules are small, and how many are read. Exit 0: all are; 1: some are not; 77: skipped, because
// pdftoppm is not installed; 2: wrong usage.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import jsqr from 'jsqr';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { kitsIn } from './kits.mjs';

const program = fileURLToPath(new URL('../bin/kitpress.js', import.meta.url));
const KITS = fileURLToPath(new URL('../content', import.meta.url));
const MM_PER_PT = 25.4 / 72;
/** Dots per inch of the page, and mm of the card around a code that are in the picture. */
const DPI = 600;
const AROUND = 8;
/** mm: a smaller module is reported. */
const LEAST_MODULE = 0.6;

/** A main camera of 26 mm in terms of small film takes in 83 cm at 60 cm, on 4000 pixels. */
const PIXELS_AT_60 = 4000 / 830;
const PHONE = { blur: 0.6, noise: 5, turns: [2, 6, -4, 9, -8], tilt: 0.08, light: 0.3 };
/** An office copier at 300 dpi in its text mode: soft, then black or white, with toner that spreads. */
const COPIER = { pixels: 300 / 25.4, blur: 1, threshold: 0.55, specks: 0.004 };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-codes-'));
try {
  process.exitCode = await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  if (spawnSync('pdftoppm', ['-v']).error) {
    process.stdout.write('skipped: needs pdftoppm (Poppler)\n');
    return 77;
  }
  const files = filesOf(positionals);
  if (files === undefined) {
    process.stderr.write('Usage: npm run codes [-- KIT… | FILE.pdf…] [--keep FOLDER]\n');
    return 2;
  }
  if (values.keep) mkdirSync(values.keep, { recursive: true });
  const total = { codes: 0, phone: 0, copier: 0 };
  for (const { name, file } of files) {
    for (const code of await codesIn(file)) {
      const page = drawn(file, code);
      const read = {
        phone: readFrom(page, PIXELS_AT_60, code, `${name}-phone`),
        copier: readFrom(copied(page), (PIXELS_AT_60 * 60) / 40, code, `${name}-copier`),
      };
      total.codes += 1;
      total.phone += read.phone ? 1 : 0;
      total.copier += read.copier ? 1 : 0;
      report(name, code, read);
    }
  }
  const { codes, phone, copier } = total;
  process.stdout.write(`${codes} codes: ${phone} read from 60 cm, ${copier} after a copier.\n`);
  return phone < codes || copier < codes ? 1 : 0;
}

function report(name, { label, module, url }, { phone, copier }) {
  const unread = [...(phone ? [] : ['not read from 60 cm']), ...(copier ? [] : ['not read after a copier'])];
  const small = module < LEAST_MODULE - 0.005 ? [`modules of ${module.toFixed(2)} mm`] : [];
  const faults = [...unread, ...small];
  if (faults.length > 0)
    process.stdout.write(`${name}, ${label}: ${faults.join(', ')}; ${url.length} characters: ${url}\n`);
}

/** Finished files, those of kits built first. */
function filesOf(wanted) {
  const kits = kitsIn(KITS);
  const all = wanted.length === 0 ? kits : wanted;
  if (all.some((one) => !one.endsWith('.pdf') && !kits.includes(one))) return undefined;
  return all.flatMap((one) => {
    if (one.endsWith('.pdf')) return [{ name: basename(one), file: one }];
    const out = join(scratch, one);
    const { status, stderr } = spawnSync(process.execPath, [program, 'build', one, '--out', out], {
      cwd: scratch,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return readdirSync(out)
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => ({ name: `${one}, ${file}`, file: join(out, file) }));
  });
}

/** Every image mask of a file that is within a link: its place on the page in mm from the top left, and where it leads. */
async function codesIn(file) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const labels = (await pdf.getPageLabels()) ?? [];
  const found = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , , top] = page.view;
    const links = (await page.getAnnotations()).filter(({ url }) => url !== undefined);
    for (const {
      matrix: [side, , , , x, y],
      modules,
    } of masksOn(await page.getOperatorList())) {
      const [cx, cy] = [x + side / 2, y + side / 2];
      const link = links.find(({ rect: [x1, y1, x2, y2] }) => cx > x1 && cx < x2 && cy > y1 && cy < y2);
      if (!link) continue;
      const mm = { x: x * MM_PER_PT, y: (top - y - side) * MM_PER_PT, side: side * MM_PER_PT };
      const label = labels[number - 1] ?? String(number);
      found.push({ ...mm, number, label, module: mm.side / modules, url: link.unsafeUrl ?? link.url });
    }
  }
  return found;
}

/** Image masks with the matrix that they are drawn in. */
function masksOn({ fnArray, argsArray }) {
  const masks = [];
  const saved = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, args);
    else if (operator === OPS.paintImageMaskXObject) masks.push({ matrix, modules: args[0].width });
  });
  return masks;
}

function product([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The code and what is around it, in grey. */
function drawn(file, { number, x, y, side }) {
  const dots = (mm) => String(Math.round((mm * DPI) / 25.4));
  const args = ['-r', String(DPI), '-f', String(number), '-l', String(number), '-gray'];
  const size = side + 2 * AROUND;
  const part = ['-x', dots(x - AROUND), '-y', dots(y - AROUND), '-W', dots(size), '-H', dots(size)];
  const { stdout, status } = spawnSync('pdftoppm', [...args, ...part, file], { maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`pdftoppm cannot draw page ${number} of ${file}`);
  return { ...pgm(stdout), perMm: DPI / 25.4 };
}

/** A picture in grey, 0 is black. */
function pgm(bytes) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  return {
    width: Number(width),
    height: Number(height),
    grey: Float32Array.from(bytes.subarray(head.length)),
  };
}

/** As a phone sees it: tilted and turned by a few degrees, soft, in uneven light and with noise. */
function photograph(from, pixels, turn, seed) {
  const scale = from.perMm / pixels;
  const size = Math.round((from.width / scale) * 1.15);
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  const picture = sampled(size, scale, from, (x, y) => {
    const [u, v] = [(x / size - 0.5) * 2, (y / size - 0.5) * 2];
    const depth = 1 + (PHONE.tilt / 2) * v;
    const [dx, dy] = [(u * size * scale * depth) / 2, (v * size * scale) / 2];
    return [from.width / 2 + dx * cos - dy * sin, from.height / 2 + dx * sin + dy * cos];
  });
  const soft = blurred(picture, PHONE.blur);
  const random = randomFrom(7 + seed);
  const lit = soft.grey.map((value, i) => {
    const across = (i % size) / size;
    return (25 + value * 0.82) * (1 - PHONE.light * across) + PHONE.noise * normal(random);
  });
  return { ...soft, grey: lit.map((value) => Math.max(0, Math.min(255, Math.round(value)))) };
}

/** What a copier makes of it. */
function copied(from) {
  const scale = from.perMm / COPIER.pixels;
  const size = Math.floor(from.width / scale);
  const turn = (1 * Math.PI) / 180;
  const soft = blurred(
    sampled(size, scale, from, (x, y) => [x * scale - y * scale * turn, y * scale + x * scale * turn]),
    COPIER.blur,
  );
  const random = randomFrom(3);
  const grey = soft.grey.map((value) => {
    const printed = value > 255 * COPIER.threshold ? 255 : 20;
    return random() < COPIER.specks ? 255 - printed : printed;
  });
  return { ...soft, grey, perMm: COPIER.pixels };
}

/** A square of `size` pixels, each the mean of what it covers: `place` is where a point of it is in `from`. */
function sampled(size, scale, from, place) {
  const points = Math.max(1, Math.min(5, Math.round(scale)));
  const grey = new Float32Array(size * size);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      let sum = 0;
      for (let j = 0; j < points; j += 1)
        for (let i = 0; i < points; i += 1) {
          const [px, py] = place(x + (i + 0.5) / points, y + (j + 0.5) / points);
          sum += at(from, Math.floor(px), Math.floor(py));
        }
      grey[y * size + x] = sum / points ** 2;
    }
  return { width: size, height: size, grey };
}

/** White paper around what was drawn. */
function at({ width, height, grey }, x, y) {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : grey[y * width + x];
}

/** Gaussian, `sigma` in pixels; in both directions one after the other. */
function blurred(picture, sigma) {
  const radius = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const along = (from, dx, dy) => {
    const grey = from.grey.map((_, i) => {
      const [x, y] = [i % from.width, Math.floor(i / from.width)];
      return weights.reduce(
        (all, weight, k) => all + (weight / sum) * at(from, x + dx * (k - radius), y + dy * (k - radius)),
        0,
      );
    });
    return { ...from, grey };
  };
  return along(along(picture, 1, 0), 0, 1);
}

/** A phone takes one picture after another, while the hand moves, until it has read a code. */
function readFrom(page, pixels, code, name) {
  return PHONE.turns.some((turn, i) => readIn(photograph(page, pixels, turn, i), code, `${name}-${i}`));
}

function readIn({ width, height, grey }, { url, label }, name) {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [i, value] of grey.entries()) pixels.fill(value, i * 4, i * 4 + 3);
  const read = jsqr.default ?? jsqr;
  const found = read(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data;
  const right =
    found !== undefined &&
    (found === url || encodeURI(found) === url || new URL(found).href === new URL(url).href);
  if (!right && values.keep) {
    const head = Buffer.from(`P5\n${width} ${height}\n255\n`);
    const file = `${name}-${label}`.replace(/[^\w.-]+/g, '-');
    writeFileSync(
      join(values.keep, `${file}.pgm`),
      Buffer.concat([head, Buffer.from(Uint8Array.from(grey))]),
    );
  }
  return right;
}

/** The same numbers in every run. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function normal(random) {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}
