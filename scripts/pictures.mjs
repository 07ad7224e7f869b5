// Makes docs/pictures/*.png from the real output: sheets of the kits, parts of them, brands side by side, and sheets in use (gallery.mjs).
// Parts are where things are on the page (stage.mjs), so that they follow when sheets look different.
// Usage: npm run pictures [-- NAME…]   (needs poppler); with names, only pictures whose name begins with one of them.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cornerOf, GALLERY } from './gallery.mjs';
import { encodePng, indexed } from './png.mjs';
import { openStage, raster, run } from './stage.mjs';

const COLOURS = 48;
/** Logos in a foot are small and have colours of their own; dots and notes lie on all the colours of a sheet. */
const MANY_COLOURS = 160;
const IN_USE_COLOURS = 96;
const EDGE = [0xc9, 0xcd, 0xd3];
const GAP = 12;
const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs', 'pictures');
const FIRST = 'innovation-declaration';

/** Some cards of a sheet, by the width and height of one, and how many across and down. */
const cards = (width, height, across, down) => (page) => cornerOf(page, width, height, across, down);
const SIZES = { s: cards(70, 45, 4, 2), m: cards(87, 54, 3, 2), l: cards(116, 135, 2, 1) };

/** An action with its neighbours: the next one, and below them a card of one's own and one with a code. */
const closeUp = (page) => {
  const own = page.card(/^3[A-G]-0$/);
  return { x: own.left - 70 - 2, y: own.top - 2, width: 3 * 70 + 4, height: 2 * 45 + 4 };
};

/** Pictures of one page each, or of a part of it, in English. */
const PAGES = {
  'focus-board': { sheet: 'focus-board' },
  'vote-sheet': { sheet: 'vote-sheet' },
  assessment: { sheet: 'assessment', item: '3' },
  'action-cards': { sheet: 'action-cards', item: '3' },
  'cards-close': { sheet: 'action-cards', item: '3', part: closeUp },
  dots: { sheet: 'vote-dots' },
  matrix: { sheet: 'matrix' },
  guide: { sheet: 'guide', wide: 640 },
  // As small as the README's table has room for.
  [`kit-${FIRST}`]: { sheet: 'assessment', item: '3', wide: 480 },
  'kit-dialogue-meeting': { kit: 'dialogue-meeting', sheet: 'topics', wide: 480 },
  'kit-dino-support': { kit: 'dino-support', sheet: 'wall', item: '1', wide: 480 },
  'kit-coi-action-plan': { kit: 'coi-action-plan', sheet: 'portrait', wide: 480 },
  ...starter(['poster', 'zones', 'vote', 'sums', 'stops', 'shortlist', 'grid', 'canvas', 'dots', 'badges'], {
    wide: 720,
  }),
  ...starter(['guide', 'host', 'ticks'], { wide: 400 }),
  ...starter(['tents'], { wide: 560 }),
  ...starter(['scales'], { item: '1', wide: 720 }),
  ...starter(['cards'], { part: SIZES.s, wide: 738 }),
  ...starter(['pairs', 'prompts', 'links'], { part: SIZES.m, wide: 690 }),
  ...starter(['form'], { part: SIZES.l, wide: 614 }),
};

/** A picture of each sheet of the starter kit, for docs/writing-a-kit.md. */
function starter(sheets, options) {
  const kit = join(root, 'starter', 'kit');
  return Object.fromEntries(sheets.map((sheet) => [`kind-${sheet}`, { kit, sheet, ...options }]));
}

/** The same first page without a brand and by several organisations, `across` in a row. */
const BRANDS = ['exempelstad', 'region-nord', 'provarkivet'];
const BESIDE = {
  'brand-sheets': { sheet: 'assessment', item: '3', wide: 640, across: 2 },
  'brand-guides': { sheet: 'guide', wide: 400, across: 4 },
};

/** Two sheets in each ink, an ink in a column. */
const INKS = ['full', 'low', 'grey'];
const INKED = [
  { sheet: 'assessment', item: '3', wide: 560 },
  { sheet: 'action-cards', item: '2', wide: 560 },
];
/** Cards on paper that is not A3, and both sheets of a board on A4. */
const PAPERS = ['a4', 'letter', 'tabloid', 'a2', 'a1'];
const ON_PAPER = { sheet: 'action-cards', item: '3', wide: 360 };
/** A sheet of cards, and its two kinds of backs. */
const BACKS = { sheet: 'action-cards', item: '2', paper: 'a4', perMm: 1.7 };
const TILES = { sheet: 'assessment', item: '3', paper: 'a4', perMm: 2.5 };

/** Files for a print shop, with marks. */
const SHOP = { cards: { name: 'cards.pdf', perMm: 2.5 }, ticket: { name: 'job-ticket.pdf', perMm: 2 } };

const wanted = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-pictures-'));
try {
  mkdirSync(target, { recursive: true });
  const stage = openStage(scratch);
  for (const [name, page] of Object.entries(PAGES)) await make(name, () => pictureOf(stage, page), COLOURS);
  for (const paper of PAPERS)
    await make(`paper-${paper}`, () => pictureOf(stage, { ...ON_PAPER, paper }), COLOURS);
  await make('backs', () => backsBeside(stage), COLOURS);
  await make('paper-tiles', () => tilesBeside(stage), COLOURS);
  await make('labels', () => labels(), MANY_COLOURS);
  for (const [i, side] of ['front', 'back'].entries())
    await make(`test-page-${side}`, () => testPage(i + 1), MANY_COLOURS);
  for (const [name, file] of Object.entries(SHOP)) await make(`shop-${name}`, () => shopFile(file), COLOURS);
  for (const [name, page] of Object.entries(BESIDE))
    await make(name, () => brandsBeside(stage, page), MANY_COLOURS);
  await make('inks', () => inksBeside(stage), MANY_COLOURS);
  for (const [name, draw] of Object.entries(GALLERY))
    await make(`use-${name}`, async () => framed(await draw(stage)), IN_USE_COLOURS);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const bytes = readdirSync(target).reduce((sum, name) => sum + statSync(join(target, name)).size, 0);
process.stdout.write(`docs/pictures: ${Math.round(bytes / 1024)} KB\n`);

async function make(name, draw, colours) {
  if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) return;
  writeFileSync(join(target, `${name}.png`), encodePng(...indexed(await draw(), colours)));
}

async function pictureOf(stage, { kit = FIRST, sheet, item, part, wide = 900, ...flags }) {
  const page = await stage.sheet(kit, sheet, { item, ...flags });
  return framed(page.picture('', { wide, ...(part && { part: part(page) }) }));
}

function testPage(page) {
  const args = [join(root, 'bin', 'kitpress.js'), 'test-page', '--paper', 'a4', '--out', scratch];
  run(process.execPath, args, scratch);
  return framed(raster(join(scratch, 'test-page.pdf'), page, 2));
}

/** Dots and name badges on labels, side by side. */
function labels() {
  const said = '--lang en --participants 24 --tables 3 --labels herma-4385 --badges avery-l4785';
  const args = [join(root, 'bin', 'kitpress.js'), 'build', '--out', scratch, ...said.split(' ')];
  run(process.execPath, args, scratch);
  return tiled(
    ['labels', 'badges'].map((name) => framed(raster(join(scratch, `${name}.pdf`), 1, 2))),
    2,
  );
}

function shopFile({ name, perMm }) {
  const out = join(scratch, 'shop');
  const flags = ['--for', 'shop', '--marks', '--lang', 'en', '--out', out];
  run(process.execPath, [join(root, 'bin', 'kitpress.js'), 'build', FIRST, ...flags], scratch);
  return framed(raster(join(out, name), 1, perMm));
}

async function brandsBeside(stage, { across, ...page }) {
  const files = [undefined, ...BRANDS.map((brand) => join(root, 'tests', 'brands', brand, 'brand.yaml'))];
  const pictures = [];
  for (const brand of files) pictures.push(await pictureOf(stage, { ...page, brand }));
  return tiled(pictures, across);
}

async function inksBeside(stage) {
  const pictures = [];
  for (const page of INKED) for (const ink of INKS) pictures.push(await pictureOf(stage, { ...page, ink }));
  return tiled(pictures, INKS.length);
}

async function backsBeside(stage) {
  const { sheet, perMm, ...flags } = BACKS;
  const [pattern, ids] = [
    await stage.sheet(FIRST, sheet, { ...flags, backs: 'pattern' }),
    await stage.sheet(FIRST, sheet, { ...flags, backs: 'ids' }),
  ];
  const pages = [
    [pattern, 1],
    [pattern, 2],
    [ids, 2],
  ];
  return tiled(
    pages.map(([{ file }, page]) => framed(raster(file, page, perMm))),
    3,
  );
}

async function tilesBeside(stage) {
  const { sheet, perMm, ...flags } = TILES;
  const { file } = await stage.sheet(FIRST, sheet, flags);
  return tiled(
    [1, 2].map((page) => framed(raster(file, page, perMm))),
    2,
  );
}

/** Pictures of one size in rows, on white. */
function tiled(pictures, across) {
  const [{ width, height }] = pictures;
  const down = Math.ceil(pictures.length / across);
  const whole = {
    width: across * (width + GAP) - GAP,
    height: down * (height + GAP) - GAP,
  };
  const pixels = Buffer.alloc(whole.width * whole.height * 3, 0xff);
  pictures.forEach((picture, i) => {
    const left = (i % across) * (width + GAP);
    const top = Math.floor(i / across) * (height + GAP);
    for (let y = 0; y < height; y += 1) {
      const row = picture.pixels.subarray(3 * y * width, 3 * (y + 1) * width);
      pixels.set(row, 3 * ((top + y) * whole.width + left));
    }
  });
  return { ...whole, pixels };
}

/** The picture with an edge of one pixel, so that white paper is seen on a white screen. */
function framed({ width, height, pixels }) {
  const edged = Buffer.from(pixels);
  const paint = (x, y) => edged.set(EDGE, 3 * (y * width + x));
  for (let x = 0; x < width; x += 1) for (const y of [0, height - 1]) paint(x, y);
  for (let y = 0; y < height; y += 1) for (const x of [0, width - 1]) paint(x, y);
  return { width, height, pixels: edged };
}
