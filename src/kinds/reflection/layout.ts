// Reflection: the closing questions with room to write, then who does what first and when.

import { ground } from '../../furniture/block.ts';
import { columnHeads } from '../../furniture/column-heads.ts';
import { element, ink, type LayoutContext, set, setAll } from '../../furniture/context.ts';
import { framed } from '../../furniture/frame.ts';
import { numberDisc } from '../../furniture/instructions.ts';
import { onSheet } from '../../furniture/page.ts';
import { ruled } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import { itemsOf } from '../../kit/lists.ts';
import { rows } from '../../layout/grid.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { ReflectionSheet } from './texts.ts';

const ROWS = 6;
/** mm: a line of handwriting with space around it. */
const ROW = 15;
const SHARES = [0.42, 0.18, 0.26, 0.14] as const;
const PITCH = 9;

export const reflection = (context: LayoutContext, sheet: ReflectionSheet): readonly Page[] => [
  framed(context, sheet, { worked: true }, (free) => {
    const height = 20 + ROWS * ROW;
    const upper = box(free.x, free.y, free.width, free.height - height - 6);
    return [
      ...questions(context, sheet, upper),
      ...table(context, sheet, box(free.x, free.y + free.height - height, free.width, height)),
    ];
  }),
];

const questions = (context: LayoutContext, sheet: ReflectionSheet, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const all = itemsOf(context.kit, 'reflections');
  const gap = 12;
  const width = (b.width - gap * (all.length - 1)) / Math.max(1, all.length);
  const blocks = setAll(
    context,
    'question',
    all.map(({ text }) => ({ text, width: width - 12, height: 26, maxLines: 4, where: onSheet(sheet) })),
    { balance: true },
  );
  const tallest = Math.max(0, ...blocks.map((block) => block.height));
  const items = blocks.flatMap((block, i) => {
    const x = b.x + i * (width + gap);
    return [
      element('list-item', [
        ...numberDisc(context, i + 1, { cx: x + 4, cy: b.y + 1 + block.leading / 2, r: 4 }, colours.ink),
        element('body', ink(block, x + 12, b.y + 1, width, { fill: colours.ink })),
      ]),
      ...ruled(box(x, b.y + tallest + 1, width, b.height - tallest - 2), PITCH, colours.rule),
    ];
  });
  return items.length === 0 ? [] : [element('list', items)];
};

const table = (context: LayoutContext, sheet: ReflectionSheet, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const texts = sheet.texts.table;
  const title = set(context, 'section', {
    text: texts.title,
    width: b.width,
    height: 10,
    maxLines: 1,
    where: onSheet(sheet),
  });
  const heads = [texts.action, texts.who, texts.first, texts.when];
  const { xs, blocks } = columnHeads(context, sheet, { heads, shares: SHARES, box: b });
  const top = b.y + 20;
  const cells = rows(box(b.x, top, b.width, ROWS * ROW), ROWS);
  return [
    element('heading', ink(title, b.x, b.y, b.width, { fill: colours.ink }), { level: 2 }),
    element('table', [
      ...ground(context, box(b.x, top - 8.4, b.width, 8.4)),
      element(
        'row',
        blocks.map((block, i) =>
          element(
            'column-header',
            ink(block, (xs[i] ?? 0) + 2.5, top - 4.2 - block.leading / 2, b.width, { fill: colours.ink }),
          ),
        ),
      ),
      // Rows to write in are not content: read aloud, they would be empty cells.
      ...cells.map(({ x, y, width, height }) =>
        line(x, y + height, x + width, y + height, pen(colours.soft, 0.3)),
      ),
      ...xs.slice(1).map((x) => line(x, top - 8.4, x, top + ROWS * ROW, pen(colours.rule))),
    ]),
  ];
};
