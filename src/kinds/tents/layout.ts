// A table sign: half of a sheet with the number of the table, and the same upside down on the other side of a fold.
import { ground } from '../../furniture/block.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  own,
  set,
  setAll,
  topOfCap,
} from '../../furniture/context.ts';
import { markedDots } from '../../furniture/dot.ts';
import { originLines } from '../../furniture/foot.ts';
import { onSheet, pageOf } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import type { Sheet } from '../../kit/kit.ts';
import { evenly } from '../../layout/grid.ts';
import { line, pen } from '../../layout/shapes.ts';
import { turned } from '../../page/format.ts';
import type { Seated } from '../../plan/seats.ts';
import type { Item, Mark, Page } from '../../scene.ts';
import type { Slot } from '../../text/slot.ts';

/** mm: around what is on a half; the panel with the number, and from it to the words. */
const AROUND = 12;
const PANEL = 94;
const GAP = 16;
/** mm from the top of a half: the capitals of the first line, and the rule under the title. */
const FIRST = 17.7;
const RULE = 51;
/** mm below the rule: the line for the host, and the middle of the dots. */
const HOST = 10;
const DOTS = 24;
/** mm: a dot, the least that it may be, what is between two, and the most of them in a row. */
const DOT = { size: 15, least: 10, between: 4.5, row: 14 };

export const tentPages = (context: LayoutContext, sheet: Sheet): readonly Page[] => {
  const { format } = context;
  const on = { ...context, format: format.width < format.height ? turned(format) : format };
  const people = peopleOf(context);
  const { tableNumbers, tables } = context.plan;
  const numerals = setAll(
    on,
    'tent',
    tableNumbers.map((n) => ({
      text: own(on, String(n)),
      width: PANEL - AROUND,
      height: halfOf(on).height - 2 * AROUND,
      maxLines: 1,
      where: onSheet(sheet),
    })),
  );
  return numerals.map((numeral, i) => {
    const number = tableNumbers[i];
    const here = people.filter(({ table }) => table === number);
    const half = halfOf(on);
    const words = [...panel(on, sheet, numeral, half), ...beside(on, sheet, here, half)];
    return pageOf(on, sheet, { ...(tables > 1 && { table: number }) }, [
      element('artifact', [upsideDown(on, words), fold(on)]),
      ...words,
      ...origin(on, sheet, half),
    ]);
  });
};

/** The lower half, which is read as it lies. */
const halfOf = ({ format: { width, height } }: LayoutContext): Box => box(0, height / 2, width, height / 2);

/** What is on the lower half, turned about the middle of the sheet. */
const upsideDown = ({ format: { width, height } }: LayoutContext, items: readonly Item[]): Mark => ({
  kind: 'group',
  transform: [-1, 0, 0, -1, width, height],
  items: marksIn(items),
});

const marksIn = (items: readonly Item[]): readonly Mark[] =>
  items.flatMap((item) => (item.kind === 'element' ? marksIn(item.items) : [item]));

/** As far as printers reach. */
const fold = ({ theme, format: { width, height, edge } }: LayoutContext): Item =>
  line(edge, height / 2, width - edge, height / 2, {
    ...pen(theme.template.colours.soft, 0.3),
    dash: [2.4, 2],
  });

const panel = (context: LayoutContext, sheet: Sheet, numeral: Block, half: Box): readonly Item[] => {
  const { ink: fill, sands } = context.theme.template.colours;
  const b = box(half.x + AROUND, half.y + AROUND, PANEL, half.height - 2 * AROUND);
  const table = set(context, 'axisName', {
    text: context.kit.words.labels.table,
    width: PANEL - AROUND,
    height: 9,
    maxLines: 1,
    where: onSheet(sheet),
  });
  const middle = half.y + FIRST + (b.y + b.height - half.y - FIRST) / 2;
  return [
    ...ground(context, b, 5, sands[2]),
    element(
      'heading',
      [
        ...ink(table, b.x + 6.4, topOfCap(table, half.y + FIRST), PANEL, { fill, goesOn: true }),
        ...ink(numeral, b.x, middle - numeral.leading / 2, PANEL, { fill, align: 'centre' }),
      ],
      { level: 1 },
    ),
  ];
};

const beside = (
  context: LayoutContext,
  sheet: Sheet,
  people: readonly Seated[],
  half: Box,
): readonly Item[] => {
  const { kit, theme } = context;
  const { ink: fill, soft } = theme.template.colours;
  const where = onSheet(sheet);
  const left = half.x + AROUND + PANEL + GAP;
  const right = half.x + half.width - AROUND;
  const width = right - left;
  const rule = half.y + RULE;
  const over = set(
    context,
    'instruction',
    { text: kit.subtitle, width, height: 13, maxLines: 2, where },
    { balance: true },
  );
  const top = topOfCap(over, half.y + FIRST);
  const free = rule - top - over.height;
  const title = titleIn(context, { text: kit.title, width, height: free - 2, where });
  const host = set(context, 'label', {
    text: kit.words.tents.host,
    width: width / 2,
    height: 7,
    maxLines: 1,
    where,
  });
  const level = rule + HOST;
  return [
    element('paragraph', ink(over, left, top, width, { fill: soft })),
    element('heading', ink(title, left, top + over.height + (free - title.height) / 2, width, { fill }), {
      level: 2,
    }),
    line(left, rule, right, rule, pen(fill, 0.5)),
    element('paragraph', ink(host, left, level - (host.leading + host.cap) / 2, width, { fill })),
    line(left + (host.lines[0]?.width ?? 0) + 5, level, right, level, writingPen(context)),
    ...dots(context, people, left, rule + DOTS, width),
  ];
};

/** As large as it can be on one line or on two. */
const titleIn = (context: LayoutContext, slot: Slot): Block => {
  const tries = [
    ['guideCover', 1],
    ['guideCover', 2],
    ['wall', 2],
  ] as const;
  const at = (on: LayoutContext, [step, maxLines]: (typeof tries)[number]): Block =>
    set(on, step, { ...slot, maxLines }, { balance: true });
  return at(context, tries.find((one) => fits(context, (on) => at(on, one))) ?? tries[2]);
};

/** Whose table it is: in a row, or in two that are closer; none of more people than these hold. */
const dots = (
  context: LayoutContext,
  people: readonly Seated[],
  left: number,
  middle: number,
  width: number,
): readonly Item[] => {
  if (people.length === 0 || people.length > 2 * DOT.row) return [];
  const rows = evenly(people, DOT.row);
  const inRow = Math.max(...rows.map(({ length }) => length));
  const pitch = Math.min(DOT.size + DOT.between, width / inRow);
  const size = rows.length > 1 ? DOT.least : Math.min(DOT.size, Math.max(DOT.least, pitch - 2));
  return rows.flatMap((row, i) => {
    const y = middle + (i - (rows.length - 1) / 2) * (size + 1.5);
    return row.flatMap((person, n) =>
      markedDots(context, 'artifact', person, [[left + size / 2 + n * pitch, y]], size),
    );
  });
};

/** Kit and source, once: in small type under the words, level with the end of the panel. */
const origin = (context: LayoutContext, sheet: Sheet, half: Box): readonly Item[] => {
  const left = half.x + AROUND + PANEL + GAP;
  const width = half.x + half.width - AROUND - left;
  const slots = originLines(context, sheet, {})
    .slice(0, 2)
    .map((text) => ({ text, width, height: 4, maxLines: 1, where: { group: 'foot' } as const }));
  const blocks = setAll(context, 'furniture', slots);
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  let y = half.y + half.height - AROUND - height;
  const items = blocks.flatMap((block) => {
    const at = y;
    y += block.height;
    return ink(block, left, at, width, { fill: context.theme.template.colours.soft });
  });
  return [element('artifact', items)];
};
