// A line of the day on the cover of the guide: from the top down when it is or which step, its disc, minutes, name, codes and bracket.
import { type Block, element, ink, type LayoutContext, own, setAll } from '../../../furniture/context.ts';
import { clockOf, type Turn } from '../../../furniture/day.ts';
import { timeDisc } from '../../../furniture/time.ts';
import { circle, line, pen } from '../../../layout/shapes.ts';
import { fillPlural } from '../../../plural.ts';
import type { Item } from '../../../scene.ts';
import type { Text } from '../../../text.ts';
import type { TypeStepName } from '../../../theme/schema.ts';
import type { SetPart } from '../points.ts';
import { stepCodes } from '../step-codes.ts';
import { bracketsOf } from './brackets.ts';
import { type DayPlaces, DISC } from './places.ts';

/** mm: between the texts of neighbours. */
const GUTTER = 3;
/** mm: around a disc, under minutes and a name, and over a bracket. */
const UNDER_MINUTES = 0.6;
const AROUND = 2.2;
const UNDER_NAME = 1.2;
const OVER_BRACKET = 1.5;

export const dayLine = (context: LayoutContext, turns: readonly Turn[], places: DayPlaces): SetPart => {
  const { labels, minutes, names, codes } = textsOf(context, turns, places.pitch);
  const brackets = bracketsOf(context, turns, places.pitch);
  const over = tallest(labels);
  const discs = over + AROUND + DISC.step;
  const minutesTop = discs + DISC.step + AROUND;
  const namesTop = minutesTop + tallest(minutes) + UNDER_MINUTES;
  const codesTop = namesTop + tallest(names) + UNDER_NAME;
  const end = codesTop + tallest(codes);
  const tops = (i: number): readonly (readonly [Block | undefined, number])[] => [
    [labels[i], over - (labels[i]?.height ?? 0)],
    [minutes[i], minutesTop],
    [names[i], namesTop],
    [codes[i], codesTop],
  ];
  return {
    height: brackets.height === 0 ? end : end + OVER_BRACKET + brackets.height,
    draw: (top) => [
      ...between(context, turns, places, top + discs),
      element(
        'list',
        turns.map((turn, i) =>
          entry(context, turn, tops(i), { x: places.centre(i), top, pitch: places.pitch }),
        ),
      ),
      ...turns.map((turn, i) => disc(context, turn, places.centre(i), top + discs)),
      ...brackets.draw(places.centre, top + end + OVER_BRACKET),
    ],
  };
};

const tallest = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map(({ height }) => height));

/** What is said of each step; of a break no label and no code. */
const textsOf = (context: LayoutContext, turns: readonly Turn[], pitch: number) => {
  const { plan, kit } = context;
  const row = (step: TypeStepName, texts: readonly Text[], maxLines: number, role?: 'strong') =>
    setAll(
      context,
      step,
      texts.map((text) => ({
        text,
        width: pitch - GUTTER,
        height: 6.6 * maxLines,
        maxLines,
        where: { group: 'guide' },
      })),
      { balance: true, hyphenate: maxLines > 2, ...(role && { role }) },
    );
  const label = ({ step, from }: Turn): Text => {
    if (plan.start !== undefined) return own(context, clockOf(context, from));
    return step.isBreak ? own(context, '') : step.label;
  };
  const codes = ({ step }: Turn): Text => own(context, stepCodes(context, step).join(' · '));
  return {
    labels: row('field', turns.map(label), 2, 'strong'),
    minutes: row(
      'axis',
      turns.map((turn) => fillPlural(kit.words.labels.minutes, 'n', turn.minutes)),
      1,
    ),
    names: row(
      'field',
      turns.map(({ step }) => step.name),
      4,
    ),
    codes: row('level', turns.map(codes), 2),
  };
};

/** Read aloud in one go. */
const entry = (
  context: LayoutContext,
  { step }: Turn,
  blocks: readonly (readonly [Block | undefined, number])[],
  { x, top, pitch }: { readonly x: number; readonly top: number; readonly pitch: number },
): Item => {
  const { soft, ink: dark } = context.theme.template.colours;
  const said = blocks.flatMap(([block, at]) => (block && block.lines.length > 0 ? [{ block, at }] : []));
  const words = said.flatMap(({ block, at }, i) =>
    ink(block, x - pitch / 2, top + at, pitch, {
      fill: step.isBreak ? soft : dark,
      align: 'centre',
      goesOn: i < said.length - 1,
    }),
  );
  return element('list-item', [element('body', words)]);
};

const disc = (context: LayoutContext, { step, minutes }: Turn, x: number, y: number): Item =>
  step.isBreak
    ? element('artifact', [
        circle(x, y, DISC.pause, { stroke: pen(context.theme.template.colours.soft, 0.5) }),
      ])
    : timeDisc(context, x, y, DISC.step, minutes);

/** Between the discs. */
const between = (
  context: LayoutContext,
  turns: readonly Turn[],
  { centre }: DayPlaces,
  y: number,
): readonly Item[] => {
  const radius = ({ step }: Turn): number => (step.isBreak ? DISC.pause : DISC.step) + AROUND;
  return turns.slice(1).flatMap((turn, i) => {
    const before = turns[i];
    if (before === undefined) return [];
    const [from, to] = [centre(i) + radius(before), centre(i + 1) - radius(turn)];
    return to <= from ? [] : [line(from, y, to, y, pen(context.theme.template.colours.ink, 0.7))];
  });
};
