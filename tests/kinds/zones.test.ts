// Nested zones, each with a place for the needle, and a list beside them.
import { describe, expect, test } from 'vitest';
import { type Box, box } from '../../src/geometry.ts';
import type { Page } from '../../src/scene.ts';
import { layLists, listsKit, listsPages, openLists, printLists, verifyLists } from '../kit/lists-kit.ts';
import { collisions, marginIn, overlap } from '../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import { openTheme } from '../support/workshop.ts';

const theme = openTheme();

const names = (count: number, note = true): string =>
  Array.from(
    { length: count },
    (_, i) => `    z${i}:\n      name: Zone ${i + 1}\n${note ? `      note: all of zone ${i + 1}\n` : ''}`,
  ).join('');

/** So many zones, with or without a list of aims beside them. */
const kitWith = (count: number, aims = 0) =>
  listsKit(
    `lists:
  zones: { fields: [name, note] }
${aims > 0 ? '  aims: {}\n' : ''}sheets:
  - { id: board, kind: zones, code: F, show: zones${aims > 0 ? ', aside: aims' : ''}, signs: [needle] }
`,
    `lists:
  zones:
${names(count)}${aims > 0 ? `  aims:\n${Array.from({ length: aims }, (_, i) => `    ${i + 1}: Aim ${i + 1}\n`).join('')}` : ''}sheets:
  board:
    name: Board
    title: How far?
    instructions:
      - Put the needle there.
${aims > 0 ? '    aside: Today\n' : ''}`,
  );

const zonesOf = (page: Page): readonly Box[] =>
  seenIn(page)
    .shapes.filter(
      ({ curved, stroke, fill, box: b }) =>
        curved && stroke && fill !== undefined && b.width > 50 && b.height > 40,
    )
    .map(({ box: b }) => b)
    .sort((a, b) => a.width - b.width);

const tipsOf = (page: Page): readonly Box[] =>
  seenIn(page)
    .shapes.filter(
      ({ curved, fill, box: b }) =>
        curved && fill === theme.template.colours.ink && Math.abs(b.width - 3) < 0.1,
    )
    .map(({ box: b }) => b)
    .sort((a, b) => Math.round(a.x - b.x) || b.y - a.y);

describe('the zones', () => {
  test.each([1, 2, 3, 4, 7])('%i of them are nested, each with room of its own for a needle', (count) => {
    const [page] = listsPages(kitWith(count), theme);
    if (!page) throw new Error('no page');
    const found = zonesOf(page);
    expect(found).toHaveLength(count);
    found.slice(1).forEach((outer, i) => {
      const inner = found[i];
      expect(inner && marginIn(inner, outer)).toBeGreaterThanOrEqual(-0.01);
    });
    const tips = tipsOf(page);
    expect(tips).toHaveLength(count);
    tips.forEach((tip, i) => {
      const needle = box(tip.x - 4.8, tip.y - 32.5, 12.6, 34.3);
      const [own, inner] = [found[i], found[i - 1]];
      expect(own && marginIn(needle, own)).toBeGreaterThan(0);
      if (inner) expect(overlap(needle, inner)).toBeLessThanOrEqual(0);
    });
    expect(collisions(seenIn(page).texts)).toEqual([]);
  });

  test('with long names and notes stay above the zone inside them, or it is a problem', () => {
    const kit = (name: string) =>
      listsKit(
        'lists:\n  zones: { fields: [name, note] }\nsheets:\n  - { id: board, kind: zones, code: F, show: zones }\n',
        `lists:\n  zones:\n${[1, 2, 3, 4, 5, 6].map((n) => `    ${n}:\n      name: ${name} ${n}\n      note: a note ${n}\n`).join('')}sheets:\n  board:\n    name: Board\n    title: How far?\n`,
      );
    const [page] = listsPages(kit('Everyone in our house'), theme);
    expect(page && collisions(seenIn(page).texts)).toEqual([]);
    const long = layLists(
      kit(
        'Everyone in our house and in every other house, garden and shop of the whole long street, and then in all the streets beside it and behind it, up to the wood and down to the river',
      ),
      theme,
    );
    expect(long.problems.map(({ code }) => code)).toContain('fit-too-long');
  });

  test('say their name and note, the outermost first', () => {
    const [page] = listsPages(kitWith(3), theme);
    const said = elementsIn(page?.items ?? [], 'list-item').map((item) => saidBy([item]));
    expect(said.filter((one) => one.startsWith('Zone'))).toEqual([
      'Zone 3 all of zone 3',
      'Zone 2 all of zone 2',
      'Zone 1 all of zone 1',
    ]);
  });

  test('of one text each have a name alone', () => {
    const kit = listsKit(
      'lists:\n  zones: 2\nsheets:\n  - { id: board, kind: zones, code: F, show: zones }\n',
      'lists:\n  zones:\n    1: Here\n    2: There\nsheets:\n  board:\n    name: Board\n    title: How far?\n',
    );
    const [page] = listsPages(kit, theme);
    expect(saidBy(page?.items ?? [])).toContain('There Here');
  });

  test('have a symbol each where kit.yaml names them, and as many symbols as zones', () => {
    const kit = (symbols: string) =>
      [
        `lists:\n  zones: { count: 2 }\nsheets:\n  - { id: board, kind: zones, code: F, show: zones, symbols: ${symbols} }\n`,
        'lists:\n  zones:\n    1: Here\n    2: There\nsheets:\n  board:\n    name: Board\n    title: How far?\n',
      ] as const;
    const left = (symbols: string): number => {
      const [page] = listsPages(listsKit(...kit(symbols)), theme);
      return (page ? textsIn(page) : []).find(({ text }) => text.startsWith('Here'))?.x ?? Number.NaN;
    };
    expect(left('[person, map]') - left('[none, none]')).toBeCloseTo(36);
    const { problems } = openLists(...kit('[person]'));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['content-symbols', 'The number of symbols is 1, and that of zones 2.'],
    ]);
  });

  test('are a problem if there are more than there is room for, at the first that is too many', () => {
    const result = layLists(kitWith(8, 2), theme);
    expect(result.problems).toEqual([
      expect.objectContaining({
        code: 'fit-too-many',
        message: 'There are 8 zones, and the sheet has room for 7.',
        file: 'en.yaml',
        key: 'lists.zones.z7.name',
      }),
    ]);
  });

  test('need items with a name, if these have fields', () => {
    const { problems } = openLists(
      'lists:\n  zones: { fields: [low, high] }\nsheets:\n  - { id: board, kind: zones, code: F, show: zones }\n',
      'lists:\n  zones:\n    1:\n      low: a\n      high: b\nsheets:\n  board:\n    name: Board\n    title: How far?\n',
    );
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['content-kind-needs', 8]]);
  });
});

describe('the list beside the zones', () => {
  test.each([1, 3, 6])('has %i numbered points below its heading', (count) => {
    const [page] = listsPages(kitWith(4, count), theme);
    const said = elementsIn(page?.items ?? [], 'list-item').map((item) => saidBy([item]));
    for (let n = 1; n <= count; n += 1) expect(said).toContain(`${n} Aim ${n}`);
    expect(elementsIn(page?.items ?? [], 'heading').map((heading) => saidBy([heading]))).toContain('Today');
  });

  test('has its room taken by the zones if there is none', () => {
    const widest = (aims: number) => listsPages(kitWith(2, aims), theme).flatMap(zonesOf).at(-1)?.width ?? 0;
    expect(widest(0) - widest(1)).toBeCloseTo(134, 1);
  });
});

describe('a box beside the zones', () => {
  const kit = (keys: string, words = '') =>
    listsKit(
      `lists:\n  zones: 2\nsheets:\n  - { id: board, kind: zones, code: F, show: zones, ${keys} }\n`,
      `lists:\n  zones:\n    1: Here\n    2: There\nsheets:\n  board:\n    name: Board\n    title: How far?\n${words}`,
    );
  const headings = (page: Page | undefined) =>
    elementsIn(page?.items ?? [], 'heading').map((heading) => saidBy([heading]));

  test('has words that ship, or its own', () => {
    const [shipped] = listsPages(kit('boxes: [today]'), theme);
    expect(headings(shipped)).toContain('Today we want to …');
    const [own] = listsPages(
      kit('boxes: [doubts]', '    fields:\n      doubts:\n        title: Our doubts\n'),
      theme,
    );
    expect(headings(own)).toContain('Our doubts');
  });

  test('has lines to write on down to the end of the zones', () => {
    const [page] = listsPages(kit('boxes: [today]'), theme);
    const zone = page && zonesOf(page).at(-1);
    const lines = marksIn(page?.items ?? []).flatMap((mark) =>
      mark.kind === 'line' && Math.abs(mark.x2 - mark.x1 - 128) < 0.01 ? [mark.y1] : [],
    );
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...lines)).toBeCloseTo((zone?.y ?? 0) + (zone?.height ?? 0), 1);
  });
});

test('verify finds a zone, a note and a point that are missing', async () => {
  const bytes = printLists(kitWith(2, 1), theme);
  expect(await verifyLists(bytes, kitWith(2, 1))).toEqual([]);
  const more = await verifyLists(bytes, kitWith(3, 2));
  expect(more.map(({ code }) => code)).toContain('verify-text-missing');
  expect(more.map(({ message }) => message).join('\n')).toMatch(/Zone 3[\s\S]*|Aim 2/);
});
