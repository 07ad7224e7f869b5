// The instructions of a poster: what to do when it has been read, at its lower edge.
import { type Block, element, ink, type LayoutContext, setAll } from '../../furniture/context.ts';
import { thingColours, thingSign } from '../../furniture/signs.ts';
import type { Box, Colour } from '../../geometry.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { PosterSheet } from './sheet.ts';

/** mm: two lines, and the space above the first. */
const FIRST = 16;
const FURTHER = 13;
const THING = 6.4;

export interface Going {
  /** mm that they need at the lower edge. */
  readonly height: number;
  /** At the lower edge of the box. */
  readonly draw: (b: Box, colour: Colour) => readonly Item[];
}

export const goingOn = (
  context: LayoutContext,
  { instructions }: PosterSheet,
  width: number,
  where: PaperPlace,
): Going => {
  const lead = instructions.some(({ sign }) => sign !== 'none') ? THING + 3 : 0;
  const blocks = setAll(
    context,
    'instruction',
    instructions.map(({ text }) => ({ text, width: width - lead, height: FIRST, maxLines: 2, where })),
    { role: 'strong' },
  );
  return {
    height: blocks.length === 0 ? 0 : FIRST + (blocks.length - 1) * FURTHER,
    draw: (b, colour) =>
      blocks.flatMap((block, i) => {
        const top = b.y + b.height - (blocks.length - 1 - i) * FURTHER - block.height + 2;
        return [
          ...thing(context, instructions[i]?.sign ?? 'none', b.x, top, block),
          element('paragraph', ink(block, b.x + lead, top, b.width, { fill: colour })),
        ];
      }),
  };
};

const thing = (
  context: LayoutContext,
  sign: PosterSheet['instructions'][number]['sign'],
  x: number,
  top: number,
  { height }: Block,
): readonly Item[] => thingSign(sign, x + THING / 2, top + height / 2, THING, thingColours(context));
