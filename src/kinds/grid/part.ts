// The part of a grid that is on one sheet.
import type { LayoutContext } from '../../furniture/context.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { GridSheet } from './sheet.ts';

export interface Part {
  readonly context: LayoutContext;
  readonly sheet: GridSheet;
  readonly item?: ListItem;
  /** None if an arrow goes across. */
  readonly columns: readonly ListItem[];
  readonly rows: readonly ListItem[];
  /** The band is its last column. */
  readonly side: boolean;
  /** How many columns share its width; there may be fewer. */
  readonly across: number;
  readonly first: boolean;
  readonly last: boolean;
}
