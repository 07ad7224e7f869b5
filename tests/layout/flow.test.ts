// Blocks run down pages: headings stay with what follows, and a run that no page has room for goes on on the next.
import { expect, test } from 'vitest';
import { balanced, type FlowBlock, flow } from '../../src/layout/flow.ts';
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

test('the last page is not left nearly empty if the one before it can end earlier', () => {
  const blocks = Array.from({ length: 21 }, () => block(10));
  const limits = () => ({ top: 10, bottom: 110 });
  const counts = (limitsOf: Parameters<typeof flow>[1]) =>
    flow(blocks, limitsOf).map((items) => items.length);
  expect(counts(limits)).toEqual([10, 10, 1]);
  expect(counts(balanced(blocks, limits))).toEqual([10, 8, 3]);
  expect(
    flow(blocks.slice(0, 13), balanced(blocks.slice(0, 13), limits)).map(({ length }) => length),
  ).toEqual([10, 3]);
  expect(flow([block(5)], balanced([block(5)], limits))).toHaveLength(1);
});

test('the last page stays nearly empty if all the others would be one more', () => {
  const blocks = [block(10), block(90), block(20)];
  const limits = () => ({ top: 10, bottom: 110 });
  expect(flow(blocks, balanced(blocks, limits)).map(({ length }) => length)).toEqual([2, 1]);
});

test('what goes on on the next page has there what stands beside it, and nowhere else', () => {
  const marked: FlowBlock = {
    ...block(40),
    again: (top) => [line(0, top, 1, top, { colour: '#000000', width: 1 })],
  };
  expect(topsOf([marked, marked, marked, block(70)])).toEqual([[10, 50], [10, 10], [10]]);
});
