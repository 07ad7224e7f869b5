// Notes: a ruled sheet with a head and a field for the principle.

import type { Copy } from '../../copy.ts';
import { type Desk, element, ink, set } from '../../furniture/desk.ts';
import { framed } from '../../furniture/frame.ts';
import { ruled } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import type { SheetOfKind } from '../../kit/kit.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';

/** mm between ruled lines. */
export const PITCH = 9;

export const notes = (desk: Desk, sheet: SheetOfKind<'notes'>): readonly Page[] => [
  framed(desk, sheet, { worked: true }, (free) => [
    ...principleField(desk, sheet.texts.principle, free),
    ...ruled(box(free.x, free.y - 2, free.width, free.height), PITCH, desk.theme.template.colours.rule),
  ]),
];

/** A label and a line to write on, at the right of the head, over the body. */
export const principleField = (desk: Desk, copy: Copy, free: Box): readonly Item[] => {
  const { colours } = desk.theme.template;
  const block = set(
    desk,
    'label',
    copy,
    { width: 60, height: 7, maxLines: 1 },
    'the field for the principle',
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
