// Guide: what the facilitator reads the day before, upright A4: what to print, cut and bring, the agenda, each step.

import { type Block, element, ink, type LayoutContext, own, set } from '../../furniture/context.ts';
import { originLines } from '../../furniture/foot.ts';
import { hostsOf, type StandingHosts, standHosts } from '../../furniture/hosts.ts';
import { box, PAPER } from '../../geometry.ts';
import { flow, heightOf } from '../../layout/flow.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { PrintedSheet } from '../kind.ts';
import { agenda, stepGuides } from './agenda.ts';
import { beginning } from './hosts.ts';
import { printing } from './print-list.ts';
import { colophon, resources } from './resources.ts';
import { joined, MARGIN, points, section, TEXT_WIDTH, titled } from './text.ts';
import type { GuideSheet } from './texts.ts';

const { width: WIDTH, height: HEIGHT } = PAPER.A4;
/** mm: three lines and a rule; a plan with a title, organisation or date has a line more. */
const FOOT = 14;
const LINE = 4;
const TOP = MARGIN + 2;

export const guide = (
  context: LayoutContext,
  sheet: GuideSheet,
  rows: readonly PrintedSheet[],
): readonly Page[] => {
  const texts = context.kit.guide;
  if (texts === undefined) return [];
  const bottom = HEIGHT - MARGIN - footHeight(context, sheet);
  const begins = beginning(context, sheet, texts);
  const room = { first: bottom - TOP - heightOf(begins) - 8, page: bottom - TOP };
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
  const pages = flow(blocks, () => ({ top: TOP, bottom }));
  return pages.map((items, i) => page(context, sheet, items, i + 1, pages.length));
};

/** Lines beside the hosts may be more than they are without them. */
const footHeight = (context: LayoutContext, sheet: GuideSheet): number => {
  const usual = FOOT + (originLines(context, sheet, {}).length - 2) * LINE;
  const hosts = footHosts(context, 2).width;
  if (hosts === 0) return usual;
  const lines = footLines(context, sheet, 10, 10, hosts + 7);
  return Math.max(usual, lines.reduce((sum, { height }) => sum + height, 0) + LINE);
};

const page = (
  context: LayoutContext,
  sheet: GuideSheet,
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
  lang: context.kit.edition.language,
  items: [element('section', [...joined(items), ...foot(context, sheet, n, of)])],
  cuts: 0,
});

/** mm² and mm: hosts in the corner of every page but the first, where they stand large. */
const HOSTS = { area: 120, width: 60, height: 10 } as const;

const footHosts = (context: LayoutContext, page: number): StandingHosts =>
  standHosts(
    context,
    {
      room: box(MARGIN, HEIGHT - MARGIN - HOSTS.height, HOSTS.width, HOSTS.height),
      area: HOSTS.area,
      step: 'pill',
      nameWidth: 40,
      where: { group: 'guide-foot' },
    },
    page === 1 ? [] : hostsOf(context),
  );

/** Beside the hosts of the pages that have them, up to the sheet's id. */
const footLines = (
  context: LayoutContext,
  sheet: GuideSheet,
  page: number,
  pages: number,
  hosts: number,
): readonly Block[] =>
  originLines(context, sheet, { page, pages }).map((text) =>
    set(
      context,
      'furniture',
      text,
      {
        width: hosts === 0 ? TEXT_WIDTH : Math.min(TEXT_WIDTH, WIDTH - 2 * MARGIN - 20 - hosts),
        height: 8,
        maxLines: 2,
      },
      { group: 'guide-foot' },
    ),
  );

const foot = (context: LayoutContext, sheet: GuideSheet, page: number, pages: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const bottom = HEIGHT - MARGIN;
  const hosts = footHosts(context, page);
  const x = hosts.width === 0 ? MARGIN : MARGIN + hosts.width + 7;
  const blocks = footLines(context, sheet, page, pages, hosts.width === 0 ? 0 : hosts.width + 7);
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  const code = set(
    context,
    'code',
    own(context, sheet.code),
    { width: 20, height: 12, maxLines: 1 },
    { group: 'sheet-id' },
  );
  // Hosts keep clear of the rule.
  const over = Math.max(height, hosts.height === 0 ? 0 : HOSTS.height);
  let y = bottom - height;
  return [
    ...hosts.items,
    element('artifact', [
      line(MARGIN, bottom - over - 2, WIDTH - MARGIN, bottom - over - 2, pen(colours.rule)),
      ...blocks.flatMap((block) => {
        const at = y;
        y += block.height;
        return ink(block, x, at, TEXT_WIDTH, { fill: colours.soft });
      }),
      ...ink(code, WIDTH - MARGIN - 20, bottom - (code.leading + code.cap) / 2, 20, {
        fill: colours.ink,
        align: 'right',
      }),
    ]),
  ];
};
