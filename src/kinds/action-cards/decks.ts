// The decks of a theme: a question, the cards that belong to it, and its cases and tools.
import type { ListItem } from '../../kit/kit.ts';
import { fieldOf, itemsUnder } from '../../kit/lists.ts';
import type { Text } from '../../text.ts';

export const decksOf = (theme: ListItem): readonly ListItem[] => itemsUnder(theme, 'questions');

export const titleOf = (deck: ListItem): Text => fieldOf(deck, 'deck');

/** "3B-0" */
export const ownCode = ({ code }: ListItem): string => `${code}-0`;

export const resourcesOf = ({ items: { cases = [], tools = [] } }: ListItem): readonly ListItem[] => [
  ...cases,
  ...tools,
];
