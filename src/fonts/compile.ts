// A font file → a compiled face: plain metrics and the program to embed. The only file that uses fontkit.
import { create, type Font } from 'fontkit';
import { hasRightToLeft } from '../direction.ts';
import { isUnspaced } from '../text/breaker.ts';
import type { CompiledFace, Kerning } from '../text/compiled-face.ts';
import { isControl } from '../text/shaping.ts';
import { BrokenFont, fromFontkit, withinBytes } from './broken-font.ts';
import { embeddingIn } from './embedding.ts';
import type { LayoutTable } from './opentype.ts';
import { hasFeature, type Ligature, readKerning, readLigatures } from './pairs.ts';
import { REPERTOIRE } from './repertoire.ts';
import { layoutTables, tablesOf, view } from './sfnt.ts';
import { subset } from './subset.ts';
import { hasPostScriptOutlines, toTrueType } from './true-type.ts';

export interface FontSource {
  /** "atkinson-hyperlegible-next" */
  readonly family: string;
  readonly weight: number;
  /** SPDX: "OFL-1.1". */
  readonly licence: string;
}

export interface Compiled {
  readonly metrics: CompiledFace;
  /** The TrueType program to embed, not compressed. */
  readonly program: Uint8Array;
  /** Layout tables as a font file, if `metrics.shaped`. */
  readonly layout?: Uint8Array;
}

/** A font with more glyphs than this is reduced to the scripts below, so that little of it is loaded, unless its script has no spaces. */
const WHOLE = 1000;

/** The same for a font that places marks, because its layout tables name glyphs by number: larger ones lose their anchors. */
const WHOLE_WITH_MARKS = 8000;

const MAX_CODE = 0x10_ffff;

/** As decoded by fontkit; undefined if the font has no such table. */
const layout = (font: Font, tag: 'GPOS' | 'GSUB'): LayoutTable | undefined =>
  fromFontkit(() => font[tag]) as LayoutTable | undefined;

/** Chinese, Japanese and others: a brand's font has them because its texts need them. */
const isUnspacedCode = (code: number): boolean => isUnspaced(String.fromCodePoint(code));

const inRepertoire = (code: number): boolean =>
  REPERTOIRE.some(([first, last]) => code >= first && code <= last);

/**
 * Compiles a static font; PostScript outlines become TrueType's. Throws BrokenFont with the reason if it cannot or must not be
 * embedded in a PDF.
 */
export function compileFace(bytes: Uint8Array, source: FontSource): Compiled {
  const given = fromFontkit(() => create(bytes));
  const { glyf, 'CFF ': cff, GDEF, fvar } = fromFontkit(() => given.directory.tables);
  if (!(glyf || cff) || fvar) throw new BrokenFont('not a static font');
  const embedding = withinBytes(() => embeddingIn(view(tablesOf(bytes).get('OS/2') ?? new Uint8Array())));
  if (embedding.level === 'restricted' || embedding.bitmapOnly)
    throw new BrokenFont('its licence bits forbid embedding');
  const { characters, glyphs } = fromFontkit(() => ({
    characters: given.characterSet,
    glyphs: given.numGlyphs,
  }));
  if (characters.some((code) => code > MAX_CODE))
    throw new BrokenFont('characters that Unicode does not have');
  // Shaping selects glyphs that no character maps to, by the original glyph ids.
  const rtl = characters.some((code) => hasRightToLeft(String.fromCodePoint(code)) && !isControl(code));
  // GDEF says which glyphs are marks.
  const anchored = GDEF && glyphs <= WHOLE_WITH_MARKS && hasFeature(layout(given, 'GPOS'), 'mark');
  const shaped = rtl || Boolean(anchored);
  const whole = glyphs <= WHOLE || embedding.noSubsetting || shaped || characters.some(isUnspacedCode);
  const codes = [...new Set(characters)].filter((code) => code >= 0x20 && (whole || inRepertoire(code)));
  codes.sort((a, b) => a - b);
  const kept = whole ? undefined : neededGlyphs(given, codes);
  const ligatures = kept?.ligatures ?? readLigatures(layout(given, 'GSUB'));
  const outlined = hasPostScriptOutlines(bytes) ? toTrueType(bytes, kept?.glyphs) : bytes;
  const cut = subset(outlined, kept?.glyphs);
  return {
    metrics: { ...metricsOf(given, source, { codes, glyphs: cut.glyphs, ligatures }), embedding, shaped },
    program: cut.program,
    ...(shaped && { layout: layoutTables(outlined) }),
  };
}

const glyphOf = (font: Font, code: number): number => fromFontkit(() => font.glyphForCodePoint(code).id);

interface Needed {
  readonly glyphs: ReadonlySet<number>;
  readonly ligatures: readonly Ligature[];
}

/** Whether what compileFace threw is a fault of the font. Asked here, because a bundle apart has a class of its own. */
export const isBrokenFont = (cause: unknown): boolean => cause instanceof BrokenFont;

/** The glyphs of the characters and their ligatures. */
function neededGlyphs(font: Font, codes: readonly number[]): Needed {
  const letters = new Set(codes.map((code) => glyphOf(font, code)));
  const ligatures = readLigatures(layout(font, 'GSUB')).filter(([, ...parts]) =>
    parts.every((part) => letters.has(part)),
  );
  return { glyphs: new Set([0, ...letters, ...ligatures.map(([id]) => id)]), ligatures };
}

/** What stays of a font: its characters and ligatures by old glyph ids, and its glyphs by new ones. */
interface Kept {
  readonly codes: readonly number[];
  readonly glyphs: readonly number[];
  readonly ligatures: readonly Ligature[];
}

function metricsOf(
  font: Font,
  source: FontSource,
  { codes, glyphs, ligatures }: Kept,
): Omit<CompiledFace, 'embedding' | 'shaped'> {
  const renumbered = new Map(glyphs.map((old, id) => [old, id]));
  const id = (old: number): number => renumbered.get(old) ?? 0;
  const painted = [...new Set([...codes.map((code) => glyphOf(font, code)), ...ligatures.map(([g]) => g)])];
  const { weight, panose, ...facts } = fromFontkit(() => factsOf(font));
  return {
    key: `${source.family}-${source.weight}`,
    ...facts,
    stemV: stemOf(weight, facts.unitsPerEm),
    serif: isSerif(panose),
    licence: { id: source.licence, ...fromFontkit(() => licenceIn(font)) },
    characters: runsOf(codes.map((code) => [code, id(glyphOf(font, code))])),
    advances: glyphs.map((old) => fromFontkit(() => font.getGlyph(old).advanceWidth)),
    kerning: renumber(
      readKerning(
        layout(font, 'GPOS'),
        painted.sort((a, b) => a - b),
      ),
      glyphs,
    ),
    ligatures: ligatures.map((ligature) => ligature.map(id)),
  };
}

/** As OS/2 says, from version 2 on; otherwise the top of a letter that is flat there, or an estimate for other scripts than Latin. */
function heightOf(font: Font, said: number | undefined, letters: string): number {
  if (said !== undefined && said > 0) return said;
  const tops = Array.from(letters, (letter) => letter.charCodeAt(0))
    .filter((code) => font.hasGlyphForCodePoint(code))
    .map((code) => font.glyphForCodePoint(code).bbox.maxY);
  return tops.find((top) => top > 0 && Number.isFinite(top)) ?? Math.round(font.ascent / 2);
}

/** The data fontkit reads from the tables for all glyphs. */
const factsOf = (font: Font) => ({
  postScriptName: font.postscriptName,
  unitsPerEm: font.unitsPerEm,
  ascent: font.ascent,
  descent: font.descent,
  capHeight: heightOf(font, font.capHeight, 'HEIZ'),
  xHeight: heightOf(font, font.xHeight, 'xzv'),
  italicAngle: font.italicAngle,
  weight: font['OS/2'].usWeightClass,
  panose: [...font['OS/2'].panose],
  bbox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY] as const,
});

const licenceIn = (font: Font) => ({ copyright: font.copyright ?? '', text: font.getName('license') ?? '' });

/** Code points and their glyphs as triples: first code, first glyph, and the number that are consecutive in both. */
function runsOf(pairs: readonly (readonly [number, number])[]): readonly number[] {
  const runs: [number, number, number][] = [];
  for (const [code, glyph] of pairs) {
    const last = runs.at(-1);
    if (last && code === last[0] + last[2] && glyph === last[1] + last[2]) last[2]++;
    else runs.push([code, glyph, 1]);
  }
  return runs.flat();
}

const renumber = (kerning: Kerning, glyphs: readonly number[]): Kerning => ({
  ...kerning,
  left: glyphs.map((old) => kerning.left[old] ?? 0),
  right: glyphs.map((old) => kerning.right[old] ?? 0),
});

/** PDF requires a stem width, which TrueType fonts do not contain. The usual estimate, in font units. */
const stemOf = (weight: number, unitsPerEm: number): number =>
  Math.round(((50 + (weight / 65) ** 2) * unitsPerEm) / 1000);

/** PANOSE: text and display faces with a serif style from cove to triangle. */
function isSerif([kind = 0, style = 0]: readonly number[]): boolean {
  return kind === 2 && style >= 2 && style <= 10;
}
