// What marks a theme where there is one ink: patterns of lines and dots, clipped to a block.
import type { Box, Colour, Segment } from '../geometry.ts';
import { line, polygon, rect } from '../layout/shapes.ts';
import type { Group, Mark } from '../scene.ts';
import type { Treatment } from '../theme/schema.ts';

/** What a pattern is drawn in: the ink, and the paper that shows through. */
interface Inks {
  readonly ink: Colour;
  readonly paper: Colour;
}

/** mm: patterns are as large as a block needs, in steps, so that many blocks share one. */
const STEP = 40;
/** mm: the side of a block in which lines have their full weight; in smaller ones they are finer, and never finer than a part of it. */
const FULL = 22;
const FINEST = 0.55;

/** How much finer lines are in a block of this size. */
export const fineness = ({ width, height }: Pick<Box, 'width' | 'height'>): number =>
  Math.min(1, Math.max(FINEST, Math.min(width, height) / FULL));

/** The pattern in a box, clipped to the outline of a shape in it. Nothing for a treatment without a pattern. */
export const patterned = (
  treatment: Treatment,
  inks: Inks,
  b: Box,
  outline: readonly Segment[],
): readonly Group[] => {
  const { line: width = 0, pitch = 0 } = treatment;
  if (treatment.form === 'solid' || treatment.form === 'frame') return [];
  const scale = fineness(b);
  // The middle of the block is the middle of a line or dot, so that both edges look alike.
  const start = (length: number): number => {
    const middle = length / scale / 2 - width / 2;
    return scale * (middle - pitch * Math.ceil(middle / pitch));
  };
  const [x, y] = [b.x + start(b.width), b.y + start(b.height)];
  const items = patternFor(treatment, inks, {
    across: sizeFor((b.width / scale + 2 * pitch) / STEP),
    down: sizeFor((b.height / scale + 2 * pitch) / STEP),
  });
  return [
    {
      kind: 'group',
      transform: [1, 0, 0, 1, 0, 0],
      clip: { ...b, outline },
      items: [{ kind: 'group', transform: [scale, 0, 0, scale, x, y], items }],
    },
  ];
};

const sizeFor = (steps: number): number => STEP * Math.ceil(steps);

interface Extent {
  /** mm */
  readonly across: number;
  readonly down: number;
}

const PATTERNS = new Map<string, readonly Mark[]>();

/** The same marks for the same pattern, which a PDF then has once. */
const patternFor = (treatment: Treatment, inks: Inks, extent: Extent): readonly Mark[] => {
  const key = JSON.stringify([treatment, inks, extent]);
  const made = PATTERNS.get(key) ?? drawn(treatment, inks, extent);
  PATTERNS.set(key, made);
  return made;
};

const drawn = (
  { form, line: width = 0, pitch = 1 }: Treatment,
  { ink, paper }: Inks,
  { across, down }: Extent,
): readonly Mark[] => {
  const rows = steps(down, pitch);
  switch (form) {
    case 'level':
      return rows.map((y) => rect({ x: 0, y, width: across, height: width }, { fill: ink }));
    case 'upright':
      return steps(across, pitch).map((x) => rect({ x, y: 0, width, height: down }, { fill: ink }));
    case 'diagonal': {
      const [apart, thick] = [pitch * Math.SQRT2, width * Math.SQRT2];
      return steps(across + down, apart).map((x) =>
        polygon(
          [
            [x - down, down],
            [x, 0],
            [x + thick, 0],
            [x + thick - down, down],
          ],
          { fill: ink },
        ),
      );
    }
    case 'checks':
      return halfRows(down, pitch, (y, shift) => {
        const stroke = { colour: ink, width, dash: [width, pitch - width] };
        return line(shift, y + width / 2, across, y + width / 2, stroke);
      });
    case 'holes':
      return [
        rect({ x: 0, y: 0, width: across, height: down }, { fill: ink }),
        ...spots({ width, pitch, colour: paper }, { across, down }),
      ];
    default:
      return spots({ width, pitch, colour: ink }, { across, down });
  }
};

/** Round dots in rows, every other row between those of the last. */
const spots = (
  { width, pitch, colour }: { readonly width: number; readonly pitch: number; readonly colour: Colour },
  { across, down }: Extent,
): readonly Mark[] =>
  halfRows(down, pitch, (y, shift) =>
    line(shift + width / 2, y + width / 2, across, y + width / 2, {
      colour,
      width,
      dash: [0, pitch],
      cap: 'round',
    }),
  );

const halfRows = (down: number, pitch: number, row: (y: number, shift: number) => Mark): readonly Mark[] =>
  steps(down, pitch / 2).map((y, i) => row(y, i % 2 === 0 ? 0 : pitch / 2));

const steps = (length: number, pitch: number): readonly number[] =>
  Array.from({ length: Math.ceil(length / pitch) }, (_, i) => i * pitch);
