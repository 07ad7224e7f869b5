// A list of names as it was read: its first rows with what each column is for, and the people with their initials.
import { byId, make } from '../../browser/dom.ts';
import type { ListAsRead, PickedColumns } from '../protocol.ts';
import { showSelect } from './choice.ts';
import { refill, selectOf } from './fields.ts';
import type { PageWords } from './words.ts';

/** As many rows as show whether the columns are what they are taken for. */
const ROWS = 6;
/** The colours of participants' dots, in turn. */
const DOTS = 6;

type Pick = (columns: PickedColumns) => void;

export function showAsRead(read: ListAsRead, words: PageWords, pick: Pick): void {
  const table = byId('table');
  byId('as-read').hidden = read.columnCount < 2;
  // Somebody who has just said what a column is goes on there.
  const focused = [...table.querySelectorAll('select')].indexOf(document.activeElement as HTMLSelectElement);
  refill(table, [words.language, read], () => [headOf(read, words, pick), bodyOf(read, words)]);
  showHeadings(read, words, pick);
  if (focused >= 0) table.querySelectorAll('select')[focused]?.focus();
  refill(byId('people'), [words.language, read.people], () =>
    read.people.map((person, i) => personItem(person, i, words)),
  );
  const { leftOut, assumed } = words.texts.people;
  refill(byId('left-out'), [words.language, read.leftOut, read.assumed], () => [
    ...said(leftOut, read.leftOut),
    ...said(assumed, read.assumed),
  ]);
}

/** Which of the first rows is that of the headings, which is nobody's name. */
function showHeadings({ rows, headings = 0, columns }: ListAsRead, words: PageWords, pick: Pick): void {
  const { people } = words.texts;
  const select = selectOf('headings');
  const lines = [...new Set([...rows.slice(0, ROWS).map(({ line }) => line), headings])].filter(
    (line) => line > 0,
  );
  const options = lines.map((line) => ({
    value: String(line),
    words: words.fill(people.inRow, { n: line }),
  }));
  showSelect(select, [{ value: '0', words: people.noHeadings }, ...options], String(headings));
  select.onchange = () => pick({ ...columns, headings: Number(select.value) });
}

/** The phrases are the program's own, in English. */
const said = (label: string, phrases: readonly string[]): readonly Node[] =>
  phrases.length === 0
    ? []
    : [
        make('span', {}, `${label} `, make('span', { lang: 'en', dir: 'ltr' }, `${phrases.join('; ')}.`)),
        make('br'),
      ];

const letterOf = (column: number): string => String.fromCharCode(65 + (column % 26));

function headOf(
  { columnCount, columns, headings = 0 }: ListAsRead,
  words: PageWords,
  pick: Pick,
): HTMLElement {
  const { people } = words.texts;
  const options = (['none', 'name', 'table'] as const).map((value) => ({ value, words: people.uses[value] }));
  const cells = Array.from({ length: columnCount }, (_, column) => {
    const select = make('select', { 'aria-label': words.fill(people.column, { letter: letterOf(column) }) });
    showSelect(select, options, useOf(columns, column));
    select.addEventListener('change', () => pick({ ...picked(columns, column, select.value), headings }));
    return make('th', { scope: 'col' }, select);
  });
  return make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, people.line), ...cells));
}

const useOf = ({ names, table }: PickedColumns, column: number): 'none' | 'name' | 'table' =>
  names.includes(column) ? 'name' : table === column ? 'table' : 'none';

/** Names are joined in the order of their columns, a table is in one alone. */
function picked({ names, table }: PickedColumns, column: number, use: string): PickedColumns {
  const others = names.filter((one) => one !== column);
  const seats = use === 'table' ? column : table === column ? undefined : table;
  return {
    names: use === 'name' ? [...others, column].sort((a, b) => a - b) : others,
    ...(seats !== undefined && { table: seats }),
  };
}

function bodyOf(
  { rows, rowCount, columnCount, columns, headings }: ListAsRead,
  words: PageWords,
): HTMLElement {
  const shown = rows.slice(0, ROWS).map(({ line, cells }) => {
    const tds = Array.from({ length: columnCount }, (_, column) =>
      make('td', { class: useOf(columns, column), dir: 'auto' }, cells[column] ?? ''),
    );
    return make(
      'tr',
      { class: rowClass(line, headings) },
      make('th', { scope: 'row' }, String(line)),
      ...tds,
    );
  });
  const more = rowCount - shown.length;
  const rest = make(
    'td',
    { colspan: String(columnCount + 1), class: 'rest' },
    words.count(words.texts.people.moreRows, more),
  );
  return make('tbody', {}, ...shown, ...(more > 0 ? [make('tr', {}, rest)] : []));
}

/** What is above the headings is no name. */
const rowClass = (line: number, headings: number | undefined): string | undefined =>
  headings === undefined || line > headings ? undefined : line === headings ? 'headings' : 'above';

function personItem(
  { name, initials, table }: ListAsRead['people'][number],
  i: number,
  words: PageWords,
): HTMLElement {
  const dot = make('span', { class: `dot dot-${(i % DOTS) + 1}`, dir: 'auto' }, initials);
  const seat = table === undefined ? [] : [make('small', {}, ` ${words.texts.people.uses.table} ${table}`)];
  return make('li', {}, dot, make('span', { dir: 'auto' }, name), ...seat);
}
