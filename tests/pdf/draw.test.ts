// Items as content operators: exact places in points, each state said once, shapes that compress.
import { describe, expect, it } from 'vitest';
import { coordinate } from '../../src/pdf/number.ts';
import { srgbProfile } from '../../src/pdf/profile.ts';
import { writePdf } from '../../src/pdf/write.ts';
import type { Item, Mark } from '../../src/scene.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { operatorsOf } from '../support/objects.ts';
import { document, element, face, page, text } from './sample.ts';

/** Operators of a page of 100 × 100 mm (283.465 pt), without the marks around it. */
const drawn = (...items: readonly Item[]): readonly string[] => {
  const artifact = page([element('artifact', items)], { width: 100, height: 100 });
  return operatorsOf(writePdf(document([artifact]), face, nodeZlib), 0).filter(
    (line) => !/(BMC|EMC)$/.test(line),
  );
};

const MM = 72 / 25.4;

describe('numbers', () => {
  it.each([
    [0, '0'],
    [-0.001, '0'],
    [12, '12'],
    [12.5, '12.5'],
    [0.25, '.25'],
    [-0.25, '-.25'],
    [1 / 3, '.33'],
    [-1234.56789, '-1234.57'],
    [1e-7, '0'],
  ])('%d is %s', (value, expected) => {
    expect(coordinate(value)).toBe(expected);
  });
});

describe('shapes', () => {
  it('a rectangle stands with its lower left corner up from the bottom of the page', () => {
    expect(drawn({ kind: 'rect', x: 25.4, y: 10, width: 25.4, height: 12.7, fill: '#ff0000' })).toEqual([
      '1 0 0 rg',
      `72 ${coordinate(100 * MM - 10 * MM - 36)} 72 36 re f`,
    ]);
  });

  it('greys are grey, so that black toner alone is used', () => {
    const lines = drawn({
      kind: 'circle',
      cx: 10,
      cy: 10,
      r: 5,
      fill: '#808080',
      stroke: { colour: '#000000', width: 0.5 },
    });
    expect(lines.slice(0, 2)).toEqual(['.502 g', '1.42 w']);
    expect(lines.at(-2)).toMatch(/ B$/);
  });

  it('equal circles have equal operators, at another place', () => {
    const lines = drawn(
      ...[10, 30, 50].map((cx): Mark => ({ kind: 'circle', cx, cy: 50, r: 5, fill: '#000000' })),
    );
    const paths = lines.filter((line) => line.endsWith(' f'));
    expect(paths).toHaveLength(3);
    expect(new Set(paths).size).toBe(1);
    expect(lines.filter((line) => line.endsWith('cm'))).toEqual(
      [10, 30, 50].map((cx) => `q 1 0 0 1 ${coordinate(cx * MM)} ${coordinate(50 * MM)} cm`),
    );
  });

  it('a circle is round to a thousandth of its radius', () => {
    const [path = ''] = drawn({
      kind: 'circle',
      cx: 50,
      cy: 50,
      r: (25.4 / 72) * 100,
      fill: '#000000',
    }).filter((line) => line.endsWith(' f'));
    const curves = [...path.matchAll(/(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) c/g)].map((curve) =>
      curve.slice(1).map(Number),
    );
    let from = [100, 0];
    for (const [ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0] of curves) {
      for (const t of [0.25, 0.5, 0.75]) {
        const mix = (a: number, b: number, c: number, d: number): number =>
          (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
        const radius = Math.hypot(mix(from[0] ?? 0, ax, bx, x), mix(from[1] ?? 0, ay, by, y));
        expect(Math.abs(radius - 100)).toBeLessThan(0.1);
      }
      from = [x, y];
    }
    expect(curves).toHaveLength(4);
  });

  it('a corner is never rounder than its side allows', () => {
    const [path = ''] = drawn({
      kind: 'rect',
      x: 0,
      y: 0,
      width: 25.4,
      height: 12.7,
      radius: 99,
      fill: '#000000',
    }).filter((line) => line.endsWith(' f'));
    expect(path).toMatch(/^18 0 m 54 0 l /);
  });

  it('a dotted line is dashes of nothing with round caps, and the next line is plain again', () => {
    const line = (dash?: readonly number[]): Mark => ({
      kind: 'line',
      x1: 0,
      y1: 0,
      x2: 25.4,
      y2: 0,
      stroke: { colour: '#000000', width: 25.4 / 72, ...(dash && { dash, cap: 'round' as const }) },
    });
    expect(drawn(line([0, 25.4 / 36]), line([0, 25.4 / 36]), line())).toEqual([
      '1 J',
      '[0 2] 0 d',
      '0 283.46 m 72 283.46 l S',
      '0 283.46 m 72 283.46 l S',
      '0 J',
      '[] 0 d',
      '0 283.46 m 72 283.46 l S',
    ]);
  });

  it('paths keep their segments, and what has no paint is not there', () => {
    const segments: Item = {
      kind: 'path',
      segments: [['M', 0, 0], ['L', 25.4, 0], ['C', 0, 0, 25.4, 25.4, 0, 25.4], ['Z']],
      fill: '#0000ff',
    };
    expect(drawn(segments, { kind: 'rect', x: 0, y: 0, width: 1, height: 1 })).toEqual([
      '0 0 1 rg',
      '0 283.46 m 72 283.46 l 0 283.46 72 211.46 0 211.46 c h f',
    ]);
  });

  it('a bitmap is a mask of one bit a module', () => {
    const rows = ['100000001', '010000000', '000000001'];
    expect(drawn({ kind: 'bitmap', x: 0, y: 0, size: 25.4, rows, fill: '#000000' })).toEqual([
      'q 72 0 0 72 0 211.46 cm',
      'BI /W 9 /H 3 /BPC 1 /IM true /F /AHx',
      'ID 7f7fbfffff7f>',
      'EI',
      'Q',
    ]);
  });
});

describe('text', () => {
  it('says face, size and colour once, and moves from line to line', () => {
    const lines = drawn(
      text(25.4, 25.4, 'ab'),
      text(25.4, 50.8, 'c', { size: 12 }),
      text(25.4, 50.8, 'd', { size: 14 }),
    );
    expect(lines).toEqual([
      '.11 .141 .188 rg',
      'BT',
      '72 211.46 Td',
      '/F1 12 Tf',
      '(\0a\0b)Tj',
      '0 -72 Td',
      '(\0c)Tj',
      '0 0 Td',
      '/F1 14 Tf',
      '(\0d)Tj',
      'ET',
    ]);
  });

  it('kerns in thousandths of the size', () => {
    const [shown = ''] = drawn(text(0, 10, 'To')).filter((line) => line.endsWith('TJ'));
    expect(shown).toMatch(/^\[\(\0T\)\d+\(\0o\)\]TJ$/);
  });

  it('turns about its beginning', () => {
    const lines = drawn(text(25.4, 25.4, 'up', { turn: 90 }), text(0, 25.4, 'on'));
    expect(lines.filter((line) => /Tm|Td|BT|ET/.test(line))).toEqual([
      'BT',
      '0 1 -1 0 72 211.46 Tm',
      'ET',
      'BT',
      '0 211.46 Td',
      'ET',
    ]);
  });
});

describe('the colour profile', () => {
  it('is small, and its colours add up to the white point', () => {
    const bytes = srgbProfile();
    const view = new DataView(bytes.buffer);
    expect(bytes.length).toBeLessThan(560);
    expect(view.getUint32(0)).toBe(bytes.length);
    const place = new Map(
      Array.from({ length: view.getUint32(128) }, (_, i) => {
        const at = 132 + 12 * i;
        return [String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 4)];
      }),
    );
    const xyz = (tag: string): number[] =>
      [0, 1, 2].map((i) => view.getInt32((place.get(tag) ?? 0) + 8 + 4 * i) / 65536);
    const sum = [0, 1, 2].map((i) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, tag) => total + (xyz(tag)[i] ?? 0), 0),
    );
    for (const [i, value] of xyz('wtpt').entries())
      expect(Math.abs(value - (sum[i] ?? 0))).toBeLessThan(0.0005);
  });
});
