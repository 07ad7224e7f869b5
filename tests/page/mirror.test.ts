// A mirrored page: everything on the other side, nothing to be read turned round, and twice is as before.
import { describe, expect, it } from 'vitest';
import { mirrored } from '../../src/page/mirror.ts';
import type { Group, Item, LineItem, TextItem } from '../../src/scene.ts';
import { element, page, text, votes } from '../pdf/sample.ts';

const mirror = (item: Item): Item | undefined => mirrored(page([item], { width: 100 })).items[0];
const stroke = { colour: '#000000', width: 0.3 };

describe('mirroring moves', () => {
  it('a text so that it ends as far from the right as it began from the left', () => {
    const words = text(10, 20, 'Hej', { width: 8 });
    expect(mirror(words)).toEqual({ ...words, x: 82 });
  });

  it('a bitmap as a whole, so that a camera still reads it', () => {
    const code: Item = { kind: 'bitmap', x: 5, y: 5, size: 20, rows: ['10', '11'], fill: '#000000' };
    expect(mirror(code)).toEqual({ ...code, x: 75 });
  });

  it('an arrow to where reading goes on', () => {
    const arrow: Item = {
      kind: 'path',
      segments: [['M', 1, 2], ['C', 2, 0, 4, 0, 5, 2], ['L', 9, 2], ['Z']],
      stroke,
    };
    expect(mirror(arrow)).toMatchObject({
      segments: [['M', 99, 2], ['C', 98, 0, 96, 0, 95, 2], ['L', 91, 2], ['Z']],
    });
  });

  it('words along an axis to the other side, turned the other way and in the same place', () => {
    const up = text(10, 80, 'Effekt', { width: 20, turn: 90 });
    expect(mirror(up)).toMatchObject({ x: 90, y: 60, turn: -90 });
  });

  it('a clock without turning it back', () => {
    const clock = element(
      'artifact',
      [
        { kind: 'circle', cx: 90, cy: 10, r: 5, stroke },
        { kind: 'line', x1: 90, y1: 10, x2: 94, y2: 10, stroke },
      ],
      { upright: 90 },
    );
    expect(mirror(clock)).toMatchObject({
      upright: 10,
      items: [
        { cx: 10, cy: 10 },
        { x1: 10, x2: 14 },
      ],
    });
  });
});

describe('a group', () => {
  const content: Group['items'] = [
    { kind: 'line', x1: 0, y1: 0, x2: 10, y2: 5, stroke },
    text(20, 10, 'Hej', { width: 8 }),
  ];
  const group: Group = { kind: 'group', transform: [0.5, 0, 0, 0.5, 60, 30], items: content };
  /** A point of a group on the page. */
  const placed = ({ transform: [a, , , d, e, f] }: Group, x: number, y: number) => [a * x + e, d * y + f];

  it('is where a mirror shows it, with what is in it', () => {
    const seen = mirror({ ...group, clip: { x: 0, y: 0, width: 12, height: 6 } }) as Group;
    const [drawn, words] = seen.items as [LineItem, TextItem];
    expect(placed(seen, drawn.x1, drawn.y1)).toEqual([40, 30]);
    expect(placed(seen, drawn.x2, drawn.y2)).toEqual([35, 32.5]);
    expect(placed(seen, words.x + words.width, words.y)).toEqual([30, 35]);
    expect(placed(seen, (seen.clip?.x ?? 0) + 12, 0)).toEqual([40, 30]);
  });

  it('shares its content with those it shared it with', () => {
    const [one, other] = [group, { ...group, transform: [1, 0, 0, 1, 0, 0] } as const].map(mirror);
    expect((one as Group).items).toBe((other as Group).items);
  });
});

it('paper that is wider on one side is wider on the other', () => {
  const wide = page([], { width: 100, height: 50, media: { x: -20, y: 0, width: 125, height: 50 } });
  expect(mirrored(wide).media).toEqual({ x: -5, y: 0, width: 125, height: 50 });
});

it('a page mirrored twice is the page, with the same words in the same order', () => {
  const twice = mirrored(mirrored(votes));
  const round = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, inner) =>
      typeof inner === 'number' ? Math.round(inner * 1e6) / 1e6 : inner,
    );
  expect(round(twice)).toEqual(round(votes));
});
