// From plan, kit and look to finished files: the product in one line.

import type { Flip } from '../backs.ts';
import type { LayoutContext } from '../furniture/context.ts';
import { tileWords } from '../furniture/tile-words.ts';
import { themesOf } from '../kit/lists.ts';
import type { LabelStock } from '../labels.ts';
import { collate, type Run } from '../page/copies.ts';
import { readAloudOnce } from '../page/once.ts';
import { ontoPaper } from '../page/onto.ts';
import { trimmed } from '../page/trimmed.ts';
import { isAsLaidOut } from '../paper.ts';
import { checkPdf } from '../pdf/check.ts';
import { writePdf } from '../pdf/write.ts';
import type { Plan } from '../plan/plan.ts';
import { ok, type Problem, type Result, unless } from '../problem.ts';
import type { Document, Page, PrintedPages } from '../scene.ts';
import { writeCutLines } from '../svg/cut-lines.ts';
import type { Zlib } from '../zlib.ts';
import { puttingOf } from './formats.ts';
import { contextFor, type Laid, type Layable, layout } from './layout.ts';
import { cutFile, nameFor } from './output-files.ts';
import { ownTexts } from './own-texts.ts';
import { printRuns } from './runs.ts';
import { boardsAmong, type Summary, summarise } from './summary.ts';
import type { TicketInput, WriteTicket } from './ticket.ts';

export interface BuildInput extends Layable {
  readonly kitName: string;
  readonly date: Date;
  /** Missing for `check`: everything is laid out, no bytes are made. */
  readonly zlib?: Zlib;
  /** For a print shop. */
  readonly ticket?: WriteTicket;
}

export interface BuiltFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As printed, copies included. */
  readonly pages: number;
  readonly paper: string;
  /** If it is printed on both sides: the edge that sheets are turned over. */
  readonly flip?: Flip;
}

/** A file for a cutting plotter. */
export interface CutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Built {
  /** Empty if nothing was to be written. */
  readonly files: readonly BuiltFile[];
  readonly cutFiles: readonly CutFile[];
  readonly summary: Summary;
}

/** Writes what is laid out, once the programs of its faces are loaded: all files, or the problems of all sheets. */
export const buildIssue = (input: BuildInput, laid = layout(input)): Result<Built> => {
  if (!laid.ok) return laid;
  const written = input.zlib ? files(input, laid.value, input.zlib) : ok([]);
  if (!written.ok) return { ok: false, problems: [...laid.problems, ...written.problems] };
  const cuts = input.zlib && input.plan.cutLines ? cutFiles(input.plan, laid.value) : [];
  return ok({ files: written.value, cutFiles: cuts, summary: summarise(input, laid.value) }, laid.problems);
};

/** What a file says of the paper that it is for: nothing if boards are printed as they are laid out. */
const forPaper = (input: BuildInput, laid: readonly Laid[]): Pick<Document, 'paper'> => {
  const { printing } = puttingOf(input);
  if (isAsLaidOut(printing)) return {};
  const { width, height, margin } = printing.paper;
  return { paper: { width, height, margin, scale: boardsAmong(laid)?.scale ?? 1 } };
};

/** mm: the edge that printers leave white; labels may come as near to it. */
const LABEL_MARGIN = 4;

const forLabels = ({ format: { id, sheet } }: LabelStock): Pick<Document, 'paper' | 'labels'> => {
  const [width = 0, height = 0] = [sheet.width, sheet.height].toSorted((a, b) => a - b);
  return { paper: { width, height, margin: LABEL_MARGIN, scale: 1 }, labels: id };
};

/** The files of a build, each looked at once more: a good old file never gives way to a broken new one. */
const files = (input: BuildInput, laid: readonly Laid[], zlib: Zlib): Result<readonly BuiltFile[]> => {
  const heard = input.theme.brand === undefined ? (pages: readonly Page[]) => pages : readAloudOnce;
  const context = contextFor(input);
  const onPaper = putter(input, context);
  const broken: Problem[] = [];
  const jobs: Job[] = [];
  const written = [...runsByFile(input, laid)].map(([name, { runs, paper, kept, stock }]): BuiltFile => {
    const collated = collate(runs);
    const laidOut = { ...collated, pages: heard(collated.pages) };
    const own = ownTexts(laidOut.pages, { plan: input.plan, brand: input.theme.brand });
    const printed = pressed(onPaper(laidOut), input.plan.press);
    const flip = printed.pages.some(({ back }) => back) ? input.plan.backs?.flip : undefined;
    const document = {
      ...documentOf(input, printed, own),
      ...(flip && { twoSided: flip }),
      ...(stock ? forLabels(stock) : !kept && forPaper(input, laid)),
    };
    const bytes = writePdf(document, input.theme.faces.byKey, zlib);
    const problem = checkPdf(bytes, printed, name, zlib);
    if (problem) broken.push(problem);
    jobs.push({ file: name, ...jobOf(laidOut) });
    return { name, bytes, pages: printed.order.length, paper, ...(flip && { flip }) };
  });
  const ticket = ticketOf(input, jobs, zlib);
  return unless([...context.problems, ...broken, ...ticket.problems], () => [
    ...written,
    ...(ticket.ok ? ticket.value : []),
  ]);
};

type Job = TicketInput['jobs'][number];

/** What the shop prints in a file. */
const jobOf = ({ pages, order }: PrintedPages): Omit<Job, 'file'> => ({
  pages: order.length,
  width: pages[0]?.width ?? 0,
  height: pages[0]?.height ?? 0,
  cuts: order.reduce((sum, index) => sum + (pages[index]?.cuts ?? 0), 0),
  // Of several sheets or copies, one would begin on the back of another.
  bothSides: isOneBook(pages) && order.length === pages.length,
});

/** Pages that are read one after another, such as those of a guide. */
const isOneBook = (pages: readonly Page[]): boolean =>
  pages.length > 1 &&
  pages.some(({ bookmarks }) => bookmarks !== undefined) &&
  new Set(pages.map(({ sheet, table }) => `${sheet} ${table}`)).size === 1;

/** For the shop, if there is one. */
const ticketOf = (input: BuildInput, jobs: readonly Job[], zlib: Zlib): Result<readonly BuiltFile[]> => {
  const { ticket, plan } = input;
  if (!ticket || !plan.press) return ok([]);
  const { press: _, ...document } = documentOf(input, { pages: [], order: [] }, []);
  const made = ticket({ layable: input, press: plan.press, document, jobs }, zlib);
  return made.ok ? ok([{ ...made.value, pages: 1 }]) : made;
};

/** As a print shop gets it: each page with bleed, and marks if it wants them. */
const pressed = (printed: PrintedPages, press: Plan['press']): PrintedPages =>
  press ? { ...printed, pages: printed.pages.map((page) => trimmed(page, press)) } : printed;

/** One for each page that is cut up, however often it is printed. */
const cutFiles = (plan: Plan, laid: readonly Laid[]): readonly CutFile[] =>
  laid
    .flatMap(({ sheet, pages }) => printRuns(plan, sheet.id, pages))
    .flatMap(({ pages, copies }) => (copies > 0 ? pages : []))
    .filter(({ cutLines = [] }) => cutLines.length > 0)
    .map((page) => ({ name: cutFile(page), bytes: new TextEncoder().encode(writeCutLines(page)) }));

/** Puts boards on the paper of the plan, if it is not what they are laid out on. */
const putter = (input: BuildInput, context: LayoutContext): ((printed: PrintedPages) => PrintedPages) => {
  const putting = puttingOf(input);
  if (isAsLaidOut(putting.printing)) return (printed) => printed;
  const words = tileWords(context);
  return (printed) => ontoPaper(printed, putting, words);
};

/** Of one paper: mixed sizes in one file confuse office printers. */
interface FileRuns {
  readonly runs: readonly Run[];
  readonly paper: string;
  /** Guide and hand-outs, whatever boards and pieces are printed on. */
  readonly kept: boolean;
  /** If they are labels. */
  readonly stock?: LabelStock;
}

/** What each file holds; that of the facilitator comes last. */
const runsByFile = ({ plan }: BuildInput, laid: readonly Laid[]): ReadonlyMap<string, FileRuns> => {
  const found = new Map<string, FileRuns>();
  const last = ({ sheet }: Laid): number => (sheet.forFacilitator ? 1 : 0);
  for (const { sheet, file, pages, count, format, stock } of laid.toSorted((a, b) => last(a) - last(b)))
    for (const run of stock ? [{ pages, copies: 1 }] : printRuns(plan, sheet.id, pages)) {
      const name = nameFor(file, run.pages[0]);
      const { runs = [], paper = count.paper } = found.get(name) ?? {};
      if (paper !== count.paper) throw new Error('a file takes pages of one size');
      if (run.copies > 0)
        found.set(name, { runs: [...runs, run], paper, kept: format === 'handOut', ...(stock && { stock }) });
    }
  return found;
};

const documentOf = (
  { kit, plan, date }: BuildInput,
  printed: PrintedPages,
  own: readonly string[],
): Document => ({
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
    ...(kit.onLabels && { onLabels: kit.onLabels }),
    ...(plan.ink !== 'full' && { ink: plan.ink }),
    own,
  },
  ...(plan.press && { press: plan.press }),
  date,
  ...printed,
});
