// From plan, kit and theme to scenes: every sheet laid out, those that list others last.

import type { Flip } from '../backs.ts';
import { directionOf } from '../direction.ts';
import { type LayoutContext, openContext } from '../furniture/context.ts';
import { draftPage } from '../furniture/draft.ts';
import { hostProblems } from '../furniture/hosts.ts';
import { inKit, onSheet, printedIds } from '../furniture/page.ts';
import type { CutOut, Kind, Kinds, PrintedSheet } from '../kinds/kind.ts';
import { kindNamed } from '../kit/kinds.ts';
import type { Kit, ListItem, Sheet } from '../kit/kit.ts';
import { eachOf } from '../kit/lists.ts';
import type { LabelStock } from '../labels.ts';
import { type Format, type Formats, flipped } from '../page/format.ts';
import { impose, piecesOf, tooLarge } from '../page/impose.ts';
import { mirrored } from '../page/mirror.ts';
import { type BoardsOnPaper, boardsOnPaper, sheetsFor } from '../page/onto.ts';
import type { Piece } from '../piece.ts';
import { placeWords } from '../place.ts';
import type { Plan } from '../plan/plan.ts';
import { distinctProblems, error, type Problem, type Result, unless } from '../problem.ts';
import type { Page } from '../scene.ts';
import type { Theme } from '../theme/theme.ts';
import { plannedFormats, puttingOf } from './formats.ts';
import { baseName, GUIDE_FILE, LABEL_FILES, type OutputFile, sheetFile, shopFile } from './output-files.ts';
import { printCount } from './runs.ts';

/** All that laying out needs. */
export interface Layable {
  readonly kit: Kit;
  /** The kinds that its sheets may be of. */
  readonly kinds: Kinds;
  readonly plan: Plan;
  readonly theme: Theme;
  /** Default: those of the plan's paper, with the template's margin. */
  readonly formats?: Formats;
}

export interface SheetCount {
  /** Id of the sheet in the kit, "assessment". */
  readonly sheet: string;
  readonly name: string;
  /** As printed, "S1–S5". */
  readonly label: string;
  readonly file: string;
  /** If it is printed on both sides: the edge that sheets are turned over. */
  readonly flip?: Flip | undefined;
  /** Of paper, for one copy; or all that are printed, if tables need unlike numbers of them. */
  readonly pages: number;
  /** 1 if these are all. */
  readonly copies: number;
  readonly paper: string;
  /** Straight cuts for all copies. */
  readonly cuts: number;
  /** Those of them that are short: across strips. */
  readonly shortCuts: number;
}

/** One sheet, laid out once, with how often it is printed. */
export interface Laid {
  readonly sheet: Sheet;
  readonly file: OutputFile;
  readonly count: SheetCount;
  readonly pages: readonly Page[];
  /** What files of its pages are called after: "05-assessment", "guide". */
  readonly base: string;
  /** What is cut out of them. */
  readonly pieces: readonly Piece[];
  readonly format: keyof Formats;
  /** If they are boards, and not printed as they are laid out. */
  readonly boards?: BoardsOnPaper;
  /** Strips of dots for each person. */
  readonly strips?: number;
  /** If it is labels, which are printed once, whatever the copies of its sheet. */
  readonly stock?: LabelStock;
  /** Of labels; otherwise its kind says it. */
  readonly cutOut?: readonly CutOut[];
}

/** Every sheet in the kit's order, as scenes. */
export const layout = (layable: Layable): Result<readonly Laid[]> => {
  const context = contextFor(layable);
  const laid = layAll(context, layable);
  return unless(distinctProblems(context.problems), () => laid);
};

/** A context whose sheets are mirrored if their language runs from right to left. */
export const contextFor = ({ kit, plan, theme, formats }: Omit<Layable, 'kinds'>): LayoutContext => {
  const rtl = directionOf(kit.edition.language) === 'rtl';
  const { board } = formats ?? plannedFormats({ plan, theme });
  return openContext(kit, plan, rtl ? { ...theme, faces: { ...theme.faces, mirrored: true } } : theme, board);
};

/** The same, the guide first, but sheets that do not fit are included, and their problems are on the context. */
export const layAll = (
  context: LayoutContext,
  { kinds, formats = plannedFormats(context) }: Pick<Layable, 'kinds' | 'formats'>,
): readonly Laid[] => {
  const placed = inPlace(context, kinds);
  const on = ({ format }: Placed): LayoutContext => onFormat(context, formats, format);
  const laid = [
    ...placed
      .filter((one) => !isLast(one))
      .map((one) => laySheet(on(one), one))
      .filter(({ pages }) => pages.length > 0),
    ...layLabels(context, placed),
  ];
  const printed = laid.map((one) => listedAs(context.kit, kinds, one));
  const last = placed.filter(isLast).map((one) => layLast(on(one), one, printed));
  context.problems.push(...hostProblems(context));
  return [...last, ...laid].map((one) => finished(context, one));
};

/** One sheet as `layAll` lays it out, by default the first; undefined if it is not printed, or lists others and so comes after them. */
export const layOne = (
  context: LayoutContext,
  { kinds, formats = plannedFormats(context) }: Pick<Layable, 'kinds' | 'formats'>,
  id?: string,
): Laid | undefined => {
  const one = inPlace(context, kinds).find((at) => !isLast(at) && at.sheet.id === (id ?? at.sheet.id));
  return one && finished(context, laySheet(onFormat(context, formats, one.format), one));
};

/** The sheets of the plan. Those that list others come after them, and are read before them. */
const inPlace = ({ kit, plan }: LayoutContext, kinds: Kinds): readonly Placed[] =>
  kit.sheets
    .filter(({ id }) => plan.sheets.includes(id))
    .map((sheet) => ({ sheet, kind: kindNamed(kinds, sheet.kind) }))
    .toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)))
    .map((one, i) => ({ ...one, n: i + 1, format: formatOf(one.sheet, one.kind) }));

/** In a draft, every text is marked that comes from another edition. */
const finished = (context: LayoutContext, { pages, ...rest }: Laid): Laid => {
  const drafted = context.kit.fallbacks ? pages.map((page) => draftPage(context, page)) : pages;
  return { ...rest, pages: context.theme.faces.mirrored ? drafted.map(mirrored) : drafted };
};

const isLast = ({ sheet, kind }: { readonly sheet: Sheet; readonly kind: Kind }): boolean =>
  kind.last?.(sheet) ?? false;

/** A sheet as one that comes last lists it. */
export const listedAs = (
  kit: Kit,
  kinds: Kinds,
  { sheet, count, pages: [picture], boards, strips, stock, cutOut }: Laid,
): PrintedSheet => ({
  ...count,
  ...(boards && { boards }),
  ...(strips && { strips }),
  ...(picture && { picture }),
  ...(stock && { stock }),
  cutOut: cutOut ?? kindNamed(kinds, sheet.kind).cutOut?.(sheet, kit) ?? [],
});

/** The paper that a sheet names, or that its kind is made for. */
const formatOf = ({ format }: Sheet, kind: Kind): keyof Formats =>
  format === 'A4'
    ? 'handOut'
    : kind.format === 'handOut' && format === 'A3'
      ? 'board'
      : (kind.format ?? 'board');

/** The same context, problems included, with that paper. */
const onFormat = (context: LayoutContext, formats: Formats, name: keyof Formats): LayoutContext => {
  const format = formats[name] ?? formats.board;
  return {
    ...context,
    format: context.theme.faces.mirrored ? flipped(format) : format,
  };
};

/** A sheet and what is known of its kind, at its place in the plan, one-based. */
interface Placed {
  readonly sheet: Sheet;
  readonly kind: Kind;
  readonly n: number;
  readonly format: keyof Formats;
}

/** `printed` is what a kind that comes last lists. */
const laySheet = (context: LayoutContext, placed: Placed, printed: readonly PrintedSheet[] = []): Laid => {
  const { sheet, kind, format } = placed;
  const laid = kind.layout(context, sheet, printed);
  const piece = tooLarge(laid, context.format);
  if (piece) context.problems.push(noRoom(piece, sheet, context.format));
  const pages = impose(laid, context.format);
  const file = fileFor(context, placed, pages);
  const strips = kind.strips?.(context, sheet);
  const count = countOf(context, placed, file, pages);
  const boards = boardsOnPaper(pages, puttingOf(context));
  const pieces = piecesOf(laid);
  const base = sheet.forFacilitator ? 'guide' : baseName(sheet.id, placed.n);
  return {
    sheet,
    file,
    base,
    count,
    pages,
    pieces,
    format,
    ...(boards && { boards }),
    ...(strips && { strips }),
  };
};

/** Labels of all sheets of a kind are a file of their own. */
const layLabels = (
  context: LayoutContext,
  chosen: readonly { readonly sheet: Sheet; readonly kind: Kind }[],
): readonly Laid[] => {
  const kinds = [...new Set(chosen.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const sheets = chosen.filter((one) => one.kind === kind).map(({ sheet }) => sheet);
    return (kind.onLabels?.(context, sheets) ?? []).flatMap(
      ({ what, stock, name, label, cutOut, pages }): Laid[] => {
        const file = LABEL_FILES[what];
        const [sheet] = sheets;
        const count = {
          sheet: `${what}-labels`,
          name: name.words,
          label,
          file: file.name,
          pages: pages.length,
          copies: 1,
          paper: stock.format.name,
          cuts: 0,
          shortCuts: 0,
        };
        return sheet
          ? [{ sheet, file, base: what, count, pages, pieces: [], format: 'pieces', stock, cutOut }]
          : [];
      },
    );
  });
};

const fileFor = (
  { plan }: LayoutContext,
  { sheet, kind, n, format }: Placed,
  pages: readonly Page[],
): OutputFile => {
  if (sheet.forFacilitator) return GUIDE_FILE;
  if (plan.press) return shopFile(kind.inPieces || format === 'pieces' ? sheet.kind : format);
  return sheetFile({ split: plan.split, format }, sheet.id, n, pages);
};

/** On the paper that it is printed on: a board may take several sheets. */
const countOf = (
  context: LayoutContext,
  { sheet, format }: Placed,
  file: OutputFile,
  pages: readonly Page[],
): SheetCount => {
  const putting = puttingOf(context);
  const fronts = pages.filter(({ back }) => !back);
  const printed = fronts.flatMap((page) => sheetsFor(page, putting));
  const { pages: each, copies, cuts, shortCuts } = printCount(context.plan, sheet.id, printed);
  return {
    sheet: sheet.id,
    name: sheet.texts.name.words,
    label: printedIds(context, sheet, itemsOn(context, sheet, pages)),
    file: file.name,
    ...(fronts.length < pages.length && { flip: context.plan.backs?.flip }),
    pages: each,
    copies,
    paper: format === 'board' ? putting.printing.paper.name : context.format.name,
    cuts,
    shortCuts,
  };
};

const noRoom = ({ width, height }: Piece, sheet: Sheet, format: Format): Problem =>
  error(
    'fit-piece-too-large',
    `A piece of ${Math.round(width)} × ${Math.round(height)} mm does not fit on ${placeWords(onSheet(sheet))}, on ${format.name}.`,
    {
      hint: 'Use a larger paper or smaller margins: pieces are never scaled.',
      ...inKit(sheet, 'size'),
      place: onSheet(sheet),
    },
  );

const itemsOn = ({ kit }: LayoutContext, sheet: Sheet, pages: readonly Page[]): readonly ListItem[] =>
  eachOf(kit, sheet).filter(({ code }) => pages.some((page) => page.item === code));

/** Usual page count of a sheet that lists all others; a wrong one costs a second layout. */
const USUAL_PAGES = 8;

/** It lists its own page count as well, so it is laid out until that is right: nearly always the second time. */
const layLast = (context: LayoutContext, placed: Placed, others: readonly PrintedSheet[]): Laid => {
  const own = countOf(context, placed, fileFor(context, placed, []), []);
  const attempt = (pages: number): Laid => laySheet(context, placed, [{ ...own, pages }, ...others]);
  let expected = USUAL_PAGES;
  let lay = attempt(expected);
  for (let tries = 0; tries < 4 && lay.pages.length !== expected; tries += 1) {
    expected = lay.pages.length;
    lay = attempt(expected);
  }
  return lay;
};
