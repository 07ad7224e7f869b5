// Registration marks of cutting plotters: a square and two corners, by which their eye finds where a sheet lies (Silhouette).
import type { Polygon } from '../geometry.ts';
import { polygon } from '../layout/shapes.ts';
import type { Element } from '../scene.ts';

/** mm: from the edges of the paper; the side of the square; length and width of the arms of a corner. */
const INSET = 10;
const SQUARE = 5;
const ARM = 20;
const WIDTH = 1;

/** mm: what is under the square, and over the corner below it, is so far from the edge of the paper. */
export const MARK_ROOM = { top: INSET + SQUARE + 3, bottom: INSET + ARM + 2 };

/** A square at the top left, and corners at the top right and bottom left. */
export const registrationMarks = (paper: {
  readonly width: number;
  readonly height: number;
}): readonly Polygon[] => {
  const [right, bottom] = [paper.width - INSET, paper.height - INSET];
  return [
    [
      [INSET, INSET],
      [INSET + SQUARE, INSET],
      [INSET + SQUARE, INSET + SQUARE],
      [INSET, INSET + SQUARE],
    ],
    [
      [right, INSET],
      [right, INSET + ARM],
      [right - WIDTH, INSET + ARM],
      [right - WIDTH, INSET + WIDTH],
      [right - ARM, INSET + WIDTH],
      [right - ARM, INSET],
    ],
    [
      [INSET, bottom],
      [INSET, bottom - ARM],
      [INSET + WIDTH, bottom - ARM],
      [INSET + WIDTH, bottom - WIDTH],
      [INSET + ARM, bottom - WIDTH],
      [INSET + ARM, bottom],
    ],
  ];
};

/** As they are printed: black, for eyes that read nothing else. */
export const markItems = (marks: readonly Polygon[]): Element => ({
  kind: 'element',
  role: 'artifact',
  items: marks.map((corners) => polygon(corners, { fill: '#000000' })),
});
