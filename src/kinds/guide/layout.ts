// Guide: what the facilitator reads the day before, upright A4: what to print, cut and bring, the agenda, each step.

import { type Block, type Desk, element, ink, own, set } from '../../furniture/desk.ts';
import { originLines } from '../../furniture/foot.ts';
import { hostsOf, type StandingHosts, standHosts } from '../../furniture/hosts.ts';
import { box, PAPER } from '../../geometry.ts';
import type { SheetOfKind } from '../../kit/kit.ts';
import { flow, heightOf } from '../../layout/flow.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import { agenda, stepGuides } from './agenda.ts';
import { beginning } from './hosts.ts';
import { type PrintRow, printing } from './print-list.ts';
import { colophon, resources } from './resources.ts';
import { joined, MARGIN, points, section, TEXT_WIDTH, titled } from './text.ts';

const { width: WIDTH, height: HEIGHT } = PAPER.A4;
/** mm: three lines and a rule; a plan with a title, organisation or date has a line more. */
const FOOT = 14;
const LINE = 4;
const TOP = MARGIN + 2;

/** `rows` is what is printed, the guide itself included; it is computed from what was laid out. */
export const guide = (
  desk: Desk,
  sheet: SheetOfKind<'guide'>,
  rows: readonly PrintRow[],
  total: { readonly a3: number; readonly a4: number; readonly cuts: number },
): readonly Page[] => {
  const texts = desk.kit.guide;
  if (texts === undefined) return [];
  const bottom = HEIGHT - MARGIN - footHeight(desk, sheet);
  const begins = beginning(desk, sheet, texts);
  const room = { first: bottom - TOP - heightOf(begins) - 8, page: bottom - TOP };
  const blocks = [
    ...begins,
    ...printing(desk, texts, rows, total, room),
    ...titled(desk, section(desk, texts.cut.title), points(desk, texts.cut.points)),
    ...titled(desk, section(desk, texts.bring.title), points(desk, texts.bring.points)),
    ...agenda(desk, texts),
    ...stepGuides(desk, texts),
    ...resources(desk, texts),
    ...colophon(desk, texts),
  ];
  const pages = flow(blocks, () => ({ top: TOP, bottom }));
  return pages.map((items, i) => page(desk, sheet, items, i + 1, pages.length));
};

/** Lines beside the hosts may be more than they are without them. */
const footHeight = (desk: Desk, sheet: SheetOfKind<'guide'>): number => {
  const usual = FOOT + (originLines(desk, sheet, {}).length - 2) * LINE;
  const hosts = footHosts(desk, 2).width;
  if (hosts === 0) return usual;
  const lines = footLines(desk, sheet, 10, 10, hosts + 7);
  return Math.max(usual, lines.reduce((sum, { height }) => sum + height, 0) + LINE);
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

/** mm² and mm: hosts in the corner of every page but the first, where they stand large. */
const HOSTS = { area: 120, width: 60, height: 10 } as const;

const footHosts = (desk: Desk, page: number): StandingHosts =>
  standHosts(
    desk,
    {
      room: box(MARGIN, HEIGHT - MARGIN - HOSTS.height, HOSTS.width, HOSTS.height),
      area: HOSTS.area,
      step: 'pill',
      nameWidth: 40,
      where: 'the foot of the guide',
    },
    page === 1 ? [] : hostsOf(desk),
  );

/** Beside the hosts of the pages that have them, up to the sheet's id. */
const footLines = (
  desk: Desk,
  sheet: SheetOfKind<'guide'>,
  page: number,
  pages: number,
  hosts: number,
): readonly Block[] =>
  originLines(desk, sheet, { page, pages }).map((copy) =>
    set(
      desk,
      'furniture',
      copy,
      {
        width: hosts === 0 ? TEXT_WIDTH : Math.min(TEXT_WIDTH, WIDTH - 2 * MARGIN - 20 - hosts),
        height: 8,
        maxLines: 2,
      },
      'the foot of the guide',
    ),
  );

const foot = (desk: Desk, sheet: SheetOfKind<'guide'>, page: number, pages: number): readonly Item[] => {
  const { colours } = desk.theme.template;
  const bottom = HEIGHT - MARGIN;
  const hosts = footHosts(desk, page);
  const x = hosts.width === 0 ? MARGIN : MARGIN + hosts.width + 7;
  const blocks = footLines(desk, sheet, page, pages, hosts.width === 0 ? 0 : hosts.width + 7);
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  const code = set(
    desk,
    'code',
    own(desk, sheet.code),
    { width: 20, height: 12, maxLines: 1 },
    'the sheet id',
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
