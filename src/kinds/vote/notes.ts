// Lines for notes, where a column has room to spare.
import { stroke } from '../../furniture/block.ts';
import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { ruled } from '../../furniture/rules.ts';
import type { Box } from '../../geometry.ts';
import { below } from '../../layout/grid.ts';
import { line } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { VoteSheet } from './sheet.ts';

/** mm: between lines to write on, and the least that is worth a heading. */
const LINES = 11;
const LEAST = 27;

export const notes = (context: LayoutContext, sheet: VoteSheet, b: Box): readonly Item[] => {
  if (b.height < LEAST) return [];
  const { colours } = context.theme.template;
  const title = set(context, 'legend', {
    text: context.kit.words.labels.notes,
    width: b.width,
    height: 8,
    maxLines: 1,
    where: onSheet(sheet),
  });
  return [
    line(b.x, b.y, b.x + b.width, b.y, stroke(context, colours.soft, 0.3)),
    element('paragraph', ink(title, b.x, b.y + 2, b.width, { fill: colours.soft })),
    ...ruled(context, below(b, 5), LINES),
  ];
};
