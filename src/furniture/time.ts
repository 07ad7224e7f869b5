// How long a sheet's step takes, at the right of its head: the minutes, and a disc of which they fill their share of an hour.
import type { Segment } from '../geometry.ts';
import { circle, path, pen } from '../layout/shapes.ts';
import { contentBox } from '../page/format.ts';
import { fillPlural } from '../plural.ts';
import type { Item } from '../scene.ts';
import { isTinted } from './block.ts';
import { type Block, element, ink, type LayoutContext, set, topOfCap, tryOut } from './context.ts';
import { isNarrow } from './page.ts';

/** mm: what is usually taken, the radius of the disc, the space beside it, the most for the words, where their capitals begin. */
export const BOARD_TIME = { width: 54, radius: 8, beside: 4, words: 44, cap: 4.8 };
const NARROW = { width: 52, radius: 6, beside: 3, words: 34, cap: 3.4 };
/** mm: the least space between a title and the words. */
const BEFORE_WORDS = 4;

const inWords = (context: LayoutContext, minutes: number, width: number): Block =>
  set(context, 'headline', {
    text: fillPlural(context.kit.words.labels.minutes, 'n', minutes),
    width,
    height: 12,
    maxLines: 1,
    where: { group: 'minutes' },
  });

/** mm that disc and words really take. */
export const timeTaken = (context: LayoutContext, minutes: number): number => {
  const { radius, beside, words } = isNarrow(context) ? NARROW : BOARD_TIME;
  return 2 * radius + beside + (inWords(tryOut(context), minutes, words).lines[0]?.width ?? words);
};

/** mm at the right of a head that are left to minutes: the same on all sheets of a kit, but where long words take more. */
export const timeWidth = (context: LayoutContext, minutes: number): number =>
  Math.max(isNarrow(context) ? NARROW.width : BOARD_TIME.width, BEFORE_WORDS + timeTaken(context, minutes));

export const time = (context: LayoutContext, minutes: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const { x, y, width } = contentBox(context.format);
  const { radius, beside, words, cap } = isNarrow(context) ? NARROW : BOARD_TIME;
  const [cx, cy] = [x + width - radius, y + radius];
  const text = inWords(context, minutes, words);
  const left = cx - radius - beside - words;
  return [
    element(
      'paragraph',
      ink(text, left, topOfCap(text, y + cap), words, { fill: colours.ink, align: 'right' }),
    ),
    timeDisc(context, cx, cy, radius, minutes),
  ];
};

/** A clock face with as much of it filled as a step takes of an hour. */
export const timeDisc = (
  context: LayoutContext,
  cx: number,
  cy: number,
  radius: number,
  minutes: number,
): Item => {
  const { colours } = context.theme.template;
  return element(
    'artifact',
    [
      ...(isTinted(context) ? [circle(cx, cy, radius, { fill: colours.sands[2] })] : []),
      ...share(cx, cy, radius, Math.min(1, minutes / 60), isTinted(context) ? colours.ink : colours.rule),
      circle(cx, cy, radius, { stroke: pen(colours.ink, 0.5) }),
    ],
    { upright: cx },
  );
};

/** The share of a disc, clockwise from the top. */
const share = (cx: number, cy: number, r: number, part: number, fill: string): readonly Item[] => {
  if (part >= 1) return [circle(cx, cy, r, { fill })];
  const at = (turn: number): readonly [number, number] => [Math.sin(turn), -Math.cos(turn)];
  const quarters = Math.ceil(part * 4);
  const step = (part * 2 * Math.PI) / quarters;
  // A Bézier curve follows an arc of up to a quarter within 0.03 % of the radius.
  const pull = (4 / 3) * Math.tan(step / 4) * r;
  const arcs = Array.from({ length: quarters }, (_, i): Segment => {
    const [sin1, cos1] = at(i * step);
    const [sin2, cos2] = at((i + 1) * step);
    return [
      'C',
      cx + sin1 * r - cos1 * pull,
      cy + cos1 * r + sin1 * pull,
      cx + sin2 * r + cos2 * pull,
      cy + cos2 * r - sin2 * pull,
      cx + sin2 * r,
      cy + cos2 * r,
    ];
  });
  return [path([['M', cx, cy], ['L', cx, cy - r], ...arcs, ['Z']], { fill })];
};
