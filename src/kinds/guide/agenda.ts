// The guide's agenda: when each step is, once for each item that it is done for.
import {
  element,
  ink,
  type LayoutContext,
  own,
  type SetOptions,
  set,
  tryOut,
} from '../../furniture/context.ts';
import { clockOf, dayOf, type Turn } from '../../furniture/day.ts';
import type { Step } from '../../kit/kit.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { line, pen } from '../../layout/shapes.ts';
import { onOneLine, type Text } from '../../text.ts';
import type { ChapterOf } from './chapter.ts';
import type { AgendaTexts } from './chapters.ts';
import { guideMeasures, HANG, paragraphs, type TextColumn } from './text.ts';

const titleOf = ({ step, item }: Turn): Text => {
  if (step.isBreak) return step.name;
  const name = item === undefined ? step.name : { ...item.text, words: `${item.code} ${item.text.words}` };
  return onOneLine(' · ', step.label, name);
};

/** mm: the minimum width of the minutes column; wider if its header needs it. */
const MINUTES = 11;

/** Of the table, in mm from the left of the paper. */
interface TableEdges {
  readonly when: number;
  readonly what: number;
  readonly minutes: number;
  readonly end: number;
}

/** Across both columns, times are in the left one, under the heading; what happens is aligned with the text. */
const edgesOf = (
  context: LayoutContext,
  rows: readonly TableRow[],
  column: TextColumn | undefined,
): TableEdges => {
  const { left, right } = guideMeasures(context);
  const trial = tryOut(context);
  const widest = (i: number): number =>
    Math.max(
      ...rows.flatMap(({ kind, texts }) => {
        const text = texts[i];
        if (text === undefined) return [];
        const slot = { text, width: HANG, height: 20, maxLines: 1, where: { group: 'agenda' } } as const;
        return set(trial, 'guide', slot, styleOf(kind)).lines.map(({ width }) => width);
      }),
    );
  const [when, end] = column === undefined ? [left, right] : [column.x, column.x + column.width];
  return {
    when,
    what: when + (column === undefined ? HANG : widest(0) + BETWEEN),
    minutes: end - Math.max(MINUTES, widest(2)),
    end,
  };
};

const styleOf = (kind: TableRow['kind']): SetOptions => (kind === 'step' ? {} : { role: 'strong' });

/** Nothing in a kit that has no minutes. */
export const agenda = (
  context: LayoutContext,
  words: AgendaTexts,
  steps: readonly Step[],
): readonly ChapterOf[] => {
  const day = dayOf(context, steps);
  if (day.length === 0) return [];
  return [
    {
      title: words.title,
      blocks: (column) => [
        ...paragraphs(context, words.intro ? [words.intro] : [], column).map((block) => ({
          ...block,
          keep: true,
        })),
        ...table(context, words, day, column),
      ],
    },
  ];
};

interface TableRow {
  readonly kind: 'head' | 'step' | 'total';
  /** When, what, minutes. */
  readonly texts: readonly Text[];
}

/** One block per row, all on one page if they fit on one. */
const table = (
  context: LayoutContext,
  words: AgendaTexts,
  turns: readonly Turn[],
  column: TextColumn | undefined,
): readonly FlowBlock[] => {
  const total = turns.reduce((sum, { minutes }) => sum + minutes, 0);
  const all: readonly TableRow[] = [
    { kind: 'head', texts: [words.when, words.what, words.minutes] },
    ...turns.map((turn): TableRow => {
      const { from, minutes } = turn;
      const when = `${clockOf(context, from)}–${clockOf(context, from + minutes)}`;
      return { kind: 'step', texts: [own(context, when), titleOf(turn), own(context, String(minutes))] };
    }),
    {
      kind: 'total',
      texts: [own(context, clockOf(context, total)), words.total, own(context, String(total))],
    },
  ];
  const edges = edgesOf(context, all, column);
  return all.map((row) => tableRow(context, row, edges));
};

/** mm: over and under the texts of a row. */
const AIR = 0.6;
/** mm between two columns. */
const BETWEEN = 2.5;

const tableRow = (
  context: LayoutContext,
  { kind, texts }: TableRow,
  { when, what, minutes, end }: TableEdges,
): FlowBlock => {
  const { colours } = context.theme.template;
  const edges = [when, what, minutes];
  const cells = texts.map((text, i) => {
    const x = edges[i] ?? when;
    const width = (edges[i + 1] ?? end + BETWEEN) - x - BETWEEN;
    const block = set(
      context,
      'guide',
      { text, width, height: 20, maxLines: 3, where: { group: 'agenda' } },
      styleOf(kind),
    );
    return { block, x };
  });
  const height = Math.max(...cells.map(({ block }) => block.height)) + 2 * AIR;
  return {
    height,
    before: kind === 'head' ? 4 : 0,
    keep: true,
    draw: (top) => [
      element('table', [
        line(when, top + height, end, top + height, pen(colours.rule)),
        element(
          'row',
          cells.map(({ block, x }, i) =>
            element(
              kind === 'head' ? 'column-header' : i === 0 ? 'row-header' : 'cell',
              ink(block, x, top + AIR, end - when, { fill: colours.ink }),
            ),
          ),
        ),
      ]),
    ],
  };
};
