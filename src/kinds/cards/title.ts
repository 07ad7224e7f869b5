// The title in the band of a card, in the largest type that it fits in.
import { type Block, fits, type LayoutContext, set } from '../../furniture/context.ts';
import type { PaperPlace } from '../../place.ts';
import type { Text } from '../../text.ts';

interface TitleRoom {
  /** mm */
  readonly width: number;
  readonly where: PaperPlace;
  /** In the smaller type, on one or two lines, as on small cards. */
  readonly small: boolean;
}

/** mm: two lines in a band; a single long word may come nearer to the symbol. */
const HEIGHT = 9;
const NEARER = 1.9;

/** On its own, because a title is read on one card at a time: on one line if it can, on two in small type, then with hyphens. */
export const titleBlock = (context: LayoutContext, text: Text, { width, where, small }: TitleRoom): Block => {
  const slot = { text, width, height: HEIGHT, maxLines: 2, where };
  const wide = { ...slot, width: width + NEARER };
  const tries: readonly ((at: LayoutContext) => Block)[] = [
    ...(small
      ? []
      : [(at: LayoutContext) => set(at, 'label', { ...slot, maxLines: 1 }, { role: 'heading' })]),
    ...(small ? [] : [(at: LayoutContext) => set(at, 'deck', { ...slot, maxLines: 1 })]),
    (at) => set(at, 'deck', slot, { balance: true }),
    (at) => set(at, 'deck', wide),
  ];
  for (const attempt of tries) {
    if (fits(context, attempt)) return attempt(context);
  }
  return set(context, 'deck', wide, { hyphenate: true });
};
