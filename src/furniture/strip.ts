// A participant's strip: a name tab, then dots in 12 mm squares; in one piece, to be handed out whole.

import type { Colour } from '../geometry.ts';
import { circle, HAIRLINE, line, pen } from '../layout/shapes.ts';
import type { Piece } from '../piece.ts';
import type { Seated } from '../plan/seats.ts';
import type { Item } from '../scene.ts';
import type { Slot } from '../text/slot.ts';
import { fill } from '../text.ts';
import { type Block, element, ink, type LayoutContext, set } from './context.ts';
import { CELL, DOT, markedDots } from './dot.ts';
import { setNames } from './names.ts';

/** mm: the tab with the name. */
const TAB = 36;
/** mm: a small dot before the name, and where the name begins. */
const MARK = DOT - 2;
const NAME = 2 + MARK + 2;
/** mm at the right of the name, and of one that is too long for that. */
const END = 2;
const NEARER = 0.6;

const stripWidth = (dots: number): number => TAB + dots * CELL;

/** How many dots a strip of `width` mm has room for. */
export const dotsAcross = (width: number): number => Math.floor((width - TAB) / CELL);

/** mm: the heading above the first strip. */
export const STRIP_HEADING = 14;

/** A participant, with what is set on the tab. */
export interface Tagged {
  readonly person: Seated;
  readonly name?: Block | undefined;
  /** The place at a table, if there are several. */
  readonly seat?: Block | undefined;
}

/** Everybody's tab. */
export const taggedStrips = (context: LayoutContext, people: readonly Seated[]): readonly Tagged[] => {
  const seats = context.plan.tables > 1 ? people.map((person) => seatOf(context, person)) : [];
  const taken = Math.max(0, ...seats.map(({ height }) => height)) || 2;
  const named = people.filter(({ name }) => name !== undefined);
  const blocks = setNames(context, named, {
    step: 'legend',
    // A long surname comes nearer to the first dot than others do.
    tries: [
      [TAB - NAME - END, 2],
      [TAB - NAME - NEARER, 2],
    ],
    height: CELL - taken,
    together: false,
    place: 'on the strips of dots',
    where: (person) => inTab(person).where,
  });
  const names = new Map(named.map((person, i) => [person, blocks[i]]));
  return people.map((person, i) => ({ person, name: names.get(person), seat: seats[i] }));
};

/** A strip as one piece: it is handed out before it is cut up. */
export const stripPiece = (
  context: LayoutContext,
  on: Tagged,
  dots: number,
  begins: boolean = false,
): Piece => ({
  width: stripWidth(dots),
  height: CELL,
  ...(begins && { begins: true }),
  draw: ({ x, y }) => {
    const cy = y + CELL / 2;
    const centres = centresOf(dots, x, cy);
    return [
      element('list-item', [
        ...tab(context, on, x, cy),
        ...between(context, dots, x, y),
        ...markedDots(context, 'artifact', on.person, centres),
      ]),
    ];
  },
});

/** A strip to write a number on, for somebody who comes unannounced. */
export const sparePiece = (context: LayoutContext, dots: number): Piece => ({
  width: stripWidth(dots),
  height: CELL,
  draw: ({ x, y }) => {
    const { colours } = context.theme.template;
    const cy = y + CELL / 2;
    const round = (cx: number, d: number): Item =>
      circle(cx, cy, d / 2 - HAIRLINE / 2, { fill: colours.paper, stroke: pen(colours.ink) });
    return [
      round(x + 2 + MARK / 2, MARK),
      rule(x, cy + 3, colours.ink),
      ...between(context, dots, x, y),
      ...centresOf(dots, x, cy).map(([cx]) => round(cx, DOT)),
    ];
  },
});

const centresOf = (dots: number, x: number, cy: number): readonly (readonly [number, number])[] =>
  Array.from({ length: dots }, (_, i) => [x + TAB + (i + 0.5) * CELL, cy] as const);

/** Fine lines before each dot. */
const between = (context: LayoutContext, dots: number, x: number, y: number): readonly Item[] => {
  const { colours } = context.theme.template;
  return Array.from({ length: dots }, (_, i) => {
    const at = x + TAB + i * CELL;
    return line(at, y + 1.5, at, y + CELL - 1.5, pen(colours.rule, 0.2));
  });
};

const rule = (x: number, y: number, colour: Colour): Item => line(x + NAME, y, x + TAB - 3, y, pen(colour));

/** A small dot and the name, or a line to write it on; if there are several tables, under the place at one. */
const tab = (
  context: LayoutContext,
  { person, name, seat }: Tagged,
  x: number,
  cy: number,
): readonly Item[] => {
  const fill = context.theme.template.colours.ink;
  const mark = [x + 2 + MARK / 2, cy] as const;
  if (name === undefined)
    return [
      ...markedDots(context, seat ? 'label' : 'body', person, [mark], MARK),
      ...(seat ? [element('body', ink(seat, x + NAME, cy - CELL / 2 + 0.5, 0, { fill }))] : []),
      rule(x, cy + (seat ? 4 : 3), fill),
    ];
  const top = cy - ((seat?.height ?? 0) + name.height) / 2;
  return [
    ...markedDots(context, 'label', person, [mark], MARK),
    element('body', [
      ...(seat ? ink(seat, x + NAME, top, 0, { fill, goesOn: true }) : []),
      ...ink(name, x + NAME, top + (seat?.height ?? 0), 0, { fill }),
    ]),
  ];
};

/** "Table 4 · 3", smaller over a name of perhaps two lines. */
const seatOf = (context: LayoutContext, person: Seated): Block => {
  const { table, number: n, name } = person;
  return set(context, name === undefined ? 'legend' : 'furniture', {
    text: fill(context.kit.words.labels.seat, { table, n }),
    ...inTab(person),
    height: CELL / 2,
    maxLines: 1,
  });
};

const inTab = ({ number }: Pick<Seated, 'number'>): Pick<Slot, 'width' | 'where'> => ({
  width: TAB - NAME - END,
  where: { group: 'participant-strip', item: String(number) },
});
