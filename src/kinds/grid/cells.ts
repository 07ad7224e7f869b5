// The cells of a grid: each takes a card at least.

import { CARD, takesCard } from '../../furniture/card-place.ts';
import type { LayoutContext } from '../../furniture/context.ts';
import { inKit, onSheet } from '../../furniture/page.ts';
import type { Box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { placeWords } from '../../place.ts';
import { error } from '../../problem.ts';
import { ENDS, type GridSheet } from './sheet.ts';

/** Reports a cell that is too small for the cards that are put in it. */
export const checkCell = (context: LayoutContext, sheet: GridSheet, cell: Box, item?: ListItem): void => {
  if (takesCard(cell, sheet.takes)) return;
  const { width, height } = CARD[sheet.takes];
  const place = onSheet(sheet, item);
  const [across, down] = [Math.floor(cell.width), Math.floor(cell.height)].map((mm) => Math.max(0, mm));
  const more = `${sheet.takes === 's' ? '' : ', or use smaller cards'}${sheet.span || sheet.across === ENDS ? '' : ', or write "span: 2"'}`;
  context.problems.push(
    error(
      'fit-card',
      `A cell of ${across} × ${down} mm on ${placeWords(place)} is too small for a card of ${width} × ${height} mm.`,
      { hint: `Show fewer columns or rows${more}.`, ...inKit(sheet, 'takes'), place },
    ),
  );
};
