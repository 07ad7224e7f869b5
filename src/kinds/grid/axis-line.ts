// Above a grid of lists: what its rows are, and an arrow along its columns with the name of what they are.
import { type Block, ink, setAll } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { line, pen, polygon } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { headRight } from './axes.ts';
import type { Part } from './part.ts';
import { ENDS, type GridSheet } from './sheet.ts';

/** mm */
const HEIGHT = 8.5;
/** mm: the small arrow before the name of the rows, and the space after a name. */
const DOWN = 4.5;
const AFTER = 4;

const namesOf = ({ across, down, texts }: GridSheet): { readonly across?: Text; readonly down?: Text } => ({
  ...(across !== ENDS && texts.across && { across: texts.across.name }),
  ...(down !== undefined && down !== ENDS && texts.down && { down: texts.down.name }),
});

/** mm: none for columns without a name. */
export const axisLineHeight = (sheet: GridSheet): number =>
  Object.keys(namesOf(sheet)).length === 0 ? 0 : HEIGHT;

/** From `x` to `right`, the names on the first sheet alone, the arrow's head on the last. */
export const axisLine = (
  { context, sheet, item, columns, first, last }: Part,
  { x, y, right }: { readonly x: number; readonly y: number; readonly right: number },
): readonly Item[] => {
  const { soft, ink: colour } = context.theme.template.colours;
  const names = namesOf(sheet);
  const texts = first ? [names.down, names.across].filter((text) => text !== undefined) : [];
  const width = (right - x) / Math.max(1, texts.length) - DOWN - 2 * AFTER;
  const where = onSheet(sheet, item);
  const blocks = setAll(
    context,
    'label',
    texts.map((text) => ({ text, width, height: 5, maxLines: 1, where })),
  );
  const cy = y + 2.6;
  let at = x;
  const items = blocks.flatMap((block): readonly Item[] => {
    const isDown = block.text === names.down;
    const left = isDown ? at + DOWN : at;
    at = left + widthOf(block) + AFTER;
    return [
      ...(isDown ? downwards(left - DOWN + 1.6, cy, soft) : []),
      ...ink(block, left, cy - block.leading / 2, width, { fill: soft }),
    ];
  });
  if (names.across === undefined || columns.length === 0) return items;
  return [
    ...items,
    line(at, cy, last ? right - 2 : right, cy, pen(colour, 0.5)),
    ...(last ? [headRight(right - 1.8, cy, colour)] : []),
  ];
};

const widthOf = ({ lines }: Block): number => lines[0]?.width ?? 0;

/** A small arrow down, its middle at (x, y). */
const downwards = (x: number, y: number, fill: string): readonly Item[] => [
  line(x, y - 2, x, y + 0.4, pen(fill, 0.5)),
  polygon(
    [
      [x, y + 2.2],
      [x - 1.4, y],
      [x + 1.4, y],
    ],
    { fill },
  ),
];
