// What is shown and how: kept by the browser for this tab, so that a reload shows the same.
import type { IssueFacts, PageFacts, PageRef, ShownSheet } from '../../workshop/shown.ts';
import type { ShownState } from '../message.ts';

export type SheetLayer = 'grid' | 'margins' | 'cuts';
export const SIGHTS = {
  usual: 'All colours',
  grey: 'Grey',
  protanopia: 'Without red cones',
  deuteranopia: 'Without green cones',
  tritanopia: 'Without blue cones',
} as const;
export type Sight = keyof typeof SIGHTS;

export interface SheetView {
  look: PageRef;
  /** CSS pixels a millimetre; or as large as there is room; or as large as when it is printed on A4. */
  zoom: number | 'fit' | 'a4';
  layers: readonly SheetLayer[];
  sight: Sight;
  beside: boolean;
}

const START: SheetView = {
  look: { issue: 0, sheet: '', page: 0 },
  zoom: 'fit',
  layers: [],
  sight: 'usual',
  beside: false,
};
const KEY = 'kitpress-preview';

export function storedView(): SheetView {
  try {
    return { ...START, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<SheetView>) };
  } catch {
    return { ...START };
  }
}

export const storeView = (view: SheetView): void => sessionStorage.setItem(KEY, JSON.stringify(view));

/** A page with its sheet and its place. */
export interface ListedPage {
  readonly ref: PageRef;
  readonly sheet: ShownSheet;
  readonly facts: PageFacts;
}

/** All pages of an edition, in order. */
export const listedPages = (state: ShownState, issue: number): readonly ListedPage[] =>
  (state.issues[issue]?.sheets ?? []).flatMap((sheet) =>
    sheet.pages.map((facts, page) => ({ ref: { issue, sheet: sheet.sheet, page }, sheet, facts })),
  );

export const isSameRef = (a: PageRef, b: PageRef): boolean =>
  a.issue === b.issue && a.sheet === b.sheet && a.page === b.page;

export const refPath = ({ issue, sheet, page }: PageRef): string => `${issue}/${sheet}/${page}`;

export const issueName = ({ name, brand }: IssueFacts): string =>
  brand === undefined ? name : `${name}, ${brand}`;
