// Name badges: small ones below dots that leave room, and those for holders on sheets of their own.
import { describe, expect, test } from 'vitest';
import { openContext } from '../../src/furniture/context.ts';
import { badgesKind } from '../../src/kinds/badges/kind.ts';
import { upright } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Page } from '../../src/scene.ts';
import { listsKit, listsPages } from '../kit/lists-kit.ts';
import { LABELS, stockNamed } from '../support/labels.ts';
import { distinct } from '../support/room.ts';
import { elementsIn, saidBy, seenIn } from '../support/scene.ts';
import { openTheme, planOf } from '../support/workshop.ts';

const theme = openTheme();
const { dots: COLOURS } = theme.template;

const kit = listsKit(
  `lists:
  needs: 4
steps:
  - id: vote
sheets:
  - { id: needs, kind: scales, code: N, step: vote, show: needs, levels: 3, mark: dot }
  - id: dots
    kind: dots
    code: D
    dots: { needs: 3 }
  - { id: badges, kind: badges, code: B }
`,
  `lists:
  needs: { 1: Water, 2: Bread, 3: Light, 4: Warmth }
steps:
  vote: { name: Vote }
sheets:
  needs: { name: Needs, title: Needs, levels: [No, Hardly, Yes] }
  dots: { name: Dots, title: Dots and more }
`,
);

const pagesOf = (flags: Omit<Flags, 'kit'>, names?: readonly string[]): readonly Page[] =>
  listsPages(kit, theme, { flags: { sheets: 'dots,badges', ...flags }, ...(names && { names }) });

const labelsOf = (pages: readonly Page[]): readonly string[] => pages.map(({ label }) => label);

/** The items of a list with a coloured edge of that size. */
const withEdge = (width: number, height: number) => (pages: readonly Page[]) =>
  pages.flatMap((page) =>
    elementsIn(page.items, 'list-item').flatMap((item) => {
      const [edge] = seenIn({ ...page, items: [item] }).shapes.filter(
        ({ box, curved, fill }) =>
          !curved &&
          fill !== undefined &&
          COLOURS.includes(fill) &&
          Math.abs(box.width - width) < 0.01 &&
          Math.abs(box.height - height) < 0.01,
      );
      return edge ? [{ said: saidBy([item]), edge, page, item }] : [];
    }),
  );
const [smallOn, largeOn] = [withEdge(4, 21), withEdge(87, 3.2)];

describe('on a sheet of dots', () => {
  test('are one for each person, and for people who may come late in the last row', () => {
    const of = (participants: string) => smallOn(pagesOf({ participants }));
    expect(of('12').map(({ page }) => page.code)).toEqual(Array.from({ length: 12 }, () => 'D'));
    expect(of('7').map(({ said }) => said)).toEqual(Array.from({ length: 8 }, (_, i) => String(i + 1)));
  });

  test('have the table and the place there, if there are several', () => {
    expect(smallOn(pagesOf({ participants: '5', tables: '2' })).map(({ said }) => said)).toEqual([
      '1 Table 1 · 1',
      '2 Table 1 · 2',
      '3 Table 1 · 3',
      '1 Table 2 · 1',
      '2 Table 2 · 2',
    ]);
  });

  test('have the colour of the person at the edge, as on the dots', () => {
    const edges = smallOn(pagesOf({ participants: '8' })).map(({ edge }) => edge.fill);
    expect(edges).toEqual([...COLOURS, ...COLOURS.slice(0, 2)]);
  });

  test('take no page', () => {
    expect(labelsOf(pagesOf({ participants: '12' }))).toEqual(['D']);
  });
});

describe('for holders', () => {
  test.each([
    [{ participants: '12', badges: 'cards' }, ['D', 'B'], 12 + 2],
    [{ participants: '60', tables: '1' }, ['D', 'B 1/3', 'B 2/3', 'B 3/3'], 60],
    [{ participants: '4', sheets: 'badges' }, ['B'], 4 + 2],
  ])('are on sheets of their own, twenty on each, with %j', (flags, labels, count) => {
    const pages = pagesOf(flags);
    expect(labelsOf(pages)).toEqual(labels);
    expect(smallOn(pages)).toEqual([]);
    expect(largeOn(pages)).toHaveLength(count);
  });

  test('say table and place there, the name, and where to write the workplace', () => {
    const [page] = pagesOf({ tables: '2', badges: 'cards', sheets: 'badges' }, ['Bo Ek', 'Ada Li', 'Eve Oy']);
    const [first] = largeOn(page ? [page] : []);
    expect(first?.said).toMatch(/^BE Table 1 · 1 Bo Ek/);
    expect(first?.said).toContain('Organisation');
    expect(first?.said).not.toContain(' Name');
  });

  test('have a line to write the name on, where there are no names', () => {
    const [first] = largeOn(pagesOf({ participants: '3', sheets: 'badges' }));
    expect(first?.said).toMatch(/Name Organisation$/);
  });

  test('have long names on two lines inside the badge, and all that one size holds in that', () => {
    const names = [
      'Bo Ek',
      'Anna-Karin Westergren-Lundqvist',
      'María José Fernández de Córdoba y Álvarez',
      'Bartholomew Featherstonehaugh-Cholmondeley',
      'Νίκος Παπαδόπουλος',
      'Ольга Крупская-Залесская',
    ];
    const pages = pagesOf({ sheets: 'badges' }, names);
    const badges = largeOn(pages).slice(0, names.length);
    const lines = badges.map(({ page, item, edge }) => {
      const texts = seenIn({ ...page, items: [item] }).texts.filter(
        ({ text, y }) => y > edge.box.y + 25 && text !== 'Organisation',
      );
      for (const { x, y, width } of texts) {
        expect(x).toBeGreaterThanOrEqual(edge.box.x + 4);
        expect(x + width).toBeLessThanOrEqual(edge.box.x + 87 - 4);
        expect(y).toBeLessThan(edge.box.y + 54 - 7.7);
      }
      return texts;
    });
    const namesOn = lines.map((texts) => texts.map(({ text }) => text.trim()).join(' '));
    expect(namesOn.map((words) => words.replaceAll('- ', '-'))).toEqual(names);
    expect(distinct(lines.map((texts) => distinct(texts.map(({ y }) => y)).length))).toEqual([1, 2]);
    // The longest word of these is smaller than the others.
    const sizes = lines.map((texts) => texts[0]?.size ?? 0);
    expect(distinct(sizes.filter((_, i) => i !== 3))).toHaveLength(1);
    expect(sizes[0]).toBeGreaterThanOrEqual(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  test('are cut along whole lines of the paper, edge to edge', () => {
    const [page] = pagesOf({ participants: '20', sheets: 'badges' });
    const boxes = largeOn(page ? [page] : []).map(({ edge }) => edge.box);
    expect(distinct(boxes.map(({ x }) => Math.round(10 * (x - (boxes[0]?.x ?? 0)))))).toEqual([
      0, 870, 1740, 2610,
    ]);
    expect(distinct(boxes.map(({ y }) => Math.round(10 * (y - (boxes[0]?.y ?? 0)))))).toEqual([
      0, 540, 1080, 1620, 2160,
    ]);
    expect(page?.cuts).toBe(5 + 6);
  });

  test('begin a row for each table, and blank ones fill the paper', () => {
    const [page] = pagesOf({ participants: '6', tables: '2', sheets: 'badges' });
    const rows = distinct(largeOn(page ? [page] : []).map(({ edge }) => edge.box.y));
    expect(rows).toHaveLength(2);
    const words = saidBy(page?.items ?? []);
    expect(words.match(/Organisation/g)).toHaveLength(20 - 1);
  });
});

describe('on labels', () => {
  const edgesOn = (width: number, height: number): readonly string[] => {
    const known = LABELS['avery-l4785'];
    if (!known) throw new Error('there is no such label');
    const labels = { own: { ...known, size: [width, height] as [number, number] } };
    const plan = {
      ...planOf(kit, { sheets: 'badges' }, ['Bo Ek']),
      labels: { badges: stockNamed('badges', 'own', {}, labels) },
    };
    const [sheets] = badgesKind.onLabels?.(openContext(kit, plan, theme, upright(A4, 10)), kit.sheets) ?? [];
    const [page] = sheets?.pages ?? [];
    return page ? seenIn(page).texts.map(({ text }) => text.trim()) : [];
  };

  test('have room for the workplace on 78 × 48 mm and more, and are small ones on less', () => {
    expect(edgesOn(78, 48)).toContain('Organisation');
    expect(edgesOn(77.9, 48)).not.toContain('Organisation');
    expect(edgesOn(78, 47.9)).not.toContain('Organisation');
    expect(edgesOn(77.9, 48)).toContain('Bo Ek');
  });
});
