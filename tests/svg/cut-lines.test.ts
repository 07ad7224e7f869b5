// The file for a cutting plotter: the cuts of a sheet as lines, and its printed marks apart from them.
import { expect, test } from 'vitest';
import { writeCutLines } from '../../src/svg/cut-lines.ts';
import { page } from '../pdf/sample.ts';

const CUTS = [
  { x1: 10, y1: 20, x2: 200.5, y2: 20 },
  { x1: 10, y1: 20, x2: 10, y2: 70 },
];
const MARKS = [
  [
    [5, 6],
    [8, 6],
    [8, 9],
  ],
] as const;
const A4 = { width: 297, height: 210, cutLines: CUTS };

test('is as large as the sheet, in millimetres', () => {
  expect(writeCutLines(page([], A4))).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="210mm" viewBox="0 0 297 210">
<g id="cut" fill="none" stroke="#ff0000" stroke-width="0.1">
<path d="M10 20L200.5 20"/>
<path d="M10 20L10 70"/>
</g>
</svg>
`,
  );
});

test('has the marks in a group of their own', () => {
  expect(writeCutLines(page([], { ...A4, marks: MARKS })).split('</g>\n')[1]).toBe(
    '<g id="print-only-registration" fill="#000000">\n<path d="M5 6L8 6L8 9Z"/>\n',
  );
});

test('is turned with the marks of a sheet that is mirrored, and only with these', () => {
  const arabic = { ...A4, lang: 'ar' };
  expect(writeCutLines(page([], arabic))).toContain('width="297mm" height="210mm"');
  expect(writeCutLines(page([], { ...arabic, marks: MARKS }))).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
<g id="cut" fill="none" stroke="#ff0000" stroke-width="0.1">
<path d="M20 287L20 96.5"/>
<path d="M20 287L70 287"/>
</g>
<g id="print-only-registration" fill="#000000">
<path d="M6 292L6 289L9 289Z"/>
</g>
</svg>
`,
  );
});

test('a sheet without cuts has none', () => {
  expect(writeCutLines(page([], { width: 297, height: 210 }))).not.toContain('<path');
});
