// What an organisation lays over a template and a kit, resolved and checked: who it is, its logos and its own words.

import type { Picture } from '../picture.ts';
import type { Text, TextPlace } from '../text.ts';

/** A logo ready to stand on a sheet. */
export interface Logo {
  readonly picture: Picture;
  /** Its file as people know it, for problems. */
  readonly file: string;
  /** Where the brand names it. */
  readonly from?: TextPlace;
  /** Clear space around it, as a share of its height. */
  readonly clear: number;
  /** mm: never printed narrower than this; 0 where the brand does not say. */
  readonly least: number;
}

/** An organisation that hosts the workshop; several may stand side by side. */
export interface Host {
  readonly name: string;
  /** Where its name stands. */
  readonly from?: TextPlace;
  /** On white. */
  readonly main?: Logo;
  /** On a dark ground. */
  readonly onDark?: Logo;
  /** The sign alone, where there is little room. */
  readonly mark?: Logo;
}

/** What a brand puts on the sheets besides colours and faces, which are the theme's. Texts in the edition's language. */
export interface Brand {
  /** Names the folder of its files, OUT/LANG/ID. */
  readonly id: string;
  readonly name: string;
  /** The organisation itself, then those that host with it. */
  readonly hosts: readonly Host[];
  /** A line at the foot of every sheet, beside source and licence, never in their place. */
  readonly footer?: Text;
  /** On the guide: whom to ask, a line each. */
  readonly contact: readonly Text[];
  /** On the guide, as a QR code and in words. */
  readonly link?: string;
}
