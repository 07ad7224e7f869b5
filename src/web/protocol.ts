// What the page and its engine say to each other: types alone. The engine is in a worker, or in Node for tests.
import type { PaperUse } from '../paper.ts';
import type { DrawnPage, PageRef, PageText, PlacedProblem, SessionState } from '../workshop/shown.ts';
import type { DroppedFile, LookChoices, NamedPerson, WorkshopChoices } from './choices.ts';

/** What the page may ask. Every answer has its problems; no call throws because of what somebody chose or dropped. */
export interface Engine {
  /** All there is to choose, with the words of a language where there are some. */
  readonly offers: (language: string) => Promise<Offers>;
  /** A list that was dropped, or text that was pasted; `columns` where somebody picked other ones than were found. */
  readonly readList: (list: DroppedFile | string, columns?: PickedColumns) => Promise<ListAnswer>;
  readonly checkLook: (look: LookChoices) => Promise<LookFacts>;
  /**
   * Lays the workshop out and answers with all its pages; undefined if a later call took its place before it began: at most one waits. The
   * page that somebody looks at is drawn first, and handed to `drawn` before the answer.
   */
  readonly update: (choices: WorkshopChoices, look?: PageRef) => Promise<PageState | undefined>;
  /** A page of the last answer; undefined if it is not there any more. */
  readonly draw: (ref: PageRef) => Promise<DrawnPage | undefined>;
  /** Its texts in reading order, for those who do not see it. */
  readonly texts: (ref: PageRef) => Promise<readonly PageText[]>;
  /** The PDFs; none if there is an error. */
  readonly build: (choices: WorkshopChoices) => Promise<BuiltAnswer>;
  /** workshop.yaml, or a zip with brand.yaml and the logo: what `kitpress build` prints the same files of. */
  readonly keep: (choices: WorkshopChoices) => Promise<DroppedFile>;
  /** A plan that was kept, or written by hand: workshop.yaml, with brand.yaml and a logo beside it or all in a zip. */
  readonly open: (files: readonly DroppedFile[]) => Promise<OpenedPlan>;
  /** Ends its worker. */
  readonly close: () => void;
}

/** How it is opened: a page gives the callback, and `openEngine` finds its worker. */
export interface EngineOptions {
  /** The page that is looked at, as soon as it is drawn in an update. */
  readonly drawn?: (page: DrawnPage) => void;
  /** What has gone wrong in the engine itself: a bug, never a file. */
  readonly failed?: (message: string) => void;
}

/** What the page says to the worker: the packs that it has in it, first of all, and then calls. */
export type ToWorker =
  | { readonly packs: Readonly<Record<string, string>> }
  | {
      readonly call: number;
      readonly name: Exclude<keyof Engine, 'close'>;
      readonly given: readonly unknown[];
    };

/** What the worker says: a page that was drawn, or how a call has ended. */
export type FromWorker =
  | { readonly drawn: DrawnPage }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failed: string };

/** The steps of the page, which problems belong to. */
export type StepName = 'workshop' | 'languages' | 'people' | 'day' | 'look' | 'sheets' | 'print' | 'plan';

/** In English, as `kitpress` says it. */
export interface PageProblem extends PlacedProblem {
  readonly step: StepName;
}

export interface Offers {
  /** The default one first. */
  readonly workshops: readonly OfferedKit[];
  readonly papers: readonly OfferedPaper[];
  readonly labels: readonly OfferedLabels[];
  readonly inks: readonly ('full' | 'low' | 'grey')[];
  readonly most: { readonly people: number; readonly tables: number; readonly copies: number };
  readonly usual: { readonly people: number; readonly paper: string };
}

/** A workshop, with words in the language that was asked for, or else in English, or else in that it is written in. */
export interface OfferedKit {
  readonly kit: string;
  readonly title: string;
  readonly subtitle: string;
  /** Of these words: "sv". */
  readonly inLanguage: string;
  /** The one it is written in first. */
  readonly languages: readonly OfferedLanguage[];
  /** The usual one first. Empty if it has no minutes. */
  readonly lengths: readonly { readonly name: string; readonly minutes: number }[];
  readonly themes: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
  readonly sheets: readonly OfferedSheet[];
  /** How many tables suit so many people: [people]; 0 is nobody. */
  readonly tablesFor: readonly number[];
  readonly licence: string;
}

interface OfferedLanguage {
  readonly language: string;
  /** What it calls itself: "svenska". */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether somebody who speaks it has read the edition. */
  readonly reviewed: boolean;
}

export interface OfferedSheet {
  readonly id: string;
  /** As printed: "S", "3B". */
  readonly label: string;
  readonly title: string;
  /** "guide", "cards", "dots" … */
  readonly kind: string;
  /** Names of the lengths that use it. */
  readonly lengths: readonly string[];
}

export interface OfferedPaper {
  /** "a3" */
  readonly paper: string;
  /** "A3" */
  readonly name: string;
  /** mm */
  readonly width: number;
  readonly height: number;
}

export interface OfferedLabels {
  readonly format: string;
  readonly name: string;
  readonly use: 'dots' | 'badges';
  /** mm */
  readonly width: number;
  readonly height: number;
  readonly round: boolean;
  readonly perSheet: number;
  readonly paper: string;
}

/** Which columns hold what, from 0: the names are joined in this order; `table` has who sits where. */
export interface PickedColumns {
  readonly names: readonly number[];
  readonly table?: number;
  /** The line of the headings, or 0 for none; as they were found if nobody says so. */
  readonly headings?: number;
}

/** A list as it was read, so that somebody sees whether it was read as it was meant. */
export interface ListAsRead {
  /** Rows with anything in them, as they stand in the file, `line` being its line or row; at most the first 200. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Of the whole list. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: PickedColumns;
  /** The line of the headings, if there are some. */
  readonly headings?: number;
  readonly people: readonly ListedPerson[];
  /** How many tables the list puts them at; 0 if it does not say. */
  readonly tables: number;
  /** Phrases, in English: "2 empty rows". */
  readonly leftOut: readonly string[];
  readonly assumed: readonly string[];
}

interface ListedPerson extends NamedPerson {
  /** As they will be on the dots. */
  readonly initials: string;
  /** Where it stands in the list. */
  readonly line?: number;
}

export interface ListAnswer {
  /** Also if there are problems, as far as the file could be read as a table. */
  readonly list?: ListAsRead;
  readonly problems: readonly PageProblem[];
}

/** A logo and a colour, each as far as it was given and could be read. */
export interface LookFacts {
  readonly colour?: ColourFacts;
  readonly logo?: LogoFacts;
  readonly logoOnDark?: LogoFacts;
  readonly problems: readonly PageProblem[];
}

export interface ColourFacts {
  /** As printed, "#13294b". */
  readonly hex: string;
  /** Itself, under white words; a mid and a tint that are mixed of it, under dark ones. */
  readonly tones: { readonly colour: string; readonly mid: string; readonly tint: string };
  readonly contrasts: readonly ContrastFact[];
  /** Whether all of them are enough, so that a theme can have it. On the cover every colour can be, under white or dark words. */
  readonly readable: boolean;
  /** If not: a darker one of the same hue for which they are. */
  readonly darker?: string;
}

/** Words in one colour on another one. */
type ToneName = 'white' | 'ink' | 'colour' | 'mid' | 'tint';

export interface ContrastFact {
  readonly text: ToneName;
  readonly on: ToneName;
  readonly textHex: string;
  readonly onHex: string;
  /** WCAG 2.2, rounded down to two digits: 4.49. */
  readonly ratio: number;
  /** 4.5 for text, 3 for large words. */
  readonly least: number;
}

export interface LogoFacts {
  readonly name: string;
  readonly format: 'svg' | 'png' | 'jpeg';
  /** Width by height. */
  readonly proportion: number;
  /** Of its pixels, if it has some. */
  readonly pixels?: { readonly width: number; readonly height: number };
  /** False if it cannot be seen on white paper. */
  readonly onWhite: boolean;
}

/** All pages of the workshop as it was last laid out; while something is wrong, the last good ones (`current` is false). */
export interface PageState extends SessionState {
  /** What it comes to, before anything is built; undefined while something is wrong with what was chosen. */
  readonly summary?: WorkshopSummary;
  readonly problems: readonly PageProblem[];
}

/** A PDF. */
export interface MadeFile {
  /** "kit.pdf", "sv/kit.pdf" */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: string;
  /** As printed, copies included. */
  readonly pages: number;
  readonly paper: string;
  /** If it is printed on both sides: the edge that sheets are turned over. */
  readonly flip?: 'long' | 'short';
}

export interface BuiltAnswer {
  /** Empty if there is an error. */
  readonly files: readonly MadeFile[];
  /** What is downloaded: the file if there is one, or a zip of all; undefined if there is none. */
  readonly download?: DroppedFile;
  readonly summary?: WorkshopSummary;
  readonly problems: readonly PageProblem[];
}

/** What the workshop comes to, for all languages together. */
export interface WorkshopSummary {
  readonly title: string;
  readonly participants: number;
  readonly tables: number;
  /** Sheets of each paper. */
  readonly papers: readonly PaperUse[];
  /** Straight cuts, and the minutes that they take; no minutes if there is nothing to cut. */
  readonly cuts: number;
  readonly cutting?: { readonly scissors: number; readonly guillotine: number };
  /** Minutes of the workshop; undefined if the kit has none. */
  readonly minutes?: number;
  /** "09:00" */
  readonly start?: string;
  readonly end?: string;
  /** What to bring, in the words of the first language. */
  readonly bring: readonly string[];
  readonly sheets: readonly SummedSheet[];
}

interface SummedSheet {
  readonly language: string;
  readonly sheet: string;
  readonly label: string;
  readonly title: string;
  readonly file: string;
  readonly pages: number;
  readonly copies: number;
  readonly paper: string;
}

export interface OpenedPlan {
  /** Undefined if it could not be read. */
  readonly choices?: WorkshopChoices;
  readonly problems: readonly PageProblem[];
}
