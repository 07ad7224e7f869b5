// The guide's agenda: when each step is, once for each item that it is done for.
import { element, ink, type LayoutContext, own, set, tryOut } from '../../furniture/context.ts';
import { clockOf, dayOf, type Turn } from '../../furniture/day.ts';
import type { Step } from '../../kit/kit.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { line, pen } from '../../layout/shapes.ts';
import { onOneLine, type Text } from '../../text.ts';
import type { AgendaTexts } from './chapters.ts';
import { guideMeasures, HANG, paragraphs, section, titled } from './text.ts';

const titleOf = ({ step, item }: Turn): Text => {
  if (step.isBreak) return step.name;
  const name = item === undefined ? step.name : { ...item.text, words: `${item.code} ${item.text.words}` };
  return onOneLine(' · ', step.label, name);
};

/** mm: the minimum width of the minutes column; wider if its header needs it. */
const MINUTES = 16;

/** Times are in the left column, under the heading; what happens is aligned with the text. */
const columnEdges = (context: LayoutContext, minutes: Text): readonly [number, number, number] => {
  const head = set(
    tryOut(context),
    'guide',
    { text: minutes, width: HANG, height: 20, maxLines: 1, where: { group: 'agenda' } },
    {
      role: 'strong',
    },
  );
  return [0, HANG, guideMeasures(context).full - Math.max(MINUTES, head.lines[0]?.width ?? 0)];
};

export const agenda = (
  context: LayoutContext,
  words: AgendaTexts,
  steps: readonly Step[],
): readonly FlowBlock[] => {
  const day = dayOf(context, steps);
  if (day.length === 0) return [];
  return titled(context, section(context, words.title), [
    ...paragraphs(context, words.intro ? [words.intro] : []).map((block) => ({ ...block, keep: true })),
    ...table(context, words, day),
  ]);
};

interface TableRow {
  readonly kind: 'head' | 'step' | 'total';
  /** When, what, minutes. */
  readonly texts: readonly Text[];
}

/** One block per row, all on one page if they fit on one. */
const table = (context: LayoutContext, words: AgendaTexts, turns: readonly Turn[]): readonly FlowBlock[] => {
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
  const edges = columnEdges(context, words.minutes);
  return all.map((row) => tableRow(context, row, edges));
};

/** mm: over and under the texts of a row. */
const AIR = 0.8;
/** mm between two columns. */
const BETWEEN = 2;

/** `edges`: left edges of the columns, in mm from the left margin. */
const tableRow = (
  context: LayoutContext,
  { kind, texts }: TableRow,
  edges: readonly [number, number, number],
): FlowBlock => {
  const { colours } = context.theme.template;
  const { left, full } = guideMeasures(context);
  const cells = texts.map((text, i) => {
    const x = edges[i] ?? 0;
    const width = (edges[i + 1] ?? full + BETWEEN) - x - BETWEEN;
    const block = set(
      context,
      'guide',
      { text, width, height: 20, maxLines: 2, where: { group: 'agenda' } },
      kind === 'step' ? {} : { role: 'strong' },
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
        line(left, top + height, left + full, top + height, pen(colours.rule)),
        element(
          'row',
          cells.map(({ block, x }, i) =>
            element(
              kind === 'head' ? 'column-header' : i === 0 ? 'row-header' : 'cell',
              ink(block, left + x, top + AIR, full, { fill: colours.ink }),
            ),
          ),
        ),
      ]),
    ],
  };
};
