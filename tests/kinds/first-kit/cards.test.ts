// The cards of the first kit: a deck starts with its actions and ends with own proposal, case and tool; nothing too long gets onto a card.
import { describe, expect, test } from 'vitest';
import { box } from '../../../src/geometry.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import type { Kit, ListItem } from '../../../src/kit/kit.ts';
import { itemsUnder, themesOf, withChanged } from '../../../src/kit/lists.ts';
import { upright } from '../../../src/page/format.ts';
import { impose } from '../../../src/page/impose.ts';
import { A4 } from '../../../src/paper.ts';
import type { Page } from '../../../src/scene.ts';
import { contextFor } from '../../../src/workshop/layout.ts';
import { capBox, collisions, marginIn } from '../../support/room.ts';
import { elementsIn, saidBy, seenIn, textsIn } from '../../support/scene.ts';
import { kitOf, openTheme, pagesWith, planOf, problemsOf, SMALL, SWEDISH } from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');
const theme = openTheme();
const pages = pagesWith(kit, theme, { sheets: 'action-cards' });

/** The heads of the cards of some pages, in order: "3B-4", or "3B" of a cover, a case or a tool. */
const headsOf = (sheets: readonly Page[]): readonly string[] =>
  sheets.flatMap(({ items }) =>
    elementsIn(items, 'list-item')
      .filter((item) => elementsIn([item], 'label').length > 0)
      .map(
        (item) =>
          textsIn({ ...(sheets[0] as Page), items: elementsIn([item], 'label') })[0]?.text.trim() ?? '',
      ),
  );
const pagesOf = (theme: ListItem) => pages.filter(({ item }) => item === theme.code);
const decksOf = (theme: ListItem) =>
  itemsUnder(theme, 'questions').map(({ code, items }) => ({
    code,
    ownCode: `${code}-0`,
    actions: items.actions ?? [],
  }));

describe('the cards of a principle', () => {
  test('are its decks in order, each its cover, its actions, one own proposal, a case and a tool', () => {
    for (const item of themesOf(kit)) {
      const wanted = decksOf(item).flatMap(({ code, actions, ownCode }) => [
        code,
        ...actions.map((action) => action.code),
        ownCode,
        code,
        code,
      ]);
      expect(headsOf(pagesOf(item)).slice(0, wanted.length)).toEqual(wanted);
    }
  });

  test('fill places left over with further own proposals, at most three a deck', () => {
    for (const item of themesOf(kit)) {
      const decks = decksOf(item);
      const heads = headsOf(pagesOf(item));
      const first = decks.reduce((sum, { actions }) => sum + actions.length + 4, 0);
      const spare = heads.slice(first);
      expect(spare.every((head) => spare.filter((one) => one === head).length <= 3)).toBe(true);
      expect(spare.every((head) => decks.some(({ ownCode }) => ownCode === head))).toBe(true);
      expect(spare).toHaveLength(Math.min(3 * decks.length, (30 - (first % 30)) % 30));
    }
  });

  test('start a new page, thirty on each but the last', () => {
    const counts = themesOf(kit).map((one) => pagesOf(one).map((page) => headsOf([page]).length));
    for (const [i, of] of counts.entries())
      expect(of.slice(0, -1), `principle ${i + 1}`).toEqual(of.slice(0, -1).map(() => 30));
    expect(counts.map((of) => of.length)).toEqual([2, 2, 2, 1, 3]);
  });

  test('are counted on the strip beside them, deck by deck', () => {
    for (const page of pages) {
      const strip = elementsIn(page.items, 'list-item')
        .filter((item) => elementsIn([item], 'label').length === 0)
        .map((item) => saidBy([item]));
      const cards = elementsIn(page.items, 'list-item').filter(
        (item) => elementsIn([item], 'label').length > 0 && !/ kort$/.test(saidBy([item])),
      );
      const decks = cards.map((card) => saidBy([card]).slice(0, 2)).sort();
      const counted = [...new Set(decks)].map((deck) => [deck, decks.filter((one) => one === deck).length]);
      expect(strip.map((line) => [line.slice(0, 2), Number(/(\d+) kort$/.exec(line)?.[1])])).toEqual(counted);
    }
  });

  test('end with the own proposal where a kit has neither cases nor tools', () => {
    const heads = headsOf(pagesWith(small, theme, { sheets: 'ideas', deep: '1,' }));
    expect(heads).toEqual([
      '1A-1',
      '1A-2',
      '1A-3',
      '1A-0',
      '1B-1',
      '1B-2',
      '1B-0',
      '1C-1',
      '1C-2',
      '1C-3',
      '1C-0',
      ...Array.from({ length: 3 }, () => ['1A-0', '1B-0', '1C-0']).flat(),
    ]);
  });
});

test('all cards of an edition have their actions at one size, whatever the plan leaves out', () => {
  const sizes = (sheets: readonly Page[]) => [
    ...new Set(
      sheets.flatMap((page) =>
        textsIn(page)
          .filter(({ source }) => /^lists\.actions\./.test(source.key ?? ''))
          .map(({ size }) => size),
      ),
    ),
  ];
  expect(sizes(pages)).toHaveLength(1);
  expect(sizes(pagesWith(kit, theme, { sheets: 'action-cards', only: '4' }))).toEqual(sizes(pages));
});

/** The kit with the text of card 1A-1 changed. */
const withCard = (words: string): Kit =>
  withChanged(kit, 'actions', (action) =>
    action.code === '1A-1' ? { ...action, text: { ...action.text, words } } : action,
  );

describe('a text for a card', () => {
  const WORDS =
    'Bjud in fler kollegor som vill pröva nya sätt att arbeta och lära av varandra varje dag '.repeat(5);
  const problems = (length: number) => {
    const long = withCard(WORDS.slice(0, length));
    return problemsOf(long, planOf(long, { sheets: 'action-cards' }), theme);
  };
  /** The longest beginning of WORDS that fits. */
  const longest = (): number => {
    let [fits, over] = [100, 400];
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (problems(middle).length === 0) fits = middle;
      else over = middle;
    }
    return fits;
  };

  test('may be 120 characters and a third more; one character too long is a problem that names file, key and card', () => {
    const fits = longest();
    expect(fits).toBeGreaterThanOrEqual(160);
    expect(problems(fits)).toEqual([]);
    const [problem, ...others] = problems(fits + 1);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      severity: 'error',
      code: 'fit-too-long',
      file: expect.stringContaining('sv/actions.yaml'),
      key: 'lists.actions.1.A.1',
    });
    expect(problem?.message).toMatch(
      /characters? too long for card 1A-1: the longest that fits is about \d+/,
    );
    expect(problem?.hint).toMatch(/Shorten the text to about \d+ characters/);
  });

  test('may hold no word that is wider than the card', () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft1';
    const long = withCard(`Fråga ${word} om råd.`);
    const [problem] = problemsOf(long, planOf(long, { sheets: 'action-cards' }), theme);
    expect(problem).toMatchObject({ code: 'fit-word-too-wide', key: 'lists.actions.1.A.1' });
    expect(problem?.message).toContain('card 1A-1');
  });

  test('may hold no character that no font has', () => {
    const odd = withCard('Be ledningen om ett \u{1F9ED} för arbetet.');
    const [problem] = problemsOf(odd, planOf(odd, { sheets: 'action-cards' }), theme);
    expect(problem).toMatchObject({ code: 'text-missing-glyph', key: 'lists.actions.1.A.1' });
    expect(problem?.message).toContain('U+1F9ED');
  });
});

test('the same cards fill A4, twelve on each, every text of card and strip in its place', () => {
  const sheet = kit.sheets.find(({ kind }) => kind === 'cards');
  const kind = KINDS.cards;
  if (!sheet || !kind) return expect.fail('no cards');
  const context = contextFor({ kit, plan: planOf(kit), theme });
  const small = impose(kind.layout(context, sheet, []), upright(A4, 12));
  expect(context.problems).toEqual([]);
  const heads = themesOf(kit).map(({ code }) => headsOf(small.filter(({ item }) => item === code)));
  for (const [i, item] of themesOf(kit).entries()) {
    const cards = decksOf(item).reduce((sum, { actions }) => sum + actions.length + 4, 0);
    expect(heads[i]?.slice(0, cards)).toEqual(headsOf(pagesOf(item)).slice(0, cards));
  }
  for (const page of small) {
    expect([page.width, page.height]).toEqual([210, 297]);
    expect(headsOf([page]).length).toBeLessThanOrEqual(12);
    const { texts } = seenIn(page);
    expect(collisions(texts)).toEqual([]);
    for (const text of texts) expect(marginIn(capBox(text), box(0, 0, 210, 297))).toBeGreaterThanOrEqual(10);
  }
});
