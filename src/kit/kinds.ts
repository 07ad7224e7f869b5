// What loading and verifying a kit need to know about the kinds of sheets; kinds/ lays them out.
import type { Text } from '../text.ts';
import type { Kit, ListItem, Sheet } from './kit.ts';

/** Texts in reading order; the first one is the subject of the chain. */
export type Chain = readonly Text[];

/** What a finished file must contain of a sheet. */
export interface Expected {
  /** Texts that must all be present, each chain in its order. */
  readonly always: readonly Chain[];
  /** If one text of a chain is present, all must be, and the chains in this order: a plan may leave a theme out. */
  readonly together?: readonly Chain[];
  /** Set if its pages have no header that names the step. */
  readonly headless?: true;
  /** The targets of its QR codes and links, in the order of the sheet; if absent, they are not checked. */
  readonly links?: readonly string[];
}

/** What must be there of some items: on a sheet that is not that of one `item`, a plan may leave out those of a theme. */
export const expectedItems = (
  items: readonly ListItem[],
  item: ListItem | undefined,
  chain: (item: ListItem) => Chain,
): Required<Pick<Expected, 'always' | 'together'>> => {
  const isFree = ({ theme }: ListItem): boolean => item === undefined && theme !== undefined;
  return {
    always: items.filter((one) => !isFree(one)).map(chain),
    together: items.filter(isFree).map(chain),
  };
};

/** What a finished file must contain of the sheets of a kind. */
export interface FinishedKind<S extends Sheet = Sheet> {
  /** In addition to header and footer. Depends only on the kit, not on the layout. */
  expected(kit: Kit, sheet: S, item: ListItem | undefined): Expected;
}

/** The kinds by their names in kit.yaml. */
export type FinishedKinds = Readonly<Record<string, FinishedKind>>;

export const kindNamed = <K>(kinds: Readonly<Record<string, K>>, name: string): K => {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) throw new Error(`a kit was loaded with a kind that is not registered: ${name}`);
  return kind;
};
