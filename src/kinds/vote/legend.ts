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
import { HEAD } from './head.ts';
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
  people: readonly Participant[],
  others: number,
  across: number,
): readonly (readonly Participant[])[] => {
  if (people.length === 0) return [];
  const [most, good] = people.some(({ name }) => name !== undefined) ? NAMED : NUMBERED;
  const least = Math.ceil(people.length / most);
  const spare = across - 1 - ((others + least - 1) % across);
  const count = Math.min(least + spare, Math.max(least, Math.ceil(people.length / good)));
  return evenly(people, Math.ceil(people.length / count));
};

export const inLegend = (sheet: VoteSheet): PaperPlace => ({ ...onSheet(sheet), group: 'legend' });

/** Rows of a narrow column of names, at 12.4 mm or closer together. */
const MOST_ROWS = 20;
const PITCH = 12.4;
/** mm: what is narrower has half as many columns of names, and longer words on more lines. */
export const NARROW = 80;
/** mm: what is narrower has one column of names. */
const SINGLE = 55;

/** How many of them a narrow column has room for. Names are wider than numbers. */
export const legendRoom = (people: readonly Participant[], width: number): number =>
  width < SINGLE || people.some(({ name }) => name !== undefined) ? MOST_ROWS : 2 * MOST_ROWS;

interface LegendColumn {
  readonly people: readonly Participant[];
  /** x of the fold before them; only the first of several columns has one, for names are folded away together. */
  readonly fold?: number;
}

export const peopleLegend = (
  context: LayoutContext,
  sheet: VoteSheet,
  { people, fold }: LegendColumn,
  b: Box,
): readonly Item[] => {
  const head = legendHead(context, sheet, b);
  const list = box(b.x, b.y + head.height + 3, b.width, b.height - head.height - 3);
  const dashed = { ...pen(context.theme.template.colours.soft, 0.35), dash: [2, 1.6] };
  return [
    ...(fold === undefined ? [] : [line(fold, b.y, fold, b.y + b.height, dashed)]),
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
  const narrow = b.width < NARROW;
  const title = set(context, narrow ? 'label' : 'section', {
    text: words.legend,
    width: b.width,
    height: narrow ? 12 : 10,
    maxLines: narrow ? 2 : 1,
    where: inLegend(sheet),
  });
  const fold = set(context, 'legend', {
    text: words.fold,
    width: b.width,
    height: narrow ? 14 : 8,
    maxLines: narrow ? 3 : 2,
    where: inLegend(sheet),
  });
  const height = Math.max(HEAD, title.height + fold.height + 3);
  // Beside the sums, both headings end above the first row.
  const top = b.y + (narrow ? height - title.height - fold.height - 3 : 0);
  return {
    height,
    items: [
      element('heading', ink(title, b.x, top, b.width, { fill: colours.ink }), { level: 2 }),
      element('paragraph', ink(fold, b.x, top + title.height + 1, b.width, { fill: colours.ink })),
      line(b.x, b.y + height, b.x + b.width, b.y + height, stroke(context, colours.ink, 0.35)),
    ],
  };
};

/** mm: between columns of names. */
const BETWEEN = 4;
/** mm: a dot and a line that a name can be written on. */
const ENTRY = 26;

/** Two columns of large dots for few participants, more columns of smaller dots for many. */
const entryColumns = (people: readonly Participant[], width: number): number => {
  const named = people.some(({ name }) => name !== undefined);
  if (width < NARROW) return people.length <= MOST_ROWS ? 1 : 2;
  if (named || people.length <= 24) return 2;
  return Math.min(people.length <= 36 ? 3 : 4, Math.floor((width + BETWEEN) / (ENTRY + BETWEEN)));
};

const entries = (
  context: LayoutContext,
  sheet: VoteSheet,
  people: readonly Participant[],
  b: Box,
): readonly Item[] => {
  const across = entryColumns(people, b.width);
  const down = Math.max(6, Math.ceil(people.length / across));
  const pitch = Math.min(b.width < NARROW ? PITCH : 19, b.height / down);
  const d = Math.min(DOT, pitch - 0.8);
  const width = (b.width - (across - 1) * BETWEEN) / across;
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
        const x = b.x + Math.floor(i / down) * (width + BETWEEN);
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
