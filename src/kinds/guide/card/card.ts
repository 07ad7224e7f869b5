// The card of a step, to hold in the hand: what it is called and how long it takes, then what to do, say and watch for, side by side.
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  set,
  setByText,
  topOfCap,
} from '../../../furniture/context.ts';
import { minutesOf } from '../../../furniture/day.ts';
import { headPicture } from '../../../furniture/head-picture.ts';
import { timeDisc } from '../../../furniture/time.ts';
import { box } from '../../../geometry.ts';
import type { Sheet, Step } from '../../../kit/kit.ts';
import { fillPlural } from '../../../plural.ts';
import type { Item } from '../../../scene.ts';
import type { GuideTexts } from '../chapters.ts';
import { sheetsIn } from '../host/when.ts';
import { guideMeasures } from '../text.ts';
import { columnsHeight, columnsOf, drawColumn } from './columns.ts';
import { breakPart } from './pause.ts';
import { stepPicture } from './picture.ts';
import { CARD_SIZES, CARD_WHERE, type CardMeasures, type CardOf, type CardStyle } from './sizes.ts';

/** mm above the end of a card: where its columns end, and the baseline of its foot. */
const FLOOR = 15.4;
const FOOT = 11.2;
/** mm: minutes and their disc, and the space before them. */
const TIME = 46;

/** mm: the height that a card needs. */
export const cardHeight = (context: LayoutContext, card: CardOf, style: CardStyle): number =>
  CARD_SIZES[style].text +
  columnsHeight(columnsOf(context, card, style)) +
  breakPart(context, card).height +
  FLOOR;

export const stepCard = (
  context: LayoutContext,
  sheet: Sheet,
  headings: GuideTexts['headings'],
  card: CardOf,
  { y, height, style }: { readonly y: number; readonly height: number; readonly style: CardStyle },
): readonly Item[] => {
  const size = CARD_SIZES[style];
  const pause = breakPart(context, card);
  const floor = y + height - FLOOR;
  const end = floor - pause.height;
  return [
    ...cardHead(context, card, size, y),
    ...columnsOf(context, card, style).flatMap((column) =>
      drawColumn(
        context,
        headings,
        size,
        column,
        box(column.x, y + size.columns, column.width, end - y - size.columns),
      ),
    ),
    ...pause.draw(end),
    ...cardFoot(context, sheet, card.step, y + height - FOOT),
  ];
};

const cardHead = (
  context: LayoutContext,
  { step, thing, names }: CardOf,
  { top, tile, label: over, name, disc }: CardMeasures,
  y: number,
): readonly Item[] => {
  const { kit, theme } = context;
  const { ink: fill } = theme.template.colours;
  const { left, right } = guideMeasures(context);
  const x = left + tile + 5;
  const time =
    step.minutes === undefined
      ? undefined
      : set(context, 'section', {
          text: fillPlural(kit.words.labels.minutes, 'n', minutesOf(context, step)),
          width: 40,
          height: 12,
          maxLines: 1,
          where: CARD_WHERE,
        });
  const width = right - TIME - x;
  const slot = { width, height: 14, maxLines: 1, where: CARD_WHERE };
  const label = step.isBreak ? undefined : set(context, 'label', { ...slot, text: step.label });
  const titles = names.map((text) => ({ ...slot, text }));
  const isShort = fits(context, (at) => setByText(at, name.step, titles));
  const title = isShort
    ? setByText(context, name.step, titles).get(step.name)
    : set(context, 'guideSection', { ...slot, text: step.name, maxLines: 2 });
  const centre = top + disc;
  return [
    headPicture(context, box(left, y + top, tile, tile), stepPicture(context, thing)),
    element(
      'heading',
      [
        ...(label ? ink(label, x, topOfCap(label, y + over), width, { fill, goesOn: true }) : []),
        ...(title
          ? ink(title, x, topOfCap(title, y + name.cap - (title.lines.length - 1) * 2), width, { fill })
          : []),
      ],
      { level: 2 },
    ),
    ...(time
      ? [
          element(
            'paragraph',
            ink(time, right - 2 * disc - 3 - 60, topOfCap(time, y + centre - time.cap / 2), 60, {
              fill,
              align: 'right',
            }),
          ),
          timeDisc(context, right - disc, y + centre, disc, minutesOf(context, step)),
        ]
      : []),
  ].flat();
};

/** Where the card comes from, and the codes of the sheets that are used. */
const cardFoot = (context: LayoutContext, sheet: Sheet, step: Step, baseline: number): readonly Item[] => {
  const { kit, theme } = context;
  const { left, full } = guideMeasures(context);
  const codes = sheetsIn(context, step)
    .map(({ code }) => code)
    .join(', ');
  const words = [kit.title.words, sheet.texts.name.words, codes].filter((part) => part !== '').join(' · ');
  const block: Block = set(context, 'furniture', {
    text: { ...kit.title, words },
    width: full,
    height: 4,
    maxLines: 1,
    where: { group: 'guide-foot' },
  });
  return [
    element(
      'artifact',
      ink(block, left, topOfCap(block, baseline - block.cap), full, { fill: theme.template.colours.soft }),
    ),
  ];
};
