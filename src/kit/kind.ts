// What loading a kit needs to know about a kind of sheet; kinds/ lays them out.
import type * as z from 'zod';
import type { Problem } from '../problem.ts';
import type { KeyOrValue, Path } from '../yaml/locate.ts';
import type { FilePlace } from '../yaml/read.ts';
import type { Fields } from './sheet-texts.ts';
import type { SheetStructure, Structure } from './structure.ts';

/** A list that a sheet refers to, and where under the sheet in kit.yaml. */
export interface Reference {
  readonly list: string;
  readonly path: Path;
}

/** The most characters that texts may have in the kit's own language, so that translations still fit. */
export interface Limit {
  readonly most: number;
  /** What it limits, "a card". */
  readonly what: string;
  /** Of the items of a list, or of one of their fields. */
  readonly list?: string;
  readonly field?: string;
  /** Of a text of the sheet, by its key; "*" stands for any id. */
  readonly key?: string;
}

/** What a kind asks of kit.yaml and of an edition. `K` is what its own keys hold. */
export interface KindRules<K = unknown> {
  /** Its own keys under a sheet in kit.yaml. */
  readonly keys: z.ZodRawShape;
  /** Its own texts under a sheet in an edition, besides name, title and instructions. */
  texts(sheet: SheetStructure & K, kit: Structure): z.ZodRawShape;
  /** The lists that it shows, besides that of `each`. */
  lists?(sheet: SheetStructure & K): readonly Reference[];
  /** The list whose items are its rows, if it has rows that dots are put on. */
  rows?(sheet: SheetStructure & K): string | undefined;
  /** What its keys cannot express. Paths are relative to the sheet. */
  check?(
    sheet: SheetStructure & K,
    kit: Structure,
    at: (path: Path, part?: KeyOrValue) => FilePlace,
    kinds: AllKindRules,
  ): readonly Problem[];
  /** Placeholders that the program fills in, by key under the sheet. */
  readonly fields?: Readonly<Record<string, Fields>>;
  limits?(sheet: SheetStructure & K): readonly Limit[];
  /** Only the facilitator reads it: one copy is enough, whatever the number of copies for all sheets. */
  forFacilitator?(sheet: SheetStructure & K): boolean;
  /** Its prints are imposed as pieces, so many as the workshop needs of each; one copy of its pages holds them all. */
  readonly inPieces?: true;
  /** Whether a sheet has blank cards for people's own proposals, of which a plan may ask for more. */
  ownCards?(sheet: SheetStructure & K): boolean;
  /** The list that people choose from on it: of themes, of which only one takes part, there is nothing to choose. */
  chooses?(sheet: SheetStructure & K): string;
  /** The words that ship with its name, title and instructions: an edition needs none of its own. */
  readonly words?: 'sums' | 'badges' | 'tents';
  /** What one print is for, if that is not the sheet's to say. */
  readonly per?: 'table';
  /** Printed only if there are several tables, unless it is asked for. */
  readonly severalTables?: true;
  /** The participants' initials are printed on it, so a legend is needed. */
  readonly hasInitials?: true;
  /** Its pieces have backs, if a plan asks for them. */
  readonly hasBacks?: true;
}

/** The kinds by their names in kit.yaml. */
export type AllKindRules = Readonly<Record<string, KindRules>>;
