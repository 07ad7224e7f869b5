// The left column of a step on the host's sheet: when it is, how long it takes, what it is called and which sheets it uses.
import { block, corner } from '../../../furniture/block.ts';
import { element, fits, ink, type LayoutContext, lookOf, own, set } from '../../../furniture/context.ts';
import { clockOf, type Turn } from '../../../furniture/day.ts';
import { setEven } from '../../../furniture/even.ts';
import { onSheet } from '../../../furniture/page.ts';
import { timeDisc } from '../../../furniture/time.ts';
import { box } from '../../../geometry.ts';
import type { Sheet, Step } from '../../../kit/kit.ts';
import { fillPlural } from '../../../plural.ts';
import type { SetPart } from '../points.ts';
import type { GuideSheet } from '../sheet.ts';
import { hostColumns } from './columns.ts';

/** mm: of the disc. */
const RADIUS = 6.5;

/** Without times in a kit that has no minutes. */
export const timeAndName = (
  context: LayoutContext,
  sheet: GuideSheet,
  step: Step,
  turns: readonly Turn[],
): SetPart => {
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
  const named = { text: step.name, width: left.width, height: 40, maxLines: 5, where };
  // A word is divided only where it is too long for the column in the smallest type.
  const whole = fits(context, (at) => set(at, 'axis', named, { balance: true }));
  const [name] = setEven(context, 'axis', [named], { balance: true, hyphenate: !whole });
  if (name === undefined) throw new Error('setEven returned no block');
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
            timeDisc(context, left.x + RADIUS, top + RADIUS, RADIUS, minutes.length),
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

/** The sheets of a step that are printed, in the order of the kit. */
export const sheetsIn = ({ kit, plan }: LayoutContext, step: Step): readonly Sheet[] =>
  kit.sheets.filter(({ id, step: used }) => used?.id === step.id && plan.sheets.includes(id));

/** mm: the ground of a code. */
const CODE = { width: 9, height: 7.6, between: 1.6 } as const;

/** The codes of the sheets that are used, in their colours. */
const codesPart = (context: LayoutContext, sheet: GuideSheet, step: Step): SetPart => {
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
