// Makes docs/pictures/*.png from the real output: builds the kits sheet by sheet and renders pages with pdftoppm.
// Four are small, one sheet of each kit; some are of other paper than A3, two sheets of one board among them. Two show the same page as several organisations have it: the sample brands of tests/brands beside the default.
// Usage: node scripts/pictures.mjs   (after npm run build)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const COLOURS = 48;
/** Logos in a foot are small and have colours of their own. */
const MANY_COLOURS = 160;
const EDGE = [0xc9, 0xcd, 0xd3];
const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs', 'pictures');

/** Some cards of a sheet of each size. */
const CARDS = {
  s: { x: 149, y: 32, width: 738, height: 242 },
  m: { x: 150, y: 32, width: 690, height: 289 },
  l: { x: 150, y: 32, width: 614, height: 361 },
};

/** Picture, the build and the file it is of (by name without number and ending), and pixels: of page 1, or of a part of it. */
const PICTURES = [
  { name: 'focus-board', of: 'sheets', file: 'focus-board', width: 900 },
  { name: 'vote-sheet', of: 'sheets', file: 'vote-sheet', width: 900 },
  { name: 'assessment', of: 'sheets', file: 'assessment-3', width: 900 },
  { name: 'action-cards', of: 'sheets', file: 'action-cards-3', width: 900 },
  {
    name: 'cards-close',
    of: 'sheets',
    file: 'action-cards-3',
    width: 1800,
    part: { x: 240, y: 48, width: 918, height: 406 },
  },
  { name: 'dots', of: 'sheets', file: 'vote-dots', width: 900 },
  { name: 'matrix', of: 'sheets', file: 'matrix', width: 900 },
  { name: 'guide', of: 'kit', file: 'guide', width: 640 },
];

/** A sheet of each kit, as small as the README's table has room for. */
const KITS = [
  { of: 'innovation-declaration', file: 'assessment-3' },
  { of: 'dialogue-meeting', file: 'topics' },
  { of: 'dino-support', file: 'wall-1' },
  { of: 'coi-action-plan', file: 'portrait' },
].map((each) => ({ ...each, name: `kit-${each.of}`, width: 480 }));

/** A picture of each sheet of the starter kit, for docs/writing-a-kit.md: a part of those with small cards. */
const STARTER = [
  ...['poster', 'zones', 'vote', 'sums', 'stops', 'shortlist', 'grid', 'canvas', 'dots'].map((file) => [
    file,
    720,
  ]),
  ...['guide', 'host', 'ticks'].map((file) => [file, 400]),
  ['scales', 720, 'scales-1'],
  ['cards', 1100, 'cards', CARDS.s],
  ...['pairs', 'prompts', 'links'].map((file) => [file, 1100, file, CARDS.m]),
  ['form', 1100, 'form', CARDS.l],
].map(([name, width, file = name, part]) => ({
  name: `kind-${name}`,
  of: 'starter',
  file,
  width,
  ...(part && { part }),
}));

/** The same first page by several organisations, `across` in a row; the default first. */
const BRANDS = ['exempelstad', 'region-nord', 'provarkivet'];
const SIDE_BY_SIDE = [
  { name: 'brand-sheets', file: 'assessment-3', width: 640, across: 2 },
  { name: 'brand-guides', file: 'guide', width: 400, across: 4 },
];
const GAP = 12;

/** Cards on paper that is not A3, by the flags of a build; and both sheets of a board on A4. */
const PAPERS = ['a4', 'letter', 'tabloid'];
const ON_PAPER = PAPERS.map((paper) => ({
  name: `paper-${paper}`,
  of: paper,
  file: 'action-cards-3',
  width: 360,
}));
const TILES = { name: 'paper-tiles', of: 'a4', file: 'assessment-3', width: 520 };

const pictures = [...PICTURES, ...KITS, ...STARTER, ...ON_PAPER];
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-pictures-'));
try {
  const kitpress = (...flags) => run(process.execPath, [join(root, 'bin', 'kitpress.js'), 'build', ...flags]);
  kitpress('--out', join(scratch, 'kit'));
  kitpress('--out', join(scratch, 'sheets'), '--split');
  for (const { of } of KITS) kitpress(of, '--out', join(scratch, of), '--split');
  kitpress(join(root, 'starter', 'kit'), '--out', join(scratch, 'starter'), '--split');
  for (const paper of PAPERS) kitpress('--out', join(scratch, paper), '--split', '--paper', paper);
  mkdirSync(target, { recursive: true });
  for (const picture of pictures) {
    const png = encodePng(...indexed(framed(render(picture))));
    writeFileSync(join(target, `${picture.name}.png`), png);
  }
  const tiles = [1, 2].map((page) => framed(render({ ...TILES, page })));
  writeFileSync(join(target, `${TILES.name}.png`), encodePng(...indexed(tiled(tiles, 2))));
  for (const brand of BRANDS) {
    const file = join(root, 'tests', 'brands', brand, 'brand.yaml');
    kitpress('--out', join(scratch, brand), '--split', '--brand', file);
  }
  for (const { name, file, width, across } of SIDE_BY_SIDE) {
    const pages = ['sheets', ...BRANDS].map((of) => framed(render({ of, file, width })));
    writeFileSync(join(target, `${name}.png`), encodePng(...indexed(tiled(pages, across), MANY_COLOURS)));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const bytes = readdirSync(target).reduce((sum, name) => sum + statSync(join(target, name)).size, 0);
process.stdout.write(
  `docs/pictures: ${pictures.length + 1 + SIDE_BY_SIDE.length} pictures, ${Math.round(bytes / 1024)} KB\n`,
);

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

function run(command, args) {
  // Away from here, so that no workshop.yaml is in the pictures.
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    maxBuffer: 256 * 1024 * 1024,
    cwd: scratch,
  });
  if (error?.code === 'ENOENT')
    throw new Error(
      `${command} is not installed: it comes with poppler (Debian: apt-get install poppler-utils; macOS: brew install poppler).`,
    );
  if (error || status !== 0) throw error ?? new Error(`${command} ended with ${status}:\n${stderr}`);
  return stdout;
}

/** A page's pixels, three bytes each. */
function render({ of, file, width, part, page = 1 }) {
  const folder = join(scratch, of);
  const found = readdirSync(folder).find((name) => name.replace(/^\d+-|\.pdf$/g, '') === file);
  if (!found) throw new Error(`the build wrote no ${file}.pdf; it wrote ${readdirSync(folder).join(', ')}`);
  const cut = part ? ['-x', part.x, '-y', part.y, '-W', part.width, '-H', part.height] : [];
  const options = ['-singlefile', '-f', page, '-l', page, '-scale-to-x', width, '-scale-to-y', -1, ...cut];
  return parsePpm(run('pdftoppm', [...options.map(String), join(folder, found)]));
}

/** The picture with an edge of one pixel, so that white paper is seen on a white screen. */
function framed({ width, height, pixels }) {
  const edged = Buffer.from(pixels);
  const paint = (x, y) => edged.set(EDGE, 3 * (y * width + x));
  for (let x = 0; x < width; x += 1) for (const y of [0, height - 1]) paint(x, y);
  for (let y = 0; y < height; y += 1) for (const x of [0, width - 1]) paint(x, y);
  return { width, height, pixels: edged };
}

/** PPM, "P6 width height 255" and then the pixels. */
function parsePpm(bytes) {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm gave no PPM');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** The picture with at most `most` colours, as [picture, palette, index of each pixel]. */
function indexed(picture, most = COLOURS) {
  const { pixels } = picture;
  const keyAt = (i) => (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
  const counts = new Map();
  for (let i = 0; i < pixels.length; i += 3) counts.set(keyAt(i), (counts.get(keyAt(i)) ?? 0) + 1);
  const colours = [...counts].map(([key, count]) => ({
    key,
    count,
    rgb: [key >> 16, (key >> 8) & 255, key & 255],
  }));
  const boxes = medianCut(colours, most);
  const of = new Map(boxes.flatMap((box, index) => box.map(({ key }) => [key, index])));
  const indices = new Uint8Array(pixels.length / 3);
  for (let i = 0; i < indices.length; i += 1) indices[i] = of.get(keyAt(i * 3)) ?? 0;
  return [picture, boxes.map(average), indices];
}

/** Colours in groups of likes: the group with the most to gain is split, until there are enough (Heckbert 1982). */
function medianCut(colours, most) {
  const boxes = [measured(colours)];
  while (boxes.length < most) {
    const widest = boxes.reduce((best, box) => (box.error > best.error ? box : best));
    if (widest.error === 0) break;
    boxes.splice(boxes.indexOf(widest), 1, ...splitAtMean(widest).map(measured));
  }
  return boxes.map(({ colours: group }) => group);
}

/** A group with the channel it varies most in, and by how much: the squared error of painting it in one colour. */
function measured(colours) {
  const mean = average(colours);
  const errors = [0, 1, 2].map((channel) =>
    colours.reduce((sum, { rgb, count }) => sum + count * (rgb[channel] - mean[channel]) ** 2, 0),
  );
  const error = Math.max(...errors);
  const channel = errors.indexOf(error);
  return { colours, channel, error: colours.length === 1 ? 0 : error, exact: mean[channel] };
}

function splitAtMean({ colours, channel }) {
  const weight = colours.reduce((sum, { count }) => sum + count, 0);
  const mean = colours.reduce((sum, { rgb, count }) => sum + rgb[channel] * count, 0) / weight;
  return [
    colours.filter(({ rgb }) => rgb[channel] <= mean),
    colours.filter(({ rgb }) => rgb[channel] > mean),
  ];
}

/** The colour that most of a group has if it has one, so that paper stays white and tiles keep their colour; else the mean. */
function average(colours) {
  const weight = colours.reduce((sum, { count }) => sum + count, 0);
  const most = colours.reduce((best, colour) => (colour.count > best.count ? colour : best));
  if (most.count > weight / 2) return most.rgb;
  return [0, 1, 2].map((channel) =>
    Math.round(colours.reduce((sum, { rgb, count }) => sum + rgb[channel] * count, 0) / weight),
  );
}

/** A PNG of indexed colour, eight bits a pixel, without filters: flat colours pack best so. */
function encodePng({ width, height }, palette, indices) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const chunks = [
    ['IHDR', head],
    ['PLTE', Buffer.from(palette.flat())],
    ['IDAT', deflateSync(rows, { level: 9, memLevel: 9 })],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa]), ...chunks.map(chunk)]);
}

function chunk([type, data]) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** CRC-32 of ISO 3309; Node's own came after 20.19. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
