// The page of the preview: shows what the server sends, and asks for what somebody wants to see.

import { byId, make } from '../../browser/dom.ts';
import type { DrawnPage, PageRef } from '../../workshop/shown.ts';
import type { ShownState, ShownText } from '../message.ts';
import { layersOver } from './layers.ts';
import { markChosen, markProblems, textAt } from './marks.ts';
import { putDrawing, putLayer, scaleOf, sizePaper, zoomed } from './paper.ts';
import { markCurrent, showSheets } from './sheets.ts';
import { problemCount, showChosen, showProblems, showTexts } from './side.ts';
import { openStream } from './stream.ts';
import { openToolbar } from './tools.ts';
import {
  isSameRef,
  issueName,
  type ListedPage,
  listedPages,
  refPath,
  SIGHTS,
  storedView,
  storeView,
} from './view.ts';

const view = storedView();
const paper = byId('paper');
const beside = byId('beside');
let state: ShownState | undefined;
let texts: readonly ShownText[] = [];
/** What they are the texts of: path and version. */
let textsOf: string | undefined;
/** What is beside: path and version; the paper itself says what it shows. */
let shownBeside = '';

const leaves = (): readonly ListedPage[] => (state ? listedPages(state, view.look.issue) : []);
const current = (): ListedPage | undefined => {
  const all = leaves();
  return (
    all.find(({ ref }) => isSameRef(ref, view.look)) ??
    all.find(({ ref }) => ref.sheet === view.look.sheet) ??
    all[0]
  );
};

/** The same page of the edition that the kit is written in. */
const sourceLeaf = (leaf: ListedPage): ListedPage | undefined => {
  const here = state?.issues[leaf.ref.issue];
  const issue = state?.issues.findIndex(
    ({ language, brand }) => language === state?.sourceLanguage && brand === here?.brand,
  );
  if (!state || issue === undefined || issue < 0 || issue === leaf.ref.issue) return undefined;
  return listedPages(state, issue).find(({ ref }) => isSameRef(ref, { ...leaf.ref, issue }));
};

const ask = async (path: string): Promise<Response | undefined> => {
  const response = await fetch(path).catch(() => undefined);
  return response?.ok ? response : undefined;
};

/** Sizes, layers and marks: all that needs nothing from the server. */
function arrange(): void {
  const leaf = current();
  const issue = leaf && state?.issues[leaf.ref.issue];
  if (!leaf || !issue || !state) return;
  const source = view.beside ? sourceLeaf(leaf) : undefined;
  beside.hidden = source === undefined;
  const scale = scaleOf(view, [leaf.facts, ...(source ? [source.facts] : [])]);
  sizePaper(paper, leaf.facts, scale);
  if (source) sizePaper(beside, source.facts, scale);
  putLayer(paper, layersOver(leaf.facts, issue, view.layers));
  markProblems(paper, state.problems);
  for (const sight of Object.keys(SIGHTS)) byId('stage').classList.toggle(sight, sight === view.sight);
  showTools(view);
  storeView(view);
}

/** Fetches what is not shown yet. */
async function refresh(): Promise<void> {
  const leaf = current();
  if (!leaf) return;
  view.look = leaf.ref;
  const { label, title } = leaf.facts;
  byId('sheet-title').textContent = `${label} ${title}`;
  markCurrent(view.look, leaves());
  const wanted = `${refPath(leaf.ref)} ${leaf.facts.version}`;
  if (wanted !== paper.dataset.shown) {
    const drawing = await (await ask(`look/${refPath(leaf.ref)}`))?.text();
    if (drawing !== undefined && isSameRef(view.look, leaf.ref)) {
      putDrawing(paper, drawing);
      paper.dataset.shown = wanted;
    }
  }
  if (textsOf !== paper.dataset.shown) void refreshTexts(leaf.ref);
  const source = view.beside ? sourceLeaf(leaf) : undefined;
  const wantedBeside = source ? `${refPath(source.ref)} ${source.facts.version}` : '';
  if (source && wantedBeside !== shownBeside) {
    const drawing = await (await ask(`page/${refPath(source.ref)}`))?.text();
    if (drawing !== undefined) putDrawing(beside, drawing, 'beside-');
    shownBeside = wantedBeside;
  }
  arrange();
}

/** Once everything has been drawn: their lines take the server longer than the drawing. */
async function refreshTexts(ref: PageRef): Promise<void> {
  textsOf = paper.dataset.shown;
  const found = (await (await ask(`texts/${refPath(ref)}`))?.json()) as readonly ShownText[] | undefined;
  if (!found || !isSameRef(view.look, ref)) return;
  texts = found;
  showTexts(texts);
  byId('texts').dataset.of = refPath(ref);
}

function take(next: ShownState): void {
  state = next;
  const issue = next.issues[view.look.issue];
  if (!issue) view.look = { ...view.look, issue: 0 };
  const all = leaves();
  document.title = `${next.title} – Kitpress preview`;
  byId('title').textContent = next.title || 'Kitpress preview';
  byId('facts').textContent = `${next.participants} people · ${all.length} pages`;
  showIssues(next);
  showProblems(next, choose);
  showSheets(all, view.look, choose);
  announce(next);
  void refresh();
}

/** The page that is looked at, before everything else is known. */
function takePage({ svg, version, ...ref }: DrawnPage): void {
  if (!isSameRef(ref, view.look)) return;
  putDrawing(paper, svg);
  paper.dataset.shown = `${refPath(ref)} ${version}`;
}

function showIssues({ issues }: ShownState): void {
  const choice = byId('issue');
  const options = issues.map((issue, i) => make('option', { value: String(i) }, issueName(issue)));
  choice.replaceChildren(...options);
  if (choice instanceof HTMLSelectElement) choice.value = String(view.look.issue);
  byId('issue-choice').hidden = issues.length < 2;
}

/** Read aloud when it changes. */
function announce({ problems, current: isCurrent }: ShownState): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = problemCount(errors, problems.length - errors);
  const words = isCurrent ? found : `${found}. These are the last good sheets.`;
  const status = byId('status');
  if (status.textContent !== words) status.textContent = words;
  status.classList.toggle('bad', errors > 0);
}

function choose(ref: PageRef): void {
  const isOther = ref.issue !== view.look.issue;
  view.look = ref;
  showChosen(undefined);
  markChosen(paper, {});
  byId('stage').scrollTo(0, 0);
  if (isOther && state) take(state);
  else void refresh();
}

function go(where: 'previous' | 'next' | 'first' | 'last'): void {
  const all = leaves();
  const at = all.findIndex(({ ref }) => isSameRef(ref, view.look));
  const next = { previous: at - 1, next: at + 1, first: 0, last: all.length - 1 }[where];
  const leaf = all[next];
  if (leaf) choose(leaf.ref);
}

const showTools = openToolbar({
  go,
  zoom: (how) => {
    const leaf = current();
    const scale = leaf ? scaleOf(view, [leaf.facts]) : 1;
    view.zoom = how === 'fit' || how === 'a4' ? how : zoomed(scale, how === 'in' ? 1.25 : 0.8);
    arrange();
  },
  layer: (layer) => {
    const { layers } = view;
    view.layers = layers.includes(layer) ? layers.filter((one) => one !== layer) : [...layers, layer];
    arrange();
  },
  sight: (sight) => {
    view.sight = sight;
    arrange();
  },
  beside: async () => {
    view.beside = !view.beside;
    // The server lays it out, and sends it like any change.
    if (view.beside) await ask('source');
    void refresh();
  },
});

paper.addEventListener('click', ({ clientX, clientY }) => {
  const from = textAt(paper, clientX, clientY);
  markChosen(paper, from ?? {});
  showChosen(from && texts.find(({ file, key }) => file === from.file && key === from.key));
});
byId('issue').addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  view.look = { ...view.look, issue: Number(target.value) };
  if (state) take(state);
});
window.addEventListener('resize', arrange);
openStream(
  (message) => (message.kind === 'page' ? takePage(message.drawn) : take(message.state)),
  (isLost) => {
    const status = byId('status');
    status.classList.toggle('bad', isLost);
    if (isLost) status.textContent = 'The preview has ended. Start "kitpress preview" again.';
  },
);
