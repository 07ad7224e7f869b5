// Cards to cut out: of lists, pairs, prompts and links, or forms; numbered, in piles, and as many as tables and people need.
import { describe, expect, test } from 'vitest';
import { a3Landscape, usualFormats } from '../../src/page/format.ts';
import type { Page } from '../../src/scene.ts';
import { layLists, listsKit, listsPages, openLists, printLists, verifyLists } from '../kit/lists-kit.ts';
import { collisions, struck } from '../support/room.ts';
import { bitmapsIn, elementsIn, marksIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import { kitOf as openedKit, openTheme, pagesWith } from '../support/workshop.ts';

const theme = openTheme();

/** Lists with and without themes and parents, and one of each form of item; `guides` have addresses. */
const LISTS = {
  structure: `themes: needs
lists:
  needs: 2
  tips: { of: needs, count: 3 }
  questions: { of: needs, letters: true, fields: [text, deck] }
  steps: { of: questions }
  guides: { of: questions, fields: [name, text], links: true }
  hours: 2
  turns: { of: hours }
  roles: { fields: [name, text], count: 2 }
  choices: { fields: [name, a, b], count: 2 }
  ages: 3
links:
  guides: { water: { A: { 1: [https://example.org/a] } }, warmth: { A: { 1: [https://example.org/b] } } }
`,
  edition: `lists:
  needs: { water: Water, warmth: Warmth }
  tips: { water: { 1: Fill a can., 2: Fill a bath. }, warmth: { 1: Hang a blanket. } }
  questions:
    water: { A: { text: Is there water for a week?, deck: Water at home } }
    warmth: { A: { text: Is one room warm?, deck: A warm room } }
  steps: { water: { A: { 1: Buy cans., 2: Ask next door. } }, warmth: { A: { 1: Move in together. } } }
  guides:
    water: { A: { 1: { name: Storing water, text: How much and for how long. } } }
    warmth: { A: { 1: { name: One room, text: What keeps it warm. } } }
  hours: { 1: The first hour, 2: The first night }
  turns: { 1: { 1: The lights go out. }, 2: { 1: Somebody knocks., 2: A candle falls. } }
  roles: { 1: { name: Scout, text: Ask who has done it before. }, 2: { name: Scribe, text: Write it down. } }
  choices:
    1: { name: Candles, a: Burn them now., b: Keep them for later. }
    2: { name: Doors, a: Knock at every door., b: Wait for a knock. }
  ages: { 1: Under 18, 2: 18–64, 3: Over 64 }
`,
};
/** Sheets that show every list, so that none is unused. */
const REST = `  - { id: rest, kind: poster, code: Z, show: [tips, guides, turns] }
  - { id: more, kind: poster, code: Y, show: [roles, choices, ages, steps] }
`;
const REST_TEXTS = `  rest:
    name: Rest
    title: Rest
    heads: { tips: a, guides: b, turns: c }
  more: { name: More, title: More, heads: { roles: a, choices: b, ages: c, steps: d } }
`;

const files = (keys: string, texts = ''): readonly [string, string] => [
  `${LISTS.structure}sheets:\n  - { id: sheet, kind: cards, code: K, ${keys} }\n${REST}`,
  `${LISTS.edition}sheets:\n  sheet: { name: Cards, title: The cards${texts === '' ? '' : `, ${texts}`} }\n${REST_TEXTS}`,
];
const kitOf = (keys: string, texts?: string) => listsKit(...files(keys, texts));
const print = (flags = {}) => ({ flags: { sheets: 'sheet', ...flags } });
const pagesOf = (keys: string, texts?: string, flags = {}): readonly Page[] =>
  listsPages(kitOf(keys, texts), theme, print(flags));

/** What each card says, its head first; a strip has no labels. */
const cardsOn = (pages: readonly Page[]): readonly (readonly [head: string, body: string])[] =>
  pages.flatMap(({ items }) =>
    elementsIn(items, 'list-item').flatMap((card) => {
      const [head] = elementsIn([card], 'label');
      return head ? [[saidBy([head]), saidBy(elementsIn([card], 'body').slice(0, 1))] as const] : [];
    }),
  );
/** The title of a blank card is what it says. */
const headsOn = (pages: readonly Page[]): readonly string[] =>
  cardsOn(pages).map(([head, body]) => (body === 'Mine' ? `${head} ${body}` : head));
const sayings = (pages: readonly Page[]): string => pages.map(({ items }) => saidBy(items)).join(' ');

/** Blank cards that fill a paper, at most. */
const SPARES = 12;

describe('the number of a card', () => {
  test.each([
    ['of a theme: its own and its theme’s', 'show: tips, size: s', ['1.1 Water', '1.2 Water', '2.1 Warmth']],
    [
      'of a list without a parent: with the code of the sheet',
      'show: roles, size: m',
      ['K-1 Scout', 'K-2 Scribe'],
    ],
    [
      'under a parent that is no theme: with the code of the sheet and that of the parent',
      'show: turns, size: s',
      ['K1-1 The first hour', 'K2-1 The first night', 'K2-2 The first night'],
    ],
    [
      'under a letter: with that letter',
      'show: steps, size: s',
      ['1A-1 Water at home', '1A-2 Water at home', '2A-1 A warm room'],
    ],
  ])('%s', (_, keys, heads) => {
    expect(headsOn(pagesOf(keys))).toEqual(heads);
  });

  test.each([
    ['of people’s own: 0 and a number among themes', 'show: tips, size: s, own: 2', ['0.1 Mine', '0.2 Mine']],
    ['or with the code of the sheet', 'show: roles, size: m, own: 1', ['K-0 Mine']],
    ['or of a pile', 'show: turns, size: s, own: each, per: table', ['K1-0 Mine', 'K2-0 Mine']],
  ])('%s', (_, keys, heads) => {
    const all = headsOn(pagesOf(keys, 'own: Mine')).filter((head) => head.includes('0'));
    expect([...new Set(all)]).toEqual(heads);
  });
});

describe('extra in a plan', () => {
  const ownOn = (keys: string, extra: number, flags = {}): readonly string[] =>
    headsOn(listsPages(kitOf(keys, 'own: Mine'), theme, { ...print(flags), extra })).filter((head) =>
      /^[\w-]*0/.test(head),
    );
  const times = (count: number, ...heads: readonly string[]): readonly string[] =>
    heads.flatMap((head) => Array.from({ length: count }, () => head));

  test('is so many more blank cards in each pile that has one, also at each table', () => {
    const keys = 'show: turns, size: s, own: each, per: table';
    const heads = ['K1-0 Mine', 'K2-0 Mine'];
    // With one table, places that are left over hold up to three more of each.
    const spare = Array.from({ length: 3 }, () => heads).flat();
    expect(ownOn(keys, 0)).toEqual([...heads, ...spare]);
    expect(ownOn(keys, 2)).toEqual([...times(3, ...heads), ...spare]);
    expect(ownOn(keys, 2, { tables: '3', participants: '9' })).toEqual(
      Array.from({ length: 3 }, () => times(3, ...heads)).flat(),
    );
  });

  test('goes on with the numbers of those that a sheet has in all', () => {
    expect(ownOn('show: tips, size: s, own: 2', 3).map((head) => head.split(' ')[0])).toEqual([
      '0.1',
      '0.2',
      '0.3',
      '0.4',
      '0.5',
    ]);
  });

  test('makes the cover count them, and leaves cards without blank ones as they are', () => {
    const said = (keys: string, texts: string, extra: number): string =>
      listsPages(kitOf(keys, texts), theme, { ...print(), extra })
        .map(({ items }) => saidBy(items))
        .join(' ');
    const covered = 'show: steps, size: m, covers: true, own: each';
    expect(said(covered, 'own: Mine', 0)).toContain('3 cards');
    expect(said(covered, 'own: Mine', 4)).toContain('7 cards');
    expect(said('show: roles, size: s', '', 4)).toBe(said('show: roles, size: s', '', 0));
  });

  test('is in a finished file that holds what it must', async () => {
    for (const keys of ['show: tips, size: s, own: 2', 'show: [steps, guides], size: s, own: each']) {
      const kit = kitOf(keys, keys.includes('guides') ? 'own: Mine, heads: { guides: Guide }' : 'own: Mine');
      expect(await verifyLists(printLists(kit, theme, { ...print(), extra: 20 }), kit)).toEqual([]);
    }
  });
});

describe('a card', () => {
  test('of text has a title if its list has names, or else that of its pile', () => {
    expect(cardsOn(pagesOf('show: roles, size: m'))[0]).toEqual(['K-1 Scout', 'Ask who has done it before.']);
    expect(cardsOn(pagesOf('show: tips, size: m'))[2]).toEqual(['2.1 Warmth', 'Hang a blanket.']);
  });

  test('of a pair has both sides, each with a letter and an empty ring', () => {
    const pages = pagesOf('show: choices, as: pair, size: m, own: 1', 'own: Mine');
    const own = ['K-0 Mine', 'A B'];
    expect(cardsOn(pages)).toEqual([
      ['K-1 Candles', 'A Burn them now. B Keep them for later.'],
      ['K-2 Doors', 'A Knock at every door. B Wait for a knock.'],
      ...Array.from({ length: 1 + SPARES }, () => own),
    ]);
    const rings = pages.flatMap(({ items }) =>
      marksIn(items).flatMap((mark) => (mark.kind === 'circle' && mark.r === 4 ? [mark] : [])),
    );
    expect(rings).toHaveLength(2 * (3 + SPARES));
    expect(rings.every(({ fill, stroke }) => fill === undefined && stroke)).toBe(true);
  });

  test('of a prompt has as many lines as it asks for, and people’s own as many as it has room for', () => {
    const dashes = (keys: string): number =>
      marksIn(pagesOf(keys, 'own: Mine')[0]?.items ?? []).filter(
        (mark) =>
          mark.kind === 'line' &&
          mark.stroke.dash &&
          mark.stroke.cap === undefined &&
          mark.stroke.width === theme.template.shapes.writing,
      ).length;
    expect(dashes('show: tips, as: prompt, size: m, lines: 2, own: 1')).toBe(3 * 2 + (1 + SPARES) * 4);
    expect(dashes('show: tips, as: prompt, size: m, lines: 3, own: 1')).toBe(3 * 3 + (1 + SPARES) * 4);
  });

  test('of a link breaks a host that is too wide in the middle of its longest part, without a hyphen', () => {
    const long = 'verwaltungsmodernisierungsportal';
    const [structure, edition] = files('show: guides, as: link, size: s');
    const kit = listsKit(
      structure.replace('https://example.org/a', `https://${long}.example.org/a`),
      edition,
    );
    const lines = listsPages(kit, theme, print())
      .flatMap(textsIn)
      .filter(({ source }) => source.words.startsWith(long.slice(0, 8)));
    expect(lines.map(({ text }) => text.replaceAll('\u200b', ''))).toEqual([
      long.slice(0, Math.ceil(long.length / 2)),
      `${long.slice(Math.ceil(long.length / 2))}.example.org`,
    ]);
  });

  test('of a link has its name, a sentence, the host and a code that is a link', () => {
    for (const size of ['s', 'm', 'l']) {
      const pages = pagesOf(`show: guides, as: link, size: ${size}`);
      const [first] = cardsOn(pages);
      expect(first?.[0]).toMatch(/^1A-1 Water at home$/);
      expect(first?.[1]).toBe('Storing water How much and for how long. example.org');
      expect(pages.flatMap(bitmapsIn)).toHaveLength(2);
      expect(pages.flatMap(({ items }) => elementsIn(items, 'link').map(({ href }) => href))).toEqual([
        'https://example.org/a',
        'https://example.org/b',
      ]);
    }
  });

  test('of several lists is in the pile of its parent: texts, people’s own, then what leads elsewhere', () => {
    const pages = pagesOf('show: [steps, guides], size: s, own: each', 'own: Mine, heads: { guides: Guide }');
    expect(headsOn(pages)).toEqual([
      '1A-1 Water at home',
      '1A-2 Water at home',
      '1A-0 Mine',
      '1A Guide',
      '2A-1 A warm room',
      '2A-0 Mine',
      '2A Guide',
      // In places that are left over.
      ...Array.from({ length: 3 }, () => ['1A-0 Mine', '2A-0 Mine']).flat(),
    ]);
  });
});

const FORM =
  'as: form, fields: { wish: { lines: 2 }, age: { ticks: ages }, when: { lines: 1 }, who: { lines: 1 } }';
const FORM_TEXTS = 'fields: { wish: I wish, age: I am, when: By, who: With }';

describe('a form', () => {
  test('is one card with every field, its lines and its boxes, for everybody, and in the places that are left', () => {
    const pages = pagesOf(`${FORM}, size: l, per: person`, FORM_TEXTS, { participants: '7' });
    const cards = cardsOn(pages);
    expect(cards).toHaveLength(2 * 6);
    expect(new Set(cards.map(String)).size).toBe(1);
    expect(cards[0]).toEqual(['K The cards', 'I wish I am Under 18 18–64 Over 64 By With']);
  });

  test('has neighbours of one line side by side on a large card, and names before short lines on smaller ones', () => {
    const at = (size: string, label: string) => {
      const [page] = pagesOf(
        `as: form, size: ${size}, fields: { when: { lines: 1 }, who: { lines: 1 } }`,
        'fields: { when: By, who: With }',
      );
      return page && textsIn(page).find(({ text }) => text === label);
    };
    expect(at('l', 'By')?.y).toBe(at('l', 'With')?.y);
    expect(at('m', 'By')?.x).toBe(at('m', 'With')?.x);
  });

  test('may have a part to tear off, with a title, the code again and how to cut', () => {
    const pages = pagesOf(
      'as: form, size: l, fields: { do: { lines: 3 } }, tear: { wish: { lines: 2 } }, per: person',
      'fields: { do: I will }, tear: { title: Hand this in, wish: I wish }',
      { participants: '6' },
    );
    expect(pages).toHaveLength(1);
    expect(sayings(pages)).toContain('Hand this in');
    expect(sayings(pages)).toContain('Cut along the solid lines only.');
    expect(sayings(pages)).not.toContain('Cut along the vertical lines first');
    const lines = marksIn(pages[0]?.items ?? []).flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
    expect(lines.filter(({ stroke }) => stroke.dash?.[0] === 0)).toEqual([]);
  });

  test('that needs more room than its card has is a problem that names the sheet and the place of its words', () => {
    const kit = kitOf('as: form, size: s, fields: { do: { lines: 5 } }', 'fields: { do: I will }');
    const { problems } = layLists(kit, theme, print());
    expect(problems).toMatchObject([
      { code: 'fit-form-full', key: 'sheets.sheet.fields.do', hint: expect.stringContaining('fewer lines') },
    ]);
    expect(problems[0]?.message).toMatch(
      /^The fields of sheet K need \d+ mm more than a card of size s has\.$/,
    );
  });
});

describe('as many cards as the workshop needs', () => {
  const heads = (keys: string, flags: object): number => cardsOn(pagesOf(keys, undefined, flags)).length;

  test.each([
    ['one set for the room', 'show: tips, size: s', 3],
    ['one set for each table', 'show: tips, size: s, per: table', 6],
    ['one set for each person', 'show: tips, size: s, per: person', 27],
    ['two sets for each table', 'show: tips, size: s, per: table, copies: 2', 12],
    ['a set for each table and item of a list', 'show: tips, size: s, per: table, copies: ages', 18],
  ])('%s', (_, keys, count) => {
    expect(heads(keys, { participants: '9', tables: '2' })).toBe(count);
  });

  test('each set begins a row if that costs no further page, so that tables are not mixed', () => {
    const [page] = pagesOf('show: tips, size: m, per: table', undefined, { participants: '9', tables: '3' });
    const first = page ? textsIn(page).filter(({ text }) => text.trim() === '1.1') : [];
    expect(new Set(first.map(({ x }) => x)).size).toBe(1);
    expect(new Set(first.map(({ y }) => y)).size).toBe(3);
  });

  test('the strip says which tables a page is for', () => {
    const pages = pagesOf('show: tips, size: l, per: table', undefined, { participants: '9', tables: '3' });
    expect(pages.map(({ items }) => /Table [\d–]+/.exec(saidBy(items))?.[0])).toEqual([
      'Table 1–2',
      'Table 3',
    ]);
    expect(sayings(pagesOf('show: tips, size: l, per: table'))).not.toContain('Table');
  });

  test('limited to the themes of a plan', () => {
    expect(headsOn(pagesOf('show: tips, size: s', undefined, { only: 'warmth' }))).toEqual(['2.1 Warmth']);
  });

  test.each([
    ['s', 30],
    ['m', 20],
    ['l', 6],
  ])('of size %s, %i on a page', (size, places) => {
    const pages = pagesOf(`show: tips, size: ${size}, per: person`, undefined, { participants: '60' });
    expect(cardsOn(pages.slice(0, 1))).toHaveLength(places);
  });
});

test('a sheet for each item has the cards that belong to it, directly or below', () => {
  for (const list of ['tips', 'steps']) {
    const pages = pagesOf(`each: needs, show: ${list}, size: s`);
    expect(pages.map(({ label }) => label)).toEqual(['K1', 'K2']);
    expect(headsOn(pages.slice(1)).every((head) => head.startsWith('2'))).toBe(true);
  }
});

describe('the name on a card for reading on', () => {
  const NAME = 'Water in cans and other things that hold it for a day or longer in a warm house';
  const typed = (size: string, length: number): string => {
    const name = NAME.slice(0, length);
    const kit = listsKit(
      `lists:
  guides: { fields: [name, text], links: true, count: 1 }
links:
  guides: { 1: [https://example.org/a] }
sheets:
  - { id: sheet, kind: cards, code: K, show: guides, as: link, size: ${size} }
`,
      `lists:
  guides: { 1: { name: ${name}, text: How much. } }
sheets:
  sheet: { name: Cards, title: The cards }
`,
    );
    const [page] = listsPages(kit, theme);
    const lines = page ? textsIn(page).filter(({ source }) => source.words === name) : [];
    return `${lines[0]?.size} pt, ${lines.length}`;
  };

  test.each([
    ['s', 30, '13 pt, 2'],
    ['s', 35, '12.5 pt, 2'],
    ['s', 56, '11 pt, 3'],
    ['s', 63, '10.5 pt, 3'],
    ['m', 40, '13 pt, 2'],
    ['m', 43, '12 pt, 2'],
    ['m', 49, '11.5 pt, 2'],
    ['m', 73, '11 pt, 3'],
    ['m', 79, '10.5 pt, 3'],
    ['l', 23, '22 pt, 2'],
    ['l', 30, '21 pt, 2'],
    ['l', 35, '18.5 pt, 2'],
    ['l', 40, '16 pt, 2'],
    ['l', 56, '18.5 pt, 3'],
    ['l', 63, '16 pt, 3'],
  ])('is as large as it can be: on one of size %s with %d characters, %s lines', (size, length, type) => {
    expect(typed(size, length)).toBe(type);
  });
});

describe('on every card of every form and size', () => {
  const CASES: readonly (readonly [keys: string, texts: string])[] = [
    ...['s', 'm', 'l'].flatMap((size): readonly (readonly [string, string])[] => [
      [`show: roles, size: ${size}, own: 3`, 'own: Mine'],
      [`show: tips, size: ${size}, own: each`, 'own: Mine'],
      [`show: guides, as: link, size: ${size}`, ''],
      [`show: tips, as: prompt, lines: 1, size: ${size}, own: 2`, 'own: Mine'],
    ]),
    ...['m', 'l'].map((size): readonly [string, string] => [
      `show: choices, as: pair, size: ${size}, own: 2`,
      'own: Mine',
    ]),
    [
      'as: form, size: s, fields: { do: { lines: 2 }, when: { lines: 1 } }',
      'fields: { do: I will, when: By }',
    ],
    [
      'as: form, size: m, fields: { do: { lines: 2 }, age: { ticks: ages } }',
      'fields: { do: I will, age: I am }',
    ],
    ...['s', 'm', 'l'].flatMap((size): readonly (readonly [string, string])[] => [
      [`show: steps, size: ${size}, covers: true, own: each`, 'own: Mine'],
      [`show: roles, size: ${size}, covers: true`, ''],
    ]),
    [`${FORM}, size: l`, FORM_TEXTS],
    [
      `${FORM}, size: l, tear: { a: { lines: 1 }, b: { lines: 2 } }`,
      `${FORM_TEXTS}, tear: { title: Hand this in, a: My name, b: My address and my number }`,
    ],
  ];

  test.each(CASES)('%s: nothing collides or is struck through, in any margin', (keys, texts) => {
    for (const margin of [10, 12, 16]) {
      const formats = { ...usualFormats(margin), board: a3Landscape(margin) };
      for (const page of listsPages(kitOf(keys, texts), theme, { ...print(), formats })) {
        const seen = seenIn(page);
        expect(collisions(seen.texts)).toEqual([]);
        expect(struck(seen)).toEqual([]);
      }
    }
  });

  test.each(CASES)('%s: a cut that is 3 mm off touches no word', (keys, texts) => {
    const [page] = pagesOf(keys, texts);
    if (!page) throw new Error('no page');
    const lines = marksIn(page.items).flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
    // Cut lines go beyond the pieces on all sides; no other line is as long.
    const cuts = lines.filter(({ x1, x2, y1, y2 }) => x1 < 57 && y1 === y2 && x2 - x1 > 70 && y1 > 0);
    const downs = lines.filter(({ x1, x2, y1, y2 }) => x1 === x2 && y2 - y1 > 50 && x1 > 51);
    const cards = elementsIn(page.items, 'list-item').filter((one) => elementsIn([one], 'label').length > 0);
    expect(Math.min(cuts.length, downs.length)).toBeGreaterThan(1);
    for (const { x, y, width, size } of cards.flatMap(({ items }) =>
      marksIn(items).flatMap((mark) => (mark.kind === 'text' ? [mark] : [])),
    )) {
      const near = [
        ...downs.map(({ x1 }) =>
          x < x1 && x + width > x1 ? 0 : Math.min(Math.abs(x - x1), Math.abs(x + width - x1)),
        ),
        ...cuts.map(({ y1 }) => Math.min(Math.abs(y - y1), Math.abs(y - size * 0.24 - y1))),
      ];
      expect(Math.min(...near)).toBeGreaterThan(3);
    }
  });

  test.each(CASES)('%s: a finished file has all of its words', async (keys, texts) => {
    const kit = kitOf(keys, texts);
    expect(await verifyLists(printLists(kit, theme, print({ tables: '2' })), kit)).toEqual([]);
  });
});

describe('a cover', () => {
  const covers = (keys: string, flags = {}): readonly string[] =>
    pagesOf(keys, 'own: Mine', flags).flatMap(({ items }) =>
      elementsIn(items, 'list-item')
        .filter((one) => elementsIn([one], 'label').length > 0)
        .map((one) => saidBy([one]))
        .filter((said) => /\d cards?$/.test(said)),
    );

  test('is the first card of its pile, with the code, the question, its short name and the number of cards', () => {
    const keys = 'show: steps, size: s, own: each, covers: true';
    expect(covers(keys)).toEqual([
      '1A Is there water for a week? Water at home 3 cards',
      '2A Is one room warm? A warm room 2 cards',
    ]);
    // People's own cards fill the places that are left.
    expect(headsOn(pagesOf(keys, 'own: Mine')).slice(0, 7)).toEqual([
      '1A',
      '1A-1 Water at home',
      '1A-2 Water at home',
      '1A-0 Mine',
      '2A',
      '2A-1 A warm room',
      '2A-0 Mine',
    ]);
  });

  test('is on the pile of a list without a parent, but not on blank cards', () => {
    expect(covers('show: roles, size: m, own: 3, covers: true')).toEqual(['K The cards 2 cards']);
  });

  test('is on each pile of each table, and counts what the plan leaves', () => {
    const keys = 'show: tips, size: s, covers: true, own: 1, per: table';
    expect(covers(keys, { participants: '9', tables: '3', only: 'water' })).toEqual(
      Array.from({ length: 3 }, () => '1 Water 2 cards'),
    );
  });

  test('is explained in the guide', () => {
    const kit = openedKit('tests/kits/power-cut', 'en');
    const guide = (sheets: string) => sayings(pagesWith(kit, theme, { sheets }));
    expect(guide('guide,turns')).toContain('Cards with a large code are covers.');
    expect(guide('guide,guides')).not.toContain('covers.');
  });

  test('can be read from 1.5 m', () => {
    for (const size of ['s', 'm', 'l']) {
      const [page] = pagesOf(`show: steps, size: ${size}, covers: true`);
      const sizes = page
        ? textsIn(page).flatMap(({ text, size }) => (text.trim() === '1A' ? [size] : []))
        : [];
      expect(Math.max(...sizes)).toBeGreaterThanOrEqual(28);
    }
  });

  test('is not counted on the strip', () => {
    expect(sayings(pagesOf('show: tips, size: s, covers: true'))).toContain('2 Warmth');
    expect(sayings(pagesOf('show: steps, size: s, covers: true'))).toContain('1A Water at home 2 cards');
  });
});

test('on A4, cards lie in the orientation that holds more of them, with their strip beside them', () => {
  const places = (size: string) =>
    listsPages(kitOf(`show: tips, size: ${size}, format: A4`), theme, print()).map(
      ({ width, height }) => [width, height] as const,
    );
  expect(places('s')).toEqual([[210, 297]]);
  expect(places('m')).toEqual([[297, 210]]);
  expect(places('l')).toEqual([
    [210, 297],
    [210, 297],
  ]);
});

describe('verifying finds', () => {
  const changes = async (
    keys: string,
    texts: string,
    from: string,
    to: string,
  ): Promise<readonly string[]> => {
    const bytes = printLists(kitOf(keys, texts), theme, print());
    const [structure, edition] = files(keys, texts);
    if (!edition.includes(from)) throw new Error(`no ${from}`);
    const problems = await verifyLists(bytes, listsKit(structure, edition.replace(from, to)));
    return problems.map(({ code, message }) => `${code} ${message}`);
  };

  test.each([
    ['a claim', 'show: choices, as: pair, size: m', '', 'Keep them for later.', 'Eat them all.'],
    ['the name on a cover', 'show: steps, size: s, covers: true', '', 'A warm room', 'A cold room'],
    ['the text of a card of a theme', 'show: tips, size: s', '', 'Fill a bath.', 'Dig a well at once.'],
    ['a field', FORM.concat(', size: l'), FORM_TEXTS, 'who: With', 'who: Together'],
    ['a word to tick', FORM.concat(', size: l'), FORM_TEXTS, 'Over 64', 'Older'],
    [
      'what people’s own cards are called',
      'show: tips, size: m, own: 1',
      'own: Mine',
      'own: Mine',
      'own: Yours',
    ],
  ])('%s that is missing', async (_, keys, texts, from, to) => {
    const found = await changes(keys, texts, from, to);
    expect(found.some((one) => one.startsWith('verify-text-missing'))).toBe(true);
  });

  test('an address that is another', async () => {
    const keys = 'each: needs, show: guides, as: link, size: m';
    const bytes = printLists(kitOf(keys), theme, print());
    const [structure, edition] = files(keys);
    const other = listsKit(structure.replace('example.org/b', 'example.org/c'), edition);
    expect((await verifyLists(bytes, other)).map(({ code }) => code)).toEqual(['verify-code', 'verify-code']);
  });
});

describe('kit.yaml is refused', () => {
  const refused = (keys: string, texts?: string): readonly string[] =>
    openLists(...files(keys, texts)).problems.map(({ code, line, message }) => `${code}:${line} ${message}`);
  const LINE = LISTS.structure.split('\n').length + 5;

  test.each([
    ['as: form, size: m', 'A form has no fields.'],
    ['as: form, size: m, show: tips, fields: { a: { lines: 1 } }', 'Forms are all alike and show no list.'],
    ['as: form, size: m, own: 2, fields: { a: { lines: 1 } }', 'A form has no blank cards: it is one.'],
    [
      'as: form, size: m, covers: true, fields: { a: { lines: 1 } }',
      'Forms are not in piles, so they have no covers.',
    ],
    [
      'as: form, size: m, fields: { a: { lines: 1 } }, tear: { b: { lines: 1 } }',
      'A card of size m has no room for a part to tear off.',
    ],
    [
      'as: form, size: l, fields: { a: { lines: 1 } }, tear: { title: { lines: 1 } }',
      'A field of the part to tear off cannot be called "title".',
    ],
    ['show: tips, size: m, fields: { a: { lines: 1 } }', 'Only forms have "fields".'],
    ['show: tips, size: l, tear: { a: { lines: 1 } }', 'Only forms have "tear".'],
    ['show: tips, size: m, lines: 2', 'Only prompts have "lines".'],
    ['show: tips, as: prompt, size: m', 'A prompt needs "lines" to write the answer on.'],
    ['show: tips, as: prompt, size: m, lines: 4', 'A card of size m has room for 3 lines under a prompt.'],
    ['show: tips, as: prompt, size: s, lines: 3', 'A card of size s has room for 2 lines under a prompt.'],
    [
      'show: roles, as: pair, size: m',
      'Pairs need the fields name, a and b, which the list "roles" does not have.',
    ],
    ['show: choices, as: pair, size: s', 'A card of size s has no room for two claims.'],
    ['size: m', 'The cards show no list.'],
    [
      'show: [tips, roles], size: m',
      'Lists on the same cards need the same parent: "tips" and "roles" have not.',
    ],
    ['show: [steps, steps], size: m', 'A list is shown twice.'],
    ['show: [tips, questions], size: m', '"tips" and "questions" would be printed with the same numbers.'],
    [
      'show: [steps, guides], as: link, size: m',
      'Only cards of text show several lists, and these are of the form link.',
    ],
    [
      'each: hours, show: tips, size: m',
      'What the cards show does not belong to "hours", so there cannot be one sheet for each.',
    ],
    [
      'each: tips, show: tips, size: m',
      'What the cards show does not belong to "tips", so there cannot be one sheet for each.',
    ],
    ['show: tips, as: link, size: m', 'The list "tips" has no addresses to lead to.'],
    ['show: choices, size: m', 'The list "choices" has no field "text" to print on a card.'],
    [
      'show: roles, size: m, own: each',
      'The list "roles" has no parent, so there are no piles that each could have a blank card.',
    ],
  ])('with { %s }', (keys, message) => {
    expect(refused(keys)).toContain(`content-cards:${LINE} ${message}`);
  });

  test('never for what it should be', () => {
    expect(refused('show: tips, size: s').filter((one) => one.includes('content-cards'))).toEqual([]);
  });
});

describe('a text for a card', () => {
  test('that is too long names its place and the card', () => {
    const [structure, edition] = files('show: roles, size: m');
    const kit = listsKit(
      structure,
      edition.replace('Ask who has done it before.', 'Ask and ask again. '.repeat(25)),
    );
    const { problems } = layLists(kit, theme, print());
    expect(problems).toMatchObject([
      { code: 'fit-too-long', key: 'lists.roles.1.text', place: { group: 'card', item: 'K-1' } },
    ]);
  });

  test('whose pile has no short name is told of the field for it', () => {
    const [structure, edition] = files('show: steps, size: s');
    const kit = listsKit(
      structure.replace('fields: [text, deck]', 'fields: [text]'),
      edition
        .replace(/, deck: [^}]*/g, '')
        .replace(
          'Is there water for a week?',
          'Is there water enough for everyone who lives here for a whole week?',
        ),
    );
    const { problems } = layLists(kit, theme, print());
    expect(problems).toMatchObject([{ code: 'fit-too-long', key: 'lists.questions.water.A.text' }]);
    expect(problems[0]?.hint).toMatch(/^Shorten the text to about \d+ characters, or .* a field "deck"/);
  });

  test.each([
    ['claim', 'show: choices, as: pair, size: m', 'Burn them now.', 90],
    ['prompt', 'show: tips, as: prompt, lines: 2, size: m', 'Fill a bath.', 70],
    ['small card', 'show: tips, size: s', 'Fill a bath.', 120],
  ])('has a limit in the language of the kit: a %s', (_, keys, from, most) => {
    const [structure, edition] = files(keys);
    const of = (length: number) =>
      openLists(
        structure,
        edition.replace(
          from,
          'long '
            .repeat(40)
            .slice(0, length - 1)
            .concat('x'),
        ),
      ).problems.map(({ code }) => code);
    expect(of(most)).toEqual([]);
    expect(of(most + 1)).toEqual(['text-too-long']);
  });
});
