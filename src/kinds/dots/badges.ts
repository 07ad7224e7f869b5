// Name badges: an edge and a dot in the person's colour, and the name or a line to write it on.
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  set,
  topOfCap,
  tryOut,
} from '../../furniture/context.ts';
import { BADGE } from '../../furniture/cut-sizes.ts';
import { dotColour, markedDots } from '../../furniture/dot.ts';
import { setNames } from '../../furniture/names.ts';
import { type Box, box } from '../../geometry.ts';
import type { Kit } from '../../kit/kit.ts';
import { circle, HAIRLINE, line, pen, rect } from '../../layout/shapes.ts';
import type { Lot, Piece } from '../../piece.ts';
import type { PaperPlace } from '../../place.ts';
import type { Seated } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import { beginsTable, type Cutting, cutHeading, HEADING, listsOf } from './cutting.ts';
import type { DotsSheet } from './sheet.ts';

/** Badges side by side: as many as strips of five dots. */
const ACROSS = 4;
/** mm from the left: the edge, the middle of the dot and its size, and the name; and what stays free at its right. */
const AT = { edge: 4, dot: 13.5, size: 13, name: 23.5, end: 4 };
/** mm from the top: the capitals of the table's name. */
const SEAT = 3.4;
/** mm below the middle: the line for a person's name, alone or under that. */
const LINE = { alone: 15 - BADGE / 2, under: 17 - BADGE / 2 };
/** mm: as far as printers miss a label, its edge goes on beside it. */
const BEYOND = 3;
/** mm: above and below a name. */
const AROUND = 1.5;

/** Names that fit a step have one size; from this height on, badges have room for the first. */
const NAME_STEPS = ['headline', 'section', 'name'] as const satisfies readonly TypeStepName[];
type NameStep = (typeof NAME_STEPS)[number];
const LARGE = 40;

interface Badge {
  readonly person: Seated;
  readonly name?: Block | undefined;
  /** The place at a table, if there are several. */
  readonly seat?: Block | undefined;
}

export const badgesHeading = ({ words }: Pick<Kit, 'words'>, { texts }: DotsSheet): Text =>
  texts.badges ?? words.badges.name;

/** Of everybody; the last row is filled with those of people who may come late, and of nobody. */
export const badges = (at: Cutting): Lot => {
  const { context, sheet, people, late, width: all } = at;
  const width = all / ACROSS;
  const heading = badgesHeading(context.kit, sheet);
  const pieceOf = (badge: Badge, begins = false): Piece => ({
    width,
    height: BADGE,
    edge: dotColour(context, badge.person),
    id: `badge-${badge.person.initials ?? badge.person.number}`,
    ...(begins && { begins: true }),
    draw: ({ x, y }) => [oneBadge(context, badge, box(x, y, width, BADGE))],
  });
  const blank: Piece = {
    width,
    height: BADGE,
    draw: ({ x, y }) => blankBadge(context, box(x, y, width, BADGE)),
  };
  return {
    pieces: badgesOf(context, people, { width, height: BADGE }).map((badge, i) =>
      pieceOf(badge, beginsTable(people, i)),
    ),
    spares: [...late.map((person) => pieceOf({ person })), ...Array.from({ length: ACROSS }, () => blank)],
    sparesIn: 'row',
    divides: true,
    cut: 'grid',
    heading: HEADING,
    draw: ({ at: b, cutLines, pieces }) => [
      element('heading', cutHeading(at, heading, b), { level: 2 }),
      ...listsOf(pieces),
      ...cutLines,
    ],
  };
};

const badgesOf = (
  context: LayoutContext,
  people: readonly Seated[],
  { width, height }: Pick<Box, 'width' | 'height'>,
): readonly Badge[] => {
  const room = width - AT.name - AT.end;
  const where = ({ number }: Pick<Seated, 'number'>): PaperPlace => ({
    group: 'participant-badge',
    item: String(number),
  });
  const seats = people.map((person) =>
    context.plan.tables === 1
      ? undefined
      : set(context, 'label', {
          text: fill(context.kit.words.labels.seat, { table: person.table, n: person.number }),
          width: room,
          height: height / 3,
          maxLines: 1,
          where: where(person),
        }),
  );
  const named = people.filter(({ name }) => name !== undefined);
  const taken = seats.some((seat) => seat !== undefined) ? SEAT + (seats[0]?.height ?? 0) : AROUND;
  const inStep = (step: NameStep, some: readonly Seated[], at = context): readonly Block[] =>
    setNames(at, some, {
      step,
      tries: [
        [room, 1],
        [room, 2],
      ],
      height: height - taken - AROUND,
      together: step !== 'name',
      place: 'on the name badges',
      where,
    });
  const fitsIn = (step: NameStep, person: Seated): boolean => {
    const trial = tryOut(context);
    inStep(step, [person], trial);
    return trial.problems.length === 0;
  };
  const steps = NAME_STEPS.slice(height < LARGE ? 1 : 0);
  const stepOf = new Map(
    named.map((person) => [person, steps.find((step) => fitsIn(step, person)) ?? 'name'] as const),
  );
  const names = new Map(
    steps.flatMap((step) => {
      const some = named.filter((person) => stepOf.get(person) === step);
      const blocks = inStep(step, some);
      return some.map((person, i) => [person, blocks[i]] as const);
    }),
  );
  return people.map((person, i) => ({ person, name: names.get(person), seat: seats[i] }));
};

/** Everybody's, on badges of that size; the edge goes on beyond the badge, to that of `cell`. */
export const badgeItems = (
  context: LayoutContext,
  people: readonly Seated[],
  size: Pick<Box, 'width' | 'height'>,
): readonly ((at: Box, cell: Box) => Item)[] =>
  badgesOf(context, people, size).map((badge) => (at, cell) => oneBadge(context, badge, at, cell));

const oneBadge = (
  context: LayoutContext,
  { person, name, seat }: Badge,
  { x, y, width, height }: Box,
  cell = box(x, y, width, height),
): Item => {
  const { colours } = context.theme.template;
  const fill = colours.ink;
  const middle = y + height / 2;
  const left = x + AT.name;
  // On a large badge, what is said is together.
  const said = (seat?.height ?? 0) + (name?.height ?? LINE.under);
  const inset = height < LARGE ? 0 : (height - said) / 2;
  const top = seat === undefined ? y : inset === 0 ? topOfCap(seat, y + SEAT) : y + inset;
  const below = seat === undefined ? y + inset : top + seat.height;
  const words = [
    ...(seat ? ink(seat, left, top, 0, { fill, goesOn: name !== undefined }) : []),
    ...(name ? ink(name, left, (below + y + height - inset - name.height) / 2, 0, { fill }) : []),
  ];
  const edge = Math.max(cell.x, x - BEYOND);
  return element('list-item', [
    rect(box(edge, cell.y, x - edge + AT.edge, cell.height), { fill: dotColour(context, person) }),
    ...markedDots(context, words.length > 0 ? 'label' : 'body', person, [[x + AT.dot, middle]], AT.size),
    ...(words.length > 0 ? [element('body', words)] : []),
    ...(name ? [] : [nameLine(context, x, middle + (seat ? LINE.under : LINE.alone), width)]),
  ]);
};

/** Of somebody who comes unannounced. */
export const blankBadge = (context: LayoutContext, { x, y, width, height }: Box): readonly Item[] => {
  const middle = y + height / 2;
  const stroke = pen(context.theme.template.colours.ink);
  return [
    circle(x + AT.dot, middle, AT.size / 2 - HAIRLINE / 2, { stroke }),
    nameLine(context, x, middle + LINE.alone, width),
  ];
};

const nameLine = (context: LayoutContext, x: number, y: number, width: number): Item =>
  line(x + AT.name, y, x + width - AT.end, y, pen(context.theme.template.colours.ink));
