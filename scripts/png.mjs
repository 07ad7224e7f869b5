// Pixels of three bytes → PNG of few colours, and PPM → pixels: pictures of flat colours are small so, and packages are not needed.
import { deflateSync } from 'node:zlib';

/** PPM, "P6 width height 255" and then the pixels. */
export function parsePpm(bytes) {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm gave no PPM');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** The picture with at most `most` colours, as [picture, palette, index of each pixel]. */
export function indexed(picture, most) {
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

/** A PNG of all its colours, to be put into a drawing. */
export function encodeTrue({ width, height, pixels }) {
  const rows = Buffer.alloc((3 * width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(3 * y * width, 3 * (y + 1) * width), y * (3 * width + 1) + 1);
  return container({ width, height, type: 2 }, [['IDAT', deflateSync(rows, { level: 1 })]]);
}

/** A PNG of indexed colour, eight bits a pixel, without filters: flat colours pack best so. */
export function encodePng({ width, height }, palette, indices) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return container({ width, height, type: 3 }, [
    ['PLTE', Buffer.from(palette.flat())],
    ['IDAT', deflateSync(rows, { level: 9, memLevel: 9 })],
  ]);
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa];

function container({ width, height, type }, chunks) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, type, 0, 0, 0], 8);
  const all = [['IHDR', head], ...chunks, ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from(SIGNATURE), ...all.map(chunk)]);
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
