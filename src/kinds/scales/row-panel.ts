// The panel of a row: its code in a block of the theme's colour, and beside it what is asked, on the theme's tint.
import { block, corner, emptyBlock, ground } from '../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, type Look } from '../../furniture/context.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { Item } from '../../scene.ts';

/** mm: the block at the left, and between it, the text and the right edge. */
export const CODE = 18;
export const BEFORE_TEXT = 3.5;
const AFTER_TEXT = 1;
const RADIUS = 3;

/** mm: the text in a panel of that width. */
export const panelText = (width: number): number => width - CODE - BEFORE_TEXT - AFTER_TEXT;

/** What a panel shows: a code, or the tile of a theme, and the text. */
export interface Panel {
  readonly look: Look;
  /** The theme itself, if it is the row. */
  readonly theme?: ListItem | undefined;
  readonly code: Block | undefined;
  readonly text: Block | undefined;
}

/** Its ground, which is behind the others, its label and its text. */
export const rowPanel = (
  context: LayoutContext,
  { look, theme, code, text }: Panel,
  b: Box,
): { readonly ground: readonly Item[]; readonly label: Item; readonly text: readonly Item[] } => ({
  ground: ground(context, b, RADIUS, look.tint),
  label: codeBlock(context, { look, theme, code }, box(b.x, b.y, CODE, b.height), false),
  text:
    text === undefined
      ? []
      : ink(text, b.x + CODE + BEFORE_TEXT, b.y + (b.height - text.height) / 2, b.width, {
          fill: context.theme.template.colours.ink,
        }),
});

/** The block alone, round at its right as well, or at the left of a panel. */
export const codeBlock = (
  context: LayoutContext,
  { look, theme, code }: Omit<Panel, 'text'>,
  b: Box,
  alone: boolean,
): Item => {
  const radius = corner(context, RADIUS);
  const right = alone ? radius : 0;
  const at = { ...b, radii: [radius, right, right, radius] } as const;
  if (theme !== undefined) {
    const side = Math.min(b.width, b.height);
    const top = b.y + (b.height - side) / 2;
    const { colour } = look;
    return element('label', [
      ...emptyBlock(context, at, { colour }),
      ...tile(context, theme, b.x + (b.width - side) / 2, top, side),
    ]);
  }
  return element(
    'label',
    block(context, at, look, (fill) =>
      code === undefined
        ? []
        : ink(code, b.x, b.y + (b.height - code.leading) / 2, b.width, { fill, align: 'centre' }),
    ),
  );
};
