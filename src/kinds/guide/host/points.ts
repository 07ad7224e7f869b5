// What to do, to say and to watch for in a step of the host's sheet.
import { ground } from '../../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, own, set } from '../../../furniture/context.ts';
import { onSheet } from '../../../furniture/page.ts';
import { box } from '../../../geometry.ts';
import { circle } from '../../../layout/shapes.ts';
import type { Item } from '../../../scene.ts';
import type { Text } from '../../../text.ts';
import type { GuideSheet } from '../sheet.ts';
import { SAY } from './columns.ts';

/** Something that has been set and can be drawn at any height. */
export interface HostPart {
  /** mm */
  readonly height: number;
  readonly draw: (top: number) => readonly Item[];
}

/** mm from the left of the paper. */
interface Column {
  readonly x: number;
  readonly width: number;
  /** Numbers in place of bullets. */
  readonly numbered?: true;
}

const NOTHING: HostPart = { height: 0, draw: () => [] };
/** mm: between two points. */
export const POINT_GAP = 1;
/** mm: from a number or a bullet to its text. */
const INDENT = { number: 5, bullet: 4 } as const;
/** mm: no text is too long for its step; a step that is taller than a page is reported. */
export const ENDLESS = 1000;

export const listPart = (
  context: LayoutContext,
  sheet: GuideSheet,
  texts: readonly Text[],
  { x, width, numbered }: Column,
): HostPart => {
  if (texts.length === 0) return NOTHING;
  const { ink: fill } = context.theme.template.colours;
  const where = onSheet(sheet);
  const indent = numbered ? INDENT.number : INDENT.bullet;
  const blocks = texts.map((text) =>
    set(context, 'guide', { text, width: width - indent, height: ENDLESS, where }, { hyphenate: true }),
  );
  const label = (n: number, { leading }: Block, top: number): Item => {
    if (!numbered) return circle(x + 0.9, top + leading / 2, 0.8, { fill });
    const text = own(context, String(n));
    const slot = { text, width: indent, height: 6, maxLines: 1, where };
    const number = set(context, 'guide', slot, { role: 'strong' });
    return element('label', ink(number, x, top, indent, { fill }));
  };
  return {
    height: blocks.reduce((sum, { height }) => sum + height + POINT_GAP, -POINT_GAP),
    draw: (top) => {
      let y = top;
      const items = blocks.map((block, i) => {
        const at = y;
        y += block.height + POINT_GAP;
        const body = element('body', ink(block, x + indent, at, width, { fill }));
        return element('list-item', [label(i + 1, block, at), body]);
      });
      return [element('list', items)];
    },
  };
};

/** On a tint, in the face of headings: words to use as they are. */
export const sayPart = (
  context: LayoutContext,
  sheet: GuideSheet,
  texts: readonly Text[],
  column: Column,
): HostPart => {
  if (texts.length === 0) return NOTHING;
  const { ink: fill } = context.theme.template.colours;
  const x = column.x + SAY.side;
  const width = column.width - 2 * SAY.side;
  const where = onSheet(sheet);
  const blocks = texts.map((text) =>
    set(context, 'card', { text, width, height: ENDLESS, where }, { role: 'heading', hyphenate: true }),
  );
  const inner = blocks.reduce((sum, { height }) => sum + height + POINT_GAP, -POINT_GAP);
  const height = SAY.over + inner + SAY.under;
  return {
    height,
    draw: (top) => {
      let y = top + SAY.over;
      return [
        ...ground(context, box(column.x, top, column.width, height), 2),
        ...blocks.map((block) => {
          const at = y;
          y += block.height + POINT_GAP;
          return element('paragraph', ink(block, x, at, width, { fill }));
        }),
      ];
    },
  };
};
