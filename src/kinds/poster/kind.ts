// The kind `poster`: lists to read from the wall.
import { expectedItems } from '../../kit/kinds.ts';
import { itemsFor } from '../../kit/lists.ts';
import { error } from '../../problem.ts';
import type { Kind } from '../kind.ts';
import { itemPosters } from './item-poster.ts';
import { moreOf, type PosterKeys, type PosterSheet, posterKeys, posterTexts } from './sheet.ts';
import { wallPoster } from './wall-poster.ts';

const MOST = 4;

export const posterKind: Kind<PosterSheet, PosterKeys> = {
  keys: posterKeys,
  texts: (sheet) => posterTexts(sheet),
  // It has more room for them than the strip.
  limits: () => [{ most: 120, what: 'the instruction of a poster', key: 'instructions.*' }],
  lists: ({ show }) => show.map((list, i) => ({ list, path: ['show', i] })),
  check: ({ show }, _, at) =>
    show.length <= MOST
      ? []
      : [
          error('content-too-many', `A poster has room for ${MOST} lists, and there are ${show.length}.`, {
            hint: 'Make two posters of it.',
            ...at(['show', MOST]),
          }),
        ],
  layout: (context, sheet) =>
    sheet.each === undefined ? wallPoster(context, sheet) : itemPosters(context, sheet),
  expected: (kit, sheet, item) => {
    const { heads = {}, title } = sheet.texts;
    const lists = sheet.show.map((list) => ({
      head: heads[list] === undefined ? [] : [heads[list]],
      ...expectedItems(itemsFor(kit, sheet, list, item), item, (one) => [one.text, ...moreOf(one)]),
    }));
    return {
      always: [
        item === undefined ? [title] : [item.text],
        ...(item === undefined ? [[kit.subtitle]] : []),
        ...lists.map(({ head, always }) => [...head, ...always.flat()]).filter(({ length }) => length > 0),
        // The paper of one person has no ruler.
        ...(sheet.format === undefined ? [[kit.words.labels.measure]] : []),
      ],
      together: lists.flatMap(({ together }) => together),
      ...(item === undefined && { headless: true as const }),
    };
  },
};
