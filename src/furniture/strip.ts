// A participant's strip: a name tab, then dots in 12 mm squares; in one piece, to be handed out whole.

import { box, type Colour } from '../geometry.ts';
import { circle, HAIRLINE, line, pen, rect } from '../layout/shapes.ts';
import type { Piece } from '../piece.ts';
import type { Seated } from '../plan/seats.ts';
import type { Item } from '../scene.ts';
import type { Slot } from '../text/slot.ts';
import { fill } from '../text.ts';
import { isTinted } from './block.ts';
import { type Block, element, ink, type LayoutContext, set } from './context.ts';
import { CELL, DOT, markedDots, outlinedDots } from './dot.ts';
import { setNames } from './names.ts';

/** mm: the tab with the name: at least, and where one strip alone is as wide as there is room for. */
const TAB = { least: 36, most: 48 };
/** mm: a small dot before the name, and where the name begins. */
const MARK = DOT - 2;
const NAME = 2 + MARK + 2;
/** mm at the right of the name, and of one that is too long for that. */
const END = 2;
const NEARER = 0.6;

/** How many dots a strip of `width` mm has room for. */
export const dotsAcross = (width: number): number => Math.floor((width - TAB.least) / CELL);

/** The dots of a strip, and the width of its tab. */
export interface StripForm {
  readonly dots: number;
  /** mm */
  readonly tab: number;
}

/** Strips of a person side by side share the width; one strip, or one of several of a person, has room beside it. */
export const stripForms = (lengths: readonly number[], width: number): readonly StripForm[] =>
  lengths.map((dots) => {
    const across = lengths.length === 1 ? Math.floor(width / (TAB.least + dots * CELL)) : 1;
    const room = width / Math.max(1, across) - dots * CELL;
    return { dots, tab: across > 1 ? room : Math.max(TAB.least, Math.min(TAB.most, room)) };
  });

const widthOf = ({ dots, tab }: StripForm): number => tab + dots * CELL;

/** A participant, with what is set on the tab. */
export interface Tagged {
  readonly person: Seated;
  readonly name?: Block | undefined;
  /** The place at a table, if there are several. */
  readonly seat?: Block | undefined;
}

/** Everybody's tab, if the narrowest is `tab` mm wide. */
export const taggedStrips = (
  context: LayoutContext,
  people: readonly Seated[],
  tab: number = TAB.least,
): readonly Tagged[] => {
  const seats = context.plan.tables > 1 ? people.map((person) => seatOf(context, person, tab)) : [];
  const taken = Math.max(0, ...seats.map(({ height }) => height)) || 2;
  const named = people.filter(({ name }) => name !== undefined);
  const blocks = setNames(context, named, {
    step: 'legend',
    // A long surname comes nearer to the first dot than others do.
    tries: [
      [tab - NAME - END, 2],
      [tab - NAME - NEARER, 2],
    ],
    height: CELL - taken,
    together: false,
    place: 'on the strips of dots',
    where: (person) => inTab(person, tab).where,
  });
  const names = new Map(named.map((person, i) => [person, blocks[i]]));
  return people.map((person, i) => ({ person, name: names.get(person), seat: seats[i] }));
};

interface StripOptions {
  readonly begins?: boolean;
  /** For somebody who may come late: it is on sand. */
  readonly late?: boolean;
  readonly outlined?: boolean;
}

/** A strip as one piece: it is handed out before it is cut up. */
export const stripPiece = (
  context: LayoutContext,
  on: Tagged,
  form: StripForm,
  { begins, late, outlined }: StripOptions = {},
): Piece => ({
  width: widthOf(form),
  height: CELL,
  ...(begins && { begins: true }),
  single: {
    width: DOT,
    height: DOT,
    bare: true,
    id: `dot-${on.person.initials ?? on.person.number}`,
    draw: (at) => dots(context, on.person, [[at.x + DOT / 2, at.y + DOT / 2]], outlined),
  },
  draw: ({ x, y }) => {
    const cy = y + CELL / 2;
    return [
      ...(late ? sand(context, form, x, y) : []),
      element('list-item', [
        ...tab(context, on, form, x, cy),
        ...between(context, form, x, y),
        ...dots(context, on.person, centresOf(form, x, cy), outlined),
      ]),
    ];
  },
});

const dots = (
  context: LayoutContext,
  person: Seated,
  centres: readonly (readonly [number, number])[],
  outlined = false,
): readonly Item[] =>
  outlined ? outlinedDots(context, person, centres) : markedDots(context, 'artifact', person, centres);

/** A strip to write a number on, for somebody who comes unannounced; without a tab, dots to write on. */
export const sparePiece = (context: LayoutContext, form: StripForm): Piece => ({
  width: widthOf(form),
  height: CELL,
  id: 'spare',
  draw: ({ x, y }) => {
    const { colours } = context.theme.template;
    const cy = y + CELL / 2;
    const round = (cx: number, d: number): Item =>
      circle(cx, cy, d / 2 - HAIRLINE / 2, { fill: colours.paper, stroke: pen(colours.soft) });
    return [
      ...(form.tab === 0
        ? []
        : [...sand(context, form, x, y), round(x + 2 + MARK / 2, MARK), rule(x, cy + 3, form, colours.ink)]),
      ...between(context, form, x, y),
      ...centresOf(form, x, cy).map(([cx]) => round(cx, DOT)),
    ];
  },
});

/** Under strips of those who are not expected. */
const sand = (context: LayoutContext, form: StripForm, x: number, y: number): readonly Item[] => {
  const { sands } = context.theme.template.colours;
  const ground = rect(box(x, y, widthOf(form), CELL), { fill: sands[0] });
  return isTinted(context) ? [ground] : [];
};

const centresOf = ({ dots, tab }: StripForm, x: number, cy: number): readonly (readonly [number, number])[] =>
  Array.from({ length: dots }, (_, i) => [x + tab + (i + 0.5) * CELL, cy] as const);

/** Fine lines before each dot. */
const between = (context: LayoutContext, form: StripForm, x: number, y: number): readonly Item[] => {
  const { colours } = context.theme.template;
  return centresOf(form, x, y)
    .slice(form.tab === 0 ? 1 : 0)
    .map(([cx]) => {
      const at = cx - CELL / 2;
      return line(at, y + 1.5, at, y + CELL - 1.5, pen(colours.rule, 0.2));
    });
};

const rule = (x: number, y: number, form: StripForm, colour: Colour): Item =>
  line(x + NAME, y, x + form.tab - 3, y, pen(colour));

/** A small dot and the name, or a line to write it on; if there are several tables, under the place at one. */
const tab = (
  context: LayoutContext,
  { person, name, seat }: Tagged,
  form: StripForm,
  x: number,
  cy: number,
): readonly Item[] => {
  const fill = context.theme.template.colours.ink;
  const mark = [x + 2 + MARK / 2, cy] as const;
  if (name === undefined)
    return [
      ...markedDots(context, seat ? 'label' : 'body', person, [mark], MARK),
      ...(seat ? [element('body', ink(seat, x + NAME, cy - CELL / 2 + 0.5, 0, { fill }))] : []),
      rule(x, cy + (seat ? 4 : 3), form, fill),
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
const seatOf = (context: LayoutContext, person: Seated, tab: number): Block => {
  const { table, number: n, name } = person;
  return set(context, name === undefined ? 'legend' : 'furniture', {
    text: fill(context.kit.words.labels.seat, { table, n }),
    ...inTab(person, tab),
    height: CELL / 2,
    maxLines: 1,
  });
};

const inTab = ({ number }: Pick<Seated, 'number'>, tab: number): Pick<Slot, 'width' | 'where'> => ({
  width: tab - NAME - END,
  where: { group: 'participant-strip', item: String(number) },
});
