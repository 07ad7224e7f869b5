// The card of a step, to hold in the hand: what it is called and how long it takes, then what to do, say and watch for, side by side.
import { commaIn } from '../../../direction.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  set,
  setAll,
  setByText,
  topOfCap,
} from '../../../furniture/context.ts';
import { minutesOf } from '../../../furniture/day.ts';
import { originLines } from '../../../furniture/foot.ts';
import { headPicture } from '../../../furniture/head-picture.ts';
import { hostsOf } from '../../../furniture/hosts.ts';
import { timeDisc } from '../../../furniture/time.ts';
import { box } from '../../../geometry.ts';
import type { Sheet, Step } from '../../../kit/kit.ts';
import { fillPlural } from '../../../plural.ts';
import type { Item } from '../../../scene.ts';
import type { GuideTexts } from '../chapters.ts';
import type { SetPart } from '../points.ts';
import { stepCodes } from '../step-codes.ts';
import { guideMeasures } from '../text.ts';
import { type CardColumn, drawColumn, type HeightOf } from './columns.ts';
import { breakPart } from './pause.ts';
import { stepPicture } from './picture.ts';
import { CARD_SIZES, CARD_WHERE, type CardMeasures, type CardOf, type CardStyle } from './sizes.ts';

/** mm above the end of a card: the baseline of its foot; and from that up to the end of its columns. */
const FOOT = 11.6;
const OVER_FOOT = 3.3;
/** mm: what minutes and their disc usually take, the space between both, and the least before them. */
const TIME = 46;
const BESIDE_DISC = 3;
const BEFORE_MINUTES = 4;
/** mm: the disc is so much within the margin that its rim is, too. */
const RIM = 0.6;

/** mm: what letters extend below a baseline. */
const DESCENT = 0.6;

/** What of a card is the same in all its columns: the break after it, and its foot. */
export interface CardFrame {
  readonly pause: SetPart;
  readonly foot: Block;
}

export const cardFrame = (context: LayoutContext, sheet: Sheet, card: CardOf): CardFrame => ({
  pause: breakPart(context, card),
  foot: footBlock(context, sheet, card.step),
});

/** A card that is set, and can be drawn in either style. */
export interface SetCard extends CardFrame {
  readonly card: CardOf;
  readonly columns: readonly CardColumn[];
}

/** mm: what wide margins of the paper add to the top of a card, and how far its foot and its columns end above its own end. */
const placesOf = ({ format: { margins } }: LayoutContext, { foot }: CardFrame, style: CardStyle) => {
  const over = Math.max(0, margins.top - CARD_SIZES[style].top);
  const last = Math.max(FOOT, margins.bottom + DESCENT);
  return { over, last, floor: last + foot.height - foot.leading + OVER_FOOT };
};

/** mm: the height that a card needs. */
export const cardHeight = (
  context: LayoutContext,
  set: SetCard,
  style: CardStyle,
  heightOf: HeightOf,
): number => {
  const { over, floor } = placesOf(context, set, style);
  const size = CARD_SIZES[style];
  return over + size.text + heightOf(set.columns, size) + set.pause.height + floor;
};

export const drawCard = (
  context: LayoutContext,
  headings: GuideTexts['headings'],
  set: SetCard,
  { y, height, style }: { readonly y: number; readonly height: number; readonly style: CardStyle },
): readonly Item[] => {
  const { card, columns, pause, foot } = set;
  const size = CARD_SIZES[style];
  const { over, last, floor } = placesOf(context, set, style);
  const top = y + over;
  const end = y + height - floor - pause.height;
  const { left, full } = guideMeasures(context);
  const { soft } = context.theme.template.colours;
  const footTop = topOfCap(foot, y + height - last - foot.cap - (foot.height - foot.leading));
  return [
    ...cardHead(context, card, size, top),
    ...columns.flatMap((column) =>
      drawColumn(
        context,
        headings,
        size,
        column,
        box(column.x, top + size.columns, column.width, end - top - size.columns),
      ),
    ),
    ...pause.draw(end),
    element('artifact', ink(foot, left, footTop, full, { fill: soft })),
  ];
};

const cardHead = (
  context: LayoutContext,
  { step, thing, all }: CardOf,
  { top, tile, label: over, name, disc }: CardMeasures,
  y: number,
): readonly Item[] => {
  const { ink: fill } = context.theme.template.colours;
  const { left, right } = guideMeasures(context);
  const x = left + tile + 5;
  const times = timesOf(context, all);
  const time = times.get(step);
  const words = Math.max(0, ...[...times.values()].map(({ lines }) => lines[0]?.width ?? 0));
  const width = right - Math.max(TIME, 2 * disc + BESIDE_DISC + words + BEFORE_MINUTES) - x;
  const slot = { width, height: 14, maxLines: 1, where: CARD_WHERE };
  const label = step.isBreak ? undefined : set(context, 'label', { ...slot, text: step.label });
  const titles = all.map(({ name: text }) => ({ ...slot, text }));
  const size = [name.step, CARD_SIZES.compact.name.step].find((one) =>
    fits(context, (at) => setByText(at, one, titles)),
  );
  const title = size
    ? setByText(context, size, titles).get(step.name)
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
            ink(time, right - 2 * disc - BESIDE_DISC - 60, topOfCap(time, y + centre - time.cap / 2), 60, {
              fill,
              align: 'right',
            }),
          ),
          timeDisc(context, right - disc - RIM, y + centre, disc, minutesOf(context, step)),
        ]
      : []),
  ].flat();
};

/** The minutes of all steps that have some, at one size. */
const timesOf = (context: LayoutContext, all: readonly Step[]): ReadonlyMap<Step, Block> => {
  const timed = all.filter(({ minutes }) => minutes !== undefined);
  const slots = timed.map((step) => ({
    text: fillPlural(context.kit.words.labels.minutes, 'n', minutesOf(context, step)),
    width: 40,
    height: 12,
    maxLines: 1,
    where: CARD_WHERE,
  }));
  const blocks = setAll(context, 'section', slots);
  return new Map(timed.flatMap((step, i) => (blocks[i] ? [[step, blocks[i]]] : [])));
};

/** The codes of the sheets that are used, and where the card comes from, which has to be on it when it is cut off. */
const footBlock = (context: LayoutContext, sheet: Sheet, step: Step): Block => {
  const { kit } = context;
  const [, ...origin] = originLines(context, sheet, {});
  const own = [
    kit.title.words,
    sheet.texts.name.words,
    stepCodes(context, step).join(commaIn(kit.edition.language)),
  ];
  const hosts = hostsOf(context).map(({ name }) => name);
  const words = [...own.filter((part) => part !== ''), ...hosts, ...origin.map((line) => line.words)].join(
    ' · ',
  );
  return set(context, 'furniture', {
    text: { ...kit.title, words, parts: [kit.title, sheet.texts.name, ...origin] },
    width: guideMeasures(context).full,
    height: 12,
    maxLines: 3,
    where: { group: 'guide-foot' },
  });
};
