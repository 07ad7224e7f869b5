// Outlines as path data: the curves that another reader finds, for every glyph of faces that ship.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { openContours } from '../../src/fonts/contours.ts';
import { outlineTables } from '../../src/fonts/glyf.ts';
import { tablesOf, view, writeTables } from '../../src/fonts/sfnt.ts';
import { root } from '../support/disk.ts';

const programOf = (key: string): Uint8Array => readFileSync(join(root, 'dist', 'faces', `${key}.bin`));
const glyphsIn = (program: Uint8Array): number =>
  view(tablesOf(program).get('maxp') ?? new Uint8Array()).getUint16(4);

/** Ends of lines and curves, and the points that control these, absolute. */
const pointsIn = (x: number, y: number, d: string): readonly (readonly [number, number])[] => {
  const points: (readonly [number, number])[] = [[x, y]];
  let at = [x, y] as const;
  for (const [, letter = '', numbers = ''] of d.matchAll(/([hvlq])([^hvlqz]*)/g)) {
    const n = [...numbers.matchAll(/-?\d+/g)].map(Number);
    const to = ([dx = 0, dy = 0]: readonly number[]) => [at[0] + dx, at[1] + dy] as const;
    const steps =
      letter === 'h'
        ? [[n[0] ?? 0, 0]]
        : letter === 'v'
          ? [[0, n[0] ?? 0]]
          : letter === 'l'
            ? [n]
            : [n.slice(0, 2), n.slice(2)];
    const found = steps.map(to);
    points.push(...found);
    at = found.at(-1) ?? at;
  }
  return points;
};

interface Command {
  readonly command: string;
  readonly args: readonly number[];
}

const contoursOf = (commands: readonly Command[]): readonly (readonly (readonly [number, number])[])[] => {
  const contours: (readonly [number, number])[][] = [];
  for (const { command, args } of commands) {
    if (command === 'moveTo') contours.push([]);
    for (let i = 0; i < args.length; i += 2) contours.at(-1)?.push([args[i] ?? 0, args[i + 1] ?? 0]);
  }
  return contours;
};

/** A box, which does not depend on where a contour begins or how it is divided. */
const boxOf = (points: readonly (readonly [number, number])[]): readonly number[] => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];

describe.each(['familjen-grotesk-600', 'atkinson-hyperlegible-next-400', 'noto-sans-arabic-400'])(
  '%s',
  (key) => {
    const program = programOf(key);
    const font = fontkit.create(Buffer.from(program)) as fontkit.Font;
    const contours = openContours(program);

    test('has the contours that fontkit finds, components of composite glyphs included', () => {
      let compared = 0;
      for (let id = 0; id < glyphsIn(program); id++) {
        const theirs = contoursOf(font.getGlyph(id).path.commands as unknown as readonly Command[]).filter(
          ({ length }) => length > 1,
        );
        const own = contours(id).map(({ x, y, d }) => pointsIn(x, y, d));
        expect(own.length, `glyph ${id}`).toBe(theirs.length);
        for (const [i, points] of own.entries()) {
          const [a, b] = [boxOf(points), boxOf(theirs[i] ?? [])];
          expect(
            Math.max(...a.map((value, k) => Math.abs(value - (b[k] ?? 0)))),
            `glyph ${id}`,
          ).toBeLessThanOrEqual(1);
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(300);
    });
  },
);

/** A program with these outlines. */
const programWith = (...outlines: readonly (readonly number[])[]): Uint8Array => {
  const { glyf, loca, format } = outlineTables(outlines.map((bytes) => Uint8Array.from(bytes)));
  const head = new Uint8Array(54);
  head[51] = format;
  return writeTables([
    { tag: 'glyf', data: glyf },
    { tag: 'head', data: head },
    { tag: 'loca', data: loca },
  ]);
};
const BOX = new Array(8).fill(0);
/** A simple glyph: its points are on the curve, at coordinates of one byte, each to the right of and above the last. */
const simple = (...points: readonly (readonly [number, number])[]): readonly number[] => [
  ...[0, 1, ...BOX, 0, points.length - 1, 0, 0],
  ...points.map(() => 0x37),
  ...points.map(([x]) => x),
  ...points.map(([, y]) => y),
];
/** A glyph made of another one. */
const made = (glyph: number, flags: number, ...rest: readonly number[]): readonly number[] => [
  ...[255, 255, ...BOX, 0, flags, 0, glyph],
  ...rest,
];

test('parts of a glyph are moved, scaled and turned as it says', () => {
  const [half, one] = [
    [0x20, 0],
    [0x40, 0],
  ];
  const contours = openContours(
    programWith(
      simple([10, 20], [30, 40], [50, 0]),
      made(0, 2, 5, 250),
      made(0, 2 + 8, 0, 0, ...half),
      made(0, 2 + 0x40, 0, 0, ...half, ...one),
      // A quarter of a turn: x' = −y, y' = x.
      made(0, 2 + 0x80, 0, 0, 0, 0, ...one, 0xc0, 0, 0, 0),
      made(0, 0, 5, 5),
    ),
  );
  const starts = [0, 1, 2, 3, 4, 5].map((id) => contours(id).map(({ x, y }) => [x, y]));
  expect(starts).toEqual([[[10, 20]], [[15, 14]], [[5, 10]], [[5, 20]], [[-20, 10]], [[10, 20]]]);
});

test('a glyph that is made of itself, and a contour of one point, draw nothing', () => {
  const contours = openContours(programWith(simple([10, 20]), made(1, 2, 0, 0), [255, 255, 0, 0, 0]));
  expect([0, 1, 2].map((id) => contours(id))).toEqual([[], [], []]);
  expect(() => openContours(writeTables([{ tag: 'glyf', data: new Uint8Array(4) }]))).toThrow(
    'no loca table',
  );
});

test('a space has none, and a broken outline is as one', () => {
  const program = programOf('atkinson-hyperlegible-next-400').slice();
  const glyf = tablesOf(program).get('glyf') ?? new Uint8Array();
  expect(openContours(program)(1000000)).toEqual([]);
  glyf.fill(0xff);
  const contours = openContours(program);
  for (let id = 0; id < glyphsIn(program); id++) expect(contours(id)).toEqual([]);
});
