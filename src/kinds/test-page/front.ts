// What the front of a test page says: how to print and measure it, and what to write down.

import { element, ink, type LayoutContext, own, set, topOfCap } from '../../furniture/context.ts';
import { type Box, inset } from '../../geometry.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import { MARGIN } from '../../plan/papers.ts';
import type { Item } from '../../scene.ts';
import { fill, plain, type Text } from '../../text.ts';
import { bodyStep, type Ended, restBelow, say, shownNumber } from './flow.ts';
import { testPageMeasures } from './measures.ts';

/** The paper of a test page, and how a plan names it. */
export interface TestPaper {
  /** "A4". */
  readonly name: string;
  /** "a4": what stands at `paper` in a plan. */
  readonly inPlan: string;
}

/** Title, what it is, and what to do, as a numbered list. */
export const instructionsOn = (context: LayoutContext, at: Box, paper: TestPaper): readonly Item[] => {
  const { testPage } = context.kit.words;
  const { across, down } = testPageMeasures(context.format);
  const head = testPageHead(context, at, testPage.front, paper);
  const points = [
    testPage.print,
    fill(testPage.size, { across: across.length, down: down.length }),
    testPage.edge,
    testPage.light,
  ];
  return [...head.items, ...numbered(context, points, restBelow(at, head.bottom + 3))];
};

/** The title, under which side it is of which paper. */
export const testPageHead = (context: LayoutContext, at: Box, side: Text, paper: TestPaper): Ended => {
  const { colours } = context.theme.template;
  const { width, height } = context.format;
  const size = [width, height].map((mm) => shownNumber(context, mm)).join(' × ');
  const about = own(context, `${side.words} · ${paper.name}, ${size} mm`);
  const over = say(context, { ...side, words: about.words, parts: [side] }, at, {
    step: 'label',
    colour: colours.soft,
  });
  const title = say(context, context.kit.words.testPage.title, restBelow(at, over.bottom), {
    step: 'guideTitle',
    level: 1,
  });
  return { items: [...over.items, ...title.items], bottom: title.bottom };
};

/** mm: from a number to its text, and between two points. */
const HANG = 8;
const GAP = 3;

const numbered = (context: LayoutContext, points: readonly Text[], at: Box): readonly Item[] => {
  const { ink: fillColour } = context.theme.template.colours;
  let top = at.y;
  const items = points.map((point, i) => {
    const label = set(
      context,
      bodyStep(context),
      { text: own(context, `${i + 1}.`), width: HANG, height: 6, where: { group: 'test-page' } },
      { role: 'strong' },
    );
    const room = restBelow(at, top);
    const body = say(context, point, { ...room, x: at.x + HANG, width: at.width - HANG });
    const item = element('list-item', [
      element('label', ink(label, at.x, top, HANG, { fill: fillColour })),
      element('body', body.element.items),
    ]);
    top = body.bottom + GAP;
    return item;
  });
  return [element('list', items)];
};

/** mm */
const PAD = 7;
const CORNER = 3;
const LINES = { before: 5, pitch: 9.5, note: 3.5, after: 5 };

const PLAN_FILE = 'workshop.yaml';

/** The lines of the plan, and blanks for what was read. */
export const planBox = (context: LayoutContext, at: Box, paper: TestPaper): readonly Item[] => {
  const { testPage, labels } = context.kit.words;
  const { colours } = context.theme.template;
  const inner = inset(at, PAD);
  const heading = say(context, fill(testPage.write, { file: PLAN_FILE }), inner, {
    step: 'guideSection',
    level: 2,
  });
  const mark = (parts: readonly LinePart[], y: number): Ended => planLine(context, parts, inner, y);
  const note = (text: Text, below: Ended): Ended =>
    say(context, text, restBelow(inner, below.bottom - LINES.note), { colour: colours.soft });
  const paperLine = mark([`paper: ${paper.inPlan}`], heading.bottom + LINES.before);
  const margin = mark(['margin:', BLANK], paperLine.bottom);
  const range = note(fill(testPage.range, { least: MARGIN.least, most: MARGIN.most }), margin);
  const printer = mark(
    ['printer: { flip:', BLANK, ', back: [', SHORT, ',', SHORT, '] }'],
    range.bottom + LINES.after,
  );
  const missed = note(testPage.missed, printer);
  const rule = missed.bottom + 5;
  const fields = [testPage.printer, labels.date];
  const half = (inner.width - PAD) / 2;
  const places = fields.map((text, i) => ({
    text,
    room: { ...inner, x: inner.x + (i % 2) * (half + PAD), width: half },
    y: rule + LINES.before + 2 + Math.floor(i / 2) * (LINES.pitch + 3),
  }));
  const blanks = places.map(({ text, room, y }) => blankAfter(context, text, room, y));
  const bottom = Math.max(...blanks.map((blank) => blank.bottom)) - LINES.pitch / 2 + PAD / 2;
  return [
    rect({ ...at, height: bottom - at.y }, { fill: colours.sands[1] }, CORNER),
    ...heading.items,
    ...paperLine.items,
    ...margin.items,
    ...range.items,
    ...printer.items,
    ...missed.items,
    line(inner.x, rule, inner.x + inner.width, rule, pen(colours.rule, 0.3)),
    ...blanks.flatMap(({ items }) => items),
  ];
};

/** mm: around a blank, which are those of a word and of a number. */
const BEFORE_BLANK = 2;
const BLANK = 18;
const SHORT = 11;

/** Words of a line of the plan, or a blank of so many mm. */
type LinePart = string | number;

/** A line of the plan, with blanks for what was read. YAML runs from left to right, whatever is around it. */
const planLine = (context: LayoutContext, parts: readonly LinePart[], room: Box, y: number): Ended => {
  const { ink: fillColour } = context.theme.template.colours;
  let x = room.x;
  let base = y;
  const items = parts.flatMap((part): readonly Item[] => {
    const from = x;
    if (typeof part === 'number') {
      x += part + 2 * BEFORE_BLANK;
      return [line(from + BEFORE_BLANK, base, x - BEFORE_BLANK, base, pen(fillColour))];
    }
    const slot = {
      text: plain(part, PLAN_LANGUAGE),
      width: room.width,
      height: 8,
      maxLines: 1,
      where: { group: 'test-page' },
    } as const;
    const block = set(context, 'instruction', slot, { role: 'strong' });
    x += block.lines[0]?.width ?? 0;
    base = y + block.cap;
    return ink(block, from, topOfCap(block, y), room.width, {
      fill: fillColour,
      goesOn: part !== parts.at(-1),
    });
  });
  return {
    items: [element('paragraph', items, { upright: (room.x + x) / 2 })],
    bottom: y + LINES.pitch,
  };
};

/** Keys and values are in no language; those who hear them are used to English. */
const PLAN_LANGUAGE = 'en';

/** Words whose capitals begin at `y`, with a line to write on after them. */
const blankAfter = (context: LayoutContext, text: Text, room: Box, y: number): Ended => {
  const { ink: colour, soft } = context.theme.template.colours;
  const slot = {
    text,
    width: room.width - 14,
    height: 12,
    maxLines: 2,
    where: { group: 'test-page' },
  } as const;
  const block = set(context, 'field', slot);
  const words = block.lines.at(-1)?.width ?? 0;
  const base = y + block.cap + (block.lines.length - 1) * block.leading;
  return {
    items: [
      element('paragraph', ink(block, room.x, topOfCap(block, y), room.width, { fill: soft })),
      line(room.x + words + BEFORE_BLANK, base, room.x + room.width, base, pen(colour)),
    ],
    bottom: y + LINES.pitch,
  };
};
