// Step 3: who comes. A number; or names, pasted or from a file, shown as they were read and as they will be printed.
import { byId } from '../../browser/dom.ts';
import type { DroppedFile, WorkshopChoices } from '../choices.ts';
import type { ListAnswer, PickedColumns } from '../protocol.ts';
import { showValue } from './choice.ts';
import { openPicker } from './drop.ts';
import { areaOf, buttonOf, inputOf } from './fields.ts';
import { showAsRead } from './list-table.ts';
import { type Changing, peopleCount, type Show, type ShownList } from './model.ts';
import { isTyped, settle } from './settle.ts';

interface Reading {
  readonly change: Changing;
  readonly read: (list: DroppedFile | string, columns?: PickedColumns) => Promise<ListAnswer>;
  /** A list that was read, or none. */
  readonly shown: (list: ShownList | undefined) => void;
}

export interface PeopleStep {
  readonly show: Show;
  readonly dropped: (file: DroppedFile) => void;
  /** Names of a plan that was opened are in the field, where they can be changed. */
  readonly opened: (choices: WorkshopChoices) => void;
}

export function openPeople({ change, read, shown }: Reading): PeopleStep {
  const count = inputOf('count');
  const names = areaOf('names');
  let source: DroppedFile | string | undefined;
  let usual = 12;
  let most = 200;
  const setCount = (n: number): void => change({ people: { count: Math.min(most, Math.max(1, n)) } });
  const take = async (list: DroppedFile | string, columns?: PickedColumns): Promise<void> => {
    source = list;
    const { list: found, problems } = await read(list, columns);
    if (source !== list) return;
    const people =
      found?.people.map(({ name, table }) => ({ name, ...(table !== undefined && { table }) })) ?? [];
    shown({ ...(typeof list !== 'string' && { file: list.name }), ...(found && { read: found }), problems });
    change({ people: people.length > 0 ? { names: people } : { count: usual } });
  };
  const remove = (): void => {
    source = undefined;
    names.value = '';
    shown(undefined);
    setCount(usual);
  };
  const pasted = settle(() => (names.value.trim() === '' ? remove() : void take(names.value)));
  count.addEventListener('input', () => {
    const typed = Number(count.value);
    // What is being typed is a number sooner or later.
    if (isTyped(count.value)) change({ people: { count: typed } }, true);
  });
  buttonOf('fewer').addEventListener('click', () => setCount(Number(count.value) - 1));
  buttonOf('moreof').addEventListener('click', () => setCount(Number(count.value) + 1));
  names.addEventListener('input', pasted);
  buttonOf('list-remove').addEventListener('click', () => {
    remove();
    count.focus();
  });
  const dropped = (file: DroppedFile): void => {
    names.value = '';
    void take(file);
  };
  openPicker('list-choose', 'list-file', ([file]) => file && dropped(file));
  return {
    dropped,
    opened: ({ people }) => {
      source = undefined;
      shown(undefined);
      names.value = 'names' in people ? textOf(people.names) : '';
      if (names.value !== '') void take(names.value);
    },
    show: ({ words, offers, choices, list }) => {
      usual = offers.usual.people;
      most = offers.most.people;
      const isNamed = 'names' in choices.people;
      byId('count-field').classList.toggle('settled', isNamed);
      for (const field of [count, buttonOf('fewer'), buttonOf('moreof')]) field.disabled = isNamed;
      count.max = String(most);
      showValue(count, String(peopleCount(choices)));
      byId('count-hint').hidden = isNamed;
      byId('list').hidden = list?.read === undefined;
      if (!list?.read) return;
      const { people } = words.texts;
      const total = words.count(words.texts.units.people, list.read.people.length);
      byId('list-title').textContent =
        list.file === undefined ? total : `${words.fill(people.from, { file: list.file })}: ${total}`;
      showAsRead(list.read, words, (columns) => source !== undefined && void take(source, columns));
    },
  };
}

/** As they would be pasted from a table. */
const textOf = (people: readonly { readonly name: string; readonly table?: number }[]): string =>
  people.some(({ table }) => table !== undefined)
    ? ['Name\tTable', ...people.map(({ name, table }) => `${name}\t${table ?? ''}`)].join('\n')
    : people.map(({ name }) => name).join('\n');
