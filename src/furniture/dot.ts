// A participant's dot: colour, ring and number (or initials). The number decides, the colour helps.
import type { Colour } from '../geometry.ts';
import { circle, HAIRLINE, path, pen, rect } from '../layout/shapes.ts';
import type { PlacedLabel } from '../page/labels.ts';
import type { Participant } from '../plan/plan.ts';
import type { Item } from '../scene.ts';
import type { TypeStepName } from '../theme/schema.ts';
import { isFilled, isGrey } from './block.ts';
import { type Block, element, fits, ink, type LayoutContext, own, set } from './context.ts';

/** Ø 10 mm in a 12 mm square, large enough for a thumb. */
export const DOT = 10;
export const CELL = 12;

/** The first round of colours is plain, the second has a ring, the third half a ring; then it starts again. */
const ringOf = (number: number, colours: number): 'none' | 'whole' | 'half' =>
  (['none', 'whole', 'half'] as const)[Math.floor((number - 1) / colours) % 3] ?? 'none';

/** The width of a ring as a share of the dot's; where a template saves ink, it is finer. */
const RING = { filled: 0.1, outlined: 0.055 };

/** The colour of somebody's dots. */
export const dotColour = (
  { theme: { template } }: Pick<LayoutContext, 'theme'>,
  { number }: Participant,
): Colour => template.dots[(number - 1) % template.dots.length] ?? template.colours.paper;

/** A dot of Ø `d` mm centred at (cx, cy); its mark is set by `markedDot`. */
const dotShape = (
  context: LayoutContext,
  participant: Participant,
  cx: number,
  cy: number,
  d = DOT,
): readonly Item[] => {
  const { dots, colours } = context.theme.template;
  const fill = dotColour(context, participant);
  const ring = ringOf(participant.number, dots.length);
  const r = d / 2;
  const width = d * (isFilled(context) ? RING.filled : RING.outlined);
  const inner = r - width / 2;
  if (ring === 'none')
    return isFilled(context) && !isGrey(context)
      ? [circle(cx, cy, r, { fill })]
      : [circle(cx, cy, r - HAIRLINE / 2, { fill, stroke: pen(colours.rule) })];
  const stroke = { colour: colours.ink, width };
  if (ring === 'whole') return [circle(cx, cy, inner, { fill, stroke })];
  const k = inner * 0.5523;
  return [
    circle(cx, cy, r, { fill }),
    path(
      [
        ['M', cx - inner, cy],
        ['C', cx - inner, cy + k, cx - k, cy + inner, cx, cy + inner],
        ['C', cx + k, cy + inner, cx + inner, cy + k, cx + inner, cy],
      ],
      { stroke },
    ),
  ];
};

/** How much of a dot's width is for its mark. */
const MARK_SHARE = 0.86;

const markIn = (
  context: LayoutContext,
  { number }: Participant,
  mark: string,
  { step, ...room }: { readonly step: TypeStepName; readonly width: number; readonly height: number },
): Block =>
  set(
    context,
    step,
    {
      text: own(context, mark),
      ...room,
      maxLines: 1,
      where: { group: 'participant-dots', item: String(number) },
    },
    { role: 'strong' },
  );

/** mm: dots that are so large have larger type than numbers in discs. */
const LARGE = 15;

const stepFor = (d: number): TypeStepName => {
  if (d < DOT) return 'legend';
  return d === DOT ? 'dot' : d < LARGE ? 'count' : 'seat';
};

/** Initials, or the number if they are so wide (WMW) that they do not fit into a dot at a readable size. */
const markOf = (context: LayoutContext, participant: Participant, d: number): Block => {
  const step = stepFor(d);
  const setMark = (at: LayoutContext, mark: string): Block =>
    markIn(at, participant, mark, { step, width: d * MARK_SHARE, height: d });
  if (participant.initials === undefined) return setMark(context, String(participant.number));
  const { initials } = participant;
  const named = fits(context, (at) => setMark(at, initials));
  return setMark(context, named ? initials : String(participant.number));
};

/**
 * Dots with the number or initials of a participant at the given centres.
 * The role is `label` if a name follows, `body` if the dot is alone, `artifact` if it is one of many of the same.
 */
export const markedDots = (
  context: LayoutContext,
  role: 'label' | 'body' | 'row-header' | 'artifact',
  participant: Participant,
  centres: readonly (readonly [number, number])[],
  d = DOT,
): readonly Item[] => {
  const block = markOf(context, participant, d);
  return centres.map(([cx, cy]) =>
    element(role, [...dotShape(context, participant, cx, cy, d), ...markAt(context, block, cx, cy, d)]),
  );
};

/** A coloured label that is cut already: the colour fills its cell, and what is on it stays clear of its edge. */
export const labelDot = (
  context: LayoutContext,
  participant: Participant,
  { label, cell }: Pick<PlacedLabel<unknown>, 'label' | 'cell'>,
): readonly Item[] => {
  const side = Math.min(label.width, label.height);
  const [cx, cy] = [label.x + label.width / 2, label.y + label.height / 2];
  const { dots } = context.theme.template;
  const ring = ringOf(participant.number, dots.length) !== 'none';
  return [
    rect(cell, { fill: dotColour(context, participant) }),
    ...(ring ? dotShape(context, participant, cx, cy, side - 2 * LABEL_EDGE.ring) : []),
    ...markAt(context, labelMark(context, participant, side), cx, cy, side),
  ];
};

/** mm from the edge of a label: printers miss by up to that. */
const LABEL_EDGE = { ring: 1, mark: 2 };

/** Initials as large as there is room for; the number only where the legend has no room for them either. */
const labelMark = (context: LayoutContext, participant: Participant, side: number): Block => {
  const { initials, number } = participant;
  const room = Math.min(DOT, side - 2 * LABEL_EDGE.mark);
  const tries: readonly Try[] = [
    ...(room >= COUNTED ? [['count', room] as const] : []),
    ['dot', room],
    ['legend', room],
    ['legend', Math.min(DOT * MARK_SHARE, side - 1)],
  ];
  const setMark = (at: LayoutContext, mark: string, [step, width]: Try): Block =>
    markIn(at, participant, mark, { step, width, height: COUNTED });
  const fitting = (mark: string): Try | undefined =>
    tries.find((one) => fits(context, (at) => setMark(at, mark, one)));
  const mark = initials !== undefined && fitting(initials) ? initials : String(number);
  return setMark(context, mark, fitting(mark) ?? ['legend', room]);
};

type Try = readonly [step: 'count' | 'dot' | 'legend', width: number];

/** mm: with so much room for it, type is larger than on a dot of the usual size. */
const COUNTED = 8;

/** Dots in outline, which take less ink, with the number or initials of a participant. */
export const outlinedDots = (
  context: LayoutContext,
  participant: Participant,
  centres: readonly (readonly [number, number])[],
): readonly Item[] => {
  const { colours } = context.theme.template;
  const block = markOf(context, participant, DOT);
  const paint = { fill: colours.paper, stroke: pen(colours.soft) };
  return centres.map(([cx, cy]) =>
    element('artifact', [
      circle(cx, cy, (DOT - HAIRLINE) / 2, paint),
      ...markAt(context, block, cx, cy, DOT),
    ]),
  );
};

const markAt = (context: LayoutContext, block: Block, cx: number, cy: number, d: number): readonly Item[] =>
  ink(block, cx - d / 2, cy - block.leading / 2, d, {
    fill: context.theme.template.colours.ink,
    align: 'centre',
  });
