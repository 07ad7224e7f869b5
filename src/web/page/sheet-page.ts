// Pages of the workshop as they are looked at, one after another.
import type { PageFacts, PageRef, ShownSheet } from '../../workshop/shown.ts';
import type { PageModel } from './model.ts';

/** A page with its sheet and its place. */
export interface SheetPage {
  readonly ref: PageRef;
  readonly sheet: ShownSheet;
  readonly facts: PageFacts;
}

/** Every page of an edition; the guide after what it is about. */
export const pagesInOrder = (model: PageModel | undefined, issue: number): readonly SheetPage[] => {
  const sheets = model?.state?.issues[issue]?.sheets ?? [];
  const guides = new Set(model?.kit.sheets.flatMap(({ id, kind }) => (kind === 'guide' ? [id] : [])));
  const [before, after] = [false, true].map((last) =>
    sheets.filter(({ sheet }) => guides.has(sheet) === last),
  );
  return [...(before ?? []), ...(after ?? [])].flatMap((sheet) =>
    sheet.pages.map((facts, page) => ({ ref: { issue, sheet: sheet.sheet, page }, sheet, facts })),
  );
};

/** How often a page is printed: of a sheet with pages for each table, each of them once. */
export const timesPrinted = ({ sheet, facts }: SheetPage): number => {
  const base = (label: string): string => label.split(' · ')[0] ?? '';
  const alike = sheet.pages.filter(({ label }) => base(label) === base(facts.label)).length;
  return Math.max(1, Math.round(sheet.copies / alike));
};

export const isSamePage = (a: PageRef, b: PageRef): boolean =>
  a.issue === b.issue && a.sheet === b.sheet && a.page === b.page;

/** What it is called on paper; cards and dots have no title of their own. */
export const calledOnScreen = ({ sheet, facts }: SheetPage): string =>
  facts.title === '' ? sheet.name : facts.title;

/** That page, or else the first of its sheet, or else the first of all. */
export const pageAt = (all: readonly SheetPage[], looked: PageRef | undefined): SheetPage | undefined =>
  all.find(({ ref }) => looked && isSamePage(ref, looked)) ??
  all.find(({ ref }) => ref.sheet === looked?.sheet) ??
  all[0];
