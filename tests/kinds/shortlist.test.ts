// The shortlist: a numbered place for each card that is chosen, the most important ones drawn bolder.
import { describe, expect, test } from 'vitest';
import type { Kit } from '../../src/kit/kit.ts';
import { a3Landscape, usualFormats } from '../../src/page/format.ts';
import type { Page } from '../../src/scene.ts';
import {
  fitOfSmall,
  layOut,
  listsKitOf,
  pagesOfSmall,
  problemsOfSmall,
  type SmallKit,
} from '../kit/one-sheet.ts';
import { collisions, distinct, marginIn, overlap, steps, struck } from '../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn } from '../support/scene.ts';
import { clear, openTheme } from '../support/workshop.ts';

const theme = openTheme();
const CARD = { s: [70, 45], m: [87, 54], l: [116, 135] } as const;
type Size = keyof typeof CARD;

const shortlist = (size: Size, places: number, top?: number): SmallKit => ({
  keys: `kind: shortlist\nsize: ${size}\nplaces: ${places}${top === undefined ? '' : `\ntop: ${top}`}`,
  ...(top !== undefined && { texts: 'top: The best' }),
});

const pageOf = (small: SmallKit): Page => {
  const [page] = pagesOfSmall(small, theme);
  if (!page) throw new Error('no page');
  return page;
};

/** The places as they are drawn: as wide as a card, a little lower. */
const placesOn = (page: Page, size: Size) =>
  marksIn(page.items).flatMap((mark) =>
    mark.kind === 'rect' && Math.abs(mark.width - CARD[size][0]) < 0.01 ? [mark] : [],
  );

describe('the places of a shortlist', () => {
  test.each([
    ['s', 24, undefined],
    ['s', 24, 12],
    ['s', 1, 1],
    ['s', 7, 2],
    ['m', 16, 5],
    ['m', 15, 5],
    ['l', 3, 1],
    ['l', 1, undefined],
  ] as const)(
    'are as many as the kit says, and cards cover none of their neighbours: %s, %i',
    (size, places, top) => {
      const page = pageOf(shortlist(size, places, top));
      const drawn = placesOn(page, size);
      expect(drawn).toHaveLength(places);
      const paper = { x: 12, y: 12, width: page.width - 24, height: page.height - 24 };
      const cards = drawn.map(({ x, y }) => ({ x, y: y - 1, width: CARD[size][0], height: CARD[size][1] }));
      for (const card of cards) expect(marginIn(card, paper)).toBeGreaterThanOrEqual(0);
      cards.forEach((card, i) => {
        for (const other of cards.slice(i + 1)) expect(overlap(card, other)).toBeLessThanOrEqual(0.01);
      });
    },
  );

  test('have their numbers beside them, where no card hides them', () => {
    const page = pageOf(shortlist('m', 15, 5));
    const seen = seenIn(page);
    for (let n = 1; n <= 15; n += 1) {
      const [number] = seen.texts.filter(({ text, size }) => text === String(n) && size > 15);
      const place = placesOn(page, 'm')[n - 1];
      expect(number && place && number.x + number.width).toBeLessThan(place?.x ?? 0);
      expect(Math.abs((number?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(10);
    }
  });

  test('are in reading order, in columns of one width', () => {
    const places = placesOn(pageOf(shortlist('m', 15)), 'm');
    expect(distinct(places.map(({ x }) => x))).toHaveLength(4);
    const pitches = distinct(steps(distinct(places.map(({ x }) => x))));
    expect(pitches).toHaveLength(1);
    expect(places.map(({ y }) => y)).toEqual(places.map(({ y }) => y).sort((a, b) => a - b));
  });

  test('are bolder where they are the top, on a field with its name', () => {
    const page = pageOf(shortlist('m', 15, 5));
    const bold = placesOn(page, 'm').filter(({ stroke }) => (stroke?.width ?? 0) > 0.8);
    expect(bold).toEqual(placesOn(page, 'm').slice(0, 5));
    expect(elementsIn(page.items, 'paragraph').map((one) => saidBy([one]))).toContain('The best');
  });

  test('have lines to write on under them where there is room', () => {
    const linesOn = (page: Page) =>
      marksIn(page.items).filter(
        (mark) => mark.kind === 'line' && mark.y1 === mark.y2 && mark.x2 - mark.x1 > 100 && mark.y1 < 271,
      );
    expect(linesOn(pageOf(shortlist('l', 3))).length).toBeGreaterThanOrEqual(15);
    expect(linesOn(pageOf(shortlist('m', 16)))).toHaveLength(0);
  });

  test('begin below instructions that are longer than the head', () => {
    const long = 'Choose what you all want to try first, and put its card where all can see it.';
    const texts = `instructions:\n${`  - ${long}\n`.repeat(6)}`;
    const page = pageOf({ ...shortlist('l', 2), texts });
    const lines = seenIn(page).texts.filter(({ text }) => long.includes(text.trim()) && text.length > 12);
    const lowest = Math.max(...lines.map(({ y }) => y));
    expect(lowest).toBeGreaterThan(
      Math.min(...placesOn(pageOf(shortlist('l', 2)), 'l').map(({ y }) => y)) - 6,
    );
    expect(Math.min(...placesOn(page, 'l').map(({ y }) => y))).toBeGreaterThan(lowest + 3);
  });

  test('are clear of each other, of the head and of the foot', () => {
    for (const small of [shortlist('s', 24, 12), shortlist('m', 16, 1), shortlist('s', 2, 2)]) {
      const seen = seenIn(pageOf(small));
      expect([...collisions(seen.texts), ...struck(seen)]).toEqual([]);
    }
  });
});

describe('a free place', () => {
  const kit = listsKitOf('content/dialogue-meeting', 'nb');
  const said = (change: object, of: Kit = kit): string => {
    const sheets = of.sheets.map((sheet) => (sheet.id === 'shortlist' ? { ...sheet, ...change } : sheet));
    const flags = { sheets: 'shortlist' };
    return saidBy(clear(layOut({ ...of, sheets }, theme, { flags })).flatMap(({ items }) => items));
  };
  const pairs = 'Sett kryss i ringen.';

  test('says how to mark a side if the kit has pair cards', () => {
    expect(said({})).toContain(pairs);
    expect(said({ places: 16 })).not.toContain(pairs);
    expect(said({}, { ...kit, sheets: kit.sheets.filter(({ kind }) => kind !== 'cards') })).not.toContain(
      pairs,
    );
  });

  test('has room for it beside cards of every size', () => {
    for (const [size, places] of [
      ['s', 23],
      ['m', 13],
      ['s', 19],
    ] as const)
      expect(said({ size, places })).toContain(pairs);
  });
});

describe('the check of a shortlist', () => {
  test.each([
    ['m', 17, 'Of cards of the size "m", 16 fit on A3, not 17.'],
    ['l', 4, 'Of cards of the size "l", 3 fit on A3, not 4.'],
  ] as const)('names the number that does not fit: %s, %i', (size, places, message) => {
    expect(problemsOfSmall(shortlist(size, places))).toEqual([`content-places sheets.0.places: ${message}`]);
  });

  test('names a top that is larger than the list', () => {
    expect(problemsOfSmall(shortlist('s', 3, 4))).toEqual([
      'content-places sheets.0.top: The top is 4 of only 3 places.',
    ]);
  });

  test('reports places that wide margins leave no room for', () => {
    const formats = { ...usualFormats(12), board: a3Landscape(25) };
    expect(fitOfSmall(shortlist('m', 16), theme, formats)).toEqual([
      expect.stringMatching(/^fit-card: Only \d+ of 16 places for cards of 87 × 54 mm fit on sheet X\.$/),
    ]);
  });
});
