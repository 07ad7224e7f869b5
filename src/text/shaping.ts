// Characters to glyphs: substitutes, ligatures, kerning; and the position of every character along a text.
import type { CompiledFace, Glyph } from './compiled-face.ts';
import { IGNORED_MARKS } from './marks.ts';

/** Where a text may be broken into lines, in font units along the text set on one endless line. */
export interface Positions {
  /** By index: where the ink of a line that is broken there ends. */
  readonly to: readonly number[];
  /** By index: where a line that starts there begins. Kerning across the break is in neither line. */
  readonly from: readonly number[];
}

/** What shaping needs of a face, made once from the compiled face. */
export interface Tables {
  /** Code point → glyph, substitutes included. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** The same up to U+20FF as a table; 0 if there is no glyph, a ligature may begin or it is a control, which a face may have. */
  readonly quick: Uint16Array;
  readonly ligatures: ReadonlyMap<number, readonly (readonly number[])[]>;
  readonly metrics: CompiledFace;
}

/** Soft hyphen, zero-width space, joiners, word joiner, direction marks, byte order mark: not painted, no width. */
const CONTROL = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** What a character that the face lacks is painted with: the first of these that it has. */
const SUBSTITUTES: readonly (readonly [code: number, ...others: number[]])[] = [
  [0x09, 0x20],
  [0xa0, 0x20],
  [0x2007, 0xa0, 0x20],
  [0x2008, 0xa0, 0x20],
  [0x2009, 0xa0, 0x20],
  [0x200a, 0xa0, 0x20],
  [0x202f, 0xa0, 0x20],
  [0x2010, 0x2d],
  [0x2011, 0x2010, 0x2d],
];

/** True for characters that are neither painted nor wide. */
export function isControl(codePoint: number): boolean {
  if (codePoint < 0x34f) return codePoint === 0xad;
  const character = String.fromCodePoint(codePoint);
  return CONTROL.test(character) || IGNORED_MARKS.test(character);
}

export function shapingTables(metrics: CompiledFace): Tables {
  const glyphs = new Map<number, number>();
  const runs = metrics.characters;
  for (let k = 0; k < runs.length; k += 3) {
    const code = runs[k] ?? 0;
    const glyph = runs[k + 1] ?? 0;
    for (let step = (runs[k + 2] ?? 0) - 1; step >= 0; step--) glyphs.set(code + step, glyph + step);
  }
  for (const [code, ...others] of SUBSTITUTES) {
    const glyph = others.map((other) => glyphs.get(other)).find((found) => found !== undefined);
    if (glyph !== undefined && !glyphs.has(code)) glyphs.set(code, glyph);
  }
  const ligatures = new Map<number, (readonly number[])[]>();
  for (const ligature of metrics.ligatures) {
    const first = ligature[1] ?? 0;
    ligatures.set(first, [...(ligatures.get(first) ?? []), ligature]);
  }
  const quick = new Uint16Array(0x2100);
  for (const [code, id] of glyphs)
    if (code < quick.length && !ligatures.has(id) && !isControl(code)) quick[code] = id;
  return { glyphs, quick, ligatures, metrics };
}

const kernOf = ({ kerning: { left, right, columns, values } }: CompiledFace, a: number, b: number): number =>
  values[(left[a] ?? 0) * columns + (right[b] ?? 0)] ?? 0;

/** Enough for nearly every text: a table look-up for each character, without making glyphs. */
export function positionsOf(text: string, tables: Tables): Positions {
  const { quick, metrics } = tables;
  const { advances, kerning } = metrics;
  const { left, right, columns, values } = kerning;
  const to = new Array<number>(text.length + 1).fill(0);
  const from = new Array<number>(text.length + 1).fill(0);
  let x = 0;
  let row = -1;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    const id = code < quick.length ? (quick[code] ?? 0) : 0;
    if (id === 0) return carefulPositions(text, tables);
    if (row >= 0) x += values[row + (right[id] ?? 0)] ?? 0;
    from[k] = x;
    x += advances[id] ?? 0;
    to[k + 1] = x;
    row = (left[id] ?? 0) * columns;
  }
  from[text.length] = x;
  return { to, from };
}

/** The same with ligatures and controls; a line that is broken inside a ligature is measured in single letters. */
function carefulPositions(text: string, tables: Tables): Positions {
  const { metrics } = tables;
  const to = new Array<number>(text.length + 1).fill(0);
  const from = new Array<number>(text.length + 1).fill(0);
  const parts = partsOf(text, tables);
  let x = 0;
  let at = 0;
  for (const [k, part] of parts.entries()) {
    const before = parts[k - 1];
    const start = x + (before ? kernOf(metrics, before.id, part.id) : 0);
    for (; at <= part.start; at++) {
      if (at > 0) to[at] = x;
      from[at] = start;
    }
    x = start + (metrics.advances[part.id] ?? 0);
    for (const [step, single] of part.singles.entries()) {
      if (step === 0) continue;
      to[single.start] = start + advanceOf(part.singles.slice(0, step), metrics);
      from[single.start] = x - advanceOf(part.singles.slice(step), metrics);
    }
    at = part.end;
    to[at] = x;
  }
  for (; at <= text.length; at++) {
    to[at] = x;
    from[at] = x;
  }
  return { to, from };
}

const advanceOf = (parts: readonly Single[], metrics: CompiledFace): number =>
  parts.reduce((sum, { id }, k) => {
    const next = parts[k + 1];
    return sum + (metrics.advances[id] ?? 0) + (next ? kernOf(metrics, id, next.id) : 0);
  }, 0);

interface Single {
  readonly id: number;
  readonly text: string;
  /** Indices in the text: of its first character, and of the one after it. */
  readonly start: number;
  readonly end: number;
}

/** A glyph and the characters it represents, several for a ligature. */
interface Part extends Single {
  readonly singles: readonly Single[];
}

/** Glyphs of a text without kerning; controls are left out, characters that the face lacks become glyph 0. */
function partsOf(text: string, { glyphs, ligatures }: Tables): readonly Part[] {
  const singles: Single[] = [];
  for (let start = 0; start < text.length; ) {
    const code = text.codePointAt(start) ?? 0;
    const end = start + (code > 0xffff ? 2 : 1);
    if (!isControl(code)) {
      singles.push({ id: glyphs.get(code) ?? 0, text: text.slice(start, end), start, end });
    }
    start = end;
  }
  const parts: Part[] = [];
  for (let k = 0; k < singles.length; ) {
    const ligature = ligatures.get(singles[k]?.id ?? 0)?.find((candidate) => joins(candidate, singles, k));
    const group = singles.slice(k, k + (ligature ? ligature.length - 1 : 1));
    const [first] = group;
    const last = group.at(-1);
    if (first && last) {
      const joined = group.map((single) => single.text).join('');
      parts.push({
        id: ligature?.[0] ?? first.id,
        text: joined,
        start: first.start,
        end: last.end,
        singles: group,
      });
    }
    k += group.length;
  }
  return parts;
}

/** True if the ligature's glyphs are side by side there, without a control such as U+200C between them. */
function joins(ligature: readonly number[], singles: readonly Single[], at: number): boolean {
  for (let k = 1; k < ligature.length; k++) {
    const single = singles[at + k - 1];
    if (!single || single.id !== ligature[k]) return false;
    if (k > 1 && single.start !== singles[at + k - 2]?.end) return false;
  }
  return true;
}

/** Glyphs of a text as they are painted. */
export function glyphsOf(text: string, tables: Tables): readonly Glyph[] {
  const parts = partsOf(text, tables);
  return parts.map(({ id, text: characters }, k) => {
    const next = parts[k + 1];
    const kern = next ? kernOf(tables.metrics, id, next.id) : 0;
    return { id, text: characters, kern, advance: (tables.metrics.advances[id] ?? 0) + kern };
  });
}

/**
 * Every glyph of a text in turn, with the characters it represents and the kerning after it, in font units.
 * Without ligatures and controls it takes a table look-up for each character, and makes no glyphs.
 */
export function walk(
  text: string,
  tables: Tables,
  visit: (id: number, characters: string, kern: number) => void,
): void {
  const { quick, metrics } = tables;
  const { left, right, columns, values } = metrics.kerning;
  for (let k = 0; k < text.length; k++) {
    if ((quick[text.charCodeAt(k)] ?? 0) === 0) {
      for (const glyph of glyphsOf(text, tables)) visit(glyph.id, glyph.text, glyph.kern);
      return;
    }
  }
  for (let k = 0; k < text.length; k++) {
    const id = quick[text.charCodeAt(k)] ?? 0;
    const next = k + 1 < text.length ? (quick[text.charCodeAt(k + 1)] ?? 0) : 0;
    const kern = next === 0 ? 0 : (values[(left[id] ?? 0) * columns + (right[next] ?? 0)] ?? 0);
    visit(id, text.charAt(k), kern);
  }
}

/** The last glyph of a word, kerned with the glyph that follows. */
export function meet(glyph: Glyph, next: Glyph, { metrics }: Tables): Glyph {
  const kern = kernOf(metrics, glyph.id, next.id);
  return kern === glyph.kern ? glyph : { ...glyph, kern, advance: glyph.advance - glyph.kern + kern };
}
