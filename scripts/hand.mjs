// What people put on sheets, as SVG in millimetres: dots, triangles, needles, sticky notes, cut cards, and words and crosses of a pen.
const PEN = '#23408e';
/** mm: a sticky note. */
export const NOTE = 76;

/** A number from 0 to 1 that depends on its words alone: a hand that is unsteady, but the same each time. */
export function chance(...words) {
  let hash = 2166136261;
  for (const character of words.join('|')) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489917);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A little more or less than 0. */
export const about = (most, ...words) => (2 * chance(...words) - 1) * most;

const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Words of a pen on a line that begins at (x, y); `size` is in mm, `to` the most they may be long. */
export function pen(x, y, words, { size = 7.6, anchor = 'start', colour = PEN } = {}) {
  const turn = about(0.5, words, x, y);
  return `<text transform="translate(${x} ${y - 0.12 * size}) rotate(${turn})" font-family="Caveat" font-weight="600" font-size="${size}" text-anchor="${anchor}" fill="${colour}">${escaped(words)}</text>`;
}

const stroke = (d, width = 0.75) =>
  `<path d="${d}" fill="none" stroke="${PEN}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A cross, `r` from its middle to its ends. */
export function cross(x, y, r = 2.6) {
  const [a, b] = [about(0.4, x, y, 'a'), about(0.4, x, y, 'b')];
  return stroke(
    `M${x - r + a} ${y - r}Q${x + a} ${y + b} ${x + r} ${y + r + b}M${x + r} ${y - r + b}Q${x + b} ${y + a} ${x - r} ${y + r + a}`,
  );
}

/** A ring around a middle, drawn in one go. */
export function ring(x, y, rx, ry = rx) {
  const [a, b] = [about(0.06, x, 'ring') * rx, about(0.06, y, 'ring') * ry];
  return stroke(
    `M${x - 0.4 * rx} ${y - ry + b}C${x + 0.9 * rx} ${y - 1.35 * ry} ${x + 1.4 * rx + a} ${y + ry} ${x} ${y + ry}C${x - 1.35 * rx} ${y + ry + a} ${x - 1.25 * rx} ${y - 0.9 * ry} ${x + 0.2 * rx} ${y - 1.04 * ry}`,
  );
}

/** A line under words. */
export const underline = (x, y, width) =>
  stroke(`M${x} ${y}q${width / 2} ${about(1, x, y)} ${width} ${about(0.6, y, x)}`);

/** Initials in a ring on a stem from (x, y) up, as on a time line. */
export const flag = (x, y, height, words) =>
  [
    stroke(`M${x} ${y}v${-height}`, 0.5),
    `<circle cx="${x}" cy="${y - height - 5.4}" r="5.4" fill="#ffffff"/>`,
    ring(x, y - height - 5.4, 5.2),
    pen(x - 0.3, y - height - 3.1, words, { size: 5.4, anchor: 'middle' }),
  ].join('');

const SHADOW = '<g fill="#1c2430">';

/** Something flat and a little turned about its middle, with its shadow. `inside` is drawn from (0, 0). */
function laid({ x, y, width, height, turn }, inside) {
  const layers = [0.5, 0.9, 1.3].map(
    (d) => `<rect x="${d * 0.5}" y="${d}" width="${width}" height="${height}" rx="0.6" opacity="0.07"/>`,
  );
  return `<g transform="translate(${x} ${y}) rotate(${turn} ${width / 2} ${height / 2})">${SHADOW}${layers.join('')}</g>${inside}</g>`;
}

/** A sticky note whose corner is at (x, y), with its lines of words. */
export function note(
  x,
  y,
  lines,
  { fill = '#ffe680', side = NOTE, size = 8.8, turn = about(2.2, x, y, ...lines) } = {},
) {
  const words = lines.map((line, i) => pen(6, 16 + 1.18 * size * i, line, { size })).join('');
  const curl = `<path d="M0 ${side - 9}Q${side * 0.55} ${side - 3} ${side} ${side - 7}V${side}H0Z" fill="#000" opacity="0.035"/>`;
  const paper = `<rect width="${side}" height="${side}" fill="${fill}"/><rect width="${side}" height="11" fill="#000" opacity="0.03"/>${curl}`;
  return laid({ x, y, width: side, height: side, turn }, paper + words);
}

/** A card that was cut out: its picture, and what is written on it (from its corner). */
export function card(
  { href, width, height },
  x,
  y,
  { turn = about(1.3, href.length, x, y), written = '' } = {},
) {
  const paper = `<rect width="${width}" height="${height}" fill="#ffffff"/><image href="${href}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
  return laid(
    { x, y, width, height, turn },
    `${paper}<rect width="${width}" height="${height}" fill="none" stroke="#1c2430" stroke-opacity="0.16" stroke-width="0.2"/>${written}`,
  );
}

/** A sticker: what is printed on it, as marks around (0, 0), stuck at (x, y). */
export const stuck = (inside, x, y) =>
  `<g transform="translate(${x} ${y}) rotate(${about(9, x, y, 'stuck')})"><circle cx="0.25" cy="0.4" r="4.9" fill="#1c2430" opacity="0.14"/>${inside}</g>`;

/** A triangle with the outline of the bay that it is for, a little off. */
export function triangle(points, fill, ink) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, Math.max(...ys)];
  const height = y - Math.min(...ys);
  const shape = points.map(([px, py]) => `${px} ${py}`).join(' ');
  const mark = `<rect x="${x - 0.05 * height}" y="${y - 0.66 * height}" width="${0.1 * height}" height="${0.34 * height}" rx="0.5" fill="${ink}"/><circle cx="${x}" cy="${y - 0.2 * height}" r="${0.065 * height}" fill="${ink}"/>`;
  return `<g transform="translate(${about(0.6, x, y)} ${about(0.5, y, x)}) rotate(${about(2.5, x, y, 't')} ${x} ${y})"><polygon transform="translate(0.3 0.5)" points="${shape}" fill="#1c2430" opacity="0.14"/><polygon points="${shape}" fill="${fill}"/>${mark}</g>`;
}

/** A needle of paper with its point at (x, y), as it is cut out: white, with a disc in its head. */
export function needle(x, y, fill, ink) {
  const [r, height] = [7.4, 33];
  const head = y - height + r;
  const shape = `M${x} ${y}L${x - r * 0.93} ${head + r * 0.4}A${r} ${r} 0 1 1 ${x + r * 0.93} ${head + r * 0.4}Z`;
  return `<g><path transform="translate(0.7 0.9)" d="${shape}" fill="#1c2430" opacity="0.18"/><path d="${shape}" fill="#ffffff" stroke="${ink}" stroke-width="0.7" stroke-linejoin="round"/><circle cx="${x}" cy="${head}" r="3.6" fill="${fill}" stroke="${ink}" stroke-width="0.6"/></g>`;
}
