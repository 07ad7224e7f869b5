// The card of a step, to hold in the hand: what it is called and how long it takes, then what to do, say and watch for, side by side.
import { corner, ground } from '../../furniture/block.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  set,
  setByText,
  topOfCap,
} from '../../furniture/context.ts';
import { minutesOf } from '../../furniture/day.ts';
import { headPicture } from '../../furniture/head-picture.ts';
import { timeDisc } from '../../furniture/time.ts';
import { type Box, box } from '../../geometry.ts';
import type { Sheet, Step } from '../../kit/kit.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import { fillPlural } from '../../plural.ts';
import type { Item } from '../../scene.ts';
import { onOneLine, type Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import type { GuideTexts } from './chapters.ts';
import { sheetsIn } from './host/when.ts';
import { ENDLESS, listPart, NOTHING, type Part, sayPart } from './points.ts';
import { stepPicture, type Thing } from './step-picture.ts';
import { guideMeasures } from './text.ts';

/** A step, the break after it, and how its columns share the width. */
export interface CardOf {
  readonly step: Step;
  readonly pause?: Step | undefined;
  readonly thing: Thing;
  /** Of all steps, which are set at the same size. */
  readonly names: readonly Text[];
  /** Of what to do, say and watch for. */
  readonly shares: Readonly<Record<CardPart, number>>;
  readonly small?: boolean;
}

export const CARD_PARTS = ['do', 'say', 'watch'] as const;
type CardPart = (typeof CARD_PARTS)[number];

/** How large the head of a card is, and how much air it has. */
export type CardForm = 'large' | 'compact';

/** Measures in mm; from the top of the card: its tile, the capitals of label and name, the columns, and their text. */
interface CardSize {
  readonly top: number;
  readonly tile: number;
  readonly label: number;
  readonly name: { readonly step: TypeStepName; readonly cap: number };
  readonly disc: number;
  readonly columns: number;
  readonly head: number;
  readonly text: number;
  /** Between two points, and between two things to say. */
  readonly gap: number;
  readonly apart: number;
}

const SIZES: Readonly<Record<CardForm, CardSize>> = {
  large: {
    top: 12,
    tile: 22,
    label: 13.6,
    name: { step: 'headline', cap: 22.6 },
    disc: 7,
    columns: 39,
    head: 43.4,
    text: 50,
    gap: 2.2,
    apart: 4,
  },
  compact: {
    top: 10,
    tile: 16,
    label: 10.4,
    name: { step: 'section', cap: 18.2 },
    disc: 6,
    columns: 29,
    head: 32.4,
    text: 37.5,
    gap: 1.2,
    apart: 2.4,
  },
};

/** mm above the end of a card: where its columns end, and the baseline of its foot. */
const FLOOR = 15.4;
const FOOT = 11.2;
const GUTTER = 6;
/** mm: minutes and their disc, and the space before them. */
const TIME = 46;
/** mm: the ground of what to say beside and below its words. */
const SIDE = 4;
const UNDER = 4;
/** mm: between the columns and the break after the step. */
const OVER_BREAK = 3.5;
/** Of the width of a page: lines of a lone column would be too long to read. */
const WIDEST = 2 / 3;
const WHERE = { group: 'guide' } as const;

/** mm: the height that a card needs. */
export const cardHeight = (context: LayoutContext, card: CardOf, form: CardForm): number =>
  SIZES[form].text + columnsHeight(columnsOf(context, card, form)) + breakPart(context, card).height + FLOOR;

export const stepCard = (
  context: LayoutContext,
  sheet: Sheet,
  headings: GuideTexts['headings'],
  card: CardOf,
  { y, height, form }: { readonly y: number; readonly height: number; readonly form: CardForm },
): readonly Item[] => {
  const size = SIZES[form];
  const pause = breakPart(context, card);
  const floor = y + height - FLOOR;
  const end = floor - pause.height;
  return [
    ...cardHead(context, card, size, y),
    ...columnsOf(context, card, form).flatMap((column) =>
      drawColumn(
        context,
        headings,
        size,
        column,
        box(column.x, y + size.columns, column.width, end - y - size.columns),
      ),
    ),
    ...pause.draw(end + (pause.height === 0 ? 0 : OVER_BREAK)),
    ...cardFoot(context, sheet, card.step, y + height - FOOT),
  ];
};

const cardHead = (
  context: LayoutContext,
  { step, thing, names }: CardOf,
  { top, tile, label: over, name, disc }: CardSize,
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
          where: WHERE,
        });
  const width = right - TIME - x;
  const slot = { width, height: 14, maxLines: 1, where: WHERE };
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

interface CardColumn {
  readonly part: CardPart;
  readonly x: number;
  readonly width: number;
  readonly content: Part;
  /** mm: what surrounds the content below. */
  readonly under: number;
}

/** What a step has none of takes no room. */
const columnsOf = (
  context: LayoutContext,
  { step, shares, small }: CardOf,
  form: CardForm,
): readonly CardColumn[] => {
  const { left, full } = guideMeasures(context);
  const { gap, apart } = SIZES[form];
  const parts = CARD_PARTS.filter((part) => step[part].length > 0);
  const room = full - (parts.length - 1) * GUTTER;
  const sum = parts.reduce((all, part) => all + shares[part], 0);
  let x = left;
  return parts.map((part): CardColumn => {
    const at = x;
    const width = Math.min((room * shares[part]) / sum, full * WIDEST);
    x += width + GUTTER;
    const column = { x: at, width, where: WHERE, gap, small };
    const content =
      part === 'say'
        ? sayPart(context, step.say, { ...column, x: at + SIDE, width: width - 2 * SIDE, gap: apart })
        : listPart(context, step[part], { ...column, ...(part === 'do' && { numbered: true }) });
    return { part, x: at, width, content, under: part === 'say' ? UNDER : 0 };
  });
};

const columnsHeight = (columns: readonly CardColumn[]): number =>
  Math.max(0, ...columns.map(({ content, under }) => content.height + under));

/** What to say is on a ground; the others are under a rule. */
const drawColumn = (
  context: LayoutContext,
  headings: GuideTexts['headings'],
  { columns, head, text }: CardSize,
  { part, content }: CardColumn,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const inner = part === 'say' ? SIDE : 0;
  const block = set(context, 'axis', {
    text: headings[part],
    width: b.width - 2 * inner,
    height: 7,
    maxLines: 1,
    where: WHERE,
  });
  return [
    ...(part === 'say'
      ? ground(context, b, 3, colours.sands[2])
      : [line(b.x, b.y, b.x + b.width, b.y, pen(colours.ink, 0.6))]),
    element(
      'heading',
      ink(block, b.x + inner, topOfCap(block, b.y + head - columns), b.width, { fill: colours.ink }),
      { level: 3 },
    ),
    ...content.draw(b.y + text - columns),
  ];
};

/** mm: the frame of a break is at least so high, with so much around its text. */
const FRAME = { least: 11, air: 2.4, side: 4 } as const;

/** In a frame: what the break after a step is called, how long it is, and what to see to meanwhile. */
const breakPart = (context: LayoutContext, { pause }: CardOf): Part => {
  if (pause === undefined) return NOTHING;
  const { colours } = context.theme.template;
  const { left, right, full } = guideMeasures(context);
  const column = (full - 2 * GUTTER) / 3;
  const name = set(context, 'axis', {
    text: pause.minutes === undefined ? pause.name : onOneLine(', ', pause.name, minutesText(context, pause)),
    width: column - FRAME.side,
    height: 14,
    maxLines: 2,
    where: WHERE,
  });
  const x = left + column + GUTTER + SIDE;
  const width = right - FRAME.side - x;
  const texts = [...pause.do, ...pause.say, ...pause.watch].map((text) =>
    set(context, 'guideDo', { text, width, height: ENDLESS, where: WHERE }, { hyphenate: true }),
  );
  const beside = texts.reduce((sum, block) => sum + block.height, 0);
  const height = Math.max(FRAME.least, Math.max(name.height, beside) + 2 * FRAME.air);
  return {
    height: OVER_BREAK + height,
    draw: (top) => {
      const middle = (inner: number): number => top + (height - inner) / 2;
      let y = middle(beside);
      return [
        rect(box(left, top, full, height), { stroke: pen(colours.soft, 0.3) }, corner(context, 2)),
        element('heading', ink(name, left + FRAME.side, middle(name.height), column, { fill: colours.ink }), {
          level: 2,
        }),
        ...texts.map((block) => {
          const at = y;
          y += block.height;
          return element('paragraph', ink(block, x, at, width, { fill: colours.ink }));
        }),
      ];
    },
  };
};

const minutesText = (context: LayoutContext, step: Step): Text =>
  fillPlural(context.kit.words.labels.minutes, 'n', minutesOf(context, step));

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
