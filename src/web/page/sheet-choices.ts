// Which sheets are printed, and how many of each.
import { byId, make } from '../../browser/dom.ts';
import type { OfferedSheet } from '../protocol.ts';
import { showValue } from './choice.ts';
import { inputOf } from './fields.ts';
import type { Changing, PageModel, Show } from './model.ts';
import { isTyped } from './settle.ts';

export function openSheetChoices(change: Changing): Show {
  let model: PageModel;
  const toggle = (id: string, on: boolean): void => {
    const all = offered(model).map((sheet) => sheet.id);
    const shown = model.choices.sheets ?? all;
    const sheets = all.filter((one) => (one === id ? on : shown.includes(one)));
    change({ sheets: sheets.length === all.length ? undefined : sheets.length === 0 ? [id] : sheets });
  };
  const count = (id: string, typed: string): void => {
    if (typed.trim() !== '' && !isTyped(typed)) return;
    const { [id]: _, ...others } = model.choices.copies ?? {};
    const copies = typed.trim() === '' ? others : { ...others, [id]: Number(typed) };
    change({ copies: Object.keys(copies).length === 0 ? undefined : copies }, true);
  };
  return (next) => {
    model = next;
    const { words, kit, choices } = model;
    const sheets = offered(model);
    const holder = byId('sheet-choices');
    const key = JSON.stringify([words.language, kit.kit, sheets]);
    if (holder.dataset.of !== key)
      holder.replaceChildren(...sheets.map((sheet) => sheetRow(sheet, next, toggle, count)));
    holder.dataset.of = key;
    const usual = usualCopies(model);
    for (const { id } of sheets) {
      const field = inputOf(`copies-${id}`);
      const printed = choices.sheets?.includes(id) ?? true;
      inputOf(`print-${id}`).checked = printed;
      field.disabled = !printed;
      showValue(field, choices.copies?.[id] === undefined ? '' : String(choices.copies[id]));
      field.placeholder = String(usual.get(id) ?? 1);
    }
    const n = sheets.filter(({ id }) => choices.sheets?.includes(id) ?? true).length;
    byId('sheets-shown').textContent = words.fill(words.texts.print.shown, { n, total: sheets.length });
  };
}

/** Those of the length that was chosen. */
const offered = ({ kit, choices }: PageModel): readonly OfferedSheet[] => {
  const length = choices.length ?? kit.lengths[0]?.name;
  return kit.sheets.filter(
    ({ lengths }) => length === undefined || lengths.length === 0 || lengths.includes(length),
  );
};

/** As the workshop was laid out last: what is printed without a number. */
const usualCopies = ({ state }: PageModel): ReadonlyMap<string, number> =>
  new Map((state?.issues[0]?.sheets ?? []).map(({ sheet, copies }) => [sheet, copies]));

function sheetRow(
  { id, label, title }: OfferedSheet,
  { words, kit, offers }: PageModel,
  toggle: (id: string, on: boolean) => void,
  count: (id: string, typed: string) => void,
): HTMLElement {
  const box = make('input', { type: 'checkbox', id: `print-${id}` });
  const field = make('input', {
    type: 'number',
    id: `copies-${id}`,
    inputmode: 'numeric',
    min: '1',
    max: String(offers.most.copies),
    'aria-label': words.fill(words.texts.print.copies, { sheet: `${label} ${title}` }),
  });
  box.addEventListener('change', () => toggle(id, box.checked));
  field.addEventListener('input', () => count(id, field.value));
  const name = make('span', { lang: kit.inLanguage }, make('b', {}, label), ` ${title}`);
  return make(
    'li',
    {},
    make('label', {}, box, name),
    make('span', { class: 'times', 'aria-hidden': 'true' }, '×'),
    field,
  );
}
