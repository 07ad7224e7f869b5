// The frame of every board: head, instruction strip and foot.

import { type Box, box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { nameAbove } from '../kit/name-above.ts';
import { circle, line, pen } from '../layout/shapes.ts';
import { contentBox } from '../page/format.ts';
import type { PaperPlace } from '../place.ts';
import { fillPlural } from '../plural.ts';
import type { Item, Page } from '../scene.ts';
import type { Slot } from '../text/slot.ts';
import { onOneLine, type Text } from '../text.ts';
import { type Block, element, ink, type LayoutContext, lookOf, set, setAll, tryOut } from './context.ts';
import { shownMinutes } from './day.ts';
import { foot } from './foot.ts';
import { instructionStrip, stripBottom } from './instructions.ts';
import { bodyBottom, type FrameOptions, isNarrow, onSheet, pageOf } from './page.ts';
import { tile } from './tile.ts';

/** mm: the side of the item's tile in the head. */
const TILE = 23;
/** mm: from the margin to the title beside a tile. */
export const BESIDE_TILE = TILE + 6;
const CLOCK = 42;
const ASIDE = 172;
/** The large line; on narrow paper and beside instructions it may take two lines, each smaller. */
const WIDE_TITLE = { step: 'title', height: 22, maxLines: 1 } as const;
const NARROW_TITLE = { step: 'guideTitle', height: 17, maxLines: 2 } as const;

/** A whole page: head, instructions, body and foot; `body` is given the box that is free. */
export const framed = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  body: (free: Box) => readonly Item[],
): Page => {
  const head = sheetHead(context, sheet, options);
  const strip = instructionStrip(context, sheet, head.bottom, options);
  return pageOf(context, sheet, options, [
    ...head.items,
    ...strip,
    ...body(bodyBox(context, sheet)),
    ...foot(context, sheet, options),
  ]);
};

/** The box between instructions and foot. */
export const bodyBox = (context: LayoutContext, sheet: Sheet): Box => {
  const { x, width } = contentBox(context.format);
  const top = stripBottom(context, sheet, headBottom(context));
  return box(x, top, width, bodyBottom(context) - top);
};

const headBottom = ({ format }: LayoutContext): number => format.margins.top + TILE + 3;

/**
 * The title, with a label above it, a tile before it, and minutes and a clock at the right. The sheets of an item all
 * have its name as title, so their heading begins with the label: read aloud, it says which of them this is (WCAG 2.4.6).
 */
export const sheetHead = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  most = Number.POSITIVE_INFINITY,
): { readonly items: readonly Item[]; readonly bottom: number } => {
  const { template } = context.theme;
  const content = contentBox(context.format);
  const { x: left, y: edge } = content;
  const { item, mark } = options;
  const { colour } = lookOf(context, item ?? sheet);
  const x = left + (item === undefined && mark === undefined ? 0 : BESIDE_TILE);
  const minutes = shownMinutes(context, sheet);
  const width = Math.min(
    most,
    content.x +
      content.width -
      x -
      (options.beside ?? 0) -
      (minutes === undefined ? (options.aside === undefined ? 0 : ASIDE + 10) : CLOCK + 6),
  );
  const where = onSheet(sheet, item);
  const label = labelAbove(context, sheet, width, where);
  const titles = options.siblings ?? [options.title ?? sheet.texts.title];
  const blocks = setTitles(context, titles, { width, where }, most < Number.POSITIVE_INFINITY);
  const title = blocks[titles.indexOf(options.title ?? sheet.texts.title)] ?? blocks[0];
  const above =
    label === undefined
      ? []
      : ink(label, x, edge - 0.6, width, {
          fill: colour,
          goesOn: item !== undefined,
        });
  return {
    bottom: headBottom(context),
    items: [
      ...(mark?.(box(left, edge, TILE, TILE)) ?? []),
      ...(item === undefined && above.length > 0 ? [element('paragraph', above)] : []),
      ...(title === undefined
        ? []
        : [
            element(
              'heading',
              [
                ...(item === undefined ? [] : [...above, ...tile(context, item, left, edge, TILE)]),
                ...ink(title, x, edge + 15.4 - title.height / 2, width, { fill: template.colours.ink }),
              ],
              { level: 1 },
            ),
          ]),
      ...(minutes === undefined ? aside(context, options.aside, where) : clock(context, minutes)),
    ],
  };
};

/** On one line, or if they are too long for what there is beside something else, smaller on two. */
const setTitles = (
  context: LayoutContext,
  titles: readonly Text[],
  slot: Pick<Slot, 'width' | 'where'>,
  beside: boolean,
): readonly Block[] => {
  const setAs = (place: LayoutContext, { step, ...room }: typeof WIDE_TITLE | typeof NARROW_TITLE) =>
    setAll(
      place,
      step,
      titles.map((text) => ({ text, ...slot, ...room })),
    );
  if (isNarrow(context)) return setAs(context, NARROW_TITLE);
  if (!beside) return setAs(context, WIDE_TITLE);
  const trial = tryOut(context);
  setAs(trial, WIDE_TITLE);
  return setAs(context, trial.problems.length === 0 ? WIDE_TITLE : NARROW_TITLE);
};

/** The step, or for the sheet of an item that belongs to none, what the sheet is called. */
const labelAbove = (
  context: LayoutContext,
  sheet: Sheet,
  width: number,
  where: PaperPlace,
): Block | undefined => {
  const { step, each, texts } = sheet;
  if (step === undefined && each === undefined) return undefined;
  const text = step === undefined ? texts.name : onOneLine(' · ', step.label, nameAbove(sheet, step));
  return set(context, 'label', { text, width, height: 7, maxLines: 1, where });
};

const aside = (context: LayoutContext, text: Text | undefined, where: PaperPlace): readonly Item[] => {
  if (text === undefined) return [];
  const { colours } = context.theme.template;
  const { x, y, width } = contentBox(context.format);
  const block = set(context, 'instruction', { text, width: ASIDE, height: TILE, maxLines: 4, where });
  return [element('paragraph', ink(block, x + width - ASIDE, y - 0.6, ASIDE, { fill: colours.ink }))];
};

/** "15 min" and a clock whose hands show that share of an hour. */
export const clock = (context: LayoutContext, minutes: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const content = contentBox(context.format);
  const r = 6.6;
  const cx = content.x + content.width - r;
  const cy = content.y + r - 1.4;
  const text = set(context, 'section', {
    text: fillPlural(context.kit.words.labels.minutes, 'n', minutes),
    width: 44,
    height: 10,
    maxLines: 1,
    where: { group: 'minutes' },
  });
  const angle = (minutes / 60) * 2 * Math.PI;
  const stroke = { ...pen(colours.ink, 0.7), cap: 'round' } as const;
  return [
    element(
      'paragraph',
      ink(text, cx - r - 4 - 44, cy - text.leading / 2, 44, { fill: colours.ink, align: 'right' }),
    ),
    element(
      'artifact',
      [
        circle(cx, cy, r, { stroke }),
        line(cx, cy, cx, cy - r * 0.68, stroke),
        line(cx, cy, cx + Math.sin(angle) * r * 0.5, cy - Math.cos(angle) * r * 0.5, stroke),
      ],
      { upright: cx },
    ),
  ];
};
