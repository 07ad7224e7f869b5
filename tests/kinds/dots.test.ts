// Cut-outs for the sheets that they name: dots for each person, triangles and needles for each table.
import { describe, expect, test } from 'vitest';
import type { Kit } from '../../src/kit/kit.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Problem, Result } from '../../src/problem.ts';
import type { Element, Page } from '../../src/scene.ts';
import { listsPages, openLists } from '../kit/lists-kit.ts';
import { distinct, isInBody, shapeBox } from '../support/room.ts';
import { elementsIn, saidBy, seenIn } from '../support/scene.ts';
import { clear, kitOf, openTheme, pagesWith } from '../support/workshop.ts';

const theme = openTheme();
const { dots: COLOURS, colours } = theme.template;

/** A kit of three themes with 2, 3 and 4 questions, scales for each of them after the vote, and this sheet of dots. */
const open = (keys: string, texts = ''): Result<Kit> =>
  openLists(
    `themes: themes
lists:
  themes: 3
  questions: { of: themes }
  needs: 4
steps:
  - id: vote
  - id: assess
    each: themes
sheets:
  - { id: needs, kind: scales, code: N, step: vote, show: needs, levels: 3, mark: dot }
  - { id: scales, kind: scales, code: S, step: assess, each: themes, show: questions, levels: 2, mark: dot }
  - { id: poster, kind: poster, code: W, step: vote, show: [needs] }
  - id: dots
    kind: dots
    code: D
    ${keys}
`,
    `lists:
  themes: { a: A, b: B, c: C }
  questions:
    a: { 1: One?, 2: Two? }
    b: { 1: Three?, 2: Four?, 3: Five? }
    c: { 1: Six?, 2: Seven?, 3: Eight?, 4: Nine? }
  needs: { 1: Water, 2: Bread, 3: Light, 4: Warmth }
steps:
  vote: { name: Vote }
  assess: { name: Assess }
sheets:
  needs: { name: Needs, title: Needs, levels: [No, Hardly, Yes] }
  scales: { name: Scales, title: Scales, levels: [No, Yes] }
  poster: { name: Poster, title: Poster, heads: { needs: Needs } }
  dots:
    name: Dots
    title: Dots and more
    ${texts}
`,
  );

const pagesOf = (keys: string, flags: Omit<Flags, 'kit'> = {}, texts = ''): readonly Page[] =>
  listsPages(clear(open(keys, texts)), theme, { flags: { sheets: 'dots', ...flags } });

const dotsIn = (page: Page, items: Page['items']) =>
  seenIn({ ...page, items }).shapes.filter(
    ({ fill, curved }) => curved && fill !== undefined && COLOURS.includes(fill),
  );
const stripsOf = (pages: readonly Page[]): readonly (readonly [Page, Element])[] =>
  pages.flatMap((page) =>
    elementsIn(page.items, 'list-item')
      .filter((item) => dotsIn(page, [item]).length > 1)
      .map((item) => [page, item] as const),
  );
/** Of each strip, without the small dot on its tab. */
const lengthsOf = (pages: readonly Page[]): readonly number[] =>
  stripsOf(pages).map(
    ([page, strip]) => dotsIn(page, [strip]).filter((dot) => shapeBox(dot).width > 9).length,
  );
const isTriangle = ({ fill, points }: ReturnType<typeof seenIn>['shapes'][number]): boolean =>
  fill === colours.triangle && points.length === 3;
const trianglesOf = (pages: readonly Page[]): number =>
  pages.flatMap((page) => seenIn(page).shapes.filter(isInBody)).filter(isTriangle).length;
/** A needle is cut from a dotted box of its own. */
const needlesOf = (pages: readonly Page[]): number =>
  pages
    .flatMap((page) => seenIn(page).shapes)
    .filter(
      ({ stroke, points, fill }) => stroke?.dotted === true && points.length === 4 && fill === undefined,
    ).length;
const isDotsPage = ({ code }: Page): boolean => code === 'D';
const headings = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) =>
    elementsIn(page.items, 'heading')
      .filter(({ level }) => level === 2)
      .map((one) => saidBy([one])),
  );

describe('dots', () => {
  test('are a number for each person, and for two who may come late', () => {
    expect(lengthsOf(pagesOf('dots: { needs: 3 }', { participants: '4' }))).toEqual([3, 3, 3, 3, 3, 3]);
  });

  test('are one for each row of a sheet', () => {
    expect(lengthsOf(pagesOf('dots: { needs: all }', { participants: '2' }))).toEqual([4, 4, 4, 4]);
  });

  test.each([
    [{}, 4],
    [{ deep: '3' }, 2 + 3 + 4],
    [{ only: 'a,c', deep: '2' }, 2 + 4],
    [{ deep: 'b' }, 3],
    [{ deep: '2' }, 3 + 4],
  ])('are one for each row of the sheets that there is time for: %j', (flags, count) => {
    expect(lengthsOf(pagesOf('dots: { scales: all }', { participants: '1', ...flags }))).toEqual([
      count,
      count,
      count,
    ]);
  });

  test('for several sheets are strips of each, under what they are for', () => {
    const pages = pagesOf('dots: { needs: 1, scales: all }', { participants: '2', deep: '3' });
    expect(headings(pages)).toEqual([
      'One dot each for sheet N',
      'One dot each for every row on sheet S',
      'Spares',
    ]);
    expect(lengthsOf(pages)).toEqual([1, 1, 1, 1, 9, 9, 9, 9]);
  });

  test('go over pages for two hundred people', () => {
    const pages = pagesOf('dots: { needs: 20, scales: all }', { participants: '200' });
    expect(pages.length).toBeGreaterThan(4);
    expect(lengthsOf(pages)).toHaveLength(2 * (200 + 20));
    expect(pages.at(-1)?.label).toBe(`D ${pages.length}/${pages.length}`);
  });

  test('have the heading and the instructions of the edition, if it has them', () => {
    const pages = pagesOf(
      'dots: { needs: 3 }',
      {},
      'howto: Cut gently.\n    dots:\n      needs: Three for what we need',
    );
    expect(headings(pages)).toEqual(['Three for what we need', 'Spares']);
    expect(pages.map((page) => saidBy(page.items)).join()).toContain('Cut gently.');
  });
});

describe('strips for people who come late', () => {
  const marksOf = (pages: readonly Page[]) =>
    stripsOf(pages).map(([, strip]) => saidBy([strip]).split(' ')[0]);
  const saidOn = (pages: readonly Page[]): string => pages.map(({ items }) => saidBy(items)).join(' ');

  test.each([
    ['4', 2, '5–6'],
    ['20', 2, '21–22'],
    ['21', 3, '22–24'],
    ['200', 20, '201–220'],
  ])(
    'have the next numbers after %s people at a table, and the heading says so',
    (participants, late, said) => {
      const pages = pagesOf('dots: { needs: 3 }', { participants });
      expect(marksOf(pages)).toEqual(
        Array.from({ length: Number(participants) + late }, (_, i) => String(i + 1)),
      );
      expect(saidOn(pages)).toContain(`Spares for anyone who arrives late: ${said}`);
    },
  );

  test('have no numbers yet where there are several tables', () => {
    const pages = pagesOf('dots: { needs: 3 }', { participants: '8', tables: '2' });
    expect(marksOf(pages)).toHaveLength(8);
    expect(headings(pages)).toContain('Spares');
    expect(saidOn(pages)).not.toContain('arrives late');
  });
});

describe('triangles', () => {
  test.each([
    ['triangles: { scales: 3 }', {}, 3 + 2],
    ['triangles: { scales: 3 }', { tables: '4' }, 3 * 4 + 2],
    ['triangles: { scales: { each: 3 } }', { tables: '4' }, 3 * 4 + 2],
    ['triangles: { scales: { each: 3 } }', { tables: '4', deep: '3' }, 3 * 3 * 4 + 2],
    ['triangles: { scales: { each: 3 } }', { tables: '4', deep: '2' }, 3 * 2 * 4 + 2],
    ['triangles: { scales: { each: 3 } }', { tables: '4', only: 'a' }, 3 * 4 + 2],
    ['triangles: { needs: { each: 2 } }', { tables: '4' }, 2 * 4 + 2],
  ])('of "%s" with %j', (keys, flags, count) => {
    expect(trianglesOf(pagesOf(keys, flags))).toBe(count);
  });
});

describe('needles', () => {
  test('are one and one to spare for a sheet of the room, however many tables there are', () => {
    expect(needlesOf(pagesOf('needles: { needs: 1 }', { tables: '4' }))).toBe(2);
  });

  test('are at the right of long strips where that saves a page, and else under them', () => {
    const keys = 'dots: { needs: 20 }\n    triangles: { scales: 3 }';
    const sheets = (participants: string, texts = '') => {
      const pages = pagesOf(keys, { participants }, texts);
      expect(trianglesOf(pages)).toBeGreaterThan(4);
      const [first] = pages.flatMap((page) => seenIn(page).shapes.filter(isInBody).filter(isTriangle));
      return [pages.length, (first?.points[0]?.[0] ?? 0) > 300];
    };
    expect(sheets('4')).toEqual([1, false]);
    expect(sheets('13')).toEqual([1, true]);
    // Under them where their heading is too long to be beside them.
    const long = `triangles:\n      scales: ${'MAMMOTHS WANT WARM WATER '.repeat(2)}`;
    expect(sheets('13', long)).toEqual([2, false]);
  });

  test.each(['default', 'plain'])('have their heading in smaller type where they are narrow: %s', (name) => {
    const kit = kitOf('content/dino-support', 'sv');
    const look = openTheme(undefined, name);
    expect(pagesWith(kit, look, { sheets: 'dots,wall', participants: '14' }).filter(isDotsPage)).toHaveLength(
      1,
    );
  });

  test('share the width with triangles', () => {
    const [page] = pagesOf('triangles: { scales: 3 }\n    needles: { needs: 1 }');
    const tops = page
      ? elementsIn(page.items, 'figure').flatMap((one) => seenIn({ ...page, items: [one] }).texts)
      : [];
    expect(tops).toHaveLength(2);
    expect(distinct(tops.map(({ y }) => y))).toHaveLength(1);
  });
});

describe('a further round', () => {
  const further = (flags: Omit<Flags, 'kit'>) => {
    const pages = pagesOf('dots: { scales: all }', { participants: '6', tables: '1', ...flags });
    const [page] = pages;
    const strips = page ? elementsIn(page.items, 'list').at(-1) : undefined;
    const blank = (strip: Element) =>
      seenIn({ ...(page as Page), items: [strip] }).shapes.filter(
        ({ curved, fill }) => curved && fill === colours.paper,
      ).length;
    return {
      headings: headings(pages),
      outlined: strips ? elementsIn(strips.items, 'list-item').map(blank) : [],
    };
  };

  test('has dots in outline, if time may be left for it and the page has room', () => {
    const { headings: found, outlined } = further({});
    expect(found).toContain('If there is time for another round');
    expect(outlined).toEqual(Array.from({ length: 8 }, () => 3));
  });

  test.each([{ deep: '3' }, { tables: '2' }, { participants: '40' }])('has none with %j', (flags) => {
    expect(further(flags).headings).not.toContain('If there is time for another round');
  });
});

describe('the check says', () => {
  const problems = (keys: string): readonly string[] =>
    open(keys).problems.map(({ code, key, message }: Problem) => `${code} ${key}: ${message}`);

  test.each([
    [
      'dots: { nedes: 3 }',
      'content-unknown-reference sheets.3.dots.nedes: There is no sheet "nedes" in this kit.',
    ],
    [
      'triangles: { each: 3 }',
      'content-unknown-reference sheets.3.triangles.each: There is no sheet "each" in this kit.',
    ],
    [
      'dots: { poster: all }',
      'content-kind-needs sheets.3.dots.poster: The sheet "poster" has no rows to count.',
    ],
    ['signs: [none]', 'content-kind-needs sheets.3: This sheet has no dots, triangles or needles.'],
  ])('what is wrong with "%s"', (keys, problem) => {
    expect(problems(keys)).toContain(problem);
  });

  test('nothing of dots for rows that there are', () => {
    expect(problems('dots: { needs: all, scales: all }')).toEqual([]);
  });
});
