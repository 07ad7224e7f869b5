// Warning triangles and needles, for each table or for the room.
import { element, type LayoutContext } from '../../furniture/context.ts';
import { NEEDLE, NEEDLE_CELL, TRIANGLE } from '../../furniture/cut-sizes.ts';
import { exclamation, needle } from '../../furniture/signs.ts';
import { type Box, box } from '../../geometry.ts';
import { dotted, pen, rect, TRIANGLE_HEIGHT, triangle } from '../../layout/shapes.ts';
import type { Lot, Piece } from '../../piece.ts';
import type { Item } from '../../scene.ts';
import { type Cutting, cutHeading, HEADING } from './cutting.ts';
import { countOf, type DotsEntry } from './entries.ts';

/** Pieces without words: their name is read aloud once for all of them. */
const wordless =
  (cutting: Cutting, { heading }: DotsEntry): Lot['draw'] =>
  ({ at, pieces }) => [element('figure', [...cutHeading(cutting, heading, at), ...pieces], { alt: heading })];

const many = (count: number, piece: Piece): readonly Piece[] => Array.from({ length: count }, () => piece);

export const triangles = (at: Cutting, entry: DotsEntry): Lot => ({
  pieces: many(countOf(at.context, entry), {
    width: TRIANGLE,
    height: TRIANGLE * TRIANGLE_HEIGHT,
    edge: at.context.theme.template.colours.triangle,
    id: 'triangle',
    bare: true,
    draw: (place, turned) => oneTriangle(at.context, place, turned),
  }),
  cut: 'triangles',
  heading: HEADING,
  draw: wordless(at, entry),
});

/** More triangles than a third of the width has room for in two rows are in rows of all of it. */
export const needsWidth = ({ pieces }: Lot, width: number): boolean =>
  (pieces.length / 2) * (TRIANGLE / 2) > width / 3 - TRIANGLE;

const oneTriangle = (context: LayoutContext, { x, y }: Box, turned: boolean): readonly Item[] => {
  const { colours } = context.theme.template;
  const h = TRIANGLE * TRIANGLE_HEIGHT;
  const cy = turned ? y + h * 0.36 : y + h * 0.64;
  return [
    triangle(x, y, TRIANGLE, { fill: colours.triangle, stroke: dotted(colours.ink) }, turned),
    ...exclamation(x + TRIANGLE / 2, cy, 11, colours.ink, turned),
  ];
};

export const needles = (at: Cutting, entry: DotsEntry): Lot => ({
  pieces: many(countOf(at.context, entry), {
    ...NEEDLE_CELL,
    id: 'needle',
    draw: (place) => oneNeedle(at.context, place),
  }),
  cut: 'grid',
  heading: HEADING,
  draw: wordless(at, entry),
});

/** mm: the outline of a needle, which is cut along its box. */
const OUTLINE = 0.6;

/** An outline, which takes little ink. */
const oneNeedle = (context: LayoutContext, { x, y, width, height }: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const stroke = pen(colours.ink, OUTLINE);
  const tip = y + (height + NEEDLE) / 2;
  return [
    rect(box(x, y, width, height), { stroke: dotted(colours.ink) }),
    ...needle(
      x + width / 2,
      tip,
      NEEDLE,
      { fill: colours.paper, stroke },
      { fill: colours.triangle, stroke },
    ),
  ];
};
