// The left column of a step on the host's sheet: when it is, how long it takes, what it is called and which sheets it uses.
import { block, corner } from '../../../furniture/block.ts';
import { element, ink, type LayoutContext, lookOf, own, set } from '../../../furniture/context.ts';
import { clockOf, type Turn } from '../../../furniture/day.ts';
import { onSheet } from '../../../furniture/page.ts';
import { box } from '../../../geometry.ts';
import type { Sheet, Step } from '../../../kit/kit.ts';
import { circle, pen, polygon } from '../../../layout/shapes.ts';
import { fillPlural } from '../../../plural.ts';
import type { Item } from '../../../scene.ts';
import type { GuideSheet } from '../sheet.ts';
import { hostColumns } from './columns.ts';
import type { HostPart } from './points.ts';

/** mm: of the disc, and the line around it. */
const RADIUS = 6.5;
const RIM = 0.5;

/** Without times in a kit that has no minutes. */
export const timeAndName = (
  context: LayoutContext,
  sheet: GuideSheet,
  step: Step,
  turns: readonly Turn[],
): HostPart => {
  const { ink: fill } = context.theme.template.colours;
  const { left } = hostColumns(context);
  const where = onSheet(sheet);
  const x = left.x + 2 * RADIUS + 3;
  const width = left.x + left.width - x;
  const small = { width, height: 8, maxLines: 1, where };
  const clocks = turns.map(({ from }) =>
    set(context, 'guideSection', { ...small, text: own(context, clockOf(context, from)) }),
  );
  const minutes = turns[0] && {
    length: turns[0].minutes,
    block: set(context, 'guide', {
      ...small,
      text: fillPlural(context.kit.words.labels.minutes, 'n', turns[0].minutes),
    }),
  };
  const name = set(
    context,
    'axis',
    { text: step.name, width: left.width, height: 40, maxLines: 5, where },
    { hyphenate: true, balance: true },
  );
  const codes = codesPart(context, sheet, step);
  const under = clocks.reduce((sum, { height }) => sum + height, 0);
  const nameTop = minutes ? Math.max(under + minutes.block.height, 2 * RADIUS) + 2.5 : 0;
  const codesTop = nameTop + name.height + 2;
  return {
    height: codes.height === 0 ? codesTop - 2 : codesTop + codes.height,
    draw: (top) => [
      element('heading', ink(name, left.x, top + nameTop, left.width, { fill }), { level: 2 }),
      ...(minutes
        ? [
            disc(context, left.x + RADIUS + RIM / 2, top + RADIUS + RIM / 2, minutes.length),
            element('paragraph', [
              ...clocks.flatMap((clock, i) =>
                ink(clock, x, top + i * clock.leading - 0.4, width, { fill, goesOn: true }),
              ),
              ...ink(minutes.block, x, top + under - 0.4, width, { fill }),
            ]),
          ]
        : []),
      ...codes.draw(top + codesTop),
    ],
  };
};

/** A clock face with as much of it filled as the step takes of an hour. */
const disc = (context: LayoutContext, cx: number, cy: number, minutes: number): Item => {
  const { colours } = context.theme.template;
  const share = Math.min(minutes / 60, 1);
  const parts = Math.max(Math.ceil(share * 60), 2);
  const rim = Array.from({ length: parts + 1 }, (_, i) => {
    const angle = 2 * Math.PI * share * (i / parts);
    return [cx + Math.sin(angle) * RADIUS, cy - Math.cos(angle) * RADIUS] as const;
  });
  return element(
    'artifact',
    [
      circle(cx, cy, RADIUS, { fill: colours.sands[1], stroke: pen(colours.ink, RIM) }),
      polygon([[cx, cy], ...rim], { fill: colours.ink }),
    ],
    { upright: cx },
  );
};

/** The sheets of a step that are printed, in the order of the kit. */
export const sheetsIn = ({ kit, plan }: LayoutContext, step: Step): readonly Sheet[] =>
  kit.sheets.filter(({ id, step: used }) => used?.id === step.id && plan.sheets.includes(id));

/** mm: the ground of a code. */
const CODE = { width: 9, height: 7.6, between: 1.6 } as const;

/** The codes of the sheets that are used, in their colours. */
const codesPart = (context: LayoutContext, sheet: GuideSheet, step: Step): HostPart => {
  const { left } = hostColumns(context);
  let [x, row] = [0, 0];
  const codes = sheetsIn(context, step).map((used) => {
    const text = own(context, used.code);
    const code = set(context, 'label', {
      text,
      width: left.width,
      height: 7,
      maxLines: 1,
      where: onSheet(sheet),
    });
    const width = Math.max(CODE.width, (code.lines[0]?.width ?? 0) + 3);
    if (x + width > left.width) [x, row] = [0, row + 1];
    const place = box(left.x + x, row * (CODE.height + CODE.between), width, CODE.height);
    x += width + CODE.between;
    return { code, place, look: lookOf(context, used) };
  });
  if (codes.length === 0) return { height: 0, draw: () => [] };
  return {
    height: (row + 1) * CODE.height + row * CODE.between,
    draw: (top) => [
      element(
        'paragraph',
        codes.flatMap(({ code, place, look }, i) => {
          const at = { ...place, y: top + place.y, radii: corner(context, 1.2) };
          const goesOn = i < codes.length - 1;
          return block(context, at, look, (fill) =>
            ink(code, at.x, at.y + (at.height - code.height) / 2, at.width, {
              fill,
              align: 'centre',
              goesOn,
            }),
          );
        }),
      ),
    ],
  };
};
