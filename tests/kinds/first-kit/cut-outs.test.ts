// The cut-outs of the first kit: everybody's dots in one strip, warning triangles for every group and principle, needles, all of them on the paper.
import { describe, expect, test } from 'vitest';
import { box } from '../../../src/geometry.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import type { Kit } from '../../../src/kit/kit.ts';
import type { Piece } from '../../../src/piece.ts';
import type { Flags } from '../../../src/plan/flags.ts';
import type { Element, Page } from '../../../src/scene.ts';
import { contextFor } from '../../../src/workshop/layout.ts';
import type { SeenShape } from '../../support/operators.ts';
import { distinct, isInBody, marginIn, shapeBox } from '../../support/room.ts';
import { elementsIn, saidBy, seenIn } from '../../support/scene.ts';
import { kitOf, openTheme, pagesWith, planOf, SWEDISH } from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const { dots: COLOURS, colours } = theme.template;
const vote = (flags: Omit<Flags, 'kit'> = {}, names?: readonly string[]) =>
  pagesWith(kit, theme, { sheets: 'vote-dots', ...flags }, names);
const personal = (flags: Omit<Flags, 'kit'> = {}, names?: readonly string[]) =>
  pagesWith(kit, theme, { sheets: 'personal-dots', ...flags }, names);

/** The strips of some pages: list items that hold dots. */
const stripsOf = (pages: readonly Page[]): readonly Element[] =>
  pages.flatMap(({ items }) =>
    elementsIn(items, 'list-item').filter((item) => dotsIn([item], pages).length > 1),
  );
const dotsIn = (items: Page['items'], [page]: readonly Page[]): readonly SeenShape[] =>
  page === undefined
    ? []
    : seenIn({ ...page, items }).shapes.filter(
        ({ fill, curved }) => curved && fill !== undefined && COLOURS.includes(fill),
      );

const trianglesOf = (pages: readonly Page[]) =>
  pages.flatMap((page) =>
    seenIn(page).shapes.filter(
      (shape) => isInBody(shape) && shape.fill === colours.triangle && shape.points.length === 3,
    ),
  );
/** A needle is cut from a dotted box of its own. */
const needlesOf = (pages: readonly Page[]) =>
  pages.flatMap((page) =>
    seenIn(page).shapes.filter(
      ({ stroke, points, fill }) => stroke?.dotted === true && points.length === 4 && fill === undefined,
    ),
  );

/** Strips that belong to nobody, by the white dots on their tabs. */
const sparesOf = (pages: readonly Page[]): number =>
  pages.flatMap((page) =>
    seenIn(page).shapes.filter(
      ({ fill, curved, box: { width } }) => curved && fill === colours.paper && width < 9 && width > 7,
    ),
  ).length;

describe('vote dots', () => {
  test('are five a participant, and for two who may come late, in one strip, a smaller one on the tab before them', () => {
    const pages = vote();
    const strips = stripsOf(pages);
    expect(strips).toHaveLength(12 + 2);
    for (const strip of strips) {
      const widths = dotsIn([strip], pages).map((dot) => Math.round(shapeBox(dot).width));
      expect(widths).toEqual([8, 10, 10, 10, 10, 10]);
    }
  });

  test('all carry the number of their participant', () => {
    const said = stripsOf(vote()).map((strip) => saidBy([strip]));
    expect(said).toEqual(
      Array.from({ length: 12 + 2 }, (_, i) => Array.from({ length: 6 }, () => i + 1).join(' ')),
    );
  });

  test('carry the initials of those whose names are known, and the tab the name', () => {
    const said = stripsOf(vote({}, ['Anna Lind', 'Bo Ek'])).map((strip) => saidBy([strip]));
    expect(said).toEqual([
      'AL Anna Lind AL AL AL AL AL',
      'BE Bo Ek BE BE BE BE BE',
      '3 3 3 3 3 3',
      '4 4 4 4 4 4',
    ]);
  });

  test('are told apart without colour: six plain, six with a ring, six with half a ring, then again', () => {
    const pages = vote({ participants: '17', tables: '1' });
    const rings = stripsOf(pages).map((strip) => {
      const shapes = seenIn({ ...(pages[0] as Page), items: [strip] }).shapes.filter(({ curved }) => curved);
      return shapes.some(({ fill, stroke }) => fill !== undefined && stroke)
        ? 'ring'
        : shapes.some(({ fill, stroke }) => fill === undefined && stroke)
          ? 'half'
          : 'plain';
    });
    const six = (kind: string) => Array.from({ length: 6 }, () => kind);
    expect(rings).toEqual([...six('plain'), ...six('ring'), ...six('half'), 'plain']);
  });

  test('repeat no colour among neighbours', () => {
    const pages = vote({ participants: '10' });
    const fills = stripsOf(pages).map((strip) => dotsIn([strip], pages)[0]?.fill);
    expect(fills).toEqual([...COLOURS, ...COLOURS]);
  });
});

describe('personal dots', () => {
  test('are one a participant and question, in a strip that is never wrapped', () => {
    const pages = personal({ participants: '16', tables: '1', deep: '5' });
    const strips = stripsOf(pages);
    expect(strips).toHaveLength(18);
    for (const strip of strips) {
      const dots = dotsIn([strip], pages).filter((dot) => shapeBox(dot).width > 9);
      expect(dots).toHaveLength(30);
      expect(distinct(dots.map(({ box: { y, height } }) => y + height / 2))).toHaveLength(1);
    }
  });

  test('are only for the principles that are assessed', () => {
    const pages = personal({ deep: '3,4' });
    for (const strip of stripsOf(pages)) expect(dotsIn([strip], pages)).toHaveLength(1 + 7 + 4);
  });

  test('are there for two hundred people', () => {
    const pages = personal({ participants: '200', tables: '1' });
    const marks = stripsOf(pages).map((strip) => saidBy([strip]).split(' ')[0]);
    expect(marks).toEqual(Array.from({ length: 200 + 20 }, (_, i) => String(i + 1)));
  });

  test('say the table and the place there, and are cut table after table', () => {
    const pages = personal({ participants: '10', tables: '3' });
    const said = stripsOf(pages).map((strip) => saidBy([strip]).split(' ').slice(0, 5).join(' '));
    expect(said).toEqual(
      [4, 3, 3].flatMap((people, i) =>
        Array.from({ length: people }, (_, n) => `${n + 1} Bord ${i + 1} · ${n + 1}`),
      ),
    );
    expect(sparesOf(pages)).toBe(2);
  });
});

/** The kit with a focus board and an assessment for each table. */
const apiece: Kit = {
  ...kit,
  sheets: kit.sheets.map((sheet) =>
    /^(focus-board|assessment)$/.test(sheet.id) ? { ...sheet, per: 'table' } : sheet,
  ),
};
const TABLES = (tables: number, participants: number) => ({
  sheets: 'vote-dots',
  tables: String(tables),
  participants: String(participants),
});

describe('triangles and needles', () => {
  test.each([
    [1, {}, 3 + 2],
    [1, { deep: '5' }, 3 * 5 + 2],
    [3, {}, 3 * 3 + 2],
    [3, { deep: '5' }, 3 * 3 * 5 + 2],
    [2, { deep: '1,4' }, 3 * 2 * 2 + 2],
    [12, { deep: '2' }, 3 * 12 * 2 + 2],
  ])(
    'for %i tables are three a table and assessed principle and two spare, and a needle a board and one spare',
    (tables, flags, triangles) => {
      const pages = pagesWith(apiece, theme, { ...TABLES(tables, 40), ...flags });
      expect(trianglesOf(pages)).toHaveLength(triangles);
      expect(needlesOf(pages)).toHaveLength(tables + 1);
      const room = vote({ tables: String(tables), participants: '40', ...flags });
      expect(trianglesOf(room)).toHaveLength(triangles);
      expect(needlesOf(room)).toHaveLength(1 + 1);
    },
  );

  test.each([
    [1, 12],
    [12, 24],
    [20, 60],
    [50, 200],
  ])('for %i tables of %i people all lie on the paper, above the foot', (tables, participants) => {
    const pages = pagesWith(apiece, theme, { ...TABLES(tables, participants), deep: '5' });
    const body = box(10, 10, 400, 266);
    const off = [...trianglesOf(pages), ...needlesOf(pages)].filter((piece) => marginIn(piece.box, body) < 0);
    expect(off.length).toBe(0);
  });

  test('have their mark upright when they stand on their base', () => {
    const [page] = vote({ deep: '5' });
    const shapes = page ? seenIn(page).shapes.filter(isInBody) : [];
    const triangles = shapes.filter(({ fill, points }) => fill === colours.triangle && points.length === 3);
    for (const { points, box: around } of triangles) {
      const base = points[0]?.[1] === points[1]?.[1] ? (points[0]?.[1] ?? 0) : 0;
      const stop = shapes.find(
        ({ box: dot, curved, fill }) =>
          curved &&
          fill === colours.ink &&
          dot.width < 4 &&
          inside(dot.x, dot.y, around) &&
          Math.abs(dot.x + dot.width / 2 - around.x - around.width / 2) < 0.1,
      );
      const bar = shapes.find(
        ({ box: other, curved, fill, points: corners }) =>
          !curved &&
          corners.length === 4 &&
          fill === colours.ink &&
          other.width < 4 &&
          inside(other.x, other.y, around) &&
          Math.abs(other.x + other.width / 2 - around.x - around.width / 2) < 0.1,
      );
      expect(Math.abs((stop?.box.y ?? 0) - base)).toBeLessThan(Math.abs((bar?.box.y ?? 0) - base));
    }
    expect(triangles.length).toBe(17);
  });
});

const inside = (x: number, y: number, { x: left, y: top, width, height }: SeenShape['box']): boolean =>
  x > left && x < left + width && y > top && y < top + height;

describe('name badges', () => {
  const named = (flags: Omit<Flags, 'kit'>, names?: readonly string[]): Readonly<Record<string, number>> => {
    const sheets = { sheets: 'vote-dots,personal-dots,badges', ...flags };
    const pages = pagesWith(kit, theme, sheets, names);
    const labels = pages
      .filter(({ items }) => saidBy(items).includes('Namnlappar'))
      .map(({ label }) => label);
    return Object.fromEntries(labels.map((label) => [label, pages.length]));
  };

  test.each([
    ['under the vote dots', { participants: '12', tables: '1' }, { D1: 2 }],
    ['under the personal dots, where there is more room', { participants: '16', tables: '2' }, { D2: 2 }],
    [
      'on pages of their own, where neither has room',
      { participants: '30', tables: '3' },
      { 'D3 1/2': 4, 'D3 2/2': 4 },
    ],
    [
      'under the dots that are printed',
      { sheets: 'personal-dots,badges', participants: '12', tables: '1' },
      { D2: 1 },
    ],
    [
      'on a page of their own, where no dots are printed',
      { sheets: 'badges', participants: '12', tables: '1' },
      { D3: 1 },
    ],
    [
      'on a page of their own, where others have as many copies as they do not',
      { participants: '12', tables: '1', copies: 'badges=2' },
      { D3: 3 },
    ],
  ])('are %s', (_, flags, pages) => {
    expect(named(flags)).toEqual(pages);
  });

  test('have the whole name, all of them in one large size', () => {
    const [page] = vote({ sheets: 'vote-dots,badges' }, ['Bo Ek', 'Eva Konstantinopoulou']);
    const names = page ? seenIn(page).texts.filter(({ text, size }) => /Ek|Eva/.test(text) && size > 9) : [];
    expect(names.map(({ text }) => text)).toEqual(['Bo Ek', 'Eva Konstantinopoulou']);
    expect(distinct(names.map(({ size }) => size))).toEqual([20]);
  });
});

test('what a colour reaches the edge of says which, so that a cut that is off can be covered', () => {
  const sheet = kit.sheets.find(({ id }) => id === 'vote-dots');
  const kind = KINDS.dots;
  if (!sheet || !kind) return expect.fail('no vote dots');
  const [laid] = kind.layout(contextFor({ kit, plan: planOf(kit), theme }), sheet, []);
  const bands = laid && 'bands' in laid ? laid.bands : [];
  const edges = bands.flat().map(({ pieces }) => [...new Set(edgesOf(pieces))]);
  expect(edges).toEqual([[undefined], [colours.triangle], [undefined], [undefined], COLOURS]);
});

const edgesOf = (pieces: readonly Piece[]) => pieces.map(({ edge }) => edge);
