// A table of boxes to tick, a row for each item: the sheet for one person.
import { block, corner, ground, stroke } from '../../furniture/block.ts';
import { element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { RowPart } from './parts.ts';
import { AFTER, BEFORE, extra, leastRow, levelsHeight, NAME, partHeight, type Ticks } from './tick-sizes.ts';

/** mm: the tile of a theme beside its rows. */
const TILE = 10;
/** mm: the number on a smaller tile could not be read. */
const LEAST_TILE = 9;

export const ticks = (at: Ticks, page: readonly RowPart[], b: Box): readonly Item[] => {
  const more = extra(at, page, b.height);
  const drawn: Item[] = [];
  let y = b.y + levelsHeight(at);
  for (const part of page) {
    const height = partHeight(at, part) - AFTER + part.rows.length * more;
    drawn.push(...drawPart(at, part, box(b.x, y, b.width, height), more));
    y += height + AFTER;
  }
  return [element('table', [levelRow(at, b), ...drawn])];
};

const levelX = ({ pitch, levels }: Ticks, b: Box, i: number): number =>
  b.x + b.width - (levels.length - i) * pitch;

/** Above each column, its number and its name. */
const levelRow = (at: Ticks, b: Box): Item => {
  const { context, levels, pitch } = at;
  const { colours } = context.theme.template;
  return element('row', [
    // The column of texts and codes has no head.
    element('column-header', []),
    ...levels.map((block, i) => {
      const number = set(context, 'label', {
        text: own(context, String(i + 1)),
        width: pitch,
        height: 6,
        maxLines: 1,
        where: { group: 'number' },
      });
      const x = levelX(at, b, i);
      return element('column-header', [
        ...ink(number, x, b.y - 1, pitch, { fill: colours.ink, align: 'centre', goesOn: true }),
        ...ink(block, x, b.y + 4.6, pitch, { fill: colours.ink, align: 'centre' }),
      ]);
    }),
  ]);
};

const drawPart = (at: Ticks, { parent, rows }: RowPart, b: Box, more: number): readonly Item[] => {
  let y = b.y + (parent ? NAME : 0);
  const drawn = rows.map((row, i) => {
    const height = leastRow(at, row) + more;
    const item = drawRow(at, row, i, { parent, b: box(b.x, y, b.width, height) });
    y += height;
    return item;
  });
  return [...(parent ? [partRow(at, parent, b)] : []), ...drawn];
};

/** The name of what the rows below belong to, with a tile as high as they are. */
const partRow = ({ context, sheet, width, levels }: Ticks, parent: ListItem, b: Box): Item => {
  const { colours } = context.theme.template;
  const slot = { text: parent.text, width: width - BEFORE, height: NAME, maxLines: 1 };
  const where = { ...onSheet(sheet), item: parent.code };
  const name = set(context, 'label', { ...slot, where }, { role: 'heading' });
  return element('row', [
    element('row-header', [
      ...tallTile(context, parent, box(b.x, b.y, TILE, b.height)),
      ...ink(name, b.x + BEFORE, b.y - 0.4, width, { fill: colours.ink }),
    ]),
    // A row has as many cells as the table has columns (PDF/UA-1 7.5).
    ...levels.map(() => element('cell', [])),
  ]);
};

/** The number at the top and the symbol at the bottom. */
const tallTile = (context: LayoutContext, item: ListItem, b: Box): readonly Item[] => {
  const look = lookOf(context, item);
  const number = set(context, 'boxTitle', {
    text: own(context, item.code),
    width: b.width - 1,
    height: 8,
    maxLines: 1,
    where: { group: 'number' },
  });
  return block(context, { ...b, radii: corner(context, 2) }, look, (fill) => [
    ...ink(number, b.x, b.y + 1.5, b.width, { fill, align: 'centre', goesOn: true }),
    ...(b.height < 18 ? [] : themeSign(look.sign, b.x + b.width / 2, b.y + b.height - 5.5, 5.6, fill)),
  ]);
};

interface RowAt {
  readonly parent: ListItem | undefined;
  readonly b: Box;
}

/** Every other row has a ground; boxes to tick are not content. */
const drawRow = (at: Ticks, row: ListItem, index: number, { parent, b }: RowAt): Item => {
  const { context, size, sheet } = at;
  const { colours } = context.theme.template;
  const from = parent || sheet.each !== undefined ? BEFORE : 0;
  const block = at.blocks.get(row.text);
  const cy = b.y + b.height / 2;
  const side = size.box;
  const { tint } = lookOf(context, row.theme === undefined ? sheet : row);
  return element('row', [
    ...(index % 2 === 0 ? ground(context, box(b.x + from, b.y, b.width - from, b.height), 1.2, tint) : []),
    element('row-header', [
      ...numberOf(at, row, parent, box(b.x + from, b.y, size.number, b.height)),
      ...(block
        ? ink(block, b.x + from + size.number, cy - block.height / 2, b.width, { fill: colours.ink })
        : []),
    ]),
    ...at.levels.map((_, i) =>
      element('cell', [
        rect(
          box(levelX(at, b, i) + (at.pitch - side) / 2, cy - side / 2, side, side),
          { fill: colours.paper, stroke: stroke(context, colours.ink, 0.5) },
          corner(context, 0.8),
        ),
      ]),
    ),
  ]);
};

/** The last part of a code whose first part is on the tile beside it; a theme has its own tile. */
const numberOf = (
  { context, sheet }: Ticks,
  row: ListItem,
  parent: ListItem | undefined,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const side = Math.min(b.height - 1.5, b.width - 2);
  if (sheet.show === context.kit.themes && side >= LEAST_TILE)
    return tile(context, row, b.x, b.y + (b.height - side) / 2, side);
  const words = parent ? row.code.slice(parent.code.length).replace(/^[.-]/, '') : row.code;
  const number = set(
    context,
    'legend',
    {
      text: own(context, words),
      width: b.width - 2,
      height: 6,
      maxLines: 1,
      where: { group: 'number' },
    },
    { role: 'strong' },
  );
  return ink(number, b.x + 2, b.y + (b.height - number.height) / 2, b.width, {
    fill: colours.ink,
    goesOn: true,
  });
};
