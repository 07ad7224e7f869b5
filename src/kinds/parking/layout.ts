// Parking: a table of ideas that have to wait, each with who takes it on and when.

import { blockPaint, corner, ground, onBlock, stroke } from '../../furniture/block.ts';
import { columnHeads } from '../../furniture/column-heads.ts';
import { element, ink, type LayoutContext, own } from '../../furniture/context.ts';
import { framed } from '../../furniture/frame.ts';
import { principleField } from '../../furniture/principle-field.ts';
import { type Box, box, MM_PER_PT } from '../../geometry.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import type { Item, Page, TextItem } from '../../scene.ts';
import type { ParkingSheet } from './texts.ts';

const PITCH = 18;
const HEAD = 9;
const SIGN = 44;
const SHARES = [0.58, 0.24, 0.18] as const;

export const parking = (context: LayoutContext, sheet: ParkingSheet): readonly Page[] => [
  framed(context, sheet, { worked: true }, (free) => [
    ...principleField(context, sheet.texts.principle, free),
    ...sign(context, box(free.x, free.y, SIGN, SIGN)),
    ...table(context, sheet, box(free.x + SIGN + 14, free.y, free.width - SIGN - 14, free.height)),
  ]),
];

/** The road sign for parking, whatever the kit calls the sheet; large enough to be seen across the room. */
const sign = (context: LayoutContext, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const face = context.theme.faces.role('heading');
  const size = 96;
  const on = onBlock(context, colours.ink);
  const cap = (face.capHeight / face.unitsPerEm) * size * MM_PER_PT;
  const width = (face.width('P') / face.unitsPerEm) * size * MM_PER_PT;
  const letter: TextItem = {
    kind: 'text',
    x: b.x + (b.width - width) / 2,
    y: b.y + (b.height + cap) / 2,
    text: 'P',
    face: face.key,
    size,
    fill: on,
    width,
    source: own(context, 'P'),
  };
  return [
    element('artifact', [
      rect(b, blockPaint(context, colours.ink), corner(context, 5)),
      rect(
        box(b.x + 2, b.y + 2, b.width - 4, b.height - 4),
        { stroke: stroke(context, on, 0.7) },
        corner(context, 3.6),
      ),
      letter,
    ]),
  ];
};

const table = (context: LayoutContext, sheet: ParkingSheet, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const heads = [sheet.texts.idea, sheet.texts.who, sheet.texts.when];
  const { xs, blocks } = columnHeads(context, sheet, { heads, shares: SHARES, box: b });
  const count = Math.floor((b.height - HEAD) / PITCH);
  const bottom = b.y + HEAD + count * PITCH;
  return [
    element('table', [
      ...ground(context, box(b.x, b.y, b.width, HEAD)),
      element(
        'row',
        blocks.map((block, i) =>
          element(
            'column-header',
            ink(block, (xs[i] ?? 0) + 2.5, b.y + (HEAD - block.leading) / 2, b.width, { fill: colours.ink }),
          ),
        ),
      ),
      // Rows to write in are not content: read aloud, they would be empty cells.
      ...Array.from({ length: count }, (_, i) => {
        const y = b.y + HEAD + (i + 1) * PITCH;
        return line(b.x, y, b.x + b.width, y, pen(colours.soft, 0.3));
      }),
      ...xs.slice(1).map((x) => line(x, b.y, x, bottom, pen(colours.rule))),
    ]),
  ];
};
