// What is wrong, each beside the step that it belongs to. The messages are the program's own.
import { byId, make } from '../../browser/dom.ts';
import type { PageRef } from '../../workshop/shown.ts';
import type { PageProblem } from '../protocol.ts';
import { refill } from './fields.ts';
import type { PageModel } from './model.ts';
import type { PageWords } from './words.ts';

/** Of the workshop, of the list of names and of the look, each once. */
export function problemsOf({ state, list, look }: PageModel): readonly PageProblem[] {
  return once([...(list?.problems ?? []), ...(look?.problems ?? []), ...(state?.problems ?? [])]);
}

const once = (all: readonly PageProblem[]): readonly PageProblem[] =>
  all.filter(
    (one, i) => all.findIndex(({ code, message }) => code === one.code && message === one.message) === i,
  );

/** In the language of the page, beside the field that it is about. */
const SAID_AT_FIELD = 'page-no-organisation';

export const errorsIn = (problems: readonly PageProblem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

/** `more`: what the last build or plan said. */
export function showStepProblems(
  model: PageModel,
  more: readonly PageProblem[],
  look: (ref: PageRef) => void,
): void {
  const all = once([...problemsOf(model), ...more]).filter(({ code }) => code !== SAID_AT_FIELD);
  for (const holder of document.querySelectorAll<HTMLElement>('.problems')) {
    const steps = holder.dataset.steps?.split(' ') ?? [];
    const own = all.filter(({ step }) => steps.includes(step));
    refill(holder, [model.words.language, own], () =>
      own.map((problem) => problemItem(problem, model, look)),
    );
  }
  byId('english').hidden = all.length === 0;
}

/** What many people meet is said in the language of the page; the program's own words are the details. */
const OWN_WORDS = { 'brand-cover-logo': 'coverLogo', 'plan-time-short': 'timeShort' } as const;

function problemItem(
  { code, severity, message, hint, page }: PageProblem,
  model: PageModel,
  look: (ref: PageRef) => void,
): HTMLElement {
  const { problems } = model.words.texts;
  const english = { lang: 'en', dir: 'ltr' };
  const own = Object.entries(OWN_WORDS).find(([known]) => known === code)?.[1];
  const details = own === undefined ? hint : message;
  return make(
    'li',
    { class: severity, tabindex: '-1' },
    make('p', { class: 'severity' }, severity === 'error' ? problems.error : problems.warning),
    own === undefined ? make('p', english, message) : make('p', {}, problems[own]),
    ...(details === undefined ? [] : [make('p', { ...english, class: 'hint' }, details)]),
    ...(page ? [showButton(page, model, look)] : []),
  );
}

function showButton(ref: PageRef, { words, state }: PageModel, look: (ref: PageRef) => void): HTMLElement {
  const sheet = state?.issues[ref.issue]?.sheets.find((one) => one.sheet === ref.sheet);
  const label = sheet?.pages[ref.page]?.label ?? ref.sheet;
  const button = make(
    'button',
    { type: 'button', class: 'second' },
    words.fill(words.texts.problems.show, { sheet: label }),
  );
  button.addEventListener('click', () => look(ref));
  return button;
}

/** "2 things to mend", or nothing. */
export const errorWords = (words: PageWords, errors: number): string =>
  errors === 0 ? '' : words.count(words.texts.problems.count, errors);
