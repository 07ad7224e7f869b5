// Step 3: who comes. A number; or names, pasted or from a file, shown as they were read and as they will be printed.
import { byId } from '../../browser/dom.ts';
import { colonIn } from '../../direction.ts';
import type { DroppedFile, WorkshopChoices } from '../choices.ts';
import type { ListAnswer, PickedColumns } from '../protocol.ts';
import { showValue } from './choice.ts';
import { openPicker } from './drop.ts';
import { areaOf, buttonOf, inputOf } from './fields.ts';
import { showAsRead } from './list-table.ts';
import { type Changing, type PageModel, peopleCount, type Show, type ShownList } from './model.ts';
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

export function openPeople(reading: Reading): PeopleStep {
  const { change, shown } = reading;
  const names = areaOf('names');
  const count = openCount((people) => change({ people: { count: people } }, true));
  const list = openList(reading, () => count.typed());
  const dropped = (file: DroppedFile): void => {
    names.value = '';
    void list.take(file);
  };
  const pasted = settle(() => (names.value.trim() === '' ? list.remove() : void list.take(names.value)));
  names.addEventListener('input', pasted);
  buttonOf('list-remove').addEventListener('click', () => {
    names.value = '';
    list.remove();
    inputOf('count').focus();
  });
  openPicker('list-choose', 'list-file', ([file]) => file && dropped(file));
  return {
    dropped,
    opened: ({ people }) => {
      shown(undefined);
      names.value = 'names' in people ? textOf(people.names) : '';
      // They are in the plan as they are to be printed: nothing in them is left out.
      if (names.value !== '') void list.take(names.value, undefined, true);
    },
    show: (model) => {
      count.show(model);
      list.show(model);
    },
  };
}

/** How many come, as long as there are no names. */
function openCount(change: (people: number) => void) {
  const count = inputOf('count');
  const [fewer, more] = [buttonOf('fewer'), buttonOf('moreof')];
  let typed = 0;
  let most = 1;
  const set = (people: number): void => {
    typed = Math.min(most, Math.max(1, people));
    count.value = String(typed);
    change(typed);
  };
  count.addEventListener('input', () => {
    // Until it is a number, somebody is typing one.
    if (!isTyped(count.value)) return;
    typed = Number(count.value);
    change(typed);
  });
  fewer.addEventListener('click', () => set(typed - 1));
  more.addEventListener('click', () => set(typed + 1));
  return {
    typed: (): number => typed,
    show: ({ offers, choices }: PageModel): void => {
      const isNamed = 'names' in choices.people;
      most = offers.most.people;
      if ('count' in choices.people) typed = choices.people.count;
      for (const field of [count, fewer, more]) field.disabled = isNamed;
      count.max = String(most);
      showValue(count, String(peopleCount(choices)));
      byId('count-hint').hidden = isNamed;
    },
  };
}

/** The list that was read last; without one, `count` people come. */
function openList({ change, read, shown }: Reading, count: () => number) {
  let source: DroppedFile | string | undefined;
  const take = async (
    list: DroppedFile | string,
    columns?: PickedColumns,
    isChosen = false,
  ): Promise<void> => {
    source = list;
    const answer = await read(list, columns).catch(() => undefined);
    if (!answer || source !== list) return;
    const { list: found, problems } = answer;
    const people =
      found?.people.map(({ name, table }) => ({ name, ...(table !== undefined && { table }) })) ?? [];
    shown({ ...(typeof list !== 'string' && { file: list.name }), ...(found && { read: found }), problems });
    if (!isChosen) change({ people: people.length > 0 ? { names: people } : { count: count() } });
  };
  return {
    take,
    remove: (): void => {
      source = undefined;
      shown(undefined);
      change({ people: { count: count() } });
    },
    show: ({ words, list }: PageModel): void => {
      byId('list').hidden = list?.read === undefined;
      if (!list?.read) return;
      const { people, units } = words.texts;
      const total = words.count(units.people, list.read.people.length);
      byId('list-title').textContent =
        list.file === undefined
          ? total
          : `${words.fill(people.from, { file: list.file })}${colonIn(words.language)}${total}`;
      showAsRead(list.read, words, (columns) => source !== undefined && void take(source, columns));
    },
  };
}

/** As they would be pasted from a table. */
const textOf = (people: readonly { readonly name: string; readonly table?: number }[]): string =>
  people.some(({ table }) => table !== undefined)
    ? ['Name\tTable', ...people.map(({ name, table }) => `${name}\t${table ?? ''}`)].join('\n')
    : people.map(({ name }) => name).join('\n');
