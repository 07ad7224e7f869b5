// The portrait pages of the guide: what to print, cut and bring, the agenda, each step.

import { type Block, element, ink, type LayoutContext, own, set } from '../../furniture/context.ts';
import { originLines } from '../../furniture/foot.ts';
import { hostsOf, type PlacedHosts, placeHosts } from '../../furniture/hosts.ts';
import { pageLabel } from '../../furniture/page.ts';
import { box } from '../../geometry.ts';
import { type FlowBlock, flow, heightOf } from '../../layout/flow.ts';
import { line, pen } from '../../layout/shapes.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item, Page } from '../../scene.ts';
import { place } from '../../text/missing.ts';
import type { Text } from '../../text.ts';
import type { PrintedSheet } from '../kind.ts';
import { agenda, stepGuides } from './agenda.ts';
import { bookmarksOf } from './bookmarks.ts';
import { beginning } from './hosts.ts';
import { printing } from './print-list.ts';
import { colophon, resources } from './resources.ts';
import { guideMeasures, joined, points, section, titled } from './text.ts';
import type { OldGuideSheet } from './texts.ts';

/** mm: three lines and a rule; a plan with a title, organisation or date adds a line. */
const FOOT = 14;
const LINE = 4;

export const guide = (
  context: LayoutContext,
  sheet: OldGuideSheet,
  rows: readonly PrintedSheet[],
): readonly Page[] => {
  const texts = context.kit.guide;
  if (texts === undefined) return [];
  const { top, bottom: foot } = guideMeasures(context);
  const bottom = foot - footHeight(context, sheet);
  const begins = beginning(context, sheet, texts);
  const room = { first: bottom - top - heightOf(begins) - 8, page: bottom - top };
  const blocks = [
    ...begins,
    ...printing(context, texts, rows, room),
    ...titled(context, section(context, texts.cut.title), points(context, texts.cut.points)),
    ...titled(context, section(context, texts.bring.title), points(context, texts.bring.points)),
    ...agenda(context, texts),
    ...stepGuides(context, texts),
    ...resources(context, texts),
    ...colophon(context, texts),
  ];
  for (const block of blocks) if (block.height > room.page) context.problems.push(tooTall(block, room.page));
  const pages = flow(blocks, () => ({ top, bottom }));
  return pages.map((items, i) => page(context, sheet, items, i + 1, pages.length));
};

/** A block that is taller than a page, at the place of its longest text. */
const tooTall = ({ height, draw }: FlowBlock, room: number): Problem => {
  const [longest] = textsIn(draw(0)).toSorted((a, b) => b.words.length - a.words.length);
  const over = `${Math.ceil(height - room)} mm`;
  return error(
    'fit-too-long',
    `The part of the guide that contains this text is ${over} taller than a page.`,
    {
      hint: 'Use fewer words or split the text.',
      ...(longest && place(longest)),
      place: { group: 'guide' },
    },
  );
};

const textsIn = (items: readonly Item[]): readonly Text[] =>
  items.flatMap((item) =>
    item.kind === 'element' ? textsIn(item.items) : item.kind === 'text' && item.source ? [item.source] : [],
  );

/** mm: from the content to the lines of the foot, including the rule between them. */
const OVER_FOOT = 3.5;

/** Beside hosts, the text may need more lines. */
const footHeight = (context: LayoutContext, sheet: OldGuideSheet): number => {
  const usual = FOOT + (originLines(context, sheet, {}).length - 2) * LINE;
  const hosts = footHosts(context, 2).width;
  const beside = hosts === 0 ? 0 : hosts + 7;
  const lines = footLines(context, sheet, 10, 10, beside);
  const air = hosts === 0 ? OVER_FOOT : LINE;
  return Math.max(usual, lines.reduce((sum, { height }) => sum + height, 0) + air);
};

const page = (
  context: LayoutContext,
  sheet: OldGuideSheet,
  items: readonly Item[],
  n: number,
  of: number,
): Page => ({
  sheet: sheet.id,
  code: sheet.code,
  label: pageLabel(sheet.code, n, of),
  name: sheet.texts.title,
  title: sheet.texts.title,
  bookmarks: bookmarksOf(items),
  width: context.format.width,
  height: context.format.height,
  lang: context.kit.edition.language,
  items: [element('section', [...joined(items), ...foot(context, sheet, n, of)])],
  cuts: 0,
});

/** mm, and mm² for `area`: hosts in the corner of every page except the first, which shows them large. */
const HOSTS = { area: 120, width: 60, height: 10 } as const;

const footHosts = (context: LayoutContext, page: number): PlacedHosts => {
  const { left, bottom, full } = guideMeasures(context);
  return placeHosts(
    context,
    {
      room: box(left, bottom - HOSTS.height, Math.min(HOSTS.width, full / 3), HOSTS.height),
      area: HOSTS.area,
      step: 'pill',
      nameWidth: 40,
      where: { group: 'guide-foot' },
    },
    page === 1 ? [] : hostsOf(context),
  );
};

/** From the hosts, on pages that have them, to the sheet's id. */
const footLines = (
  context: LayoutContext,
  sheet: OldGuideSheet,
  page: number,
  pages: number,
  hosts: number,
): readonly Block[] => {
  const { width: usual, full } = guideMeasures(context);
  const width = hosts === 0 ? usual : Math.min(usual, full - 20 - hosts);
  return originLines(context, sheet, { page, pages }).map((text) =>
    set(context, 'furniture', { text, width, height: 8, maxLines: 2, where: { group: 'guide-foot' } }),
  );
};

const foot = (context: LayoutContext, sheet: OldGuideSheet, page: number, pages: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const { left, right, bottom, width } = guideMeasures(context);
  const hosts = footHosts(context, page);
  const x = hosts.width === 0 ? left : left + hosts.width + 7;
  const blocks = footLines(context, sheet, page, pages, hosts.width === 0 ? 0 : hosts.width + 7);
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  const code = set(context, 'code', {
    text: own(context, sheet.code),
    width: 20,
    height: 12,
    maxLines: 1,
    where: { group: 'sheet-id' },
  });
  // Hosts must not touch the rule.
  const over = Math.max(height, hosts.height === 0 ? 0 : HOSTS.height);
  let y = bottom - height;
  return [
    ...hosts.items,
    element('artifact', [
      line(left, bottom - over - 2, right, bottom - over - 2, pen(colours.rule)),
      ...blocks.flatMap((block) => {
        const at = y;
        y += block.height;
        return ink(block, x, at, width, { fill: colours.soft });
      }),
      ...ink(code, right - 20, bottom - (code.leading + code.cap) / 2, 20, {
        fill: colours.ink,
        align: 'right',
      }),
    ]),
  ];
};
