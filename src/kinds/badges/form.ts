// A form of name badges: how what is on them is set, and how they are drawn.
import type { LayoutContext } from '../../furniture/context.ts';
import type { Box } from '../../geometry.ts';
import type { Seated } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import type { Badge } from './said.ts';

export interface BadgeForm {
  /** Everybody's, on badges of that size, mm. */
  said(
    context: LayoutContext,
    people: readonly Seated[],
    size: Pick<Box, 'width' | 'height'>,
  ): readonly Badge[];
  /** The coloured edge goes on beyond the badge, but not beyond `cell`. */
  draw(context: LayoutContext, badge: Badge, at: Box, cell: Box): Item;
  /** Of somebody who comes unannounced. */
  blank(context: LayoutContext, at: Box): readonly Item[];
}

/** mm: as far as printers miss a label, its edge goes on beside it. */
export const BEYOND = 3;
