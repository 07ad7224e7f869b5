// The parts of GPOS and GSUB tables that Kitpress reads, in the form decoded by fontkit (OpenType 1.9, chapter 2).

/** A pointer that fontkit has followed: in broken fonts, and in some others, its target is missing. */
export type Pointed<T> = T | null | undefined;

export interface LazyArray<T> {
  readonly length: number;
  get(index: number): T;
  toArray(): T[];
}

export type Coverage =
  | { readonly version: 1; readonly glyphs: readonly number[] }
  | {
      readonly version: 2;
      readonly rangeRecords: readonly { readonly start: number; readonly end: number }[];
    };

export type ClassDef =
  | { readonly version: 1; readonly startGlyph: number; readonly classValueArray: readonly number[] }
  | {
      readonly version: 2;
      readonly classRangeRecord: readonly {
        readonly start: number;
        readonly end: number;
        readonly class: number;
      }[];
    };

interface PairValue {
  readonly value1?: { readonly xAdvance?: number } | undefined;
  readonly value2?: { readonly xAdvance?: number } | undefined;
}

export type PairTable =
  | {
      readonly version: 1;
      readonly coverage: Pointed<Coverage>;
      readonly pairSets: Pointed<
        LazyArray<Pointed<readonly (PairValue & { readonly secondGlyph: number })[]>>
      >;
    }
  | {
      readonly version: 2;
      readonly coverage: Pointed<Coverage>;
      readonly classDef1: Pointed<ClassDef>;
      readonly classDef2: Pointed<ClassDef>;
      readonly classRecords: Pointed<LazyArray<Pointed<LazyArray<PairValue>>>>;
    };

export interface LigatureTable {
  readonly coverage: Pointed<Coverage>;
  readonly ligatureSets: Pointed<
    LazyArray<Pointed<readonly Pointed<{ readonly glyph: number; readonly components: readonly number[] }>[]>>
  >;
}

/** Lookup types 7 in GSUB and 9 in GPOS refer to another subtable at a larger offset. */
export interface Extension<T> {
  readonly lookupType: number;
  readonly extension: Pointed<T>;
}

export interface Lookup {
  readonly lookupType: number;
  readonly subTables: Pointed<readonly unknown[]>;
}

export interface LayoutTable {
  readonly scriptList: Pointed<
    readonly {
      readonly tag: string;
      readonly script: Pointed<{
        readonly defaultLangSys?: Pointed<{ readonly featureIndexes: readonly number[] }>;
      }>;
    }[]
  >;
  readonly featureList: Pointed<
    readonly {
      readonly tag: string;
      readonly feature: Pointed<{ readonly lookupListIndexes: readonly number[] }>;
    }[]
  >;
  readonly lookupList: Pointed<LazyArray<Pointed<Lookup>>>;
}
