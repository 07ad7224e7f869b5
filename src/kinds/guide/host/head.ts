// The head of the host's sheet: what it is, a line for the table's number, and the day to scale.
import { corner } from '../../../furniture/block.ts';
import { element, ink, type LayoutContext, own, set, tryOut } from '../../../furniture/context.ts';
import { clockOf, durationOf, type Turn } from '../../../furniture/day.ts';
import { onSheet } from '../../../furniture/page.ts';
import { type Box, box } from '../../../geometry.ts';
import type { FlowBlock } from '../../../layout/flow.ts';
import { circle, line, path, pen, rect } from '../../../layout/shapes.ts';
import { contentBox } from '../../../page/format.ts';
import type { Item, Paint } from '../../../scene.ts';
import type { Text } from '../../../text.ts';
import type { GuideSheet } from '../sheet.ts';
import { HOST_HEADS, hostHeads } from './columns.ts';
import { sheetsIn } from './when.ts';

/** mm: the tile with a person, the bar of the day below it, and the whole head. */
const TILE = 20;
const BAR = { top: 25, height: 7.6 } as const;
const HEAD = 39.5;
/** mm: between two parts of the day. */
const BETWEEN = 0.8;
/** mm: the line for the number of the table. */
const NUMBER = 26;

/** Without the day in a kit that has no minutes. */
export const hostHead = (context: LayoutContext, sheet: GuideSheet, day: readonly Turn[]): FlowBlock => {
  const height = day.length === 0 ? TILE + 5 : HEAD;
  return {
    height: height + HOST_HEADS,
    draw: (top) => [
      ...titles(context, sheet, day, top),
      ...tableNumber(context, sheet, top),
      ...(day.length === 0 ? [] : [element('artifact', bar(context, sheet, day, top + BAR.top))]),
      ...hostHeads(context, sheet, top + height),
    ],
  };
};

const lengthOfDay = (day: readonly Turn[]): number => day.reduce((sum, { minutes }) => sum + minutes, 0);

const titles = (
  context: LayoutContext,
  sheet: GuideSheet,
  day: readonly Turn[],
  top: number,
): readonly Item[] => {
  const { kit, theme } = context;
  const { colours } = theme.template;
  const { x: left, width: full } = contentBox(context.format);
  const x = left + TILE + 5;
  const width = full - (x - left) - NUMBER - 5;
  const where = onSheet(sheet);
  const total = day.length === 0 ? '' : ` · ${durationOf(kit, lengthOfDay(day)).words}`;
  const over = set(context, 'label', {
    text: { ...kit.title, words: `${kit.title.words}${total}` },
    width,
    height: 7,
    maxLines: 1,
    where,
  });
  const title = set(context, 'guideTitle', {
    text: sheet.texts.title,
    width,
    height: 12,
    maxLines: 1,
    where,
  });
  return [
    ...person(context, box(left, top, TILE, TILE)),
    element('paragraph', ink(over, x, top - 0.4, width, { fill: colours.ink })),
    element('heading', ink(title, x, top + TILE - title.leading + 0.6, width, { fill: colours.ink }), {
      level: 1,
    }),
  ];
};

/** A tinted ground, or an outline where the template has none. */
const tinted = (context: LayoutContext): Paint => {
  const { colours, shapes } = context.theme.template;
  return shapes.grounds === 'tinted' ? { fill: colours.sands[2] } : { stroke: pen(colours.soft, 0.3) };
};

/** Head and shoulders. */
const person = (context: LayoutContext, tile: Box): readonly Item[] => {
  const stroke = { ...pen(context.theme.template.colours.ink, 0.9), cap: 'round' } as const;
  const [cx, cy] = [tile.x + tile.width / 2, tile.y + tile.height / 2];
  return [
    rect(tile, tinted(context), corner(context, 2)),
    circle(cx, cy - 3, 2.6, { stroke }),
    path(
      [
        ['M', cx - 4.7, cy + 5.8],
        ['L', cx - 4.7, cy + 5.2],
        ['C', cx - 4.7, cy + 3.2, cx - 3.3, cy + 1.9, cx - 1.4, cy + 1.9],
        ['L', cx + 1.4, cy + 1.9],
        ['C', cx + 3.3, cy + 1.9, cx + 4.7, cy + 3.2, cx + 4.7, cy + 5.2],
        ['L', cx + 4.7, cy + 5.8],
      ],
      { stroke },
    ),
  ];
};

/** "Table ____" */
const tableNumber = (context: LayoutContext, sheet: GuideSheet, top: number): readonly Item[] => {
  const { ink: fill } = context.theme.template.colours;
  const { x, width } = contentBox(context.format);
  const right = x + width;
  const text = context.kit.words.labels.table;
  const block = set(context, 'label', {
    text,
    width: NUMBER,
    height: 7,
    maxLines: 1,
    where: onSheet(sheet),
  });
  return [
    element('paragraph', ink(block, right - NUMBER, top - 0.4, NUMBER, { fill })),
    line(right - NUMBER, top + TILE - 1, right, top + TILE - 1, pen(fill, 0.4)),
  ];
};

/** The turns side by side, as wide as they are long, with the codes of their sheets; under them when they begin. */
const bar = (
  context: LayoutContext,
  sheet: GuideSheet,
  day: readonly Turn[],
  top: number,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const { x: left, width: full } = contentBox(context.format);
  const total = lengthOfDay(day);
  const at = (minutes: number): number => left + ((full + BETWEEN) * minutes) / total;
  const cells = day.flatMap(({ step, from, minutes }) => {
    const cell = box(at(from), top, at(from + minutes) - at(from) - BETWEEN, BAR.height);
    const codes = sheetsIn(context, step).map(({ code }) => code);
    const names = step.isBreak ? [step.name] : [codes.join(' '), ...codes].map((code) => own(context, code));
    const paint = step.isBreak ? { stroke: pen(colours.soft, 0.3) } : tinted(context);
    return [rect(cell, paint, corner(context, 1)), ...inCell(context, sheet, names, cell)];
  });
  return [...cells, ...times(context, sheet, [...day.map(({ from }) => from), total], at, top + BAR.height)];
};

/** The first text that fits, if one does. */
const inCell = (
  context: LayoutContext,
  sheet: GuideSheet,
  texts: readonly Text[],
  cell: Box,
): readonly Item[] => {
  const slotOf = (text: Text) => ({
    text,
    width: cell.width - 1.5,
    height: cell.height,
    maxLines: 1,
    where: onSheet(sheet),
  });
  const fits = (text: Text): boolean => {
    const trial = tryOut(context);
    if (text.words !== '' && cell.width > 3) set(trial, 'pill', slotOf(text));
    return text.words !== '' && cell.width > 3 && trial.problems.length === 0;
  };
  const text = texts.find(fits);
  if (text === undefined) return [];
  const block = set(context, 'pill', slotOf(text));
  const fill = context.theme.template.colours.ink;
  return ink(block, cell.x, cell.y + (cell.height - block.height) / 2, cell.width, { fill, align: 'centre' });
};

/** The first and the last, and those between that have room. */
const times = (
  context: LayoutContext,
  sheet: GuideSheet,
  minutes: readonly number[],
  at: (minutes: number) => number,
  top: number,
): readonly Item[] => {
  const blocks = minutes.map((from) => ({
    x: at(from),
    block: set(context, 'legend', {
      text: own(context, clockOf(context, from)),
      width: 20,
      height: 5,
      maxLines: 1,
      where: onSheet(sheet),
    }),
  }));
  const widthOf = ({ block }: (typeof blocks)[number]): number => block.lines[0]?.width ?? 0;
  const last = blocks.at(-1);
  const end = last === undefined ? 0 : last.x - BETWEEN - widthOf(last);
  let free = 0;
  return blocks.flatMap((one) => {
    const x = one === last ? end : one.x;
    if (one !== last && (x < free || x + widthOf(one) + 3 > end)) return [];
    free = x + widthOf(one) + 3;
    return ink(one.block, x, top + 0.8, 20, { fill: context.theme.template.colours.soft });
  });
};
