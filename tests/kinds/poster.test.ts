// Posters: lists to read from the wall, of a workshop or of each item of a list.
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/scene.ts';
import { layLists, listsKit, listsPages, openLists, printLists, verifyLists } from '../kit/lists-kit.ts';
import { collisions, struck } from '../support/room.ts';
import { elementsIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import { openTheme } from '../support/workshop.ts';

const theme = openTheme();

/** Texts of a list by id, as YAML. */
const texts = (id: string, all: readonly string[]): string =>
  `  ${id}:\n${all.map((text, i) => `    ${id}${i}: ${text}\n`).join('')}`;

/** A wall poster of lists by id, and of themes if there are any. */
const wallKit = (lists: Readonly<Record<string, readonly string[]>>, own = '', signs = '') => {
  const ids = Object.keys(lists);
  return listsKit(
    `${ids.includes('themes') ? 'themes: themes\n' : ''}lists:
${ids.map((id) => `  ${id}: {}\n`).join('')}sheets:
  - { id: wall, kind: poster, code: A, show: [${ids.join(', ')}]${signs} }
`,
    `lists:
${ids.map((id) => texts(id, lists[id] ?? [])).join('')}sheets:
  wall:
    name: Poster
    title: Why we are here
    heads:
${ids.map((id) => `      ${id}: Head of ${id}\n`).join('')}${own}`,
  );
};

const many = (count: number, text: string): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${text} ${i + 1}`);

const rowsOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ items }) => elementsIn(items, 'list-item').map((item) => saidBy([item])));
const headings = ({ items }: Page): readonly string[] =>
  elementsIn(items, 'heading').map((heading) => saidBy([heading]));
const sizeOf = (pages: readonly Page[], words: string): number =>
  pages.flatMap(textsIn).find(({ text }) => text.startsWith(words))?.size ?? 0;
const isClear = (pages: readonly Page[]): void => {
  for (const page of pages) {
    expect(collisions(seenIn(page).texts), page.label).toEqual([]);
    expect(struck(seenIn(page)), page.label).toEqual([]);
  }
};

describe('the poster of a workshop', () => {
  test('has the title, then each list under its head', () => {
    const pages = listsPages(wallKit({ aims: many(3, 'Aim'), rules: many(2, 'Rule') }), theme);
    expect(pages).toHaveLength(1);
    expect(pages.flatMap(headings)).toEqual(['Why we are here', 'Head of aims', 'Head of rules']);
    expect(rowsOf(pages)).toEqual(['1 Aim 1', '2 Aim 2', '3 Aim 3', '1 Rule 1', '2 Rule 2']);
    expect(saidBy(pages[0]?.items ?? [])).toContain('Trial · A kit to try');
    isClear(pages);
  });

  test('has numbers at one size, as much larger than small texts as than others', () => {
    const ratioOf = (count: number, text: string): number => {
      const pages = listsPages(wallKit({ aims: many(count, text) }), theme);
      const numbers = pages.flatMap(textsIn).filter(({ text: one }) => /^\d+ ?$/.test(one));
      const sizes = new Set(numbers.map(({ size }) => size));
      expect([...sizes]).toHaveLength(1);
      return Math.max(...sizes) / sizeOf(pages, text.slice(0, 6));
    };
    const long =
      'An aim that is said in a good many words, so that it takes several lines of its row on the wall,';
    const { wallNumber, wall } = theme.template.type;
    for (const count of [8, 12]) expect(ratioOf(count, long)).toBeCloseTo(wallNumber.size / wall.size, 1);
  });

  test.each([1, 6, 8])('shows %i themes with their colour, number and symbol', (count) => {
    const pages = listsPages(wallKit({ aims: many(3, 'Aim'), themes: many(count, 'Theme') }), theme);
    expect(pages).toHaveLength(1);
    expect(rowsOf(pages).slice(3)).toEqual(many(count, 'Theme').map((text, i) => `${i + 1} ${text}`));
    const found = pages.flatMap(textsIn).filter(({ text }) => text.startsWith('Theme'));
    expect(found.map(({ fill }) => fill)).toEqual(
      theme.template.themes.slice(0, count).map(({ colour }) => colour),
    );
    isClear(pages);
  });

  test('leaves out the themes that the plan does', () => {
    const kit = wallKit({ themes: many(4, 'Theme') });
    expect(rowsOf(listsPages(kit, theme, { flags: { only: 'themes1,themes3' } }))).toEqual([
      '2 Theme 2',
      '4 Theme 4',
    ]);
  });

  test('is set large: no item below 18 points, and a list alone larger than beside others', () => {
    const short = many(3, 'Listen');
    const alone = sizeOf(listsPages(wallKit({ rules: short }), theme), 'Listen');
    const beside = sizeOf(listsPages(wallKit({ aims: short, rules: many(3, 'Rule') }), theme), 'Listen');
    expect(beside).toBe(32);
    expect(alone).toBe(40);
    const long = many(
      8,
      'A rule that says in many words what could have been said in a few, and then says it again',
    );
    const pages = listsPages(wallKit({ rules: long }), theme);
    expect(sizeOf(pages, 'A rule')).toBeGreaterThanOrEqual(18);
    isClear(pages);
  });

  test('sets the lists beside its panel at one size', () => {
    const pages = listsPages(
      wallKit({
        aims: ['One aim'],
        some: many(3, 'A rather long rule that needs more than a single line of this narrow column'),
        other: many(3, 'Short'),
      }),
      theme,
    );
    expect(sizeOf(pages, 'Short')).toBe(sizeOf(pages, 'A rather'));
    isClear(pages);
  });

  test('gives lists that do not fit together pages of their own, and goes on over pages', () => {
    const long =
      'A rule that says in very many words what could have been said in a few, and then says it all again';
    const pages = listsPages(wallKit({ aims: many(9, long), rules: many(40, long) }), theme);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ label }) => label)[1]).toBe(`A 2/${pages.length}`);
    expect(rowsOf(pages)).toHaveLength(49);
    for (const page of pages) expect(headings(page)[0]).toBe('Why we are here');
    isClear(pages);
  });

  test('reports a text that no page has room for', () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel'.repeat(4);
    const { problems } = layLists(wallKit({ rules: [word] }), theme);
    expect(problems.map(({ key }) => key)).toEqual(['lists.rules.rules0']);
  });

  test('shows a name with what is said of it', () => {
    const kit = listsKit(
      'lists:\n  roles: { fields: [name, text] }\nsheets:\n  - { id: wall, kind: poster, code: A, show: roles }\n',
      'lists:\n  roles:\n    1:\n      name: Host\n      text: Keeps the time.\n    2:\n      name: Scribe\n      text: Writes it down.\nsheets:\n  wall:\n    name: Poster\n    title: Roles\n',
    );
    const pages = listsPages(kit, theme);
    expect(rowsOf(pages)).toEqual(['1 Host Keeps the time.', '2 Scribe Writes it down.']);
    expect(sizeOf(pages, 'Host')).toBeGreaterThan(sizeOf(pages, 'Keeps'));
    isClear(pages);
  });

  test('has its instructions at the lower edge, with the things they need', () => {
    const kit = wallKit(
      { aims: many(2, 'Aim') },
      '    instructions:\n      - Read it aloud.\n      - Sign it.\n',
      ', signs: [none, pen]',
    );
    const pages = listsPages(kit, theme);
    const ys = ['Read it', 'Sign it'].map(
      (words) => pages.flatMap(textsIn).find(({ text }) => text.startsWith(words))?.y ?? 0,
    );
    expect(ys[0]).toBeGreaterThan(230);
    expect(ys[1]).toBeGreaterThan(ys[0] ?? 0);
    isClear(pages);
  });

  test('has room for four lists', () => {
    const lists = ['a', 'b', 'c', 'd', 'e'];
    const { problems } = openLists(
      `lists:\n${lists.map((id) => `  ${id}: {}\n`).join('')}sheets:\n  - { id: wall, kind: poster, code: A, show: [${lists.join(', ')}] }\n`,
      `lists:\n${lists.map((id) => texts(id, [`Text ${id}`])).join('')}sheets:\n  wall:\n    name: Poster\n    title: Much\n    heads:\n${lists.map((id) => `      ${id}: Head ${id}\n`).join('')}`,
    );
    expect(problems.map(({ code }) => code)).toEqual(['content-too-many']);
  });
});

/** A poster for each of two themes, of lists that belong to them. */
const eachKit = (
  show: string,
  ways = 2,
  instructions = '    instructions:\n      - Go on to the next sheet.\n',
) =>
  listsKit(
    `themes: themes
lists:
  themes: {}
${show.includes('why') ? '  why: { of: themes }\n' : ''}  ways: { of: themes }
sheets:
  - { id: each, kind: poster, code: W, each: themes, show: [${show}] }
`,
    `lists:
  themes:
    a: Courage
    b: Curiosity
${show.includes('why') ? `  why:\n${['a', 'b'].map((id) => `    ${id}:\n      1: Because of ${id}.\n      2: And because of ${id} again.\n`).join('')}` : ''}  ways:
${['a', 'b'].map((id) => `    ${id}:\n${Array.from({ length: ways }, (_, i) => `      ${i + 1}: Way ${i + 1} of ${id}\n`).join('')}`).join('')}sheets:
  each:
    name: In short
    title: In short
${instructions}    heads:
${show
  .split(', ')
  .map((id) => `      ${id}: Head of ${id}\n`)
  .join('')}`,
  );

describe('the poster of an item', () => {
  test('has its name, paragraphs to read aloud, a list, and where to go', () => {
    const pages = listsPages(eachKit('why, ways'), theme);
    expect(pages.map(({ label }) => label)).toEqual(['W1', 'W2']);
    const [first] = pages;
    expect(first && headings(first)).toEqual(['In short 1 Courage', 'Head of why', 'Head of ways']);
    const paragraphs = elementsIn(first?.items ?? [], 'paragraph').map((one) => saidBy([one]));
    expect(paragraphs).toEqual(['Because of a.', 'And because of a again.', 'Go on to the next sheet.']);
    expect(rowsOf(pages)).toEqual(['Way 1 of a', 'Way 2 of a', 'Way 1 of b', 'Way 2 of b']);
    isClear(pages);
  });

  test('lists up to eight things, all posters in one size', () => {
    const pages = listsPages(eachKit('why, ways', 8), theme);
    const sizes = pages.flatMap(textsIn).flatMap(({ text, size }) => (text.startsWith('Way') ? [size] : []));
    expect(new Set(sizes).size).toBe(1);
    isClear(pages);
  });

  test('has all that is read aloud in one panel, if that is a sentence', () => {
    const one = listsKit(
      'themes: themes\nlists:\n  themes: {}\n  why: { of: themes }\n  ways: { of: themes }\nsheets:\n  - { id: each, kind: poster, code: W, each: themes, show: [why, ways] }\n',
      'lists:\n  themes:\n    a: Courage\n  why:\n    a:\n      1: Because of all of us.\n  ways:\n    a:\n      1: Try it\nsheets:\n  each:\n    name: In short\n    title: In short\n    heads:\n      why: Why\n      ways: Ways\n',
    );
    const pages = listsPages(one, theme);
    expect(pages.flatMap(headings)).toEqual(['In short 1 Courage', 'Why', 'Ways']);
    expect(sizeOf(pages, 'Because')).toBe(34);
    isClear(pages);
  });

  test('of one list fills the page with it', () => {
    const pages = listsPages(eachKit('ways', 3), theme);
    expect(rowsOf(pages).slice(0, 3)).toEqual(['1.1 Way 1 of a', '1.2 Way 2 of a', '1.3 Way 3 of a']);
    expect(sizeOf(pages, 'Way')).toBe(40);
    isClear(pages);
  });

  test('is limited to the themes of the plan', () => {
    const pages = listsPages(eachKit('why, ways'), theme, { flags: { only: 'b' } });
    expect(pages.map(({ label }) => label)).toEqual(['W2']);
  });
});

test('verify finds a head, an item and a theme that are missing', async () => {
  const kit = wallKit({ aims: many(2, 'Aim'), themes: many(2, 'Theme') });
  const bytes = printLists(kit, theme);
  expect(await verifyLists(bytes, kit)).toEqual([]);
  const missing = async (other: typeof kit) =>
    (await verifyLists(bytes, other)).map(({ code, message }) => `${code} ${message}`).join('\n');
  expect(await missing(wallKit({ aims: many(3, 'Aim'), themes: many(2, 'Theme') }))).toMatch(
    /verify-text-missing .*"Aim 3"/,
  );
  const each = eachKit('why, ways');
  const printed = printLists(each, theme);
  expect(await verifyLists(printed, each)).toEqual([]);
  const found = await verifyLists(printed, eachKit('why, ways', 3));
  expect(found.map(({ message }) => message).join('\n')).toContain('"Way 3 of a"');
});
