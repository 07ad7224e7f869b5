// What to do, to say and to watch for in a step, as on its card and on the host's sheet.
import { type Block, element, ink, type LayoutContext, own, set } from '../../furniture/context.ts';
import { circle } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import { fill as filled, type Text } from '../../text.ts';

/** Something that has been set and can be drawn at any height. */
export interface SetPart {
  /** mm */
  readonly height: number;
  readonly draw: (top: number) => readonly Item[];
}

/** Points that have been set, and stand so many mm apart: their lines are the same at any distance. */
export type SetPoints = (gap: number) => SetPart;

/** mm from the left of the paper. */
interface Column {
  readonly x: number;
  readonly width: number;
  readonly where: PaperPlace;
  /** Numbers in place of bullets. */
  readonly numbered?: true;
  /** In smaller type, for more texts than usual. */
  readonly small?: boolean | undefined;
}

export const NOTHING: SetPart = { height: 0, draw: () => [] };
/** mm: from a number or a bullet to its text. */
const INDENT = { number: 5.6, bullet: 5 } as const;
/** mm: no text is too long for its step; a step that is taller than a page is reported. */
export const ENDLESS = 1000;

export const listPart = (
  context: LayoutContext,
  texts: readonly Text[],
  { x, width, where, numbered, small }: Column,
): SetPoints => {
  if (texts.length === 0) return () => NOTHING;
  const { ink: fill } = context.theme.template.colours;
  const indent = numbered ? INDENT.number : INDENT.bullet;
  const step = small ? 'guide' : 'guideDo';
  const blocks = texts.map((text) =>
    set(context, step, { text, width: width - indent, height: ENDLESS, where }, { hyphenate: true }),
  );
  const label = (n: number, { leading }: Block, top: number): Item => {
    if (!numbered) return circle(x + 1, top + leading / 2, 0.8, { fill });
    const text = own(context, String(n));
    const slot = { text, width: indent, height: 6, maxLines: 1, where };
    const number = set(context, step, slot, { role: 'strong' });
    return element('label', ink(number, x, top, indent, { fill }));
  };
  return (gap) => ({
    height: stacked(blocks, gap),
    draw: (top) => {
      let y = top;
      const items = blocks.map((block, i) => {
        const at = y;
        y += block.height + gap;
        const body = element('body', ink(block, x + indent, at, width, { fill }));
        return element('list-item', [label(i + 1, block, at), body]);
      });
      return [element('list', items)];
    },
  });
};

/** In the face of headings and in quotation marks: words to use as they are. */
export const sayPart = (
  context: LayoutContext,
  texts: readonly Text[],
  { x, width, where, small }: Column,
): SetPoints => {
  if (texts.length === 0) return () => NOTHING;
  const { ink: fill } = context.theme.template.colours;
  const { quote } = context.kit.words.guide;
  const blocks = texts.map((text) =>
    set(
      context,
      small ? 'card' : 'guideSay',
      {
        text: { ...text, words: filled(quote, { words: text.words }).words },
        width,
        height: ENDLESS,
        where,
      },
      { role: 'heading', hyphenate: true },
    ),
  );
  return (gap) => ({
    height: stacked(blocks, gap),
    draw: (top) => {
      let y = top;
      return blocks.map((block) => {
        const at = y;
        y += block.height + gap;
        return element('paragraph', ink(block, x, at, width, { fill }));
      });
    },
  });
};

const stacked = (blocks: readonly Block[], gap: number): number =>
  blocks.reduce((sum, { height }) => sum + height + gap, -gap);
