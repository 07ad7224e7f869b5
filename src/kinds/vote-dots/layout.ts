// Cut-outs: vote dots in a strip per participant, warning triangles and needles.

import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { NEEDLE, TRIANGLE } from '../../furniture/cut-sizes.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import { exclamation, needle } from '../../furniture/signs.ts';
import { STRIP_HEADING, stripPiece } from '../../furniture/strip.ts';
import { type Box, box } from '../../geometry.ts';
import { dotted, rect, TRIANGLE_HEIGHT, triangle } from '../../layout/shapes.ts';
import type { FramedSheet, Lot, Piece } from '../../piece.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { VoteDotsSheet } from './texts.ts';

/** mm: between the strips and what is below them. */
const GAP = 9;
/** Triangles and needles share the width. */
const SPANS = { triangles: [0, 0.74], needles: [0.76, 1] } as const;
/** mm: a needle and the space around it. */
const NEEDLE_CELL = { width: 18, height: NEEDLE + 4 };

export const voteDots = (context: LayoutContext, sheet: VoteDotsSheet): readonly FramedSheet[] => [
  {
    bands: [[dots(context, sheet)], [triangles(context, sheet), needles(context, sheet)]],
    gap: GAP,
    cutColour: context.theme.template.colours.ink,
    body: bodyBox(context, sheet),
    page: ({ page, pages, cuts, draw }) =>
      framed(context, sheet, { page, pages, cuts, aside: sheet.texts.howto }, draw),
  },
];

const dots = (context: LayoutContext, sheet: VoteDotsSheet): Lot => ({
  pieces: peopleOf(context).map((person) => stripPiece(context, person, sheet.dots)),
  cut: 'grid',
  heading: STRIP_HEADING,
  draw: ({ at, cutLines, pieces }) => [
    element('heading', title(context, sheet, sheet.texts.dots, at), { level: 2 }),
    ...cutLines,
    element('list', pieces),
  ],
});

const title = (context: LayoutContext, sheet: VoteDotsSheet, text: Text, b: Box): readonly Item[] => {
  const block = set(context, 'section', {
    text,
    width: b.width,
    height: 10,
    maxLines: 1,
    where: onSheet(sheet),
  });
  return ink(block, b.x, b.y - 1, b.width, { fill: context.theme.template.colours.ink });
};

/** Pieces without words: their name is read aloud once for all of them. */
const wordless =
  (context: LayoutContext, sheet: VoteDotsSheet, text: Text): Lot['draw'] =>
  ({ at, pieces }) => [element('figure', [...title(context, sheet, text, at), ...pieces], { alt: text })];

const many = (count: number, piece: Piece): readonly Piece[] => Array.from({ length: count }, () => piece);

/** Three per table and round, and two spare. */
const triangles = (context: LayoutContext, sheet: VoteDotsSheet): Lot => ({
  pieces: many(3 * context.plan.tables * context.plan.rounds + 2, {
    width: TRIANGLE,
    height: TRIANGLE * TRIANGLE_HEIGHT,
    edge: context.theme.template.colours.triangle,
    draw: (at, turned) => oneTriangle(context, at, turned),
  }),
  cut: 'triangles',
  span: SPANS.triangles,
  heading: STRIP_HEADING,
  draw: wordless(context, sheet, sheet.texts.triangles),
});

const oneTriangle = (context: LayoutContext, { x, y }: Box, turned: boolean): readonly Item[] => {
  const { colours } = context.theme.template;
  const h = TRIANGLE * TRIANGLE_HEIGHT;
  const cy = turned ? y + h * 0.36 : y + h * 0.64;
  return [
    triangle(x, y, TRIANGLE, { fill: colours.triangle, stroke: dotted(colours.ink) }, turned),
    ...exclamation(x + TRIANGLE / 2, cy, 11, colours.ink, turned),
  ];
};

/** One per table, and one spare. */
const needles = (context: LayoutContext, sheet: VoteDotsSheet): Lot => ({
  pieces: many(context.plan.tables + 1, { ...NEEDLE_CELL, draw: (at) => oneNeedle(context, at) }),
  cut: 'grid',
  span: SPANS.needles,
  heading: STRIP_HEADING,
  draw: wordless(context, sheet, sheet.texts.needles),
});

const oneNeedle = (context: LayoutContext, at: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  return [
    rect(box(at.x, at.y, at.width, at.height), { stroke: dotted(colours.ink) }),
    ...needle(at.x + at.width / 2, at.y + NEEDLE + 2, NEEDLE, colours.triangle, colours.ink),
  ];
};
