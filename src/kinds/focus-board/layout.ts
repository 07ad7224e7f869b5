// Focus board: the purpose on the left, four nested levels on the right, each with a place for the needle.

import { corner, stroke } from '../../furniture/block.ts';
import { element, ink, type LayoutContext, own, set, setAll } from '../../furniture/context.ts';
import { NEEDLE } from '../../furniture/cut-sizes.ts';
import { framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { needleOutline } from '../../furniture/signs.ts';
import { type Box, box, inset } from '../../geometry.ts';
import { fieldOf, itemsOf } from '../../kit/lists.ts';
import { below, rows } from '../../layout/grid.ts';
import { circle, dotted, line, rect } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { FocusBoardSheet } from './texts.ts';

const LEFT = 112;
const GAP = 20;

export const focusBoard = (context: LayoutContext, sheet: FocusBoardSheet): readonly Page[] => [
  framed(context, sheet, { worked: true }, (free) => [
    element('section', purposes(context, sheet, box(free.x, free.y, LEFT, free.height))),
    element(
      'section',
      levels(context, sheet, box(free.x + LEFT + GAP, free.y, free.width - LEFT - GAP, free.height - 2)),
    ),
  ]),
];

const purposes = (context: LayoutContext, sheet: FocusBoardSheet, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const heading = set(context, 'section', {
    text: sheet.texts.purpose,
    width: b.width,
    height: 20,
    maxLines: 2,
    where: onSheet(sheet),
  });
  const list = below(b, heading.height + 4);
  const all = itemsOf(context.kit, 'purposes');
  const cells = rows(list, Math.max(1, all.length));
  const numeral = 20;
  const blocks = setAll(
    context,
    'statement',
    all.map(({ text }) => ({
      text,
      width: b.width - numeral,
      height: list.height / all.length - 8,
      where: onSheet(sheet),
    })),
  );
  return [
    element('heading', ink(heading, b.x, b.y, b.width, { fill: colours.ink }), { level: 2 }),
    element(
      'list',
      cells.flatMap((cell, i) => {
        const block = blocks[i];
        if (block === undefined) return [];
        const n = set(context, 'numeral', {
          text: own(context, String(i + 1)),
          width: numeral,
          height: 20,
          maxLines: 1,
          where: onSheet(sheet),
        });
        return [
          line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, colours.ink, 0.35)),
          element('list-item', [
            element(
              'label',
              ink(n, cell.x, cell.y + 6 - (n.leading - n.cap) / 2, numeral, { fill: colours.ink }),
            ),
            element(
              'body',
              ink(block, cell.x + numeral, cell.y + 6 - (block.leading - block.cap) / 2, cell.width, {
                fill: colours.ink,
              }),
            ),
          ]),
        ];
      }),
    ),
  ];
};

/** From the innermost level outwards: each is a step taller and wider than the one before, from the same bottom left corner. */
const levels = (context: LayoutContext, sheet: FocusBoardSheet, b: Box): readonly Item[] => {
  const all = itemsOf(context.kit, 'levels');
  const last = Math.max(1, all.length - 1);
  const inner = { width: b.width * 0.36, height: Math.min(60, b.height / all.length + 12) };
  const stepX = (b.width - inner.width) / last;
  const stepY = (b.height - inner.height) / last;
  const boxes = all.map((_, i) => {
    const width = inner.width + i * stepX;
    const height = inner.height + i * stepY;
    return box(b.x, b.y + b.height - height, width, height);
  });
  const textWidth = inner.width - 12 - 22;
  const names = setAll(
    context,
    'section',
    all.map(({ text }, i) => ({
      text,
      width: i === 0 ? textWidth : (boxes[i]?.width ?? 0) - 40,
      height: 20,
      maxLines: 2,
      where: onSheet(sheet),
    })),
  );
  const notes = setAll(
    context,
    'instruction',
    all.map((item, i) => ({
      text: fieldOf(item, 'note'),
      width: i === 0 ? textWidth : (boxes[i]?.width ?? 0) - 40,
      height: 20,
      maxLines: 3,
      where: onSheet(sheet),
    })),
  );
  const order = boxes.map((_, i) => boxes.length - 1 - i);
  return [
    element(
      'list',
      order.flatMap((i) => level(context, boxes[i], names[i], notes[i])),
    ),
  ];
};

const level = (
  context: LayoutContext,
  b: Box | undefined,
  name: ReturnType<typeof set> | undefined,
  note: ReturnType<typeof set> | undefined,
): readonly Item[] => {
  if (b === undefined || name === undefined || note === undefined) return [];
  const { colours } = context.theme.template;
  const text = inset(b, 8, 7);
  const [x, y] = [b.x + b.width - 16, b.y + NEEDLE + 9];
  return [
    rect(b, { fill: colours.paper, stroke: stroke(context, colours.ink, 0.7) }, corner(context, 4)),
    element('list-item', [
      element('label', ink(name, text.x, text.y - 1, text.width, { fill: colours.ink })),
      element('body', ink(note, text.x, text.y + name.height, text.width, { fill: colours.ink })),
    ]),
    ...needleOutline(x, y, NEEDLE, dotted(colours.soft, 0.3, 0.9)),
    circle(x, y, 1.3, { fill: colours.ink }),
  ];
};
