// What the facilitator reads first, and with a brand beside it its hosts and whom to contact.

import { element, ink, type LayoutContext, own, set } from '../../furniture/context.ts';
import { hostOf, wayThere } from '../../furniture/qr.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { Brand } from '../../theme/brand.ts';
import { guideMeasures, HANG, paragraphs, setGuide } from './text.ts';

/** mm: width of the left column, beside the introduction. */
const COLUMN = HANG - 3;
const QR = 18;

export const introduction = (context: LayoutContext, intro: readonly Text[]): readonly FlowBlock[] => {
  const { brand } = context.theme;
  return brand === undefined ? inColumns(context, intro) : [besideContacts(context, brand, intro)];
};

/** mm: between two columns, and between two paragraphs. */
const GUTTER = 8;
const BETWEEN = 2;

/** In two columns, the first of which is the longer one. */
const inColumns = (context: LayoutContext, intro: readonly Text[]): readonly FlowBlock[] => {
  if (intro.length === 0) return [];
  const { ink: fill } = context.theme.template.colours;
  const { left, full } = guideMeasures(context);
  const width = (full - GUTTER) / 2;
  const blocks = intro.map((text) => setGuide(context, text, width));
  const heightOf = (some: typeof blocks): number =>
    some.reduce((sum, { height }) => sum + height + BETWEEN, -BETWEEN);
  const firsts = blocks
    .map((_, i) => i + 1)
    .filter((n) => heightOf(blocks.slice(0, n)) >= heightOf(blocks.slice(n)));
  const first = firsts[0] ?? blocks.length;
  const column = (some: typeof blocks, x: number, top: number): readonly Item[] => {
    let y = top;
    return some.map((block) => {
      const at = y;
      y += block.height + BETWEEN;
      return element('paragraph', ink(block, x, at, width, { fill }));
    });
  };
  return [
    {
      height: heightOf(blocks.slice(0, first)),
      draw: (top) => [
        ...column(blocks.slice(0, first), left, top),
        ...column(blocks.slice(first), left + width + GUTTER, top),
      ],
    },
  ];
};

/** The hosts and whom to contact in the left column, the introduction beside it. */
const besideContacts = (context: LayoutContext, brand: Brand, intro: readonly Text[]): FlowBlock => {
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
