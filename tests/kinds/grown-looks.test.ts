// Sheets of every kind with few words and many, few items and many, until they have no room: what is drawn of each, compared with how it was last: UPDATE_GOLDEN=1 npm test writes it anew.
import { expect, test } from 'vitest';
import { type Grown, grownKit, grownNames, linesOf, STEPS, say } from '../kit/grown.ts';
import { matchGolden } from '../support/golden.ts';
import { openTheme } from '../support/workshop.ts';

const fields = (words: number, ...ids: readonly string[]): string =>
  `fields: { ${ids.map((id, i) => `${id}: { title: ${say(words, i, 60)}, prompt: ${say(words, i + 3, 60)} }`).join(', ')} }`;
const told = (words: number, count = 2): string =>
  `instructions: [${Array.from({ length: count }, (_, i) => say(words, i, 80)).join(', ')}]`;
const levels = (words: number, count: number): string =>
  `levels: [${Array.from({ length: count }, (_, i) => say(Math.min(6, words), i, 30)).join(', ')}]`;
const axis = (words: number, at: number, ends = false): string =>
  `{ name: ${say(words, at, 60)}${ends ? `, low: ${say(words, at + 1, 60)}, high: ${say(words, at + 2, 60)}` : ''} }`;

const SYMBOLS = ['person', 'none', 'house', 'houses', 'none', 'map'];

const KINDS: Readonly<Record<string, Grown>> = {
  canvas: {
    board: ({ words }) => [
      'areas: [name name rows, ring ticks rows, lines cards cards], signs: [pen, note], fields: { name: { lines: 1 }, rows: { rows: things, columns: [what, who] }, ring: { ring: few }, ticks: { ticks: things, lines: 1 }, lines: { lines: 4 }, cards: { places: 2, size: s } }',
      `${told(words)}, ${fields(words, 'name', 'rows', 'ring', 'ticks', 'lines', 'cards').replace('rows: {', `rows: { what: ${say(Math.min(4, words), 1, 30)}, who: ${say(Math.min(4, words), 4, 30)},`)}`,
    ],
    hand: ({ words }) => [
      'format: A4, per: person, head: letter, areas: [ring, ticks, lines], fields: { ring: { ring: few }, ticks: { ticks: things }, lines: { lines: 4 } }',
      `${told(words, 1)}, ${fields(words, 'ring', 'ticks', 'lines')}`,
    ],
    questions: ({ words }) => [
      'areas: [one two, three three], fields: { one: { lines: 4 }, two: { lines: 2 }, three: { lines: 6 } }',
      fields(words, 'one', 'two', 'three'),
    ],
    wide: ({ words }) => [
      'areas: [ticks ticks, rows rows], fields: { ticks: { ticks: things }, rows: { rows: few, columns: [what], card: true, lines: 2 } }',
      fields(words, 'ticks', 'rows').replace('rows: {', `rows: { what: ${say(Math.min(4, words), 1, 30)},`),
    ],
    told: ({ words }) => [
      'format: A4, per: person, areas: [one, word, sketch], fields: { one: { lines: 3 }, word: { text: true }, sketch: { picture: true } }',
      `fields: { one: { title: ${say(words, 0, 60)} }, word: { title: ${say(words, 1, 60)}, text: ${say(2 * words, 2)} }, sketch: { title: ${say(words, 3, 60)} } }`,
    ],
  },
  cards: {
    small: () => ['show: things, as: text, size: s'],
    tools: ({ words }) => ['show: tools, as: text, size: m, covers: true', told(words, 1)],
    pairs: () => ['show: pairs, as: pair, size: m'],
    prompts: () => [
      'show: questions, as: prompt, size: l, lines: 3, own: each, covers: true',
      'own: Our own',
    ],
    books: () => ['show: books, as: link, size: m'],
    both: ({ words }) => ['show: [books, tools], size: m', `heads: { books: ${say(words, 0, 30)} }`],
    form: ({ words }) => [
      'as: form, size: l, fields: { who: { lines: 1 }, what: { lines: 2 }, which: { ticks: few } }',
      `fields: { who: ${say(words, 0, 60)}, what: ${say(words, 1, 60)}, which: ${say(words, 2, 60)} }`,
    ],
  },
  grid: {
    ends: ({ words }) => [
      'across: ends, down: ends, cells: true, subject: true, takes: s, signs: [card, pen]',
      `${told(words)}, subject: ${say(words, 1, 40)}, across: ${axis(words, 0, true)}, down: ${axis(words, 3, true)}, cells: [${[0, 1, 2, 3].map((i) => say(words, i, 30)).join(', ')}]`,
    ],
    field: ({ words }) => [
      'across: ends, down: ends, takes: m',
      `across: ${axis(words, 0, true)}, down: ${axis(words, 3, true)}`,
    ],
    side: ({ words }) => [
      'across: few, down: two, band: side, takes: s, signs: [card]',
      `${told(words, 1)}, across: ${axis(words, 0)}, down: ${axis(words, 3)}, band: ${say(words, 1, 60)}`,
    ],
    rows: ({ words }) => [
      'across: ends, down: few, takes: m',
      `across: ${axis(words, 0, true)}, down: ${axis(words, 3)}`,
    ],
    wide: ({ words }) => [
      'across: rooms, down: few, band: bottom, takes: s',
      `across: ${axis(words, 0)}, down: ${axis(words, 3)}, band: ${say(words, 1, 60)}`,
    ],
  },
  guide: {
    lead: () => ['for: facilitator'],
    host: () => ['for: host, per: table'],
  },
  poster: {
    lists: ({ words }) => [
      'show: [few, tools], signs: [pen, none]',
      `${told(words)}, heads: { few: ${say(words, 0, 80)}, tools: ${say(words, 1, 80)} }`,
    ],
    list: () => ['show: things'],
    room: ({ words }) => [
      'each: rooms, show: [questions], signs: [pen]',
      `${told(words, 1)}, heads: { questions: ${say(words, 1, 80)} }`,
    ],
  },
  scales: {
    panels: ({ words }) => [
      'show: two, mark: pen, levels: 4, now: 2, boxes: [seen, why], signs: [pen]',
      `${told(words, 1)}, ${levels(words, 4)}, ${fields(words, 'seen', 'why')}`,
    ],
    rooms: ({ words }) => ['show: questions, mark: pen, levels: 3, now: 1', levels(words, 3)],
    bays: ({ words }) => ['show: questions, mark: dot, levels: 2, bay: triangle', levels(words, 2)],
    each: ({ words }) => [
      'format: A4, per: person, each: rooms, show: questions, mark: tick, levels: 5',
      levels(words, 5),
    ],
    stops: ({ words }) => ['show: few, mark: pen, levels: 3', levels(words, 3)],
    dots: ({ words }) => ['show: rooms, mark: dot, levels: 3, bay: triangle', levels(words, 3)],
    own: () => ['format: A4, per: person, show: asked, mark: dot, levels: own'],
    ends: () => ['show: ends, mark: pen, levels: own'],
    table: ({ words }) => [
      'format: A4, per: person, show: things, mark: tick, levels: 4, boxes: [why]',
      `${levels(words, 4)}, ${fields(words, 'why')}`,
    ],
    parts: ({ words }) => ['show: questions, mark: tick, levels: 3', levels(words, 3)],
  },
  people: {
    dots: () => [
      'kind: dots, dots: { scales-dots: 3, vote-rooms: all, vote-questions: 5 }, triangles: { scales-dots: { each: 2 } }, needles: { zones-aside: 2 }',
    ],
    badges: () => ['kind: badges'],
    tents: () => ['kind: tents'],
    sums: () => ['kind: sums, step: step, show: rooms'],
  },
  shortlist: {
    places: ({ words, items }) => [
      `size: s, places: ${items}, top: 1, signs: [card]`,
      `${told(words, 1)}, top: ${say(words, 0, 60)}`,
    ],
  },
  vote: {
    rooms: ({ words }) => ['show: rooms, signs: [dot]', told(words, 1)],
    questions: () => ['show: questions'],
    things: () => ['show: things, format: A4, per: person'],
  },
  zones: {
    aside: ({ words, items }) => [
      `show: notes, aside: two, boxes: [later], symbols: [${SYMBOLS.slice(0, items).join(', ')}], signs: [needle]`,
      `${told(words, 1)}, aside: ${say(words, 1, 80)}, ${fields(words, 'later')}`,
    ],
    alone: () => ['show: few'],
    hand: () => ['show: notes, format: A4, per: person'],
  },
};
const named = (kind: string, id: string): string => `${kind}-${id}`;
/** Sheets of the guide, of people and of rooms belong to no step. */
const FREE = ['guide', 'people'];
const all: Grown = Object.fromEntries(
  Object.entries(KINDS).flatMap(([kind, sheets]) =>
    Object.entries(sheets).map(([id, of]) => {
      const withKind: Grown[string] = (at) => {
        const [keys, texts = ''] = of(at);
        const step = FREE.includes(kind) ? '' : 'step: step, ';
        return [kind === 'people' ? keys : `kind: ${kind}, ${step}${keys}`, texts];
      };
      return [named(kind, id), withKind];
    }),
  ),
);
const kits = STEPS.map((step) => ({ step, kit: grownKit(all, step) }));
const theme = openTheme();

test.each(Object.keys(KINDS).filter((kind) => kind !== 'people'))(
  'sheets of more and more words and items look as they did: %s',
  (kind) => {
    const lines = kits.flatMap(({ step, kit }) =>
      Object.keys(KINDS[kind] ?? {}).flatMap((id) => [
        `${step.words} words, ${step.items} items: ${id}`,
        ...linesOf(kit, theme, { flags: { sheets: named(kind, id) } }),
      ]),
    );
    matchGolden(`grown/${kind}.txt`, `${lines.join('\n')}\n`);
  },
);

const ROOMS = [
  { people: 1, tables: 1 },
  { people: 16, tables: 3 },
  { people: 5, tables: 1, names: grownNames(5) },
  { people: 26, tables: 4, names: grownNames(26) },
] as const;
/** With the guide, which counts what is printed. */
const FOR_PEOPLE = [
  ...Object.keys(KINDS.people ?? {}).map((id) => named('people', id)),
  ...Object.keys(KINDS.guide ?? {}).map((id) => named('guide', id)),
  ...['vote-rooms', 'vote-questions', 'cards-prompts', 'cards-both', 'scales-each'],
].join(',');

test('sheets for more and more people and tables look as they did, with names and without', () => {
  const kit = kits[2]?.kit ?? expect.fail('no kit');
  const lines = ROOMS.flatMap(({ people, tables, ...known }) => [
    `${people} people at ${tables} tables, ${'names' in known ? 'named' : 'not named'}`,
    ...linesOf(kit, theme, {
      flags: {
        sheets: FOR_PEOPLE,
        tables: String(tables),
        ...(!('names' in known) && { participants: String(people) }),
      },
      ...known,
    }),
  ]);
  matchGolden('grown/people.txt', `${lines.join('\n')}\n`);
});
