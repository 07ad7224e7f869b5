// Shortlists for cards of all sizes, with few places and many, with and without pair cards in the kit, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { test } from 'vitest';
import { type Drawn, drawnKit, matchPages } from '../kit/drawn.ts';
import { listsKit, listsPages } from '../kit/lists-kit.ts';
import { openTheme } from '../support/workshop.ts';

const TOP = 'top: First of all';
const SHEETS: Drawn = {
  'one-large': ['size: l, places: 1, top: 1', TOP],
  'four-small': [
    'size: s, places: 4, top: 4, signs: [card, none]',
    `${TOP}, instructions: [Choose four., The rest can wait.]`,
  ],
  'many-small': ['size: s, places: 24, top: 7', 'top: What we begin with as soon as we are home again'],
};
const kit = drawnKit('', '', 'shortlist', SHEETS);

test.each(Object.keys(SHEETS).map((id) => [id]))('a shortlist looks as it did: %s', (id) => {
  matchPages(`shortlists/${id}`, listsPages(kit, openTheme(), { flags: { sheets: id } }));
});

const PAIRED: Drawn = {
  'five-of-a-theme': ['size: m, places: 5, top: 4, each: themes', TOP],
  'seven-small': ['size: s, places: 7, top: 2', TOP],
};
const pairs = listsKit(
  `themes: themes
lists:
  themes: 2
  pairs: { fields: [name, a, b], count: 1 }
sheets:
${Object.entries(PAIRED)
  .map(([id, [keys]], i) => `  - { id: ${id}, kind: shortlist, code: X${i}, ${keys} }\n`)
  .join('')}  - { id: cards, kind: cards, code: C, show: pairs, as: pair, size: m }
`,
  `lists:
  themes: { a: The kitchen, b: The garden }
  pairs: { 1: { name: Tea, a: With milk, b: Without } }
sheets:
${Object.entries(PAIRED)
  .map(([id, [, texts = '']]) => `  ${id}: { name: Sheet, title: What we choose, ${texts} }\n`)
  .join('')}  cards: { name: Cards, title: Cards }
`,
);

test.each([['five-of-a-theme'], ['seven-small']])(
  'a shortlist of a kit with pair cards shows how to mark a side: %s',
  (id) => {
    const flags = { sheets: id, ...(id === 'five-of-a-theme' && { only: 'b' }) };
    matchPages(`shortlists/${id}`, listsPages(pairs, openTheme(), { flags }));
  },
);
