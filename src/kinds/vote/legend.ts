// The legend: participants' dots with a name or a line, beside a fold line.

import { stroke } from '../../furniture/block.ts';
import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { DOT, markedDots } from '../../furniture/dot.ts';
import { setNames } from '../../furniture/names.ts';
import { onSheet } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import { type Box, box } from '../../geometry.ts';
import { evenly } from '../../layout/grid.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Participant } from '../../plan/plan.ts';
import type { Item } from '../../scene.ts';
import { type VoteSheet, voteWords } from './sheet.ts';

/** The most participants in one column of the sheet, and how many have large dots in it. Names are wider than numbers. */
const NUMBERED = [60, 24] as const;
const NAMED = [36, 20] as const;

/** Those whose dots are named. Nobody if the kit has no dots. */
export const peopleIn = (context: LayoutContext): readonly Participant[] =>
  context.kit.sheets.some(({ hasInitials }) => hasInitials) ? peopleOf(context) : [];

/**
 * The participants by column of the sheet, in further columns where a page has them to spare; `others` is the number of
 * columns before them and `across` of those on a page.
 */
export const peopleColumns = (
  context: LayoutContext,
  others: number,
  across: number,
): readonly (readonly Participant[])[] => {
  const people = peopleIn(context);
  if (people.length === 0) return [];
  const [most, good] = people.some(({ name }) => name !== undefined) ? NAMED : NUMBERED;
  const least = Math.ceil(people.length / most);
  const spare = across - 1 - ((others + least - 1) % across);
  const count = Math.min(least + spare, Math.max(least, Math.ceil(people.length / good)));
  return evenly(people, Math.ceil(people.length / count));
};

export const inLegend = (sheet: VoteSheet): PaperPlace => ({ ...onSheet(sheet), group: 'legend' });

interface LegendColumn {
  readonly people: readonly Participant[];
  /** True for the first of several. */
  readonly first: boolean;
  /** mm that are left free below it. */
  readonly under: number;
}

export const peopleLegend = (
  context: LayoutContext,
  sheet: VoteSheet,
  { people, first, under }: LegendColumn,
  b: Box,
): readonly Item[] => {
  const { colours, page } = context.theme.template;
  const x = b.x - page.gutter / 2;
  const room = box(b.x + 3, b.y, b.width - 3, b.height);
  const head = legendHead(context, sheet, room);
  const list = box(room.x, room.y + head.height + 3, room.width, room.height - head.height - 3 - under);
  return [
    // At the left edge of a page there is nothing to fold, and names are folded away together.
    ...(first && b.x > context.format.margins.left
      ? [line(x, b.y, x, b.y + b.height, { ...pen(colours.soft, 0.35), dash: [2, 1.6] })]
      : []),
    element('section', [...head.items, ...entries(context, sheet, people, list)]),
  ];
};

const legendHead = (
  context: LayoutContext,
  sheet: VoteSheet,
  b: Box,
): { readonly items: readonly Item[]; readonly height: number } => {
  const { colours } = context.theme.template;
  const words = voteWords(context.kit, sheet);
  const title = set(context, 'section', {
    text: words.legend,
    width: b.width,
    height: b.width < NARROW ? 20 : 10,
    maxLines: b.width < NARROW ? 2 : 1,
    where: inLegend(sheet),
  });
  const fold = set(context, 'legend', {
    text: words.fold,
    width: b.width,
    height: 8,
    maxLines: 2,
    where: inLegend(sheet),
  });
  const height = Math.max(22, title.height + fold.height + 3);
  return {
    height,
    items: [
      element('heading', ink(title, b.x, b.y, b.width, { fill: colours.ink }), { level: 2 }),
      element('paragraph', ink(fold, b.x, b.y + title.height + 1, b.width, { fill: colours.soft })),
      line(b.x, b.y + height, b.x + b.width, b.y + height, stroke(context, colours.ink, 0.35)),
    ],
  };
};

/** mm: what is narrower has half as many columns of names, and longer words on more lines. */
export const NARROW = 80;

/** Two columns of large dots for few participants, more columns of smaller dots for many. */
const entryColumns = (people: readonly Participant[], width: number): number => {
  const named = people.some(({ name }) => name !== undefined);
  if (width < NARROW) return people.length <= (named ? 15 : 12) ? 1 : 2;
  if (named || people.length <= 24) return 2;
  return people.length <= 36 ? 3 : 4;
};

const entries = (
  context: LayoutContext,
  sheet: VoteSheet,
  people: readonly Participant[],
  b: Box,
): readonly Item[] => {
  const across = entryColumns(people, b.width);
  const down = Math.max(6, Math.ceil(people.length / across));
  const pitch = Math.min(19, b.height / down);
  const d = Math.min(DOT, pitch - 0.8);
  const width = (b.width - (across - 1) * 4) / across;
  const { colours } = context.theme.template;
  const names = setNames(context, people, {
    step: 'name',
    tries: [
      [width - d - 3, 1],
      [width - d - 3, 2],
      [width - d - 3, 3],
    ],
    height: pitch,
    together: true,
    place: 'in the legend',
    where: ({ number }) => ({ ...onSheet(sheet), group: 'participant', item: String(number) }),
  });
  return [
    element(
      'table',
      people.map((person, i) => {
        const x = b.x + Math.floor(i / down) * (width + 4);
        const y = b.y + (i % down) * pitch + pitch / 2;
        const name = names[i];
        return element('row', [
          ...markedDots(context, 'row-header', person, [[x + d / 2, y]], d),
          element(
            'cell',
            person.name === undefined || name === undefined
              ? [line(x + d + 2.5, y + d * 0.38, x + width, y + d * 0.38, pen(colours.ink))]
              : ink(name, x + d + 2.5, y - name.height / 2, width, { fill: colours.ink }),
          ),
        ]);
      }),
    ),
  ];
};
