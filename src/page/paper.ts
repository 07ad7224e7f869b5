// Paper: what size a page is printed on, and how many sheets of each it takes.
import { PAPER } from '../geometry.ts';
import type { Page } from '../scene.ts';

export type PaperName = keyof typeof PAPER;

/** The paper a page is laid out for (ISO 216), either way up. */
export const paperOf = (page: Page): PaperName => {
  const short = Math.min(page.width, page.height);
  const found = (Object.keys(PAPER) as PaperName[]).find((name) => Math.abs(PAPER[name].width - short) < 0.5);
  if (found === undefined) throw new Error(`no paper is ${page.width} × ${page.height} mm`);
  return found;
};
