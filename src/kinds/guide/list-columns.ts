// Where the columns of the print list are on the page.

import { type LayoutContext, type SetOptions, set, tryOut } from '../../furniture/context.ts';
import type { Text } from '../../text.ts';
import { guideMeasures } from './text.ts';

/** mm: widths of all columns except name and file, which share the rest. */
export const LIST_COLUMNS = { pages: 14, copies: 17, paper: 16, cuts: 10 } as const;
/** How name and file share it. */
const SHARES = { name: 64, file: 43 } as const;
/** mm: the most that the header of the last column takes. */
const LAST_HEAD = 16;

/** In mm from the left of the paper: the left edges of name, file, pages, copies, paper and cuts, and the right limit of the last. */
export type ListEdges = readonly [number, number, number, number, number, number, number];

export const LIST_HEAD: SetOptions = { role: 'strong', hyphenate: true };

export const listEdges = (context: LayoutContext, cutsHead: Text): ListEdges => {
  const { left, right } = guideMeasures(context);
  const head = set(
    tryOut(context),
    'legend',
    {
      text: cutsHead,
      width: LAST_HEAD,
      height: 8.2,
      maxLines: 2,
      where: { group: 'print-list' },
    },
    LIST_HEAD,
  );
  const cuts = right - Math.max(LIST_COLUMNS.cuts, ...head.lines.map(({ width }) => width));
  const paper = cuts - LIST_COLUMNS.paper;
  const copies = paper - LIST_COLUMNS.copies;
  const pages = copies - LIST_COLUMNS.pages;
  const shared = pages - left;
  const file = pages - (shared * SHARES.file) / (SHARES.name + SHARES.file);
  return [left, file, pages, copies, paper, cuts, right];
};
