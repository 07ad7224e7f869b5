// The guide's agenda, with times for the assessed principles, and what to do, say and watch for in each step.

import { assessed, element, ink, type LayoutContext, own, set, tryOut } from '../../furniture/context.ts';
import type { Step } from '../../kit/kit.ts';
import type { GuideFile } from '../../kit/schema.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { circle, line, pen } from '../../layout/shapes.ts';
import { fillPlural } from '../../plural.ts';
import type { Text, Texts } from '../../text.ts';
import { guideMeasures, HANG, paragraphs, section, setGuide, titled } from './text.ts';

interface AgendaRow {
  readonly what: string;
  readonly minutes: number;
  readonly from: number;
}

/** One row per step, or per theme if it is done once for each; steps without minutes are left out. */
const agendaRows = (context: LayoutContext): readonly AgendaRow[] => {
  let clock = 0;
  return context.kit.steps.flatMap((step) => {
    const minutes = step.minutes;
    if (minutes === undefined) return [];
    return titlesOf(context, step).map((what) => {
      const from = clock;
      clock += minutes;
      return { what, minutes, from };
    });
  });
};

const titlesOf = (context: LayoutContext, step: Step): readonly string[] =>
  step.each !== undefined
    ? assessed(context).map(({ code, text }) => `${step.label.words} · ${code} ${text.words}`)
    : [`${step.label.words} · ${step.name.words}`];

const clockOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

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

export const agenda = (context: LayoutContext, texts: Texts<GuideFile>): readonly FlowBlock[] => {
  const rows = agendaRows(context);
  const { agenda: words } = texts;
  return titled(context, section(context, words.title), [
    ...paragraphs(context, [words.intro]).map((block) => ({ ...block, keep: true })),
    ...table(context, words, rows),
  ]);
};

interface TableRow {
  readonly kind: 'head' | 'step' | 'total';
  /** When, what, minutes. */
  readonly texts: readonly Text[];
}

/** One block per row, all on one page if they fit on one. */
const table = (
  context: LayoutContext,
  words: Texts<GuideFile>['agenda'],
  rows: readonly AgendaRow[],
): readonly FlowBlock[] => {
  const total = rows.reduce((sum, row) => sum + row.minutes, 0);
  const all: readonly TableRow[] = [
    { kind: 'head', texts: [words.when, words.what, words.minutes] },
    ...rows.map(({ what, minutes, from }): TableRow => {
      const values = [`${clockOf(from)}–${clockOf(from + minutes)}`, what, String(minutes)];
      return { kind: 'step', texts: values.map((value) => own(context, value)) };
    }),
    { kind: 'total', texts: [own(context, clockOf(total)), words.total, own(context, String(total))] },
  ];
  const edges = columnEdges(context, words.minutes);
  return all.map((row) => tableRow(context, row, edges));
};

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
  const height = Math.max(...cells.map(({ block }) => block.height)) + 2;
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
              ink(block, left + x, top + 1, full, { fill: colours.ink }),
            ),
          ),
        ),
      ]),
    ],
  };
};

const GUTTER = 7;

/** Each step under its own heading: do, say and watch for, side by side. */
export const stepGuides = (context: LayoutContext, texts: Texts<GuideFile>): readonly FlowBlock[] =>
  context.kit.steps.flatMap((step) => {
    const { left, full } = guideMeasures(context);
    const width = (full - 2 * GUTTER) / 3;
    const words = texts.steps[step.id];
    if (words === undefined) return [];
    const columns = (['do', 'say', 'watch'] as const).map((name) =>
      pointColumn(context, width, texts.headings[name], words[name]),
    );
    const body: FlowBlock = {
      height: Math.max(...columns.map(({ height }) => height)),
      before: 3,
      draw: (top) => columns.flatMap(({ draw }, i) => draw(left + i * (width + GUTTER), top)),
    };
    return [stepHead(context, step), body];
  });

const stepHead = (context: LayoutContext, step: Step): FlowBlock => {
  const { colours } = context.theme.template;
  const { left, right, full: width } = guideMeasures(context);
  const title = set(context, 'guideSection', {
    text: { ...step.label, words: `${step.label.words}: ${step.name.words}` },
    width: width - 30,
    height: 8,
    maxLines: 1,
    where: { group: 'guide' },
  });
  const minutes =
    step.minutes === undefined
      ? undefined
      : set(
          context,
          'guide',
          {
            text: fillPlural(context.kit.labels.minutes, 'n', step.minutes),
            width: 28,
            height: 8,
            maxLines: 1,
            where: { group: 'guide' },
          },
          { role: 'strong' },
        );
  return {
    height: title.height,
    before: 10,
    keep: true,
    draw: (top) => [
      line(left, top - 3, right, top - 3, pen(colours.ink, 0.35)),
      element('heading', ink(title, left, top - 0.6, width, { fill: colours.ink }), { level: 2 }),
      ...(minutes === undefined
        ? []
        : [element('paragraph', ink(minutes, left, top, width, { fill: colours.ink, align: 'right' }))]),
    ],
  };
};

const pointColumn = (context: LayoutContext, width: number, heading: Text, texts: readonly Text[]) => {
  const { colours } = context.theme.template;
  const head = setGuide(context, heading, width, 'strong');
  const blocks = texts.map((text) => setGuide(context, text, width - 4));
  const gap = 1.6;
  return {
    height: head.height + blocks.reduce((sum, block) => sum + block.height + gap, 0),
    draw: (x: number, top: number) => {
      let y = top + head.height;
      return [
        element('heading', ink(head, x, top, width, { fill: colours.ink }), { level: 3 }),
        element(
          'list',
          blocks.flatMap((block) => {
            const at = y;
            y += block.height + gap;
            return [
              circle(x + 0.9, at + block.leading / 2, 0.8, { fill: colours.ink }),
              element('list-item', [element('body', ink(block, x + 4, at, width, { fill: colours.ink }))]),
            ];
          }),
        ),
      ];
    },
  };
};
