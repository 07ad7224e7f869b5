// Where the columns of the print list are on the page.

import { type LayoutContext, type SetOptions, set, tryOut } from '../../furniture/context.ts';
import type { Text } from '../../text.ts';
import { guideMeasures } from './text.ts';

/** mm: widths of all columns except name and file, which share the rest; wider if a word of their head needs it, up to the most. */
export const LIST_COLUMNS = { pages: 14, copies: 17, paper: 16, cuts: 10 } as const;
const MOST = 24;
/** mm: between two columns. */
export const BETWEEN = 1.5;
/** How name and file share it. */
const SHARES = { name: 64, file: 43 } as const;
/** mm: the most that the header of the last column takes. */
const LAST_HEAD = 16;

/** In mm from the left of the paper: the left edges of name, file, pages, copies, paper and cuts, and the right limit of the last. */
export type ListEdges = readonly [number, number, number, number, number, number, number];

export const LIST_HEAD: SetOptions = { role: 'strong', hyphenate: true };

type Heads = Readonly<Record<keyof typeof LIST_COLUMNS, Text>>;

export const listEdges = (context: LayoutContext, heads: Heads): ListEdges => {
  const { left, right } = guideMeasures(context);
  const head = set(
    tryOut(context),
    'legend',
    {
      text: heads.cuts,
      width: LAST_HEAD,
      height: 8.2,
      maxLines: 2,
      where: { group: 'print-list' },
    },
    LIST_HEAD,
  );
  const cuts = right - Math.max(LIST_COLUMNS.cuts, ...head.lines.map(({ width }) => width));
  const widthOf = (column: 'pages' | 'copies' | 'paper'): number =>
    Math.max(LIST_COLUMNS[column], Math.min(MOST, longestWord(context, heads[column]) + BETWEEN));
  const paper = cuts - widthOf('paper');
  const copies = paper - widthOf('copies');
  const pages = copies - widthOf('pages');
  const shared = pages - left;
  const file = pages - (shared * SHARES.file) / (SHARES.name + SHARES.file);
  return [left, file, pages, copies, paper, cuts, right];
};

/** mm: a head is divided between its words, not in them. */
const longestWord = (context: LayoutContext, head: Text): number => {
  const slot = { width: 100, height: 8.2, maxLines: 1, where: { group: 'print-list' } } as const;
  const widths = head.words.split(' ').map((words) => {
    const [line] = set(
      tryOut(context),
      'legend',
      { ...slot, text: { ...head, words } },
      { role: 'strong' },
    ).lines;
    return line?.width ?? 0;
  });
  return Math.max(...widths);
};
