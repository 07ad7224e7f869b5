// What is read of a page from the operators of pdf.js: where each text and line is, how it is turned, and what is in which sequence.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { readMarks } from '../../src/verify/marks.ts';
import type { SeenPage } from '../../src/verify/seen.ts';

type Operation = readonly [operator: number, ...args: readonly unknown[]];

/** A page of 720 by 360 points, 254 by 127 mm, whose lower left corner is not at 0. */
const read = (...operations: readonly Operation[]): SeenPage =>
  readMarks(
    [72, 36, 792, 396],
    { fnArray: operations.map(([operator]) => operator), argsArray: operations.map(([, ...args]) => args) },
    'S1',
  );

const glyphs = (text: string, width = 500) => [...text].map((unicode) => ({ unicode, width }));
const show = (text: string, ...more: readonly unknown[]): Operation => [
  OPS.showText,
  [...glyphs(text), ...more],
];
const FONT: Operation = [OPS.setFont, 'F1', 10];
const at = (x: number, y: number): Operation => [OPS.setTextMatrix, [1, 0, 0, 1, x, y]];
const tag = (name: string, mcid?: number): Operation => [OPS.beginMarkedContentProps, name, mcid];
const artifact: Operation = [OPS.beginMarkedContent, { name: 'Artifact' }];
const END: Operation = [OPS.endMarkedContent];
const mm = (value: number): number => Math.round(value * 1000) / 1000;
const textsOf = ({ texts }: SeenPage) =>
  texts.map(({ text, x, y, size, width, turn }) => [text, mm(x), mm(y), mm(size), mm(width), turn]);
const wordsOf = ({ blocks }: SeenPage) => blocks.map(({ words }) => words);

test('a page has the size of its box, and nothing if nothing is on it', () => {
  const [width, height] = [expect.closeTo(254, 9), expect.closeTo(127, 9)];
  const mcids = new Set();
  expect(read()).toEqual({ label: 'S1', width, height, texts: [], lines: [], blocks: [], mcids });
});

describe('a text', () => {
  test('is where the matrix of its line says, from the top left of the box', () => {
    const page = read(FONT, at(144, 324), show('ab'), [OPS.beginText], show('c'));
    expect(textsOf(page)).toEqual([
      ['ab', 25.4, 25.4, 10, 3.528, 0],
      ['c', -25.4, 139.7, 10, 1.764, 0],
    ]);
    expect(page.texts.map(({ marked }) => marked)).toEqual([false, false]);
  });

  test('moves with its line, and from the end of the text before it', () => {
    const page = read(
      FONT,
      at(144, 324),
      show('ab'),
      show('c'),
      [OPS.moveText, 72, -36],
      show('d'),
      [OPS.moveText, 0, -36],
      show('e'),
    );
    expect(textsOf(page).map(([text, x, y]) => [text, x, y])).toEqual([
      ['ab', 25.4, 25.4],
      ['c', 28.928, 25.4],
      ['d', 50.8, 38.1],
      ['e', 50.8, 50.8],
    ]);
  });

  test('is as wide as its glyphs and what is between them, without a space at its end', () => {
    expect(textsOf(read(FONT, at(72, 396), show('a b ')))).toEqual([['a b ', 0, 0, 10, 5.292, 0]]);
    const kerned = read(
      FONT,
      at(72, 396),
      [OPS.showText, [...glyphs('a'), -100, ...glyphs('b '), 200]],
      show('c'),
    );
    expect(textsOf(kerned).map(([text, x, , , width]) => [text, x, width])).toEqual([
      ['ab ', 0, 3.881],
      ['c', 4.939, 1.764],
    ]);
    expect(textsOf(read(FONT, at(72, 396), show('ab', null, 'x', { unicode: 'y' }, { width: 9 })))).toEqual([
      ['ab', 0, 0, 10, 3.528, 0],
    ]);
  });

  test('is as large as all its matrices make it, and as wide as its scale', () => {
    const page = read(
      [OPS.transform, 2, 0, 0, 3, 10, 20],
      [OPS.setFont, 'F1', -10],
      [OPS.setHScale, 0.5],
      [OPS.setTextMatrix, [1, 0, 0, 1, 67, 104]],
      show('ab'),
    );
    expect(textsOf(page)).toEqual([['ab', 25.4, 22.578, 30, 3.528, 0]]);
  });

  test.each([
    [[1, 0, 0, 1], 0],
    [[0, 1, -1, 0], 90],
    [[0, -1, 1, 0], -90],
    [[-1, 0, 0, -1], 180],
    [[0.9, 0.4, -0.4, 0.9], 0],
    [[-0.9, 0.4, -0.4, -0.9], 180],
    [[0.4, 0.9, -0.9, 0.4], 90],
    [[-0.4, -0.9, 0.9, -0.4], -90],
  ] as const)('is turned as its matrix is: %j', (matrix, turn) => {
    const page = read(FONT, [OPS.setTextMatrix, [...matrix, 72, 396]], show('a'));
    expect(page.texts.map((text) => text.turn)).toEqual([turn]);
    expect(page.texts[0]?.size).toBeCloseTo(10 * Math.hypot(matrix[2], matrix[3]), 6);
    expect(page.texts[0]?.width).toBeCloseTo(1.764 * Math.hypot(matrix[0], matrix[1]), 2);
  });

  test('is in the space of its form and of what was saved, and no longer when that ends', () => {
    const page = read(
      FONT,
      [OPS.save],
      [OPS.transform, 1, 0, 0, 1, 72, 0],
      [OPS.setFont, 'F2', 20],
      at(72, 396),
      show('a'),
      [OPS.restore],
      [OPS.paintFormXObjectBegin, [1, 0, 0, 1, 0, -72]],
      show('b'),
      [OPS.paintFormXObjectBegin, null],
      show('c'),
      [OPS.paintFormXObjectEnd],
      [OPS.paintFormXObjectEnd],
      at(72, 396),
      show('d'),
      [OPS.restore],
      show('e'),
    );
    expect(textsOf(page).map(([text, x, y, size]) => [text, x, y, size])).toEqual([
      ['a', 25.4, 0, 20],
      ['b', 1.764, 25.4, 10],
      ['c', 3.528, 25.4, 10],
      ['d', 0, 0, 10],
      ['e', 1.764, 0, 10],
    ]);
  });
});

describe('texts are', () => {
  const beside = (turn: readonly number[], x: number, y: number, gap: number, off = 0): SeenPage => {
    const [a = 1, b = 0] = turn;
    const [along, across] = [10 + gap, off];
    return read(
      FONT,
      tag('P', 0),
      [OPS.setTextMatrix, [...turn, x, y]],
      show('ab'),
      [OPS.setTextMatrix, [...turn, x + a * along - b * across, y + b * along + a * across]],
      show('cd'),
      END,
    );
  };
  const TURNS = [
    [1, 0, 0, 1],
    [0, 1, -1, 0],
    [0, -1, 1, 0],
    [-1, 0, 0, -1],
  ] as const;

  test.each(TURNS)('one line where one begins at the end of the other, turned by %j %j', (...turn) => {
    expect(wordsOf(beside(turn, 300, 200, 0))).toEqual(['abcd']);
    expect(wordsOf(beside(turn, 300, 200, -20))).toEqual(['abcd']);
    // A twentieth of the size, in millimetres.
    expect(wordsOf(beside(turn, 300, 200, 1.4))).toEqual(['abcd']);
    expect(wordsOf(beside(turn, 300, 200, -1.4))).toEqual(['abcd']);
    expect(wordsOf(beside(turn, 300, 200, 1.45))).toEqual(['ab\ncd']);
    expect(wordsOf(beside(turn, 300, 200, -1.45))).toEqual(['ab\ncd']);
    expect(wordsOf(beside(turn, 300, 200, 0, 0.02))).toEqual(['abcd']);
    expect(wordsOf(beside(turn, 300, 200, 0, 0.04))).toEqual(['ab\ncd']);
    expect(wordsOf(beside(turn, 300, 200, 0, -0.04))).toEqual(['ab\ncd']);
  });

  test('two lines if they are turned differently', () => {
    const page = read(
      FONT,
      tag('P', 0),
      at(300, 200),
      show('ab'),
      [OPS.setTextMatrix, [0, 1, -1, 0, 310, 200]],
      show('cd'),
    );
    expect(wordsOf(page)).toEqual(['ab\ncd']);
  });
});

describe('a marked sequence', () => {
  test('is a block of words, an artifact or not; spaces alone are none', () => {
    const { blocks, texts } = read(
      FONT,
      show('before'),
      tag('P', 3),
      show('in'),
      END,
      artifact,
      show('foot'),
      END,
      tag('Artifact'),
      show('head'),
      END,
      tag('P', 4),
      show('  '),
      END,
      show('after'),
    );
    expect(blocks).toEqual([
      { words: 'before', artifact: false },
      { words: 'in', artifact: false },
      { words: 'foot', artifact: true },
      { words: 'head', artifact: true },
      { words: 'after', artifact: false },
    ]);
    expect(texts.map(({ marked }) => marked)).toEqual([false, true, true, true, true, false]);
  });

  test('is not empty if a text, path, picture, mask or form is in it, even deeper', () => {
    const content: readonly Operation[] = [
      show('a'),
      [OPS.constructPath, OPS.fill, [[0, 1, 2]]],
      [OPS.paintImageXObject, 'X1'],
      [OPS.paintImageMaskXObject, {}],
      [OPS.paintFormXObjectBegin, null],
    ];
    content.forEach((one, i) => {
      expect([...read(FONT, tag('P', i), one, END).mcids]).toEqual([i]);
      expect([...read(FONT, tag('P', i), tag('Span'), one, END, END).mcids]).toEqual([i]);
      expect([...read(FONT, tag('P', i), artifact, one, END, END).mcids]).toEqual([]);
      expect([...read(FONT, artifact, one, END, one).mcids]).toEqual([]);
    });
    expect([...read(tag('P', 1), FONT, [OPS.save], [OPS.restore], END, tag('P', 2), END).mcids]).toEqual([]);
    expect([
      ...read(FONT, tag('P', 1), tag('P', 2), END, show('a'), END, tag('P', 7), show('b')).mcids,
    ]).toEqual([1, 7]);
  });

  test('of letters from right to left is read in order, within the block around it', () => {
    const page = read(
      FONT,
      tag('P', 0),
      show('cab'),
      [OPS.beginMarkedContent, { name: 'ReversedChars' }],
      show('fed'),
      END,
      END,
    );
    expect(wordsOf(page)).toEqual(['cabdef']);
    expect(wordsOf(read(FONT, tag('P', 0), show('a'), tag('ReversedChars'), show('😀b'), END))).toEqual([
      'ab😀',
    ]);
    expect(read(FONT, artifact, tag('ReversedChars'), show('fed'), END, END).blocks).toEqual([
      { words: 'def', artifact: true },
    ]);
  });

  test('that is read as other words ends in a hyphen that divides one, and has no marks of its own', () => {
    const page = read(
      FONT,
      tag('P', 0),
      tag('Span'),
      show('a\u200bb-'),
      END,
      tag('Span', 1),
      show('c-'),
      END,
      tag('Span'),
      show('\u200b'),
      END,
    );
    expect(wordsOf(page)).toEqual(['ab\u2010', 'c-']);
    expect(page.texts.map(({ text }) => text)).toEqual(['ab\u2010', 'c-']);
    expect(wordsOf(read(FONT, tag('Span'), show('-a'), END))).toEqual(['-a']);
  });
});

describe('a path', () => {
  const path = (...data: readonly number[]): Operation => [OPS.constructPath, OPS.stroke, [data]];

  test('of one straight segment is a line', () => {
    expect(read(path(0, 144, 324, 1, 216, 324)).lines.map((line) => Object.values(line).map(mm))).toEqual([
      [25.4, 25.4, 50.8, 25.4],
    ]);
    const [scaled] = read([OPS.transform, 2, 0, 0, 2, 72, 36], path(0, 0, 0, 1, 36, 18)).lines;
    expect(Object.values(scaled ?? {}).map(mm)).toEqual([0, 127, 25.4, 114.3]);
    expect(
      read([OPS.constructPath, OPS.stroke, [new Float32Array([0, 144, 324, 1, 216, 324])]]).lines,
    ).toHaveLength(1);
  });

  test('of fewer or more segments is none', () => {
    expect(read(path(0, 1, 2)).lines).toEqual([]);
    expect(read(path()).lines).toEqual([]);
    expect(read(path(0, 1, 2, 1, 3, 4, 1, 5, 6)).lines).toEqual([]);
    expect(read([OPS.constructPath, OPS.stroke, null]).lines).toEqual([]);
  });
});
