// Cards of every form in sizes that no other kit has them in, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { test } from 'vitest';
import { type Drawn, drawnKit, matchPages } from '../kit/drawn.ts';
import { listsPages } from '../kit/lists-kit.ts';
import { openTheme } from '../support/workshop.ts';

const STRUCTURE = `themes: rooms
lists:
  rooms: 2
  pairs: { of: rooms, fields: [name, a, b], count: 2 }
  questions: { of: rooms, letters: true, fields: [text, deck], count: 2 }
  ideas: { of: questions, count: 3 }
  people: { fields: [name, text], count: 3 }
  books: { of: rooms, fields: [name, text], links: true, count: 2 }
  months: 5
links:
  books:
    a: { 1: ['https://recipes.neighbourhoodkitchensandtheirgardens.example.org/soups?for=a-hundred-guests-at-the-long-table'] }
    b: { 1: [] }
`;
const TEXTS = `lists:
  rooms: { a: The kitchen, b: The garden }
  pairs:
    a: { 1: { name: Soup, a: We cook one large pot of it and whoever comes eats what there is., b: Everybody brings a bowl of their own. } }
    b: { 1: { name: What grows in the bed beside the gate, a: Beans, b: Roses } }
  questions:
    a: { A: { text: What do we cook together?, deck: Cooking together } }
    b: { A: { text: What do we plant and who waters it in July when all the others are away?, deck: Plants and watering } }
  ideas:
    a: { A: { 1: A soup for a hundred., 2: Bread for those who come by in the morning before the shops have opened. } }
    b: { A: { 1: A row of beans. } }
  people:
    1: { name: Neighbour, text: You have a key and a ladder. }
    2: { name: Representative of the allotment holders, text: You speak for forty gardens. }
    3: { name: Watermanagementcoordinator, text: You know where the taps are. }
  books:
    a: { 1: { name: Soups and stews, text: How to cook for a hundred guests. } }
    b: { 1: { name: The small garden through the year, text: What to sow and when. } }
  months: { 1: January, 2: April, 3: July, 4: October, 5: Whenever there is time }
`;
const SHEETS: Drawn = {
  'medium-pairs': ['show: pairs, as: pair, size: m'],
  'large-prompts': ['show: questions, as: prompt, size: l, lines: 6, covers: true'],
  'small-prompts': ['show: people, as: prompt, size: s, lines: 1'],
  'large-ideas': ['show: ideas, as: text, size: l, covers: true'],
  'medium-people': [
    'show: people, as: text, size: m, covers: true, signs: [card, none]',
    'instructions: [Take one., Read it out.]',
  ],
  'large-books': ['show: books, as: link, size: l, covers: true'],
  'large-forms': [
    'as: form, size: l, fields: { who: { lines: 1 }, when: { lines: 1 }, what: { lines: 4 }, month: { ticks: months }, more: { lines: 1 } }',
    'fields: { who: Who, when: When, what: What I bring, month: In which month, more: And what else there is to say }',
  ],
};
const kit = drawnKit(STRUCTURE, TEXTS, 'cards', SHEETS);

test.each([
  ...Object.keys(SHEETS).map((id) => [id, id === 'large-prompts' ? 'plain' : 'default'] as const),
  ['medium-pairs', 'plain'],
] as const)('cards look as they did: %s, %s', (id, look) => {
  matchPages(`cards/${id}-${look}`, listsPages(kit, openTheme(undefined, look), { flags: { sheets: id } }));
});
