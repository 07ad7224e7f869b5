// Small pictures of pages: what is too small to be seen is left out, and what is thin is as wide as ink can be.
import { expect, test } from 'vitest';
import { miniature } from '../../src/furniture/miniature.ts';
import { box } from '../../src/geometry.ts';
import type { Item, Mark } from '../../src/scene.ts';
import { element, page, text } from '../pdf/sample.ts';

/** A tenth of the size of a page of 400 × 200 mm. */
const shown = (...items: readonly Item[]): readonly Mark[] => {
  const [picture] = miniature(page(items, { width: 400, height: 200 }), 7, 8, 40, '#888888');
  return picture?.kind === 'group' ? picture.items : [];
};
const black = '#000000';
const line = (width: number, dash?: readonly number[]): Mark => ({
  kind: 'line',
  ...{ x1: 1, y1: 2, x2: 3, y2: 4 },
  stroke: { colour: black, width, ...(dash && { dash }) },
});
const rect = { kind: 'rect' as const, ...box(1, 2, 30, 40), fill: black };
const circle = (r: number): Mark => ({
  kind: 'circle',
  cx: 9,
  cy: 9,
  r,
  stroke: { colour: black, width: 1 },
});
const outline = { kind: 'path' as const, segments: [['M', 1, 1] as const, ['L', 9, 9] as const] };
const picture = { kind: 'picture', ...box(1, 2, 30, 40), picture: {} } as unknown as Mark;

test('a page is scaled to its width, in a frame', () => {
  const [group, frame] = miniature(page([], { width: 400, height: 200 }), 7, 8, 40, '#888888');
  expect(group).toEqual({ kind: 'group', transform: [0.1, 0, 0, 0.1, 7, 8], items: [] });
  expect(frame).toMatchObject({ ...box(7, 8, 40, 20), stroke: { colour: '#888888', width: 0.2 } });
});

test.each<readonly [what: string, mark: Mark, seen: readonly unknown[]]>([
  [
    'text is a bar as high as small letters',
    text(10, 50, 'Ab', { size: (72 / 25.4) * 6, width: 20, fill: black }),
    [{ kind: 'rect', x: 10, y: expect.closeTo(47, 9), width: 20, height: expect.closeTo(3, 9), fill: black }],
  ],
  ['small text is left out', text(10, 50, 'Ab', { size: 10.9 }), []],
  ['turned text is left out', text(10, 50, 'Ab', { size: 40, turn: 90 }), []],
  ['the smallest text is not', text(10, 50, 'Ab', { size: 11 }), [{ kind: 'rect' }]],
  ['a box stays', rect, [rect]],
  [
    'its line is as wide as ink can be',
    { ...rect, stroke: { colour: black, width: 0.3 } },
    [{ stroke: { width: expect.closeTo(0.8, 9) } }],
  ],
  ['a wide line stays', { ...rect, stroke: { colour: black, width: 1.3 } }, [{ stroke: { width: 1.3 } }]],
  ['a circle stays', circle(2.5), [{ kind: 'circle', r: 2.5, stroke: { width: 1 } }]],
  ['a circle like dust is left out', circle(2.4), []],
  [
    'a line stays',
    line(0.24),
    [{ kind: 'line', x1: 1, y1: 2, x2: 3, y2: 4, stroke: { width: expect.closeTo(0.8, 9) } }],
  ],
  ['a hairline is left out', line(0.23), []],
  ['a dashed line is left out', line(1, [1, 1]), []],
  [
    'a shape stays, without its line',
    { ...outline, fill: black, stroke: { colour: black, width: 1 } },
    [{ ...outline, fill: black }],
  ],
  ['an outline is left out', { ...outline, stroke: { colour: black, width: 1 } }, []],
  [
    'a code is a paler square',
    { kind: 'bitmap', x: 3, y: 4, size: 20, fill: black } as unknown as Mark,
    [{ kind: 'rect', ...box(3, 4, 20, 20), fill: '#787878' }],
  ],
  ['a picture stays', picture, [picture]],
])('%s', (_, mark, seen) => {
  const found = shown(element('section', [mark]));
  expect(found).toHaveLength(seen.length);
  expect(found).toMatchObject(seen);
});

test('lines in a group are as wide as its scale needs', () => {
  const items = [line(0.3)];
  const half = { kind: 'group' as const, transform: [0.5, 0, 0, 0.5, 1, 1] as const, items };
  expect(shown(half)).toMatchObject([
    {
      kind: 'group',
      transform: [0.5, 0, 0, 0.5, 1, 1],
      items: [{ stroke: { width: expect.closeTo(1.6, 9) } }],
    },
  ]);
});
