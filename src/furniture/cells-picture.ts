// The picture in the head of a sheet that cards are put on: its cells, those of the most important cards filled.
import { type Box, box } from '../geometry.ts';
import { pen, rect } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';
import type { LayoutContext } from './context.ts';

/** Of the side of the picture: between cells, their lines and corners. */
const GAP = 0.11;
const LINE = 0.045;
const CORNER = 0.055;
/** The least width of a cell by its height. */
const SQUARE = 1.25;

export const cellsPicture =
  (across: number, down: number, isFilled: (i: number) => boolean) =>
  ({ theme: { template } }: LayoutContext, _sheet: unknown, b: Box): readonly Item[] => {
    const gap = b.width * GAP;
    const width = (b.width - (across - 1) * gap) / across;
    const height = Math.min(width * SQUARE, (b.height - (down - 1) * gap) / down);
    const top = b.y + (b.height - down * height - (down - 1) * gap) / 2;
    const { ink } = template.colours;
    const stroke = pen(ink, b.width * LINE);
    return Array.from({ length: across * down }, (_, i) =>
      rect(
        box(b.x + (i % across) * (width + gap), top + Math.floor(i / across) * (height + gap), width, height),
        isFilled(i) ? { fill: ink, stroke } : { stroke },
        b.width * CORNER,
      ),
    );
  };
