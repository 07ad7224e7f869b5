// A grid over two upright sheets side by side: the seam is between two columns, and nothing crosses it.
import { element, ink, type LayoutContext, set, wordsOf } from '../../furniture/context.ts';
import { foot } from '../../furniture/foot.ts';
import { clock, sheetHead } from '../../furniture/frame.ts';
import { instructionLines } from '../../furniture/instruction-lines.ts';
import { bodyBottom, type FrameOptions, pageOf } from '../../furniture/page.ts';
import { box } from '../../geometry.ts';
import type { Sheet } from '../../kit/kit.ts';
import { contentBox, type Format } from '../../page/format.ts';
import type { Item, Page } from '../../scene.ts';
import { fill } from '../../text.ts';
import { inWords } from './in-words.ts';
import type { Part } from './part.ts';
import { drawPart } from './table.ts';

/** mm: beside the seam, for the words that say to tape it. */
const TAPE = { width: 26, height: 4.5 };
const CLOCK = 50;

/** Two pages, read one after the other; of an odd number of columns the first has more. */
export const spread = (whole: Part, options: FrameOptions): readonly Page[] => {
  const per = Math.ceil(whole.across / 2);
  const parts = [whole.columns.slice(0, per), whole.columns.slice(per)].map(
    (columns, i): Part => ({
      ...whole,
      context: { ...whole.context, format: half(whole.context.format, i === 0) },
      columns,
      side: whole.side && i === 1,
      across: per,
      first: i === 0,
      last: i === 1 || whole.columns.length <= per,
    }),
  );
  return parts.map((part, i) => page(part, { ...options, page: i + 1, pages: 2, ...partOf(part, i + 1) }));
};

const partOf = ({ context }: Part, n: number): Pick<FrameOptions, 'part' | 'worked'> => ({
  part: fill(wordsOf(context.kit).grid.part, { n, total: 2 }),
  worked: n === 1 ? 'group' : 'date',
});

/** The paper upright; at the seam, right of the first sheet and left of the second, as far as printers reach. */
const half = (format: Format, first: boolean): Format => ({
  ...format,
  width: Math.min(format.width, format.height),
  height: Math.max(format.width, format.height),
  margins: { ...format.margins, ...(first ? { right: format.edge } : { left: format.edge }) },
});

const page = (part: Part, options: FrameOptions): Page => {
  const { context, sheet, columns, side, first } = part;
  const { x, width } = contentBox(context.format);
  const head = first ? titleOnly(context, sheet, options) : instructionsOnly(context, sheet, options);
  const top = head.bottom + 4;
  const free = box(x, top, width, bodyBottom(context) - TAPE.height - top);
  return pageOf(context, sheet, options, [
    ...head.items,
    element('figure', drawPart(part, free), { alt: inWords(context, sheet, { columns, side }) }),
    ...tape(context, first),
    ...foot(context, sheet, options),
  ]);
};

interface Head {
  readonly items: readonly Item[];
  readonly bottom: number;
}

/** The minutes are on the second sheet. */
const titleOnly = (context: LayoutContext, sheet: Sheet, options: FrameOptions): Head => {
  const { minutes: _, ...step } = sheet.step ?? {};
  const untimed = sheet.step ? { ...sheet, step: step as NonNullable<Sheet['step']> } : sheet;
  return sheetHead(context, untimed, options, contentBox(context.format).width - TAPE.width);
};

const instructionsOnly = (context: LayoutContext, sheet: Sheet, options: FrameOptions): Head => {
  const { x, y, width } = contentBox(context.format);
  const { items } = instructionLines(context, sheet, options, {
    x: x + TAPE.width,
    y,
    width: width - TAPE.width - CLOCK,
  });
  const minutes = sheet.step?.minutes;
  const { bottom } = sheetHead(context, sheet, options);
  return { items: [...items, ...(minutes === undefined ? [] : clock(context, minutes))], bottom };
};

/** "tape here", at both ends of the seam. */
const tape = (context: LayoutContext, first: boolean): readonly Item[] => {
  const { x, y, width } = contentBox(context.format);
  const left = first ? x + width - TAPE.width : x;
  const block = set(context, 'furniture', {
    text: wordsOf(context.kit).grid.tape,
    width: TAPE.width,
    height: TAPE.height,
    maxLines: 1,
    where: { group: 'foot' },
  });
  const look = {
    fill: context.theme.template.colours.soft,
    align: first ? ('right' as const) : ('left' as const),
  };
  return [
    element(
      'artifact',
      [y, bodyBottom(context) - block.leading].flatMap((top) => ink(block, left, top, TAPE.width, look)),
    ),
  ];
};
