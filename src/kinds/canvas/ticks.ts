// Items of a list to tick, in one column or two, with lines after them; and items or tiles of themes to ring.

import { corner, stroke } from '../../furniture/block.ts';
import { type Block, element, ink, setAll } from '../../furniture/context.ts';
import { tile } from '../../furniture/tile.ts';
import { box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { type Field, type FieldForm, PAD, whereOf } from './field.ts';
import { itemsIn } from './items.ts';
import { spaced } from './lines.ts';
import type { CanvasField } from './sheet.ts';

/** mm: a box to tick, and the space between it and its text and between two columns. */
const TICK = 6;
const AFTER = 3;
const BETWEEN = 6;
/** mm: rows of one line are at least this high, and no higher than this. */
const ROW = { least: 8.4, most: 9.5 };
/** mm: above the first row. */
const TOP = 3;
/** mm: the least width of a column of ticks. */
const COLUMN = 55;

export type TicksField = Field<Extract<CanvasField, { readonly ticks: string }>>;

export function ticksForm(field: TicksField): FieldForm {
  const items = itemsIn(field, field.form.ticks);
  const { lines = 0 } = field.form;
  const { pitch, foot } = field.measures;
  const after = lines * pitch.least;
  const inner = field.width - 2 * PAD;
  const one = columnsOf(field, items, 1, inner);
  const two = inner >= 2 * COLUMN + BETWEEN && items.length > 1 ? columnsOf(field, items, 2, inner) : one;
  return {
    least: TOP + two.least + after + foot,
    draw: (b) => {
      const free = b.height - TOP - foot - after;
      const ticks = one.least <= free + 1e-6 ? one : two;
      const spread = Math.min(ROW.most / ROW.least, Math.max(1, free / ticks.least));
      const height = ticks.least * spread;
      const rest = box(b.x + PAD, b.y + TOP + height, inner, b.height - TOP - foot - height);
      return [
        element('list', ticks.draw(b.x + PAD, b.y + TOP, spread)),
        ...(lines === 0 ? [] : spaced(field, lines, rest, Number.POSITIVE_INFINITY)),
      ];
    },
  };
}

interface Columns {
  /** mm */
  readonly least: number;
  /** `spread` makes rows higher than they need to be. */
  readonly draw: (x: number, y: number, spread: number) => readonly Item[];
}

function columnsOf(field: TicksField, items: readonly ListItem[], count: number, inner: number): Columns {
  const { context, colour } = field;
  const { colours } = context.theme.template;
  const width = (inner - (count - 1) * BETWEEN) / count;
  const words = width - TICK - AFTER;
  const blocks = setAll(
    context,
    'card',
    items.map(({ text }) => ({ text, width: words, height: 16, maxLines: 3, where: whereOf(field) })),
    { hyphenate: true },
  );
  const down = Math.ceil(items.length / count);
  const heights = Array.from({ length: down }, (_, row) =>
    Math.max(ROW.least, ...blocks.filter((_b, i) => i % down === row).map(({ height }) => height + 2.4)),
  );
  const least = heights.reduce((sum, height) => sum + height, 0);
  const draw: Columns['draw'] = (left, top, spread) =>
    blocks.map((block, i) => {
      const row = i % down;
      const x = left + Math.floor(i / down) * (width + BETWEEN);
      const above = heights.slice(0, row).reduce((sum, height) => sum + height, 0);
      const cy = top + (above + (heights[row] ?? 0) / 2) * spread;
      return element('list-item', [
        rect(
          box(x, cy - TICK / 2, TICK, TICK),
          { fill: colours.paper, stroke: stroke(context, colour, 0.4) },
          corner(context, 1),
        ),
        element('body', ink(block, x + TICK + AFTER, cy - block.height / 2, words, { fill: colours.ink })),
      ]);
    });
  return { least, draw };
}

export type RingField = Field<Extract<CanvasField, { readonly ring: string }>>;

/** Each with so much white around it that a ring has room. */
export function ringForm(field: RingField): FieldForm {
  const { context, measures } = field;
  const { tile: side, width: least, height } = measures.ring;
  const items = itemsIn(field, field.form.ring);
  const most = Math.max(1, Math.floor((field.width - 2 * PAD) / least));
  const down = Math.ceil(items.length / most);
  const across = Math.ceil(items.length / down);
  const cell = (field.width - 2 * PAD) / across;
  const lead = (item: ListItem): number => (hasTile(item) ? side + 3 : 0);
  const blocks = setAll(
    context,
    'label',
    items.map((item) => ({
      text: item.text,
      width: cell - lead(item) - 6,
      height: 11.5,
      maxLines: 2,
      where: whereOf(field),
    })),
    { hyphenate: true },
  );
  return {
    least: down * height + 2,
    draw: (b) => {
      const pitch = b.height / down;
      const one = (item: ListItem, block: Block, i: number): Item => {
        const x = b.x + PAD + (i % across) * cell + 2;
        const cy = b.y + (Math.floor(i / across) + 0.5) * pitch;
        return element('list-item', [
          element('body', [
            ...(hasTile(item) ? tile(context, item, x, cy - side / 2, side) : []),
            ...ink(block, x + lead(item), cy - block.height / 2, cell, {
              fill: context.theme.template.colours.ink,
            }),
          ]),
        ]);
      };
      return [
        element(
          'list',
          items.flatMap((item, i) => {
            const block = blocks[i];
            return block ? [one(item, block, i)] : [];
          }),
        ),
      ];
    },
  };
}

const hasTile = ({ theme, code }: ListItem): boolean => theme !== undefined && /^\d+$/.test(code);
