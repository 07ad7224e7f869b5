// What can be chosen among: cards and pills with a radio button or a box to tick, and lists that open.
import { make } from '../../browser/dom.ts';

export interface Option {
  readonly value: string;
  readonly words: string;
  /** Under the words. */
  readonly hint?: string;
  /** Under that, in the language of the page. */
  readonly note?: string;
  /** Of the words, if they are not those of the page. */
  readonly lang?: string;
  /** Beside them. */
  readonly picture?: Node;
}

interface Group {
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}

type Choose = (value: string, on: boolean) => void;

/** What a group calls now: its options may have been made for an earlier one. */
const chooses = new WeakMap<HTMLElement, Choose>();

/** Shows a group of options in `holder`; those that are there already stay, with the focus that is on one of them. */
export function showOptions(holder: HTMLElement, group: Group, choose: Choose): void {
  const { name, type, options, chosen } = group;
  chooses.set(holder, choose);
  const key = JSON.stringify(options.map(({ picture, ...words }) => [words, picture?.textContent]));
  if (holder.dataset.of !== key) {
    const focused = inputs(holder).find((input) => input === document.activeElement)?.value;
    holder.replaceChildren(
      ...options.map((option) =>
        optionOf(option, name, type, (value, on) => chooses.get(holder)?.(value, on)),
      ),
    );
    holder.dataset.of = key;
    if (focused !== undefined)
      inputs(holder)
        .find(({ value }) => value === focused)
        ?.focus();
  }
  for (const input of inputs(holder)) input.checked = chosen.includes(input.value);
}

const inputs = (holder: HTMLElement): readonly HTMLInputElement[] => [...holder.querySelectorAll('input')];

function optionOf(
  { value, words, hint, note, lang, picture }: Option,
  name: string,
  type: 'radio' | 'checkbox',
  choose: Choose,
): HTMLElement {
  const input = make('input', { type, name, value });
  input.addEventListener('change', () => choose(value, input.checked));
  const said = make(
    'span',
    { class: 'option-words', lang },
    make('b', {}, words),
    ...(hint === undefined ? [] : [make('small', {}, hint)]),
    ...(note === undefined
      ? []
      : [make('small', { class: 'note', lang: document.documentElement.lang }, note)]),
  );
  return make('label', { class: 'option' }, input, ...(picture ? [picture] : []), said);
}

/** A list that opens, with one of its values chosen. */
export function showSelect(select: HTMLSelectElement, options: readonly Option[], chosen: string): void {
  const key = JSON.stringify(options);
  if (select.dataset.of !== key) {
    select.replaceChildren(
      ...options.map(({ value, words, lang }) => make('option', { value, lang }, words)),
    );
    select.dataset.of = key;
  }
  select.value = chosen;
}

/** What somebody writes in is left alone while they write. */
export function showValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (document.activeElement !== field && field.value !== value) field.value = value;
}
