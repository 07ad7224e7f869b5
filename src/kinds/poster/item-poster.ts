// The poster of one item: why it matters, to read aloud, and what belongs to it; one list alone fills the page.
import { ground } from '../../furniture/block.ts';
import { type LayoutContext, lookOf } from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { type Box, box, inset } from '../../geometry.ts';
import { itemsFor } from '../../kit/lists.ts';
import type { Item, Page } from '../../scene.ts';
import { type AloudPlaces, aloud } from './aloud.ts';
import { goingOn } from './going.ts';
import { goingBox } from './going-box.ts';
import { headsFor, type On } from './item-heads.ts';
import { pointsOf } from './points.ts';
import type { PosterSheet } from './sheet.ts';
import { wallList } from './wall-list.ts';

/** mm */
const GAP = 6;
const OVER_GOING = 8;
const INSET = { across: 14, down: 10 };
/** Of the height of upright paper: what is read aloud, and of this the panel. */
const UPRIGHT = { aloud: 0.56, panel: 0.45 };

export const itemPosters = (context: LayoutContext, sheet: PosterSheet): readonly Page[] =>
  framesOf(context, sheet).flatMap((options) => {
    const { item } = options;
    if (item === undefined) return [];
    const on: On = { context, sheet, item };
    // The instructions are for when it has been read.
    return framed(context, { ...sheet, instructions: [] }, options, (free) => body(on, free));
  });

const body = (on: On, free: Box): readonly Item[] => {
  const [first, ...others] = on.sheet.show;
  if (first === undefined) return [];
  if (others.length === 0) return alone(on, first, free);
  const places = placesIn(free);
  const heads = headsFor(on, places.text.width);
  const { x, y, width, height } = places.points;
  const going = goingBox(on, width);
  const points = box(x, y, width, height - (going.height === 0 ? 0 : going.height + OVER_GOING));
  return [
    ...aloud(on, first, places, heads),
    ...pointsOf(on, others, heads, points),
    ...going.draw(places.points),
  ];
};

/** Three columns; on upright paper, one under another. */
const placesIn = (free: Box): AloudPlaces & { readonly points: Box } => {
  const { x, y, width, height } = free;
  if (width > height) {
    const column = (width - 2 * GAP) / 3;
    const at = (i: number): Box => box(x + i * (column + GAP), y, column, height);
    return { whole: box(x, y, 2 * column + GAP, height), panel: at(0), text: at(1), points: at(2) };
  }
  const whole = box(x, y, width, height * UPRIGHT.aloud);
  const panel = { ...whole, height: whole.height * UPRIGHT.panel };
  const under = (above: Box, bottom: number): Box => {
    const top = above.y + above.height + GAP;
    return box(x, top, width, bottom - top);
  };
  return { whole, panel, text: under(panel, whole.y + whole.height), points: under(whole, y + height) };
};

/** One list on the whole page, as large as on a wall poster. */
const alone = (on: On, list: string, b: Box): readonly Item[] => {
  const { context, sheet, item } = on;
  const where = onSheet(sheet, item);
  const text = inset(b, INSET.across, INSET.down);
  const going = goingOn(context, sheet, text.width, where);
  const { colour, tint } = lookOf(context, item);
  return [
    ...ground(context, b, RADIUS, tint),
    ...wallList(
      context,
      {
        list,
        items: itemsFor(context.kit, sheet, list, item),
        head: sheet.texts.heads?.[list],
        where,
        alone: true,
      },
      { ...text, height: text.height - going.height },
    ),
    ...going.draw(text, colour),
  ];
};

/** mm: the corners of the panel. */
const RADIUS = 3.5;
