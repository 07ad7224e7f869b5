// The sums beside the names: a row for each column, its tile and a box for its dots, then what to do with the result.
import { corner, stroke } from '../../furniture/block.ts';
import { element, ink, type LayoutContext, lookOf, set } from '../../furniture/context.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { columns } from '../../layout/grid.ts';
import { rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { HEAD } from './head.ts';
import { inLegend } from './legend.ts';
import { type VoteSheet, voteWords } from './sheet.ts';
import { checkHeads } from './tally.ts';

/** mm: a row and the gap below it, and between columns of rows. */
const ROW = 22;
const GAP = 3;
/** In one column. */
const MOST_ROWS = 8;
/** mm: what the instruction below takes at least of the column. */
const AFTER = 46;

export const tallyRows = (
  context: LayoutContext,
  sheet: VoteSheet,
  heads: readonly ListItem[],
  b: Box,
): readonly Item[] => {
  checkHeads(context, sheet, heads);
  const { colours } = context.theme.template;
  const words = voteWords(context.kit, sheet);
  const where = inLegend(sheet);
  const title = set(context, 'label', { text: words.tally, width: b.width, height: 18, maxLines: 3, where });
  const across = Math.ceil(heads.length / MOST_ROWS);
  const down = Math.ceil(heads.length / across);
  const pitch = Math.min(ROW, (b.height - HEAD - AFTER) / down);
  const bottom = HEAD + down * pitch;
  const after = set(context, 'instruction', {
    text: words.after,
    width: b.width,
    height: b.height - bottom - 2,
    maxLines: 14,
    where,
  });
  const cells = columns(b, across, GAP);
  return [
    element('section', [
      element('heading', ink(title, b.x, b.y + HEAD - title.height - 3, b.width, { fill: colours.ink }), {
        level: 2,
      }),
      // An artifact, because it is for writing in: numbers alone would mean nothing when read aloud.
      element(
        'artifact',
        heads.flatMap((head, i) => {
          const { x, width } = cells[Math.floor(i / down)] ?? b;
          return row(context, head, box(x, b.y + HEAD + (i % down) * pitch, width, pitch - GAP));
        }),
      ),
      element('paragraph', ink(after, b.x, b.y + bottom + 1, b.width, { fill: colours.ink })),
    ]),
  ];
};

const row = (context: LayoutContext, head: ListItem, b: Box): readonly Item[] => {
  const { colour } = lookOf(context, head);
  const { paper } = context.theme.template.colours;
  const side = Math.min(b.height, b.width / 2);
  return [
    rect(b, { fill: paper, stroke: stroke(context, colour, 0.5) }, corner(context, 1.6)),
    ...tile(context, head, b.x, b.y + (b.height - side) / 2, side),
  ];
};
