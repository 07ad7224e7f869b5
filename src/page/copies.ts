// Pages as they are printed: copies of a sheet follow one another, collated, and share the first one's page objects.
import type { Page } from '../scene.ts';

/** Pages of one sheet that belong together: those of one principle, or all of them. */
export const sets = (pages: readonly Page[]): readonly (readonly Page[])[] => {
  const groups: Page[][] = [];
  for (const page of pages) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last[0]?.sheet === page.sheet && last[0].principle === page.principle)
      last.push(page);
    else groups.push([page]);
  }
  return groups;
};

/** Each set `copies` times over: S1 S1 S2 S2, and V 1/2, V 2/2, V 1/2, V 2/2. The same page objects, so that writers can share content. */
export const printed = (pages: readonly Page[], copies: number): readonly Page[] =>
  sets(pages).flatMap((set) => Array.from({ length: copies }, () => set).flat());
