// The foot of the guide's pages: hosts, where the guide comes from, and its id.
import { type Block, element, ink, type LayoutContext, own, set } from '../../furniture/context.ts';
import { originLines } from '../../furniture/foot.ts';
import { hostsOf, type PlacedHosts, placeHosts } from '../../furniture/hosts.ts';
import { box } from '../../geometry.ts';
import type { Sheet } from '../../kit/kit.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { guideMeasures } from './text.ts';

/** A page of several. */
export interface GuidePage {
  readonly n: number;
  readonly of: number;
  /** True if hosts are in the corner, as on every page that does not show them large. */
  readonly hosted: boolean;
}

/** mm: three lines and a rule; a plan with a title, organisation or date adds a line. */
const FOOT = 11;
const LINE = 4;

/** mm: from the content to the lines of the foot, including the rule between them. */
const OVER_FOOT = 3.5;

/** mm of a page, the space above it included. Beside hosts, the text may need more lines. */
export const guideFootHeight = (context: LayoutContext, sheet: Sheet): number => {
  const usual = FOOT + (originLines(context, sheet, {}).length - 2) * LINE;
  const hosts = footHosts(context, true).width;
  const lines = footLines(context, sheet, { n: 10, of: 10 }, hosts);
  const air = hosts === 0 ? OVER_FOOT : LINE;
  return Math.max(usual, lines.reduce((sum, { height }) => sum + height, 0) + air);
};

/** mm, and mm² for `area`: hosts in the corner. */
const HOSTS = { area: 120, width: 60, height: 10 } as const;

const footHosts = (context: LayoutContext, hosted: boolean): PlacedHosts => {
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
    hosted ? hostsOf(context) : [],
  );
};

/** mm: from the hosts to the lines. */
const BESIDE = 7;

/** From the hosts, on pages that have them, to the sheet's id. */
const footLines = (
  context: LayoutContext,
  sheet: Sheet,
  { n, of }: Pick<GuidePage, 'n' | 'of'>,
  hosts: number,
): readonly Block[] => {
  const { width: usual, full } = guideMeasures(context);
  const width = hosts === 0 ? usual : Math.min(usual, full - 20 - hosts - BESIDE);
  return originLines(context, sheet, { page: n, pages: of }).map((text) =>
    set(context, 'furniture', { text, width, height: 8, maxLines: 2, where: { group: 'guide-foot' } }),
  );
};

export const guideFoot = (context: LayoutContext, sheet: Sheet, page: GuidePage): readonly Item[] => {
  const { colours } = context.theme.template;
  const { left, right, bottom, width } = guideMeasures(context);
  const hosts = footHosts(context, page.hosted);
  const x = hosts.width === 0 ? left : left + hosts.width + BESIDE;
  const blocks = footLines(context, sheet, page, hosts.width);
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
