// The start of the guide: title and introduction, and with a brand its logos, its hosts and whom to contact.

import { corner, isFilled } from '../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, own, set, tryOut } from '../../furniture/context.ts';
import { type HostRoom, hasRoomForHosts, hostsOf, placeHosts } from '../../furniture/hosts.ts';
import { hostOf, wayThere } from '../../furniture/qr.ts';
import { box, inset } from '../../geometry.ts';
import type { Sheet } from '../../kit/kit.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { Brand } from '../../theme/brand.ts';
import type { GuideTexts } from './chapters.ts';
import { guideMeasures, HANG, paragraphs, setGuide } from './text.ts';

/** mm: width of the left column, beside the introduction. */
const COLUMN = HANG - 3;
/** mm, and mm² for `area`: hosts beside the title, or in their own row above it. */
const HOSTS = { least: 36, height: 20, area: 430, apart: 10 } as const;
const PADDING = 5;
const QR = 18;

export const beginning = (
  context: LayoutContext,
  sheet: Sheet,
  { time, intro }: Pick<GuideTexts, 'time' | 'intro'>,
): readonly FlowBlock[] => {
  const { brand } = context.theme;
  const under = time === undefined ? [] : [timeLine(context, time)];
  return brand === undefined
    ? [title(context, sheet), ...under, ...paragraphs(context, intro)]
    : [hostedTitle(context, sheet), ...under, introduction(context, brand, intro)];
};

/** mm: under the time. */
const UNDER_TIME = 2;

const timeLine = (context: LayoutContext, text: Text): FlowBlock => {
  const { left, full: width } = guideMeasures(context);
  const { ink: fill } = context.theme.template.colours;
  const block = set(context, 'guideSection', {
    text,
    width,
    height: 14,
    maxLines: 2,
    where: { group: 'guide' },
  });
  return {
    height: block.height + UNDER_TIME,
    draw: (top) => [element('paragraph', ink(block, left, top, width, { fill }))],
  };
};

interface Titles {
  readonly over: Block;
  readonly large: Block;
}

const titles = (context: LayoutContext, sheet: Sheet, width: number): Titles => {
  const kit = { ...context.kit.title, words: `${context.kit.title.words} ${context.kit.version}` };
  return {
    over: set(context, 'label', { text: kit, width, height: 7, maxLines: 1, where: { group: 'guide' } }),
    large: set(context, 'guideTitle', {
      text: sheet.texts.title,
      width,
      height: 30,
      maxLines: 2,
      where: { group: 'guide' },
    }),
  };
};

const title = (context: LayoutContext, sheet: Sheet): FlowBlock => {
  const { colours } = context.theme.template;
  const { left, full } = guideMeasures(context);
  const set = titles(context, sheet, full);
  return {
    height: set.over.height + set.large.height + 4,
    draw: (top) => titleItems(set, left, top, colours.soft, colours.ink),
  };
};

const titleItems = (
  { over, large }: Titles,
  x: number,
  top: number,
  soft: string,
  fill: string,
): readonly Item[] => [
  element('paragraph', ink(over, x, top, 0, { fill: soft })),
  element('heading', ink(large, x, top + over.height, 0, { fill }), { level: 1 }),
];

/** Hosts to the right of the title, or above it if they need more room; on a dark band if all of them have a logo for one. */
const hostedTitle = (context: LayoutContext, sheet: Sheet): FlowBlock => {
  const { colours } = context.theme.template;
  const hosts = hostsOf(context);
  const dark = isFilled(context) && hosts.every(({ onDark }) => onDark !== undefined);
  const pad = dark ? PADDING : 0;
  const { left: x, full } = guideMeasures(context);
  const width = full - 2 * pad;
  const words = titles(tryOut(context), sheet, width);
  const left = width - Math.max(...[words.over, words.large].flatMap(widthsOf)) - HOSTS.apart;
  const beside = left >= HOSTS.least && hasRoomForHosts(context, large(box(0, 0, left, HOSTS.height)));
  const set = titles(context, sheet, width);
  const lines = set.over.height + set.large.height;
  const row = beside ? 0 : HOSTS.height + 4;
  const height = pad + row + Math.max(lines, beside ? HOSTS.height : 0) + pad;
  return {
    height: height + 4,
    draw: (top) => {
      const at = inset(box(x, top, full, height), pad);
      const room = beside
        ? box(at.x + at.width - left, at.y, left, at.height)
        : box(at.x, at.y, at.width, HOSTS.height);
      const titleTop = at.y + row + (beside ? (at.height - lines) / 2 : 0);
      const fill = dark ? colours.paper : colours.ink;
      return [
        ...(dark ? [rect(box(x, top, full, height), { fill: colours.ink }, corner(context, 3))] : []),
        ...titleItems(set, at.x, titleTop, dark ? colours.paper : colours.soft, fill),
        ...placeHosts(context, {
          ...large(room),
          ground: dark ? 'dark' : 'light',
          across: beside ? 'right' : 'left',
        }).items,
      ];
    },
  };
};

const large = (room: HostRoom['room']): HostRoom => ({
  room,
  area: HOSTS.area,
  step: 'guideSection',
  nameWidth: 56,
  down: 'middle',
  where: { group: 'guide-beginning' },
});

const widthsOf = ({ lines }: Block): readonly number[] => lines.map(({ width }) => width);

/** The hosts and whom to contact in the left column, the introduction beside it. */
const introduction = (context: LayoutContext, brand: Brand, intro: readonly Text[]): FlowBlock => {
  const running = paragraphs(context, intro);
  const contacts = contactColumn(context, brand);
  const beside = running.reduce((sum, { height, before = 0 }) => sum + height + before, 0);
  return {
    height: Math.max(contacts.height, beside),
    before: 2.2,
    draw: (top) => {
      let y = top;
      return [
        ...contacts.draw(top),
        ...running.flatMap(({ height, before = 0, draw }, i) => {
          const at = y + (i === 0 ? 0 : before);
          y = at + height;
          return draw(at);
        }),
      ];
    },
  };
};

const contactColumn = (
  context: LayoutContext,
  { hosts, contact, link }: Brand,
): { readonly height: number; readonly draw: (top: number) => readonly Item[] } => {
  const { colours } = context.theme.template;
  const { left } = guideMeasures(context);
  const names = hosts.map(({ name, from }) => setGuide(context, own(context, name, from), COLUMN, 'strong'));
  const lines = contact.map((text) =>
    set(
      context,
      'legend',
      { text, width: COLUMN, height: 30, maxLines: 4, where: { group: 'guide-beginning' } },
      {
        hyphenate: true,
      },
    ),
  );
  const host =
    link === undefined
      ? undefined
      : set(context, 'legend', {
          text: own(context, hostOf(link)),
          width: COLUMN,
          height: 9,
          maxLines: 2,
          where: { group: 'guide-beginning' },
        });
  const words = [...names, ...lines].reduce((sum, block) => sum + block.height, 0);
  const code = words + 3.5;
  return {
    height: host === undefined ? words : code + QR + 1.5 + host.height,
    draw: (top) => {
      let y = top;
      const stacked = [...names, ...lines].map((block) => {
        const at = y;
        y += block.height;
        return element('paragraph', ink(block, left, at, COLUMN, { fill: colours.ink }));
      });
      return host === undefined || link === undefined
        ? stacked
        : [
            ...stacked,
            wayThere(
              context,
              { link },
              { x: left, y: top + code, size: QR },
              ink(host, left, top + code + QR + 1.5, COLUMN, { fill: colours.soft }),
            ),
          ];
    },
  };
};
