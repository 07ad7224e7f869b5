// How much an SVG may have: at its limit it is read, and with one more it is refused; of its faults ten are named.
import { expect, test } from 'vitest';
import { read, refusalOf, svg } from '../support/image.ts';

test('ten faults are named, in the order of their lines', async () => {
  const faults = Array.from({ length: 12 }, (_, i) => `\n<rect width="9" height="9" fill="bad${i}"/>`);
  const problems = await refusalOf(svg(faults.join('')));
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

const BLUR = '<filter id="f"><feOffset dx="1"/></filter><g filter="url(#f)"><rect width="9" height="9"/></g>';

test.each<readonly [what: string, most: string, more: string]>([
  [
    'dashes',
    svg('<path d="M0 5h78.125" stroke="red" stroke-dasharray=".0078125"/>'),
    svg('<path d="M0 5h78.140625" stroke="red" stroke-dasharray=".0078125"/>'),
  ],
  [
    'width',
    svg('<rect width="9" height="9"/>', 'viewBox="0 0 9e5 9e5"'),
    svg('<rect width="9" height="9"/>', 'viewBox="0 0 1e6 9e5"'),
  ],
  [
    'smallness',
    svg('<rect width="9" height="9"/>', 'viewBox="0 0 .0011 .0011"'),
    svg('<rect width="9" height="9"/>', 'viewBox="0 0 .001 .0011"'),
  ],
  ['effects on a strip', svg(BLUR, 'viewBox="0 0 50 5"'), svg(BLUR, 'viewBox="0 0 100000 5"')],
  ['size of a shape', svg('<rect width="9.9e6" height="9"/>'), svg('<rect width="1.1e7" height="9"/>')],
])('the most %s', async (_, most, more) => {
  expect([(await read(most)).ok, (await read(more)).ok]).toEqual([true, false]);
});
