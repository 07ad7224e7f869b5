// What all lots on a sheet of cut-outs share: whom they are for, their width, and the heading over each of them.
import { element, fits, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import type { Tagged } from '../../furniture/strip.ts';
import type { Box } from '../../geometry.ts';
import type { Seated } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { DotsSheet } from './sheet.ts';

export interface Cutting {
  readonly context: LayoutContext;
  readonly sheet: DotsSheet;
  /** Those who are expected. */
  readonly people: readonly Seated[];
  /** Those who may come late to the only table. */
  readonly late: readonly Seated[];
  /** All of them, with what is on the tabs of their strips. */
  readonly tagged: readonly Tagged[];
  /** mm */
  readonly width: number;
}

/** mm: the heading above a block, clear of its upper cut lines. */
export const HEADING = 13;

export const cutHeading = (
  { context, sheet }: Pick<Cutting, 'context' | 'sheet'>,
  text: Text,
  b: Box,
): readonly Item[] => {
  const where = onSheet(sheet);
  const slot = { text, width: b.width, height: HEADING - 3, maxLines: 1, where };
  // Smaller over what is narrow, such as triangles beside strips.
  const step = fits(context, (at) => set(at, 'section', slot)) ? 'section' : 'boxTitle';
  const block = set(context, step, slot);
  return ink(block, b.x, b.y - 2, b.width, { fill: context.theme.template.colours.ink });
};

/** Of several tables, each begins a row. */
export const beginsTable = (people: readonly Seated[], i: number): boolean =>
  i > 0 && people[i]?.table !== people[i - 1]?.table;

/** Pieces with a name have a label, others none; in a list, all items have one or none. What belongs to nobody is not read. */
export const listsOf = (pieces: readonly Item[]): readonly Item[] => {
  const isRead = (piece: Item): boolean => piece.kind === 'element' && piece.role === 'list-item';
  const hasLabel = (piece: Item | undefined): boolean =>
    piece?.kind === 'element' && piece.items.some((part) => part.kind === 'element' && part.role === 'label');
  const runs = pieces.filter(isRead).reduce<Item[][]>((found, piece) => {
    const last = found.at(-1);
    if (last && hasLabel(last[0]) === hasLabel(piece)) last.push(piece);
    else found.push([piece]);
    return found;
  }, []);
  const others = pieces.filter((piece) => !isRead(piece));
  return [
    ...(others.length > 0 ? [element('artifact', others)] : []),
    ...runs.map((run) => element('list', run)),
  ];
};
