// What to do, say and watch for in each step.
import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { minutesOf } from '../../furniture/day.ts';
import type { Step } from '../../kit/kit.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { circle, line, pen } from '../../layout/shapes.ts';
import { fillPlural } from '../../plural.ts';
import { onOneLine, type Text } from '../../text.ts';
import type { GuideTexts } from './chapters.ts';
import { guideMeasures, setGuide } from './text.ts';

const GUTTER = 7;

/** Of the width of a page: lines of a lone column would be too long to read. */
const WIDEST = 2 / 3;

/** Of the width of all columns: what has more to say is wider, and none is narrower. */
const NARROWEST = 0.25;

const PARTS = ['do', 'say', 'watch'] as const;
type Part = (typeof PARTS)[number];

/** Each step under its own heading: do, say and watch for, side by side; what a step has none of takes no room. */
export const stepGuides = (
  context: LayoutContext,
  { steps, headings }: Pick<GuideTexts, 'steps' | 'headings'>,
): readonly FlowBlock[] => {
  const { left, full } = guideMeasures(context);
  const lengths = lengthsIn(steps);
  return steps.flatMap((step) => {
    const parts = PARTS.filter((part) => step[part].length > 0);
    if (parts.length === 0) return [];
    const room = full - (parts.length - 1) * GUTTER;
    const shares = sharesOf(parts.map((part) => lengths[part]));
    let x = left;
    const columns = parts.map((part, i) => {
      const at = x;
      const width = Math.min(room * (shares[i] ?? 0), full * WIDEST);
      x += width + GUTTER;
      return { at, ...pointColumn(context, width, headings[part], step[part]) };
    });
    const body: FlowBlock = {
      height: Math.max(...columns.map(({ height }) => height)),
      before: 3,
      draw: (top) => columns.flatMap(({ at, draw }) => draw(at, top)),
    };
    return [stepHead(context, step), body];
  });
};

/** Characters of all steps: their columns are equally wide. */
const lengthsIn = (steps: readonly Step[]): Readonly<Record<Part, number>> => {
  const length = (part: Part): number =>
    steps.flatMap((step) => step[part]).reduce((sum, { words }) => sum + words.length, 0);
  return { do: length('do'), say: length('say'), watch: length('watch') };
};

const sharesOf = (lengths: readonly number[]): readonly number[] => {
  const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0);
  const all = sum(lengths);
  const isNarrow = (length: number): boolean => length / all < NARROWEST;
  const narrow = lengths.filter(isNarrow);
  const rest = (1 - narrow.length * NARROWEST) / (all - sum(narrow));
  return lengths.map((length) => (isNarrow(length) ? NARROWEST : length * rest));
};

const stepHead = (context: LayoutContext, step: Step): FlowBlock => {
  const { colours } = context.theme.template;
  const { left, right, full: width } = guideMeasures(context);
  const title = set(context, 'guideSection', {
    text: step.isBreak ? step.name : onOneLine(': ', step.label, step.name),
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
            text: fillPlural(context.kit.words.labels.minutes, 'n', minutesOf(context, step)),
            width: 28,
            height: 8,
            maxLines: 1,
            where: { group: 'guide' },
          },
          { role: 'strong' },
        );
  return {
    height: title.height,
    before: 8,
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
  const gap = 1.2;
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
