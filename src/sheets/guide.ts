// Guide: what the facilitator reads the day before, upright A4: what to print, cut and bring, the agenda, each step.
import type { SheetOfKind } from '../content/kit.ts';
import type { GuideFile } from '../content/schema.ts';
import type { Copies } from '../copy.ts';
import { PAPER } from '../geometry.ts';
import { type FlowBlock, flow } from '../layout/flow.ts';
import { line, pen } from '../layout/shapes.ts';
import type { Item, Page } from '../scene.ts';
import { type Desk, element, ink, own, set } from './desk.ts';
import { originLines } from './parts/foot.ts';
import { agenda, stepGuides } from './parts/guide-agenda.ts';
import { type PrintRow, printing } from './parts/guide-print.ts';
import { colophon, resources } from './parts/guide-resources.ts';
import { joined, MARGIN, paragraphs, points, section, TEXT_WIDTH, titled } from './parts/guide-text.ts';

const { width: WIDTH, height: HEIGHT } = PAPER.A4;
/** mm: three lines and a rule; a plan with a title, organisation or date has a line more. */
const FOOT = 14;
const LINE = 4;

/** `rows` is what is printed, the guide itself included; it is computed from what was laid out. */
export const guide = (
  desk: Desk,
  sheet: SheetOfKind<'guide'>,
  rows: readonly PrintRow[],
  total: { readonly a3: number; readonly a4: number; readonly cuts: number },
): readonly Page[] => {
  const texts = desk.kit.guide;
  if (texts === undefined) return [];
  const blocks = [
    ...title(desk, sheet, texts),
    ...printing(desk, texts, rows, total),
    ...titled(desk, section(desk, texts.cut.title), points(desk, texts.cut.points)),
    ...titled(desk, section(desk, texts.bring.title), points(desk, texts.bring.points)),
    ...agenda(desk, texts),
    ...stepGuides(desk, texts),
    ...resources(desk, texts),
    ...colophon(desk, texts),
  ];
  const lines = originLines(desk, sheet, {}).length - 2;
  const bottom = HEIGHT - MARGIN - FOOT - lines * LINE;
  const pages = flow(blocks, () => ({ top: MARGIN + 2, bottom }));
  return pages.map((items, i) => page(desk, sheet, items, i + 1, pages.length));
};

const page = (
  desk: Desk,
  sheet: SheetOfKind<'guide'>,
  items: readonly Item[],
  n: number,
  of: number,
): Page => ({
  sheet: sheet.id,
  label: of > 1 ? `${sheet.code} ${n}/${of}` : sheet.code,
  name: sheet.texts.title,
  title: sheet.texts.title,
  width: WIDTH,
  height: HEIGHT,
  lang: desk.kit.edition.language,
  items: [element('section', [...joined(items), ...foot(desk, sheet, n, of)])],
  cuts: 0,
});

const title = (desk: Desk, sheet: SheetOfKind<'guide'>, texts: Copies<GuideFile>): readonly FlowBlock[] => {
  const { colours } = desk.theme.template;
  const width = WIDTH - 2 * MARGIN;
  const over = set(
    desk,
    'label',
    { ...desk.kit.title, text: `${desk.kit.title.text} ${desk.kit.version}` },
    { width, height: 7, maxLines: 1 },
    'the guide',
  );
  const large = set(desk, 'guideTitle', sheet.texts.title, { width, height: 30, maxLines: 2 }, 'the guide');
  const head: FlowBlock = {
    height: over.height + large.height + 4,
    draw: (top) => [
      element('paragraph', ink(over, MARGIN, top, width, { fill: colours.soft })),
      element('heading', ink(large, MARGIN, top + over.height, width, { fill: colours.ink }), { level: 1 }),
    ],
  };
  return [head, ...paragraphs(desk, texts.intro)];
};

const foot = (desk: Desk, sheet: SheetOfKind<'guide'>, page: number, pages: number): readonly Item[] => {
  const { colours } = desk.theme.template;
  const bottom = HEIGHT - MARGIN;
  const blocks = originLines(desk, sheet, { page, pages }).map((copy) =>
    set(desk, 'furniture', copy, { width: TEXT_WIDTH, height: 8, maxLines: 2 }, 'the foot of the guide'),
  );
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  const code = set(
    desk,
    'code',
    own(desk, sheet.code),
    { width: 20, height: 12, maxLines: 1 },
    'the sheet id',
  );
  let y = bottom - height;
  return [
    element('artifact', [
      line(MARGIN, bottom - height - 2, WIDTH - MARGIN, bottom - height - 2, pen(colours.rule)),
      ...blocks.flatMap((block) => {
        const at = y;
        y += block.height;
        return ink(block, MARGIN, at, TEXT_WIDTH, { fill: colours.soft });
      }),
      ...ink(code, WIDTH - MARGIN - 20, bottom - (code.leading + code.cap) / 2, 20, {
        fill: colours.ink,
        align: 'right',
      }),
    ]),
  ];
};
