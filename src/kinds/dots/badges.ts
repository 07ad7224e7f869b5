// Name badges below what else is on a sheet of dots: small ones, where all of them have room.
import { element } from '../../furniture/context.ts';
import { BADGE } from '../../furniture/cut-sizes.ts';
import { dotColour } from '../../furniture/dot.ts';
import { box } from '../../geometry.ts';
import type { Sheet } from '../../kit/kit.ts';
import type { Lot, Piece } from '../../piece.ts';
import type { Seated } from '../../plan/seats.ts';
import { drawnSmall, smallBadges } from '../badges/small.ts';
import { beginsTable, type Cutting, cutHeading, HEADING, listsOf } from './cutting.ts';

/** Badges side by side: as many as strips of five dots. */
const ACROSS = 4;

/** Of everybody; the last row is filled with those of people who may come late, and of nobody. */
export const badgeLot = (at: Cutting, { texts }: Sheet): Lot => {
  const { context, people, late, width: all } = at;
  const size = { width: all / ACROSS, height: BADGE };
  const badgesOf = (some: readonly Seated[]): readonly Piece[] => {
    const drawn = drawnSmall(context, some, size);
    return some.map((person, i) => ({
      ...size,
      edge: dotColour(context, person),
      id: `badge-${person.initials ?? person.number}`,
      ...(beginsTable(some, i) && { begins: true }),
      draw: ({ x, y }) => {
        const item = drawn[i]?.(box(x, y, size.width, size.height));
        return item ? [item] : [];
      },
    }));
  };
  const blank: Piece = {
    ...size,
    draw: ({ x, y }) => smallBadges.blank(context, box(x, y, size.width, size.height)),
  };
  return {
    pieces: badgesOf(people),
    spares: [...badgesOf(late), ...Array.from({ length: ACROSS }, () => blank)],
    sparesIn: 'row',
    cut: 'grid',
    heading: HEADING,
    draw: ({ at: b, cutLines, pieces }) => [
      element('heading', cutHeading(at, texts.name, b), { level: 2 }),
      ...listsOf(pieces),
      ...cutLines,
    ],
  };
};
