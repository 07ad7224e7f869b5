// Sheets as they are printed, with what people put on them: builds kits, finds the places of things on a page, and draws over it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { encodeTrue, parsePpm } from './png.mjs';
import { pagesOf } from './scenes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'node_modules');
const FONTS = [
  '@expo-google-fonts/caveat/600SemiBold/Caveat_600SemiBold.ttf',
  '@expo-google-fonts/familjen-grotesk/700Bold/FamiljenGrotesk_700Bold.ttf',
].map((file) => new Uint8Array(readFileSync(join(packages, file))));
// A module of its own: the program opens the same package for logos, and it can be opened only once.
const resvg = pathToFileURL(join(packages, '@resvg/resvg-wasm/index.mjs'));
const { initWasm, Resvg } = await import(`${resvg.href}?drawings`);
await initWasm(readFileSync(join(packages, '@resvg/resvg-wasm/index_bg.wasm')));

/** mm: the heights of cards, by their widths. */
const CARDS = { 70: 45, 87: 54, 116: 135 };
/** Pixels each way that become one. */
const OVER = 2;
/** Pixels a mm of a card that is put on a sheet, which may be turned. */
const FINE = 5;
/** pt: codes of cards are larger than those of lists. */
const CODE = 16;
/** mm: inside the line that a card is cut along. */
const INSIDE = 0.15;

export function run(command, args, cwd) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { maxBuffer: 256 * 1024 * 1024, cwd });
  if (error?.code === 'ENOENT')
    throw new Error(
      `${command} is not installed: it comes with poppler (Debian: apt-get install poppler-utils; macOS: brew install poppler).`,
    );
  if (error || status !== 0) throw error ?? new Error(`${command} ended with ${status}:\n${stderr}`);
  return stdout;
}

/** A part of a page of a PDF in pixels; `part` is in mm. */
export function raster(file, page, perMm, part) {
  const cut = part
    ? ['-x', part.x, '-y', part.y, '-W', part.width, '-H', part.height].map((n) =>
        typeof n === 'number' ? Math.round(n * perMm) : n,
      )
    : [];
  const options = ['-singlefile', '-f', page, '-l', page, '-r', perMm * 25.4, ...cut];
  return parsePpm(run('pdftoppm', [...options.map(String), file]));
}

const hrefOf = (pixels) => `data:image/png;base64,${encodeTrue(pixels).toString('base64')}`;

/** Kits built into a folder, one PDF a sheet, each once for the flags it is wanted with. */
export function openStage(scratch) {
  const built = new Map();

  /** `flags` as on the command line, by their names: `{ lang: 'en', tables: '3' }`. */
  const open = async (kit, flags) => {
    const key = JSON.stringify([kit, flags]);
    if (!built.has(key)) built.set(key, buildKit(kit, flags, join(scratch, `stage-${built.size}`), scratch));
    return built.get(key);
  };

  /** The page of a sheet: of an item of its list, and of several pages the nth. */
  const sheet = async (kit, id, { item, page = 1, lang = 'en', ...flags } = {}) => {
    const { folder, pages } = await open(kit, { lang, ...flags });
    const own = pages.filter((one) => one.sheet === id && (item === undefined || one.item === item));
    const found = own[page - 1];
    if (!found) throw new Error(`${kit} has no page ${page} of ${id} ${item ?? ''}`);
    const name = found.item === undefined ? id : `${id}-${found.item}`;
    const file = readdirSync(folder).find((one) => one.replace(/^\d+-|\.pdf$/g, '') === name);
    return pageOf(found, join(folder, file), page);
  };
  return { sheet };
}

async function buildKit(kit, flags, folder, scratch) {
  const folderOfKit = kit.includes('/') || kit.includes('\\') ? kit : join(root, 'content', kit);
  const given = Object.entries(flags).filter(([, value]) => value !== undefined);
  const typed = given.flatMap(([name, value]) => [`--${name}`, value]);
  const args = [join(root, 'bin', 'kitpress.js'), 'build', folderOfKit, '--split', '--out', folder, ...typed];
  run(process.execPath, args, scratch);
  return { folder, pages: await pagesOf(folderOfKit, Object.fromEntries(given), scratch) };
}

/** A page with ways to find what is on it; all in mm. */
function pageOf({ width, height, marks }, file, number) {
  const texts = marks.filter(({ kind }) => kind === 'text');
  const rects = marks.filter(({ kind }) => kind === 'rect');
  const circles = marks.filter(({ kind }) => kind === 'circle');
  const near = (a, b) => b === undefined || Math.abs(a - b) < 0.6;
  const page = {
    file,
    width,
    height,
    marks,
    /** Texts that are, or match, some words. */
    texts: (words) =>
      texts.filter(({ text }) => (words instanceof RegExp ? words.test(text.trim()) : text.trim() === words)),
    rects: ({ width: w, height: h }) => rects.filter((one) => near(one.width, w) && near(one.height, h)),
    circles: (r) => circles.filter((one) => near(one.r, r)),
    /** The lines to write on in a part of the page, from the top, then from the left. */
    lines: ({ x = 0, y = 60, right = width, bottom = height - 25, least = 14 } = {}) =>
      marks
        .filter(
          ({ kind, x1, x2, y1, y2 }) =>
            kind === 'line' && Math.abs(y1 - y2) < 0.01 && Math.abs(x2 - x1) > least,
        )
        .map(({ x1, x2, y1 }) => ({ x: Math.min(x1, x2), right: Math.max(x1, x2), y: y1 }))
        .filter((one) => one.x >= x && one.right <= right && one.y >= y && one.y <= bottom)
        .sort((a, b) => a.y - b.y || a.x - b.x),
    /** How many cards have that code: a cover, cases and tools share that of their pile. */
    cards: (code) => page.texts(code).filter(({ size }) => size > CODE).length,
    /** The first of them, or the nth: its picture, its size and its place. */
    card: (code, n = 0) => {
      const { x, y } = page.texts(code).filter(({ size }) => size > CODE)[n] ?? {};
      const band = rects.findLast(
        (one) => CARDS[Math.round(one.width)] && x > one.x && x < one.x + 20 && y > one.y && y < one.y + 20,
      );
      if (!band) throw new Error(`no card ${code} is on this page`);
      const size = { width: band.width - 2 * INSIDE, height: CARDS[Math.round(band.width)] - 2 * INSIDE };
      const part = { x: band.x + INSIDE, y: band.y + INSIDE, ...size };
      return { href: hrefOf(raster(file, number, FINE, part)), ...size, left: band.x, top: band.y };
    },
    /** Each participant's dot as it is printed, around (0, 0): by its number or initials. */
    dots: () => new Map(texts.flatMap((text) => dotOf(text, marks))),
    /** Pixels of the page, or of a part of it, with drawings over it. */
    picture: (over, { wide, part = { x: 0, y: 0, width, height } }) => {
      const perMm = wide / part.width;
      const base = `<image href="${hrefOf(raster(file, number, OVER * perMm))}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
      return drawn(base + over, part, wide);
    },
  };
  return page;
}

/** The circle that a short text is in the middle of, with all that is drawn around the same middle. */
function dotOf({ x, y, width, size, text, fill }, marks) {
  const [cx, cy] = [x + width / 2, y - 0.12 * size];
  const own = marks.filter(
    (one) =>
      one.kind === 'circle' && Math.hypot(one.cx - cx, one.cy - cy) < 0.8 && one.r > 4.2 && one.r < 5.3,
  );
  const [first] = own;
  if (!first?.fill || first.fill === '#ffffff' || !/^\S{1,3}\s?$/.test(text)) return [];
  const half = marks.find(
    (one) =>
      one.kind === 'path' &&
      one.segments.length === 3 &&
      Math.hypot(one.segments[1].at(-2) - first.cx, one.segments[0][2] - first.cy) < 0.1,
  );
  const shapes = own.map(
    ({ r, fill: inside, stroke }) => `<circle r="${r}" fill="${inside ?? 'none'}"${strokeOf(stroke)}/>`,
  );
  if (half) {
    const d = half.segments
      .map(([letter, ...at]) => letter + at.map((n, i) => n - (i % 2 ? first.cy : first.cx)).join(' '))
      .join('');
    shapes.push(`<path d="${d}" fill="none"${strokeOf(half.stroke)}/>`);
  }
  const words = `<text x="0" y="${y - first.cy}" text-anchor="middle" font-family="Familjen Grotesk" font-weight="700" font-size="${size * 0.3528}" fill="${fill}">${text.trim()}</text>`;
  return [[text.trim(), shapes.join('') + words]];
}

const strokeOf = (stroke) => (stroke ? ` stroke="${stroke.colour}" stroke-width="${stroke.width}"` : '');

/** A drawing in mm → pixels. */
export function drawn(inside, { x, y, width, height }, wide) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}">${inside}</svg>`;
  const options = { fitTo: { mode: 'width', value: wide * OVER }, font: { fontBuffers: FONTS } };
  return smaller(new Resvg(svg, options).render());
}

/** Each pixel is the mean of several, so that what is turned is as sharp as what is not. */
function smaller({ width: across, height: down, pixels: rgba }) {
  const [width, height] = [Math.floor(across / OVER), Math.floor(down / OVER)];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let k = 0; k < 3; k += 1) {
        let sum = 0;
        for (let j = 0; j < OVER * OVER; j += 1) {
          const at = 4 * ((y * OVER + Math.floor(j / OVER)) * across + x * OVER + (j % OVER));
          sum += rgba[at + k] + 255 - rgba[at + 3];
        }
        pixels[3 * (y * width + x) + k] = Math.min(255, Math.round(sum / OVER ** 2));
      }
  return { width, height, pixels };
}
