// A kit as the sheets use it: structure and the texts of one edition, joined and numbered.
import type { OnLabels } from '../labels.ts';
import type { Text, TextPlace, Texts } from '../text.ts';
import type { CommonTexts } from './sheet-texts.ts';
import type { Sign } from './structure.ts';
import type { Words } from './words.ts';

/** A text that is missing or stale, and where it is or should be. */
export interface FallbackPlace {
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly why: 'missing' | 'stale';
}

export interface Edition {
  readonly language: string;
  readonly name: string;
  /** "none" until a native speaker has read it. */
  readonly review: string;
}

/** An item of a list: a theme, a question, an action. Items that belong to it are under it, by their list. */
export interface ListItem {
  readonly id: string;
  /** Position among those with the same parent, from 0, whatever the plan leaves out. */
  readonly index: number;
  /** As printed: "3", "3.4", "3B", "3B-4". */
  readonly code: string;
  /** The text itself; of an item with several fields, its name or else the first of them. */
  readonly text: Text;
  /** The fields of an item that has several. */
  readonly fields: Readonly<Record<string, Text>>;
  /** Full addresses; the first one is printed as a QR code. */
  readonly links: readonly string[];
  /** Index of the theme that it is, or belongs to. */
  readonly theme?: number;
  readonly items: Readonly<Record<string, readonly ListItem[]>>;
}

/** A list of the kit. If it has a parent list, its items are under those of that. */
export interface List {
  /** Id of the parent list. */
  readonly of?: string;
  /** Its items have addresses. */
  readonly links?: true;
  readonly items: readonly ListItem[];
}

/** What to do, to say and to watch for in a step. */
export interface StepLines {
  readonly do: readonly Text[];
  readonly say: readonly Text[];
  readonly watch: readonly Text[];
}

export interface Step extends StepLines {
  readonly id: string;
  readonly minutes?: number;
  /** Index of the theme that lends its colour to the step's sheets. */
  readonly theme?: number;
  /** Minutes added once if there are several tables, and for each table after the first. */
  readonly tables?: number;
  readonly perTable?: number;
  /** Id of a list: the step is done once for each item of it. */
  readonly each?: string;
  readonly label: Text;
  /** The word for a step and its number, if it has no label of its own. */
  readonly counted?: Text;
  readonly isBreak?: true;
  readonly name: Text;
  /** What is added if there are several tables. */
  readonly several?: Partial<StepLines>;
}

/** What a length of the workshop changes; a step without minutes is left out of it. */
export interface Length {
  readonly minutes: number;
  readonly steps: Readonly<Record<string, Partial<Step>>>;
  readonly sheets: Readonly<Record<string, TextsAtLength>>;
}

/** The texts of a sheet that a length replaces. */
export interface TextsAtLength {
  readonly name?: Text;
  readonly title?: Text;
  readonly instructions?: readonly Text[];
}

/** What the facilitator reads before and after. */
export interface Guidance {
  readonly intro: readonly Text[];
  readonly bring: readonly Text[];
  readonly after: readonly Text[];
  readonly about: readonly Text[];
}

interface Instruction {
  readonly sign: Sign;
  readonly text: Text;
}

/** One sheet of the kit. Also has the keys that only its kind has in kit.yaml; the kind reads them and knows its texts. */
export interface Sheet<T extends CommonTexts = CommonTexts> {
  /** Only the facilitator reads it. */
  readonly forFacilitator?: true;
  /** Themes are chosen on it: without several that take part it is not needed. */
  readonly choosesThemes?: true;
  /** The participants' initials are printed on it, so a legend is needed. */
  readonly hasInitials?: true;
  /** Its pieces have backs, if a plan asks for them. */
  readonly hasBacks?: true;
  /** Printed only if there are several tables, unless it is asked for. */
  readonly severalTables?: true;
  /** Name of a registered kind. */
  readonly kind: string;
  readonly id: string;
  /** Where it is in kit.yaml. */
  readonly from?: TextPlace;
  readonly code: string;
  readonly step?: Step;
  /** Those of its step's that it takes, if it takes only some. */
  readonly minutes?: number;
  /** Id of a list: there is one sheet for each item of it, whose number follows the sheet's code. */
  readonly each?: string;
  /** Index of the theme that lends it a colour. */
  readonly theme?: number;
  /** What one print is for; default: the room. */
  readonly per?: 'room' | 'table' | 'person' | 'pack';
  /** Prints for a unit of `per`: a number, or a list with one for each item. */
  readonly copies?: number | string;
  /** Its prints are imposed as pieces: one copy holds them all. */
  readonly inPieces?: true;
  /** With blank cards for people's own proposals, of which a plan may ask for more. */
  readonly ownCards?: true;
  /** People that one print serves, of a sheet for the room; of a guide, its reader. */
  readonly for?: number | string;
  /** It is kept ready until its step begins. */
  readonly later?: true | undefined;
  /** Id of the list whose items are its rows, if it has rows that dots are put on. */
  readonly rows?: string;
  /** Its paper; default: that of its kind. */
  readonly format?: 'A3' | 'A4';
  readonly instructions: readonly Instruction[];
  /** Ids of the sheets to go to from here; by default those of the next step. */
  readonly next?: readonly string[] | undefined;
  /** Of a sheet of the last step of a round: those that the next round begins with. */
  readonly again?: readonly string[];
  readonly suggestedCopies: number;
  readonly texts: T;
}

export interface Kit {
  readonly id: string;
  readonly version: string;
  readonly licence: string;
  /** Absolute folder that contains kit.yaml. */
  readonly folder: string;
  readonly edition: Edition;
  readonly title: Text;
  readonly subtitle: Text;
  readonly source: Text;
  /** The same for the foot of small sheets. */
  readonly sourceShort?: Text;
  /** What every kit says. */
  readonly words: Texts<Words>;
  /** Of a workshop that leaves out steps, because none of their sheets is printed: all steps of its length. */
  readonly everyStep?: readonly Step[];
  /** By name; the first is the usual one. None: every step and sheet is used. */
  readonly lengths: Readonly<Record<string, Length>>;
  /** How many people it is made for. */
  readonly people?: { readonly most: number };
  /** People at a table. */
  readonly tables?: { readonly least: number; readonly best: number; readonly most: number };
  readonly guidance: Guidance;
  /** By id, in the order of kit.yaml. */
  readonly lists: Readonly<Record<string, List>>;
  /** Id of the list whose items own a colour, a number and a symbol. */
  readonly themes?: string;
  readonly steps: readonly Step[];
  /** In order of use. */
  readonly sheets: readonly Sheet[];
  /** In a draft: the places that have a fallback text. */
  readonly fallbacks?: readonly FallbackPlace[];
  /** What this workshop has on labels, and does not cut out. */
  readonly onLabels?: readonly OnLabels[];
  /** Id of the brand that replaces some of the edition's texts. */
  readonly alteredBy?: string;
}
