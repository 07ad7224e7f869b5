// A field at the right of the head, to say what a sheet is about: a line to write it on, or tiles of themes to ring.
import { type Box, box, MM_PER_PT } from '../geometry.ts';
import type { ListItem } from '../kit/kit.ts';
import { line, pen, rect } from '../layout/shapes.ts';
import type { Item, TextItem } from '../scene.ts';
import type { Text } from '../text.ts';
import { corner, stroke } from './block.ts';
import { type Block, element, ink, type LayoutContext, lookOf, own, set } from './context.ts';
import { isNarrow } from './page.ts';
import { themeSign } from './theme-sign.ts';
import { TILE_INSET } from './tile.ts';

/** Its items, and mm that it takes at the right of the title. */
export interface SubjectField {
  readonly items: readonly Item[];
  readonly width: number;
}

/** mm: the line, and its distance from the top of the head. */
const LINE = { wide: 96, narrow: 44 };
const DOWN = { wide: 24, narrow: 18 };
/** mm: between the title and the field. */
const BEFORE = 6;

const labelOf = (context: LayoutContext, text: Text, width = 60): Block =>
  set(context, 'label', { text, width, height: 7, maxLines: 1, where: { group: 'subject-field' } });

const widthOf = ({ lines }: Block): number => lines[0]?.width ?? 0;

/** A label and a line to write on. `content` is the area inside the margins. */
export const subjectLine = (context: LayoutContext, text: Text, content: Box): SubjectField => {
  const block = labelOf(context, text);
  const by = isNarrow(context) ? 'narrow' : 'wide';
  return {
    items: field(context, block, content, { length: LINE[by], down: DOWN[by] }),
    width: LINE[by] + AFTER_LABEL + widthOf(block) + BEFORE,
  };
};

/** mm: a tile, the space to the next one, and the bottom of the tiles below the top of the head. */
const TILES = {
  wide: { size: 18, gap: 3, bottom: 26 },
  narrow: { size: 9.5, gap: 2, bottom: 21 },
};
/** mm: from a label to what it is the label of, and to tiles at least. */
export const AFTER_LABEL = 3;
const BEFORE_TILES = 5;
/** mm: the label begins here, left of the right margin, if tiles leave room. */
const LABEL_AT = 128;

/** A label and the tiles of themes, so light that a ring or a cross is seen. */
export const subjectTiles = (
  context: LayoutContext,
  text: Text,
  themes: readonly ListItem[],
  content: Box,
): SubjectField => {
  const { size, gap, bottom } = TILES[isNarrow(context) ? 'narrow' : 'wide'];
  const block = labelOf(context, text);
  const right = content.x + content.width;
  const left = right - themes.length * (size + gap) + gap;
  const most = left - BEFORE_TILES - widthOf(block);
  const x = isNarrow(context) ? most : Math.min(most, right - LABEL_AT);
  const y = content.y + bottom - size;
  const words = ink(block, x, y + (size - block.leading) / 2, widthOf(block), {
    fill: context.theme.template.colours.ink,
  });
  return {
    items: [
      element('paragraph', words),
      element(
        'artifact',
        themes.flatMap((theme, i) => openTile(context, theme, box(left + i * (size + gap), y, size, size))),
      ),
    ],
    width: right - x + BEFORE,
  };
};

/** Of the side of a tile: its outline, its corners, its number in pt by mm, its symbol and what both are from its edges. */
const OPEN = { line: 0.035, corner: 3 / 26, number: 1.05, sign: 0.38, inset: TILE_INSET };

/** The outline of a theme's tile with its number and symbol. */
const openTile = (context: LayoutContext, item: ListItem, b: Box): readonly Item[] => {
  const { colour, sign } = lookOf(context, item);
  const face = context.theme.faces.role('heading');
  const size = b.width * OPEN.number;
  const number: TextItem = {
    kind: 'text',
    x: b.x + b.width * OPEN.inset,
    y: b.y + b.width * OPEN.inset + (face.capHeight / face.unitsPerEm) * size * MM_PER_PT,
    text: item.code,
    face: face.key,
    size,
    fill: colour,
    width: (face.width(item.code) / face.unitsPerEm) * size * MM_PER_PT,
    source: own(context, item.code),
  };
  const [side, from] = [b.width * OPEN.sign, b.width * (1 - OPEN.inset - OPEN.sign / 2)];
  return [
    rect(b, { stroke: stroke(context, colour, b.width * OPEN.line) }, corner(context, b.width * OPEN.corner)),
    number,
    ...themeSign(sign, b.x + from, b.y + from, side, colour),
  ];
};

/** mm: a line for a number, what the clock takes above it, and the line's distance from the top of the head. */
const NUMBER = 22;
const CLOCK = 50;
const UNDER_CLOCK = 26;

/** A label and a line for a number, where minutes and a clock leave no more room. */
export const subjectUnderClock = (context: LayoutContext, text: Text, content: Box): readonly Item[] =>
  field(context, labelOf(context, text, CLOCK - NUMBER - AFTER_LABEL), content, {
    length: NUMBER,
    down: UNDER_CLOCK,
  });

const field = (
  context: LayoutContext,
  block: Block,
  content: Box,
  { length, down }: { readonly length: number; readonly down: number },
): readonly Item[] => {
  const { colours } = context.theme.template;
  const width = widthOf(block);
  const y = content.y + down;
  const right = content.x + content.width;
  const left = right - length;
  return [
    element(
      'paragraph',
      ink(block, left - width - AFTER_LABEL, y - (block.leading + block.cap) / 2, width, {
        fill: colours.ink,
      }),
    ),
    line(left, y, right, y, pen(colours.ink)),
  ];
};
