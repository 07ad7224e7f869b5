// From plan, kit and look to finished files: the product in one line.

import { directionOf } from '../direction.ts';
import { type LayoutContext, openContext } from '../furniture/context.ts';
import { draftPage } from '../furniture/draft.ts';
import { hostProblems } from '../furniture/hosts.ts';
import { onSheet, printedIds } from '../furniture/page.ts';
import type { Kind, Kinds, PrintedSheet } from '../kinds/kind.ts';
import { kindNamed } from '../kit/kinds.ts';
import type { FallbackPlace, Kit, Sheet } from '../kit/kit.ts';
import { collate, type Run, sets } from '../page/copies.ts';
import { type Format, type Formats, flipped, usualFormats } from '../page/format.ts';
import { impose, tooLarge } from '../page/impose.ts';
import { mirrored } from '../page/mirror.ts';
import { readAloudOnce } from '../page/once.ts';
import { type PaperName, paperOf, totalOf } from '../page/paper.ts';
import { checkPdf } from '../pdf/check.ts';
import { writePdf } from '../pdf/write.ts';
import type { Piece } from '../piece.ts';
import { placeWords } from '../place.ts';
import type { Plan } from '../plan/plan.ts';
import { error, ok, type Problem, type Result, unless } from '../problem.ts';
import type { Document, Page, PrintedPages } from '../scene.ts';
import type { Theme } from '../theme/theme.ts';
import { GUIDE_FILE, nameFor, type OutputFile, sheetFile } from './output-files.ts';

/** All that laying out needs. */
export interface Layable {
  readonly kit: Kit;
  /** The kinds that its sheets may be of. */
  readonly kinds: Kinds;
  readonly plan: Plan;
  readonly theme: Theme;
  /** Default: A3 for boards with the template's margin, and A4 for hand-outs. */
  readonly formats?: Formats;
}

export interface BuildInput extends Layable {
  readonly kitName: string;
  readonly date: Date;
  /** False for `check`: everything is laid out, no bytes are made. */
  readonly write: boolean;
}

export interface SheetCount {
  /** Id of the sheet in the kit, "assessment". */
  readonly sheet: string;
  readonly name: string;
  /** As printed, "S1–S5". */
  readonly label: string;
  readonly file: string;
  /** Of one copy. */
  readonly pages: number;
  readonly copies: number;
  readonly paper: PaperName;
  /** Straight cuts for all copies. */
  readonly cuts: number;
}

export interface Summary {
  readonly language: string;
  readonly a3: number;
  readonly a4: number;
  readonly cuts: number;
  readonly sheets: readonly SheetCount[];
  /** In a draft: texts replaced by those of the source edition. */
  readonly standIns?: readonly FallbackPlace[];
}

export interface BuiltFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As printed, copies included. */
  readonly pages: number;
  readonly paper: PaperName;
}

export interface Built {
  /** Empty if nothing was to be written. */
  readonly files: readonly BuiltFile[];
  readonly summary: Summary;
}

/** One sheet, laid out once, with how often it is printed. */
export interface Laid {
  readonly sheet: Sheet;
  readonly file: OutputFile;
  readonly count: SheetCount;
  readonly pages: readonly Page[];
}

/** Lays out every sheet of the plan, then the guide that describes them, then writes: all files or the problems of all sheets. */
export const build = (input: BuildInput): Result<Built> => {
  const laid = layout(input);
  if (!laid.ok) return laid;
  const written = input.write ? files(input, laid.value) : ok([]);
  if (!written.ok) return { ok: false, problems: [...laid.problems, ...written.problems] };
  return ok({ files: written.value, summary: summarise(input, laid.value) }, laid.problems);
};

/** Every sheet in the kit's order, as scenes. */
export const layout = (layable: Layable): Result<readonly Laid[]> => {
  const context = contextFor(layable);
  const laid = layAll(context, layable);
  return unless(distinct(context.problems), () => laid);
};

/** A context whose sheets are mirrored if their language runs from right to left. */
export const contextFor = ({ kit, plan, theme, formats }: Omit<Layable, 'kinds'>): LayoutContext => {
  const rtl = directionOf(kit.edition.language) === 'rtl';
  const { board } = formats ?? usualFormats(theme.template.page.margin);
  return openContext(kit, plan, rtl ? { ...theme, faces: { ...theme.faces, mirrored: true } } : theme, board);
};

/** The same, the guide first, but sheets that do not fit are included, and their problems are on the context. */
export const layAll = (
  context: LayoutContext,
  { kinds, formats = usualFormats(context.theme.template.page.margin) }: Pick<Layable, 'kinds' | 'formats'>,
): readonly Laid[] => {
  const { kit, plan } = context;
  const chosen = kit.sheets
    .filter(({ id }) => plan.sheets.includes(id))
    .map((sheet) => ({ sheet, kind: kindNamed(kinds, sheet.kind) }));
  // Sheets that list others come after them, and are read before them.
  const inOrder = chosen.toSorted((a, b) => Number(a.kind.last ?? false) - Number(b.kind.last ?? false));
  const placed = inOrder.map((one, i): Placed => ({ ...one, n: i + 1 }));
  const on = ({ kind }: Placed): LayoutContext => onFormat(context, formats, kind);
  const laid = placed.filter(({ kind }) => !kind.last).map((one) => laySheet(on(one), one));
  const last = placed.filter(({ kind }) => kind.last).map((one) => layLast(on(one), one, laid));
  const all = [...last, ...laid];
  context.problems.push(...hostProblems(context));
  const upright = kit.fallbacks === undefined ? all : all.map((one) => drafted(context, one));
  return context.theme.faces.mirrored
    ? upright.map((one) => ({ ...one, pages: one.pages.map(mirrored) }))
    : upright;
};

/** The same context, problems included, with the paper that a kind is made for. */
const onFormat = (context: LayoutContext, formats: Formats, { format = 'board' }: Kind): LayoutContext => ({
  ...context,
  format: context.theme.faces.mirrored ? flipped(formats[format]) : formats[format],
});

/** A sheet with every text marked that comes from another edition. */
const drafted = (context: LayoutContext, { pages, ...rest }: Laid): Laid => ({
  ...rest,
  pages: pages.map((page) => draftPage(context, page)),
});

/** A sheet and what is known of its kind, at its place in the plan, one-based. */
interface Placed {
  readonly sheet: Sheet;
  readonly kind: Kind;
  readonly n: number;
}

/** `printed` is what a kind that comes last lists. */
const laySheet = (
  context: LayoutContext,
  { sheet, kind, n }: Placed,
  printed: readonly PrintedSheet[] = [],
): Laid => {
  const laid = kind.layout(context, sheet, printed);
  const piece = tooLarge(laid, context.format);
  if (piece) context.problems.push(noRoom(piece, sheet, context.format));
  const pages = impose(laid, context.format);
  const file = fileFor(context, sheet, n, pages);
  return { sheet, file, count: countOf(context, sheet, file, pages), pages };
};

const fileFor = ({ plan }: LayoutContext, sheet: Sheet, n: number, pages: readonly Page[]): OutputFile =>
  sheet.forFacilitator ? GUIDE_FILE : sheetFile(plan, sheet.id, n, pages);

const countOf = (
  context: LayoutContext,
  sheet: Sheet,
  file: OutputFile,
  pages: readonly Page[],
): SheetCount => {
  const copies = context.plan.copies[sheet.id] ?? 1;
  return {
    sheet: sheet.id,
    name: sheet.texts.name.words,
    label: printedIds(context, sheet, principlesOn(context, pages)),
    file: file.name,
    pages: pages.length,
    copies,
    paper: context.format.name,
    cuts: pages.reduce((sum, page) => sum + page.cuts, 0) * copies,
  };
};

const noRoom = ({ width, height }: Piece, sheet: Sheet, format: Format): Problem =>
  error(
    'fit-piece-too-large',
    `A piece of ${Math.round(width)} × ${Math.round(height)} mm does not fit on ${placeWords(onSheet(sheet))}, on ${format.name}.`,
    { hint: 'Use a larger paper or smaller margins: pieces are never scaled.', place: onSheet(sheet) },
  );

const principlesOn = ({ kit }: LayoutContext, pages: readonly Page[]): Kit['principles'] =>
  kit.principles.filter(({ id }) => pages.some((page) => page.principle === id));

/** Usual page count of a sheet that lists all others; a wrong one costs a second layout. */
const USUAL_PAGES = 6;

/** It lists its own page count as well, so it is laid out until that is right: nearly always the second time. */
const layLast = (context: LayoutContext, placed: Placed, laid: readonly Laid[]): Laid => {
  const { sheet, n } = placed;
  const own = countOf(context, sheet, fileFor(context, sheet, n, []), []);
  const others = laid.map(({ count, pages: [picture] }) => ({ ...count, ...(picture && { picture }) }));
  const attempt = (pages: number): Laid => laySheet(context, placed, [{ ...own, pages }, ...others]);
  let expected = USUAL_PAGES;
  let lay = attempt(expected);
  for (let tries = 0; tries < 4 && lay.pages.length !== expected; tries += 1) {
    expected = lay.pages.length;
    lay = attempt(expected);
  }
  return lay;
};

const summarise = ({ kit }: BuildInput, laid: readonly Laid[]): Summary => {
  const sheets = laid.map(({ count }) => count);
  const { fallbacks } = kit;
  return {
    language: kit.edition.language,
    ...totalOf(sheets),
    sheets,
    ...(fallbacks && { standIns: fallbacks }),
  };
};

/** The files of a build, each looked at once more: a good old file never gives way to a broken new one. */
const files = (input: BuildInput, laid: readonly Laid[]): Result<readonly BuiltFile[]> => {
  const heard = input.theme.brand === undefined ? (pages: readonly Page[]) => pages : readAloudOnce;
  const broken: Problem[] = [];
  const written = [...runsByFile(laid)].map(([name, runs]) => {
    const { pages: laidOut, order } = collate(runs);
    const pages = heard(laidOut);
    const bytes = writePdf(documentOf(input, { pages, order }), input.theme.faces.byKey);
    const problem = checkPdf(bytes, { pages, order }, name);
    if (problem) broken.push(problem);
    return { name, bytes, pages: order.length, paper: onePaper(pages) };
  });
  return unless(broken, () => written);
};

/** Mixed sizes in one file confuse office printers. */
const onePaper = (pages: readonly Page[]): PaperName => {
  const [paper, ...others] = new Set(pages.map(paperOf));
  if (paper === undefined || others.length > 0) throw new Error('a file takes pages of one size');
  return paper;
};

/** What each file holds; that of the facilitator comes last. */
const runsByFile = (laid: readonly Laid[]): ReadonlyMap<string, readonly Run[]> => {
  const found = new Map<string, Run[]>();
  const last = ({ sheet }: Laid): number => (sheet.forFacilitator ? 1 : 0);
  for (const { file, count, pages } of laid.toSorted((a, b) => last(a) - last(b)))
    for (const set of sets(pages)) {
      const name = nameFor(file, set[0]);
      found.set(name, [...(found.get(name) ?? []), { pages: set, copies: count.copies }]);
    }
  return found;
};

const documentOf = ({ kit, plan, date }: BuildInput, printed: PrintedPages): Document => ({
  title: plan.title ?? kit.title.words,
  lang: kit.edition.language,
  author: plan.organisation ?? 'Kitpress',
  subject: kit.subtitle.words,
  keywords: kit.principles.map(({ name }) => name.words),
  rights: `${kit.licence}. ${kit.source.words}`,
  kit: { id: kit.id, version: kit.version, ...(kit.alteredBy !== undefined && { brand: kit.alteredBy }) },
  date,
  ...printed,
});

/** A problem of furniture on every sheet is reported once, not forty times. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Map(
    problems.map((problem) => [`${problem.code}|${problem.file}|${problem.key}|${problem.message}`, problem]),
  );
  return [...seen.values()];
};
