// The kind `badges`: a name badge for each person, below dots, on a sheet of its own or on labels.
import type { Kind } from '../kind.ts';
import { badgeLabels } from './labels.ts';
import { badgeCards } from './layout.ts';

export const badgesKind: Kind = {
  format: 'pieces',
  keys: {},
  texts: () => ({}),
  words: 'badges',
  hasInitials: true,
  cutOut: () => ['badges'],
  onLabels: badgeLabels,
  layout: badgeCards,
  expected: ({ words }, sheet) => ({
    always: [
      [sheet.texts.title],
      [words.labels.workplace],
      [words.cards.cutting.title, words.guide.cut.badges],
      ...(sheet.format === undefined ? [[words.labels.measure]] : []),
    ],
  }),
};
