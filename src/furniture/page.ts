// A page of a sheet: its size, its label, and the page object around finished items.

import type { Principle, Sheet } from '../kit/kit.ts';
import type { PaperPlace } from '../place.ts';
import type { Item, Page } from '../scene.ts';
import type { Text } from '../text.ts';
import { chosen, element, type LayoutContext } from './context.ts';

export interface FrameOptions {
  readonly principle?: Principle;
  /** The large line; default: the sheet's title. */
  readonly title?: Text;
  /** Titles of this sheet and its siblings, which are set at the same size. */
  readonly siblings?: readonly Text[];
  /** True for sheets that are worked on: they have "group ___ date ___". */
  readonly worked?: boolean;
  readonly page?: number;
  readonly pages?: number;
  readonly cuts?: number;
  /** A sentence or two at the top right of sheets without minutes. */
  readonly aside?: Text;
}

/** What the sheet of one principle is laid out from. */
export interface PrincipleLayout<S extends Sheet> {
  readonly context: LayoutContext;
  readonly sheet: S;
  readonly principle: Principle;
}

/** mm: the foot and the space above it. */
const FOOT = 11;

/** y where the content of a sheet ends, above the foot. */
export const bodyBottom = ({ format }: LayoutContext): number => format.height - format.margins.bottom - FOOT;

/** As printed large: the sheet's code and the principle's number. */
export const labelOf = (sheet: Sheet, principle?: Principle): string => sheet.code + (principle?.code ?? '');

/** The place of a sheet's own texts. */
export const onSheet = (sheet: Sheet, principle?: Principle): PaperPlace => ({
  sheet: labelOf(sheet, principle),
});

/** The page label, with page of pages if there are several: "C1 2/3". */
export const pageLabel = (code: string, page: number, pages: number): string =>
  pages > 1 ? `${code} ${page}/${pages}` : code;

/** The page object around finished items. */
export const pageOf = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  items: readonly Item[],
): Page => ({
  sheet: sheet.id,
  ...(options.principle === undefined ? {} : { principle: options.principle.id }),
  code: labelOf(sheet, options.principle),
  label: pageLabel(labelOf(sheet, options.principle), options.page ?? 1, options.pages ?? 1),
  name: sheet.texts.title,
  title: options.title ?? sheet.texts.title,
  width: context.format.width,
  height: context.format.height,
  lang: context.kit.edition.language,
  items: [element('section', items)],
  cuts: options.cuts ?? 0,
});

/** "S1–S5" or "S1, S3", the printed ids of a sheet that there is one of per principle; otherwise its code. */
export const printedIds = (context: LayoutContext, sheet: Sheet, principles = chosen(context)): string => {
  if (sheet.per === 'room' || principles.length === 0) return sheet.code;
  const runs = principles.reduce<Principle[][]>((found, principle) => {
    const last = found.at(-1);
    if (last?.at(-1)?.index === principle.index - 1) last?.push(principle);
    else found.push([principle]);
    return found;
  }, []);
  const shown = runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)].map((principle) => labelOf(sheet, principle));
    return first === last ? first : `${first}–${last}`;
  });
  return shown.join(', ');
};
