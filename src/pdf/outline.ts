// The bookmarks and the page labels: sheet, then principle, then page.
import type { Page } from '../scene.ts';
import { withoutControls } from './metadata.ts';
import { type Dictionary, type PdfFile, type PdfRef, textString } from './objects.ts';

/** A page of the file; `first` if it is the first occurrence, otherwise it is a copy. */
export interface PlacedPage {
  readonly page: Page;
  readonly ref: PdfRef;
  readonly first: boolean;
}

interface Bookmark {
  readonly title: string;
  readonly target: PdfRef;
  readonly children: Bookmark[];
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
  const bookmarks = sheets(pages.filter(({ first }) => first));
  if (bookmarks.length === 0) return;
  const root = file.ref({ Type: 'Outlines', Count: bookmarks.length });
  writeLevel(file, root, bookmarks);
  root.end();
  file.catalog.Outlines = root;
  file.catalog.PageMode = 'UseOutlines';
};

/** Pages of one sheet are grouped under its ids and title; those of one principle under the principle's. */
const sheets = (pages: readonly PlacedPage[]): Bookmark[] =>
  runs(pages, ({ page }) => page.sheet).map((run) => {
    const parts = runs(run, ({ page }) => page.principle ?? page.label);
    const sheet = bookmark(run, heading(run));
    if (parts.length > 1) sheet.children.push(...parts.map((part) => partOf(part, run)));
    else if (run.length > 1) sheet.children.push(...run.map((page) => leaf(page, run)));
    return sheet;
  });

const partOf = (part: readonly PlacedPage[], sheet: readonly PlacedPage[]): Bookmark => {
  const [first] = part;
  if (part.length === 1 && first) return leaf(first, sheet);
  const made = bookmark(part, heading(part));
  made.children.push(...part.map((page) => leaf(page, part)));
  return made;
};

/** A page below others with the same title is named by its label. */
const leaf = (placed: PlacedPage, among: readonly PlacedPage[]): Bookmark => {
  const { label, title } = placed.page;
  return bookmark([placed], sharedTitle(among) === undefined ? `${label} ${title.words}` : label);
};

const bookmark = (run: readonly PlacedPage[], title: string): Bookmark => {
  const [first] = run;
  if (!first) throw new Error('a bookmark without a page');
  return { title: withoutControls(title), target: first.ref, children: [] };
};

/** "V Where does it hurt?"; if titles differ, the sheet's name, "S1–S5 Assessment". */
const heading = (run: readonly PlacedPage[]): string => {
  const [first, last] = [sheetId(run[0]), sheetId(run.at(-1))];
  return `${first === last ? first : `${first}–${last}`} ${sharedTitle(run) ?? run[0]?.page.name.words ?? ''}`.trim();
};

const sharedTitle = (run: readonly PlacedPage[]): string | undefined => {
  const titles = new Set(run.map(({ page }) => page.title.words));
  return titles.size === 1 ? run[0]?.page.title.words : undefined;
};

/** "C1" of "C1 2/3". */
const sheetId = (placed: PlacedPage | undefined): string => placed?.page.label.split(' ')[0] ?? '';

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
const writeLevel = (file: PdfFile, parent: PdfRef, bookmarks: readonly Bookmark[]): void => {
  const refs = bookmarks.map((item) =>
    file.ref({ Title: textString(item.title), Parent: parent, Dest: [item.target, 'Fit'] }),
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
