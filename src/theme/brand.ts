// The brand of an organisation, resolved and checked: its name, its logos and its own texts.

import type { Picture } from '../picture.ts';
import type { Text, TextPlace } from '../text.ts';

/** A logo that is ready to print. */
export interface Logo {
  readonly picture: Picture;
  /** The name of its file, for problems. */
  readonly file: string;
  /** Where the brand names the file. */
  readonly from?: TextPlace;
  /** Clear space around it, as a share of its height. */
  readonly clear: number;
  /** Minimum width in mm; 0 if the brand does not give one. */
  readonly least: number;
}

/** An organisation that hosts the workshop; there may be several. */
export interface Host {
  readonly name: string;
  /** Where its name is written. */
  readonly from?: TextPlace;
  /** For light backgrounds. */
  readonly main?: Logo;
  /** For dark backgrounds. */
  readonly onDark?: Logo;
  /** The symbol alone, for small spaces. */
  readonly mark?: Logo;
  /** For the guide's cover: its own, or that of main and onDark which suits it; without one, the name is there. */
  readonly cover?: Logo;
}

/** What a brand prints on the sheets in addition to colours and faces, which are in the theme. Texts are in the edition's language. */
export interface Brand {
  /** The name of the folder for its files, OUT/LANG/ID. */
  readonly id: string;
  readonly name: string;
  /** The organisation itself, then its partners. */
  readonly hosts: readonly Host[];
  /** A line in the footer of every sheet, in addition to source and licence. */
  readonly footer?: Text;
  /** On the guide: contact details, one line each. */
  readonly contact: readonly Text[];
  /** On the guide, as a QR code and as text. */
  readonly link?: string;
}
