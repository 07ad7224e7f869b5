// A page of a sheet: its size, its label, and the page object around finished items.

import type { Box } from '../geometry.ts';
import type { ListItem, Sheet } from '../kit/kit.ts';
import type { PaperPlace } from '../place.ts';
import { type Item, OF_TABLE, type Page } from '../scene.ts';
import { fill, type Text, type TextPlace } from '../text.ts';
import { element, type LayoutContext, sheetItems } from './context.ts';

export interface FrameOptions {
  /** Of the list that there is one sheet for each item of. */
  readonly item?: ListItem;
  /** The large line; default: the sheet's title. */
  readonly title?: Text;
  /** Above the title of a sheet that belongs to no step. */
  readonly above?: Text;
  /** Titles of this sheet and its siblings, which are set at the same size. */
  readonly siblings?: readonly Text[];
  /** For sheets that are worked on: they have "group ___ date ___", or one of two sheets side by side has one of them. */
  readonly worked?: boolean | 'group' | 'date';
  readonly page?: number;
  readonly pages?: number;
  /** What the foot says of page and pages; default: "1/2". */
  readonly part?: Text;
  readonly cuts?: number;
  readonly shortCuts?: number;
  /** Number of the table that it is for, if each has its own. */
  readonly table?: number | undefined;
  /** Drawn in the place of an item's tile; it is given its box. */
  readonly mark?: (b: Box) => readonly Item[];
  /** The picture of a sheet without a theme, in the place of the thing that its instructions name. */
  readonly picture?: (context: LayoutContext, sheet: Sheet, inner: Box) => readonly Item[];
  /** mm at the right of the title that something else needs. */
  readonly beside?: number;
  /** A sentence or two at the top right of sheets without minutes. */
  readonly aside?: Text;
}

/** mm: boards are wider than this, and upright paper to hold in the hand is narrower. */
const NARROW = 250;

/** Whether head, instructions and foot have the width of a hand-out. */
export const isNarrow = ({ format }: Pick<LayoutContext, 'format'>): boolean => format.width < NARROW;

/** mm: the foot and the space above it; on narrow paper, the foot has one line more. */
const FOOT = { wide: 15, narrow: 16 };

/** y where the content of a sheet ends, above the foot. */
export const bodyBottom = (context: LayoutContext): number => {
  const { height, margins } = context.format;
  return height - margins.bottom - (isNarrow(context) ? FOOT.narrow : FOOT.wide);
};

/** As printed large: the sheet's code and the item's number. */
export const labelOf = (sheet: Sheet, item?: ListItem): string => sheet.code + (item?.code ?? '');

/** The place of a sheet's own texts. */
export const onSheet = (sheet: Sheet, item?: ListItem): PaperPlace => ({
  sheet: labelOf(sheet, item),
});

/** The place of a key of a sheet in kit.yaml, for a problem with what it asks for. */
export const inKit = ({ from }: Sheet, ...path: readonly (string | number)[]): TextPlace =>
  from?.key === undefined ? {} : { ...from, key: [from.key, ...path].join('.') };

/** The page label, with page of pages if there are several: "C1 2/3". */
export const pageLabel = (code: string, page: number, pages: number): string =>
  pages > 1 ? `${code} ${page}/${pages}` : code;

/** The same for the page of a table. */
const tableLabel = ({ kit }: LayoutContext, label: string, table: number | undefined): string =>
  table === undefined
    ? label
    : `${label}${OF_TABLE}${fill(kit.words.labels.tableNumber, { n: table }).words}`;

/** The page object around finished items. */
export const pageOf = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  items: readonly Item[],
): Page => ({
  sheet: sheet.id,
  ...(options.item === undefined ? {} : { item: options.item.code }),
  ...(options.table === undefined ? {} : { table: options.table }),
  code: labelOf(sheet, options.item),
  label: tableLabel(
    context,
    pageLabel(labelOf(sheet, options.item), options.page ?? 1, options.pages ?? 1),
    options.table,
  ),
  name: sheet.texts.title,
  title: options.title ?? sheet.texts.title,
  width: context.format.width,
  height: context.format.height,
  lang: context.kit.edition.language,
  items: [element('section', items)],
  cuts: options.cuts ?? 0,
  ...(options.shortCuts ? { shortCuts: options.shortCuts } : {}),
});

/** "S1–S5" or "S1, S3", the printed ids of a sheet that there is one of per item; otherwise its code. */
export const printedIds = (
  context: LayoutContext,
  sheet: Sheet,
  items = sheetItems(context, sheet),
): string => {
  if (sheet.each === undefined || items.length === 0) return sheet.code;
  const runs = items.reduce<ListItem[][]>((found, item) => {
    const last = found.at(-1);
    if (last?.at(-1)?.index === item.index - 1) last?.push(item);
    else found.push([item]);
    return found;
  }, []);
  const shown = runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)].map((item) => labelOf(sheet, item));
    return first === last ? first : `${first}–${last}`;
  });
  return shown.join(', ');
};
