// What loading and verifying a kit have to know of the kinds of sheets; how they are laid out is in kinds/.
import type * as z from 'zod';
import type { Text } from '../text.ts';
import type { Kit, Principle, Sheet } from './kit.ts';
import type { KindInKit } from './schema-kit.ts';
import type { CommonTexts, Fields } from './sheet-texts.ts';

/** Texts in the order in which they are read; the first one is what the chain is about. */
export type Chain = readonly Text[];

/** What a finished file must hold of a sheet. */
export interface Expected {
  /** All of it must be there, each chain in its order. */
  readonly always: readonly Chain[];
  /** All of a chain must be there if any of it is, and the chains in this order: a plan may leave a principle out. */
  readonly together?: readonly Chain[];
  /** Set if its pages have no head that names the step. */
  readonly headless?: true;
  /** Where its QR codes and links lead, in the order of the sheet; what is on a sheet without this is not asked. */
  readonly links?: readonly string[];
}

/** One kind, as far as kit and finished files are concerned. */
export interface KitKind<T extends CommonTexts = CommonTexts> extends KindInKit {
  /** Its texts in an edition, beginning with `commonTexts`. */
  readonly texts: z.ZodObject;
  /** The texts that the program fills in, by key. */
  readonly fields?: Readonly<Record<string, Fields>>;
  /** What a finished file must hold of it besides head and foot, known from the kit alone and not from how it was laid out. */
  expected(kit: Kit, sheet: Sheet<T>, principle: Principle | undefined): Expected;
}

/** The register of kinds by name, handed to everything that loads, lays out or verifies a kit. */
export type KitKinds = Readonly<Record<string, KitKind>>;

export const kindNamed = <K>(kinds: Readonly<Record<string, K>>, name: string): K => {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) throw new Error(`a kit was loaded with a kind that nobody registered: ${name}`);
  return kind;
};
