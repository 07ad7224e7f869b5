// What a program gets to know of a workshop: types alone, and no word of how it is laid out.
import type { PaperUse } from '../paper.ts';
import type { Result } from '../problem.ts';
import type { ShownWorkshop } from '../workshop/shown.ts';
import type { NewFile } from '../world/world.ts';

/** A sheet, and how often it is printed. */
export interface SheetFacts {
  /** Its id in the kit, "assessment". */
  readonly sheet: string;
  readonly name: string;
  /** As printed, "S1–S5". */
  readonly label: string;
  readonly file: string;
  readonly pages: number;
  readonly copies: number;
  readonly paper: string;
}

/** What a workshop comes to in one language and brand. */
export interface EditionSummary {
  readonly language: string;
  /** The id of the brand, if there is one. */
  readonly brand?: string;
  /** Sheets of each paper. */
  readonly papers: readonly PaperUse[];
  /** Straight cuts. */
  readonly cuts: number;
  /** Minutes that they take; absent if there is nothing to cut. */
  readonly cutting?: { readonly scissors: number; readonly guillotine: number };
  /** Absent in a kit without minutes. */
  readonly time?: {
    /** Minutes, without breaks. */
    readonly planned: number;
    /** "09:00", if the plan has it. */
    readonly start?: string;
    readonly end?: string;
  };
  /** What to bring, as in the guide. */
  readonly bring: readonly string[];
  readonly sheets: readonly SheetFacts[];
}

/** What check returns. */
export interface CheckedWorkshop {
  readonly title: string;
  readonly participants: number;
  readonly tables: number;
  /** One for each language and brand. */
  readonly editions: readonly EditionSummary[];
}

/** A PDF. */
export interface BuiltPdf {
  /** Below the folder that it is written to: "en/kit.pdf". */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: string;
  readonly brand?: string;
  /** As printed, copies included. */
  readonly pages: number;
  /** "A3" */
  readonly paper: string;
  /** The edge that it is turned over, if it is printed on both sides. */
  readonly flip?: 'long' | 'short';
}

/** What build returns. */
export interface BuiltWorkshop extends CheckedWorkshop {
  readonly files: readonly BuiltPdf[];
  /** Drawings for a cutting plotter, if there are to be some. */
  readonly cutFiles: readonly NewFile[];
}

/** A workshop that is open: to be shown while its files change, and built in the end. */
export interface OpenWorkshop extends ShownWorkshop {
  /** What was laid out last comes to; undefined before the first `update`. */
  readonly facts: () => CheckedWorkshop | undefined;
  /** Loads what makes PDFs ahead of time, so that `build` begins at once. */
  readonly prepareBuild: () => Promise<void>;
  /** Makes the PDFs of the files as they were last read, all or none, and writes them if its world does. */
  readonly build: (pause?: () => Promise<void>) => Promise<Result<BuiltWorkshop>>;
}
