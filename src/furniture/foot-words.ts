// What a foot says at its left: kit, edition and sheet, licence and source, and over the ruler the workshop and the brand's footer.
import type { Item } from '../scene.ts';
import type { Text } from '../text.ts';
import { type Block, fits, ink, type LayoutContext, set } from './context.ts';
import type { FootPlaces } from './foot-places.ts';
import { isNarrow } from './page.ts';

export const BETWEEN_PARTS = ' · ';

/** mm: the ruler's words over the baseline; closer to its ticks if the workshop is above them. */
const OVER_RULER = 3.6;
const UNDER_WORKSHOP = 3.1;

export const overRulerOf = (lines: readonly Text[]): number =>
  lines.length > 2 ? UNDER_WORKSHOP : OVER_RULER;

/** y of a block whose last line stands on `base`; in mm. */
export const topOn = ({ height, leading, cap }: Block, base: number): number =>
  base - height + (leading - cap) / 2;

/** Where the last lines stand, and where the line over them has to end; in mm. */
interface Room {
  readonly base: number;
  readonly end: number;
}

/** `height`: mm from the baseline of the foot up to where a rule is clear of the highest line. */
interface FootWords {
  readonly items: readonly Item[];
  readonly height: number;
}

/** What and where from, the last line on the baseline; the workshop over ruler and fields, or on narrow paper above both. */
export const footWords = (
  context: LayoutContext,
  [what, source, more]: readonly Text[],
  places: FootPlaces,
  room: Room,
): FootWords => {
  const { origin: x, originWidth: width } = places;
  if (what === undefined || source === undefined) return { items: [], height: 0 };
  const { ink: fill } = context.theme.template.colours;
  const under = furniture(context, source, width, 2);
  const over = furniture(context, shortened(context, what, width), width, 1);
  const top = topOn(under, room.base);
  const third = more === undefined ? undefined : workshop(context, more, places, room, top - over.height);
  return {
    items: [
      ...ink(over, x, top - over.height, width, { fill }),
      ...ink(under, x, top, width, { fill }),
      ...(third?.items ?? []),
    ],
    height: Math.max(under.height + over.cap, third?.height ?? 0) + CLEAR,
  };
};

/** Without the edition's name, if hosts and a seam leave too little room: its language is seen. */
const shortened = (context: LayoutContext, what: Text, width: number): Text => {
  if (fits(context, (at) => furniture(at, what, width, 1))) return what;
  const edition = `${BETWEEN_PARTS}${context.kit.edition.name}${BETWEEN_PARTS}`;
  return { ...what, words: what.words.replace(edition, BETWEEN_PARTS) };
};

const furniture = (context: LayoutContext, text: Text, width: number, maxLines: number): Block =>
  set(context, 'furniture', { text, width, height: 4 * maxLines, maxLines, where: { group: 'foot' } });

/** Of a line's height: the workshop's line over the ruler's words, so that both are clear of the rule. */
const CLOSE = 0.92;
/** mm: the least from capitals to the rule above them. */
const CLEAR = 0.9;

/** The workshop, followed by the brand's footer. */
const workshop = (
  context: LayoutContext,
  text: Text,
  { origin: x, originWidth, ruler: left }: FootPlaces,
  { base, end }: Room,
  above: number,
): FootWords => {
  const { ink: fill } = context.theme.template.colours;
  if (isNarrow(context)) {
    const block = furniture(context, text, originWidth, 1);
    return { items: ink(block, x, above - block.height, originWidth, { fill }), height: 0 };
  }
  const block = furniture(context, text, end - left, 1);
  const up = UNDER_WORKSHOP + CLOSE * block.leading;
  return {
    items: ink(block, left, topOn(block, base - up), end - left, { fill }),
    height: up + block.cap,
  };
};
