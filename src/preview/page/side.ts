// Beside the sheet: the problems, the text that was chosen, and all texts of the sheet as headings, lists and paragraphs.

import { byId, make } from '../../browser/dom.ts';
import { textParts } from '../../browser/texts.ts';
import type { PageRef } from '../../workshop/shown.ts';
import type { ShownProblem, ShownState, ShownText } from '../message.ts';

/** Where it is, as a link that an editor opens; Kitpress starts nothing. */
function placeOf({ file, path, line, column }: ShownProblem | ShownText): HTMLElement | undefined {
  if (file === undefined) return undefined;
  const words = line === undefined ? file : `${file}:${line}`;
  if (path === undefined) return make('span', { class: 'from' }, words);
  const at = [line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const address = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  const href = `vscode://file/${address.replace(/^\//, '').replace('%3A', ':')}${at.map((part) => `:${part}`).join('')}`;
  return make('a', { class: 'from', href, title: 'Open in Visual Studio Code' }, words);
}

export function showProblems(state: ShownState, choose: (ref: PageRef) => void): void {
  const { problems, current } = state;
  byId('problems').replaceChildren(...problems.map((problem) => problemItem(problem, state, choose)));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  byId('problems-title').textContent = problems.length === 0 ? 'No problems' : problemCount(errors, warnings);
  document.body.classList.toggle('old', !current);
}

export const problemCount = (errors: number, warnings: number): string =>
  [errors > 0 ? numbered(errors, 'error') : '', warnings > 0 ? numbered(warnings, 'warning') : '']
    .filter((part) => part !== '')
    .join(', ');

const numbered = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function problemItem(problem: ShownProblem, state: ShownState, choose: (ref: PageRef) => void): HTMLElement {
  const { severity, code, message, hint, key } = problem;
  const place = placeOf(problem);
  return make(
    'li',
    { class: severity },
    make('p', {}, make('span', { class: 'code' }, `${severity} ${code}`)),
    make('p', {}, message),
    ...(hint === undefined ? [] : [make('p', { class: 'hint' }, hint)]),
    ...(place ? [make('p', {}, place, key === undefined ? '' : ` ${key}`)] : []),
    ...(problem.page ? [showButton(problem.page, state, choose)] : []),
  );
}

function showButton(ref: PageRef, { issues }: ShownState, choose: (ref: PageRef) => void): HTMLElement {
  const sheet = issues[ref.issue]?.sheets.find((one) => one.sheet === ref.sheet);
  const button = make(
    'button',
    { type: 'button' },
    `Show it on ${sheet?.pages[ref.page]?.label ?? ref.sheet}`,
  );
  button.addEventListener('click', () => choose(ref));
  return button;
}

export function showChosen(text: ShownText | undefined): void {
  byId('place').hidden = text === undefined;
  if (!text) return;
  const place = placeOf(text);
  byId('place-words').replaceChildren(
    make('p', { lang: text.lang, dir: 'auto' }, text.words),
    make('p', { class: 'hint' }, ...(place ? [place] : ['Kitpress makes this text itself.'])),
    ...(text.key === undefined ? [] : [make('p', { class: 'hint' }, text.key)]),
  );
}

/** What a screen reader would read of the sheet. */
export const showTexts = (texts: readonly ShownText[]): void =>
  byId('texts').replaceChildren(...textParts(texts, readText));

function readText(text: ShownText): HTMLElement {
  const place = placeOf(text);
  const words = { lang: text.lang, dir: 'auto' };
  if (!(place instanceof HTMLAnchorElement)) return make('span', words, text.words);
  return make(
    'a',
    { ...words, href: place.getAttribute('href') ?? '', title: place.textContent ?? '' },
    text.words,
  );
}
