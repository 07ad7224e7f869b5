// Items of a list to tick on a form: a box each, with its words.
import { type Block, element, ink, type LayoutContext, setAll } from '../../furniture/context.ts';
import { type Box, box } from '../../geometry.ts';
import { pen, rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';

/** In columns, or one after the other where that takes fewer rows. */
export interface TickBoxes {
  readonly blocks: readonly Block[];
  /** mm from the left, and the row, of each box. */
  readonly places: readonly Spot[];
  /** mm, with the name above. */
  readonly height: number;
}

interface Spot {
  readonly x: number;
  readonly row: number;
}

/** mm; the first row is so far below the top of the name. */
const TICK = { box: 4, gap: 1.8, between: 4, pitch: 5.6, first: 6.6 };
const MOST_COLUMNS = 4;

export const ticksOf = (
  context: LayoutContext,
  ticks: readonly Text[],
  { width, where }: { readonly width: number; readonly where: PaperPlace },
): TickBoxes => {
  const blocks = setAll(
    context,
    'resource',
    ticks.map((text) => ({ text, width: width - TICK.box - TICK.gap, height: 6, maxLines: 1, where })),
  );
  const widths = blocks.map(({ lines }) => TICK.box + TICK.gap + (lines[0]?.width ?? 0));
  const [columns, line] = [inColumns(widths, width), inLine(widths, width)];
  const places = rowsIn(line) < rowsIn(columns) ? line : columns;
  return { blocks, places, height: TICK.first + (rowsIn(places) - 1) * TICK.pitch + TICK.box / 2 };
};

const rowsIn = (places: readonly Spot[]): number => Math.max(0, ...places.map(({ row }) => row)) + 1;

const inColumns = (widths: readonly number[], width: number): readonly Spot[] => {
  const widest = Math.max(...widths) + TICK.between;
  const fitting = Math.floor((width + TICK.between) / widest);
  const count = Math.max(1, Math.min(MOST_COLUMNS, widths.length, fitting));
  const pitch = (width + TICK.between) / count;
  return widths.map((_, i) => ({ x: (i % count) * pitch, row: Math.floor(i / count) }));
};

const inLine = (widths: readonly number[], width: number): readonly Spot[] => {
  let [x, row] = [0, 0];
  return widths.map((own) => {
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const spot = { x, row };
    x += own + TICK.between;
    return spot;
  });
};

export const drawTicks = (context: LayoutContext, { blocks, places }: TickBoxes, b: Box): Item => {
  const { colours } = context.theme.template;
  return element(
    'list',
    blocks.map((block, i) => {
      const { x, row } = places[i] ?? { x: 0, row: 0 };
      const cy = b.y + TICK.first + row * TICK.pitch;
      const square = box(b.x + x, cy - TICK.box / 2, TICK.box, TICK.box);
      const words = square.x + TICK.box + TICK.gap;
      return element('list-item', [
        rect(square, { stroke: pen(colours.ink, 0.35) }, 0.6),
        element('body', ink(block, words, cy - block.leading / 2, b.width, { fill: colours.ink })),
      ]);
    }),
  );
};
