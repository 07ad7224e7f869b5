// Blocks that flow down pages: what does not fit goes to the next page, and headings stay with what follows.
import type { Item } from '../scene.ts';

/** Something of a fixed height that can be drawn at any place. */
export interface FlowBlock {
  /** mm; a block taller than a page is drawn beyond its end; the code that makes it reports it. */
  readonly height: number;
  /** mm of space before it; dropped at the top of a page. */
  readonly before?: number;
  /** Stays on the page of the block after it. */
  readonly keep?: boolean;
  readonly draw: (top: number) => readonly Item[];
  /** What stands beside it where it begins a page in the middle of its chapter; takes no height. */
  readonly again?: (top: number) => readonly Item[];
}

/** Runs of blocks that must stay together: each ends with the first block that does not keep. */
const bonds = (blocks: readonly FlowBlock[]): readonly (readonly FlowBlock[])[] => {
  const runs: FlowBlock[][] = [];
  let open = false;
  for (const block of blocks) {
    const last = runs[runs.length - 1];
    if (open && last !== undefined) last.push(block);
    else runs.push([block]);
    open = block.keep === true;
  }
  return runs;
};

/** mm: the height of what must stay together at the start. */
export const startOf = (blocks: readonly FlowBlock[]): number => heightOf(bonds(blocks)[0] ?? []);

/** mm: the height of blocks at the top of a page. */
export const heightOf = (blocks: readonly FlowBlock[]): number =>
  blocks.reduce((sum, { height, before = 0 }, i) => sum + height + (i === 0 ? 0 : before), 0);

/** Where each page begins and ends, in mm. */
export type Limits = (page: number) => { readonly top: number; readonly bottom: number };

/** Items by page; `top` and `bottom` are the limits of each page in mm. A run taller than a page starts on a new page and continues on the next. */
export const flow = (blocks: readonly FlowBlock[], limits: Limits): readonly (readonly Item[])[] => {
  const pages: Item[][] = [[]];
  let { top: y, bottom } = limits(0);
  let fresh = true;
  const turn = (): void => {
    pages.push([]);
    ({ top: y, bottom } = limits(pages.length - 1));
    fresh = true;
  };
  for (const run of bonds(blocks)) {
    const height = run.reduce(
      (sum, block, i) => sum + block.height + (fresh && i === 0 ? 0 : (block.before ?? 0)),
      0,
    );
    if (!fresh && y + height > bottom + 0.01) turn();
    for (const block of run) {
      if (!fresh && y + (block.before ?? 0) + block.height > bottom + 0.01) turn();
      y += fresh ? 0 : (block.before ?? 0);
      const again = fresh && pages.length > 1 ? (block.again?.(y) ?? []) : [];
      pages[pages.length - 1]?.push(...again, ...block.draw(y));
      y += block.height;
      fresh = false;
    }
  }
  return pages;
};

/** Limits with which the last page is not nearly empty: the page before it ends earlier, if that costs no page. */
export const balanced = (blocks: readonly FlowBlock[], limits: Limits): Limits => {
  const { pages } = endOf(blocks, limits);
  const { top, bottom } = limits(pages - 1);
  const least = (bottom - top) * LAST_PAGE;
  const shorter =
    (by: number): Limits =>
    (page) => {
      const usual = limits(page);
      return page === pages - 2 ? { ...usual, bottom: usual.bottom - by } : usual;
    };
  const before = limits(pages - 2);
  for (let by = 0; pages > 1 && by < (before.bottom - before.top) / 2; by += BY) {
    const ends = endOf(blocks, shorter(by));
    if (ends.pages > pages) break;
    if (ends.y - top >= least) return shorter(by);
  }
  return shorter(0);
};

/** The least share of the last page that is filled, and the steps in which the page before it is made shorter, in mm. */
const LAST_PAGE = 0.3;
const BY = 4;

/** How many pages there are, and where the last one ends. */
export const endOf = (
  blocks: readonly FlowBlock[],
  limits: Limits,
): { readonly pages: number; readonly y: number } => {
  let y = 0;
  const { length: pages } = flow(
    blocks.map(({ draw: _, ...block }) => ({
      ...block,
      draw: (top) => {
        y = top + block.height;
        return [];
      },
    })),
    limits,
  );
  return { pages, y };
};
