// The day as a line on the cover of the guide: how long each step takes, what it is called and which sheets it uses.
import { blockPaint, corner, onBlock } from '../../furniture/block.ts';
import {
  assessed,
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
} from '../../furniture/context.ts';
import { clockOf, dayOf, roundsOf, type Turn } from '../../furniture/day.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { timeDisc } from '../../furniture/time.ts';
import { box } from '../../geometry.ts';
import { chunks } from '../../layout/grid.ts';
import { circle, line, pen, rect } from '../../layout/shapes.ts';
import { fillPlural } from '../../plural.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import { sheetsIn } from './host/when.ts';
import { NOTHING, type Part } from './points.ts';
import { guideMeasures } from './text.ts';
import { timeOf } from './time.ts';

/** mm: the discs of steps and of breaks. */
const RADIUS = 8;
const BREAK = 4.5;
/** Of a line; more steps take more lines, which are equally long. */
const MOST = 6;
/** mm: between the texts of neighbours. */
const GUTTER = 3;
/** mm: under the head, around a disc, under a name, and between two lines. */
const UNDER_HEAD = 3.5;
const AROUND = 2.2;
const UNDER_NAME = 1.4;
const BETWEEN = 6;
const WHERE = { group: 'guide' } as const;

/** Nothing in a kit that has no minutes. */
export const coverDay = (context: LayoutContext): Part => {
  const day = dayOf(context);
  const turns = day.filter(({ step }, i) => day.findIndex((one) => one.step.id === step.id) === i);
  const total = timeOf(context);
  if (turns.length === 0 || total === undefined) return NOTHING;
  const head = headPart(context, total);
  const perLine = Math.ceil(turns.length / Math.ceil(turns.length / MOST));
  const lines = chunks(turns, perLine).map((some) => dayLine(context, some, perLine));
  return {
    height: head.height + UNDER_HEAD + lines.reduce((sum, { height }) => sum + height + BETWEEN, -BETWEEN),
    draw: (top) => {
      let y = top + head.height + UNDER_HEAD;
      return [
        ...head.draw(top),
        ...lines.flatMap(({ height, draw }) => {
          const at = y;
          y += height + BETWEEN;
          return draw(at);
        }),
      ];
    },
  };
};

/** What the line is, and at its end how long it takes; only that where it is long. */
const headPart = (context: LayoutContext, total: Text): Part => {
  const { left, full } = guideMeasures(context);
  const { ink: fill } = context.theme.template.colours;
  const slot = { width: full, height: 14, maxLines: 1, where: WHERE };
  const title = set(context, 'boxTitle', { ...slot, text: context.kit.words.guide.agenda.title });
  const beside = { ...slot, text: total, width: full - (title.lines[0]?.width ?? 0) - 2 * GUTTER };
  const isShort = fits(context, (at) => set(at, 'boxTitle', beside));
  const time = set(context, 'boxTitle', isShort ? beside : { ...slot, text: total, maxLines: 2 });
  return {
    height: Math.max(title.height, time.height),
    draw: (top) => [
      ...(isShort ? [element('paragraph', ink(title, left, top, full, { fill }))] : []),
      element('paragraph', ink(time, left, top, full, { fill, align: isShort ? 'right' : 'left' })),
    ],
  };
};

/** From the top down: when it is or which step, its disc, minutes, name, codes and bracket. */
const dayLine = (context: LayoutContext, turns: readonly Turn[], perLine: number): Part => {
  const { colours } = context.theme.template;
  const { left, full } = guideMeasures(context);
  const pitch = full / perLine;
  const centre = (i: number): number => left + (i + 0.5) * pitch;
  const row = (step: TypeStepName, texts: readonly Text[], maxLines: number, role?: 'strong') =>
    setAll(
      context,
      step,
      texts.map((text) => ({ text, width: pitch - GUTTER, height: 6 * maxLines, maxLines, where: WHERE })),
      { balance: true, hyphenate: maxLines > 1, ...(role && { role }) },
    );
  const { plan, kit } = context;
  const labels = row(
    'field',
    turns.map(({ step, from }) =>
      plan.start === undefined
        ? step.isBreak
          ? own(context, '')
          : step.label
        : own(context, clockOf(context, from)),
    ),
    2,
    'strong',
  );
  const minutes = row(
    'axis',
    turns.map((turn) => fillPlural(kit.words.labels.minutes, 'n', turn.minutes)),
    1,
  );
  const names = row(
    'field',
    turns.map(({ step }) => step.name),
    4,
  );
  const codes = row(
    'level',
    turns.map(({ step }) =>
      own(
        context,
        sheetsIn(context, step)
          .map(({ code }) => code)
          .join(' · '),
      ),
    ),
    2,
  );
  const brackets = bracketsOf(context, turns, pitch);
  const over = tallest(labels);
  const discs = over + AROUND + RADIUS;
  const [minutesTop] = [discs + RADIUS + AROUND];
  const namesTop = minutesTop + tallest(minutes);
  const codesTop = namesTop + tallest(names) + UNDER_NAME;
  const bracketTop = codesTop + tallest(codes) + 1.5;
  const put = (block: Block | undefined, i: number, top: number, fill: string, goesOn: boolean) =>
    block === undefined
      ? []
      : ink(block, centre(i) - pitch / 2, top, pitch, { fill, align: 'centre', goesOn });
  return {
    height: bracketTop - 1.5 + (brackets.height === 0 ? 0 : brackets.height + 1.5),
    draw: (top) => [
      ...lineBetween(context, turns, centre, top + discs),
      element(
        'list',
        turns.map(({ step }, i) => {
          const fill = step.isBreak ? colours.soft : colours.ink;
          const label = labels[i];
          return element('list-item', [
            element('body', [
              ...put(label, i, top + over - (label?.height ?? 0), fill, true),
              ...put(minutes[i], i, top + minutesTop, fill, true),
              ...put(names[i], i, top + namesTop, fill, true),
              ...put(codes[i], i, top + codesTop, fill, false),
            ]),
          ]);
        }),
      ),
      ...turns.map(({ step, minutes: n }, i) =>
        step.isBreak
          ? element('artifact', [circle(centre(i), top + discs, BREAK, { stroke: pen(colours.soft, 0.5) })])
          : timeDisc(context, centre(i), top + discs, RADIUS, n),
      ),
      ...brackets.draw(centre, top + bracketTop),
    ],
  };
};

const tallest = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map(({ height }) => height));

/** Between the discs. */
const lineBetween = (
  context: LayoutContext,
  turns: readonly Turn[],
  centre: (i: number) => number,
  y: number,
): readonly Item[] => {
  const radius = ({ step }: Turn): number => (step.isBreak ? BREAK : RADIUS) + AROUND;
  return turns.slice(1).flatMap((turn, i) => {
    const before = turns[i];
    if (before === undefined) return [];
    const [from, to] = [centre(i) + radius(before), centre(i + 1) - radius(turn)];
    return to <= from ? [] : [line(from, y, to, y, pen(context.theme.template.colours.ink, 0.7))];
  });
};

/** mm: the symbol of a theme in its tile, the space between two, and the bracket above them. */
const TILE = 6;
const APART = 1;
const BRACKET = 3;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly each: string;
}

/** Neighbours that are done once for each item of the same list, more than once. */
const runsIn = (context: LayoutContext, turns: readonly Turn[]): readonly Run[] => {
  const runs: Run[] = [];
  turns.forEach(({ step: { each } }, i) => {
    if (each === undefined || (each !== context.kit.themes && roundsOf(context, each).length < 2)) return;
    const last = runs.at(-1);
    if (last?.to === i - 1 && last.each === each) runs[runs.length - 1] = { ...last, to: i };
    else runs.push({ from: i, to: i, each });
  });
  return runs;
};

/** Under steps that are done again: a bracket, the symbols of the themes, and how often. */
const bracketsOf = (context: LayoutContext, turns: readonly Turn[], pitch: number) => {
  const { colours } = context.theme.template;
  const runs = runsIn(context, turns).map((run) => {
    const width = Math.max((run.to - run.from + 1) * pitch - GUTTER, pitch * 1.4);
    const text = timesOf(context, run.each);
    const block =
      text &&
      set(context, 'legend', { text, width, height: 12, maxLines: 3, where: WHERE }, { balance: true });
    const themes = run.each === context.kit.themes ? assessed(context) : [];
    return { ...run, block, themes, width };
  });
  const signs = runs.some(({ themes }) => themes.length > 0) ? TILE + 1.2 : 0;
  const words = Math.max(0, ...runs.map(({ block }) => block?.height ?? 0));
  return {
    height: runs.length === 0 ? 0 : BRACKET + signs + words,
    draw: (centre: (i: number) => number, top: number): readonly Item[] =>
      runs.flatMap(({ from, to, block, themes, width }) => {
        const [x1, x2] = [centre(from) - RADIUS, centre(to) + RADIUS];
        const middle = (x1 + x2) / 2;
        const all = themes.length * (TILE + APART) - APART;
        const stroke = pen(colours.ink, 0.4);
        return [
          element('artifact', [
            line(x1, top, x1, top + 1.4, stroke),
            line(x1, top + 1.4, x2, top + 1.4, stroke),
            line(x2, top, x2, top + 1.4, stroke),
            ...themes.flatMap((theme, i) => {
              const { colour, sign } = lookOf(context, theme);
              const tile = box(middle - all / 2 + i * (TILE + APART), top + BRACKET, TILE, TILE);
              return [
                rect(tile, blockPaint(context, colour), corner(context, 1)),
                ...themeSign(
                  sign,
                  tile.x + TILE / 2,
                  tile.y + TILE / 2,
                  TILE * 0.6,
                  onBlock(context, colour),
                ),
              ];
            }),
          ]),
          ...(block
            ? [
                element(
                  'paragraph',
                  ink(block, middle - width / 2, top + BRACKET + signs, width, {
                    fill: colours.ink,
                    align: 'centre',
                  }),
                ),
              ]
            : []),
        ];
      }),
  };
};

/** Once for each theme, as often as there is time, or so many times. */
const timesOf = (context: LayoutContext, each: string): Text | undefined => {
  const { kit, plan } = context;
  const rounds = roundsOf(context, each).length;
  const all = assessed(context).length;
  if (each !== kit.themes) return own(context, `${rounds} ×`);
  if (all < 2) return undefined;
  if (rounds === all) return kit.words.guide.cover.each;
  return plan.rounds === 1 ? kit.words.guide.cover.round : own(context, `${rounds} ×`);
};
