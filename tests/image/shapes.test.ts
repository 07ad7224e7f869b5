// What every drawing comes to: its size, where something can be seen in it, and its shapes, or why it is refused; line by line in tests/golden/pictures.
import { expect, test } from 'vitest';
import { matchGolden } from '../support/golden.ts';
import { read } from '../support/image.ts';
import { redrawn } from '../support/painted.ts';
import { DRAWINGS } from './drawings.ts';
import { LOOKS } from './looks.ts';

/** Without what a file of pixels was packed as, and the page around it. */
const shapesIn = (drawn: string): readonly string[] =>
  drawn
    .replace(/data:[^"]*/g, 'data')
    .split('\n')
    .slice(8, -4)
    .map((line) => line.slice(4));

const told = async (source: string): Promise<readonly string[]> => {
  const result = await read(source);
  const problems = result.problems.map(({ code, message, line }) => `${line ?? ''} ${code}: ${message}`);
  if (!result.ok) return problems;
  const { width, height, ink } = result.value;
  const seen = [ink.x, ink.y, ink.width, ink.height].map((length) => Number(length.toPrecision(6))).join(' ');
  return [...problems, `${width} by ${height}, seen in ${seen}`, ...shapesIn(redrawn(result.value))];
};

test('every drawing comes to the same shapes as before', async () => {
  const all: string[] = [];
  for (const [name, source] of [...LOOKS, ...DRAWINGS]) all.push(`# ${name}`, ...(await told(source)), '');
  expect(all.length).toBeGreaterThan(1000);
  matchGolden('pictures/shapes.txt', all.join('\n'));
});
