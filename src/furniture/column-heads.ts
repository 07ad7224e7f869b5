// The heads of a table to write in: where its columns begin and their names at one size.
import type { Box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import type { Text } from '../text.ts';
import { type Block, type LayoutContext, setAll } from './context.ts';
import { onSheet } from './page.ts';

interface Columns {
  readonly heads: readonly Text[];
  /** Of the width of the table, one for each column. */
  readonly shares: readonly number[];
  readonly box: Box;
}

/** `xs` are the left edges in mm. */
export const columnHeads = (
  context: LayoutContext,
  sheet: Sheet,
  { heads, shares, box: { x, width } }: Columns,
): { readonly xs: readonly number[]; readonly blocks: readonly Block[] } => ({
  xs: shares.map((_, i) => x + shares.slice(0, i).reduce((sum, share) => sum + share, 0) * width),
  blocks: setAll(
    context,
    'label',
    heads.map((text, i) => ({
      text,
      width: (shares[i] ?? 0) * width - 4,
      height: 6,
      maxLines: 1,
      where: onSheet(sheet),
    })),
  ),
});
