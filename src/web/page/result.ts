// Step 7: what the workshop comes to, the PDFs, and what to do at the printer.
import { byId, make } from '../../browser/dom.ts';
import type { WorkshopChoices } from '../choices.ts';
import type { BuiltAnswer, Engine, MadeFile, PageProblem, PageState, WorkshopSummary } from '../protocol.ts';
import { saveFile } from './drop.ts';
import { putWords, refill } from './fields.ts';
import { type PageModel, peopleCount, type Show } from './model.ts';
import { errorsIn, errorWords, problemsOf } from './problems.ts';
import type { PageWords } from './words.ts';

/** How far the PDFs are. */
type Making =
  | { readonly at: 'nothing' | 'working' }
  | { readonly at: 'made'; readonly answer: BuiltAnswer; readonly stale: boolean };

const FIRST_ERROR = '.problems .error, #needs-name:not([hidden])';

export interface ResultStep {
  readonly show: Show;
  /** Something was chosen since. */
  readonly changed: () => void;
  readonly problems: () => readonly PageProblem[];
}

/** `shown`: something is to be shown. */
export function openResult(
  engine: Engine,
  choices: () => WorkshopChoices | undefined,
  shown: () => void,
): ResultStep {
  let making: Making = { at: 'nothing' };
  const build = async (): Promise<void> => {
    const chosen = choices();
    if (!chosen || making.at === 'working') return;
    making = { at: 'working' };
    shown();
    const answer = await engine.build(chosen).catch(() => undefined);
    making = answer ? { at: 'made', answer, stale: chosen !== choices() } : { at: 'nothing' };
    shown();
    if (!answer) return;
    if (answer.download) saveFile(answer.download);
    // To what comes next: the files, or what is wrong first.
    const next = document.querySelector<HTMLElement>(answer.download ? '#result-title' : FIRST_ERROR);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: answer.download ? 'start' : 'center' });
  };
  for (const button of document.querySelectorAll('[data-build]'))
    button.addEventListener('click', () => void build());
  return {
    problems: () => (making.at === 'made' && !making.stale ? making.answer.problems : []),
    changed: () => {
      if (making.at === 'made') making = { ...making, stale: true };
    },
    show: (model) => showResult(model, making),
  };
}

function showResult(model: PageModel, making: Making): void {
  const { words } = model;
  const errors = errorsIn(problemsOf(model));
  const summary = model.state?.summary;
  refill(byId('summary'), [words.language, summary], () => (summary ? summaryOf(summary, words) : []));
  putWords(byId('dock-words'), dockWords(model, making, errors));
  byId('dock-words').classList.toggle('warn', errors > 0);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-build]')) {
    const isBusy = making.at === 'working';
    putWords(button, isBusy ? words.texts.download.making : words.texts.download.button);
    button.setAttribute('aria-disabled', String(isBusy || !model.state));
  }
  const result = byId('result');
  result.hidden = making.at !== 'made' || making.answer.files.length === 0;
  if (making.at !== 'made') return;
  const { answer, stale } = making;
  const files = answer.files.map(({ name, bytes }) => [name, bytes.length]);
  refill(result, [words.language, stale, files], () => resultOf(answer, stale, words));
}

/** One line: what is wrong, how far it is, or what it comes to. */
function dockWords({ words, state, isCurrent, choices }: PageModel, making: Making, errors: number): string {
  const { page, view, download, units } = words.texts;
  if (making.at === 'working') return download.making;
  if (errors > 0) return `${errorWords(words, errors)}. ${making.at === 'made' ? download.failed : view.old}`;
  if (!state) return page.opening;
  if (making.at === 'made' && !making.stale) return download.ready;
  const people = words.count(units.people, peopleCount(choices));
  return isCurrent ? [people, ...paperWords(state, words)].join(words.between) : `${people} …`;
}

const paperWords = ({ summary }: PageState, words: PageWords): readonly string[] =>
  (summary?.papers ?? []).map(({ paper, sheets }) =>
    words.count(words.texts.units.sheets, sheets, { paper }),
  );

function summaryOf(summary: WorkshopSummary, words: PageWords): readonly HTMLElement[] {
  const { papers, cuts, cutting, minutes, start, end, participants, tables, bring } = summary;
  const { units, summary: said } = words.texts;
  const big = (text: string): HTMLElement => {
    const [, before = '', number = '', after = text] = /^(.*?)(\d[\d\s.,]*)(.*)$/u.exec(text) ?? [];
    return make(
      'li',
      {},
      make('span', {}, before),
      make('b', {}, number.trim()),
      make('span', {}, after.trim()),
    );
  };
  const facts = [
    words.count(units.people, participants),
    words.count(units.tables, tables),
    ...papers.map(({ paper, sheets }) => words.count(units.sheets, sheets, { paper })),
    cuts === 0 ? said.nothing : words.count(units.cuts, cuts),
  ];
  const lines = [
    ...(minutes === undefined ? [] : [words.fill(said.time, { time: words.duration(minutes) })]),
    ...(start === undefined
      ? []
      : [end === undefined ? words.fill(said.from, { start }) : words.fill(said.clock, { start, end })]),
    ...(cutting
      ? [
          words.fill(said.cutting, {
            scissors: words.duration(cutting.scissors),
            guillotine: words.duration(cutting.guillotine),
          }),
        ]
      : []),
  ];
  return [
    make('h3', {}, said.title),
    make('ul', { class: 'facts' }, ...facts.map(big)),
    ...lines.map((line) => make('p', {}, line.endsWith('.') ? line : `${line}.`)),
    ...(bring.length === 0
      ? []
      : [
          make(
            'details',
            {},
            make('summary', {}, said.bring),
            make('ul', {}, ...bring.map((one) => make('li', { dir: 'auto' }, one))),
          ),
        ]),
  ];
}

function resultOf(
  { files, download, summary }: BuiltAnswer,
  stale: boolean,
  words: PageWords,
): readonly HTMLElement[] {
  const said = words.texts.download;
  const rows = files.map((file) => fileItem(file, summary, words));
  const papers = words.list([...new Set(files.map(({ paper }) => paper))]);
  const name = { file: download?.name ?? '' };
  return [
    make('h3', { id: 'result-title', tabindex: '-1' }, stale ? said.stale : said.ready),
    make('p', {}, words.fill(files.length === 1 ? said.one : said.zip, name)),
    make('ul', { class: 'files' }, ...rows),
    make('h3', {}, said.next),
    make(
      'ol',
      { class: 'advice' },
      make('li', {}, words.fill(said.scale, { papers })),
      make('li', {}, said.ruler),
      make('li', {}, said.guide),
    ),
  ];
}

/** A file to download, with what is in it. */
function fileItem(file: MadeFile, summary: WorkshopSummary | undefined, words: PageWords): HTMLElement {
  const { download, units } = words.texts;
  const label = words.fill(download.file, { file: file.name });
  const button = make('button', { type: 'button', class: 'second', 'aria-label': label }, file.name);
  button.addEventListener('click', () => saveFile(file));
  const facts = [file.paper, words.count(units.pages, file.pages), words.size(file.bytes.length)];
  const sheets = (summary?.sheets ?? []).filter(
    ({ language, file: name }) => language === file.language && file.name.endsWith(name),
  );
  const [first] = sheets;
  const inside =
    sheets.length === 1 && first
      ? `${first.label} ${first.title}`
      : sheets.map((one) => one.label).join(', ');
  return make(
    'li',
    {},
    button,
    make(
      'span',
      {},
      facts.join(words.between),
      ...(inside === ''
        ? []
        : [make('br'), make('span', { class: 'quiet', lang: file.language, dir: 'auto' }, inside)]),
    ),
  );
}
