// The headings of an item's poster: each under a rule, all in one size.
import { stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  setAll,
  topOfCap,
} from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import type { Box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { line } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { PosterSheet } from './sheet.ts';

/** The poster of an item. */
export interface On {
  readonly context: LayoutContext;
  readonly sheet: PosterSheet;
  readonly item: ListItem;
}

export type Heads = ReadonlyMap<string, Block>;

/** mm under the top of a column: the capitals of its head, and where what is under the head begins. */
const CAP = 5;
const UNDER = 17;
const RULE = 0.5;

/** Of every list that has one, on one line each if that is possible at any size of the step. */
export const headsFor = ({ context, sheet, item }: On, width: number): Heads => {
  const lists = sheet.show.filter((list) => sheet.texts.heads?.[list] !== undefined);
  const within = (maxLines: number) =>
    lists.flatMap((list) => {
      const text = sheet.texts.heads?.[list];
      return text === undefined ? [] : [{ text, width, height: 20, maxLines, where: onSheet(sheet, item) }];
    });
  const most = fits(context, (at) => setAll(at, 'section', within(1))) ? 1 : 2;
  const blocks = setAll(context, 'section', within(most), { balance: true });
  return new Map(lists.flatMap((list, i) => (blocks[i] === undefined ? [] : [[list, blocks[i]] as const])));
};

/** mm: from the top of a column to what is under its head; the same in all columns. */
export const underHead = (heads: Heads): number => {
  const more = [...heads.values()].map(({ height, leading }) => height - leading);
  return more.length === 0 ? CAP : UNDER + Math.max(...more);
};

/** The rule at the top of a column, and its heading under it. */
export const headed = ({ context, item }: On, head: Block | undefined, b: Box): readonly Item[] => {
  const { colour } = lookOf(context, item);
  const rule = stroke(context, colour, RULE);
  return [
    line(b.x, b.y + RULE / 2, b.x + b.width, b.y + RULE / 2, rule),
    ...(head === undefined ? [] : [plainHead(head, b, colour)]),
  ];
};

/** The heading alone, its capitals level with those of others at the top of `b`. */
export const plainHead = (head: Block, b: Box, fill: string): Item =>
  element('heading', ink(head, b.x, topOfCap(head, b.y + CAP), b.width, { fill }), { level: 2 });
