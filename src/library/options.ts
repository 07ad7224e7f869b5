// What a program says of a workshop: types alone, which go into the package as they are.

type OneOrMore<T> = T | readonly T[];

/**
 * What is to be printed; everything is optional. What is not given is taken from the plan, workshop.yaml in the current folder, or is as
 * `kitpress build` has it. docs/command-line.md explains each one under the flag of the same name.
 */
export interface WorkshopOptions {
  /** A kit by name, or a folder with a kit.yaml: "./my-kit". */
  readonly kit?: string;
  /** The plan of the workshop. */
  readonly plan?: string;
  /** Languages of the sheets: "sv". */
  readonly lang?: OneOrMore<string>;
  /** How many, or a file with their names. */
  readonly participants?: number | string;
  readonly tables?: number;
  /** "09:00" */
  readonly start?: string;
  readonly end?: string;
  readonly breaks?: number;
  /** One of the lengths of the kit. */
  readonly length?: string;
  /** Only these themes, by number or id. */
  readonly only?: OneOrMore<string | number>;
  /** How many themes are worked on in depth, or which. */
  readonly deep?: number | readonly (string | number)[];
  /** Only these sheets. */
  readonly sheets?: OneOrMore<string>;
  /** Of all sheets, as the kit suggests, or by the ids of sheets. */
  readonly copies?: number | 'suggested' | Readonly<Record<string, number>>;
  /** "a4", "letter", "320x450" … */
  readonly paper?: string;
  readonly boards?: string;
  /** mm */
  readonly margin?: number;
  readonly tiles?: 'fewest' | 'full-size';
  readonly labels?: string;
  readonly badges?: string;
  readonly ink?: 'full' | 'low' | 'grey';
  readonly cutLines?: boolean | 'marks';
  /** Cards with backs: a pattern, or the ids of decks. */
  readonly backs?: boolean | 'pattern' | 'ids';
  /** Files for a print shop, for its press (coated, uncoated, or an ICC file), with marks at the corners. */
  readonly for?: 'shop';
  readonly profile?: string;
  readonly marks?: boolean;
  readonly split?: boolean;
  readonly draft?: boolean;
  /** The brand.yaml of an organisation, or of several. */
  readonly brand?: OneOrMore<string>;
  /** The folder that is written to; default "out". */
  readonly out?: string;
}
