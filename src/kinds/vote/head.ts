// The head of a column of questions: the tile and the name of what they are about.
import { type Block, element, ink, type LayoutContext, lookOf } from '../../furniture/context.ts';
import { tile } from '../../furniture/tile.ts';
import type { Box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { Item } from '../../scene.ts';

/** mm: a column's head, and the side of the tile in it. */
export const HEAD = 21;
const TILE = 18;
/** mm: from the left of a column to its name. */
export const NAME_AT = TILE + 6;
/** Two lines of a name, or three of 17 pt, whose capitals and last baseline end with the tile. */
export const NAME_ROOM = { height: HEAD, maxLines: 3 } as const;

export const columnHead = (context: LayoutContext, head: ListItem, name: Block, b: Box): readonly Item[] => [
  element(
    'heading',
    [
      ...tile(context, head, b.x, b.y, TILE),
      ...ink(name, b.x + NAME_AT, b.y + (TILE - name.height) / 2, b.width, {
        fill: lookOf(context, head).colour,
      }),
    ],
    { level: 2 },
  ),
];
