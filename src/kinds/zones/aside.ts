// Beside the zones: a heading with a numbered list, and boxes to write in below it.
import { stroke } from '../../furniture/block.ts';
import { type BoxTexts, boxTexts } from '../../furniture/box-texts.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  own,
  set,
  setAll,
  topOfCap,
} from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { writingPen } from '../../furniture/rules.ts';
import { thingColours, thingSign } from '../../furniture/signs.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { below, rows } from '../../layout/grid.ts';
import { line } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { ZonesSheet } from './sheet.ts';

interface On {
  readonly context: LayoutContext;
  readonly sheet: ZonesSheet;
  readonly item?: ListItem | undefined;
}

/** mm: a box to write in, at most this high and at most this share of the room; capitals below its rule. */
const BOX = { height: 64, share: 0.36, cap: 5.5 };
/** mm: a line of 24 pt in the type of two-line titles. */
const LARGE = 9.3;
/** mm: between lines to write on, at least. */
const PITCH = 14;
const PENCIL = 9;

/** The list takes what the boxes leave. */
export const besideZones = (
  on: On,
  list: { readonly title: Text; readonly items: readonly ListItem[] } | undefined,
  b: Box,
): readonly Item[] => {
  const boxes = boxTexts(on.context.kit, on.sheet.boxes, on.sheet.texts.fields);
  const height =
    list === undefined ? b.height / Math.max(1, boxes.length) : Math.min(BOX.height, b.height * BOX.share);
  const top = b.y + b.height - boxes.length * height;
  return [
    ...(list === undefined
      ? []
      : [element('section', points(on, list.title, list.items, { ...b, height: top - b.y }))]),
    ...boxes.flatMap((texts, i) => writing(on, texts, box(b.x, top + i * height, b.width, height))),
  ];
};

/** mm below the top of the list: the capitals of its heading, and its first rule; the numbers' column, and capitals below a rule. */
const HEAD = { cap: 4, rule: 12.5 };
export const NUMBERS = 12;
const UNDER_RULE = 4.5;

/** A numbered list spread over the height, with a rule above each point. */
const points = (
  { context, sheet, item }: On,
  title: Text,
  all: readonly ListItem[],
  b: Box,
): readonly Item[] => {
  const { ink: fill } = context.theme.template.colours;
  const where = onSheet(sheet, item);
  const slot = { width: b.width, height: 14, maxLines: 2, where };
  const heading = set(context, 'guideSection', { text: title, ...slot });
  const more = heading.height - heading.leading;
  const list = below(b, HEAD.rule + more);
  const cells = rows(list, Math.max(1, all.length));
  const height = list.height / Math.max(1, all.length) - UNDER_RULE - 2;
  const blocks = setAll(
    context,
    'aim',
    all.map(({ text }) => ({ text, width: b.width - NUMBERS, height, where })),
    { balance: true },
  );
  const size = blocks[0]?.leading;
  return [
    element('heading', ink(heading, b.x, topOfCap(heading, b.y + HEAD.cap), b.width, { fill }), { level: 2 }),
    element(
      'list',
      cells.flatMap((cell, i) => {
        const block = blocks[i];
        if (block === undefined) return [];
        const cap = cell.y + UNDER_RULE;
        const n = numeral(context, i + 1, size ?? 0, onSheet(sheet, item));
        return [
          line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, fill, 0.3)),
          element('list-item', [
            element('label', ink(n, cell.x, topOfCap(n, cap), NUMBERS, { fill })),
            element('body', ink(block, cell.x + NUMBERS, topOfCap(block, cap), cell.width, { fill })),
          ]),
        ];
      }),
    ),
  ];
};

/** As large as the texts are. */
const numeral = (
  context: LayoutContext,
  n: number,
  leading: number,
  where: ReturnType<typeof onSheet>,
): Block =>
  set(context, 'aim', {
    text: own(context, String(n)),
    width: NUMBERS,
    height: leading + 0.01,
    maxLines: 1,
    where,
  });

/** A rule, the title with a pencil, and lines. */
const writing = ({ context, sheet, item }: On, { title, prompt }: BoxTexts, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const where = onSheet(sheet, item);
  const width = b.width - PENCIL - 4;
  const head = set(context, 'headline', { text: title, width, height: 2 * LARGE, maxLines: 2, where });
  const text = prompt && set(context, 'instruction', { text: prompt, width, height: 13, maxLines: 2, where });
  const top = topOfCap(head, b.y + BOX.cap);
  const from = top + head.height + (text?.height ?? 0);
  const free = b.y + b.height - from;
  const count = Math.max(1, Math.floor(free / PITCH));
  return [
    line(b.x, b.y, b.x + b.width, b.y, stroke(context, colours.ink, 0.3)),
    element('heading', ink(head, b.x, top, width, { fill: colours.ink }), { level: 2 }),
    ...(text ? [element('paragraph', ink(text, b.x, top + head.height, width, { fill: colours.ink }))] : []),
    ...thingSign(
      'pen',
      b.x + b.width - PENCIL / 2,
      b.y + BOX.cap + PENCIL / 2 - 1,
      PENCIL,
      thingColours(context),
    ),
    ...Array.from({ length: count }, (_, i) => {
      const y = from + ((i + 1) * free) / count;
      return line(b.x, y, b.x + b.width, y, writingPen(context));
    }),
  ];
};
