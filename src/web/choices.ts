// What somebody has chosen on the page, as data that a browser can keep and send.

/** A file as it was dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Somebody who comes; `table` is the number of the table, if the list says who sits where. */
export interface NamedPerson {
  readonly name: string;
  readonly table?: number;
}

/** Who comes: how many, or their names. */
export type People = { readonly count: number } | { readonly names: readonly NamedPerson[] };

/** The logo and colour of an organisation. */
export interface LookChoices {
  /** SVG, PNG or JPEG; one for white paper, and one for dark grounds, such as a cover in a dark colour. */
  readonly logo?: DroppedFile;
  readonly logoOnDark?: DroppedFile;
  /** As people write it: "#13294b", "rgb(19 41 75)", "cmyk(100 80 20 40)". */
  readonly colour?: string;
  /** Where the colour is: on the cover of the guide alone, or on the sheets of the first theme as well. Default: cover. */
  readonly colourOn?: 'cover' | 'theme';
}

/**
 * Everything that is chosen on the page. An absent key is as the workshop has it; `kit` and `languages` are always there. What is wrong in
 * it, such as a date, becomes a problem of the same words as in a plan file.
 */
export interface WorkshopChoices {
  /** The name of the kit: "innovation-declaration". */
  readonly kit: string;
  /** Of the sheets, at least one. */
  readonly languages: readonly string[];
  readonly people: People;
  readonly title?: string;
  /** One of the kit's lengths, by name. */
  readonly length?: string;
  /** Ids of the themes that take part, if not all do. */
  readonly only?: readonly string[];
  /** How many themes are worked on in depth, or which. */
  readonly deep?: number | readonly string[];
  readonly tables?: number;
  /** "2026-03-12", or any words. */
  readonly date?: string;
  /** "09:00" */
  readonly start?: string;
  readonly end?: string;
  /** How many breaks. */
  readonly breaks?: number;
  /** At the foot of the sheets; the name of the logo's owner. A logo or a colour needs it. */
  readonly organisation?: string;
  readonly look?: LookChoices;
  /** Ids of the sheets to print, if not all are. */
  readonly sheets?: readonly string[];
  /** Copies by the id of the sheet; all others are printed as often as the workshop needs. */
  readonly copies?: Readonly<Record<string, number>>;
  /** Names of papers: what is in the printer, and how large a finished board is. */
  readonly paper?: string;
  readonly boards?: string;
  readonly ink?: 'full' | 'low' | 'grey';
  /** Names of formats of labels, for the dots and for name badges; "cards" are badges to cut out. */
  readonly labels?: string;
  readonly badges?: string;
  readonly backs?: 'pattern' | 'ids';
  readonly cutLines?: 'lines' | 'marks';
  /** What an opened plan or brand has besides: keys that the page does not show, kept as they were. */
  readonly more?: MoreChoices;
}

/** Keys of an opened plan and brand that the page has no field for, as data of YAML, with the files that they name. */
interface MoreChoices {
  readonly plan: Readonly<Record<string, unknown>>;
  readonly brand: Readonly<Record<string, unknown>>;
  readonly files: readonly DroppedFile[];
}
