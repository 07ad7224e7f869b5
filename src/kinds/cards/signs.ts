// Symbols on cards that are for reading: a book, a spanner, and the glass of a search field. Simple enough to draw by hand.
import type { LayoutContext } from '../../furniture/context.ts';
import { thingColours, thingSign } from '../../furniture/signs.ts';
import { type Box, box, type Colour } from '../../geometry.ts';
import { circle, line, path, pen, rect } from '../../layout/shapes.ts';
import type { Item, Stroke } from '../../scene.ts';
import type { CardsSheet } from './sheet.ts';

type DrawSign = (cx: number, cy: number, size: number, colour: Colour) => readonly Item[];

/** The weight of a line, as a part of the size of a symbol. */
const WEIGHT = 0.085;
const round = (colour: Colour, size: number): Stroke => ({ ...pen(colour, size * WEIGHT), cap: 'round' });

/** An open book, `size` mm wide. */
const book: DrawSign = (cx, cy, size, colour) => {
  const u = size / 20;
  const at = (x: number, y: number) => [cx + x * u, cy + y * u] as const;
  const page = (side: 1 | -1): Item =>
    path(
      [
        ['M', ...at(0, -5)],
        ['C', ...at(side * 2.5, -7.2), ...at(side * 6, -7.6), ...at(side * 9.4, -7.2)],
        ['L', ...at(side * 9.4, 6)],
        ['C', ...at(side * 6, 5.6), ...at(side * 2.5, 6), ...at(0, 8)],
      ],
      { stroke: round(colour, size) },
    );
  return [page(-1), page(1), line(...at(0, -5), ...at(0, 8), round(colour, size))];
};

/** A spanner that points to the upper right, in a square of `size` mm. */
const spanner: DrawSign = (cx, cy, size, colour) => {
  const u = size / 20;
  const at = (x: number, y: number) => [cx + x * u, cy + y * u] as const;
  return [
    path(
      [
        ['M', ...at(5.4, -8.6)],
        ['L', ...at(1.6, -4.8)],
        ['L', ...at(2, -2)],
        ['L', ...at(4.8, -1.6)],
        ['L', ...at(8.6, -5.4)],
        ['C', ...at(9.8, -2.4), ...at(9, 0.4), ...at(7.2, 2)],
        ['C', ...at(5.6, 3.4), ...at(3.6, 3.6), ...at(1.8, 2.9)],
        ['L', ...at(-4, 8.4)],
        ['C', ...at(-5, 9.4), ...at(-6.8, 9.4), ...at(-7.8, 8.4)],
        ['C', ...at(-9, 7.2), ...at(-9, 5.4), ...at(-8, 4.4)],
        ['L', ...at(-2.6, -1.4)],
        ['C', ...at(-3.3, -3.4), ...at(-3.1, -5.6), ...at(-1.6, -7.2)],
        ['C', ...at(0.2, -9.2), ...at(2.9, -9.7), ...at(5.4, -8.6)],
        ['Z'],
      ],
      { stroke: round(colour, size) },
    ),
  ];
};

/** On the cards of the first list with addresses, and on those of the second; then again. */
const READ = [book, spanner] as const;
export const readSign = (nth: number): DrawSign => READ[nth % READ.length] ?? book;

/** A magnifying glass, in a square of `size` mm. */
export const glass: DrawSign = (cx, cy, size, colour) => {
  const u = size / 20;
  const stroke = round(colour, size * 1.3);
  return [
    circle(cx - 2.5 * u, cy - 2.5 * u, 6 * u, { stroke }),
    line(cx + 2 * u, cy + 2 * u, cx + 8.5 * u, cy + 8.5 * u, stroke),
  ];
};

/** What the cards of a sheet are, in a square: a pencil on what is written on, or one of them in small. */
export const cardSign = (
  { theme }: LayoutContext,
  { as }: Pick<CardsSheet, 'as'>,
  { x, y, width: side }: Box,
): readonly Item[] => {
  const { colours } = theme.template;
  const { ink, paper } = colours;
  const at = (share: number, from: number): number => from + share * side;
  if (as === 'form' || as === 'prompt')
    return thingSign('pen', at(0.5, x), at(0.5, y), side * 0.8, thingColours({ theme }));
  const stroke = pen(ink, side * 0.03);
  const words = (from: number, to: number, level: number): Item =>
    line(at(from, x), at(level, y), at(to, x), at(level, y), { ...pen(ink, side * 0.05), cap: 'round' });
  const card = box(x, at(0.18, y), side, side * 0.64);
  return [
    rect(card, { fill: paper, stroke }, side * 0.04),
    rect({ ...card, height: side * 0.16 }, { fill: ink }),
    ...(as === 'pair'
      ? [0.46, 0.68].flatMap((level) => [
          circle(at(0.16, x), at(level, y), side * 0.07, { stroke }),
          words(0.34, 0.88, level),
        ])
      : [words(0.12, 0.86, 0.46), words(0.12, 0.74, 0.58), words(0.12, 0.5, 0.7)]),
  ];
};
