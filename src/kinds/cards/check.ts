// The rules of cards that the schema of their keys cannot express.

import { chainOf, type SheetStructure, type Structure } from '../../kit/structure.ts';
import { error, type Problem } from '../../problem.ts';
import type { KeyOrValue, Path } from '../../yaml/locate.ts';
import type { FilePlace } from '../../yaml/read.ts';
import { mostPromptLines } from './prompt.ts';
import type { CardsKeys } from './sheet.ts';

type Keys = SheetStructure & CardsKeys;
type At = (path: Path, part?: KeyOrValue) => FilePlace;

/** A rule that is broken: where, what is wrong and what to do. */
interface Broken {
  readonly path: Path;
  readonly key?: true;
  readonly message: string;
  readonly hint: string;
}

/** Problem: content-cards. */
export const checkCardSheet = (sheet: Keys, kit: Structure, at: At): readonly Problem[] =>
  [
    ...ofForms(sheet),
    ...ofPrompts(sheet),
    ...ofPairs(sheet, kit),
    ...ofLists(sheet, kit),
    ...ofOwn(sheet, kit),
  ].map(({ path, key, message, hint }) =>
    error('content-cards', message, { hint, ...at(path, key && 'key') }),
  );

const when = (condition: boolean, broken: Broken): readonly Broken[] => (condition ? [broken] : []);

const ofForms = ({ as, size, show, own, covers, fields, tear }: Keys): readonly Broken[] =>
  as === 'form'
    ? [
        ...when(fields === undefined, {
          path: ['as'],
          message: 'A form has no fields.',
          hint: 'Add "fields", each with lines to write on or a list to tick.',
        }),
        ...when(show !== undefined, {
          path: ['show'],
          key: true,
          message: 'Forms are all alike and show no list.',
          hint: 'Delete "show", or name the list as the ticks of a field.',
        }),
        ...when(own !== undefined, {
          path: ['own'],
          key: true,
          message: 'A form has no blank cards: it is one.',
          hint: 'Delete "own"; for more forms, write "copies".',
        }),
        ...when(covers !== undefined, {
          path: ['covers'],
          key: true,
          message: 'Forms are not in piles, so they have no covers.',
          hint: 'Delete "covers".',
        }),
        ...when(tear !== undefined && size !== 'l', {
          path: ['tear'],
          key: true,
          message: `A card of size ${size} has no room for a part to tear off.`,
          hint: 'Write "size: l", or delete "tear".',
        }),
        ...when(tear !== undefined && Object.hasOwn(tear, 'title'), {
          path: ['tear', 'title'],
          key: true,
          message: 'A field of the part to tear off cannot be called "title".',
          hint: 'Give it another id, in the editions too: "title" is that of the whole part.',
        }),
      ]
    : (['fields', 'tear'] as const).flatMap((key) =>
        when((key === 'fields' ? fields : tear) !== undefined, {
          path: [key],
          key: true,
          message: `Only forms have "${key}".`,
          hint: `Write "as: form", or delete "${key}".`,
        }),
      );

const ofPrompts = ({ as, size, lines }: Keys): readonly Broken[] => {
  const most = mostPromptLines(size);
  if (as !== 'prompt')
    return when(lines !== undefined, {
      path: ['lines'],
      key: true,
      message: 'Only prompts have "lines".',
      hint: as === 'form' ? 'Give each field its lines.' : 'Write "as: prompt", or delete "lines".',
    });
  return [
    ...when(lines === undefined, {
      path: ['as'],
      message: 'A prompt needs "lines" to write the answer on.',
      hint: `Add "lines", from 1 to ${most}.`,
    }),
    ...when(lines !== undefined && lines > most, {
      path: ['lines'],
      message: `A card of size ${size} has room for ${most} lines under a prompt.`,
      hint: 'Use fewer lines or larger cards.',
    }),
  ];
};

const ofPairs = ({ as, size, show = [] }: Keys, { lists }: Structure): readonly Broken[] =>
  as === 'pair'
    ? [
        ...when(size === 's', {
          path: ['size'],
          message: 'A card of size s has no room for two claims.',
          hint: 'Write "size: m".',
        }),
        ...show.flatMap((id) => {
          const fields = lists[id]?.fields ?? [];
          return when(Object.hasOwn(lists, id) && !['name', 'a', 'b'].every((one) => fields.includes(one)), {
            path: ['show'],
            message: `Pairs need the fields name, a and b, which the list "${id}" does not have.`,
            hint: `Add "fields: [name, a, b]" to it, and the texts in the editions.`,
          });
        }),
      ]
    : [];

const ofLists = (sheet: Keys, { lists }: Structure): readonly Broken[] => {
  const { as, show, each } = sheet;
  if (as === 'form') return [];
  if (show === undefined)
    return [{ path: ['as'], message: 'The cards show no list.', hint: 'Add "show" and the id of a list.' }];
  const known = show.filter((id) => Object.hasOwn(lists, id));
  const [first] = known;
  const apart = known.filter((id) => first !== undefined && lists[id]?.of !== lists[first]?.of);
  const plain = known.filter((id) => !lists[id]?.links);
  return [
    ...when(apart.length > 0, {
      path: ['show'],
      message: `Lists on the same cards need the same parent: "${first}" and "${apart[0]}" have not.`,
      hint: 'Show one of them on a sheet of its own.',
    }),
    ...when(new Set(show).size < show.length, {
      path: ['show'],
      message: 'A list is shown twice.',
      hint: 'Name it once; for more cards, write "copies".',
    }),
    ...when(show.length > 1 && as !== 'text', {
      path: ['show'],
      message: `Only cards of text show several lists, and these are of the form ${as}.`,
      hint: 'Show one list, or write "as: text".',
    }),
    ...when(show.length > 1 && plain.length > 1, {
      path: ['show'],
      message: `"${plain[0]}" and "${plain[1]}" would be printed with the same numbers.`,
      hint: 'Show one of them on a sheet of its own: beside it, only lists with "links: true" can be shown.',
    }),
    ...known.flatMap((id) => ofItems(sheet, id, lists)),
    ...when(each !== undefined && known.some((id) => id === each || !chainOf(lists, id).includes(each)), {
      path: ['each'],
      message: `What the cards show does not belong to "${each}", so there cannot be one sheet for each.`,
      hint: 'Name a list above it after "each", or delete "each".',
    }),
  ];
};

/** What an item needs to have for a card of this form. */
const ofItems = ({ as }: Keys, id: string, lists: Structure['lists']): readonly Broken[] => {
  const { fields, links } = lists[id] ?? {};
  const lacks = (name: string): boolean => fields === undefined || !fields.includes(name);
  return [
    ...when(as === 'link' && !links, {
      path: ['show'],
      message: `The list "${id}" has no addresses to lead to.`,
      hint: 'Add "links: true" to it and its addresses under "links", or write "as: text".',
    }),
    ...when((as === 'link' || (as === 'text' && links === true)) && (lacks('name') || lacks('text')), {
      path: ['show'],
      message: `Cards with an address need the fields name and text, which the list "${id}" does not have.`,
      hint: `Add "fields: [name, text]" to it, and the texts in the editions.`,
    }),
    ...when((as === 'text' || as === 'prompt') && !links && fields !== undefined && lacks('text'), {
      path: ['show'],
      message: `The list "${id}" has no field "text" to print on a card.`,
      hint: 'Add "text" to its fields, or delete "fields": then each item is one text.',
    }),
  ];
};

const ofOwn = ({ own, show = [], as }: Keys, { lists }: Structure): readonly Broken[] => {
  const [first] = show;
  return when(
    as !== 'form' &&
      own === 'each' &&
      first !== undefined &&
      Object.hasOwn(lists, first) &&
      lists[first]?.of === undefined,
    {
      path: ['own'],
      message: `The list "${first}" has no parent, so there are no piles that each could have a blank card.`,
      hint: 'Write how many blank cards there are.',
    },
  );
};
