// The bookmarks and the page labels: sheet, then item, then page; or heading by heading.
import { PT_PER_MM } from '../geometry.ts';
import type { Page } from '../scene.ts';
import { withoutControls } from './metadata.ts';
import { type Dictionary, type PdfFile, type PdfRef, textString, type Value } from './objects.ts';

/** A page of the file; `first` if it is the first occurrence, otherwise it is a copy. */
export interface PlacedPage {
  readonly page: Page;
  readonly ref: PdfRef;
  readonly first: boolean;
}

interface Entry {
  readonly title: string;
  /** A destination (ISO 32000-1 12.3.2.2). */
  readonly target: readonly Value[];
  readonly children: Entry[];
}

/** A label applies until the next one, so copies and pages with the same label need none of their own. */
export const writeLabels = (file: PdfFile, pages: readonly PlacedPage[]): void => {
  const nums = pages.flatMap(({ page }, i) =>
    i > 0 && pages[i - 1]?.page.label === page.label
      ? []
      : [i, { P: textString(withoutControls(page.label)) }],
  );
  file.catalog.PageLabels = { Nums: nums };
};

export const writeOutline = (file: PdfFile, pages: readonly PlacedPage[]): void => {
  const bookmarks = sheets(pages.filter(({ first, page }) => first && !page.back));
  if (bookmarks.length === 0) return;
  const root = file.ref({ Type: 'Outlines', Count: bookmarks.length });
  writeLevel(file, root, bookmarks);
  root.end();
  file.catalog.Outlines = root;
  file.catalog.PageMode = 'UseOutlines';
};

/** Pages of one sheet are grouped under its codes and title; those of one item under the item's. */
const sheets = (pages: readonly PlacedPage[]): Entry[] =>
  runs(pages, ({ page }) => page.sheet).flatMap((run) => {
    if (run.some(({ page }) => page.bookmarks)) return nested(run.flatMap(headings));
    const parts = runs(run, ({ page }) => page.item ?? page.label);
    const sheet = bookmark(run, heading(run));
    if (parts.length > 1) sheet.children.push(...parts.map((part) => partOf(part, run)));
    else if (run.length > 1) sheet.children.push(...run.map((page) => leaf(page, run)));
    return [sheet];
  });

interface Heading extends Entry {
  readonly level: number;
}

const headings = ({ page, ref }: PlacedPage): readonly Heading[] =>
  (page.bookmarks ?? []).map(({ title, level, y }) => ({
    title: withoutControls(title),
    // Without a zoom factor, the reader's own stays.
    target: [ref, 'XYZ', null, Math.round((page.height - y) * PT_PER_MM), null],
    level,
    children: [],
  }));

/** Each heading under the nearest one before it of a higher level. */
const nested = (all: readonly Heading[]): Entry[] => {
  const top: Entry[] = [];
  const above: Heading[] = [];
  for (const heading of all) {
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    (above.at(-1)?.children ?? top).push(heading);
    above.push(heading);
  }
  return top;
};

const partOf = (part: readonly PlacedPage[], sheet: readonly PlacedPage[]): Entry => {
  const [first] = part;
  if (part.length === 1 && first) return leaf(first, sheet);
  const made = bookmark(part, heading(part));
  made.children.push(...part.map((page) => leaf(page, part)));
  return made;
};

/** A page below others with the same title is named by its label. */
const leaf = (placed: PlacedPage, among: readonly PlacedPage[]): Entry => {
  const { label, title } = placed.page;
  return bookmark([placed], sharedTitle(among) === undefined ? `${label} ${title.words}` : label);
};

const bookmark = (run: readonly PlacedPage[], title: string): Entry => {
  const [first] = run;
  if (!first) throw new Error('a bookmark without a page');
  return { title: withoutControls(title), target: [first.ref, 'Fit'], children: [] };
};

/** "V Where does it hurt?"; if titles differ, the sheet's name, "S1–S5 Assessment". */
const heading = (run: readonly PlacedPage[]): string => {
  const [first, last] = [run[0]?.page.code ?? '', run.at(-1)?.page.code ?? ''];
  return `${first === last ? first : `${first}–${last}`} ${sharedTitle(run) ?? run[0]?.page.name.words ?? ''}`.trim();
};

const sharedTitle = (run: readonly PlacedPage[]): string | undefined => {
  const titles = new Set(run.map(({ page }) => page.title.words));
  return titles.size === 1 ? run[0]?.page.title.words : undefined;
};

const runs = <T>(items: readonly T[], key: (item: T) => string): T[][] => {
  const out: T[][] = [];
  items.forEach((item, i) => {
    const before = items[i - 1];
    if (before !== undefined && key(before) === key(item)) out.at(-1)?.push(item);
    else out.push([item]);
  });
  return out;
};

/** Writes the items below `parent` and links them to each other; items with children are closed. */
const writeLevel = (file: PdfFile, parent: PdfRef, bookmarks: readonly Entry[]): void => {
  const refs = bookmarks.map((item) =>
    file.ref({ Title: textString(item.title), Parent: parent, Dest: item.target }),
  );
  const link = (data: Dictionary, key: string, ref: PdfRef | undefined): void => {
    if (ref) data[key] = ref;
  };
  link(parent.data, 'First', refs[0]);
  link(parent.data, 'Last', refs.at(-1));
  bookmarks.forEach((item, i) => {
    const ref = refs[i];
    if (!ref) return;
    link(ref.data, 'Prev', refs[i - 1]);
    link(ref.data, 'Next', refs[i + 1]);
    if (item.children.length > 0) {
      ref.data.Count = -item.children.length;
      writeLevel(file, ref, item.children);
    }
    ref.end();
  });
};
