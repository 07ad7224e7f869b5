// What of a font's GPOS and GSUB tables we read, in the form fontkit decodes them to (OpenType 1.9, chapter 2).

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

export interface PairValue {
  readonly value1?: { readonly xAdvance?: number } | undefined;
  readonly value2?: { readonly xAdvance?: number } | undefined;
}

export type PairTable =
  | {
      readonly version: 1;
      readonly coverage: Coverage;
      readonly pairSets: LazyArray<readonly (PairValue & { readonly secondGlyph: number })[]>;
    }
  | {
      readonly version: 2;
      readonly coverage: Coverage;
      readonly classDef1: ClassDef;
      readonly classDef2: ClassDef;
      readonly classRecords: LazyArray<LazyArray<PairValue>>;
    };

export interface LigatureTable {
  readonly coverage: Coverage;
  readonly ligatureSets: LazyArray<
    readonly { readonly glyph: number; readonly components: readonly number[] }[]
  >;
}

/** Lookup type 7 in GSUB and 9 in GPOS stand for another subtable further away. */
export interface Extension<T> {
  readonly lookupType: number;
  readonly extension: T;
}

export interface Lookup {
  readonly lookupType: number;
  readonly subTables: readonly unknown[];
}

export interface LayoutTable {
  readonly scriptList: readonly {
    readonly tag: string;
    readonly script: { readonly defaultLangSys?: { readonly featureIndexes: readonly number[] } | null };
  }[];
  readonly featureList: readonly {
    readonly tag: string;
    readonly feature: { readonly lookupListIndexes: readonly number[] };
  }[];
  readonly lookupList: LazyArray<Lookup>;
}
