// Blocks run down pages: headings stay with what follows, and a run that no page has room for goes on on the next.
import { expect, test } from 'vitest';
import { type FlowBlock, flow } from '../../src/layout/flow.ts';
import { line } from '../../src/layout/shapes.ts';

const block = (height: number, keep = false, before = 0): FlowBlock => ({
  height,
  before,
  keep,
  draw: (top) => [line(0, top, height, top, { colour: '#000000', width: 1 })],
});
const topsOf = (blocks: readonly FlowBlock[]): readonly (readonly number[])[] =>
  flow(blocks, () => ({ top: 10, bottom: 110 })).map((items) =>
    items.flatMap((item) => (item.kind === 'line' ? [item.y1] : [])),
  );

test('a heading goes to the next page with what follows, without the air before it', () => {
  expect(topsOf([block(80), block(5, true, 6), block(20)])).toEqual([[10], [10, 15]]);
});

test('a run taller than a page begins one and goes on on the next', () => {
  expect(topsOf([block(20), block(40, true, 5), block(40, true, 5), block(40, false, 5)])).toEqual([
    [10],
    [10, 55],
    [10],
  ]);
});
