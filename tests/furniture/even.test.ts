// Names in narrow places are a little smaller where one would have a line much shorter than those next to it.
import { expect, test } from 'vitest';
import { openContext, setAll } from '../../src/furniture/context.ts';
import { setEven } from '../../src/furniture/even.ts';
import { a3Landscape } from '../../src/page/format.ts';
import { plain } from '../../src/text.ts';
import { kitOf, openTheme, planOf, SMALL } from '../support/workshop.ts';

const kit = kitOf(SMALL, 'en');
const context = openContext(kit, planOf(kit), openTheme(undefined, 'plain'), a3Landscape(12));
const linesOf = (words: string, width: number) => {
  const slot = { text: plain(words, 'da'), width, height: 34, where: { group: 'foot' } } as const;
  const [usual] = setAll(context, 'strip', [slot]);
  const [even] = setEven(context, 'strip', [slot]);
  const told = (block: typeof usual) => [block?.size, ...(block?.lines ?? []).map(({ text }) => text.trim())];
  return { usual: told(usual), even: told(even) };
};

test('a name with a hole is set at the largest size without one', () => {
  expect(linesOf('Spred læring, og del erfaringer', 41)).toEqual({
    usual: [16, 'Spred læring,', 'og del', 'erfaringer'],
    even: [14.7, 'Spred læring, og', 'del erfaringer'],
  });
});

test('a name that has none keeps its size', () => {
  const { usual, even } = linesOf('Spred læring', 41);
  expect(even).toEqual(usual);
});

test('a name that has one at every size keeps its size', () => {
  const { usual, even } = linesOf('Vi partnerskaber og kompetencer', 34);
  expect(even).toEqual(usual);
});
