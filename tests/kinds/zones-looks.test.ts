// Zones, few and many, with and without notes, and with a list and boxes beside and above them, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { test } from 'vitest';
import { type Drawn, drawnKit, matchPages } from '../kit/drawn.ts';
import { listsPages } from '../kit/lists-kit.ts';
import { openTheme } from '../support/workshop.ts';

const STRUCTURE = `lists:
  one: 1
  three: { fields: [name, note], count: 3 }
  four: 4
  seven: { fields: [name, note], count: 7 }
  aims: 4
  two: 2
`;
const TEXTS = `lists:
  one: { 1: All of us }
  three:
    1: { name: At my desk, note: What I can change tomorrow morning without asking anybody and what I would need for it from those who sit beside me. }
    2: { name: In the whole house with all who come and go and those who only ring, note: What we can agree on }
    3: { name: In town, note: What others have to agree to }
  four: { 1: Me, 2: My street, 3: My town, 4: The country }
  seven:
    1: { name: Me, note: in the room }
    2: { name: Two of us, note: side by side }
    3: { name: The table, note: six or seven people }
    4: { name: The corridor, note: with its doors open }
    5: { name: The house, note: all floors }
    6: { name: The street, note: both sides }
    7: { name: The town, note: with its river }
  aims: { 1: Say what we see., 2: Listen to those who have come for the first time today., 3: Choose one thing., 4: Go home on time. }
  two: { 1: Say what we see., 2: Choose one thing. }
`;
const FIELDS =
  'fields: { now: { title: And now?, prompt: Write what you will look at first. }, later: { title: What can wait until the summer is over } }';
const SHEETS: Drawn = {
  one: ['show: one, boxes: [now, later]', FIELDS],
  three: [
    'show: three, symbols: [person, none, map], signs: [needle]',
    'instructions: [Put the needle there.]',
  ],
  four: [
    'show: four, aside: aims, boxes: [now, later], symbols: [person, house, houses, map]',
    `aside: What we want to have done when we go home this evening, ${FIELDS}`,
  ],
  seven: [
    'show: seven, symbols: [person, house, none, none, houses, none, map], boxes: [later]',
    'fields: { later: { title: What can wait } }',
  ],
  'in-hand': ['format: A4, per: person, show: one, aside: aims', 'aside: What we want'],
  'in-hand-with-boxes': [
    'format: A4, per: person, show: three, aside: two, boxes: [later]',
    'aside: What we want, fields: { later: { title: What can wait } }',
  ],
};
const kit = drawnKit(STRUCTURE, TEXTS, 'zones', SHEETS);

test.each([...Object.keys(SHEETS).map((id) => [id, 'default'] as const), ['seven', 'plain'] as const])(
  'zones look as they did: %s, %s',
  (id, look) => {
    matchPages(`zones/${id}-${look}`, listsPages(kit, openTheme(undefined, look), { flags: { sheets: id } }));
  },
);
