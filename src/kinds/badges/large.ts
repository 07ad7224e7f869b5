// A name badge for a holder: a coloured edge at the top, dot and place at the table, and the name, or lines for it and the workplace.
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  set,
  topOfCap,
} from '../../furniture/context.ts';
import { dotColour, markedDots } from '../../furniture/dot.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import { circle, line, pen, rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type BadgeForm, BEYOND } from './form.ts';
import { type Badge, saidOn } from './said.ts';

/** mm: what is lower or narrower has no room for all of this. */
export const LARGE_LABEL = { width: 78, height: 48 };
/** mm: from the edges of the badge to words and lines. */
const SIDE = 4.1;
/** mm from the top: the coloured edge, the middle of the dot, the capitals beside it, and the name. */
const EDGE = 3.2;
const DOT = { x: 13, y: 15.3, size: 16 };
const BESIDE = { x: 25.6, seat: 9.5, title: 17.7, alone: 12.6 };
const NAME = 25;
/** mm from the bottom: the lines for name and workplace. */
const LINES = { name: 17.6, workplace: 7.7 };
/** mm: from a line to the word below it, and what a name stays above the lower line. */
const UNDER = 0.5;
const OVER = 4.2;

export const largeBadges: BadgeForm = {
  said: (context, people, { width, height }) =>
    saidOn(context, people, {
      seat: { step: 'seat', width: width - BESIDE.x - SIDE, height: 9 },
      name: {
        steps: ['headline', 'section', 'level', 'name'],
        width: width - 2 * SIDE,
        height: () => height - LINES.workplace - OVER - NAME,
      },
    }),
  draw: (context, badge: Badge, at, cell) => {
    const { person, name, seat } = badge;
    const { ink: fill } = context.theme.template.colours;
    const words = [
      ...(seat
        ? ink(seat, at.x + BESIDE.x, topOfCap(seat, at.y + BESIDE.seat), 0, {
            fill,
            goesOn: name !== undefined,
          })
        : []),
      ...(name ? ink(name, at.x + SIDE, nameTop(name, at), 0, { fill }) : []),
    ];
    return element('list-item', [
      rect(edgeOf(at, cell), { fill: dotColour(context, person) }),
      ...markedDots(
        context,
        words.length > 0 ? 'label' : 'body',
        person,
        [[at.x + DOT.x, at.y + DOT.y]],
        DOT.size,
      ),
      ...(words.length > 0 ? [element('body', words)] : []),
      element('artifact', [
        ...title(context, at, seat !== undefined),
        ...lines(context, at, name === undefined),
      ]),
    ]);
  },
  blank: (context, at) => [
    circle(at.x + DOT.x, at.y + DOT.y, DOT.size / 2 - RING / 2, {
      stroke: pen(context.theme.template.colours.soft, RING),
    }),
    ...title(context, at, false),
    ...lines(context, at, true),
  ],
};

/** mm: the ring of a dot that is nobody's. */
const RING = 0.4;

/** In the middle between the dot and the line for the workplace. */
const nameTop = ({ height: own }: Block, { y, height }: Box): number =>
  (y + NAME + y + height - LINES.workplace - OVER - own) / 2;

const edgeOf = ({ x, y, width }: Box, cell: Box): Box => {
  const [left, top] = [Math.max(cell.x, x - BEYOND), Math.max(cell.y, y - BEYOND)];
  const right = Math.min(cell.x + cell.width, x + width + BEYOND);
  return box(left, top, right - left, y + EDGE - top);
};

/** What the day is called: under the place at a table or, without that, in its stead. */
const title = (context: LayoutContext, { x, y, width }: Box, under: boolean): readonly Item[] => {
  const { ink: black, soft } = context.theme.template.colours;
  const slot = (maxLines: number) => ({
    text: context.kit.title,
    width: width - BESIDE.x - SIDE,
    height: 6 * maxLines,
    maxLines,
    where: { group: 'name-badges' } as const,
  });
  const left = x + BESIDE.x;
  if (!under) {
    const block = set(context, 'level', { ...slot(2), height: 14 }, { balance: true });
    return ink(block, left, y + DOT.y - block.height / 2, 0, { fill: black });
  }
  const one = (at: LayoutContext): Block => set(at, 'field', slot(1));
  const block = fits(context, one) ? one(context) : set(context, 'legend', slot(2), { balance: true });
  return ink(block, left, topOfCap(block, y + BESIDE.title), 0, { fill: soft });
};

/** The lines to write on, each with its word below it. */
const lines = (context: LayoutContext, at: Box, unnamed: boolean): readonly Item[] => {
  const { labels } = context.kit.words;
  return [
    ...(unnamed ? lineFor(context, at, labels.name, LINES.name) : []),
    ...lineFor(context, at, labels.workplace, LINES.workplace),
  ];
};

const lineFor = (context: LayoutContext, at: Box, text: Text, fromBottom: number): readonly Item[] => {
  const y = at.y + at.height - fromBottom;
  const width = at.width - 2 * SIDE;
  const word = set(context, 'legend', {
    text,
    width,
    height: 5,
    maxLines: 1,
    where: { group: 'name-badges' },
  });
  return [
    line(at.x + SIDE, y, at.x + SIDE + width, y, writingPen(context)),
    ...ink(word, at.x + SIDE, y + UNDER, width, { fill: context.theme.template.colours.soft }),
  ];
};
