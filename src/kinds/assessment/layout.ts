// The assessment sheet of a principle: each question with its deck, a bay for a triangle and a scale for everybody's dots.

import { blockPaint, corner, onBlock, stroke } from '../../furniture/block.ts';
import {
  assessed,
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  setByText,
} from '../../furniture/context.ts';
import { TRIANGLE } from '../../furniture/cut-sizes.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { type ItemLayout, onSheet } from '../../furniture/page.ts';
import { type Box, box, inset } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsUnder, themesOf } from '../../kit/lists.ts';
import { evenly, rows } from '../../layout/grid.ts';
import { circle, dotted, HAIRLINE, line, pen, rect, TRIANGLE_HEIGHT, triangle } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import type { Item, Page } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import type { AssessmentSheet } from './texts.ts';

/** mm: the widths of badge, triangle bay, scale and boxes; the question takes the rest. */
const BADGE = 15;
const BAY = 26;
const SCALE = 150;
const BOXES = 80;
const GAP = 4;
const BEFORE_BOXES = 8;
const SCALE_HEIGHT = 24;
/** mm: a scale and the least space around it; questions that would have lower rows go on a further page. */
const ROW = 26;
/** More are too many to take in, on any paper. */
const MOST_ROWS = 7;
const ENDS = 9;
const NOTE_PITCH = 9;

const questionWidth = ({ format }: LayoutContext): number =>
  contentBox(format).width - (BADGE + BAY + SCALE + BEFORE_BOXES + BOXES + 3 * GAP);

/** How many questions a page has room for. */
const mostRows = (context: LayoutContext, sheet: AssessmentSheet): number =>
  Math.max(1, Math.min(MOST_ROWS, Math.floor((bodyBox(context, sheet).height - ENDS) / ROW)));

export const assessmentSheets = (context: LayoutContext, sheet: AssessmentSheet): readonly Page[] => {
  const blocks = settled(context, sheet);
  return assessed(context).flatMap((item) => pagesOf({ context, sheet, item, blocks }));
};

interface AssessmentLayout extends ItemLayout<AssessmentSheet> {
  /** The questions of all principles. */
  readonly blocks: ReadonlyMap<Text, Block>;
}

const pagesOf = (layout: AssessmentLayout): readonly Page[] => {
  const { context, sheet, item } = layout;
  const parts = evenly(itemsUnder(item, 'questions'), mostRows(context, sheet));
  const options = {
    item,
    title: item.text,
    siblings: themesOf(context.kit).map(({ text }) => text),
    worked: true,
    pages: parts.length,
  };
  return parts.map((part, i) =>
    framed(context, sheet, { ...options, page: i + 1 }, (free) => {
      const table = box(free.x, free.y, free.width - BEFORE_BOXES - BOXES, free.height);
      const boxes = box(free.x + table.width + BEFORE_BOXES, free.y + 1, BOXES, free.height - 1);
      return [...questions(layout, part, table), ...sideBoxes(layout, boxes)];
    }),
  );
};

const questions = (layout: AssessmentLayout, list: readonly ListItem[], b: Box): readonly Item[] => {
  const cells = box(b.x, b.y + ENDS, b.width, b.height - ENDS);
  const scaleX = b.x + b.width - SCALE;
  return [
    ...ends(layout, scaleX, b.y),
    element(
      'list',
      rows(cells, list.length).flatMap((cell, i) => {
        const question = list[i];
        return question === undefined ? [] : row(layout, question, cell, scaleX);
      }),
    ),
  ];
};

/** Every question of the kit at one size. */
const settled = (context: LayoutContext, sheet: AssessmentSheet): ReadonlyMap<Text, Block> => {
  const all = themesOf(context.kit).flatMap((item) =>
    itemsUnder(item, 'questions').map((question) => ({ item, question })),
  );
  return setByText(
    context,
    'question',
    all.map(({ item, question }) => ({
      text: question.text,
      width: questionWidth(context),
      height: 25,
      maxLines: 3,
      where: { ...onSheet(sheet, item), item: question.code },
    })),
  );
};

/** The meaning of the two ends, above the first scale. */
const ends = ({ context, sheet, item }: AssessmentLayout, x: number, y: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const [no, yes] = setAll(
    context,
    'label',
    [sheet.texts.no, sheet.texts.yes].map((text) => ({
      text,
      width: SCALE / 2 - 3,
      height: 8,
      maxLines: 1,
      where: onSheet(sheet, item),
    })),
  );
  return [
    ...(no === undefined ? [] : [element('paragraph', ink(no, x, y, SCALE, { fill: colours.ink }))]),
    ...(yes === undefined
      ? []
      : [element('paragraph', ink(yes, x, y, SCALE, { fill: colours.ink, align: 'right' }))]),
  ];
};

const row = (layout: AssessmentLayout, question: ListItem, cell: Box, scaleX: number): readonly Item[] => {
  const { context, sheet, item, blocks } = layout;
  const block = blocks.get(question.text);
  if (block === undefined) return [];
  const { colours } = context.theme.template;
  const { colour } = lookOf(context, item);
  const top = Math.min(cell.y + 4, cell.y + (cell.height - SCALE_HEIGHT) / 2 + HAIRLINE);
  const cy = top + SCALE_HEIGHT / 2;
  const x = cell.x + BADGE + GAP;
  const width = questionWidth(context);
  const code = set(context, 'section', {
    text: own(context, question.code),
    width: BADGE - 1,
    height: 10,
    maxLines: 1,
    where: { ...onSheet(sheet, item), group: 'deck-code' },
  });
  const bay = x + width + GAP + (BAY - TRIANGLE) / 2;
  return [
    line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, colour, 0.4)),
    element('list-item', [
      element('label', [
        rect(box(cell.x, cy - 6.5, BADGE, 13), blockPaint(context, colour), corner(context, 2)),
        ...ink(code, cell.x, cy - code.leading / 2, BADGE, {
          fill: onBlock(context, colour),
          align: 'centre',
        }),
      ]),
      element('body', [
        ...ink(block, x, cy - block.height / 2, width, { fill: colours.ink }),
        element('figure', scale(layout, box(scaleX, top, SCALE, SCALE_HEIGHT)), {
          alt: scaleAlt(sheet),
        }),
      ]),
    ]),
    triangle(bay, cy - (TRIANGLE * TRIANGLE_HEIGHT) / 2, TRIANGLE, {
      stroke: dotted(colours.soft, 0.3, 0.9),
    }),
    ...notes(
      box(x, top + SCALE_HEIGHT + 1, cell.x + cell.width - x, cell.y + cell.height - top - SCALE_HEIGHT - 4),
      colours.rule,
    ),
  ];
};

/** Lines for notes, if there is room to spare. */
const notes = (b: Box, colour: string): readonly Item[] => {
  const count = Math.max(0, Math.floor(b.height / NOTE_PITCH + 0.1));
  return Array.from({ length: count }, (_, i) => {
    const y = b.y + (i + 1) * NOTE_PITCH;
    return line(b.x, y, b.x + b.width, y, pen(colour));
  });
};

/** The scale in words; its two ends are read aloud before the first question. */
const scaleAlt = ({ texts }: AssessmentSheet): Text =>
  fill(texts.scale, { no: texts.shortNo.words, yes: texts.shortYes.words });

/** − at one end and + at the other with equal weight, the middle marked, and quarters ticked. */
const scale = ({ context, sheet, item }: AssessmentLayout, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const cy = b.y + b.height / 2;
  const outline = stroke(context, colours.ink, 0.45);
  const middle = b.x + b.width / 2;
  const endOf = (cx: number, plus: boolean): readonly Item[] => {
    const y = cy - 2.4;
    const text = plus ? sheet.texts.shortYes : sheet.texts.shortNo;
    const word = set(context, 'legend', {
      text,
      width: 16,
      height: 5,
      maxLines: 1,
      where: onSheet(sheet, item),
    });
    return [
      circle(cx, y, 3.8, { stroke: outline }),
      line(cx - 2, y, cx + 2, y, pen(colours.ink, 0.6)),
      ...(plus ? [line(cx, y - 2, cx, y + 2, pen(colours.ink, 0.6))] : []),
      ...ink(word, cx - 8, y + 5.4, 16, { fill: colours.ink, align: 'centre' }),
    ];
  };
  return [
    rect(b, { fill: colours.paper, stroke: outline }, b.height / 2),
    line(middle, b.y + 2, middle, b.y + b.height - 2, dotted(colours.ink, 0.4, 1.1)),
    ...[-2, -1, 1, 2].map((step) =>
      line(middle + step * 25, cy - 2.6, middle + step * 25, cy + 2.6, pen(colours.soft, 0.35)),
    ),
    ...endOf(b.x + 9.5, false),
    ...endOf(b.x + b.width - 9.5, true),
  ];
};

/** Boxes for the reasons behind the dots, and for what has to wait; wide enough for a 76 mm sticky note. */
const sideBoxes = ({ context, sheet, item }: AssessmentLayout, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const where = onSheet(sheet, item);
  const upper = box(b.x, b.y, b.width, b.height * 0.57);
  const lower = box(b.x, b.y + upper.height + 6, b.width, b.height - upper.height - 6);
  const one = (
    at: Box,
    texts: typeof sheet.texts.reflection,
    outline: ReturnType<typeof pen>,
  ): readonly Item[] => {
    const text = inset(at, 5, 4);
    const title = set(context, 'section', {
      text: texts.title,
      width: text.width,
      height: 10,
      maxLines: 1,
      where,
    });
    const prompt = set(context, 'instruction', {
      text: texts.prompt,
      width: text.width,
      height: 18,
      maxLines: 3,
      where,
    });
    return [
      rect(at, { fill: colours.paper, stroke: outline }, corner(context, 3)),
      element('heading', ink(title, text.x, text.y - 1, text.width, { fill: colours.ink }), { level: 2 }),
      element(
        'paragraph',
        ink(prompt, text.x, text.y + title.height - 0.5, text.width, { fill: colours.ink }),
      ),
    ];
  };
  return [
    ...one(upper, sheet.texts.reflection, stroke(context, colours.ink, 0.4)),
    ...one(lower, sheet.texts.parking, { ...stroke(context, colours.ink, 0.4), dash: [1.6, 1.2] }),
  ];
};
