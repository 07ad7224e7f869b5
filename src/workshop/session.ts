// A workshop that stays open while its files change: what has changed is read and laid out again, and what did not keeps its drawing.
import { directionOf } from '../direction.ts';
import type { Kinds } from '../kinds/kind.ts';
import type { Flags } from '../plan/flags.ts';
import { distinctProblems, type Problem } from '../problem.ts';
import type { Page } from '../scene.ts';
import type { Theme } from '../theme/theme.ts';
import { keepWorld } from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { contextFor, type Laid, layAll, layOne } from './layout.ts';
import { locate } from './locate.ts';
import { type PrintJob, readWorkshop, type Workshop, workshopTitle } from './read.ts';
import { isSameScene } from './same-scene.ts';
import { type DrawPage, hasText, openScreen, textsOn } from './screen.ts';
import type {
  DrawnPage,
  IssueFacts,
  PageRef,
  PageText,
  PlacedProblem,
  SessionState,
  ShownWorkshop,
  UpdateOptions,
} from './shown.ts';

export interface Session extends ShownWorkshop {
  /** What was laid out last, for its summary. */
  readonly laid: () => LaidSession | undefined;
}

/** A workshop with the sheets of each of its issues. */
export interface LaidSession {
  readonly workshop: Workshop;
  readonly sheets: readonly (readonly Laid[])[];
}

/** A page that is known, drawn when somebody asks. */
interface Known {
  readonly page: Page;
  readonly version: number;
  readonly theme: Theme;
  svg?: string | undefined;
}

interface Held {
  readonly pages: Map<string, Known>;
  readonly screens: WeakMap<Theme['faces'], DrawPage>;
  versions: number;
  last?: LaidSession;
}

const NOTHING: SessionState = {
  title: '',
  participants: 0,
  sourceLanguage: '',
  issues: [],
  problems: [],
  current: false,
};

const pageKey = ({ issue, sheet, page }: PageRef): string => `${issue}/${sheet}/${page}`;

/** Reads nothing yet. */
export function openSession(given: World, flags: Flags, kinds?: Kinds): Session {
  const { world, folders, forget } = keepWorld(given);
  const held: Held = { pages: new Map(), screens: new WeakMap(), versions: 0 };
  let state = NOTHING;
  let also: string | undefined;
  const known = (ref: PageRef): Known | undefined => held.pages.get(pageKey(ref));
  const draw = (ref: PageRef): DrawnPage | undefined => {
    const found = known(ref);
    if (!found) return undefined;
    found.svg ??= held.screens.get(found.theme.faces)?.(found.page);
    const { version, svg, page } = found;
    return svg === undefined ? undefined : { ...ref, version, svg, width: page.width, height: page.height };
  };
  return {
    ...{ world, forget, folders, draw },
    laid: () => held.last,
    texts: async (ref) => locate(world, textsOf(known(ref))),
    withSource: () => {
      const here = state.issues.map(({ language }) => language);
      if (state.sourceLanguage === '' || here.includes(state.sourceLanguage)) return false;
      also = [...new Set(here), state.sourceLanguage].join(',');
      return true;
    },
    update: async (options = {}) => {
      const read = await readWorkshop(world, { ...flags, ...(also !== undefined && { lang: also }) }, kinds);
      const made = read.ok
        ? await layOutAll(held, read.value, { ...options, draw })
        : { ...state, problems: [], current: false };
      const problems = distinctProblems([...read.problems, ...made.problems]);
      const placed = problems.map((problem) => withPage(problem, held, made.issues));
      state = { ...made, problems: await locate(world, placed) };
      return state;
    },
  };
}

interface LayOptions extends UpdateOptions {
  readonly draw: (ref: PageRef) => DrawnPage | undefined;
}

/** The page that is looked at first, or the very first while there is none, then all of them; pages that are no longer there are forgotten. */
async function layOutAll(
  held: Held,
  workshop: Workshop,
  { look, first, draw, pause = async () => {} }: LayOptions,
): Promise<SessionState> {
  const fresh = first && (look || held.pages.size === 0) && (await layLookedAt(held, workshop, look));
  const drawn = fresh && draw(fresh);
  if (drawn) {
    first(drawn);
    await pause();
  }
  const problems: Problem[] = [];
  const issues: IssueFacts[] = [];
  const sheets: (readonly Laid[])[] = [];
  const old = new Set(held.pages.keys());
  for (const [i, issue] of workshop.issues.entries()) {
    const laid = await layIssue(held, workshop, issue);
    problems.push(...laid.problems);
    sheets.push(laid.sheets);
    issues.push(factsOf(held, issue, laid.sheets, i));
    for (const key of keysOf(laid.sheets, i)) old.delete(key);
    await pause();
  }
  for (const key of old) held.pages.delete(key);
  held.last = { workshop, sheets };
  const { plan, sourceLanguage } = workshop;
  return {
    title: workshopTitle(workshop),
    participants: plan.participants.length,
    sourceLanguage,
    issues,
    problems,
    current: true,
  };
}

function withPage(problem: Problem, held: Held, issues: readonly IssueFacts[]): PlacedProblem {
  const { file, key } = problem;
  if (file === undefined || key === undefined) return problem;
  for (const [issue, { sheets }] of issues.entries())
    for (const { sheet, pages } of sheets)
      for (const page of pages.keys())
        if (hasText(held.pages.get(pageKey({ issue, sheet, page }))?.page, file, key))
          return { ...problem, page: { issue, sheet, page } };
  return problem;
}

const textsOf = (known: Known | undefined): readonly PageText[] => (known ? textsOn(known.page) : []);

/** Lays out one sheet, the first by default; the page of it that is looked at, if that has changed. */
async function layLookedAt(
  held: Held,
  workshop: Workshop,
  look: PageRef | undefined,
): Promise<PageRef | undefined> {
  const { issue: i, page: n } = look ?? { issue: 0, page: 0 };
  const issue = workshop.issues[i];
  const laid = issue && layOne(contextFor(issue), workshop, look?.sheet);
  const page = laid?.pages[n];
  if (!issue || !page) return undefined;
  const ref = { issue: i, sheet: laid.count.sheet, page: n };
  await openScreenOf(held, issue.theme);
  return note(held, page, ref, issue.theme).fresh ? ref : undefined;
}

/** Sheets on which something does not fit are among them. */
async function layIssue(
  held: Held,
  { kinds }: Workshop,
  issue: PrintJob,
): Promise<{ readonly sheets: readonly Laid[]; readonly problems: readonly Problem[] }> {
  const context = contextFor(issue);
  const sheets = layAll(context, { kinds });
  await openScreenOf(held, issue.theme);
  return { sheets, problems: context.problems };
}

/** Again for every layout, since a text may have opened another face. */
const openScreenOf = async (held: Held, theme: Theme): Promise<void> => {
  const known = held.screens.get(theme.faces);
  if (known) await theme.faces.loadPrograms('opened');
  else held.screens.set(theme.faces, await openScreen(theme));
};

/** A page that is as it was keeps its version and its drawing. */
function note(held: Held, page: Page, ref: PageRef, theme: Theme): Known & { readonly fresh: boolean } {
  const key = pageKey(ref);
  const known = held.pages.get(key);
  if (known && known.theme.faces === theme.faces && isSameScene(known.page, page))
    return { ...known, fresh: false };
  held.versions += 1;
  const made: Known = { page, version: held.versions, theme };
  held.pages.set(key, made);
  return { ...made, fresh: true };
}

const keysOf = (sheets: readonly Laid[], issue: number): readonly string[] =>
  sheets.flatMap(({ count, pages }) => pages.map((_, page) => pageKey({ issue, sheet: count.sheet, page })));

const factsOf = (held: Held, { kit, theme }: PrintJob, sheets: readonly Laid[], i: number): IssueFacts => ({
  language: kit.edition.language,
  name: kit.edition.name,
  ...(theme.brand && { brand: theme.brand.name }),
  direction: directionOf(kit.edition.language),
  grid: theme.template.page,
  sheets: sheets.map(({ count: { sheet, name, label, copies, paper }, pages }) => ({
    sheet,
    name,
    label,
    copies,
    paper,
    pages: pages.map((page, n) => ({
      version: note(held, page, { issue: i, sheet, page: n }, theme).version,
      label: page.label,
      title: page.title.words,
      width: page.width,
      height: page.height,
      cuts: page.cutLines ?? [],
    })),
  })),
});
