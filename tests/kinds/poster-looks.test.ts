// Posters of one list and of several, for the wall and for each item, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { test } from 'vitest';
import { type Drawn, drawnKit, matchPages } from '../kit/drawn.ts';
import { listsPages } from '../kit/lists-kit.ts';
import { openTheme } from '../support/workshop.ts';

const STRUCTURE = `themes: rooms
lists:
  rooms: 5
  rules: 3
  steps: { fields: [name, text], count: 8 }
  shelves: { fields: [name, text], count: 2 }
  whys: { of: rooms, count: 5 }
  words: { of: rooms, count: 5 }
  things: { of: rooms, count: 8 }
  people: { of: rooms, fields: [name, text], count: 5 }
`;
const each = (of: (room: string) => string): string =>
  ['The kitchen', 'The hall', 'The garden', 'The attic', 'The yard']
    .map((name, i) => `    ${'abcde'[i]}: ${of(name)}\n`)
    .join('');
const TEXTS = `lists:
  rooms: { a: The kitchen, b: The hall, c: The garden, d: The attic, e: The yard }
  rules: { 1: One speaks., 2: All listen., 3: Nobody has to. }
  steps:
    1: { name: Arrive, text: Hang up your coat. }
    2: { name: Look around, text: Say hello to somebody whom you do not know and ask what brought them here. }
    3: { name: Sit down, text: Anywhere. }
    4: { name: Tell, text: What have you brought? }
    5: { name: Listen, text: For as long as it takes. }
    6: { name: Write, text: A word is enough. }
    7: { name: Choose, text: One thing. }
    8: { name: Go home, text: And come again. }
  shelves:
    1: { name: Upstairs, text: Books and maps }
    2: { name: Downstairs, text: Tools }
  whys:
${each((name) => `{ 1: '${name} is where we meet. It has to be light and warm, and there must be room for somebody who comes late.' }`)}  words:
${each((name) => `{ 1: '${name} is for all of us' }`)}  things:
    a: { 1: A table, 2: Chairs that can be stacked, 3: Salt, 4: A window }
    b: { 1: A bench }
    c: { 1: A gate }
    d: { 1: A ladder }
    e: { 1: A tap }
  people:
${each((name) => `{ 1: { name: Eve of ${name.toLowerCase()}, text: Has the key. } }`)}`;

const SHEETS: Drawn = {
  'short-list': ['show: rules, signs: [pen, none]', 'instructions: [Write a fourth one., Read them out.]'],
  'long-list': [
    'show: steps',
    'heads: { steps: What we do from the morning until the evening and in which order we do it }',
  ],
  'themes-alone': ['show: rooms', 'heads: { rooms: Our rooms }'],
  'three-lists': [
    'show: [rules, rooms, shelves], signs: [none]',
    'instructions: [Stay a while.], heads: { rules: How we talk to one another, rooms: Where we are, shelves: What there is to read and to work with for everybody who likes to }',
  ],
  'a-room': [
    'each: rooms, show: [whys, things, people], signs: [none, pen], next: [rules-in-hand]',
    'instructions: [Read it out., Write what is missing.], heads: { whys: Why it matters to all of us and not only to those who live here, things: What is there, people: Whom to ask }',
  ],
  'few-words': [
    'each: rooms, show: [words, things]',
    'instructions: [Say it once more in words of your own and then go on to the next room with all who are with you.], heads: { words: In short, things: What is there }',
  ],
  'a-room-alone': [
    'each: rooms, show: things, signs: [pen]',
    'instructions: [Add one.], heads: { things: What is there }',
  ],
  'a-room-in-hand': [
    'each: rooms, format: A4, per: person, show: [whys, things], next: [rules-in-hand]',
    'heads: { whys: Why, things: What }',
  ],
  'rules-in-hand': [
    'format: A4, per: person, show: [rules, shelves]',
    'heads: { rules: How, shelves: Where }',
  ],
};
const kit = drawnKit(STRUCTURE, TEXTS, 'poster', SHEETS);

test.each([...Object.keys(SHEETS).map((id) => [id, 'default'] as const), ['a-room', 'plain'] as const])(
  'a poster looks as it did: %s, %s',
  (id, look) => {
    const sheets = id === 'a-room' ? `${id},rules-in-hand` : id;
    const flags = { sheets, ...(SHEETS[id]?.[0].startsWith('each') && { only: 'a' }) };
    const pages = listsPages(kit, openTheme(undefined, look), { flags });
    matchPages(
      `posters/${id}-${look}`,
      pages.filter(({ sheet }) => sheet === id),
    );
  },
);
