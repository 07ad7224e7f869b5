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

/** Each step under its own heading: do, say and watch for, side by side; what a step has none of takes no room. */
export const stepGuides = (
  context: LayoutContext,
  { steps, headings }: Pick<GuideTexts, 'steps' | 'headings'>,
): readonly FlowBlock[] =>
  steps.flatMap((step) => {
    const { left, full } = guideMeasures(context);
    const names = (['do', 'say', 'watch'] as const).filter((name) => step[name].length > 0);
    if (names.length === 0) return [];
    const width = Math.min((full - (names.length - 1) * GUTTER) / names.length, full * WIDEST);
    const columns = names.map((name) => pointColumn(context, width, headings[name], step[name]));
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
