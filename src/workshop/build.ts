// From plan, kit and look to finished files: the product in one line.

import { type CuttingTime, cuttingTime } from '../furniture/cutting.ts';
import { type PlannedTime, plannedTime } from '../furniture/day.ts';
import { type Packing, packingOf } from '../kinds/guide/packing.ts';
import { type CrowdedVote, crowdedVotes } from '../kinds/vote/crowd.ts';
import type { FallbackPlace } from '../kit/kit.ts';
import { themesOf } from '../kit/lists.ts';
import { collate, type Run } from '../page/copies.ts';
import { readAloudOnce } from '../page/once.ts';
import { type PaperName, paperOf, totalOf } from '../page/paper.ts';
import { checkPdf } from '../pdf/check.ts';
import { writePdf } from '../pdf/write.ts';
import { ok, type Problem, type Result, unless } from '../problem.ts';
import type { Document, Page, PrintedPages } from '../scene.ts';
import type { Zlib } from '../zlib.ts';
import { contextFor, type Laid, type Layable, layout, type SheetCount } from './layout.ts';
import { nameFor } from './output-files.ts';
import { ownTexts } from './own-texts.ts';
import { printRuns } from './runs.ts';

export interface BuildInput extends Layable {
  readonly kitName: string;
  readonly date: Date;
  /** Missing for `check`: everything is laid out, no bytes are made. */
  readonly zlib?: Zlib;
}

export interface Summary {
  readonly language: string;
  readonly a3: number;
  readonly a4: number;
  readonly cuts: number;
  /** Undefined if there is nothing to cut. */
  readonly cutting?: CuttingTime;
  readonly sheets: readonly SheetCount[];
  /** None in a kit without minutes. */
  readonly time?: PlannedTime & { readonly length?: string };
  /** At several tables: what each of them gets. */
  readonly packing?: Packing;
  /** Votes with more people than places for their dots. */
  readonly crowded?: readonly CrowdedVote[];
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

/** Writes what is laid out, once the programs of its faces are loaded: all files, or the problems of all sheets. */
export const build = (input: BuildInput, laid = layout(input)): Result<Built> => {
  if (!laid.ok) return laid;
  const written = input.zlib ? files(input, laid.value, input.zlib) : ok([]);
  if (!written.ok) return { ok: false, problems: [...laid.problems, ...written.problems] };
  return ok({ files: written.value, summary: summarise(input, laid.value) }, laid.problems);
};

const summarise = (input: BuildInput, laid: readonly Laid[]): Summary => {
  const { kit, plan } = input;
  const sheets = laid.map(({ count }) => count);
  const { fallbacks } = kit;
  const packing = packingOf(
    contextFor(input),
    laid.map(({ count: { sheet }, strips }) => ({ sheet, ...(strips && { strips }) })),
  );
  const crowded = crowdedVotes(kit, plan);
  const time = plannedTime({ kit, plan });
  const paper = totalOf(sheets);
  const cutting = cuttingTime(sheets);
  return {
    language: kit.edition.language,
    ...paper,
    ...(cutting && { cutting }),
    sheets,
    ...(time && { time: { ...time, ...(plan.length !== undefined && { length: plan.length }) } }),
    ...(packing && { packing }),
    ...(crowded.length > 0 && { crowded }),
    ...(fallbacks && { standIns: fallbacks }),
  };
};

/** The files of a build, each looked at once more: a good old file never gives way to a broken new one. */
const files = (input: BuildInput, laid: readonly Laid[], zlib: Zlib): Result<readonly BuiltFile[]> => {
  const heard = input.theme.brand === undefined ? (pages: readonly Page[]) => pages : readAloudOnce;
  const broken: Problem[] = [];
  const written = [...runsByFile(input, laid)].map(([name, runs]) => {
    const { pages: laidOut, order } = collate(runs);
    const pages = heard(laidOut);
    const bytes = writePdf(documentOf(input, { pages, order }), input.theme.faces.byKey, zlib);
    const problem = checkPdf(bytes, { pages, order }, name, zlib);
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
const runsByFile = ({ plan }: BuildInput, laid: readonly Laid[]): ReadonlyMap<string, readonly Run[]> => {
  const found = new Map<string, Run[]>();
  const last = ({ sheet }: Laid): number => (sheet.forFacilitator ? 1 : 0);
  for (const { sheet, file, pages } of laid.toSorted((a, b) => last(a) - last(b)))
    for (const run of printRuns(plan, sheet.id, pages)) {
      const name = nameFor(file, run.pages[0]);
      if (run.copies > 0) found.set(name, [...(found.get(name) ?? []), run]);
    }
  return found;
};

const documentOf = ({ kit, plan, date, theme }: BuildInput, printed: PrintedPages): Document => ({
  title: plan.title ?? kit.title.words,
  lang: kit.edition.language,
  author: plan.organisation ?? 'Kitpress',
  subject: kit.subtitle.words,
  keywords: themesOf(kit).map(({ text }) => text.words),
  rights: `${kit.licence}. ${kit.source.words}`,
  kit: {
    id: kit.id,
    version: kit.version,
    ...(kit.alteredBy !== undefined && { brand: kit.alteredBy }),
    ...(kit.words && { ...(plan.length !== undefined && { length: plan.length }), sheets: plan.sheets }),
    own: ownTexts(printed.pages, { plan, brand: theme.brand }),
  },
  date,
  ...printed,
});
