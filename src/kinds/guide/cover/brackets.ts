// The brackets under steps of the day that are done again: the symbols of the themes, and how often.
import { blockPaint, corner, onBlock } from '../../../furniture/block.ts';
import { assessed, element, ink, type LayoutContext, lookOf, own, set } from '../../../furniture/context.ts';
import { roundsOf, type Turn } from '../../../furniture/day.ts';
import { themeSign } from '../../../furniture/theme-sign.ts';
import { box } from '../../../geometry.ts';
import type { ListItem } from '../../../kit/kit.ts';
import { line, pen, rect } from '../../../layout/shapes.ts';
import type { Item } from '../../../scene.ts';
import type { Text } from '../../../text.ts';
import { DISC } from './places.ts';

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

/** mm: to the words of the next steps. */
const GUTTER = 3;

/** Under steps that are done again: a bracket, the symbols of the themes, and how often. */
export const bracketsOf = (context: LayoutContext, turns: readonly Turn[], pitch: number) => {
  const { colours } = context.theme.template;
  const runs = runsIn(context, turns).map((run) => {
    const width = Math.max((run.to - run.from + 1) * pitch - GUTTER, pitch * 1.4);
    const text = timesOf(context, run.each);
    const block =
      text &&
      set(
        context,
        'legend',
        { text, width, height: 12, maxLines: 3, where: { group: 'guide' } },
        { balance: true },
      );
    const themes = run.each === context.kit.themes ? assessed(context) : [];
    return { ...run, block, themes, width };
  });
  const signs = runs.some(({ themes }) => themes.length > 0) ? TILE + 1.2 : 0;
  const words = Math.max(0, ...runs.map(({ block }) => block?.height ?? 0));
  return {
    height: runs.length === 0 ? 0 : BRACKET + signs + words,
    draw: (centre: (i: number) => number, top: number): readonly Item[] =>
      runs.flatMap(({ from, to, block, themes, width }) => {
        const [x1, x2] = [centre(from) - DISC.step, centre(to) + DISC.step];
        const middle = (x1 + x2) / 2;
        const all = themes.length * (TILE + APART) - APART;
        const stroke = pen(colours.ink, 0.4);
        return [
          element('artifact', [
            line(x1, top, x1, top + 1.4, stroke),
            line(x1, top + 1.4, x2, top + 1.4, stroke),
            line(x2, top, x2, top + 1.4, stroke),
            ...themes.flatMap((theme, i) =>
              signTile(context, theme, middle - all / 2 + i * (TILE + APART), top + BRACKET),
            ),
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

const signTile = (context: LayoutContext, theme: ListItem, x: number, y: number): readonly Item[] => {
  const { colour, sign } = lookOf(context, theme);
  const on = onBlock(context, colour);
  return [
    rect(box(x, y, TILE, TILE), blockPaint(context, colour), corner(context, 1)),
    ...themeSign(sign, x + TILE / 2, y + TILE / 2, TILE * 0.6, on),
  ];
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
