// Scales of every form: rows, panels and tables, with boxes beside and below them, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { test } from 'vitest';
import { type Drawn, drawnKit, matchPages } from '../kit/drawn.ts';
import { listsPages } from '../kit/lists-kit.ts';
import { openTheme } from '../support/workshop.ts';

const STRUCTURE = `themes: rooms
lists:
  rooms: 3
  habits: { of: rooms, letters: true, count: 9 }
  pairs: 2
  wishes: 5
  asked: { fields: [name, low, high], count: 2 }
  shelves: 3
  books: { of: shelves, count: 24 }
`;
const BOOKS = ['Poems', 'Maps', 'A novel that everybody talks about', 'Comics', 'Songs'];
const TEXTS = `lists:
  rooms: { a: The kitchen, b: The hall, c: The garden }
  habits:
    a: { A: We wash up together., B: The table is laid before anybody is hungry., C: Everybody knows where the salt is. }
    b: { A: Coats have a place., B: There is a bench to sit on when you take off your shoes., C: We greet. }
    c: { A: Somebody waters., B: The gate is open., C: Tools come back. }
  pairs: { 1: How much do we talk?, 2: How much do we listen? }
  wishes: { 1: More light, 2: Longer breaks, 3: Shorter meetings with fewer people in them, 4: A dog, 5: Tea }
  asked:
    1: { name: Who decides?, low: One, high: All }
    2: { name: How do we begin?, low: On time, high: When everybody is there and has a cup in the hand }
  shelves: { 1: Upstairs, 2: Downstairs, 3: On the bench }
  books:
${[1, 2, 3]
  .map(
    (shelf) =>
      `    ${shelf}: { ${Array.from({ length: 8 }, (_, i) => `${i + 1}: '${BOOKS[i % BOOKS.length]}, ${10 * shelf + i}'`).join(', ')} }\n`,
  )
  .join('')}`;

const THREE = 'levels: [Never, Now and then, Always]';
const BOXES = 'fields: { seen: { title: What we have seen }, why: { title: Why, prompt: A word is enough } }';
const SHEETS: Drawn = {
  'panels-with-today': [
    'show: rooms, mark: pen, levels: 4, now: 2, boxes: [seen, why, ask], signs: [note]',
    'levels: [Yesterday, Today, Next year, When we are old and grey], instructions: [Put a note.], fields: { seen: { title: What we have seen and want to keep for the others }, why: { title: Why, prompt: A word is enough }, ask: { title: To ask } }',
  ],
  'panels-with-ends': ['show: pairs, mark: pen, levels: 2', 'levels: [Hardly at all, All day]'],
  'stops-in-rows': [
    'show: wishes, mark: pen, levels: 3, now: 3',
    'levels: [No, Perhaps, Yes and we begin tomorrow]',
  ],
  'two-rows-for-dots': [
    'show: pairs, mark: dot, levels: 2, bay: triangle',
    'levels: [Little, Much], ends: [No, Yes]',
  ],
  'rooms-for-dots': ['show: rooms, mark: dot, levels: 3, bay: triangle', THREE],
  'own-ends-in-hand': [
    'format: A4, per: person, show: asked, mark: dot, levels: own, bay: triangle, boxes: [seen, why]',
    BOXES,
  ],
  'stops-in-hand': [
    'format: A4, per: person, show: pairs, mark: pen, levels: 3, boxes: [why], signs: [pen]',
    `${THREE}, instructions: [Write.], fields: { why: { title: Why, prompt: A word is enough } }`,
  ],
  'table-of-few': ['show: rooms, mark: tick, levels: 3, boxes: [seen, why]', `${THREE}, ${BOXES}`],
  'table-of-some': [
    'format: A4, per: person, show: habits, mark: tick, levels: 4',
    'levels: [No, Hardly, Mostly, Yes]',
  ],
  'table-of-many': [
    'format: A4, per: person, show: books, mark: tick, levels: 2, boxes: [why]',
    'levels: [Not yet, Read], fields: { why: { title: Why } }',
  ],
  'table-for-each': [
    'format: A4, per: person, each: rooms, show: habits, mark: tick, levels: 5, boxes: [seen, why]',
    `levels: [No, Hardly, Perhaps, Mostly and gladly, Yes], ${BOXES}`,
  ],
};
const kit = drawnKit(STRUCTURE, TEXTS, 'scales', SHEETS);

test.each([
  ...Object.keys(SHEETS).map((id) => [id, id === 'panels-with-today' ? 'plain' : 'default'] as const),
  ['table-for-each', 'plain'],
] as const)('scales look as they did: %s, %s', (id, look) => {
  const flags = { sheets: id, ...(id === 'table-for-each' && { only: 'a' }) };
  matchPages(`scales/${id}-${look}`, listsPages(kit, openTheme(undefined, look), { flags }));
});
