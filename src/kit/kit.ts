// A kit as the sheets use it: structure and the texts of one edition, joined and numbered.
import type { Text, Texts } from '../text.ts';
import type { GuideFile, InstructionSign, KindTraits, WorkshopFile } from './schema.ts';
import type { CommonTexts } from './sheet-texts.ts';

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

export interface Challenge {
  /** "4.2" */
  readonly code: string;
  readonly text: Text;
}

export interface Action {
  /** "3B-4" */
  readonly code: string;
  readonly text: Text;
}

export interface Resource {
  readonly name: Text;
  readonly text: Text;
  /** Full addresses; the first one is printed as a QR code. */
  readonly links: readonly string[];
}

export interface Deck {
  /** "B" */
  readonly id: string;
  /** "3B" */
  readonly code: string;
  /** The assessment question that the deck belongs to. */
  readonly question: Text;
  readonly title: Text;
  readonly actions: readonly Action[];
  /** "3B-0" */
  readonly ownCode: string;
  readonly case?: Resource;
  readonly tool?: Resource;
}

export interface Principle {
  readonly id: string;
  /** Position in the kit from 0. Selects colour and symbol in the template, whatever the plan leaves out. */
  readonly index: number;
  /** The id, as printed in the tile. */
  readonly code: string;
  readonly name: Text;
  readonly why: readonly Text[];
  readonly dimensions: readonly Text[];
  readonly challenges: readonly Challenge[];
  readonly decks: readonly Deck[];
}

export interface Step {
  readonly id: string;
  readonly minutes?: number;
  readonly repeat?: 'principle';
  readonly label: Text;
  readonly name: Text;
}

interface Instruction {
  readonly sign: InstructionSign;
  readonly text: Text;
}

/** One sheet of the kit. Also has the keys that only its kind has in kit.yaml; the kind reads them and knows its texts. */
export interface Sheet<T extends CommonTexts = CommonTexts> extends KindTraits {
  /** Name of a registered kind. */
  readonly kind: string;
  readonly id: string;
  readonly code: string;
  readonly step?: Step;
  readonly instructions: readonly Instruction[];
  /** Ids of the sheets to go to from here. */
  readonly next: readonly string[];
  readonly suggestedCopies: number;
  readonly texts: T;
}

interface Level {
  readonly id: string;
  readonly name: Text;
  readonly note: Text;
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
  readonly labels: Texts<WorkshopFile['labels']>;
  readonly purposes: readonly Text[];
  readonly levels: readonly Level[];
  readonly reflections: readonly Text[];
  readonly steps: readonly Step[];
  /** In order of use. */
  readonly sheets: readonly Sheet[];
  readonly principles: readonly Principle[];
  readonly guide?: Texts<GuideFile>;
  /** In a draft: the places that have a fallback text. */
  readonly fallbacks?: readonly FallbackPlace[];
  /** Id of the brand that replaces some of the edition's texts. */
  readonly alteredBy?: string;
}
