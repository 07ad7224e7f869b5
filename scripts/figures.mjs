// Puts the figures 0–9 of one font into another, in place of its own: same glyph ids, other outlines and advances.
import { create } from 'fontkit';
import { outlinesIn, outlineTables } from '../src/fonts/glyf.ts';
import { tablesOf, view, writeTables } from '../src/fonts/sfnt.ts';

const FIGURES = Array.from('0123456789', (figure) => figure.charCodeAt(0));

/** `font` with the figures of `from`, both static TrueType fonts; the figures are scaled to its units, without hints. */
export function withFigures(font, from) {
  const [own, other] = [create(font), create(from)];
  const tables = new Map(tablesOf(font));
  const long = view(tables.get('head')).getInt16(50) !== 0;
  const outline = outlinesIn(tables.get('glyf'), tables.get('loca'), long);
  const outlines = Array.from({ length: own.numGlyphs }, (_, id) => outline(id));
  const scale = own.unitsPerEm / other.unitsPerEm;
  const hmtx = new Uint8Array(tables.get('hmtx'));
  for (const code of FIGURES) {
    const [id, glyph] = [own.glyphForCodePoint(code).id, other.glyphForCodePoint(code)];
    outlines[id] = simpleGlyph(glyph.path, scale);
    view(hmtx).setUint16(4 * id, Math.round(glyph.advanceWidth * scale));
    view(hmtx).setInt16(4 * id + 2, view(outlines[id]).getInt16(2));
  }
  const { glyf, loca, format } = outlineTables(outlines);
  const head = new Uint8Array(tables.get('head'));
  view(head).setInt16(50, format);
  for (const [tag, data] of Object.entries({ glyf, loca, head, hmtx })) tables.set(tag, data);
  return writeTables([...tables].map(([tag, data]) => ({ tag, data })));
}

/** The compiled metrics of such a font: under a name of its own, and without kerning of figures, which was made for others. */
export function figureMetrics(metrics) {
  const { characters, kerning } = metrics;
  const ids = new Set();
  for (let k = 0; k < characters.length; k += 3) {
    const [code, glyph, length] = characters.slice(k, k + 3);
    for (let step = 0; step < length; step++) if (FIGURES.includes(code + step)) ids.add(glyph + step);
  }
  const cleared = (classes) => classes.map((value, id) => (ids.has(id) ? 0 : value));
  return {
    ...metrics,
    postScriptName: `${metrics.postScriptName}-OtherFigures`,
    kerning: { ...kerning, left: cleared(kerning.left), right: cleared(kerning.right) },
  };
}

/** A path as a simple glyph (OpenType 1.9, glyf), scaled and without instructions; differences are written as two bytes each. */
function simpleGlyph(path, scale) {
  const contours = contoursOf(path);
  const points = contours.flat();
  const axes = ['x', 'y'].map((axis) => points.map((point) => Math.round(point[axis] * scale)));
  const bytes = new Uint8Array(12 + 2 * contours.length + 5 * points.length);
  const out = view(bytes);
  out.setInt16(0, contours.length);
  axes.forEach((values, k) => {
    out.setInt16(2 + 2 * k, Math.min(...values));
    out.setInt16(6 + 2 * k, Math.max(...values));
  });
  let end = -1;
  contours.forEach(({ length }, k) => {
    end += length;
    out.setUint16(10 + 2 * k, end);
  });
  const flags = 12 + 2 * contours.length;
  points.forEach(({ on }, k) => {
    bytes[flags + k] = on ? ON_CURVE : 0;
  });
  axes.flat().forEach((value, k, values) => {
    const before = k % points.length === 0 ? 0 : values[k - 1];
    out.setInt16(flags + points.length + 2 * k, value - before);
  });
  return bytes;
}

const ON_CURVE = 0x01;

/** The points of each contour; the last is not the first again. */
function contoursOf({ commands }) {
  const contours = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') continue;
    if (command === 'moveTo') contours.push([]);
    const contour = contours.at(-1);
    for (let k = 0; k < args.length; k += 2)
      contour.push({ x: args[k], y: args[k + 1], on: k === args.length - 2 });
  }
  return contours.map((contour) => {
    const [first, last] = [contour[0], contour.at(-1)];
    return last.on && first.x === last.x && first.y === last.y ? contour.slice(0, -1) : contour;
  });
}
