// The bookmarks and the page labels: sheet, then principle, then page.
import type { Page } from '../scene.ts';
import { clean } from './metadata.ts';
import { type Dictionary, type PdfFile, type Ref, text } from './objects.ts';

/** A page of the file; `first` where its page object stands for the first time, else it is a copy. */
export interface PlacedPage {
  readonly page: Page;
  readonly ref: Ref;
  readonly first: boolean;
}

interface Bookmark {
  readonly title: string;
  readonly target: Ref;
  readonly children: Bookmark[];
}

/** A label stands until the next one, so copies and pages of one label need none of their own. */
export const writeLabels = (file: PdfFile, pages: readonly PlacedPage[]): void => {
  const nums = pages.flatMap(({ page }, i) =>
    i > 0 && pages[i - 1]?.page.label === page.label ? [] : [i, { P: text(clean(page.label)) }],
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

/** Pages of one sheet stand under its title; those of one principle under the first of them. */
const sheets = (pages: readonly PlacedPage[]): Bookmark[] =>
  runs(pages, ({ page }) => page.sheet).map((run) => {
    const parts = runs(run, ({ page }) => page.principle ?? page.label);
    const sheet = bookmark(run, sheetTitle(run));
    if (parts.length > 1) sheet.children.push(...parts.map(part));
    else if (run.length > 1) sheet.children.push(...leaves(run));
    return sheet;
  });

const part = (run: readonly PlacedPage[]): Bookmark => {
  const [first] = leaves(run);
  if (run.length === 1 && first) return first;
  const made = bookmark(run, `${sheetId(run[0])} ${run[0]?.page.title.text ?? ''}`);
  made.children.push(...leaves(run));
  return made;
};

const leaves = (run: readonly PlacedPage[]): Bookmark[] =>
  run.map((placed) => bookmark([placed], `${placed.page.label} ${placed.page.title.text}`));

const bookmark = (run: readonly PlacedPage[], title: string): Bookmark => {
  const [first] = run;
  if (!first) throw new Error('a bookmark without a page');
  return { title: clean(title), target: first.ref, children: [] };
};

/** The title the pages share, else their ids: "S1–S5". */
const sheetTitle = (run: readonly PlacedPage[]): string => {
  const titles = new Set(run.map(({ page }) => page.title.text));
  const [first = '', last = ''] = [run[0], run.at(-1)].map((placed) => sheetId(placed));
  return titles.size === 1 ? [...titles].join('') : first === last ? first : `${first}–${last}`;
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

/** Writes the items below `parent` and links them with each other; closed where they have children. */
const writeLevel = (file: PdfFile, parent: Ref, bookmarks: readonly Bookmark[]): void => {
  const refs = bookmarks.map((item) =>
    file.ref({ Title: text(item.title), Parent: parent, Dest: [item.target, 'Fit'] }),
  );
  const link = (data: Dictionary, key: string, ref: Ref | undefined): void => {
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
