// Name badges of the size that holders are made for, edge to edge, with a strip beside them as cards have; none where small ones are beside dots.
import { element, type LayoutContext } from '../../furniture/context.ts';
import { dotColour } from '../../furniture/dot.ts';
import { pageOf } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import { type Box, box } from '../../geometry.ts';
import type { Sheet } from '../../kit/kit.ts';
import { circle, line, pen, rect } from '../../layout/shapes.ts';
import type { Lot, Piece, StripSheet } from '../../piece.ts';
import { latecomers, type Seated } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import { cutMarks } from '../cards/cut-marks.ts';
import { CARDS } from '../cards/sizes.ts';
import { CARD_STRIP, stripOf } from '../cards/strip.ts';
import { beginsTable, listsOf } from '../dots/cutting.ts';
import { holderOfBadges } from '../dots/layout.ts';
import { largeBadges } from './large.ts';
import { badgesToCut } from './sheet.ts';

/** Of nobody, at most: more than a page has room for. */
const BLANK = 60;

export const badgeCards = (context: LayoutContext, sheet: Sheet): readonly StripSheet[] => {
  if (badgesToCut(context)?.id !== sheet.id || holderOfBadges(context)) return [];
  const whose = new Map<Piece, Seated>();
  const people = peopleOf(context);
  const late = context.plan.tables === 1 ? latecomers(context.plan.participants) : [];
  const pieces = piecesFor(context, people);
  for (const [i, piece] of pieces.entries()) {
    const person = people[i];
    if (person) whose.set(piece, person);
  }
  const lot: Lot = {
    pieces,
    spares: [...piecesFor(context, late), ...Array.from({ length: BLANK }, () => blankPiece(context))],
    cut: 'grid',
    draw: ({ cutLines, pieces: drawn }) => [...listsOf(drawn), ...cutLines],
  };
  return [
    {
      bands: [[lot]],
      cutColour: context.theme.template.colours.ink,
      strip: CARD_STRIP,
      page: ({ page, pages, cuts, shortCuts, pieces: printed, draw }, b, paper) => {
        const drawn = draw();
        const lines = drawn.flatMap((one) => (one.kind === 'line' ? [one] : []));
        const strip = stripOf(
          {
            context,
            sheet,
            cutting: context.kit.words.guide.cut.badges,
            picture: (inner) => badgeSign(context, inner),
          },
          {
            piles: [],
            cards: [],
            ...tablesOf(
              context,
              printed.flatMap((piece) => whose.get(piece) ?? []),
            ),
          },
          { page, pages, cuts: { lines, paper } },
          b,
        );
        return pageOf(context, sheet, { page, pages, cuts, shortCuts }, [
          ...strip.head,
          ...drawn.filter(({ kind }) => kind !== 'line'),
          ...cutMarks(context, lines, paper),
          ...strip.foot,
        ]);
      },
    },
  ];
};

const SIZE = { width: CARDS.m.width, height: CARDS.m.height };

const piecesFor = (context: LayoutContext, people: readonly Seated[]): readonly Piece[] =>
  largeBadges.said(context, people, SIZE).map((badge, i) => ({
    ...SIZE,
    edge: dotColour(context, badge.person),
    id: `badge-${badge.person.initials ?? badge.person.number}`,
    ...(beginsTable(people, i) && { begins: true }),
    draw: (at) => [largeBadges.draw(context, badge, at, at)],
  }));

const blankPiece = (context: LayoutContext): Piece => ({
  ...SIZE,
  draw: (at) => [element('artifact', largeBadges.blank(context, at))],
});

/** Numbers of the first and the last table on a page, if there are several in the room. */
const tablesOf = (
  { plan }: LayoutContext,
  people: readonly Seated[],
): { readonly tables?: readonly [first: number, last: number] } => {
  const [first, last] = [people[0]?.table, people.at(-1)?.table];
  return plan.tables > 1 && first !== undefined && last !== undefined ? { tables: [first, last] } : {};
};

/** A badge in small. */
const badgeSign = (context: LayoutContext, { x, y, width: side }: Box): readonly Item[] => {
  const { ink, paper } = context.theme.template.colours;
  const card = box(x, y + 0.18 * side, side, side * 0.64);
  const words = (from: number, to: number, level: number): Item =>
    line(x + from * side, y + level * side, x + to * side, y + level * side, {
      ...pen(ink, side * 0.05),
      cap: 'round',
    });
  const somebody = { number: 1 };
  return [
    rect(card, { fill: paper, stroke: pen(ink, side * 0.03) }, side * 0.04),
    circle(x + 0.24 * side, y + 0.42 * side, side * 0.13, {
      fill: dotColour(context, somebody),
      stroke: pen(ink, side * 0.03),
    }),
    words(0.48, 0.84, 0.42),
    words(0.14, 0.86, 0.68),
  ];
};
