// An item of a list as a poster sets it: its text, and what follows if it has a name and a text.
import { type Block, element, ink, type LayoutContext, setAll } from '../../furniture/context.ts';
import type { Box, Colour } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import { moreOf } from './sheet.ts';

export interface Entry {
  readonly item: ListItem;
  readonly main: Block;
  readonly more: readonly Block[];
  readonly height: number;
}

/** An item and the room that it has, in mm. */
export interface EntrySlot {
  readonly item: ListItem;
  readonly width: number;
  readonly height: number;
  readonly where: PaperPlace;
}

/** Type of the text or name, and of what follows. */
export interface EntrySteps {
  readonly main: TypeStepName;
  readonly more: TypeStepName;
  /** Lines of the text or name. */
  readonly most?: number;
  /** Lines of about the same length. */
  readonly balance?: true;
}

/** The most that a name takes of the height that it shares with a text. */
const NAME = 0.55;
/** mm: between a name and its text. */
const GAP = 1.5;

/** All at one size; names are strong where a text follows. */
export const entries = (
  context: LayoutContext,
  slots: readonly EntrySlot[],
  steps: EntrySteps,
): readonly Entry[] => {
  const both = slots.some(({ item }) => moreOf(item).length > 0);
  const mains = setAll(
    context,
    steps.main,
    slots.map(({ item, width, height, where }) => ({
      text: item.text,
      width,
      height: moreOf(item).length > 0 ? height * NAME : height,
      ...(steps.most !== undefined && { maxLines: steps.most }),
      where,
    })),
    { hyphenate: true, balance: steps.balance ?? false, ...(both && { role: 'heading' as const }) },
  );
  const used = Math.max(0, ...mains.map(({ height }) => height)) + GAP;
  const follow = slots.flatMap(({ item, width, height, where }) => {
    const texts = moreOf(item);
    return texts.map((text) => ({ item, text, width, height: (height - used) / texts.length, where }));
  });
  const mores = setAll(context, steps.more, follow, { hyphenate: true, role: 'text' });
  return slots.flatMap(({ item }, i) => {
    const main = mains[i];
    const more = mores.filter((_, n) => follow[n]?.item === item);
    if (main === undefined) return [];
    const height = more.reduce((sum, block) => sum + block.height, main.height + (more.length > 0 ? GAP : 0));
    return [{ item, main, more, height }];
  });
};

/** Its texts from the top of `b` down. */
export const entryBody = (
  context: LayoutContext,
  { main, more }: Entry,
  b: Pick<Box, 'x' | 'y' | 'width'>,
  fill: Colour,
): Item => {
  let top = b.y + main.height + GAP;
  return element('body', [
    ...ink(main, b.x, b.y, b.width, { fill, goesOn: more.length > 0 }),
    ...more.flatMap((block, i) => {
      const at = top;
      top += block.height;
      return ink(block, b.x, at, b.width, {
        fill: context.theme.template.colours.ink,
        goesOn: i < more.length - 1,
      });
    }),
  ]);
};
