// The panel at the left of an item's poster: the first sentence, large, over the symbol of its theme.
import { corner, ground, isSparing, isTinted, stroke } from '../../furniture/block.ts';
import { type Block, ink, type LayoutContext, type Look } from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import type { Box } from '../../geometry.ts';
import { path } from '../../layout/shapes.ts';
import type { Item, Mark } from '../../scene.ts';

/** mm: from the left and top edge to the words, and from the words to the right edge. */
export const LEAD = { left: 9, top: 10, right: 7 };
const RADIUS = 3.5;

/** Of a panel 128 mm wide: the symbol, its middle from the left and the lower edge, and how far it may shrink under a long sentence. */
const SIGN = { size: 154, across: 34, up: 44, least: 120, panel: { width: 128, height: 226 } };
/** mm: between the words and the symbol. */
const OVER_SIGN = 6;
/** mm: the outline of a symbol where no ground is filled. */
const LINE = 0.8;

/** The ground with the symbol, at the right of a wide panel; `words` mm from the top belong to the words. */
export const signPanel = (
  context: LayoutContext,
  { sign, mid, tint }: Look,
  b: Box,
  words: number,
): readonly Item[] => {
  const high = SIGN.up + SIGN.size / 2;
  const isWide = b.width > b.height;
  const usual = isWide
    ? Math.min(1, b.height / high)
    : Math.min(b.width / SIGN.panel.width, b.height / SIGN.panel.height);
  const free = (b.height - words - OVER_SIGN) / high;
  const scale = Math.min(usual, Math.max(isWide ? usual : free, (usual * SIGN.least) / SIGN.size));
  const across = SIGN.across * scale;
  const at = { x: isWide ? b.x + b.width - across : b.x + across, y: b.y + b.height - SIGN.up * scale };
  const marks = themeSign(sign, at.x, at.y, SIGN.size * scale, isSparing(context) ? tint : mid);
  return [
    ...ground(context, b, RADIUS, tint),
    {
      kind: 'group',
      transform: [1, 0, 0, 1, 0, 0],
      clip: b,
      items:
        isTinted(context) || isSparing(context) ? marks : marks.map((mark) => outlined(context, mark, mid)),
    },
    ...cornerCover(context, b, isWide),
  ];
};

const outlined = (context: LayoutContext, mark: Mark, colour: string): Mark => {
  if (mark.kind !== 'circle' && mark.kind !== 'path' && mark.kind !== 'rect') return mark;
  const { fill: _, ...shape } = mark;
  return { ...shape, stroke: stroke(context, colour, LINE) };
};

/** A symbol is cut off by a box; this is what its round corner leaves out. */
const cornerCover = (context: LayoutContext, b: Box, atRight: boolean): readonly Item[] => {
  const radius = corner(context, RADIUS);
  const bottom = b.y + b.height;
  const [x, way] = atRight ? [b.x + b.width, -1] : [b.x, 1];
  const pull = radius * 0.4477;
  if (radius === 0 || !isTinted(context)) return [];
  return [
    path(
      [
        ['M', x, bottom],
        ['L', x, bottom - radius],
        ['C', x, bottom - pull, x + way * pull, bottom, x + way * radius, bottom],
        ['Z'],
      ],
      { fill: context.theme.template.colours.paper },
    ),
  ];
};

/** The sentence in its panel. */
export const leadWords = (lead: Block, look: Look, b: Box, goesOn: boolean): readonly Item[] =>
  ink(lead, b.x + LEAD.left, b.y + LEAD.top - (lead.leading - lead.cap) / 2, b.width, {
    fill: look.colour,
    goesOn,
  });
