// A participant's strip: a name tab, then dots in 12 mm squares; in one piece, to be handed out whole.
import { line, pen } from '../layout/shapes.ts';
import type { Piece } from '../piece.ts';
import type { Participant } from '../plan/plan.ts';
import type { Item } from '../scene.ts';
import { type Block, element, ink, type LayoutContext } from './context.ts';
import { CELL, DOT, markedDots } from './dot.ts';
import { setNames } from './names.ts';

/** mm: the tab with the name. */
const TAG = 36;

const stripWidth = (dots: number): number => TAG + dots * CELL;

/** How many dots a strip of `width` mm has room for. */
export const dotsAcross = (width: number): number => Math.floor((width - TAG) / CELL);

/** mm: the heading above the first strip. */
export const STRIP_HEADING = 14;

/** A strip as one piece: it is handed out before it is cut up. */
export const stripPiece = (context: LayoutContext, on: Tagged, dots: number): Piece => ({
  width: stripWidth(dots),
  height: CELL,
  draw: ({ x, y }) => [strip(context, on, dots, x, y)],
});

/** A participant, with the name as it is set on the tab if there is one. */
export interface Tagged {
  readonly person: Participant;
  readonly name: Block | undefined;
}

/** mm: the dot on the tab. */
const TAG_DOT = DOT - 2;

/** Everybody's tab. */
export const taggedStrips = (context: LayoutContext, people: readonly Participant[]): readonly Tagged[] => {
  const named = people.filter(({ name }) => name !== undefined);
  const blocks = setNames(context, named, {
    step: 'legend',
    // A long surname comes nearer to the first dot than others do.
    tries: [
      [TAG - TAG_DOT - 6, 2],
      [TAG - TAG_DOT - 4.6, 2],
    ],
    height: CELL - 2,
    together: false,
    place: 'on the strips of dots',
    where: ({ number }) => ({ group: 'participant-strip', item: String(number) }),
  });
  const names = new Map(named.map((person, i) => [person, blocks[i]]));
  return people.map((person) => ({ person, name: names.get(person) }));
};

/** `dots` dots of one participant, left to right from (x, y), the top left corner of the tab. */
const strip = (context: LayoutContext, on: Tagged, dots: number, x: number, y: number): Item => {
  const { colours } = context.theme.template;
  const cy = y + CELL / 2;
  const centres = Array.from({ length: dots }, (_, i) => [x + TAG + (i + 0.5) * CELL, cy] as const);
  const between = Array.from({ length: dots }, (_, i) =>
    line(x + TAG + i * CELL, y + 1.5, x + TAG + i * CELL, y + CELL - 1.5, pen(colours.rule, 0.2)),
  );
  return element('list-item', [
    ...tag(context, on, x, cy),
    ...between,
    ...markedDots(context, 'artifact', on.person, centres),
  ]);
};

/** A small dot and the name, or a line to write it on. */
const tag = (context: LayoutContext, { person, name }: Tagged, x: number, cy: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const dot = [[x + 2 + TAG_DOT / 2, cy]] as const;
  const left = x + 2 + TAG_DOT + 2;
  if (name === undefined) {
    return [
      ...markedDots(context, 'body', person, dot, TAG_DOT),
      line(left, cy + 3, x + TAG - 3, cy + 3, pen(colours.ink)),
    ];
  }
  return [
    ...markedDots(context, 'label', person, dot, TAG_DOT),
    element('body', ink(name, left, cy - name.height / 2, TAG, { fill: colours.ink })),
  ];
};
