// A participant's strip: a name tab, then dots in 12 mm squares; in one piece, to be handed out whole.
import { line, pen } from '../layout/shapes.ts';
import type { Piece } from '../piece.ts';
import type { Participant } from '../plan/plan.ts';
import type { Item } from '../scene.ts';
import { element, ink, type LayoutContext, own, plainName, set } from './context.ts';
import { CELL, DOT, markedDots } from './dot.ts';

/** mm: the tab with the name. */
const TAG = 36;

const stripWidth = (dots: number): number => TAG + dots * CELL;

/** How many dots a strip of `width` mm has room for. */
export const dotsAcross = (width: number): number => Math.floor((width - TAG) / CELL);

/** mm: the heading above the first strip. */
export const STRIP_HEADING = 14;

/** A strip as one piece: it is handed out before it is cut up. */
export const stripPiece = (context: LayoutContext, person: Participant, dots: number): Piece => ({
  width: stripWidth(dots),
  height: CELL,
  draw: ({ x, y }) => [strip(context, person, dots, x, y)],
});

/** `dots` dots of one participant, left to right from (x, y), the top left corner of the tab. */
const strip = (context: LayoutContext, person: Participant, dots: number, x: number, y: number): Item => {
  const { colours } = context.theme.template;
  const cy = y + CELL / 2;
  const centres = Array.from({ length: dots }, (_, i) => [x + TAG + (i + 0.5) * CELL, cy] as const);
  const between = Array.from({ length: dots }, (_, i) =>
    line(x + TAG + i * CELL, y + 1.5, x + TAG + i * CELL, y + CELL - 1.5, pen(colours.rule, 0.2)),
  );
  return element('list-item', [
    ...tag(context, person, x, cy),
    ...between,
    ...markedDots(context, 'artifact', person, centres),
  ]);
};

/** A small dot and the name, or a line to write it on. */
const tag = (context: LayoutContext, person: Participant, x: number, cy: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const d = DOT - 2;
  const left = x + 2 + d + 2;
  if (person.name === undefined) {
    return [
      ...markedDots(context, 'body', person, [[x + 2 + d / 2, cy]], d),
      line(left, cy + 3, x + TAG - 3, cy + 3, pen(colours.ink)),
    ];
  }
  const name = set(
    context,
    'legend',
    {
      text: own(context, plainName(person), person.from),
      width: TAG - d - 6,
      height: CELL - 2,
      maxLines: 2,
      where: { group: 'participant-strip', item: String(person.number) },
    },
    { hyphenate: true },
  );
  return [
    ...markedDots(context, 'label', person, [[x + 2 + d / 2, cy]], d),
    element('body', ink(name, left, cy - name.height / 2, TAG, { fill: colours.ink })),
  ];
};
