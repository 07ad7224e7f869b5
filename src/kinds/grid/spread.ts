// A grid over two upright sheets side by side: the seam is between two columns, and nothing crosses it.
import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { shownMinutes, untimed } from '../../furniture/day.ts';
import { foot } from '../../furniture/foot.ts';
import { headBottom, sheetHead } from '../../furniture/head.ts';
import { instructionLines } from '../../furniture/instruction-lines.ts';
import { bodyBottom, type FrameOptions, pageOf } from '../../furniture/page.ts';
import { time, timeWidth } from '../../furniture/time.ts';
import { box } from '../../geometry.ts';
import { contentBox, type Format } from '../../page/format.ts';
import type { Item, Page } from '../../scene.ts';
import { fill } from '../../text.ts';
import { inWords } from './in-words.ts';
import type { Part } from './part.ts';
import { drawPart, partPicture } from './table.ts';

/** mm: for the words that say to tape the seam, and their distance from what is above them. */
const TAPE = { width: 40, height: 4.5, down: 1.3 };
/** mm: between head and body, and between instructions and minutes. */
const OVER = 9;
const BEFORE_TIME = 3;

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
  const heads = parts.map((part, i): PartHead => {
    const frame = { ...options, picture: partPicture(whole), page: i + 1, pages: 2, ...partOf(part, i + 1) };
    return { part, frame, ...(part.first ? titleOnly : instructionsOnly)(part, frame) };
  });
  // Rows meet at the seam, whatever the instructions take.
  const top = Math.max(...heads.map(({ bottom }) => bottom)) + OVER;
  return heads.map((head) => page(head, top));
};

/** One of the sheets with its head, and where that ends. */
interface PartHead {
  readonly part: Part;
  readonly frame: FrameOptions;
  readonly items: readonly Item[];
  readonly bottom: number;
}

const partOf = ({ context }: Part, n: number): Pick<FrameOptions, 'part' | 'worked'> => ({
  part: fill(context.kit.words.grid.part, { n, total: 2 }),
  worked: n === 1 ? 'group' : 'date',
});

/** The paper upright; at the seam, right of the first sheet and left of the second, as far as printers reach. */
const half = (format: Format, first: boolean): Format => ({
  ...format,
  width: Math.min(format.width, format.height),
  height: Math.max(format.width, format.height),
  margins: { ...format.margins, ...(first ? { right: format.edge } : { left: format.edge }) },
});

const page = ({ part, frame, items }: PartHead, top: number): Page => {
  const { context, sheet, columns, side, first } = part;
  const { x, width } = contentBox(context.format);
  const free = box(x, top, width, bodyBottom(context) - top);
  return pageOf(context, sheet, frame, [
    ...items,
    element('figure', drawPart(part, free), { alt: inWords(context, sheet, { columns, side }) }),
    ...tape(context, first, [top - OVER, bodyBottom(context)]),
    ...foot(context, sheet, frame),
  ]);
};

/** The minutes are on the second sheet. */
const titleOnly = ({ context, sheet }: Part, frame: FrameOptions): Pick<PartHead, 'items' | 'bottom'> =>
  sheetHead(context, untimed(sheet), frame);

const instructionsOnly = (
  { context, sheet }: Part,
  frame: FrameOptions,
): Pick<PartHead, 'items' | 'bottom'> => {
  const { x, y, width } = contentBox(context.format);
  const minutes = shownMinutes(context, sheet);
  const taken = minutes === undefined ? 0 : timeWidth(context, minutes) + BEFORE_TIME;
  const room = { x, y, width: width - taken, height: headBottom(context) - y };
  const { items, bottom } = instructionLines(context, sheet, frame, room);
  return { items: [...items, ...(minutes === undefined ? [] : time(context, minutes))], bottom };
};

/** "tape here", at both ends of the seam: under the head and under the body. */
const tape = (context: LayoutContext, first: boolean, ends: readonly number[]): readonly Item[] => {
  const { x, width } = contentBox(context.format);
  const left = first ? x + width - TAPE.width : x;
  const block = set(context, 'furniture', {
    text: context.kit.words.grid.tape,
    width: TAPE.width,
    height: TAPE.height,
    maxLines: 1,
    where: { group: 'foot' },
  });
  const look = {
    fill: context.theme.template.colours.ink,
    align: first ? ('right' as const) : ('left' as const),
  };
  return [
    element(
      'artifact',
      ends.flatMap((top) => ink(block, left, top + TAPE.down, TAPE.width, look)),
    ),
  ];
};
