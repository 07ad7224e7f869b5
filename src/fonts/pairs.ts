// Reads kerning and ligatures from a font's GPOS and GSUB tables, for compile.ts.

import type { Kerning } from '../text/compiled-face.ts';
import { BrokenFont, fromFontkit, pointedTo } from './broken-font.ts';
import type {
  ClassDef,
  Coverage,
  Extension,
  LayoutTable,
  LazyArray,
  LigatureTable,
  Lookup,
  PairTable,
  Pointed,
} from './opentype.ts';

/** Glyph ids: the ligature first, then the glyphs it is made of. */
export type Ligature = readonly [ligature: number, first: number, ...rest: number[]];

const SCRIPTS = ['latn', 'grek', 'cyrl', 'DFLT'];

/** Indices of the lookups of a feature in the supported scripts, in the order they are applied. */
function lookupsOf(table: LayoutTable, feature: string): readonly Lookup[] {
  const indices = new Set<number>();
  for (const { tag, script } of pointedTo(table.scriptList)) {
    if (!SCRIPTS.includes(tag)) continue;
    for (const index of pointedTo(script).defaultLangSys?.featureIndexes ?? []) {
      const record = pointedTo(table.featureList)[index];
      if (record?.tag === feature)
        for (const lookup of pointedTo(record.feature).lookupListIndexes) indices.add(lookup);
    }
  }
  return [...indices].sort((a, b) => a - b).map((index) => itemOf(table.lookupList, index));
}

/** True if a supported script has the feature. */
export const hasFeature = (table: LayoutTable | undefined, feature: string): boolean =>
  table !== undefined && lookupsOf(table, feature).length > 0;

/** fontkit decodes an item on access. */
const itemOf = <T>(list: Pointed<LazyArray<Pointed<T>>>, index: number): T =>
  pointedTo(fromFontkit(() => pointedTo(list).get(index)));

const itemsOf = <T>(list: Pointed<LazyArray<T>>): readonly T[] =>
  fromFontkit(() => pointedTo(list).toArray());

/** Subtables of the given type, direct or through an extension. */
function subtables<T>(lookup: Lookup, type: number, extension: number): readonly T[] {
  const tables = pointedTo(lookup.subTables);
  if (lookup.lookupType === type) return (tables as readonly Pointed<T>[]).map(pointedTo);
  if (lookup.lookupType !== extension) return [];
  return (tables as readonly Pointed<Extension<T>>[])
    .map(pointedTo)
    .flatMap((sub) => (sub.lookupType === type ? [pointedTo(sub.extension)] : []));
}

/** More pairs of classes than any real font has; a font with more is printed without kerning. */
const MAX_PAIRS = 8_000_000;

/** The most glyphs a font can have; a damaged one may claim billions. */
const MAX_GLYPHS = 0x1_0000;

interface Range {
  readonly start: number;
  readonly end: number;
}

const withinBounds = <T extends Range>(ranges: readonly T[]): readonly T[] => {
  const glyphs = ranges.reduce((sum, { start, end }) => sum + Math.max(0, end - start + 1), 0);
  if (glyphs > MAX_GLYPHS) throw new BrokenFont('more glyphs than a font can have');
  return ranges;
};

function covered(pointer: Pointed<Coverage>): readonly number[] {
  const coverage = pointedTo(pointer);
  return coverage.version === 1
    ? coverage.glyphs
    : withinBounds(coverage.rangeRecords).flatMap(({ start, end }) =>
        Array.from({ length: Math.max(0, end - start + 1) }, (_, k) => start + k),
      );
}

function classes(pointer: Pointed<ClassDef>): ReadonlyMap<number, number> {
  const def = pointedTo(pointer);
  const byGlyph = new Map<number, number>();
  if (def.version === 1)
    for (const [k, value] of def.classValueArray.entries()) byGlyph.set(def.startGlyph + k, value);
  else
    for (const range of withinBounds(def.classRangeRecord))
      for (let glyph = range.start; glyph <= range.end; glyph++) byGlyph.set(glyph, range.class);
  return byGlyph;
}

/** One subtable: the kerning of a pair; undefined if it does not cover the pair, so that the next subtable applies. */
interface PairRule {
  readonly value: (left: number, right: number) => number | undefined;
  /** Glyphs of the same class have the same kerning in this subtable, on their left or right side. */
  readonly leftClass: (glyph: number) => number;
  readonly rightClass: (glyph: number) => number;
}

function pairRule(table: PairTable): PairRule {
  const order = new Map(covered(table.coverage).map((glyph, index) => [glyph, index]));
  if (table.version === 1) {
    const sets = itemsOf(table.pairSets).map(
      (set) => new Map(pointedTo(set).map((pair) => [pair.secondGlyph, pair.value1?.xAdvance ?? 0])),
    );
    const seconds = new Set(sets.flatMap((set) => [...set.keys()]));
    return {
      value: (left, right) => sets[order.get(left) ?? -1]?.get(right),
      leftClass: (glyph) => order.get(glyph) ?? -1,
      rightClass: (glyph) => (seconds.has(glyph) ? glyph : -1),
    };
  }
  const first = classes(table.classDef1);
  const second = classes(table.classDef2);
  const rows = pointedTo(table.classRecords);
  const cells = rows.length * (rows.length > 0 ? itemOf(rows, 0).length : 0);
  if (cells > MAX_PAIRS) throw new BrokenFont('more kerning than a font can have');
  const values = itemsOf(rows).map((row) => itemsOf(row).map((pair) => pair.value1?.xAdvance ?? 0));
  return {
    value: (left, right) =>
      order.has(left) ? (values[first.get(left) ?? 0]?.[second.get(right) ?? 0] ?? 0) : undefined,
    leftClass: (glyph) => (order.has(glyph) ? (first.get(glyph) ?? 0) : -1),
    rightClass: (glyph) => second.get(glyph) ?? 0,
  };
}

/** Kerning between the given glyphs. Within a lookup, the first subtable that covers a pair applies; the values of lookups are added. */
export function readKerning(gpos: LayoutTable | undefined, glyphs: readonly number[]): Kerning {
  const lookups = gpos
    ? lookupsOf(gpos, 'kern').map((lookup) => subtables<PairTable>(lookup, 2, 9).map(pairRule))
    : [];
  const value = (left: number, right: number): number => {
    let sum = 0;
    for (const rules of lookups) {
      for (const rule of rules) {
        const kern = rule.value(left, right);
        if (kern === undefined) continue;
        sum += kern;
        break;
      }
    }
    return sum;
  };
  const rules = lookups.flat();
  const lefts = classesOf(glyphs, (glyph) => rules.map(({ leftClass }) => leftClass(glyph)).join());
  const rights = classesOf(glyphs, (glyph) => rules.map(({ rightClass }) => rightClass(glyph)).join());
  if (lefts.firsts.length * rights.firsts.length > MAX_PAIRS) return readKerning(undefined, glyphs);
  return mergeClasses(lefts, rights, value);
}

/** Glyphs by class: the first of each class, and the class of every glyph. */
interface GlyphClasses {
  readonly firsts: readonly number[];
  readonly of: ReadonlyMap<number, number>;
}

function classesOf(glyphs: readonly number[], classOf: (glyph: number) => string): GlyphClasses {
  const places = new Map<string, number>();
  const firsts: number[] = [];
  const of = new Map<number, number>();
  for (const glyph of glyphs) {
    const key = classOf(glyph);
    const place = places.get(key) ?? firsts.length;
    if (place === firsts.length) firsts.push(glyph);
    places.set(key, place);
    of.set(glyph, place);
  }
  return { firsts, of };
}

/** Merges classes with equal rows or columns: a few dozen classes instead of hundreds of glyphs. */
function mergeClasses(
  lefts: GlyphClasses,
  rights: GlyphClasses,
  value: (left: number, right: number) => number,
): Kerning {
  const full = lefts.firsts.map((left) => rights.firsts.map((right) => value(left, right)));
  const rows = merge(full);
  const across = rights.firsts.map((_, column) => rows.kept.map((row) => full[row]?.[column] ?? 0));
  const columns = merge(across);
  const values = rows.kept.flatMap((row) => columns.kept.map((column) => full[row]?.[column] ?? 0));
  const size = Math.max(-1, ...lefts.of.keys()) + 1;
  const spread = (byClass: readonly number[], { of }: GlyphClasses): number[] => {
    const byGlyph = new Array<number>(size).fill(0);
    for (const [glyph, place] of of) byGlyph[glyph] = (byClass[place] ?? 0) + 1;
    return byGlyph;
  };
  const width = columns.kept.length + 1;
  // Class 0 is for glyphs outside the repertoire: a leading row and column of zeros.
  const padded = [
    ...new Array<number>(width).fill(0),
    ...chunk(values, width - 1).flatMap((row) => [0, ...row]),
  ];
  return {
    left: spread(rows.of, lefts),
    right: spread(columns.of, rights),
    columns: width,
    values: padded,
  };
}

function chunk(values: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: values.length / size }, (_, k) => values.slice(k * size, (k + 1) * size));
}

function merge(rows: readonly (readonly number[])[]): {
  readonly of: readonly number[];
  readonly kept: readonly number[];
} {
  const seen = new Map<string, number>();
  const kept: number[] = [];
  const of = rows.map((row, index) => {
    const key = row.join();
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, kept.length);
    kept.push(index);
    return kept.length - 1;
  });
  return { of, kept };
}

/** The standard ligatures; longer ones come before their prefixes. */
export function readLigatures(gsub: LayoutTable | undefined): readonly Ligature[] {
  if (!gsub) return [];
  return lookupsOf(gsub, 'liga')
    .flatMap((lookup) => subtables<LigatureTable>(lookup, 4, 7))
    .flatMap((table) =>
      covered(table.coverage).flatMap((first, index) =>
        itemOf(table.ligatureSets, index)
          .map(pointedTo)
          .map(({ glyph, components }): Ligature => [glyph, first, ...components]),
      ),
    )
    .sort((a, b) => b.length - a.length);
}
