// A small name badge, as low as two strips of dots: an edge and a dot in the person's colour, and the name or a line to write it on.
import { type Block, element, ink, type LayoutContext, topOfCap } from '../../furniture/context.ts';
import { dotColour, markedDots } from '../../furniture/dot.ts';
import { type Box, box } from '../../geometry.ts';
import { circle, HAIRLINE, line, pen, rect } from '../../layout/shapes.ts';
import type { Seated } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import { type BadgeForm, BEYOND } from './form.ts';
import { type Badge, saidOn } from './said.ts';

/** mm from the left: the edge, the middle of the dot and its size, and the name; and what stays free at its right. */
const AT = { edge: 4, dot: 13.5, size: 13, name: 23.5, end: 4 };
/** mm from the top: the capitals of the table's name. */
const SEAT = 3.4;
/** mm below the middle of a badge that is as high as they are usually: the line for a person's name, alone or under that. */
const LINE = { alone: 4.5, under: 6.5 };
/** mm: above and below a name. */
const AROUND = 1.5;

export const smallBadges: BadgeForm = {
  said: (context, people, { width, height }) => {
    const room = width - AT.name - AT.end;
    return saidOn(context, people, {
      seat: { step: 'label', width: room, height: height / 3 },
      name: {
        steps: ['section', 'name'],
        width: room,
        height: (seat: Block | undefined) => height - AROUND - (seat ? SEAT + seat.height : AROUND),
      },
    });
  },
  draw: (context, { person, name, seat }: Badge, { x, y, width, height }, cell) => {
    const fill = context.theme.template.colours.ink;
    const middle = y + height / 2;
    const left = x + AT.name;
    const top = seat === undefined ? y : topOfCap(seat, y + SEAT);
    const below = seat === undefined ? y : top + seat.height;
    const words = [
      ...(seat ? ink(seat, left, top, 0, { fill, goesOn: name !== undefined }) : []),
      ...(name ? ink(name, left, (below + y + height - name.height) / 2, 0, { fill }) : []),
    ];
    const edge = Math.max(cell.x, x - BEYOND);
    return element('list-item', [
      rect(box(edge, cell.y, x - edge + AT.edge, cell.height), { fill: dotColour(context, person) }),
      ...markedDots(context, words.length > 0 ? 'label' : 'body', person, [[x + AT.dot, middle]], AT.size),
      ...(words.length > 0 ? [element('body', words)] : []),
      ...(name ? [] : [nameLine(context, x, middle + (seat ? LINE.under : LINE.alone), width)]),
    ]);
  },
  blank: (context, { x, y, width, height }: Box) => {
    const middle = y + height / 2;
    const stroke = pen(context.theme.template.colours.ink);
    return [
      circle(x + AT.dot, middle, AT.size / 2 - HAIRLINE / 2, { stroke }),
      nameLine(context, x, middle + LINE.alone, width),
    ];
  },
};

const nameLine = (context: LayoutContext, x: number, y: number, width: number): Item =>
  line(x + AT.name, y, x + width - AT.end, y, pen(context.theme.template.colours.ink));

/** Of everybody, ready to be drawn. */
export const drawnSmall = (
  context: LayoutContext,
  people: readonly Seated[],
  size: Pick<Box, 'width' | 'height'>,
): readonly ((at: Box) => Item)[] =>
  smallBadges.said(context, people, size).map((badge) => (at) => smallBadges.draw(context, badge, at, at));
