// A field to write in which principle a sheet is about.
import type { Box } from '../geometry.ts';
import { line, pen } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';
import type { Text } from '../text.ts';
import { element, ink, type LayoutContext, set } from './context.ts';

/** A label and a line to write on, at the right of the head, above the body. */
export const principleField = (context: LayoutContext, text: Text, free: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const block = set(context, 'label', {
    text,
    width: 60,
    height: 7,
    maxLines: 1,
    where: { group: 'principle-field' },
  });
  const width = block.lines[0]?.width ?? 0;
  const y = free.y - 10;
  const right = free.x + free.width;
  return [
    element(
      'paragraph',
      ink(block, right - 96 - width - 3, y - (block.leading + block.cap) / 2, width, { fill: colours.ink }),
    ),
    line(right - 96, y, right, y, pen(colours.ink)),
  ];
};
