// Notes: a ruled sheet with a head and a field for the principle.

import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { framed } from '../../furniture/frame.ts';
import { ruled } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import type { SheetOfKind } from '../../kit/kit.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';

/** mm between ruled lines. */
export const PITCH = 9;

export const notes = (context: LayoutContext, sheet: SheetOfKind<'notes'>): readonly Page[] => [
  framed(context, sheet, { worked: true }, (free) => [
    ...principleField(context, sheet.texts.principle, free),
    ...ruled(box(free.x, free.y - 2, free.width, free.height), PITCH, context.theme.template.colours.rule),
  ]),
];

/** A label and a line to write on, at the right of the head, over the body. */
export const principleField = (context: LayoutContext, text: Text, free: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const block = set(
    context,
    'label',
    text,
    { width: 60, height: 7, maxLines: 1 },
    { group: 'principle-field' },
  );
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
