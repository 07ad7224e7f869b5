// Cut-outs: dots in a strip for each person, warning triangles and needles for each table.
import { element, fits, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { NEEDLE, TRIANGLE } from '../../furniture/cut-sizes.ts';
import { untimed } from '../../furniture/day.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import { exclamation, needle } from '../../furniture/signs.ts';
import {
  dotsAcross,
  STRIP_HEADING,
  sparePiece,
  stripPiece,
  type Tagged,
  taggedStrips,
} from '../../furniture/strip.ts';
import { type Box, box } from '../../geometry.ts';
import { evenly } from '../../layout/grid.ts';
import { dotted, rect, TRIANGLE_HEIGHT, triangle } from '../../layout/shapes.ts';
import type { FramedSheet, Lot, Piece } from '../../piece.ts';
import { latecomers, type Seated, sparesFor } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { countOf, type DotsEntry, entriesOf } from './entries.ts';
import type { DotsSheet } from './sheet.ts';

/** mm: between the strips and what is below them. */
const GAP = 9;
/** One lot of triangles and one of needles share the width. */
const SPANS = { triangles: [0, 0.74], needles: [0.76, 1] } as const;
/** mm: the note about late strips, from the heading and from its top. */
const LATE = { gap: 8, top: 2.6 };
/** mm: a needle and the space around it. */
const NEEDLE_CELL = { width: 18, height: NEEDLE + 4 };

/** What all lots of a sheet are made from. */
interface Cutting {
  readonly context: LayoutContext;
  readonly sheet: DotsSheet;
  /** Those who may come late among them. */
  readonly people: readonly Tagged[];
  readonly late: readonly Seated[];
  /** mm */
  readonly width: number;
}

export const cutOuts = (context: LayoutContext, sheet: DotsSheet): readonly FramedSheet[] => {
  const body = bodyBox(context, sheet);
  const { plan } = context;
  const late = plan.tables === 1 ? latecomers(plan.participants) : [];
  const people = taggedStrips(context, [...peopleOf(context), ...late]);
  const at: Cutting = { context, sheet, people, width: body.width, late };
  const lots = (thing: DotsEntry['thing'], lot: (at: Cutting, entry: DotsEntry) => Lot): readonly Lot[] =>
    entriesOf(context.kit, sheet, thing).map((entry) => lot(at, entry));
  return [
    {
      bands: [
        ...lots('dots', dots).map((lot) => [lot]),
        ...spareStrips(at).map((lot) => [lot]),
        ...bands(lots('triangles', triangles), lots('needles', needles)),
      ],
      gap: GAP,
      cutColour: context.theme.template.colours.ink,
      body,
      // Cutting takes no time of the step, so that how to do it is printed where the minutes would be.
      page: ({ draw, pieces: _, ...page }) =>
        framed(context, untimed(sheet), { ...page, aside: howtoOf(context, sheet) }, draw),
    },
  ];
};

/** How many strips each person gets. */
export const stripsEach = (context: LayoutContext, sheet: DotsSheet): number => {
  const { width } = bodyBox(context, sheet);
  return entriesOf(context.kit, sheet, 'dots').reduce(
    (sum, entry) => sum + stripLengths({ context, width }, entry).length,
    0,
  );
};

export const howtoOf = ({ kit }: Pick<LayoutContext, 'kit'>, { texts }: DotsSheet): Text =>
  texts.howto ?? kit.words.dots.howto;

const bands = (first: readonly Lot[], second: readonly Lot[]): Lot[][] => {
  const [one, two] = [first[0], second[0]];
  if (one && two && first.length === 1 && second.length === 1)
    return [
      [
        { ...one, span: SPANS.triangles },
        { ...two, span: SPANS.needles },
      ],
    ];
  return [...first, ...second].map((lot) => [lot]);
};

/** More dots than a strip has room for take a second strip with its own tab. Table after table, each on a new row. */
const dots = (at: Cutting, entry: DotsEntry): Lot => {
  const { context, people } = at;
  const lengths = stripLengths(at, entry);
  const pieces = people.flatMap((on, i) => {
    const begins = i > 0 && on.person.table !== people[i - 1]?.person.table;
    return lengths.map((length, n) => stripPiece(context, on, length, begins && n === 0));
  });
  return {
    pieces,
    ...cutAs(at, lengths, pieces),
    draw: ({ at: b, cutLines, pieces: strips }) => [
      ...dotsHeading(at, entry, b),
      ...cutLines,
      ...lists(strips),
    ],
  };
};

/** Strips with a name have a label, others none; in a list, all items have one or none. */
const lists = (strips: readonly Item[]): readonly Item[] => {
  const hasLabel = (strip: Item | undefined): boolean =>
    strip?.kind === 'element' && strip.items.some((part) => part.kind === 'element' && part.role === 'label');
  const runs = strips.reduce<Item[][]>((found, strip) => {
    const last = found.at(-1);
    if (last && hasLabel(last[0]) === hasLabel(strip)) last.push(strip);
    else found.push([strip]);
    return found;
  }, []);
  return runs.map((run) => element('list', run));
};

/** At its right, where there is room, which strips are for people who come late: "13–14". */
const dotsHeading = ({ context, sheet, late }: Cutting, { heading }: DotsEntry, b: Box): readonly Item[] => {
  const items = title(context, sheet, heading, b);
  const head = element('heading', items, { level: 2 });
  const [first, last] = [late[0], late.at(-1)];
  if (first === undefined || last === undefined) return [head];
  const ends = items.map((item) => (item.kind === 'text' ? item.x + item.width : 0));
  const numbers = `${first.number}–${last.number}`;
  const slot = {
    text: fill(context.kit.words.dots.late, { numbers }),
    width: b.x + b.width - Math.max(...ends) - LATE.gap,
    height: 6,
    maxLines: 1,
    where: onSheet(sheet),
  };
  if (!fits(context, (at) => set(at, 'legend', slot))) return [head];
  const { ink: colour } = context.theme.template.colours;
  const note = set(context, 'legend', slot);
  return [
    head,
    element('paragraph', ink(note, b.x, b.y + LATE.top, b.width, { fill: colour, align: 'right' })),
  ];
};

/** How many dots are on each strip of a person. */
const stripLengths = (
  { context, width }: Pick<Cutting, 'context' | 'width'>,
  entry: DotsEntry,
): readonly number[] => {
  const all = Array.from({ length: countOf(context, entry) });
  return all.length === 0 ? [] : evenly(all, dotsAcross(width)).map((part) => part.length);
};

/** Several short strips side by side. */
const cutAs = (
  { width }: Cutting,
  lengths: readonly number[],
  [piece]: readonly Piece[],
): Pick<Lot, 'cut' | 'heading'> => ({
  cut: lengths.length === 1 && (piece?.width ?? 0) * 2 <= width ? 'grid' : 'rows',
  heading: STRIP_HEADING,
});

/** For those who come unannounced to one of several tables: nobody knows yet to which, nor with which number. */
const spareStrips = (at: Cutting): readonly Lot[] => {
  const { context, sheet } = at;
  if (context.plan.tables === 1) return [];
  const sets = entriesOf(context.kit, sheet, 'dots').map((entry) => stripLengths(at, entry));
  return sets.map((lengths): Lot => {
    const pieces = Array.from({ length: sparesFor(context.plan.participants.length) }, () =>
      lengths.map((length) => sparePiece(context, length)),
    ).flat();
    return {
      pieces,
      ...cutAs(at, lengths, pieces),
      draw: ({ at: b, cutLines, pieces: strips }) => [
        element('heading', title(context, sheet, context.kit.words.dots.spare, b), { level: 2 }),
        ...cutLines,
        element('artifact', strips),
      ],
    };
  });
};

const title = (context: LayoutContext, sheet: DotsSheet, text: Text, b: Box): readonly Item[] => {
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
  ({ context, sheet }: Cutting, { heading }: DotsEntry): Lot['draw'] =>
  ({ at, pieces }) => [
    element('figure', [...title(context, sheet, heading, at), ...pieces], { alt: heading }),
  ];

const many = (count: number, piece: Piece): readonly Piece[] => Array.from({ length: count }, () => piece);

const triangles = (at: Cutting, entry: DotsEntry): Lot => ({
  pieces: many(countOf(at.context, entry), {
    width: TRIANGLE,
    height: TRIANGLE * TRIANGLE_HEIGHT,
    edge: at.context.theme.template.colours.triangle,
    draw: (place, turned) => oneTriangle(at.context, place, turned),
  }),
  cut: 'triangles',
  heading: STRIP_HEADING,
  draw: wordless(at, entry),
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

const needles = (at: Cutting, entry: DotsEntry): Lot => ({
  pieces: many(countOf(at.context, entry), {
    ...NEEDLE_CELL,
    draw: (place) => oneNeedle(at.context, place),
  }),
  cut: 'grid',
  heading: STRIP_HEADING,
  draw: wordless(at, entry),
});

const oneNeedle = (context: LayoutContext, at: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  return [
    rect(box(at.x, at.y, at.width, at.height), { stroke: dotted(colours.ink) }),
    ...needle(at.x + at.width / 2, at.y + NEEDLE + 2, NEEDLE, colours.triangle, colours.ink),
  ];
};
