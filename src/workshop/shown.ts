// What a workshop shows while it is open: types alone, which pages in a browser and programs share.
import type { Direction } from '../direction.ts';
import type { Cut } from '../geometry.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world/world.ts';

/** One page of one sheet: `issue` counts editions and brands from 0, `page` those of the sheet. */
export interface PageRef {
  readonly issue: number;
  readonly sheet: string;
  readonly page: number;
}

export interface PageFacts {
  /** Another number when the page has changed. */
  readonly version: number;
  /** As printed: "S3". */
  readonly label: string;
  readonly title: string;
  /** mm */
  readonly width: number;
  readonly height: number;
  readonly cuts: readonly Cut[];
}

export interface ShownSheet {
  readonly sheet: string;
  readonly name: string;
  readonly label: string;
  readonly copies: number;
  readonly paper: string;
  readonly pages: readonly PageFacts[];
}

export interface IssueFacts {
  readonly language: string;
  /** Of the edition: "Svenska". */
  readonly name: string;
  readonly brand?: string;
  readonly direction: Direction;
  /** The columns that sheets are laid out in, mm. */
  readonly grid: { readonly margin: number; readonly gutter: number; readonly columns: number };
  readonly sheets: readonly ShownSheet[];
}

export interface PlacedProblem extends Problem {
  readonly page?: PageRef;
}

export interface SessionState {
  readonly title: string;
  readonly participants: number;
  readonly sourceLanguage: string;
  readonly issues: readonly IssueFacts[];
  /** With their lines, and the first page on which their text is printed. */
  readonly problems: readonly PlacedProblem[];
  /** False while the files cannot be read: the sheets are the last good ones. */
  readonly current: boolean;
}

export interface DrawnPage extends PageRef {
  readonly version: number;
  readonly svg: string;
  /** mm */
  readonly width: number;
  readonly height: number;
}

export interface UpdateOptions {
  /** The page that somebody looks at: it comes first. By default the first of all. */
  readonly look?: PageRef | undefined;
  /** Called with that page as soon as it is drawn, if it has changed. */
  readonly first?: (drawn: DrawnPage) => void;
  /** Between two long steps. */
  readonly pause?: () => Promise<void>;
}

/** A text of a page, or what a figure shows. */
export interface PageText {
  readonly words: string;
  readonly lang: string;
  /** What it is to a screen reader; "artifact" is not read aloud. */
  readonly role: string;
  /** Of headings. */
  readonly level?: number;
  readonly file?: string;
  readonly key?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A workshop that is shown, and follows its files. */
export interface ShownWorkshop {
  /** What it reads, each file once until it is forgotten: for building the same workshop. */
  readonly world: World;
  /** A file has changed, at an absolute path; true if the workshop depends on it. */
  readonly forget: (path: string) => boolean;
  /** The folders that it depends on, absolute. */
  readonly folders: () => ReadonlySet<string>;
  readonly update: (options?: UpdateOptions) => Promise<SessionState>;
  /** Adds the edition that the kit is written in from the next update on; false if it is there. */
  readonly withSource: () => boolean;
  readonly draw: (ref: PageRef) => DrawnPage | undefined;
  /** The texts of a page with their lines. */
  readonly texts: (ref: PageRef) => Promise<readonly PageText[]>;
}
