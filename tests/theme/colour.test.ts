// Text and lines that are almost grey are printed in black ink alone, as light as they were; other colours stay.
import { expect, test } from 'vitest';
import { contrast, inkOf } from '../../src/theme/colour.ts';
import { finish } from '../support/finished.ts';
import { operatorsOf } from '../support/objects.ts';
import { fileOf, kitOf, openTheme, SWEDISH } from '../support/workshop.ts';

test.each([
  '#1c2430',
  '#5b6675',
  '#b9bec6',
  '#111418',
  '#1e293b',
  '#64748b',
  '#33261a',
  '#000000',
  '#ffffff',
])('%s becomes a grey of its lightness, with the same contrast', (colour) => {
  const grey = inkOf(colour);
  expect(grey).toMatch(/^#(..)\1\1$/);
  // Contrast and L* depend on luminance alone; the nearest of 256 greys changes the contrast by less than 1 %.
  expect(Math.abs(contrast(grey, '#ffffff') / contrast(colour, '#ffffff') - 1)).toBeLessThan(0.01);
});

test.each(['#132a75', '#006e60', '#861b12', '#001a33', '#0b3d2e', '#1b0b2e'])(
  '%s stays a colour',
  (colour) => {
    expect(inkOf(colour)).toBe(colour);
  },
);

test('only text and lines change: grounds are not inks', () => {
  const { ink, soft, rule, sands, paper, triangle } = openTheme().template.colours;
  expect({ ink, soft, rule }).toEqual({ ink: '#232323', soft: '#656565', rule: '#bebebe' });
  expect({ sands, paper, triangle }).toEqual({
    sands: ['#faf8f4', '#f3f1ec', '#ebe6dc', '#e2dacb'],
    paper: '#ffffff',
    triangle: '#f6c944',
  });
});

test('a finished sheet has its text in DeviceGray, and its grounds and the colour of its principle in RGB', () => {
  const { built } = finish(kitOf(SWEDISH, 'sv'), openTheme(), { sheets: 'principle' });
  const operators = operatorsOf(fileOf(built, 'kit.pdf'), 0);
  expect(operators).toContain('.137 g');
  expect(operators).toContain('.914 .925 .961 rg');
  expect(operators).toContain('.075 .165 .459 rg');
  expect(operators.filter((line) => / (rg|RG)$/.test(line) && /^\.11 |^\.357 |^\.725 /.test(line))).toEqual(
    [],
  );
});
